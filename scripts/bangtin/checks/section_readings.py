"""The sections that messages rest on, read as whoever compares needs them (floor 3)."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bangtin.checks.context import Context
from bangtin.checks.passages import Meaning, blanked, uncounted
from bangtin.language.agreement import answers, asks, opposed
from bangtin.language.phrases import PhraseBook, Word, words_of
from bangtin.language.quantities import Quantity, find_quantities
from bangtin.model.body import Provision
from bangtin.model.claim import Ground
from bangtin.model.directive import Directive

_KEPT = 128
_AROUND = 60
"""Characters of the paper that are shown on either side of the words that prove a claim."""


@dataclass(frozen=True, slots=True)
class Sourced:
    """A quantity of a section, and the provision that says it (None: the subject of the paper)."""

    quantity: Quantity
    provision: Provision | None


class SectionReading:
    """One cited section: its provisions, their words and quantities, each read when first asked for."""

    def __init__(
        self,
        identity: str,
        directive: Directive,
        provisions: tuple[Provision, ...],
        book: PhraseBook[Meaning],
    ) -> None:
        self.id = identity
        self._book = book
        self.directive = directive
        self.provisions = provisions

    @cached_property
    def text(self) -> str:
        """Label and text of each provision on lines of their own."""
        return "\n".join(f"{each.label} {each.text}" for each in self.provisions)

    @cached_property
    def words(self) -> list[Word]:
        return words_of(self.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words that the section uses, and those of the subject of its paper."""
        return frozenset(word.folded for word in (*self.words, *words_of(self.directive.subject)))

    @cached_property
    def sourced(self) -> tuple[Sourced, ...]:
        return tuple(
            Sourced(quantity, provision)
            for provision in (*self.provisions, None)
            for quantity in self._quantities(provision.text if provision else self.directive.subject)
        )

    def _quantities(self, text: str) -> list[Quantity]:
        """What a text says in figures; those of names and places (“Phường 2”, “khoản 2”) prove nothing."""
        if not text:
            return []
        named = self._book.find(text, words_of(text))
        return find_quantities(blanked(text, [*uncounted(text, named)]), every=True)

    @cached_property
    def _by_key(self) -> dict[str, list[Sourced]]:
        found: dict[str, list[Sourced]] = {}
        for sourced in self.sourced:
            for key in answers(sourced.quantity, self.directive.issued.year):
                found.setdefault(key, []).append(sourced)
        return found

    def saying(self, quantity: Quantity) -> list[Sourced]:
        """What in the section says a quantity, those first that do not bound it on the other side."""
        found = [each for key in asks(quantity) for each in self._by_key.get(key, ())]
        return sorted(found, key=lambda each: opposed(quantity, each.quantity))

    def ground(self, sourced: Sourced) -> Ground:
        """Where the words of a quantity stand."""
        return self.ground_at(sourced.provision, sourced.quantity.start, sourced.quantity.end)

    def ground_at(self, provision: Provision | None, start: int, end: int) -> Ground:
        """Where some words of a provision stand, and what stands around them."""
        text = provision.text if provision else self.directive.subject
        return Ground(
            directive=self.directive.id,
            anchor=provision.anchor if provision else "",
            file=self.directive.file,
            line=provision.line if provision else 1,
            start=start,
            end=end,
            words=text[start:end],
            before=_tail(text[max(0, start - _AROUND) : start], cut=start > _AROUND),
            after=_head(text[end : end + _AROUND], cut=end + _AROUND < len(text)),
        )

    def find_words(self, wanted: list[str]) -> Ground | None:
        """Where these words stand one after the other in one provision, whatever marks are between."""
        if not wanted:
            return None
        for provision in self.provisions:
            words = words_of(provision.text)
            for place in range(len(words) - len(wanted) + 1):
                if words[place].folded == wanted[0] and all(
                    words[place + step].folded == word for step, word in enumerate(wanted)
                ):
                    return self.ground_at(provision, words[place].start, words[place + len(wanted) - 1].end)
        return None


class SectionReadings:
    """The sections of a corpus; the last that were asked for are kept."""

    def __init__(self, context: Context, book: PhraseBook[Meaning]) -> None:
        self._context = context
        self._book = book
        self._kept: OrderedDict[str, SectionReading] = OrderedDict()

    def section(self, identity: str) -> SectionReading | None:
        """A section by `<directive-id>#<anchor>`; None when the paper or the section is not there."""
        if identity in self._kept:
            self._kept.move_to_end(identity)
            return self._kept[identity]
        sections = self._context.sections
        if not sections.there(identity):
            return None
        directive = self._context.corpus.directives[identity.partition("#")[0]]
        found = SectionReading(identity, directive, sections.provisions(identity), self._book)
        self._kept[identity] = found
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return found

    def of(self, identities: tuple[str, ...]) -> Iterator[SectionReading]:
        """Those of the sections that are there, in the order of a header."""
        for identity in identities:
            section = self.section(identity)
            if section:
                yield section


def _tail(text: str, *, cut: bool) -> str:
    return f"…{text.partition(' ')[2]}" if cut else text


def _head(text: str, *, cut: bool) -> str:
    return f"{text.rpartition(' ')[0]}…" if cut else text
