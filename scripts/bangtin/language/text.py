"""Normal forms of Vietnamese text for keys, search and comparison (floor 0)."""

import re
import unicodedata
from typing import Final

MARKS: Final = "\u0300-\u036f"
"""The block of combining marks, as a range for a character class."""

_STROKED: Final = str.maketrans("đðɖƀłøħŧıς", "dddblohtiσ")
_TOKEN: Final = re.compile(rf"[^\W_](?:[^\W_]|[{MARKS}])*|\S")


def _fold_character(character: str) -> str:
    decomposed = unicodedata.normalize("NFD", character.lower())
    bare = "".join(part for part in decomposed if not "\u0300" <= part <= "\u036f")
    return unicodedata.normalize("NFC", bare.translate(_STROKED))


# A complete plain dict is twice as fast in str.translate as one that computes what it lacks.
_FOLD: Final = {code: _fold_character(chr(code)) for code in range(0x2500)}
_FOLD_IN_PLACE: Final = {code: folded for code, folded in _FOLD.items() if len(folded) == 1}
_BEYOND_TABLE: Final = re.compile(r"[^\x00-\u24ff]+")


def nfc(text: str) -> str:
    """The composed form in which everything is stored and published."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Lower case without diacritics, đ as d; spaces and marks stay; NFC and NFD give the same."""
    if text.isascii():
        return text.lower()
    folded = nfc(text).translate(_FOLD)
    if folded.isascii():
        return folded
    return nfc(_BEYOND_TABLE.sub(lambda rare: "".join(map(_fold_character, rare[0])), folded))


def fold_in_place(text: str) -> str:
    """As `fold`, but letter for letter: offsets stay true (of text in NFC; a lone mark stays as it is)."""
    return text.lower() if text.isascii() else text.translate(_FOLD_IN_PLACE)


def squeeze(text: str) -> str:
    """One space for every run of white space, none at the ends."""
    return " ".join(text.split())


def tokens(text: str) -> list[str]:
    """Words, numbers and marks in order; every character that is not white space is in exactly one."""
    return _TOKEN.findall(text)


def _placement_table() -> dict[str, str]:
    """`oà` → `òa`, `oè` → `òe`, `uỳ` → `ùy` in every tone and case."""
    table = {}
    for first, second in ("oa", "oe", "uy", "Oa", "Oe", "Uy", "oA", "oE", "uY", "OA", "OE", "UY"):
        for tone in "\u0300\u0301\u0309\u0303\u0323":
            table[nfc(first + second + tone)] = nfc(first + tone + second)
    return table


_PLACEMENT: Final = _placement_table()
_MISPLACED: Final = re.compile(rf"(?:{'|'.join(_PLACEMENT)})(?![^\W\d_])")


def fold_tone_placement(text: str) -> str:
    """The tone on the first vowel of open final syllables: hoà → hòa, uỷ → ủy; toàn and quý stay."""
    composed = nfc(text)
    return _MISPLACED.sub(lambda found: _placed(composed, found), composed)


def _placed(text: str, found: re.Match[str]) -> str:
    after_q = found.start() > 0 and text[found.start() - 1] in "qQ"
    return found[0] if after_q else _PLACEMENT[found[0]]
