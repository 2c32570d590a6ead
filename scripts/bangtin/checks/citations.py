"""Citations that leave open which paper is meant: R21 (floor 3)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from bangtin.checks import rules
from bangtin.checks.context import Context
from bangtin.content.text_file import place_of
from bangtin.language.citations import Citation, find_citations
from bangtin.language.dates import short_date
from bangtin.language.numbers import parse_number
from bangtin.language.text import squeeze
from bangtin.model.citing import Cited, CitedState, may_cite, resolve_citations, surely
from bangtin.model.corpus import Corpus, Document
from bangtin.model.directive import Directive
from bangtin.model.finding import Finding
from bangtin.model.message import Message
from bangtin.model.wording import Wording

_NOT_UNDER = Wording(
    "không phải văn bản nêu ở cites, và mục được dẫn không nhắc đến",
    "is no paper that the message rests on, nor one that the cited sections name",
)
_NAME_IT = Wording(
    "ghi đúng số, ký hiệu của văn bản làm căn cứ", "write the number of the paper under the message"
)
SHOWN = 5
"""So many candidates are named."""


def check_citations(context: Context) -> Iterator[Finding]:
    """The citations of every document."""
    for document in context.corpus.documents():
        citations = context.found_in(document).citations
        if citations:
            text = partial(context.bodies.text, document)
            open_ones = list(citation_findings(context.corpus, document, citations, text))
            yield from open_ones
            if isinstance(document, Message):
                told = {finding.place for finding in open_ones}
                others = _beside_grounds(context, document, citations, text)
                yield from (finding for finding in others if finding.place not in told)


def _beside_grounds(
    context: Context,
    message: Message,
    found: Sequence[tuple[int, Citation]],
    read: Callable[[], str],
) -> Iterator[Finding]:
    """Papers that a message names though it does not rest on them, and those whose day it gives wrong."""
    papers = _papers_under(context.corpus, message)
    said: set[str] = set()
    for offset, citation in found:
        key = citation.number.key
        paper = papers.get(key)
        if key in said or (paper and citation.day in (None, paper.issued)):
            continue
        if paper is None and key in _numbers_in(context, message):
            continue
        said.add(key)
        text = read()
        yield rules.C021.at(
            place_of(text, offset, message.file),
            value=squeeze(text[offset : offset + citation.end - citation.start]),
            problem=_not_its_day(paper) if paper else _NOT_UNDER,
            do=_remedy(message, paper or next(iter(papers.values()))) if papers else _NAME_IT,
        )


def _papers_under(corpus: Corpus, message: Message) -> dict[str, Directive]:
    """The directives that a message rests on, by the key of their number."""
    sections = [*message.cites, *([message.responds_to.source] if message.responds_to else [])]
    papers = (corpus.directives.get(section.partition("#")[0]) for section in sections)
    numbered = ((paper, parse_number(paper.number)) for paper in papers if paper and paper.number)
    return {number.key: paper for paper, number in numbered if number}


def _numbers_in(context: Context, message: Message) -> set[str]:
    """The numbers that the cited sections themselves name."""
    texts = (
        provision.text
        for section in message.cites
        if context.sections.there(section)
        for provision in context.sections.provisions(section)
    )
    return {each.number.key for text in texts if may_cite(text) for each in find_citations(text)}


def _not_its_day(paper: Directive) -> Wording:
    day = short_date(paper.issued)
    return Wording(
        f"ghi ngày khác với ngày ban hành ({day})", f"gives another day than that of the paper ({day})"
    )


def citation_findings(
    corpus: Corpus,
    document: Document,
    found: Sequence[tuple[int, Citation]],
    read: Callable[[], str],
) -> Iterator[Finding]:
    """What is open in the citations of one document, once for each number.

    `found` are the citations with their offsets in the text of the file, which `read` gives.
    """
    resolved = resolve_citations(corpus, document, (citation for _, citation in found))
    said: set[str] = set()
    for (offset, citation), cited in zip(found, resolved, strict=True):
        key = citation.number.key
        problem = None if key in said else _problem(corpus, document, cited)
        if problem:
            said.add(key)
            text = read()
            written = squeeze(text[offset : offset + citation.end - citation.start])
            candidates, what = problem
            yield rules.C021.at(
                place_of(text, offset, document.file),
                value=written,
                problem=what,
                do=_remedy(document, candidates[0]),
            )


def _problem(
    corpus: Corpus, document: Document, cited: Cited
) -> tuple[tuple[Directive, ...], Wording] | None:
    if cited.state is CitedState.AMBIGUOUS:
        listed = _listed(cited.candidates)
        return cited.candidates, Wording(
            f"có thể là nhiều văn bản: {listed.vi}", f"may mean several papers: {listed.en}"
        )
    if cited.state is CitedState.ELSEWHERE:
        others = _of_another_day(corpus, document, cited.citation)
        listed = _listed(others)
        different = Wording(
            f"ghi ngày khác với ngày ban hành của {listed.vi}", f"gives another day than that of {listed.en}"
        )
        return (others, different) if others else None
    return None


def _of_another_day(corpus: Corpus, document: Document, citation: Citation) -> tuple[Directive, ...]:
    """Papers of the same body, number and year whose day is not the one that the citation gives."""
    if citation.day is None:
        return ()
    undated = replace(citation, date=None)
    return tuple(
        each
        for each in corpus.resolver.cited(undated).candidates
        if each.issued.year == citation.day.year
        and each.id != document.id
        and surely(corpus, document, undated, each)
    )


def _listed(candidates: tuple[Directive, ...]) -> Wording:
    shown = candidates[:SHOWN]
    more = len(candidates) - len(shown)
    vi = "; ".join(f"{each.number} ngày {short_date(each.issued)} ({each.id})" for each in shown)
    en = "; ".join(f"{each.number} of {each.issued.isoformat()} ({each.id})" for each in shown)
    return Wording(
        vi + (f" và {more} văn bản khác" if more else ""), en + (f" and {more} more" if more else "")
    )


def _remedy(document: Document, example: Directive) -> Wording:
    """A paper is printed as it was signed: its header says what is meant; a message says it in its text."""
    if isinstance(document, Directive):
        return Wording(
            "đối chiếu với bản gốc, rồi ghi văn bản được dẫn ở mục relations, "
            f"ví dụ: {{type: cites, target: {example.id}}}",
            f"compare with the original, then name the paper in relations, for example: "
            f"{{type: cites, target: {example.id}}}",
        )
    day = short_date(example.issued)
    return Wording(
        f"ghi đúng ngày ban hành và cơ quan, ví dụ: {example.number} ngày {day}",
        f"give the right day and body, for example: {example.number} ngày {day}",
    )
