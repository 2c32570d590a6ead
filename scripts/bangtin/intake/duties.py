"""Who has to tell whom, proposed from the wording of a provision (floor 3)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bangtin.content.provisions import read_provisions
from bangtin.language.text import fold, squeeze
from bangtin.model.vocabulary import Term, Vocabulary

_SENTENCE: Final = re.compile(r"[^.;]+")
_ALSO: Final = {
    "cap-uy": ("cap uy",),
    "mttq": ("mat tran to quoc", "mttq"),
    "doan-the": ("doan the",),
    "co-quan": ("co quan",),
    "nhan-dan": ("nhan dan",),
}
"""Shorter names under which bodies and people stand in running text."""
_OFTEN: Final = "thuong xuyen"


@dataclass(frozen=True, slots=True)
class ProposedDuty:
    """A suggestion for `duties`, with the sentence it comes from."""

    section: str
    actors: tuple[str, ...]
    acts: tuple[str, ...]
    audiences: tuple[str, ...]
    frequency: str | None
    words: str


def propose_duties(body: str, vocabulary: Vocabulary) -> list[ProposedDuty]:
    """One for each sentence that names bodies, then acts, then audiences."""
    found = []
    for provision in read_provisions(body):
        for sentence in _SENTENCE.findall(provision.text):
            duty = _duty(provision.anchor, squeeze(sentence), vocabulary)
            if duty:
                found.append(duty)
    return found


def _duty(anchor: str, sentence: str, vocabulary: Vocabulary) -> ProposedDuty | None:
    plain = fold(sentence)
    acts = _named(plain, vocabulary.acts)
    if not acts:
        return None
    first, last = min(acts.values()), max(acts.values())
    actors = _named(plain[:first], vocabulary.actors)
    audiences = _named(plain[last:], vocabulary.audiences)
    if not actors or not audiences:
        return None
    often = "thuong-xuyen" if _OFTEN in plain else None
    return ProposedDuty(anchor, tuple(actors), tuple(acts), tuple(audiences), often, sentence)


def _named(plain: str, terms: Mapping[str, Term]) -> dict[str, int]:
    """The terms that stand in a folded sentence, and where."""
    places = {}
    for identity, term in terms.items():
        names = (fold(term.label), *_ALSO.get(identity, ()))
        at = min(
            (found.start() for name in names for found in re.finditer(rf"\b{re.escape(name)}\b", plain)),
            default=-1,
        )
        if at >= 0:
            places[identity] = at
    return dict(sorted(places.items(), key=lambda each: list(terms).index(each[0])))
