"""Whether a text holds only the signs of everyday Vietnamese, found out in one pass (floor 0)."""

import re
from typing import Final

from bangtin.language import hidden, legacy

_CANDIDATES: Final = (
    range(0x09, 0x0B),
    range(0x20, 0x7F),
    range(0xA0, 0x250),
    range(0x1EA0, 0x1EFA),
    range(0x2010, 0x2028),
)


def _ordinary() -> str:
    """Everyday characters that no other test of this room is interested in."""
    signs = (chr(code) for codes in _CANDIDATES for code in codes)
    return "".join(sign for sign in signs if not (hidden.SUSPECT.match(sign) or legacy.SUSPECT.match(sign)))


_CIRCUMFLEX: Final = "âÂêÊ"
_PLAIN: Final = "".join(sign for sign in _ordinary() if sign not in _CIRCUMFLEX)
# One character class is what the engine searches fastest; the letters that only count behind a vowel
# (VNI writes ấ as “aâ”) are in the class and looked at again.
_STRANGE: Final = re.compile(rf"[^{re.escape(_PLAIN)}](?<![^aAeEoO][{_CIRCUMFLEX}])")


def is_ordinary(text: str) -> bool:
    """True: no hidden character, no sign of an old code table. False: look closer."""
    return not _STRANGE.search(text)
