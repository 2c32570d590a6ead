"""Writes the search index: published things in, files out, the same bytes for the same content (floor 3)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from bangtin.site.artifact import Artifact
from bangtin.site.search.collect import Collection, renumber
from bangtin.site.search.entries import SearchEntry, SearchWords
from bangtin.site.search.layout import ENTRY, as_json, named
from bangtin.site.search.lookup import Numbered, write_lookup
from bangtin.site.search.shards import write_shards
from bangtin.site.search.syllables import words
from bangtin.site.search.texts import write_passages, write_titles

VERSION: Final = 1


def write_index(entries: Iterable[SearchEntry], vocabulary: SearchWords | None = None) -> Iterator[Artifact]:
    """Every file of the index. Entries may come in any order; each is read once and let go."""
    collection = Collection()
    for entry in entries:
        written = list(write_passages(entry))
        yield from (file for _, file in written)
        collection.add(entry, "".join(mark for mark, _ in written))
    marks: dict[str, str] = defaultdict(str)
    for name, mark, file in _parts(collection):
        marks[name] += mark
        yield file
    yield from _directory(len(collection.records), marks, collection.types, vocabulary or SearchWords())


def _parts(collection: Collection) -> Iterator[tuple[str, str, Artifact]]:
    """What needs all entries: (which list of the directory, hash, file)."""
    order = collection.order()
    records = [collection.records[arrival] for arrival in order]
    yield from (("titles", mark, file) for mark, file in write_titles(records))
    yield from write_lookup(
        Numbered(
            ordinal, collection.records[arrival][2], collection.records[arrival][4], collection.types[arrival]
        )
        for ordinal, arrival in enumerate(order)
    )
    ordinals = [0] * len(order)
    for ordinal, arrival in enumerate(order):
        ordinals[arrival] = ordinal
    came_in_order = order == sorted(order)
    shards = write_shards(
        collection.lists, lambda found: found if came_in_order else renumber(found, ordinals)
    )
    yield from (("tables", mark, file) for mark, file in shards)


def _directory(
    documents: int, marks: Mapping[str, str], types: Iterable[str], vocabulary: SearchWords
) -> Iterator[Artifact]:
    """The one file that knows of all others, and the entry file, the only one whose name does not change."""
    directory = {
        "version": VERSION,
        "documents": documents,
        **{name: marks[name] for name in ("tables", "titles", "numbers", "dates")},
        "types": {
            type_: _spellings(type_, vocabulary.types.get(type_, ())) for type_ in sorted({*types} - {""})
        },
        "abbreviations": {
            " ".join(words(short)): " ".join(words(long))
            for short, long in sorted(vocabulary.abbreviations.items())
        },
    }
    mark, file = named("directory", as_json(directory), "json")
    yield file
    yield Artifact(ENTRY, as_json({"version": VERSION, "directory": mark}))


def _spellings(type_: str, symbols: Sequence[str]) -> list[str]:
    """How people write a type before or after a number, without spaces: congvan, cv."""
    return sorted({"".join(words(one)) for one in (type_.replace("-", " "), *symbols)})
