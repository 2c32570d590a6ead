"""SEC2: marks that keep a paper inside: internal use, return after reading, draft, conference (floor 1)."""

import re
from collections.abc import Iterator
from typing import Final

from bangtin.gates.codes import CONFERENCE_PAPER, DRAFT, INTERNAL, RETURN_AFTER_READING
from bangtin.gates.hit import Hit, placed
from bangtin.gates.stamps import find_stamps
from bangtin.language.text import fold

CODES: Final = frozenset({INTERNAL, RETURN_AFTER_READING, DRAFT, CONFERENCE_PAPER})
_INTERNAL_NUMBER: Final = re.compile(r"[/\-–]\s*nb\s*$")


def scan_circulation(text: str) -> Iterator[Hit]:
    """Each LƯU HÀNH NỘI BỘ, XEM XONG TRẢ LẠI, DỰ THẢO and TÀI LIỆU HỘI NGHỊ that is a stamp."""
    return placed(text, (span for span in find_stamps(text) if span[0] in CODES))


def scan_marks(text: str) -> Iterator[Hit]:
    """The stamps of secrecy and of circulation in one pass."""
    return placed(text, find_stamps(text))


def is_internal_number(number: str) -> bool:
    """A document's own number that ends in /nb was given for use inside: 12-TB/VPTU/nb."""
    return bool(_INTERNAL_NUMBER.search(fold(number)))
