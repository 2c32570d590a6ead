"""Which feeds there are and which events each one holds (floor 3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bangtin.model.corpus import Corpus
from bangtin.site.addresses import (
    HOME,
    audience_address,
    channel_address,
    organization_address,
    topic_address,
    type_address,
)
from bangtin.site.feeds.events import Event
from bangtin.site.subscriptions import FAMILIES, Member, label_of, members, terms

_PAGES: Final = {
    "issuer": organization_address,
    "type": type_address,
    "topic": topic_address,
    "audience": audience_address,
    "channel": channel_address,
}


@dataclass(frozen=True, slots=True)
class Strand:
    """One feed: what it is about and its newest events, newest first."""

    label: str
    page: str
    """Address of the page that shows the same things."""
    events: tuple[Event, ...]
    family: str | None = None
    """None for the feed of everything."""
    identity: str | None = None


def all_events_strand(corpus: Corpus, events: tuple[Event, ...]) -> Strand:
    """The feed of everything; `events` as `events_of` gives them."""
    newest = events[-corpus.publication.limits.feed_entries :]
    return Strand("Tất cả văn bản và thông điệp", HOME, newest[::-1])


def strands_of(corpus: Corpus, events: tuple[Event, ...]) -> tuple[Strand, ...]:
    """The feeds of bodies, types, topics, audiences and channels that have events, in vocabulary order."""
    limit = corpus.publication.limits.feed_entries
    found: dict[Member, list[Event]] = {}
    for event in reversed(events):
        for member in _members(corpus, event):
            held = found.setdefault(member, [])
            if len(held) < limit:
                held.append(event)
    return tuple(
        Strand(
            label_of(corpus, (family, identity)),
            _PAGES[family](identity),
            tuple(found[family, identity]),
            family,
            identity,
        )
        for family in FAMILIES
        for identity, term in terms(corpus, family).items()
        if (family, identity) in found
    )


def _members(corpus: Corpus, event: Event) -> Iterator[Member]:
    """The feeds that an event stands in; of a removed directive nothing is known but the body in its id."""
    if event.document:
        yield from members(event.document)
        return
    issuer = event.object.partition("/")[0]
    if issuer in corpus.vocabulary.organizations:
        yield "issuer", issuer
