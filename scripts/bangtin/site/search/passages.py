"""Chooses the words of a document that a result shows, and which of them to mark (floor 3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bangtin.site.search.syllables import search_words

SHOWN: Final = 40
"""Words in a passage."""
LEAD: Final = 6
"""Words shown before the place with the most marks."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one section; `marks` are the places of those that match."""

    section: str
    words: tuple[str, ...]
    marks: frozenset[int]
    starts_inside: bool
    ends_inside: bool

    def __str__(self) -> str:
        return (
            ("… " if self.starts_inside else "") + " ".join(self.words) + (" …" if self.ends_inside else "")
        )


def choose_passage(sections: Iterable[list[str]], reading: tuple[str, ...]) -> Passage | None:
    """A part of the section with the most of the query's pairs, then words; of equals the earliest."""
    best: tuple[int, int] = (-1, -1)
    chosen: tuple[str, list[str], list[int]] | None = None
    for anchor, text in sections:
        shown = text.split()
        pairs, marks = _matches(shown, reading)
        if (pairs, len({*marks})) > best and shown:
            best, chosen = (pairs, len({*marks})), (anchor, shown, marks)
    return _cut(*chosen) if chosen else None


def _matches(shown: list[str], reading: tuple[str, ...]) -> tuple[int, list[int]]:
    """How many different pairs of the query stand here, and what to mark: their words, else single ones."""
    said = [(word, place) for place, text in enumerate(shown) for word in search_words(text)]
    wanted = {*pairwise(reading)}
    found = [(one, other) for one, other in pairwise(said) if (one[0], other[0]) in wanted]
    if found:
        marks = sorted({place for pair in found for _, place in pair})
        return len({(one[0], other[0]) for one, other in found}), marks
    return 0, [place for word, place in said if word in reading]


def _cut(section: str, shown: list[str], marks: list[int]) -> Passage:
    """As many words as are shown, from shortly before the place after which the most marks stand."""
    starts = [max(0, mark - LEAD) for mark in marks] or [0]
    start = max(starts, key=lambda place: (sum(place <= mark < place + SHOWN for mark in marks), -place))
    start = max(0, min(start, len(shown) - SHOWN))
    words = tuple(shown[start : start + SHOWN])
    inside = frozenset(mark - start for mark in marks if start <= mark < start + SHOWN)
    return Passage(section, words, inside, start > 0, start + SHOWN < len(shown))
