"""The parts of a letterhead, each known by its form, however the columns were run together (floor 3)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from bangtin.intake.paper import Line, bare
from bangtin.language.dates import FoundDate, find_dates
from bangtin.language.numbers import DocumentNumber, number_spans, parse_number
from bangtin.language.text import fold_in_place, nfc, squeeze


class Kind(Enum):
    """What a piece of a line is."""

    PARTY = auto()
    NATION = auto()
    MOTTO = auto()
    RULE = auto()
    NUMBER = auto()
    DATE = auto()
    URGENCY = auto()
    ABOUT = auto()
    TO = auto()
    WORDS = auto()
    BLANK = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line; `words` as they stand there."""

    kind: Kind
    words: str
    at: int
    number: DocumentNumber | None = None
    day: FoundDate | None = None
    place: str = ""

    @property
    def capital(self) -> bool:
        """Whether it is written in capitals, as names of bodies and types are."""
        letters = [letter for letter in self.words if letter.isalpha()]
        return len(letters) > 1 and sum(letter.isupper() for letter in letters) >= 0.9 * len(letters)


_COLUMNS: Final = re.compile(r"\t+|\s{3,}|\s*\|\s*")
_TO_FILL_IN: Final = re.compile(r"(?<!\w)(số\s?[:.;]?|ngày|tháng|năm)\s{2,}", re.IGNORECASE)
_RULE: Final = re.compile(r"[\s\-–—_=*.~·•]+")
_GAP: Final = r"[\s\-–—]*"
_FIXED: Final = (
    (Kind.PARTY, re.compile(r"(?<!\w)d\s?ang\s+co\s?ng\s+san\s+viet\s+n\s?am(?!\w)")),
    (Kind.NATION, re.compile(r"(?<!\w)co\s?ng\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+viet\s+n\s?am(?!\w)")),
    (Kind.MOTTO, re.compile(rf"(?<!\w)doc\s+lap{_GAP}tu\s+do{_GAP}hanh\s+phuc(?!\w)")),
)
_URGENCY: Final = re.compile(r"(?:hoa\s+toc\s+hen\s+gio|hoa\s+toc|thuong\s+khan|khan)")
_ABOUT: Final = re.compile(r"(?:v\s?/\s?v|ve\s+viec)\s*[:.]?\s*")
_TO: Final = re.compile(r"kinh\s+gui\s*[:.]?\s*")
_LABEL: Final = re.compile(r"(?<!\w)s[o0]\s*[:.;]?\s*")
_BLANK_NUMBER: Final = re.compile(
    r"(?<!\w)so\s*[:.;]?[\s.…_]*(?=[-/–])[-/–]\s*(?P<symbols>[^\s,;]{2,30}(?:\s?[-/–]\s?[^\s,;]{1,20})*)"
)
_NO_NUMBER: Final = re.compile(r"so\s*[:.;][\s.…_]*")
_DAY: Final = re.compile(
    r"(?P<place>[^\W\d_][^\d,;:()/“”\"]{0,40}?)?(?P<comma>\s*[,;.]\s*|\s+|(?<!.))(?=ngay\b)"
)
_BLANK_DAY: Final = re.compile(
    r"ngay[\s.…_/]*\d{0,2}[\s.…_/]*thang[\s.…_/]*\d{0,2}[\s.…_/]*nam[\s.…_]*(?:\d{2,4})?[\s.…_]*"
)


def pieces(lines: Iterable[Line]) -> Iterator[Piece]:
    """The lines taken apart; a blank line is one piece without words."""
    for line in lines:
        words = nfc(line.bare)
        if not words:
            yield Piece(Kind.BLANK, "", line.at)
            continue
        for cell in _cells(line.text, words):
            yield from _parts(cell, line.at)


def _cells(written: str, words: str) -> list[str]:
    """The columns of a line, where wide gaps or bars still show them; a blank to be filled in is no gap."""
    closed = _TO_FILL_IN.sub(r"\1 ", nfc(written).strip())
    if not _COLUMNS.search(closed):
        return [words]
    return [cell for cell in map(bare, _COLUMNS.split(closed)) if cell]


def _parts(cell: str, at: int) -> Iterator[Piece]:
    """One column: fixed words are cut out wherever they stand, the rest is what its form says."""
    plain = fold_in_place(cell)
    for kind, form in _FIXED:
        found = form.search(plain)
        if found:
            yield from _rest(cell[: found.start()], at)
            yield Piece(kind, cell[found.start() : found.end()], at)
            yield from _rest(cell[found.end() :], at)
            return
    yield from _one(cell, plain, at)


def _rest(words: str, at: int) -> Iterator[Piece]:
    if words.strip():
        yield from _parts(words.strip(), at)


def _one(cell: str, plain: str, at: int) -> Iterator[Piece]:
    if _RULE.fullmatch(cell):
        yield Piece(Kind.RULE, cell, at)
    elif _URGENCY.fullmatch(plain.strip(" .:()[]")):
        yield Piece(Kind.URGENCY, cell, at)
    elif about := _ABOUT.match(plain):
        yield Piece(Kind.ABOUT, cell[about.end() :], at)
    elif to := _TO.match(plain):
        yield Piece(Kind.TO, cell[to.end() :], at)
    else:
        yield from _number_and_day(cell, plain, at)


def _number_and_day(cell: str, plain: str, at: int) -> Iterator[Piece]:
    """“Số: 36-HD/VPTW Hà Nội, ngày 03 tháng 4 năm 2018” holds both; either may be left blank."""
    number = _number(cell, plain)
    if number is not None:
        yield replace(number, at=at)
        cell, plain = cell[len(number.words) :], plain[len(number.words) :]
    day = _day(cell, plain, at)
    if day is not None:
        yield day
    elif cell.strip(" .,;:"):
        yield Piece(Kind.WORDS, cell.strip(), at)


def _number(cell: str, plain: str) -> Piece | None:
    """A number behind “Số”, also one whose figures are still blank; else nothing."""
    label = _LABEL.match(plain)
    if label is None:
        return None
    for start, end in number_spans(cell):
        if start <= label.end() + 2:
            return Piece(Kind.NUMBER, cell[:end], 0, number=parse_number(cell[start:end]))
    blank = _BLANK_NUMBER.match(plain) or _NO_NUMBER.match(plain)
    if blank:
        return Piece(Kind.NUMBER, cell[: blank.end()], 0)
    whole = parse_number(cell)
    return Piece(Kind.NUMBER, cell, 0, number=whole) if whole else None


def _day(cell: str, plain: str, at: int) -> Piece | None:
    """Place and day of issue: “Bảo Lộc, ngày 09 tháng 8 năm 2021”; figures may be blank."""
    lead = len(cell) - len(cell.lstrip())
    begin = _DAY.match(plain, lead)
    if begin is None:
        return None
    named = squeeze(cell[lead : begin.end("place")]) if begin["place"] else ""
    if len(named.split()) > (6 if begin["comma"].strip() else 3):
        return None
    found = next((day for day in find_dates(cell) if day.start - begin.end() <= 8), None)
    blank = _BLANK_DAY.match(plain, begin.end())
    if found is None and blank is None:
        return None
    end = found.end if found else blank.end() if blank else len(cell)
    if cell[end:].strip(" .,;"):
        return None
    return Piece(Kind.DATE, cell, at, day=found, place=named)
