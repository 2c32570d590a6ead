"""Stamps: a line, cell or heading that is only a mark; the same words in running text are none (floor 1)."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from bangtin.gates.glyphs import GAP, first_of, glyphs_of
from bangtin.gates.hit import Span
from bangtin.gates.marks import STARTS, codes_of, grade_of
from bangtin.gates.standing import LINE_ENDS, stands_alone

LONGEST: Final = 100
"""No stamp is longer; what goes on beyond is running text."""

_EDGES: Final = ("|", "\t", "   ", ">", "\r", "\f", "\v", "\x85", "\u2028", "\u2029")


@cache
def _beginning(*, entities: bool) -> re.Pattern[str]:
    """A first look at the first letters of a line or cell; large, so there is one for all edges."""
    return re.compile(rf"{GAP}{{0,40}}+(?={first_of(STARTS, entities=entities)})")


_FIRST: Final = glyphs_of(start[0] for start in STARTS)
"""What the first letter of a mark may look like."""
_BETWEEN_LINES: Final = re.compile(r"[ \t*_>]{0,20}(?:\r?\n[ \t*_>]{0,20}){1,2}")
_CELL_END: Final = re.compile(r"[\n\r\f\v\x85\u2028\u2029|<]")
_COLUMN_END: Final = re.compile(r"[\n\r\f\v\x85\u2028\u2029|<\t]|   ")


def find_stamps(text: str) -> Iterator[Span]:
    """Every stamp with its code and range, in the order of the text; no place twice."""
    judged = 0
    for start in sorted(set(_candidates(text))):
        if start >= judged:
            for span in _judge(text, start):
                judged = max(judged, span[2])
                yield span


def _candidates(text: str) -> Iterator[int]:
    begins = _beginning(entities="&" in text).match
    for start in (*_lines(text), *_cells(text)):
        found = begins(text, start)
        if found:
            yield found.end()


def _lines(text: str) -> Iterator[int]:
    """Where lines begin whose first sign may begin a mark, or may stand before one."""
    at = 0
    for line in text.split("\n"):
        if line and (line[0] in _FIRST or not line[0].isalnum()):
            yield at
        at += len(line) + 1


def _cells(text: str) -> Iterator[int]:
    """Where cells, columns and pages begin."""
    for edge in _EDGES:
        at = text.find(edge)
        while at >= 0:
            yield at + len(edge)
            at = text.find(edge, at + 1)


def _judge(text: str, start: int) -> Iterator[Span]:
    """The first reading that is only marks counts: the cell or line, the column, two lines."""
    for end in _ends(text, start):
        grade = grade_of(text[start:end])
        if grade:
            yield grade, start, end
            return
        codes = codes_of(text[start:end])
        if codes:
            yield from ((code, start, end) for code in codes if stands_alone(text, start, end, code))
            return


def _ends(text: str, start: int) -> Iterator[int]:
    cell = _end(_CELL_END, text, start)
    column = _end(_COLUMN_END, text, start)
    if cell - start <= LONGEST:
        yield cell
        if text[start:cell].isupper() and text[cell : cell + 1] in LINE_ENDS:
            yield from _second_line(text, cell)
    if column < cell:
        yield column


def _second_line(text: str, line_end: int) -> Iterator[int]:
    """A stamp of two lines, LƯU HÀNH above NỘI BỘ."""
    gap = _BETWEEN_LINES.match(text, line_end)
    if gap:
        below = _end(_CELL_END, text, gap.end())
        if below - gap.end() < 30 and text[gap.end() : below].isupper():
            yield below


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    found = pattern.search(text, start, start + LONGEST + 1)
    return found.start() if found else min(len(text), start + LONGEST + 1)
