"""Duties in words: who tells whom, how and how often (floor 3)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bangtin.language.dates import short_date
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive, Duty
from bangtin.model.frequencies import frequency_words
from bangtin.model.names import capitalised, directive_name, lowered, section_words
from bangtin.model.vocabulary import Term
from bangtin.site.addresses import audience_address, section_address
from bangtin.site.pages.frame import Link


@dataclass(frozen=True, slots=True)
class DutyLine:
    """One duty of one directive."""

    section: Link
    """`Mục 4`, on the page of its directive."""
    paper: Link
    issuer: str
    """The body of the paper, as it was called on that day."""
    actors: tuple[str, ...]
    acts: tuple[str, ...]
    audiences: tuple[Link, ...]
    channels: tuple[str, ...]
    frequency: str
    until: str


def duty_line(corpus: Corpus, directive: Directive, duty: Duty) -> DutyLine:
    """The duty with every id in words."""
    vocabulary = corpus.vocabulary
    address = section_address(f"{directive.id}#{duty.section}")
    return DutyLine(
        section=Link(capitalised(section_words(duty.section)), address),
        paper=Link(directive_name(corpus, directive), address),
        issuer=corpus.organization(directive.issuer).name_on(directive.issued),
        actors=_labels(vocabulary.actors, duty.actors),
        acts=_labels(vocabulary.acts, duty.acts),
        audiences=tuple(
            Link(lowered(vocabulary.audiences[identity].label), audience_address(identity))
            for identity in duty.audiences
        ),
        channels=_labels(vocabulary.channels, duty.channels),
        frequency=frequency_words(duty.frequency).vi,
        until=short_date(duty.until) if duty.until else "",
    )


def _labels(terms: Mapping[str, Term], identities: Iterable[str]) -> tuple[str, ...]:
    return tuple(lowered(terms[identity].label) for identity in identities)
