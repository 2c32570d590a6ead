"""Which lists there are and what belongs to each (floor 3).

A list that something ever belonged to stays, even when nothing in it is in use: addresses are for ever.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bangtin.model.corpus import Corpus, Document
from bangtin.model.directive import Directive
from bangtin.model.message import Message
from bangtin.site.addresses import (
    DIRECTIVES,
    MESSAGES,
    audience_address,
    channel_address,
    issuer_year_address,
    message_year_address,
    organization_address,
    topic_address,
    type_address,
    year_address,
)
from bangtin.site.edition import Edition
from bangtin.site.subscriptions import Member, label_of, terms


@dataclass(frozen=True)
class ListPlan:
    """One list: where it stands, what it is called, which documents it shows (oldest first)."""

    address: str
    title: str
    section: str
    """The menu entry that it belongs to."""
    documents: tuple[Document, ...]
    lead: str = ""
    member: Member | None = None
    """The feed that follows the same documents."""
    organization: str | None = None
    """The body whose page this is."""
    short: str = ""
    """What it is called where the context is clear."""

    @property
    def empty(self) -> str:
        """What the list says when nothing stands in it."""
        if self.organization:
            return "Chưa có văn bản hay thông điệp nào của cơ quan, tổ chức này."
        if self.section == "thong-diep":
            return "Hiện không có thông điệp nào đang được sử dụng ở đây."
        return "Chưa có mục nào ở đây."

    @cached_property
    def noun(self) -> str:
        """What its entries are."""
        kinds = {document.kind for document in self.documents}
        return {"directive": "văn bản", "message": "thông điệp"}[kinds.pop()] if len(kinds) == 1 else "mục"

    @property
    def facet(self) -> str:
        """Its name among the narrower lists of a great one."""
        return self.short or self.title


@dataclass(slots=True)
class _Shelves:
    """Documents by what they belong to; a key without documents is a list that is empty for now."""

    by_year: defaultdict[int, list[Document]] = field(default_factory=lambda: defaultdict(list))
    by_issuer_year: defaultdict[tuple[str, int], list[Document]] = field(
        default_factory=lambda: defaultdict(list)
    )
    by_issuer: defaultdict[str, list[Document]] = field(default_factory=lambda: defaultdict(list))
    by_type: defaultdict[str, list[Document]] = field(default_factory=lambda: defaultdict(list))
    by_topic: defaultdict[str, list[Document]] = field(default_factory=lambda: defaultdict(list))
    by_message_year: defaultdict[int, list[Document]] = field(default_factory=lambda: defaultdict(list))
    by_audience: defaultdict[str, list[Document]] = field(default_factory=lambda: defaultdict(list))
    by_channel: defaultdict[str, list[Document]] = field(default_factory=lambda: defaultdict(list))


def list_plans(edition: Edition) -> Iterator[ListPlan]:
    """All lists, in the order directives, messages, bodies, types, topics, audiences, channels."""
    corpus = edition.corpus
    shelves = _sorted_out(edition)
    live = tuple(message for message in corpus.messages.values() if is_live(edition, message))
    yield ListPlan(DIRECTIVES, "Văn bản", "van-ban", tuple(corpus.directives.values()))
    yield from _years(corpus, shelves)
    yield ListPlan(MESSAGES, "Thông điệp", "thong-diep", live)
    for year, found in sorted(shelves.by_message_year.items()):
        yield ListPlan(
            message_year_address(year), f"Thông điệp năm {year}", "thong-diep", tuple(found), short=str(year)
        )
    yield from _bodies(corpus, shelves.by_issuer)
    yield from _of_terms(corpus, "type", type_address, shelves.by_type, "{}")
    yield from _of_terms(corpus, "topic", topic_address, shelves.by_topic, "Chủ đề: {}")
    yield from _of_terms(corpus, "audience", audience_address, shelves.by_audience, "Dành cho: {}")
    yield from _of_terms(corpus, "channel", channel_address, shelves.by_channel, "Kênh: {}")


def is_live(edition: Edition, message: Message) -> bool:
    """Whether a message is in use on the day; what is not leaves all lists."""
    return edition.review.messages[message.id].live


def _sorted_out(edition: Edition) -> _Shelves:
    shelves = _Shelves()
    _every_audience_and_channel(edition.corpus, shelves)
    for directive in edition.corpus.directives.values():
        _shelve_directive(directive, shelves)
    for message in edition.corpus.messages.values():
        _shelve_message(message, shelves, live=is_live(edition, message))
    return shelves


def _every_audience_and_channel(corpus: Corpus, shelves: _Shelves) -> None:
    """People look for these whether or not there is a message just now."""
    for audience in corpus.vocabulary.audiences:
        _ = shelves.by_audience[audience]
    for channel in corpus.vocabulary.channels:
        _ = shelves.by_channel[channel]


def _shelve_directive(directive: Directive, shelves: _Shelves) -> None:
    year = int(directive.id.split("/")[1])
    shelves.by_year[year].append(directive)
    shelves.by_issuer_year[directive.id.split("/")[0], year].append(directive)
    shelves.by_type[directive.type].append(directive)
    for issuer in dict.fromkeys((directive.issuer, *directive.with_)):
        shelves.by_issuer[issuer].append(directive)
    for topic in dict.fromkeys(directive.topics):
        shelves.by_topic[topic].append(directive)


def _shelve_message(message: Message, shelves: _Shelves, *, live: bool) -> None:
    """What is not in use opens its lists and is not in them."""
    homes: list[list[Document]] = [
        shelves.by_message_year[int(message.id[:4])],
        shelves.by_issuer[message.issuer],
        *(shelves.by_topic[topic] for topic in dict.fromkeys(message.topics)),
        *(shelves.by_audience[audience] for audience in dict.fromkeys(message.audiences)),
        *(shelves.by_channel[channel] for channel in dict.fromkeys(message.channels)),
    ]
    if live:
        for home in homes:
            home.append(message)


def _years(corpus: Corpus, shelves: _Shelves) -> Iterator[ListPlan]:
    for year, found in sorted(shelves.by_year.items()):
        yield ListPlan(year_address(year), f"Văn bản năm {year}", "van-ban", tuple(found), short=str(year))
    for (issuer, year), found in sorted(shelves.by_issuer_year.items()):
        title = f"{corpus.organization(issuer).label}: văn bản năm {year}"
        yield ListPlan(
            issuer_year_address(issuer, year), title, "van-ban", tuple(found), member=("issuer", issuer)
        )


def _bodies(corpus: Corpus, by_issuer: Mapping[str, Sequence[Document]]) -> Iterator[ListPlan]:
    """Every body has a page, also one that only inherited from another."""
    for identity, body in corpus.vocabulary.organizations.items():
        yield ListPlan(
            organization_address(identity),
            body.label,
            "van-ban",
            tuple(sorted(by_issuer.get(identity, ()), key=_day_and_id)),
            member=("issuer", identity),
            organization=identity,
        )


def _day_and_id(document: Document) -> tuple[str, str]:
    day = document.issued if isinstance(document, Directive) else document.valid.from_
    return day.isoformat(), document.id


def _of_terms(
    corpus: Corpus,
    family: str,
    address: Callable[[str], str],
    shelves: Mapping[str, Sequence[Document]],
    title: str,
) -> Iterator[ListPlan]:
    """The lists of one vocabulary that anything belongs to, in its order."""
    section = "van-ban" if family in ("type", "topic") else "thong-diep"
    for identity, term in terms(corpus, family).items():
        if identity in shelves:
            label = label_of(corpus, (family, identity))
            documents = tuple(sorted(shelves[identity], key=_day_and_id))
            yield ListPlan(
                address(identity),
                title.format(label),
                section,
                documents,
                lead=term.note or "",
                member=(family, identity),
                short=label,
            )
