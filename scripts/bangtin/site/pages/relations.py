"""What papers do to each other, as the page of a directive tells it: lists, notes at sections (floor 3)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from bangtin.language.dates import short_date
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive, Relation
from bangtin.model.labels import RELATIONS
from bangtin.model.names import directive_name, section_words, subject_title
from bangtin.model.relations import CHANGING, Incoming
from bangtin.site.addresses import directive_address, section_address
from bangtin.site.pages.frame import Link

_TONES: Final = {
    "amends": "info",
    "corrects": "info",
    "replaces": "ended",
    "abolishes": "ended",
    "suspends": "wait",
    "stays": "stop",
}
_REMOVED: Final = "Một văn bản đã được gỡ khỏi trang này"


@dataclass(frozen=True, slots=True)
class RelatedPaper:
    """A paper on the other side of a relation."""

    paper: Link
    """Its name; the note is its subject."""
    part: str
    """Which part of the target is meant: `khoản 2 Điều 5`; empty for the whole paper."""
    days: str
    """`từ ngày … đến hết ngày …`, of what changes a paper."""
    idle: bool
    """It never took effect: the paper that says so had ended before."""


@dataclass(frozen=True, slots=True)
class RelationLine:
    """One kind of relation in one direction, and the papers on its other side."""

    label: str
    outgoing: bool
    """The page's own paper says so."""
    papers: tuple[RelatedPaper, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What was done to one section of a paper, as the section itself says it."""

    anchor: str
    section: str
    """`mục 4`."""
    tone: str
    days: str
    """`Từ ngày …`."""
    words: str
    """`bị bãi bỏ bởi`."""
    by: Link


def relation_lines(corpus: Corpus, directive: Directive) -> Iterator[RelationLine]:
    """Both directions, one line for each kind, in the order of the table of relations."""
    incoming = corpus.incoming.get(directive.id, ())
    kinds = {each.type for each in directive.relations} | {item.relation.type for item in incoming}
    for kind, (says, is_said) in RELATIONS.items():
        if kind not in kinds:
            continue
        targets = (_target(corpus, directive, each) for each in directive.relations if each.type == kind)
        sources = (_source(corpus, item) for item in incoming if item.relation.type == kind)
        for label, outgoing, found in ((says, True, targets), (is_said, False, sources)):
            papers = tuple(dict.fromkeys(paper for paper in found if paper))
            if papers:
                yield RelationLine(label, outgoing, papers)


def section_changes(corpus: Corpus, directive: Directive) -> Iterator[Change]:
    """What other papers do to single sections, in the order of the days; a pause that is over is left out."""
    for item in corpus.incoming.get(directive.id, ()):
        over = item.until is not None and item.until < corpus.as_of
        if item.anchor and item.relation.type in CHANGING and not item.idle and not over:
            yield Change(
                anchor=item.anchor,
                section=section_words(item.anchor),
                tone=_TONES[item.relation.type],
                days=_capital(days(item)),
                words=_small(RELATIONS[item.relation.type][1]),
                by=_acting(corpus, item),
            )


def change_notes(changes: Sequence[Change], base: str) -> Mapping[str, str]:
    """The notes that stand at the sections, as HTML by anchor; the text conservation knows their class."""
    notes: dict[str, str] = {}
    for each in changes:
        note = Markup('<p class="bt-change bt-is-{}">{}, {} <a href="{}/{}">{}</a>.</p>').format(
            each.tone, each.days, each.words, base, each.by.address, each.by.title
        )
        notes[each.anchor] = notes.get(each.anchor, "") + str(note)
    return notes


def days(item: Incoming) -> str:
    """`từ ngày … đến hết ngày …`."""
    begin = f"từ ngày {short_date(item.since)}"
    return f"{begin} đến hết ngày {short_date(item.until)}" if item.until else begin


def _acting(corpus: Corpus, item: Incoming) -> Link:
    """The paper that does it, at the section that says so."""
    paper = corpus.directives[item.source]
    section = item.relation.section
    address = section_address(f"{item.source}#{section}") if section else directive_address(item.source)
    return Link(directive_name(corpus, paper), address)


def _source(corpus: Corpus, item: Incoming) -> RelatedPaper:
    paper = corpus.directives[item.source]
    link = _acting(corpus, item)
    return _related(Link(link.title, link.address, subject_title(paper)), item)


def _target(corpus: Corpus, directive: Directive, relation: Relation) -> RelatedPaper | None:
    """The paper at which a relation is directed; of one that is not public nothing is said."""
    if relation.external:
        return RelatedPaper(Link(relation.external.title, relation.external.address), "", "", idle=False)
    identity, _, anchor = (relation.target or "").partition("#")
    item = _seen(corpus, directive, relation, identity)
    paper = corpus.directives.get(identity)
    if paper is None or item is None:
        removed = identity in corpus.removals
        return (
            RelatedPaper(Link(_REMOVED, directive_address(identity)), "", "", idle=False) if removed else None
        )
    address = section_address(f"{identity}#{anchor}") if anchor else directive_address(identity)
    return _related(Link(directive_name(corpus, paper), address, subject_title(paper)), item)


def _seen(corpus: Corpus, directive: Directive, relation: Relation, target: str) -> Incoming | None:
    """The relation as its target sees it."""
    found = corpus.incoming.get(target, ())
    return next((item for item in found if item.source == directive.id and item.relation == relation), None)


def _related(link: Link, item: Incoming) -> RelatedPaper:
    return RelatedPaper(
        paper=link,
        part=section_words(item.anchor) if item.anchor else "",
        days=days(item) if item.relation.type in CHANGING else "",
        idle=item.idle,
    )


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
