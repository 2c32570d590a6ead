"""A first look at a text: which gates have to look closely at it (floor 1).

Most texts hold no stamp, no number of a person, nothing sensitive and no tracker. Whether they may hold one
is found out for all gates together in a fraction of the time that the gates take. A glance may see too much,
never too little; a text with a rare sign (`code_page`) is looked at closely by every gate.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bangtin.gates.digits import GAP
from bangtin.gates.glyphs import is_glyph, skeleton, skeleton_pattern
from bangtin.gates.marks import STARTS
from bangtin.gates.personal import ANY_CONTEXT, CONTEXT_REACH, is_short
from bangtin.language.code_page import PAGE, table, to_page
from bangtin.language.sieve import Needle, Sieve
from bangtin.language.text import fold


def _in_any_case(*words: str) -> Iterator[Needle]:
    return ([letter + letter.upper() for letter in word] for word in words)


_SLASHES, _PAIRS, _CODE, _WORDS, _GROUPS = 1 << 0, 1 << 1, 1 << 2, 1 << 3, 4
_VNI: Final[Needle] = ("aAeEoO", "âÂêÊ")
_SENSITIVE: Final[tuple[dict[str, int], ...]] = (
    {"bệnh ": 1, "mắc ": 0, "háu ": 0, "rẻ em ": 0},
    {"nhiễm ": 2, "ôn giáo": 0, "TÔN GIÁO:": 0, "DÂN TỘC:": 4, "trú ": 0, "hỗ ở": 0},
    {"iền sử": 1, "ân tộc:": 3, "ọc sinh ": 0, "ọ tên": 0, "ọ và tên": 4},
    {"HIV": 0, "HỌ ": 0, "ương tính": 5},
)
"""The keys of `sensitive`, with the place of the first sign that counts; what mixes least shares a mesh."""
_IN_PAIRS: Final = {"F0": 0, "F1": 0}
_SIEVE: Final = Sieve(
    (
        ["//"],
        [_VNI, ("Ff", "01bB")],
        ["tag(", "fbq(", "ush(", "ity(", "con(", "com/", "COM/", "Com/", ".me/", "net/"],
        [
            *("okie", "tora", "edDB"),
            *_in_any_case("book", "zalo", "skyp", "egra", "vibe", "tikt", "tagr", "enge", "mail"),
        ],
        *([key[start:] for key, start in group.items()] for group in _SENSITIVE),
    )
)
_EVERYTHING: Final = 0xFF
_KEYS: Final[dict[int, dict[str, int]]] = {
    _PAIRS: _IN_PAIRS,
    **{1 << mesh: group for mesh, group in enumerate(_SENSITIVE, _GROUPS)},
}
_ANY_KEY: Final = sum(_KEYS)


@dataclass(frozen=True, slots=True)
class Glance:
    """What was seen of a text."""

    page: bytes | None
    """The text as one byte a character, None when it holds a rare sign."""
    meshes: int
    keys: Mapping[str, Sequence[int]] | None
    """Where the keys of `sensitive` stand; None when nobody looked."""

    @property
    def is_everyday(self) -> bool:
        """The text holds only signs of everyday Vietnamese, and none that older code tables leave behind."""
        return self.page is not None and not self.meshes & _PAIRS

    @property
    def stamps(self) -> bool:
        """A line or cell may begin as a stamp does."""
        return self.page is None or _may_hold_stamps(self.page)

    @property
    def persons(self) -> bool:
        """There may be a number or an address of a person."""
        page = self.page
        return page is None or bool(
            self.meshes & (_PAIRS | _CODE | _WORDS) or _AT in page or _may_hold_numbers(page)
        )

    @property
    def trackers(self) -> bool:
        """There may be an address, markup or a script."""
        page = self.page
        return page is None or bool(
            self.meshes & (_SLASHES | _CODE | _WORDS) or _AMPERSAND in page or _LESS in page
        )


def glance(text: str) -> Glance:
    """Look at a text once."""
    page = to_page(text)
    if page is None:
        return Glance(None, _EVERYTHING, None)
    meshes = 0
    keys: dict[str, list[int]] = {}
    for at, caught in _SIEVE.catch(page):
        meshes |= caught
        if caught & _ANY_KEY:
            for key, place in _keys_at(text, at, caught):
                keys.setdefault(key, []).append(place)
    return Glance(page, meshes, keys)


def _keys_at(text: str, at: int, caught: int) -> Iterator[tuple[str, int]]:
    """The keys that something was caught by, and where they begin."""
    for mesh, keys in _KEYS.items():
        for key, start in keys.items() if caught & mesh else ():
            if at >= start and text.startswith(key, at - start):
                yield key, at - start


def _byte(sign: str) -> int:
    return PAGE.index(sign) + 1


_AT, _AMPERSAND, _LESS, _GREATER, _TAB = map(_byte, "@&<>\t")
_NEW_LINE: Final = bytes([_byte("\n")])

# Stamps: everything that may stand between the letters of a mark is dropped, every letter is the letter that
# it may be taken for; then each line and cell that may be a stamp begins as one.
_LINE_ENDS: Final = "\n|"
_DROPPED: Final = bytes(_byte(sign) for sign in PAGE if not (sign.isalnum() or sign in _LINE_ENDS))
_UNSURE: Final = bytes(_byte(sign) for sign in PAGE if sign == "&" or (is_glyph(sign) and not sign.isalnum()))
"""What may be a letter or a gap: a text with one of them is looked at closely."""
_BONES: Final = table(lambda sign: 10 if sign in _LINE_ENDS else ord((skeleton(sign) or " ")[0]))
_STAMP: Final = re.compile(
    rf"\n(?=[{''.join(sorted({skeleton(each)[0] for each in (*STARTS, *'nir')}))}])"
    rf"(?:{'|'.join(map(skeleton_pattern, STARTS))})".encode()
)
_INDENTED: Final = _NEW_LINE + bytes([_byte(" ")]) * 4
_COLUMN: Final = bytes([_byte(" ")]) * 3
_TO_LINES: Final = table(lambda sign: _byte("\n" if sign in "\t>" else sign))
"""What begins a cell or may stand between letters is taken for both, one after the other."""


def _may_hold_stamps(page: bytes) -> bool:
    if any(sign in page for sign in _UNSURE) or _begins_stamp(page):
        return True
    lines = page.replace(_INDENTED, _NEW_LINE) if _COLUMN in page else page
    if not (_COLUMN in lines or _TAB in lines or _GREATER in lines):
        return False
    return _begins_stamp(lines.translate(_TO_LINES).replace(_COLUMN, _NEW_LINE))


def _begins_stamp(page: bytes) -> bool:
    return bool(_STAMP.search(b"\n" + page.translate(_BONES, _DROPPED)))


# Numbers: a digit is 0, a capital A, what may stand between digits a full stop, everything else a space.
_SHAPES: Final = table(
    lambda sign: ord(
        "0" if sign in "0123456789" else "." if re.match(GAP, sign) else "A" if sign.isupper() else " "
    )
)
_NUMBER: Final = re.compile(rb"0(?:0\.?(?P<plate>A{1,2}0?\.{0,3}000\.?00)|(?:\.{0,2}+0){6,})")
_FOLDED: Final = table(lambda sign: ord(folded) if (folded := fold(sign)).isascii() else ord("?"))
# Without edges of words every branch begins with a letter, and the engine skips all other letters.
_CONTEXT: Final = re.compile(ANY_CONTEXT.replace(r"\b", "").encode())


def _may_hold_numbers(page: bytes) -> bool:
    before = []
    for found in _NUMBER.finditer(page.translate(_SHAPES)):
        if found["plate"] or not is_short(found[0]):
            return True
        before.append(page[max(0, found.start() - CONTEXT_REACH) : found.start()])
    return bool(before) and bool(_CONTEXT.search(b"\n".join(before).translate(_FOLDED)))
