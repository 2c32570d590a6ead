"""Duties in words: who tells whom, how and how often (floor 3)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from bangtin.language.dates import short_date
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive, Duty
from bangtin.model.names import capitalised, directive_name, section_words
from bangtin.model.vocabulary import Term
from bangtin.site.addresses import audience_address, section_address
from bangtin.site.pages.frame import Link

FREQUENCIES: Final = {
    "thuong-xuyen": "thường xuyên",
    "hang-ngay": "hằng ngày",
    "hang-tuan": "hằng tuần",
    "hang-thang": "hằng tháng",
    "hang-quy": "hằng quý",
    "mot-lan": "một lần",
}
"""How often, in words; another id is shown as it is."""


@dataclass(frozen=True, slots=True)
class DutyLine:
    """One duty of one directive."""

    section: Link
    """`Mục 4`, on the page of its directive."""
    paper: Link
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
        actors=_labels(vocabulary.actors, duty.actors),
        acts=_labels(vocabulary.acts, duty.acts),
        audiences=tuple(
            Link(lowered(vocabulary.audiences[identity].label), audience_address(identity))
            for identity in duty.audiences
        ),
        channels=_labels(vocabulary.channels, duty.channels),
        frequency=FREQUENCIES.get(duty.frequency or "", duty.frequency or ""),
        until=short_date(duty.until) if duty.until else "",
    )


def lowered(label: str) -> str:
    """A label inside a sentence: its first letter small, unless it is a name (it has other capitals)."""
    return label[:1].lower() + label[1:] if label[1:].islower() else label


def _labels(terms: Mapping[str, Term], identities: Iterable[str]) -> tuple[str, ...]:
    return tuple(lowered(terms[identity].label) for identity in identities)
