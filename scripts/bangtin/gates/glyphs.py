"""Letters as stamps and scanners mangle them: classes of look-alikes and their plain skeleton (floor 1)."""

import re
import unicodedata
from collections.abc import Iterable
from html import unescape
from typing import Final

from bangtin.language.text import fold

# What reading machines and forgers put for a letter, beyond its own diacritics.
_LOOKALIKES: Final = {
    "a": "АаΑα∆Λ",
    "b": "ВΒвß",
    "c": "СсϹ¢",
    "d": "ԁ",
    "e": "ЕеΕε€",
    "h": "НнΗ",
    "i": "ІіΙιl1L!",
    "k": "КкΚκ",
    "l": "ІіI1!i",
    "m": "МмΜ",
    "n": "ΝпП",
    "o": "ОоΟοQ0",
    "p": "РрΡρ",
    "t": "ТтΤτ†",
    "u": "υՍV",
    "x": "ХхΧχ×",
    "y": "УуΥγV",
}
_LETTER_CODES: Final = (
    *(range(0x41, 0x250), range(0x1E00, 0x1F00), range(0x2460, 0x2500)),
    *(range(0xFF21, 0xFF5B), range(0x1D400, 0x1D6A4), range(0x1F130, 0x1F18A)),
)
_GAP_CODES: Final = (range(0x01, 0x3100), range(0xFE00, 0xFE70), range(0xFEFF, 0xFF66), range(0xFFF9, 0xFFFE))


def charset(characters: Iterable[str]) -> str:
    """The inside of a character class, neighbours joined to ranges."""
    runs: list[list[int]] = []
    for code in sorted(set(map(ord, characters))):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in runs)


def _gaps() -> Iterable[str]:
    signs = (chr(code) for codes in _GAP_CODES for code in codes)
    return (sign for sign in signs if not sign.isalnum() and sign not in "\n|&")


GAP: Final = f"[{charset(_gaps())}]"
"""What may stand between the letters of one mark: spaces, dots, emphasis, combining marks."""


def _classes() -> dict[str, set[str]]:
    members = {letter: set(more) for letter, more in _LOOKALIKES.items()}
    for code in (code for codes in _LETTER_CODES for code in codes):
        letter = fold(unicodedata.normalize("NFKC", chr(code)))
        if len(letter) == 1 and "a" <= letter <= "z":
            members.setdefault(letter, set()).add(chr(code))
    return members


_CLASSES: Final = _classes()
# An M falls apart into NI, IVI or rn under a bad scanner; an entity may stand for any letter.
_BROKEN: Final = {"m": "|[Nn][Il1]|[Il1]V[Il1]|rn"}
_BROKEN_FIRST: Final = {"m": "NnIl1r"}
_ENTITY: Final = r"|&[#\w]{2,8};"


def first_of(beginnings: Iterable[str], *, entities: bool = False) -> str:
    """A pattern for any of these beginnings of marks, letter by letter in every spelling, gaps between.

    Beginnings with a common first letter are tried together, so most lines fail at their first character.
    """
    branches: dict[str, list[str]] = {}
    for beginning in sorted(set(beginnings)):
        branches.setdefault(beginning[0], []).append(beginning[1:])
    more = _ENTITY if entities else ""
    tree = "|".join(_letter(first, more) + _rest(rest, entities=entities) for first, rest in branches.items())
    if len(branches) == 1:
        return tree
    return f"(?=[&{charset(glyphs_of(branches))}])(?:{tree})"


def glyphs_of(letters: Iterable[str]) -> frozenset[str]:
    """Every sign that may stand for one of these letters, or begin what stands for it."""
    return frozenset(
        glyph for letter in letters for glyph in (*_CLASSES[letter], *_BROKEN_FIRST.get(letter, ""))
    )


def is_glyph(sign: str) -> bool:
    """Whether a sign may stand for any letter."""
    return any(sign in members for members in _CLASSES.values())


def _rest(rest: list[str], *, entities: bool) -> str:
    return rf"{GAP}{{0,4}}+(?:{first_of(rest, entities=entities)})" if all(rest) else ""


def _letter(letter: str, more: str) -> str:
    one = f"[{charset(_CLASSES[letter])}]"
    more = _BROKEN.get(letter, "") + more
    return f"(?:{one}{more})" if more else one


_TO_SKELETON: Final = str.maketrans(
    {
        glyph: letter
        for letter, glyphs in _LOOKALIKES.items()
        for glyph in glyphs.lower()
        if letter not in "li"
    }
    | dict.fromkeys("l1!іι", "i")
    | dict.fromkeys("vy", "u")
)
_NOT_LETTER: Final = re.compile(r"[^a-z0-9]")


def skeleton(text: str) -> str:
    """Letters and digits only, folded, with every look-alike as one: TUVỆT  MẬT → `tuuetmat`."""
    bare = fold(unicodedata.normalize("NFKC", unescape(text) if "&" in text else text))
    return _NOT_LETTER.sub("", bare.translate(_TO_SKELETON))


def skeleton_pattern(mark: str) -> str:
    """A pattern that finds the mark in a skeleton, also with an M that fell apart."""
    return skeleton(mark).replace("m", "(?:m|ni|iui|rn)")
