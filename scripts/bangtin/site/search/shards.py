"""Spreads the lists of all terms over shards, and names the shards in tables (floor 3)."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from bangtin.site.artifact import Artifact
from bangtin.site.search.codec import champions, encode_postings, encode_shard
from bangtin.site.search.layout import SHARD, TABLE, as_json, named, power_of_two, spread

MOST_OF_PAIR: Final = 5000
MOST_OF_WORD: Final = 512
"""A list keeps at most so many documents, those with the highest impact; its true frequency is kept."""
_OVERHEAD: Final = 4
"""Bytes of a term beside its list, roughly."""

Encoded = dict[str, bytes]
"""Second word → its list."""


def write_shards(
    lists: "Iterable[tuple[str, Mapping[str, array[int]]]]",
) -> Iterator[tuple[str, Artifact]]:
    """Every shard (with an empty mark), and the tables that name them (with the mark for the directory).

    `lists` are first words in order, each with its second words ("" for itself alone) and their documents.
    """
    small: dict[str, Encoded] = {}
    large: dict[str, str] = {}
    common: dict[str, str] = {}
    for first, terms in lists:
        encoded = {
            second: encode_postings(champions(found, MOST_OF_PAIR if second else MOST_OF_WORD))
            for second, found in terms.items()
        }
        size = _size(encoded)
        if size <= SHARD:
            small[first] = encoded
            continue
        if len(terms[""]) > MOST_OF_WORD:
            common[first], file = named(
                f"words/{first}-one", encode_shard([(first, [("", encoded.pop(""))])]), "bin"
            )
            yield "", file
        marks, files = _spread_over(first, encoded, power_of_two(_size(encoded) / SHARD))
        large[first] = "".join(marks)
        yield from (("", file) for file in files)
    yield from _buckets_and_tables(small, large, common)


def _size(encoded: Encoded) -> int:
    return sum(map(len, encoded.values())) + _OVERHEAD * len(encoded)


def _spread_over(first: str, encoded: Encoded, shards: int) -> tuple[list[str], list[Artifact]]:
    """The shards of a first word with many terms: seconds that sound alike stand in one."""
    held: list[list[tuple[str, bytes]]] = [[] for _ in range(shards)]
    for second, postings in encoded.items():
        held[spread(second) % shards].append((second, postings))
    written = [
        named(f"words/{first}-{number}", encode_shard([(first, terms)] if terms else []), "bin")
        for number, terms in enumerate(held)
    ]
    return [mark for mark, _ in written], [file for _, file in written]


def _buckets_and_tables(
    small: dict[str, Encoded], large: dict[str, str], common: dict[str, str]
) -> Iterator[tuple[str, Artifact]]:
    """Shards that first words with few terms share, and the tables that name all shards.

    A table is "" → hashes of its buckets, word → of its shards, word+ → hash of the list of a common word.
    """
    buckets = power_of_two(sum(map(_size, small.values())) / SHARD)
    tables = power_of_two((buckets + sum(map(len, large.values())) / 6) / TABLE)
    buckets = max(buckets, tables)
    held: dict[int, list[str]] = defaultdict(list)
    for first in small:
        held[spread(first) % buckets].append(first)
    named_by: list[dict[str, str]] = [{"": ""} for _ in range(tables)]
    for bucket in range(buckets):
        groups = [(first, small[first].items()) for first in sorted(held[bucket])]
        mark, file = named(f"words/_-{bucket}", encode_shard(groups), "bin")
        named_by[bucket % tables][""] += mark
        yield "", file
    for first, marks in sorted(large.items()):
        table = named_by[spread(first) % tables]
        table[first] = marks
        if first in common:
            table[f"{first}+"] = common[first]
    for number, table in enumerate(named_by):
        yield named(f"tables/{number}", as_json(table), "json")
