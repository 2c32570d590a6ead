"""What the page of a directive shows (floor 3)."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from bangtin.language.dates import short_date
from bangtin.language.text import squeeze
from bangtin.model.body import OcrReading
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.model.names import (
    capitalised,
    citation,
    directive_name,
    directive_title,
    subject_title,
)
from bangtin.model.release import Release, Withdrawn
from bangtin.site.addresses import (
    DIRECTIVES,
    directive_address,
    issuer_year_address,
    organization_address,
    topic_address,
)
from bangtin.site.edition import Edition
from bangtin.site.pages.bodies import DatedPlace, Issuer, issuer_of, place_on
from bangtin.site.pages.drawing import relations_drawing
from bangtin.site.pages.duties import DutyLine, duty_line
from bangtin.site.pages.frame import Frame, Link
from bangtin.site.pages.history import History, history_of
from bangtin.site.pages.paper import Paper, paper_of
from bangtin.site.pages.relations import Change, RelationLine, relation_lines, section_changes
from bangtin.site.pages.rows import Row, row_of
from bangtin.site.pages.standing import Standing, directive_standing
from bangtin.site.subscriptions import members, subscription

SOURCE_KINDS = {
    "ocr": "bản nhận dạng chữ từ ảnh (OCR)",
    "scan": "bản quét",
    "text": "bản chữ",
    "docx": "tệp Word",
    "doc": "tệp Word",
    "odt": "tệp OpenDocument",
    "pdf": "tệp PDF",
}


@dataclass(frozen=True, slots=True)
class DirectiveView:
    """Everything outside the body that can change the bytes of a directive's page."""

    name: str
    subject: str
    citation: str
    standing: Standing
    changes: tuple[Change, ...]
    paper: Paper
    issuers: tuple[Issuer, ...]
    places: tuple[DatedPlace, ...]
    issued: str
    topics: tuple[Link, ...]
    relations: tuple[RelationLine, ...]
    drawing: Markup
    history: History | None
    duties: tuple[DutyLine, ...]
    messages: tuple[Row, ...]
    withdrawn: Withdrawn | None
    release: Release | None
    source_kind: str
    source_sha256: str
    crumbs: tuple[Link, ...]


def directive_frame(edition: Edition, directive: Directive) -> Frame:
    """Title and description carry no name of a person."""
    corpus = edition.corpus
    issuer = corpus.organization(directive.issuer).name_on(directive.issued)
    return Frame(
        address=directive_address(directive.id),
        title=directive_title(corpus, directive),
        description=f"{directive_name(corpus, directive)} ngày {short_date(directive.issued)} của {issuer}: "
        f"{squeeze(directive.subject).removesuffix('.')}.",
        subscriptions=tuple(subscription(corpus, member) for member in members(directive)),
        kind="article",
    )


def directive_view(edition: Edition, directive: Directive) -> DirectiveView:
    """The values of the page; the body and the readings of its original stand beside it."""
    corpus = edition.corpus
    name = directive_name(corpus, directive)
    relations = tuple(relation_lines(corpus, directive))
    return DirectiveView(
        name=name,
        subject=subject_title(directive),
        citation=citation(corpus, directive),
        standing=directive_standing(corpus, directive),
        changes=tuple(section_changes(corpus, directive)),
        paper=paper_of(corpus, directive),
        issuers=tuple(
            issuer_of(corpus, identity, directive.issued) for identity in (directive.issuer, *directive.with_)
        ),
        places=tuple(_places(corpus, directive)),
        issued=short_date(directive.issued),
        topics=tuple(
            Link(corpus.vocabulary.topics[topic].label, topic_address(topic)) for topic in directive.topics
        ),
        relations=relations,
        drawing=Markup(relations_drawing(name, relations)),  # noqa: S704  (every name in it is escaped)
        history=history_of(corpus, directive),
        duties=tuple(duty_line(corpus, directive, duty) for duty in directive.duties),
        messages=tuple(_live_messages(edition, directive)),
        withdrawn=directive.withdrawn,
        release=directive.release,
        source_kind=SOURCE_KINDS[directive.source.kind] if directive.source else "",
        source_sha256=directive.source.sha256 if directive.source else "",
        crumbs=tuple(_crumbs(corpus, directive)),
    )


def certain_and_doubtful(
    readings: tuple[OcrReading, ...],
) -> tuple[tuple[OcrReading, ...], tuple[OcrReading, ...]]:
    """What was corrected in the reading of the original, and what is left as it was read."""
    certain = tuple(reading for reading in readings if reading.certain)
    return certain, tuple(reading for reading in readings if not reading.certain)


def _places(corpus: Corpus, directive: Directive) -> Iterator[DatedPlace]:
    """The places of the bodies that issued it which are no more, and what is there today."""
    bodies = (corpus.organization(identity) for identity in (directive.issuer, *directive.with_))
    for identity in dict.fromkeys(place for body in bodies for place in body.places):
        place = place_on(corpus, identity, directive.issued)
        if place and place.ended:
            yield place


def _live_messages(edition: Edition, directive: Directive) -> Iterator[Row]:
    for message in edition.corpus.carried_by.get(directive.id, ()):
        if edition.review.messages[message.id].live:
            yield row_of(edition, message)


def _crumbs(corpus: Corpus, directive: Directive) -> Iterator[Link]:
    year = directive.id.split("/")[1]
    body = corpus.organization(directive.issuer)
    yield Link("Văn bản", DIRECTIVES)
    yield Link(capitalised(body.name_on(directive.issued)), organization_address(directive.issuer))
    yield Link(f"Năm {year}", issuer_year_address(directive.issuer, int(year)))
