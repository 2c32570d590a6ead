"""What the text of one file holds that gates and checks ask about, whatever other files say (floor 2)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bangtin.content.front_matter import body_offset
from bangtin.gates.hit import Hit
from bangtin.language.citations import Citation, find_citations
from bangtin.model.body import Variant
from bangtin.model.citing import may_cite
from bangtin.model.facts import find_braces

SHORTEST = 12
"""Characters of a quotation that is held against its source."""
_QUOTATION = re.compile(r"“([^“”]+)”")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words of a message, and where they begin in its file."""

    words: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Braces:
    """What a message writes between double braces, and where."""

    written: str
    fact: str
    """The id of a fact; empty for another form."""
    line: int
    column: int
    in_header: bool


@dataclass(frozen=True, slots=True)
class Found:
    """Everything of the kind in one file; most files hold nothing."""

    hits: tuple[Hit, ...] = ()
    """What the gates saw."""
    citations: tuple[tuple[int, Citation], ...] = ()
    """Each with the offset of its beginning in the text of the file."""
    quotations: tuple[Quotation, ...] = ()
    braces: tuple[Braces, ...] = ()
    """Of a message."""


NOTHING = Found()


def citations_in(text: str) -> Iterator[tuple[int, Citation]]:
    """Every citation in the body of a file, and its offset in the file."""
    start = body_offset(text)
    if not may_cite(text[start:]):
        return
    for paragraph in text[start:].split("\n\n"):
        if may_cite(paragraph):
            for citation in find_citations(paragraph):
                yield start + citation.start, citation
        start += len(paragraph) + 2


def quotations_in(variants: Iterable[Variant]) -> Iterator[Quotation]:
    """Every “…” that is long enough to be held against its source."""
    for variant in variants:
        for found in _QUOTATION.finditer(variant.text):
            if len(found[1]) >= SHORTEST:
                line = variant.line + variant.text.count("\n", 0, found.start())
                column = found.start() - (variant.text.rfind("\n", 0, found.start()) + 1) + 1
                yield Quotation(found[1], line, column)


def braces_in(text: str) -> Iterator[Braces]:
    """Every place of a message's file where double braces open."""
    for start, written, fact in find_braces(text):
        column = start - text.rfind("\n", 0, start)
        yield Braces(written, fact, text.count("\n", 0, start) + 1, column, start < body_offset(text))
