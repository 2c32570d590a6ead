"""Runs of digits as people group them, and the windows of a run that may be one identifier (floor 1)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

GAP: Final = r"[ .\-()\u00a0\u200b-\u200f\u2010-\u2014\u2009\u202f\u2060\ufeff·•_*]"
_GROUP: Final = re.compile(r"[0-9０-９]+")
_COMMON: Final = (10, 11, 12)  # telephone and citizen numbers: also looked for inside a longer run
_MOST: Final = 19  # digits of the longest account number
_DATE: Final = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])([.\-])(?:0?[1-9]|1[0-2])\1(?:19|20)[0-9]{2}")
_CALL: Final = re.compile(r"\bd[td]\b|dien thoai|di dong|sdt|zalo|hotline|lien he|\bso|tel")
_OLD_LANDLINES: Final = ((2, 1, 8), (2, 1, 4, 4))  # +84 8 3930 3279: the city of Hồ Chí Minh until 2017
_MONEY: Final = re.compile(r"[0-9]{1,2} [0-9]{1,3}(?:\.[0-9]{3})+")


@dataclass(frozen=True, slots=True)
class Window:
    """Some whole groups of one run of digits."""

    start: int
    end: int
    digits: str
    sizes: tuple[int, ...]
    is_first: bool
    is_last: bool
    odd: bool
    """Written as a date or as an index before an amount of money."""

    @property
    def is_whole(self) -> bool:
        return self.is_first and self.is_last

    def is_phone(self) -> bool:
        """0 and a mobile prefix, in groups that people write."""
        return self.digits[0] == "0" and self.digits[1] in "35789" and self._is_grouped()

    def is_foreign_phone(self, text: str, context: str) -> bool:
        """84 or +84, with or without the 0; what may be an amount, 84.912.345.678, needs a word like ĐT."""
        rest = self.digits[2:].removeprefix("0")
        if not self.digits.startswith("84") or len(rest) != 9 or rest[0] not in "35789":
            return False
        if self.sizes in _OLD_LANDLINES and rest[0] == "8":
            return False
        if text[max(0, self.start - 2) : self.start].strip("( ") == "+":
            return True
        amount = self.sizes == (2, 3, 3, 3) and "(" not in text[self.start - 1 : self.start]
        return self.is_whole and len(self.sizes) <= 7 and (not amount or bool(_CALL.search(context)))

    def is_citizen(self, provinces: frozenset[str]) -> bool:
        """A province, a century and sex of 0–3, then the year of birth and six digits."""
        known = self.digits[:3] in provinces and self.digits[3] in "0123"
        return known and (
            self.sizes == (12,) or (self.is_whole and min(self.sizes) >= 2) or self._is_spaced()
        )

    def _is_grouped(self) -> bool:
        if len(self.sizes) == 1:
            return True
        if self.odd:
            return False
        if self._is_spaced():
            return True
        strong = len(self.sizes) <= 4 and min(self.sizes[1:]) >= 3
        return strong or (self.is_whole and len(self.sizes) <= 7 and min(self.sizes[1:-1] or (2,)) >= 2)

    def _is_spaced(self) -> bool:
        return self.is_whole and set(self.sizes) == {1}


def digits_of(text: str) -> str:
    return "".join(str(int(mark)) for mark in text if mark.isdecimal())


def windows(text: str, start: int, end: int) -> Iterator[Window]:
    """The whole run and its windows of 10 to 12 digits, longest first from each group on; linear."""
    groups = [found.span() for found in _GROUP.finditer(text, start, end)]
    if _continues(text, start, end):
        return
    for first in range(len(groups)):
        size = 0
        spans: list[tuple[int, int]] = []
        found: list[Window] = []
        for group in groups[first:]:
            size += group[1] - group[0]
            if size > _MOST:
                break
            spans.append(group)
            if size in _COMMON or (size >= 7 and first == 0 and group[1] == end):
                found.append(_window(text, spans, first == 0, group[1] == end))
        yield from reversed(found)


def _window(text: str, spans: list[tuple[int, int]], is_first: bool, is_last: bool) -> Window:  # noqa: FBT001
    start, end = spans[0][0], spans[-1][1]
    written = text[start:end]
    odd = bool(_DATE.match(written) or _MONEY.fullmatch(written))
    sizes = tuple(after - before for before, after in spans)
    return Window(start, end, digits_of(written), sizes, is_first, is_last, odd)


def _continues(text: str, start: int, end: int) -> bool:
    """Part of a word, a decimal or a document's number: v0912…, 1,0912…, 0912…/GP."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    in_word = before[-1:].islower() or (before[-1:] == "," and before[:1].isdigit())
    return (
        in_word or (after[:1].isalpha() and after[:1].isascii()) or (after[:1] == "/" and after[1:].isalpha())
    )
