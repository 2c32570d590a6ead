"""Which directive a number means, however it is spelled (floor 1)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from bangtin.language.citations import Citation
from bangtin.language.dates import find_dates
from bangtin.language.number_queries import NumberQuery, read_number_query
from bangtin.language.numbers import DocumentNumber, number_spans, parse_number
from bangtin.language.slugs import slug
from bangtin.language.text import fold
from bangtin.model.directive import Directive
from bangtin.model.vocabulary import Vocabulary


class ResolutionState(StrEnum):
    """How many directives a number may mean: one, several, none."""

    FOUND = "found"
    AMBIGUOUS = "ambiguous"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Resolution:
    """What was asked, and the directives it may mean in the order (issued, id)."""

    query: str
    candidates: tuple[Directive, ...]

    @property
    def state(self) -> ResolutionState:
        if len(self.candidates) == 1:
            return ResolutionState.FOUND
        return ResolutionState.AMBIGUOUS if self.candidates else ResolutionState.NONE


@dataclass(frozen=True, slots=True)
class _Numbered:
    directive: Directive
    number: DocumentNumber


_WORD: Final = re.compile(r"[a-z0-9]+")
_FILLING: Final = frozenset(["ngay", "thang", "nam", "so", "hieu", "ky", "cua", "ve", "viec", "van", "ban"])
_DAY_LEAD: Final = re.compile(r"(?:,\s*)?(?:ng[àa]y\s*)?\Z", re.IGNORECASE)


class Resolver:
    """Finds directives by number; built once for a corpus, in time that grows with it."""

    def __init__(self, directives: Iterable[Directive], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._by_figure: dict[tuple[int, str], list[_Numbered]] = {}
        self._by_type: dict[tuple[int, str, str], list[_Numbered]] = {}
        self._by_day: dict[tuple[int, str, date], list[_Numbered]] = {}
        """By type and by day as well: a citation looks at a few papers, not at a whole archive."""
        self._by_slug: dict[str, list[Directive]] = {}
        self._words_of: dict[str, list[set[str]]] = {}
        """The words of each name of a body, once it was asked for."""
        for directive in directives:
            self._add(directive)
        self._labels: dict[str, frozenset[str]] = _symbols_by_label(vocabulary)

    def resolve(self, text: str) -> Resolution:
        """What a person means who typed this: “253-CV/ThU”, “253 cv thu”, “công văn 253 ngày 9/8/2021”."""
        day, rest = _split_day(text)
        asked = _asked(rest)
        if asked is None:
            return Resolution(text, self._unread(rest))
        pool = self._by_figure.get((asked.number, asked.suffix), ())
        labels = self._labels_in(rest)
        fitting = [
            each
            for each in pool
            if self._answers(each, asked)
            and self._has_type(each, labels)
            and (day is None or each.directive.issued == day)
        ]
        named = [each for each in fitting if self._named(each.directive, asked.words)]
        found = _prefer_whole(named or fitting, parse_number(rest))
        return Resolution(text, _ordered(found) or self._unread(rest))

    def cited(self, citation: Citation) -> Resolution:
        """What a citation means by its number, type, day and issuer, as far as it gives them."""
        number = citation.number
        asked = NumberQuery(
            number.number,
            number.suffix,
            number.year,
            fold(number.type) if number.type else None,
            tuple(map(fold, number.issuer)),
        )
        labels = {citation.type.replace("-", " ")} if citation.type else set()
        day, figure = citation.day, (number.number, number.suffix)
        if day:
            pool = self._by_day.get((*figure, day), [])
        elif asked.type:
            pool = self._by_type.get((*figure, asked.type), [])
        else:
            pool = self._by_figure.get(figure, [])
        fitting = (
            each
            for each in pool
            if asked.matches(each.number)
            and self._has_type(each, labels)
            and (citation.issuer is None or self._issued_by(each, citation.issuer))
        )
        return Resolution(str(number), _ordered(_prefer_whole(fitting, number)))

    def bearing(self, number: int, suffix: str) -> tuple[Directive, ...]:
        """All papers with this figure, whatever their symbol: nothing else decides what a citation means."""
        return tuple(each.directive for each in self._by_figure.get((number, suffix), ()))

    def _add(self, directive: Directive) -> None:
        number = parse_number(directive.number) if directive.number else None
        if number:
            numbered = _Numbered(directive, number)
            figure = (number.number, number.suffix)
            kind = "cv" if number.system == "cong-van" else fold(number.type or "")
            self._by_figure.setdefault(figure, []).append(numbered)
            self._by_type.setdefault((*figure, kind), []).append(numbered)
            self._by_day.setdefault((*figure, directive.issued), []).append(numbered)
        elif directive.number:
            self._by_slug.setdefault(slug(directive.number), []).append(directive)

    def _unread(self, text: str) -> tuple[Directive, ...]:
        """Papers whose number no grammar reads, by its letters and figures."""
        return _ordered(self._by_slug.get(slug(text), ()))

    def _answers(self, numbered: _Numbered, asked: NumberQuery) -> bool:
        """Nothing that was typed speaks against this paper."""
        if not asked.matches(numbered.number):
            return False
        if asked.year and not numbered.number.year and asked.year != numbered.directive.issued.year:
            return False
        return self._about(numbered.directive).issuperset(asked.words)

    def _labels_in(self, text: str) -> set[str]:
        """The types that a query names in words."""
        words = f" {' '.join(_WORD.findall(fold(text)))} "
        return {label for label in self._labels if f" {label} " in words}

    def _has_type(self, numbered: _Numbered, labels: set[str]) -> bool:
        """Of two types that share a symbol (QĐ), the one that was named in words."""
        if not labels:
            return True
        kind = self._vocabulary.document_types.get(numbered.directive.type)
        own = fold(kind.label) if kind else ""
        rivals = (
            label
            for label in labels
            if self._labels.get(label, frozenset()) & self._labels.get(own, frozenset())
        )
        return own in labels or not any(rivals)

    def _about(self, directive: Directive) -> frozenset[str]:
        """Words that may stand beside the number of this paper."""
        texts = (directive.subject, directive.place, str(directive.issued.year), *self._names(directive))
        return _FILLING.union(*(_WORD.findall(fold(text)) for text in texts))

    def _names(self, directive: Directive) -> Iterator[str]:
        body = self._vocabulary.organizations.get(directive.issuer)
        if body:
            yield body.label
            yield from (name.value for name in body.names)

    def _named(self, directive: Directive, words: tuple[str, ...]) -> bool:
        """Whether the words that stand beside a number are, in this order, the name of its issuer."""
        run = " ".join(word for word in words if word not in _FILLING)
        names = (f" {' '.join(_WORD.findall(fold(name)))} " for name in self._names(directive))
        return bool(run) and any(f" {run} " in name for name in names)

    def _issued_by(self, numbered: _Numbered, issuer: str) -> bool:
        """Whether a body named in running text can be the issuer; “Tỉnh ủy” may be any of them."""
        named = set(_WORD.findall(fold(issuer)))
        body = numbered.directive.issuer
        names = self._words_of.get(body)
        if names is None:
            names = [set(_WORD.findall(fold(name))) for name in self._names(numbered.directive)]
            self._words_of[body] = names
        return not names or any(named <= name or name <= named for name in names)


def _asked(text: str) -> NumberQuery | None:
    """A number with its marks is cut out first, so that what follows it is not taken for its issuer."""
    start, end = next(number_spans(text), (0, 0))
    number = read_number_query(text[start:end])
    if number is None:
        return read_number_query(text)
    beside = read_number_query(f"0 {text[:start]} {text[end:]}")
    return replace(number, year=number.year or beside.year, words=beside.words) if beside else number


def _symbols_by_label(vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """The folded label of every type, and the symbols its papers bear."""
    found: dict[str, frozenset[str]] = {}
    for kind in vocabulary.document_types.values():
        label = fold(kind.label)
        found[label] = found.get(label, frozenset()) | frozenset(map(fold, kind.symbols))
    return found


def _split_day(text: str) -> tuple[date | None, str]:
    """The last date in a query, and the query without it."""
    dated = [found for found in find_dates(text) if found.value]
    if not dated:
        return None, text
    last = dated[-1]
    return last.value, _DAY_LEAD.sub("", text[: last.start]) + text[last.end :]


def _prefer_whole(fitting: Iterable[_Numbered], whole: DocumentNumber | None) -> list[Directive]:
    """Those that bear exactly the number that was written, if any does; else all that fit."""
    found = list(fitting)
    exact = [each for each in found if whole and each.number.key == whole.key]
    return [each.directive for each in exact or found]


def _ordered(directives: Iterable[Directive]) -> tuple[Directive, ...]:
    return tuple(sorted(directives, key=lambda each: (each.issued, each.id)))
