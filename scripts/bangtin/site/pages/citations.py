"""The papers that a directive cites: links in its text, and a list of them below it (floor 3)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bangtin.language.citations import Citation, find_citations
from bangtin.language.dates import short_date
from bangtin.language.plain_text import plain_text
from bangtin.language.text import squeeze
from bangtin.model.body import Provision
from bangtin.model.citing import Cited, CitedState, cited_anchor, may_cite, resolve_citations
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.model.names import directive_name, subject_title
from bangtin.site.addresses import directive_address, section_address
from bangtin.site.pages.frame import Link
from bangtin.site.pages.markdown import TextLink
from bangtin.site.pages.provisions import Links

_UNSURE: Final = frozenset({CitedState.POSSIBLE, CitedState.AMBIGUOUS})


@dataclass(frozen=True, slots=True)
class CitedPaper:
    """A line of the list: the words of the text, and the paper they mean or the papers they may mean."""

    written: str
    paper: Link | None = None
    candidates: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class CitedPapers:
    """What the text of a directive cites."""

    links: Links
    papers: tuple[CitedPaper, ...]


NONE: Final = CitedPapers({}, ())


@dataclass(frozen=True, slots=True)
class _Mention:
    """A citation where it stands."""

    anchor: str
    citation: Citation
    start: int
    """Where its words begin, the pinpoint included and what belongs to the citation before it left out."""
    written: str


def cited_papers(corpus: Corpus, directive: Directive, provisions: Iterable[Provision]) -> CitedPapers:
    """Read and resolve every citation of a body, once."""
    mentions = [
        mention for provision in provisions if may_cite(provision.text) for mention in _mentions(provision)
    ]
    if not mentions:
        return NONE
    cited = tuple(resolve_citations(corpus, directive, (mention.citation for mention in mentions)))
    links: defaultdict[str, list[TextLink]] = defaultdict(list)
    for mention, one in zip(mentions, cited, strict=True):
        if one.directive:
            address = _address(one.directive, mention.citation)
            links[mention.anchor].append(TextLink(mention.start, mention.citation.end, address))
    return CitedPapers(links, tuple(_listed(corpus, mentions, cited)))


def _mentions(provision: Provision) -> Iterator[_Mention]:
    """The citations of a provision."""
    text, before = provision.text, 0
    for citation in find_citations(text):
        number = citation.number_span[0]
        head = citation.type_span[0] if citation.type_span else number
        start = citation.start if citation.start >= before else number
        written = text[head if head >= before else number : citation.end]
        yield _Mention(provision.anchor, citation, start, squeeze(plain_text(written)))
        before = citation.end


def _address(directive: Directive, citation: Citation) -> str:
    anchor = cited_anchor(directive, citation.pinpoint)
    return section_address(f"{directive.id}#{anchor}") if anchor else directive_address(directive.id)


def _listed(corpus: Corpus, mentions: Sequence[_Mention], cited: Sequence[Cited]) -> Iterator[CitedPaper]:
    """Each paper once, in the order of the text; the document itself is not listed."""
    seen: set[str] = set()
    for mention, one in zip(mentions, cited, strict=True):
        key = one.directive.id if one.directive else f"{one.citation.type} {one.citation.number.key}"
        if one.state is CitedState.OWN or key in seen:
            continue
        seen.add(key)
        if one.directive:
            yield CitedPaper(mention.written, _link(corpus, one.directive))
        else:
            unsure = one.candidates if one.state in _UNSURE else ()
            yield CitedPaper(mention.written, None, tuple(_link(corpus, each) for each in unsure))


def _link(corpus: Corpus, directive: Directive) -> Link:
    note = f"ngày {short_date(directive.issued)}, {subject_title(directive)}"
    return Link(directive_name(corpus, directive), directive_address(directive.id), note)
