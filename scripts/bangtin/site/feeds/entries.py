"""From an event to the text of its entry, from a strand to the head of its feed (floor 3)."""

import zlib
from datetime import date, datetime, time
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

from bangtin.model.variants import SAMPLE_MARK
from bangtin.site.addresses import base_url, machine_address, object_address
from bangtin.site.edition import Edition
from bangtin.site.feeds.events import Event
from bangtin.site.feeds.feedgen_extension import EntryText, FeedHead, Link
from bangtin.site.feeds.strands import Strand
from bangtin.site.feeds.words import entry_author, entry_summary, entry_title
from bangtin.site.sample import sample_notice

MEDIA_TYPES: Final = {
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
    "json": "application/feed+json",
}
_FEEDS_SINCE: Final = 2026
"""Year in the ids of feeds; entries carry the year of their object."""
_NO_EVENT: Final = date(2000, 1, 1)
"""What a feed without entries says of its last change."""


def entry_text(edition: Edition, event: Event, html: str = "") -> EntryText:
    """Everything the entry of an event holds."""
    corpus = edition.corpus
    links = [Link(edition.absolute(object_address(event.object)))]
    if event.document:
        machine = machine_address(event.document, "json")
        links.append(Link(edition.absolute(machine), "related", "application/json"))
    return EntryText(
        tag=event.tag,
        title=entry_title(corpus, event),
        author=entry_author(corpus, event),
        summary=entry_summary(corpus, event),
        links=tuple(links),
        published=midnight(edition, event.day),
        updated=updated(edition, event),
        html=html,
    )


def midnight(edition: Edition, day: date) -> datetime:
    """00:00 of a day in the publication's time zone."""
    return _midnight(edition.corpus.publication.time_zone, day)


@cache
def _midnight(time_zone: str, day: date) -> datetime:
    return datetime.combine(day, time.min, ZoneInfo(time_zone))


def updated(edition: Edition, event: Event) -> datetime:
    """Within the first minute of the event's day, by its id: readers take equal times for an error."""
    within = zlib.crc32(event.tag.encode()) % 60_000_000
    second, microsecond = divmod(within, 1_000_000)
    return midnight(edition, event.day).replace(second=second, microsecond=microsecond)


def feed_head(
    edition: Edition,
    address: str,
    strand: Strand,
    *,
    links: tuple[Link, ...] = (),
    stylesheet: str | None = None,
    archive: bool = False,
) -> FeedHead:
    """The head of the feed at `address`; `links` are those beyond itself and its page."""
    publication = edition.corpus.publication
    own = Link(edition.absolute(address), "self", MEDIA_TYPES[address.rpartition(".")[2]])
    return FeedHead(
        tag=f"tag:{publication.tag_authority},{_FEEDS_SINCE}:{address.rpartition('.')[0]}",
        title=feed_title(edition, strand.label),
        description=feed_description(edition, strand.label),
        author=publication.publisher,
        links=(own, Link(edition.absolute(strand.page)), *links),
        updated=_last_update(edition, strand),
        rights=publication.licence.name if publication.licence else "",
        stylesheet=f"{base_url(address)}/{stylesheet}" if stylesheet else "",
        archive=archive,
    )


def _last_update(edition: Edition, strand: Strand) -> datetime:
    """That of the newest entry; an old fixed day where there is none."""
    if not strand.events:
        return midnight(edition, _NO_EVENT)
    newest = strand.events[0].day
    return max(updated(edition, event) for event in strand.events if event.day == newest)


def feed_title(edition: Edition, label: str) -> str:
    """The name of the site and what the feed is about."""
    mark = SAMPLE_MARK if edition.corpus.sample else ""
    return f"{mark}{edition.settings.site_name} – {label}"


def feed_description(edition: Edition, label: str) -> str:
    """What is in the feed; of a sample, first that it is one."""
    own = edition.corpus.publication.description or edition.corpus.publication.publisher
    words = (sample_notice(edition.corpus), f"{label}.", own)
    return " ".join(part for part in words if part)
