"""What has become of a body or a place: whether it is there, how it is called, who took over (floor 1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bangtin.model.vocabulary import DatedName, Organization, Place, Successor


@dataclass(frozen=True, slots=True)
class Today:
    """A body or place on a day."""

    ended: bool
    name: DatedName | None
    """The last name it is known to bear."""
    heirs: tuple[Successor, ...]
    """Of one that has ended: who is there; a successor that has ended in turn gives way to its own."""


def all_today(
    terms: Mapping[str, Organization] | Mapping[str, Place], day: date | None
) -> Mapping[str, Today]:
    """Every body or place on a day; without one their whole history counts, whatever the day."""
    return {identity: _today(terms, term, day) for identity, term in terms.items()}


def _today(
    terms: Mapping[str, Organization] | Mapping[str, Place],
    term: Organization | Place,
    day: date | None,
) -> Today:
    begun = (name for name in term.names if day is None or not name.from_ or name.from_ <= day)
    name = max(begun, key=lambda name: name.from_ or date.min, default=None)
    over = _ended(term, day)
    return Today(over, name, _heirs(terms, term, day) if over else ())


def _heirs(
    terms: Mapping[str, Organization] | Mapping[str, Place],
    term: Organization | Place,
    day: date | None,
) -> tuple[Successor, ...]:
    waiting, seen, found = list(term.successors), set(), []
    while waiting:
        successor = waiting.pop(0)
        heir = terms.get(successor.id)
        if heir is None or successor.id in seen:
            continue
        seen.add(successor.id)
        if _ended(heir, day) and heir.successors:
            waiting = [*heir.successors, *waiting]
        else:
            found.append(successor)
    return tuple(found)


def _ended(term: Organization | Place, day: date | None) -> bool:
    return term.until is not None and (day is None or term.until < day)
