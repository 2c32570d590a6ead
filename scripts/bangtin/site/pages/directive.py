"""What the page of a directive shows (floor 3)."""

from collections.abc import Iterator
from dataclasses import dataclass

from bangtin.language.dates import short_date
from bangtin.language.text import squeeze
from bangtin.model.body import OcrReading
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive, Relation
from bangtin.model.labels import RELATIONS
from bangtin.model.names import (
    capitalised,
    citation,
    directive_name,
    directive_title,
    section_words,
    subject_title,
)
from bangtin.model.release import Correction, Release, Withdrawn
from bangtin.model.vocabulary import Organization
from bangtin.site.addresses import (
    DIRECTIVES,
    directive_address,
    issuer_year_address,
    organization_address,
    section_address,
    topic_address,
)
from bangtin.site.edition import Edition
from bangtin.site.pages.duties import DutyLine, duty_line
from bangtin.site.pages.frame import Frame, Link
from bangtin.site.pages.paper import Paper, paper_of
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
class Issuer:
    """A body as the paper names it, and what has become of it."""

    name: str
    address: str
    now: str
    """Of a body that is no more: who is there today."""


@dataclass(frozen=True, slots=True)
class RelationLine:
    """One kind of relation and the papers on its other side."""

    label: str
    papers: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DirectiveView:
    """Everything outside the body that can change the bytes of a directive's page."""

    name: str
    subject: str
    citation: str
    standing: Standing
    paper: Paper
    issuers: tuple[Issuer, ...]
    issued: str
    topics: tuple[Link, ...]
    relations: tuple[RelationLine, ...]
    duties: tuple[DutyLine, ...]
    messages: tuple[Row, ...]
    withdrawn: Withdrawn | None
    corrections: tuple[Correction, ...]
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
    return DirectiveView(
        name=directive_name(corpus, directive),
        subject=subject_title(directive),
        citation=citation(corpus, directive),
        standing=directive_standing(corpus, directive),
        paper=paper_of(corpus, directive),
        issuers=tuple(
            _issuer(corpus, directive, identity) for identity in (directive.issuer, *directive.with_)
        ),
        issued=short_date(directive.issued),
        topics=tuple(
            Link(corpus.vocabulary.topics[topic].label, topic_address(topic)) for topic in directive.topics
        ),
        relations=tuple(relation_lines(corpus, directive)),
        duties=tuple(duty_line(corpus, directive, duty) for duty in directive.duties),
        messages=tuple(_live_messages(edition, directive)),
        withdrawn=directive.withdrawn,
        corrections=directive.corrections,
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


def relation_lines(corpus: Corpus, directive: Directive) -> Iterator[RelationLine]:
    """Both directions, one line for each kind, in the order of the table of relations."""
    incoming = corpus.incoming.get(directive.id, ())
    for kind, (says, is_said) in RELATIONS.items():
        targets = (_target(corpus, relation) for relation in directive.relations if relation.type == kind)
        sources = (
            _paper(corpus, item.source, anchor=item.relation.section, part=item.anchor)
            for item in incoming
            if item.relation.type == kind
        )
        for label, links in ((says, targets), (is_said, sources)):
            papers = tuple(dict.fromkeys(link for link in links if link))
            if papers:
                yield RelationLine(label, papers)


def ended(corpus: Corpus, body: Organization) -> bool:
    """Whether a body is no more; in a sample the history of bodies is shown whatever the day."""
    return body.until is not None and (corpus.sample or body.until < corpus.as_of)


def _issuer(corpus: Corpus, directive: Directive, identity: str) -> Issuer:
    body = corpus.organization(identity)
    now = ""
    if ended(corpus, body):
        heirs = [corpus.organization(heir.id).label for heir in body.successors]
        now = f"nay thuộc {', '.join(heirs)}" if heirs else "nay không còn hoạt động"
    return Issuer(body.name_on(directive.issued), organization_address(identity), now)


def _target(corpus: Corpus, relation: Relation) -> Link | None:
    if relation.external:
        return Link(relation.external.title, relation.external.address)
    identity, _, anchor = (relation.target or "").partition("#")
    return _paper(corpus, identity, anchor=anchor or None, part=anchor or None)


def _paper(corpus: Corpus, identity: str, *, anchor: str | None, part: str | None) -> Link | None:
    """A paper, and which part of it or of this one is meant; of one that is not public nothing is said."""
    paper = corpus.directives.get(identity)
    if paper is None:
        return None
    address = section_address(f"{identity}#{anchor}") if anchor else directive_address(identity)
    note = f"{subject_title(paper)}{f' ({section_words(part)})' if part else ''}"
    return Link(directive_name(corpus, paper), address, note)


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
