"""Where a gate found something; never what it found (floor 1)."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

Span: TypeAlias = tuple[str, int, int]
"""A code and the half-open range of the text it is about."""


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A place in a text and the code of what stands there; it carries no word of the text.

    `start` and `end` count what was scanned: characters of a `str`, bytes of `bytes`.
    `line` and `column` count characters from 1.
    """

    start: int
    end: int
    code: str
    line: int
    column: int


def placed(text: str | bytes, spans: Iterable[Span]) -> Iterator[Hit]:
    """Give every span its line and column; a text without spans costs nothing."""
    lines: list[int] = []
    for code, start, end in spans:
        lines = lines or _line_starts(text)
        line = bisect_right(lines, start)
        yield Hit(start, end, code, line, _length(text[lines[line - 1] : start]) + 1)


def _line_starts(text: str | bytes) -> list[int]:
    pieces = text.split("\n") if isinstance(text, str) else text.split(b"\n")
    starts = [0]
    for piece in pieces[:-1]:
        starts.append(starts[-1] + len(piece) + 1)
    return starts


def _length(piece: str | bytes) -> int:
    return len(piece) if isinstance(piece, str) else len(piece.decode("utf-8", "replace"))
