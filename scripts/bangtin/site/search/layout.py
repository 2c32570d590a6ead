"""Where each piece of the index stands, by its content alone (floor 3); see docs/_dev/search.md."""

import hashlib
import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from bangtin.site.artifact import Artifact
from bangtin.site.search.syllables import skeleton

ROOT: Final = "assets/search"
ENTRY: Final = f"{ROOT}/index.json"
SHARD: Final = 1024
"""Bytes that a shard should hold; a first syllable with more is spread over shards of its own."""
TABLE: Final = 192
"""Shards that one table should name."""
TITLES: Final = 8
"""Ordinals whose titles stand in one file; about two thirds of them are given."""
LOOKUP: Final = 256
"""Numbers or dates that one lookup file should hold."""
TITLE_GROUP: Final = 16
LOOKUP_GROUP: Final = 4
"""Neighbouring files that share one hash: the directory names groups."""
WHOLE: Final = 3000
"""Characters of a text that is not cut into blocks."""
PASSAGE: Final = 2000
"""Characters after which a block is full."""
DIGITS: Final = 6
"""Hexadecimal digits of the content's hash in a file's name; the name holds its place too."""


@lru_cache(maxsize=1 << 17)
def spread(word: str) -> int:
    """FNV-1a (32 bits, mixed once more) of a word's skeleton: what sounds alike stands together."""
    value = 0x811C9DC5
    for byte in skeleton(word).encode("ascii"):
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value ^ value >> 15


def power_of_two(parts: float) -> int:
    """The smallest power of two that is not smaller."""
    power = 1
    while power < parts:
        power *= 2
    return power


def digest(content: bytes) -> str:
    """The digits that name a file after its content."""
    return hashlib.sha256(content).hexdigest()[:DIGITS]


def named(place: str, content: bytes, ending: str) -> tuple[str, Artifact]:
    """The hash of a content and the file `<place>-<hash>.<ending>` that holds it."""
    mark = digest(content)
    return mark, Artifact(f"{ROOT}/{place}-{mark}.{ending}", content)


def named_in_groups(name: str, contents: Sequence[bytes], size: int) -> tuple[str, list[Artifact]]:
    """The hashes of groups of so many, joined, and the files `<name>/<n>-<hash of its group>.json`."""
    marks, files = "", []
    for start in range(0, len(contents), size):
        group = contents[start : start + size]
        mark = digest(b"\n".join(group))
        marks += mark
        files += [
            Artifact(f"{ROOT}/{name}/{start + number}-{mark}.json", content)
            for number, content in enumerate(group)
        ]
    return marks, files


def passage_path(kind: str, name: str, block: int | None = None) -> str:
    """Where the text of a document stands, or one block of a longer text. These names carry no hash."""
    return f"{ROOT}/passages/{kind}/{name}-p{'' if block is None else block}.json"


_COMPACT: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def as_json(value: object) -> bytes:
    """Compact, in the order given, in UTF-8."""
    return _COMPACT.encode(value).encode()
