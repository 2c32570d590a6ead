"""Which feeds there are and which events each one holds (floor 3)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.model.vocabulary import Term
from bangtin.site.addresses import (
    HOME,
    audience_address,
    channel_address,
    organization_address,
    topic_address,
    type_address,
)
from bangtin.site.feeds.events import Event

FAMILIES: Final = {
    "issuer": "Cơ quan",
    "type": "Thể loại",
    "topic": "Chủ đề",
    "audience": "Đối tượng",
    "channel": "Kênh",
}
"""Family of feeds, in the order in which people see them → what its members are."""

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
    found: dict[tuple[str, str], list[Event]] = {}
    for event in reversed(events):
        for member in _memberships(corpus, event):
            held = found.setdefault(member, [])
            if len(held) < limit:
                held.append(event)
    return tuple(
        Strand(term.label, _PAGES[family](identity), tuple(found[family, identity]), family, identity)
        for family in FAMILIES
        for identity, term in _terms(corpus, family).items()
        if (family, identity) in found
    )


def _memberships(corpus: Corpus, event: Event) -> Iterator[tuple[str, str]]:
    document = event.document
    if document is None:
        yield from _of_removed(corpus, event.object)
        return
    yield "issuer", document.issuer
    for topic in document.topics:
        yield "topic", topic
    if isinstance(document, Directive):
        for issuer in document.with_:
            yield "issuer", issuer
        yield "type", document.type
        return
    for audience in document.audiences:
        yield "audience", audience
    for channel in document.channels:
        yield "channel", channel


def _of_removed(corpus: Corpus, identity: str) -> Iterator[tuple[str, str]]:
    """Of a removed directive nothing is known but the body in its id."""
    issuer = identity.partition("/")[0]
    if issuer in corpus.vocabulary.organizations:
        yield "issuer", issuer


def _terms(corpus: Corpus, family: str) -> Mapping[str, Term]:
    """The vocabulary of a family."""
    vocabulary = corpus.vocabulary
    terms: dict[str, Mapping[str, Term]] = {
        "issuer": vocabulary.organizations,
        "type": vocabulary.document_types,
        "topic": vocabulary.topics,
        "audience": vocabulary.audiences,
        "channel": vocabulary.channels,
    }
    return terms[family]
