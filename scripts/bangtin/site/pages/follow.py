"""The feeds as the page about them shows them: what most people look for, then all in groups (floor 3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bangtin.model.corpus import Corpus
from bangtin.site.addresses import audience_address
from bangtin.site.edition import Edition
from bangtin.site.subscriptions import (
    FAMILIES,
    Member,
    Subscription,
    everything,
    subscription,
    terms,
)

_STARTS: Final = {"nhan-dan": "Dành cho người dân", "dang-vien": "Dành cho đảng viên"}
"""Audience → how the page speaks to it; the others stand among all feeds."""


@dataclass(frozen=True, slots=True)
class FeedGroup:
    """The feeds of one family."""

    title: str
    subscriptions: tuple[Subscription, ...]


@dataclass(frozen=True, slots=True)
class Start:
    """Where one kind of reader begins: the feed to take, its full address, the list that shows the same."""

    audience: str
    title: str
    feed: Subscription
    url: str
    page: str
    own: bool
    """Whether there is a feed for these readers alone; else it is that of everything."""


def starts(edition: Edition, known: frozenset[Member]) -> Iterator[Start]:
    """The people first, then party members."""
    for audience, title in _STARTS.items():
        own = ("audience", audience) in known
        feed = (
            subscription(edition.corpus, ("audience", audience))
            if own
            else everything(edition.settings.site_name)
        )
        page = audience_address(audience) if audience in edition.corpus.vocabulary.audiences else ""
        yield Start(audience, title, feed, edition.absolute(feed.atom), page, own)


def feed_groups(corpus: Corpus, known: frozenset[Member]) -> Iterator[FeedGroup]:
    """Families in the order in which people choose, members in the order of their vocabulary."""
    for family, title in FAMILIES.items():
        own = tuple(
            subscription(corpus, (family, identity))
            for identity in terms(corpus, family)
            if (family, identity) in known
        )
        if own:
            yield FeedGroup(title, own)
