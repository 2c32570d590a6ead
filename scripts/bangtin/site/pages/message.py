"""What the page of a message shows: its words, the sections it rests on, its variants (floor 3)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from bangtin.language.dates import short_date
from bangtin.language.sms import sms_parts
from bangtin.model.body import WEB, MessageBody, Provision, Variant
from bangtin.model.corpus import Corpus
from bangtin.model.message import Alert, Message
from bangtin.model.names import capitalised, citation, section_words, window_words
from bangtin.model.release import Release, Withdrawn
from bangtin.model.review import MessageState
from bangtin.model.variants import SAMPLE_MARK, SMS, variant_text
from bangtin.site.addresses import (
    MESSAGES,
    audience_address,
    base_url,
    directive_address,
    message_address,
    message_year_address,
    organization_address,
    section_address,
    topic_address,
    variant_address,
)
from bangtin.site.edition import Edition
from bangtin.site.pages.bodies import DatedPlace, place_on
from bangtin.site.pages.conservation import Written, message_without_marks
from bangtin.site.pages.frame import Frame, Link
from bangtin.site.pages.markdown import repeated_html
from bangtin.site.pages.provisions import provisions_html
from bangtin.site.pages.standing import Standing, effect_badge, message_standing
from bangtin.site.subscriptions import members, subscription

Sections = Mapping[str, tuple[Provision, ...]]
"""Section id → its provisions, verbatim."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A section that the message rests on."""

    words: str
    """`Mục 4`."""
    citation: str
    address: str
    standing: str
    text: Markup


@dataclass(frozen=True, slots=True)
class VariantView:
    """The text for one channel as it leaves the site, and how long it is."""

    channel: str
    label: str
    text: str
    address: str
    characters: int
    segments: int
    """Text messages it fills; 0 on other channels."""


@dataclass(frozen=True, slots=True)
class MessageView:
    """Everything outside the web text that can change the bytes of a message's page."""

    title: str
    standing: Standing
    live: bool
    speaker: Link
    key_message: str
    audiences: tuple[Link, ...]
    topics: tuple[Link, ...]
    place: DatedPlace | None
    window: str
    deadline: str
    alert: Alert | None
    evidence: tuple[Evidence, ...]
    variants: tuple[VariantView, ...]
    earlier: Link | None
    later: tuple[Link, ...]
    original: Link | None
    language: str
    release: Release | None
    withdrawn: Withdrawn | None
    crumbs: tuple[Link, ...]


def message_frame(edition: Edition, message: Message) -> Frame:
    """The title of the page, and what a shared link says of it: the key message and who speaks."""
    corpus = edition.corpus
    speaker = corpus.organization(message.issuer).name_on(message.valid.from_)
    return Frame(
        address=message_address(message.id),
        title=message.title,
        description=f"{message.key_message or message.title} – {speaker}",
        subscriptions=tuple(subscription(corpus, member) for member in members(message)),
        kind="article",
    )


def message_view(
    edition: Edition, message: Message, body: MessageBody, sections: Sections, later: Sequence[Message] = ()
) -> MessageView:
    """The values of the page beside the web text; `later` are the messages that replace this one."""
    corpus = edition.corpus
    vocabulary = corpus.vocabulary
    status = edition.review.messages[message.id]
    speaker = corpus.organization(message.issuer)
    return MessageView(
        title=message.title,
        standing=message_standing(corpus, message, status),
        live=status.state is MessageState.LIVE,
        speaker=Link(speaker.name_on(message.valid.from_), organization_address(message.issuer)),
        key_message=message.key_message or "",
        audiences=tuple(
            Link(vocabulary.audiences[one].label, audience_address(one)) for one in message.audiences
        ),
        topics=tuple(Link(vocabulary.topics[one].label, topic_address(one)) for one in message.topics),
        place=place_on(corpus, message.place, message.valid.from_) if message.place else None,
        window=capitalised(window_words(message.valid)),
        deadline=short_date(message.deadline) if message.deadline else "",
        alert=message.alert,
        evidence=tuple(_evidence(corpus, message, sections)),
        variants=tuple(variant_views(edition, message, body)),
        earlier=_message_link(corpus, message.replaces),
        later=tuple(Link(other.title, message_address(other.id)) for other in later),
        original=_message_link(corpus, message.translates),
        language=message.language,
        release=message.release,
        withdrawn=message.withdrawn,
        crumbs=(
            Link("Thông điệp", MESSAGES),
            Link(f"Năm {message.id[:4]}", message_year_address(int(message.id[:4]))),
        ),
    )


def written_web_text(body: MessageBody) -> Iterator[Written]:
    """What the page must show of the web text."""
    line = next((variant.line for variant in body.variants if variant.channel == WEB), 1)
    for block in body.web.split("\n\n"):  # no mark reaches from one paragraph into the next
        yield Written(message_without_marks(block), "", line)
        line += block.count("\n") + 2


def text_that_leaves(edition: Edition, message: Message, variant: Variant) -> str:
    """What the file of a channel says: of a message that is not in use only that, and where to read on."""
    status = edition.review.messages[message.id]
    if status.live:
        return variant_text(edition.corpus, message, variant.channel, variant.text)
    standing = message_standing(edition.corpus, message, status)
    mark = SAMPLE_MARK if edition.corpus.sample else ""
    return f"{mark}{standing.sentence}\n{edition.absolute(message_address(message.id))}"


def variant_views(edition: Edition, message: Message, body: MessageBody) -> Iterator[VariantView]:
    """The texts in the order of the file, the web text last: the page has shown it already."""
    for variant in sorted(body.variants, key=lambda one: one.channel == WEB):
        text = variant_text(edition.corpus, message, variant.channel, variant.text)
        yield VariantView(
            channel=variant.channel,
            label=edition.corpus.vocabulary.channels[variant.channel].label,
            text=text,
            address=variant_address(message, variant.channel),
            characters=len(text),
            segments=sms_parts(text).parts if variant.channel == SMS else 0,
        )


def _evidence(corpus: Corpus, message: Message, sections: Sections) -> Iterator[Evidence]:
    for section in message.cites:
        identity, _, anchor = section.partition("#")
        paper = corpus.directives.get(identity)
        if paper is None or not sections.get(section):
            continue  # what a message rested on may have been removed; the message is held then
        effect = corpus.effect(paper, anchor)
        yield Evidence(
            words=capitalised(section_words(anchor)),
            citation=citation(corpus, paper),
            address=section_address(section),
            standing=effect_badge(effect, legal=corpus.type_of(paper).legal),
            text=repeated_html(
                provisions_html(sections[section], "", anchors=False),
                directive_address(identity),
                base_url(message_address(message.id)),
            ),
        )


def _message_link(corpus: Corpus, identity: str | None) -> Link | None:
    other = corpus.messages.get(identity or "")
    return Link(other.title, message_address(other.id)) if other else None
