"""The complete archive of all events, RFC 5005, Atom only (floor 3).

Files are counted from the oldest event. A file that has a successor is closed: it is marked as an archive and
never changes again, unless a record of an earlier day is added or the law removes one. The newest file grows.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from bangtin.site.addresses import HOME, archive_address, feed_address
from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition
from bangtin.site.feeds.entries import MEDIA_TYPES, feed_head
from bangtin.site.feeds.events import Event
from bangtin.site.feeds.feedgen_extension import Form, Link, feed_xml
from bangtin.site.feeds.strands import Strand

ARCHIVE_SIZE: Final = 500
"""Entries of a closed file."""

EntryBytes = Callable[[Event, Form], bytes]
"""The entry of an event with summary and link."""


def archive_count(events: Sequence[Event]) -> int:
    """How many files the archive has."""
    return -(-len(events) // ARCHIVE_SIZE)


def render_archives(
    edition: Edition, events: Sequence[Event], entry_bytes: EntryBytes, stylesheet: str | None
) -> Iterator[Artifact]:
    """Every file of the archive; `events` oldest first."""
    count = archive_count(events)
    for number in range(1, count + 1):
        chunk = tuple(reversed(events[(number - 1) * ARCHIVE_SIZE : number * ARCHIVE_SIZE]))
        closed = number < count
        head = feed_head(
            edition,
            archive_address(number),
            Strand(f"Lưu trữ, tệp {number}", HOME, chunk),
            links=_neighbours(edition, number, closed=closed),
            stylesheet=stylesheet,
            archive=closed,
        )
        content = feed_xml(head, "atom", (entry_bytes(event, "atom") for event in chunk))
        yield Artifact(archive_address(number), content)


def _neighbours(edition: Edition, number: int, *, closed: bool) -> tuple[Link, ...]:
    """The current feed, the file before and, once there is one, the file after."""
    addresses = {"current": feed_address("atom")}
    if number > 1:
        addresses["prev-archive"] = archive_address(number - 1)
    if closed:
        addresses["next-archive"] = archive_address(number + 1)
    return tuple(Link(edition.absolute(where), rel, MEDIA_TYPES["atom"]) for rel, where in addresses.items())
