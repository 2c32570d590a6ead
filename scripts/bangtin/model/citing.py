"""What the citations of one document mean: which directive, which section of it, and how surely (floor 1)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import product
from typing import Final

from bangtin.language.citations import Citation
from bangtin.language.pinpoints import Pinpoint
from bangtin.language.text import fold
from bangtin.model.corpus import Corpus, Document
from bangtin.model.directive import Directive

_OF_THE_CENTRE: Final = """
    TW VPTW BTCTW BTGTW BTGDVTW UBKTTW BNCTW CP TTg CTN UBTVQH VPCP VPQH VPCTN TANDTC VKSNDTC KTNN NHNN
    TCHQ TCT TLĐ BCA BCT BDTTG BGDĐT BGTVT BKHCN BKHĐT BLĐTBXH BNG BNN BNNMT BNNPTNT BNV BQP BTC BTNMT BTP
    BTTTT BVHTTDL BXD BYT
"""
_ONE_BODY: Final = frozenset(_OF_THE_CENTRE.split())
"""Symbols that one body in the country bears; UBND, TU, ThU … are borne by many."""
_ASSEMBLY: Final = re.compile(r"QH\d+\Z")
_WORD: Final = re.compile(r"\w+")
_DIGIT: Final = re.compile(r"\d")
_BEFORE_STROKE: Final = 21
_UNIT: Final = re.compile(r"(?:muc|diem|khoan|tiet|phan)-(?=.)")


class CitedState(StrEnum):
    """What is known of the paper that a citation means."""

    OWN = "own"
    """The document itself."""
    RESOLVED = "resolved"
    POSSIBLE = "possible"
    """One directive fits, but other bodies give their papers such a number, and nothing says whose it is."""
    AMBIGUOUS = "ambiguous"
    ELSEWHERE = "elsewhere"
    """No directive fits."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation and the directives it may mean, in the order (issued, id); one when it is resolved."""

    citation: Citation
    state: CitedState
    candidates: tuple[Directive, ...] = ()

    @property
    def directive(self) -> Directive | None:
        return self.candidates[0] if self.state is CitedState.RESOLVED else None


def may_cite(text: str) -> bool:
    """Whether a paragraph can hold a citation worth reading: a quick look that spares most of them.

    Numbers have a stroke a little after their figures, and so has a day beside a number without its symbol.
    A bare “Chỉ thị số 05” is passed over; it seldom says whose paper it is.
    """
    return "/" in text and any(_DIGIT.search(piece[-_BEFORE_STROKE:]) for piece in text.split("/")[:-1])


def resolve_citations(corpus: Corpus, document: Document, citations: Iterable[Citation]) -> Iterator[Cited]:
    """What each citation of a document means, in the order of its text.

    What a header names (relations, cited sections) and what was cited in full before decide between several.
    """
    named = frozenset(_named_in_header(document))
    known = set(named)
    for citation in citations:
        cited = _resolve(corpus, document, citation, known) or _misdated(corpus, citation, named)
        if cited.directive:
            known.add(cited.directive.id)
        yield cited


def cited_anchor(directive: Directive, pinpoint: Pinpoint | None) -> str | None:
    """The anchor of the first place that a citation names; None unless the paper has just one such."""
    if pinpoint is None:
        return None
    place = pinpoint.places[0]
    if place in directive.anchors:
        return place
    spellings = {f".{'.'.join(parts)}" for parts in product(*map(_spellings, _steps(place)))}
    fitting = {
        anchor for anchor in directive.anchors if any(f".{anchor}".endswith(each) for each in spellings)
    }
    return fitting.pop() if len(fitting) == 1 else None


def surely(corpus: Corpus, document: Document, citation: Citation, candidate: Directive) -> bool:
    """Whether a number that fits can be that of no other body: its day or its body is named, it is a paper
    of the body that speaks, or one body alone bears the symbol."""
    symbol = next(iter(citation.number.issuer), "")
    return bool(
        citation.day
        or candidate.issuer == document.issuer
        or symbol in _ONE_BODY
        or _ASSEMBLY.match(symbol)
        or (citation.issuer and _names_fully(corpus, citation.issuer, candidate))
    )


def _resolve(corpus: Corpus, document: Document, citation: Citation, known: set[str]) -> Cited | None:
    found = corpus.resolver.cited(citation).candidates
    if isinstance(document, Directive):
        if any(each.id == document.id for each in found):
            return Cited(citation, CitedState.OWN)
        found = tuple(each for each in found if each.issued <= document.issued)
    if not found:
        return None
    chosen = [each for each in found if each.id in known]
    if len(chosen) == 1:
        return Cited(citation, CitedState.RESOLVED, (chosen[0],))
    if len(found) > 1:
        return Cited(citation, CitedState.AMBIGUOUS, found)
    sure = surely(corpus, document, citation, found[0])
    return Cited(citation, CitedState.RESOLVED if sure else CitedState.POSSIBLE, found)


def _misdated(corpus: Corpus, citation: Citation, named: frozenset[str]) -> Cited:
    """A paper that the header names is meant, even where the text gives it another day."""
    undated = replace(citation, date=None)
    found = tuple(each for each in corpus.resolver.cited(undated).candidates if each.id in named)
    if citation.day and len(found) == 1:
        return Cited(citation, CitedState.RESOLVED, found)
    return Cited(citation, CitedState.ELSEWHERE)


def _named_in_header(document: Document) -> set[str]:
    """Ids of the directives that a header names."""
    if isinstance(document, Directive):
        targets = [relation.target for relation in document.relations if relation.target]
    else:
        targets = [*document.cites, *([document.responds_to.source] if document.responds_to else [])]
    return {target.partition("#")[0] for target in targets}


def _names_fully(corpus: Corpus, issuer: str, candidate: Directive) -> bool:
    """“Ban Thường vụ Thành ủy Mẫu” names Thành ủy Mẫu; “Thành ủy” may be any."""
    words = set(_WORD.findall(fold(issuer)))
    body = corpus.vocabulary.organizations.get(candidate.issuer)
    names = [body.label, *(name.value for name in body.names)] if body else []
    return any(words >= set(_WORD.findall(fold(name))) for name in names)


def _steps(place: str) -> list[str]:
    """`phan-ii.diem-5.1` → `phan-ii`, `diem-5.1`: a point inside a number parts no steps."""
    return re.split(r"\.(?=[a-z])", place)


def _spellings(step: str) -> tuple[str, ...]:
    """A step as it may stand in an anchor; where labels stand alone, `muc-ii` is `ii`."""
    bare = _UNIT.sub("", step)
    return (step,) if bare == step else (step, bare)
