"""ASCII names for addresses and anchors (floor 0)."""

import re
from typing import Final

from bangtin.language.text import fold, nfc

_GAP: Final = re.compile(r"[^a-z0-9]+")
_D_WITH_STROKE: Final = str.maketrans(dict.fromkeys("đĐðÐƉɖ", "dd"))


def slug(text: str) -> str:
    """Lower-case ASCII letters and digits joined by single hyphens; empty when the text has none."""
    return _GAP.sub("-", fold(text)).strip("-")


def label_slug(text: str) -> str:
    """As `slug`, but đ becomes `dd`, so that the points d) and đ) get different anchors."""
    return slug(nfc(text).translate(_D_WITH_STROKE))
