"""Lists of documents as bytes: steps of ordinal << 3 | impact as varints, terms front-coded (floor 3)."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import sub
from typing import Final

IMPACT_BITS: Final = 3
IMPACTS: Final = (1 << IMPACT_BITS) - 1


def varint(value: int) -> bytes:
    """Seven bits a byte, lowest first, the high bit says that more follows."""
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


_READY: Final = [varint(value) for value in range(1 << 14)]


@dataclass(frozen=True, slots=True)
class Postings:
    """The documents of a term: its true frequency, and ordinal << 3 | impact of those kept, ascending."""

    frequency: int
    documents: Sequence[int]

    @property
    def is_cut(self) -> bool:
        """Whether only the champions are listed."""
        return self.frequency > len(self.documents)


def encode_postings(postings: Postings) -> bytes:
    """Count and cut flag, true frequency when cut, then for each document the step from the one before."""
    kept, ready, limit = postings.documents, _READY, len(_READY)
    if len(kept) == 1 and postings.frequency == 1:
        return b"\x02" + varint(kept[0])
    head = varint(len(kept) << 1 | postings.is_cut) + (varint(postings.frequency) if postings.is_cut else b"")
    gaps = list(map(sub, kept, chain((0,), kept)))
    return head + b"".join([ready[gap] if gap < limit else varint(gap) for gap in gaps])


def champions(documents: "array[int]", most: int) -> Postings:
    """All documents, or, of more than `most`, those with the highest impact, of equals the newest."""
    if len(documents) <= most:
        return Postings(len(documents), documents)
    best = sorted(documents, key=lambda packed: (-(packed & IMPACTS), -packed))[:most]
    return Postings(len(documents), sorted(best))


def encode_shard(groups: Iterable[tuple[str, Iterable[tuple[str, bytes]]]]) -> bytes:
    """For each first word its length and letters, how many terms, each term front-coded with its list."""
    out = bytearray()
    for first, terms in groups:
        listed = sorted(terms)
        out += bytes([len(first)]) + first.encode("ascii") + varint(len(listed))
        before = ""
        for second, encoded in listed:
            shared = _shared(before, second)
            out.append(shared << 4 | len(second) - shared)
            out += second[shared:].encode("ascii") + encoded
            before = second
    return bytes(out)


def _shared(one: str, other: str) -> int:
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return place
    return min(len(one), len(other))


def decode_shard(content: bytes) -> Iterator[tuple[str, str, Postings]]:
    """The terms of a shard; raises IndexError or UnicodeDecodeError when the bytes are damaged."""
    place = 0
    while place < len(content):
        start, place = place + 1, place + 1 + content[place]
        first = content[start:place].decode("ascii")
        count, place = _read(content, place)
        second = ""
        for _ in range(count):
            lengths = content[place]
            start, place = place + 1, place + 1 + (lengths & 15)
            second = second[: lengths >> 4] + content[start:place].decode("ascii")
            postings, place = _read_postings(content, place)
            yield first, second, postings


def _read(content: bytes, place: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = content[place]
        place += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, place
        shift += 7


def _read_postings(content: bytes, place: int) -> tuple[Postings, int]:
    head, place = _read(content, place)
    count = frequency = head >> 1
    if head & 1:
        frequency, place = _read(content, place)
    documents, before = [], 0
    for _ in range(count):
        step, place = _read(content, place)
        before += step
        documents.append(before)
    return Postings(frequency, documents), place
