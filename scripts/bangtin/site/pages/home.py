"""What the first page shows: what is new, what must be done now, for whom (floor 3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Final

from bangtin.language.dates import short_date
from bangtin.model.message import Message
from bangtin.site.addresses import audience_address, message_address
from bangtin.site.edition import Edition
from bangtin.site.pages.frame import Link
from bangtin.site.pages.rows import Row, row_of

LATEST: Final = 6
"""How many documents and how many messages: fills rows of two and of three."""


@dataclass(frozen=True, slots=True)
class Urgent:
    """A live message that asks for something now."""

    message: Link
    words: str
    """What to do: the instruction of an alert, else the key message."""
    area: str
    deadline: str
    contact: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """The first page."""

    description: str
    urgent: tuple[Urgent, ...]
    directives: tuple[Row, ...]
    messages: tuple[Row, ...]
    audiences: tuple[Link, ...]


def home_view(edition: Edition) -> HomeView:
    """Newest first; what must be done now by its deadline, alerts before all else."""
    corpus = edition.corpus
    live = [message for message in corpus.messages.values() if edition.review.messages[message.id].live]
    papers = (paper for paper in reversed(tuple(corpus.directives.values())) if not paper.withdrawn)
    return HomeView(
        description=corpus.publication.description or "",
        urgent=tuple(_urgent(message) for message in sorted(_now(edition, live), key=_by_deadline)),
        directives=tuple(row_of(edition, paper) for paper in islice(papers, LATEST)),
        messages=tuple(row_of(edition, message) for message in reversed(live[-LATEST:])),
        audiences=tuple(
            Link(term.label, audience_address(identity))
            for identity, term in corpus.vocabulary.audiences.items()
        ),
    )


def _now(edition: Edition, live: list[Message]) -> Iterator[Message]:
    """Messages with an alert, or with a deadline that is near."""
    today = edition.corpus.as_of
    last = today + timedelta(days=edition.corpus.publication.limits.soon_days)
    for message in live:
        if message.alert or (message.deadline and today <= message.deadline <= last):
            yield message


def _by_deadline(message: Message) -> tuple[bool, date, str]:
    return not message.alert, message.deadline or date.max, message.id


def _urgent(message: Message) -> Urgent:
    alert = message.alert
    return Urgent(
        message=Link(message.title, message_address(message.id)),
        words=alert.instruction if alert else message.key_message or "",
        area=alert.area if alert else "",
        deadline=short_date(message.deadline) if message.deadline else "",
        contact=alert.contact if alert else "",
    )
