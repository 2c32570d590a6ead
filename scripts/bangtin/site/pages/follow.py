"""The feeds, in groups, as the page about them lists them (floor 3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bangtin.model.corpus import Corpus
from bangtin.site.subscriptions import Member, Subscription, subscription, terms

FAMILIES: Final = {
    "audience": "Theo đối tượng",
    "issuer": "Theo cơ quan",
    "topic": "Theo chủ đề",
    "type": "Theo thể loại",
    "channel": "Theo kênh",
}


@dataclass(frozen=True, slots=True)
class FeedGroup:
    """The feeds of one family."""

    title: str
    subscriptions: tuple[Subscription, ...]


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
