"""What a page asks of the edition while it is drawn is noted: that is what the page rests on (floor 4).

A renderer of documents gets a witnessed edition. It looks and answers like any other; every question about a
document, a relation, a state or the day becomes a *fact*: `directives thanh-uy/2021/1-qd`, `as_of`. Whoever
shows something new of another document has nothing to declare. Only one thing is refused: to go through all
documents for the page of one. What needs that is derived once, as a mapping by id, in `model/corpus.py` or
`model/review.py`.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import date
from functools import cached_property
from typing import Any, Final, TypeVar

from bangtin.language.citations import Citation
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.model.effect import PaperEffect
from bangtin.model.release import Removal
from bangtin.model.resolver import Resolution, Resolver
from bangtin.model.review import Review
from bangtin.site.edition import Edition

V = TypeVar("V")
COMMON: Final = frozenset({"publication", "vocabulary", "digest"})
"""Parts of the corpus that every page rests on: a change of one makes all pages anew."""


class Witness:
    """Keeps the facts that were asked for since it began to note."""

    def __init__(self) -> None:
        self._asked: set[str] | None = None

    @contextmanager
    def noting(self) -> Iterator[set[str]]:
        """Everything asked inside stands in the set."""
        self._asked = set()
        try:
            yield self._asked
        finally:
            self._asked = None

    def saw(self, name: str, key: str = "") -> None:
        """A fact was asked for."""
        if self._asked is not None:
            self._asked.add(f"{name} {key}")

    def refuse(self, name: str) -> None:
        """Somebody goes through everything."""
        if self._asked is not None:
            raise AssertionError(
                f"the page of one document goes through all of `{name}`: derive a mapping by id in model/"
            )


def witnessed(edition: Edition, witness: Witness) -> Edition:
    """An edition that answers like this one and tells the witness what it was asked."""
    review = replace(edition.review, errors=(), warnings=(), **_noted(edition.review, witness))
    return Edition(WitnessedCorpus(edition.corpus, witness), review, edition.settings)


def mappings_of(owner: Corpus | Review) -> dict[str, Mapping[str, Any]]:
    """Everything that a corpus or a review has by id, fields and what is derived from them; by attribute."""
    derived = [name for name, value in vars(type(owner)).items() if isinstance(value, cached_property)]
    names = [*(field.name for field in fields(owner)), *derived]
    found = {name: getattr(owner, name) for name in names}
    return {name: value for name, value in found.items() if isinstance(value, Mapping)}


class WitnessedCorpus(Corpus):
    """A corpus that tells what it was asked; its mappings and its resolver stand in its `__dict__`."""

    def __init__(self, plain: Corpus, witness: Witness) -> None:
        values = {**vars(plain), **_noted(plain, witness), "witness": witness, "plain": plain}
        values["resolver"] = _WitnessedResolver(plain.resolver, witness)
        vars(self).update(values)

    @property
    def as_of(self) -> date:
        """The day, for whoever compares it; states on the day are facts of their own."""
        return self._told("as_of", self.plain.as_of)

    @property
    def removed(self) -> tuple[Removal, ...]:
        return self._told("removed", self.plain.removed)

    @property
    def embargoed(self) -> int:
        return self._told("embargoed", self.plain.embargoed)

    def paper_effect(self, directive: Directive, day: date | None = None) -> PaperEffect:
        if day is not None:
            return super().paper_effect(directive, day)
        self.witness.saw("effects", directive.id)
        return self.plain.paper_effect(directive)

    def _told(self, name: str, value: V) -> V:
        self.witness.saw(name)
        return value

    @property
    def plain(self) -> Corpus:
        """The corpus that nobody watches."""
        plain: Corpus = vars(self)["plain"]
        return plain

    @property
    def witness(self) -> Witness:
        witness: Witness = vars(self)["witness"]
        return witness


class _WitnessedResolver(Resolver):
    """What a citation means depends on all papers with its figure, and on those it may mean."""

    def __init__(self, plain: Resolver, witness: Witness) -> None:
        self._plain, self._witness = plain, witness

    def cited(self, citation: Citation) -> Resolution:
        number = citation.number
        self._witness.saw("figures", f"{number.number} {number.suffix}")
        found = self._plain.cited(citation)
        for candidate in found.candidates:
            self._witness.saw("directives", candidate.id)
        return found

    def resolve(self, text: str) -> Resolution:
        self._witness.refuse("resolver")
        return self._plain.resolve(text)


class _Noted(Mapping[str, V]):
    """A mapping by id that tells which ids were asked for."""

    def __init__(self, name: str, inner: Mapping[str, V], witness: Witness) -> None:
        self._name, self._inner, self._witness = name, inner, witness

    def __getitem__(self, key: str) -> V:
        self._witness.saw(self._name, key)
        return self._inner[key]

    def __iter__(self) -> Iterator[str]:
        self._witness.refuse(self._name)
        return iter(self._inner)

    def __len__(self) -> int:
        self._witness.refuse(self._name)
        return len(self._inner)


def fact_name(owner: Corpus | Review, attribute: str) -> str:
    """What a fact is called: `messages` of the corpus, `review.messages` of the review."""
    return attribute if isinstance(owner, Corpus) else f"review.{attribute}"


def _noted(owner: Corpus | Review, witness: Witness) -> dict[str, Any]:
    return {
        name: _Noted(fact_name(owner, name), inner, witness) for name, inner in mappings_of(owner).items()
    }
