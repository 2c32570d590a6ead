"""Gathers, entry by entry, which documents hold which words and adjacent pairs (floor 3)."""

from array import array
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

from bangtin.site.search.codec import IMPACT_BITS, IMPACTS, LONGEST_WORD
from bangtin.site.search.entries import SearchEntry
from bangtin.site.search.impact import MOST_COUNTED, TITLE, impacts
from bangtin.site.search.syllables import words

Lists = dict[str, dict[str, "array[int]"]]
"""First word → second word, or "" for the word alone → its documents, each as ordinal << 3 | impact."""


def _no_lists() -> "defaultdict[str, defaultdict[str, array[int]]]":
    return defaultdict(lambda: defaultdict(lambda: array("I")))


@dataclass(slots=True)
class Collection:
    """What is known of all entries so far; they are numbered in the order of their arrival."""

    lists: "defaultdict[str, defaultdict[str, array[int]]]" = field(default_factory=_no_lists)
    records: list[tuple[str, ...]] = field(default_factory=list)
    types: list[str] = field(default_factory=list)

    def add(self, entry: SearchEntry, passages: str) -> None:
        """Count the words of one more entry; `passages` are the hashes of its passage files."""
        self._count(entry)
        day = entry.date.isoformat() if entry.date else ""
        record = (entry.id, entry.kind, entry.number, entry.title, day, entry.effect, entry.address, passages)
        self.records.append(record)
        self.types.append(entry.facets.type)

    def _count(self, entry: SearchEntry) -> None:
        pairs: Counter[tuple[str, str]] = Counter()
        singles: Counter[str] = Counter()
        for said in map(search_words, _body(entry)):
            singles.update(said)
            pairs.update(pairwise(said))
        levels = impacts(singles.total() >> 4 << 4)
        for said in map(search_words, (entry.title, entry.number)):
            for word in said:
                singles[word] += TITLE
            for pair in pairwise(said):
                pairs[pair] += TITLE
        for word in [word for word, count in singles.items() if count > MOST_COUNTED]:
            singles[word] = MOST_COUNTED
        for pair in [pair for pair, count in pairs.items() if count > MOST_COUNTED]:
            pairs[pair] = MOST_COUNTED
        arrival = len(self.records) << IMPACT_BITS
        lists = self.lists
        for (first, second), count in pairs.items():
            lists[first][second].append(arrival | levels[count])
        for word, count in singles.items():
            lists[word][""].append(arrival | levels[count])

    def order(self) -> list[int]:
        """The arrivals sorted by date, then kind and id: a document of today gets the last ordinal."""
        return sorted(
            range(len(self.records)), key=lambda one: (self.records[one][4], *self.records[one][1::-1])
        )


def _body(entry: SearchEntry) -> list[str]:
    """The texts of an entry; pairs do not reach from one into the next."""
    facets = entry.facets
    named = [one.replace("-", " ") for one in (facets.issuer, facets.type, *facets.topics)]
    return named + [text for _, text in entry.sections]


def search_words(text: str) -> list[str]:
    """The words of a text, cut to the length the index keeps."""
    said = words(text)
    return said if max(map(len, said), default=0) <= LONGEST_WORD else [word[:LONGEST_WORD] for word in said]


def renumber(documents: "array[int]", ordinals: list[int]) -> "array[int]":
    """The same documents under their ordinals, ascending."""
    return array(
        "I",
        sorted([ordinals[packed >> IMPACT_BITS] << IMPACT_BITS | packed & IMPACTS for packed in documents]),
    )
