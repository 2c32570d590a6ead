"""Writes the search index: published things in, files out, the same bytes for the same content (floor 3)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from bangtin.site.artifact import Artifact
from bangtin.site.search.collect import Collection
from bangtin.site.search.entries import SearchEntry, SearchWords
from bangtin.site.search.facets import COLUMNS, Faceted, faceted, write_facets
from bangtin.site.search.layout import ENTRY, as_json, named
from bangtin.site.search.lookup import Numbered, write_lookup
from bangtin.site.search.ordinals import Head, assign_ordinals, year_starts
from bangtin.site.search.shards import write_shards
from bangtin.site.search.syllables import words
from bangtin.site.search.texts import write_passages, write_titles

VERSION: Final = 2


def write_index(entries: Iterable[SearchEntry], vocabulary: SearchWords | None = None) -> Iterator[Artifact]:
    """Every file of the index. Entries may come in any order; the text of each is read once and let go."""
    given = {head_of(entry): entry for entry in entries}
    starts = year_starts(given)
    index = _Index(vocabulary or SearchWords(), starts)
    for head, ordinal in assign_ordinals(given, starts):
        yield from index.add(ordinal, given.pop(head))
    yield from index.finish()


def head_of(entry: SearchEntry) -> Head:
    """What the ordinal of an entry follows from."""
    return Head(entry.date, entry.public, entry.kind, entry.id)


@dataclass(slots=True)
class _Index:
    vocabulary: SearchWords
    starts: Mapping[int, tuple[int, int]]
    collection: Collection = field(default_factory=Collection)
    records: list[tuple[str, ...] | None] = field(default_factory=list)
    numbered: list[Numbered] = field(default_factory=list)
    facets: list[Faceted] = field(default_factory=list)

    def add(self, ordinal: int, entry: SearchEntry) -> Iterator[Artifact]:
        """Take in one more entry, in the order of the ordinals; gives its passages."""
        sections = [(anchor, text.split()) for anchor, text in entry.sections]
        self.collection.add(ordinal, entry, [pieces for _, pieces in sections])
        day = entry.date.isoformat() if entry.date else ""
        self.records += [None] * (ordinal - len(self.records))
        self.records.append(
            (entry.id, entry.kind, entry.number, entry.title, day, entry.effect, entry.address)
        )
        self.numbered.append(Numbered(ordinal, entry.number, day, entry.facets.type))
        self.facets.append(faceted(ordinal, entry))
        yield from write_passages(entry, sections)

    def finish(self) -> Iterator[Artifact]:
        """All that needs to know every entry."""
        directory: dict[str, object] = {"version": VERSION, "documents": len(self.numbered)}
        directory["titles"], files = write_titles(self.records)
        yield from files
        for name, count, marks, files in write_lookup(self.numbered):
            directory[name] = [count, marks]
            yield from files
        directory["facets"] = years = []
        for year, mark, file in write_facets(self.facets, self.starts):
            years.append([year, self.starts[year][0], mark])
            yield file
        directory["names"], file = named("names", as_json(self._names()), "json")
        yield file
        tables = ""
        for mark, file in write_shards(self.collection.first_words()):
            tables += mark
            yield file
        mark, file = named("directory", as_json({**directory, "tables": tables, **self._words()}), "json")
        yield file
        yield Artifact(ENTRY, as_json({"version": VERSION, "directory": mark}))

    def _names(self) -> dict[str, dict[str, str]]:
        """The labels of what is used, facet by facet."""
        used: dict[str, set[str]] = {name: set() for name in COLUMNS}
        for values in {one.values for one in self.facets}:
            for name, value in zip(COLUMNS, values, strict=True):
                used[name].update(value.split())
        labels = self.vocabulary.labels
        return {
            name: {one: labels.get(name, {}).get(one, one) for one in sorted(ids)}
            for name, ids in used.items()
        }

    def _words(self) -> dict[str, object]:
        """What the reading of a query needs: spellings of the types in use, abbreviations."""
        types = sorted({one.type for one in self.numbered} - {""})
        known = self.vocabulary.types
        return {
            "types": {type_: _spellings(type_, known.get(type_, ())) for type_ in types},
            "abbreviations": {
                " ".join(words(short)): " ".join(words(long))
                for short, long in sorted(self.vocabulary.abbreviations.items())
            },
        }


def _spellings(type_: str, symbols: Iterable[str]) -> list[str]:
    """How people write a type before or after a number, without spaces: congvan, cv."""
    return sorted({"".join(words(one)) for one in (type_.replace("-", " "), *symbols)})
