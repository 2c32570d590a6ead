"""Reads the files of the index, each once, and says whether one of them was damaged or missing (floor 3)."""

import json
from collections.abc import Callable, Collection, Sequence
from typing import Any, Final, TypeAlias

from bangtin.site.search.codec import Postings, decode_shard
from bangtin.site.search.entries import SearchResult
from bangtin.site.search.facets import FacetsOf, read_facets
from bangtin.site.search.layout import (
    DIGITS,
    ENTRY,
    LOOKUP_GROUP,
    ROOT,
    TITLE_GROUP,
    TITLES,
    passage_path,
    spread,
)
from bangtin.site.search.lookup import NumberRow
from bangtin.site.search.texts import likely_block

Parsed: TypeAlias = Any
"""What a JSON file of the index holds; it was written by `writer.py`."""
_NONE: Final = Postings(0, ())
_DAMAGED: Final = (OSError, LookupError, ValueError, TypeError)


class Store:
    """The index behind `read`, which gives the bytes at a path under the site root or raises OSError."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._read = read
        self._shards: dict[str, dict[tuple[str, str], Postings]] = {}
        self._json: dict[str, Any] = {}
        self.is_incomplete = False
        entry = json.loads(read(ENTRY))
        directory = json.loads(read(f"{ROOT}/directory-{entry['directory']}.json"))
        self.documents: int = directory["documents"]
        self.types: dict[str, list[str]] = directory["types"]
        self.abbreviations: dict[str, str] = directory["abbreviations"]
        self.names: str = directory["names"]
        self._marks: dict[str, str] = {name: directory[name] for name in ("tables", "titles")}
        self._lookups: dict[str, tuple[int, str]] = {name: directory[name] for name in ("numbers", "dates")}
        self._years: list[tuple[int, int, str]] = directory["facets"]

    def postings(self, first: str, second: str = "") -> Postings:
        """The documents of a pair or, without `second`, of a word; none also when its shard is gone."""
        return self._shard(self.shard_of(first, second)).get((first, second), _NONE)

    def is_common(self, word: str) -> bool:
        """Whether so many documents hold a word that its list says little."""
        return f"{word}+" in self._table(word)

    def is_held(self, word: str) -> bool:
        """Whether some document holds the word."""
        return self.is_common(word) or self.postings(word).frequency > 0

    def shard_of(self, first: str, second: str) -> str:
        """The path of the shard that holds a pair, or a word with an empty `second`."""
        table = self._table(first)
        if not second and f"{first}+" in table:
            return f"words/{first}-one-{table[f'{first}+']}.bin"
        if first in table:
            number = spread(second) % (len(table[first]) // DIGITS)
            return f"words/{first}-{number}-{_mark(table[first], number)}.bin"
        tables = len(self._marks["tables"]) // DIGITS
        shared = table.get("", "")
        bucket = spread(first) % max(1, tables * (len(shared) // DIGITS))
        return f"words/_-{bucket}-{_mark(shared, bucket // tables)}.bin" if shared else ""

    def numbers(self, number: int) -> list[NumberRow]:
        """The rows of the lookup for a number."""
        return [NumberRow(*row) for row in self._lookup("numbers", number) if row[0] == number]

    def dates(self, month: int) -> list[tuple[str, int]]:
        """Day and ordinal of what stands in the lookup file that holds a month."""
        return [(day, ordinal) for day, ordinal in self._lookup("dates", month)]

    def record(self, ordinal: int) -> list[str] | None:
        """Id, kind, number, title, date, effect and address of a document."""
        block, place = divmod(ordinal, TITLES)
        mark = _mark(self._marks["titles"], block // TITLE_GROUP)
        held = self._load(f"titles/{block}-{mark}.json") or []
        return (held[place] or None) if place < len(held) else None

    def passages(self, record: list[str], reading: Sequence[str]) -> list[list[str]]:
        """The sections of a document, of a longer one those of its likeliest block, as [anchor, text]."""
        name, kind = record[:2]
        held = self._load_path(passage_path(kind, name)) or []
        if isinstance(held, list):
            return held
        return self._load_path(passage_path(kind, name, likely_block(held["blocks"], reading))) or []

    def facets(self, years: Collection[int] | None = None) -> dict[int, FacetsOf]:
        """The facets of the documents of some years, or of all, by ordinal."""
        found = {}
        for year, start, mark in self._years:
            if years is None or year in years:
                held = self._load(f"facets/{year}-{mark}.json")
                found.update(read_facets(held, year, start) if held else {})
        return found

    def _lookup(self, name: str, key: int) -> list[list[Any]]:
        count, marks = self._lookups[name]
        file = key % count
        return self._load(f"{name}/{file}-{_mark(marks, file // LOOKUP_GROUP)}.json") or []

    def table_of(self, first: str) -> int:
        """The number of the table that names the shards of a word."""
        return spread(first) % (len(self._marks["tables"]) // DIGITS)

    def _table(self, first: str) -> dict[str, str]:
        number = self.table_of(first)
        return self._load(f"tables/{number}-{_mark(self._marks['tables'], number)}.json") or {}

    def _shard(self, path: str) -> dict[tuple[str, str], Postings]:
        if path not in self._shards:
            self._shards[path] = self._decoded(path) if path else {}
        return self._shards[path]

    def _decoded(self, path: str) -> dict[tuple[str, str], Postings]:
        found = {}
        try:
            for first, second, postings in decode_shard(self._read(f"{ROOT}/{path}")):
                found[first, second] = postings
        except _DAMAGED:
            self.is_incomplete = True
        return found

    def _load(self, path: str) -> Parsed:
        return self._load_path(f"{ROOT}/{path}")

    def _load_path(self, path: str) -> Parsed:
        if path not in self._json:
            try:
                self._json[path] = json.loads(self._read(path))
            except _DAMAGED:
                self._json[path] = None
                self.is_incomplete = True
        return self._json[path]


def _mark(marks: str, number: int) -> str:
    return marks[number * DIGITS : (number + 1) * DIGITS]


def as_result(record: list[str], section: str, passage: str) -> SearchResult:
    """A record of the titles with the section that matched."""
    id_, kind, number, title, day, effect, address = record[:7]
    return SearchResult(id_, kind, number, title, day, effect, section, address, passage)
