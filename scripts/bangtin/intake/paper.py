"""What every converter hands over: the lines of a paper in reading order, and what it noticed (floor 3)."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from bangtin.language.text import squeeze
from bangtin.model.wording import Wording

SourceKind = Literal["ocr", "docx", "doc", "odt", "pdf", "scan", "text"]
Confidence = Literal["certain", "likely", "unsure"]

_EMPHASIS: Final = re.compile(r"\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)")
_ESCAPE: Final = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, a row of a table or a printed line, as inline Markdown; blank lines part paragraphs."""

    text: str
    at: int
    """Its number in the text as it was read, from 1."""

    @property
    def bare(self) -> str:
        """The words without emphasis."""
        return bare(self.text)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something an officer should look at."""

    what: Wording
    at: int | None = None
    """The line of the text as read."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper as text."""

    kind: SourceKind
    lines: tuple[Line, ...]
    wrapped: bool = False
    """A paragraph may run over several lines, as in print."""
    remarks: tuple[Remark, ...] = ()

    @property
    def text(self) -> str:
        """All lines, as the gates read them."""
        return "\n".join(line.text for line in self.lines)


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a text with their numbers."""
    return tuple(Line(each.rstrip(), at) for at, each in enumerate(text.split("\n"), 1))


def bare(text: str) -> str:
    """Inline Markdown as plain words."""
    return squeeze(_ESCAPE.sub(r"\1", _EMPHASIS.sub("", text)))
