"""The facts that pages rest on, and a short version of each, to see which have changed (floor 4)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Any, Final

from bangtin.model.directive import Directive
from bangtin.model.message import Message
from bangtin.press.witness import fact_name, mappings_of
from bangtin.site.edition import Edition

NOTHING: Final = "-"
"""The version of what is not there."""
READINGS: Final = "readings"
"""The file of readings beside a directive, by the directive's id."""


class Facts:
    """Versions of facts by their names, as `press/witness.py` notes them: equal if the fact is the same."""

    def __init__(self, edition: Edition, readings: Callable[[Directive], bytes]) -> None:
        self._corpus = edition.corpus
        self._readings = readings
        self._review = edition.review
        self._special: dict[str, Callable[[str], str]] = {
            "effects": self._effect,
            "figures": self._figure,
            READINGS: self._reading,
        }

    def versions(self, facts: Iterable[str]) -> dict[str, str]:
        """The version of each fact."""
        return {fact: self.version(fact) for fact in facts}

    def version(self, fact: str) -> str:
        """Short, never empty."""
        name, _, key = fact.partition(" ")
        if name in self._mappings:
            value = self._mappings[name].get(key)
            return NOTHING if value is None else version_of(value)
        if name in self._special:
            return self._special[name](key)
        return version_of(getattr(self._corpus, name))

    @cached_property
    def _mappings(self) -> Mapping[str, Mapping[str, Any]]:
        return {
            fact_name(owner, name): inner
            for owner in (self._corpus, self._review)
            for name, inner in mappings_of(owner).items()
        }

    def _effect(self, identity: str) -> str:
        """Where a paper stands on the day; a section of it that no relation hits stands as the paper does."""
        directive = self._corpus.directives.get(identity)
        if directive is None:
            return NOTHING
        effect = self._corpus.paper_effect(directive)
        whole, elsewhere = effect.of(), effect.of("~")
        hit = (effect.ends, effect.pauses, effect.parts)
        return version_of((whole, elsewhere, *(tuple(sorted(each.items())) for each in hit if each)))

    def _figure(self, key: str) -> str:
        number, _, suffix = key.partition(" ")
        papers = self._corpus.resolver.bearing(int(number), suffix)
        return version_of(tuple((each.id, each.number, each.type, str(each.issued)) for each in papers))

    def _reading(self, identity: str) -> str:
        directive = self._corpus.directives.get(identity)
        return version_of(self._readings(directive)) if directive else NOTHING


def version_of(value: object) -> str:
    """A short digest of a value of the model; a document counts by the digest of its file."""
    if isinstance(value, Directive | Message):
        return value.digest[:20]
    return blake2b(repr(plain(value)).encode(), digest_size=10).hexdigest()


def plain(value: object) -> object:
    """The value with every document in it replaced by its id and digest."""
    if isinstance(value, Directive | Message):
        return value.id, value.digest
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    if isinstance(value, Mapping):
        return [(plain(key), plain(each)) for key, each in value.items()]
    if is_dataclass(value) and not isinstance(value, type):
        return [type(value).__name__, *(plain(getattr(value, field.name)) for field in fields(value))]
    return value
