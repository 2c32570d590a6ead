"""Numbers every document by its date and id so that a new one moves no other (floor 3).

Each year has more room than documents. A document stands in its month where the hash of its id says, and
gives way to those that were public before it. So what is published takes a free place, however old it is.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from zlib import crc32


@dataclass(frozen=True, slots=True)
class Head:
    """What the ordinal of an entry follows from."""

    day: date | None
    public: date | None
    kind: str
    id: str

    @property
    def year(self) -> int:
        """0 without a day."""
        return self.day.year if self.day else 0


SPARE: Final = 1.25
"""Room of a year for each document of it, or of the year before when that had more."""
LEAST_ROOM: Final = 24


def year_starts(heads: Iterable[Head]) -> dict[int, tuple[int, int]]:
    """Year → its first ordinal and its room, in order; what has no date is of the year 0."""
    counts = Counter(head.year for head in heads)
    starts, start = {}, 0
    for year in sorted(counts):
        room = _stepped(SPARE * max(counts[year], counts.get(year - 1, 0) if year else 0))
        starts[year] = (start, room)
        start += room
    return starts


def assign_ordinals(heads: Iterable[Head], starts: Mapping[int, tuple[int, int]]) -> list[tuple[Head, int]]:
    """Heads and their ordinals, ascending; the same for the same heads in whatever order they come."""
    taken = bytearray(sum(room for _, room in starts.values()))
    given: list[Head | None] = [None] * len(taken)
    for head in sorted(heads, key=_by_public_day):
        place = next(place for place in _places(head, starts) if not taken[place])
        taken[place] = 1
        given[place] = head
    return [(head, place) for place, head in enumerate(given) if head]


def _by_public_day(head: Head) -> tuple[date, date, str, str]:
    return head.public or date.min, head.day or date.min, head.kind, head.id


def _places(head: Head, starts: Mapping[int, tuple[int, int]]) -> Iterator[int]:
    """Where a document may stand: in its month, then in ever wider parts of its year, then anywhere in it."""
    start, room = starts[head.year]
    first, width = (room * (head.day.month - 1) // 12, room // 12) if head.day else (0, room)
    chance = crc32(f"{head.kind} {head.id}".encode())
    for attempt in range(32):
        yield start + (first + (chance >> 8) % min(room, width << attempt // 2)) % room
        chance = chance * 1664525 + 1013904223 & 0xFFFFFFFF
    yield from range(start, start + room)


def _stepped(wanted: float) -> int:
    """The smallest of 24, 32, 48, 64, 96, … that is not smaller: it seldom changes while documents come."""
    room = LEAST_ROOM
    while room < wanted:
        room = room * 4 // 3 if room % 3 == 0 else room * 3 // 2
    return room
