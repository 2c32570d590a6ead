"""The complete archive of all events, RFC 5005, Atom only (floor 3).

Files are counted from the oldest event. A file that has a successor is closed: it is marked as an archive and
never changes again. What becomes known later, with whatever date, goes into the files that follow those that
the generation before had closed; without such a generation the layout follows from the data alone
(docs/_dev/adr/0018-closed-archives.md).
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Final
from xml.sax.saxutils import escape

from bangtin.model.variants import SAMPLE_MARK
from bangtin.site.addresses import HOME, archive_address, feed_address
from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition
from bangtin.site.feeds.entries import MEDIA_TYPES, feed_head
from bangtin.site.feeds.events import Event, EventKind, first_id
from bangtin.site.feeds.feedgen_extension import ARCHIVE_MARK, Form, Link, feed_xml
from bangtin.site.feeds.strands import Strand

ARCHIVE_SIZE: Final = 500
"""Entries of a closed file."""

EntryBytes = Callable[[Event, Form], bytes]
"""The entry of an event with summary and link."""

_ENTRY: Final = re.compile(rb"<entry>.*?</entry>\n", re.DOTALL)
_ID: Final = re.compile(rb"<id>([^<]*)</id>")


@dataclass(frozen=True, slots=True)
class Archive:
    """The files of the archive: closed ones that stay as they are, then those drawn from events."""

    closed: tuple[bytes, ...]
    chunks: tuple[tuple[Event, ...], ...]
    """Oldest first; each but the last is full."""

    @property
    def count(self) -> int:
        """How many files the archive has."""
        return len(self.closed) + len(self.chunks)


def archive_of(edition: Edition, events: Sequence[Event], previous: Sequence[bytes] = ()) -> Archive:
    """The archive of all events (oldest first); `previous` are the files of the generation before, in order.

    Nothing is taken out of a closed file but the entries of what is not public any more.
    """
    closed = tuple(_closed(edition, previous))
    told = {tag for content in closed for tag in _tags(content)}
    rest = tuple(event for event in events if event.tag not in told)
    chunks = tuple(rest[start : start + ARCHIVE_SIZE] for start in range(0, len(rest), ARCHIVE_SIZE))
    public = {first_id(document) for document in edition.corpus.documents()}
    return Archive(
        tuple(_without_the_gone(content, public) for content in closed),
        chunks if chunks or not closed else ((),),
    )


def render_archives(
    edition: Edition, archive: Archive, entry_bytes: EntryBytes, stylesheet: str | None
) -> Iterator[Artifact]:
    """Every file of the archive."""
    for number, content in enumerate(archive.closed, 1):
        yield Artifact(archive_address(number), content)
    for number, chunk in enumerate(archive.chunks, len(archive.closed) + 1):
        newest_first = chunk[::-1]
        closed = number < archive.count
        head = feed_head(
            edition,
            archive_address(number),
            Strand(f"Lưu trữ, tệp {number}", HOME, newest_first),
            links=_neighbours(edition, number, closed=closed),
            stylesheet=stylesheet,
            archive=closed,
        )
        content = feed_xml(head, "atom", (entry_bytes(event, "atom") for event in newest_first))
        yield Artifact(archive_address(number), content)


def _closed(edition: Edition, previous: Sequence[bytes]) -> Iterator[bytes]:
    """The closed files of the generation before, as long as they are of this site, as a sample or not."""
    for number, content in enumerate(previous, 1):
        head = content.partition(b"<entry>")[0]
        own = f'href="{escape(edition.absolute(archive_address(number)))}"'.encode()
        sample = f"<title>{SAMPLE_MARK}".encode() in head
        if ARCHIVE_MARK not in head or own not in head or sample != edition.corpus.sample:
            return
        yield content


def _tags(content: bytes) -> Iterator[str]:
    """The ids of the entries of a file."""
    yield from (_tag(entry) for entry in _ENTRY.findall(content))


def _tag(entry: bytes) -> str:
    found = _ID.search(entry)
    return unescape(found[1].decode()) if found else ""


def _without_the_gone(content: bytes, public: Collection[str]) -> bytes:
    """The file without entries of things that are gone, but for those that tell of the removal."""
    return _ENTRY.sub(lambda found: found[0] if _may_stand(_tag(found[0]), public) else b"", content)


def _may_stand(tag: str, public: Collection[str]) -> bool:
    """Whether the object of an event, and the paper or message that did it, are public."""
    thing, _, name = tag.split(":", 2)[2].partition("#")
    doer = name.partition("/")[2]
    return name == EventKind.REMOVED or (thing in public and (not doer or doer in public))


def _neighbours(edition: Edition, number: int, *, closed: bool) -> tuple[Link, ...]:
    """The current feed, the file before and, once there is one, the file after."""
    addresses = {"current": feed_address("atom")}
    if number > 1:
        addresses["prev-archive"] = archive_address(number - 1)
    if closed:
        addresses["next-archive"] = archive_address(number + 1)
    return tuple(Link(edition.absolute(where), rel, MEDIA_TYPES["atom"]) for rel, where in addresses.items())
