"""Which feeds there are, by what belongs to them, and what they are called (floor 3)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bangtin.model.corpus import Corpus, Document
from bangtin.model.directive import Directive
from bangtin.model.vocabulary import Term
from bangtin.site.addresses import feed_address

Member = tuple[str, str]
"""Family of feeds and id in its vocabulary."""

FAMILIES: Final = {
    "audience": "Theo đối tượng",
    "issuer": "Theo cơ quan",
    "topic": "Theo chủ đề",
    "type": "Theo thể loại",
    "channel": "Theo kênh",
}
"""Families of feeds in the order in which people choose → the name of their group."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """One feed in its forms; `json` is empty where there is no JSON Feed."""

    title: str
    rss: str
    atom: str
    json: str = ""


def everything(site_name: str) -> Subscription:
    """All directives and messages."""
    title = f"{site_name} – tất cả văn bản và thông điệp"
    return Subscription(title, feed_address("rss"), feed_address("atom"), feed_address("json"))


def subscription(corpus: Corpus, member: Member) -> Subscription:
    """The feed of one body, type, topic, audience or channel."""
    family, identity = member
    return Subscription(
        label_of(corpus, member),
        feed_address("rss", family, identity),
        feed_address("atom", family, identity),
    )


def label_of(corpus: Corpus, member: Member) -> str:
    """What a body, type, topic, audience or channel is called; two types of one name are told apart."""
    family, identity = member
    return corpus.type_labels[identity] if family == "type" else terms(corpus, family)[identity].label


def terms(corpus: Corpus, family: str) -> Mapping[str, Term]:
    """The vocabulary that a family of feeds follows."""
    vocabulary = corpus.vocabulary
    families: dict[str, Mapping[str, Term]] = {
        "issuer": vocabulary.organizations,
        "type": vocabulary.document_types,
        "topic": vocabulary.topics,
        "audience": vocabulary.audiences,
        "channel": vocabulary.channels,
    }
    return families[family]


def members(document: Document) -> Iterator[Member]:
    """The feeds that a document belongs to, the most specific first."""
    yield from (("topic", topic) for topic in document.topics)
    if isinstance(document, Directive):
        yield from (("issuer", issuer) for issuer in (document.issuer, *document.with_))
        yield "type", document.type
    else:
        yield from (("audience", audience) for audience in document.audiences)
        yield "issuer", document.issuer
        yield from (("channel", channel) for channel in document.channels)


def known_members(corpus: Corpus) -> frozenset[Member]:
    """All feeds that exist: those something belongs to."""
    return frozenset(member for document in corpus.documents() for member in members(document))
