"""Gathers, entry by entry, which documents hold which words and adjacent pairs (floor 3)."""

from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import or_
from typing import Final, TypeAlias

from bangtin.site.search.codec import IMPACT_BITS
from bangtin.site.search.entries import SearchEntry
from bangtin.site.search.impact import MOST_COUNTED, TITLE, impacts
from bangtin.site.search.syllables import search_words

_SECOND_BITS: Final = 24
"""A pair is one number: that of its first word, then that of its second, which is 0 for the word alone."""
_SECOND: Final = (1 << _SECOND_BITS) - 1
_MOST_PIECES: Final = 1 << 17

Documents: TypeAlias = "array[int]"
"""Ordinal << 3 | impact of each, ascending."""


class _Pieces(dict[str, tuple[int, ...]]):
    """A piece of text without white space → the numbers of its words, from 1 in the order of their coming."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def __missing__(self, piece: str) -> tuple[int, ...]:
        if len(self) >= _MOST_PIECES:
            self.clear()
        numbers = self.numbers
        found = tuple(numbers.setdefault(word, len(numbers) + 1) for word in search_words(piece))
        self[piece] = found
        return found


def _no_lists() -> defaultdict[int, Documents]:
    return defaultdict(lambda: array("I"))


@dataclass(slots=True)
class Collection:
    """The lists of all terms so far. Entries are added in the order of their ordinals."""

    pieces: _Pieces = field(default_factory=_Pieces)
    lists: defaultdict[int, Documents] = field(default_factory=_no_lists)

    def add(self, ordinal: int, entry: SearchEntry, sections: Sequence[Sequence[str]]) -> None:
        """Count the words of one more entry; `sections` are its texts, split at white space."""
        read = self.pieces.__getitem__
        terms: list[int] = []
        length = 0
        facets = entry.facets
        for named in (*facets.issuers, facets.type, *facets.topics):
            length += _count(named.replace("-", " ").split(), read, terms)
        for pieces in sections:
            length += _count(pieces, read, terms)
        counts = Counter(terms)
        titles: list[int] = []
        _count(entry.title.split(), read, titles)
        _count(entry.number.split(), read, titles)
        for term in titles:
            counts[term] = counts.get(term, 0) + TITLE
        self._keep(ordinal << IMPACT_BITS, counts, impacts(length >> 4 << 4))

    def _keep(self, ordinal: int, counts: Counter[int], levels: bytes) -> None:
        most = min(max(counts.values(), default=0), MOST_COUNTED)
        packed = [ordinal | level for level in levels[: most + 1]]
        if counts and max(counts.values()) > MOST_COUNTED:
            counts = Counter({term: min(count, MOST_COUNTED) for term, count in counts.items()})
        found = map(self.lists.__getitem__, counts)
        deque(map(array.append, found, map(packed.__getitem__, counts.values())), maxlen=0)

    def first_words(self) -> Iterator[tuple[str, dict[str, Documents]]]:
        """First words in order, each with its second words ("" for itself alone) and their documents."""
        names = ["", *self.pieces.numbers]
        terms_of: list[list[int]] = [[] for _ in names]
        for term in self.lists:
            terms_of[term >> _SECOND_BITS].append(term)
        for name, number in sorted(self.pieces.numbers.items()):
            if terms_of[number]:
                yield name, {names[term & _SECOND]: self.lists[term] for term in terms_of[number]}


def _count(pieces: Iterable[str], read: Callable[[str], tuple[int, ...]], terms: list[int]) -> int:
    """Add the words and pairs of one text to the terms; gives how many words it has."""
    said = list(chain.from_iterable(map(read, pieces)))
    firsts = [word << _SECOND_BITS for word in said]
    terms += firsts
    terms += map(or_, firsts, said[1:])
    return len(said)
