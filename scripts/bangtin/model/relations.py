"""Relations seen from the paper they are directed at, and the days on which they work (floor 1).

A relation is written once, in the paper that says so. It works from the day it names, else from the first day
of that paper; it never works when that paper had ended before. An end is for good: what was replaced or
abolished does not come back when the paper that did it ends. A pause lasts until the day it names, and no
longer than the paper that says so.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from bangtin.model.directive import Directive, Effect, Relation

ENDING: Final = frozenset({"replaces", "abolishes"})
PAUSING: Final = frozenset({"suspends", "stays"})
CHANGING: Final = ENDING | PAUSING | {"amends", "corrects"}
"""What alters what a paper says or whether it holds; the others only lead from one paper to another."""
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Incoming:
    """A relation seen from the paper it is directed at."""

    source: str
    """Id of the directive that says so."""
    relation: Relation
    since: date
    """The first day on which it works."""
    until: date | None = None
    """The last day of a pause; None when no day is known, and of everything that is no pause."""
    idle: bool = False
    """It never works: the paper that says so had ended before."""

    @property
    def anchor(self) -> str | None:
        """The anchor in the target, or None for the whole paper."""
        _, _, anchor = (self.relation.target or "").partition("#")
        return anchor or None

    def works_on(self, day: date) -> bool:
        """Whether it bears on its target on a day."""
        return not self.idle and self.since <= day and (self.until is None or day <= self.until)


def first_day(directive: Directive) -> date:
    """The day a paper takes effect as far as its header says; else the day it was issued."""
    return directive.effect.from_ or directive.issued


def recorded_end(effect: Effect) -> date | None:
    """The first day on which a paper no longer holds by its own header: past its term, recalled or done."""
    closed = effect.closed.date if effect.closed and effect.closed.reason != "outdated" else None
    term = effect.until + _DAY if effect.until else None
    return min((day for day in (closed, term) if day), default=None)


def incoming_relations(directives: Iterable[Directive]) -> Mapping[str, tuple[Incoming, ...]]:
    """Relations by the directive they are directed at, in the order of their day and source."""
    known = tuple(directives)
    headers = {each.id: end for each in known if (end := recorded_end(each.effect))}
    ended: dict[str, date] = {}
    """The first day on which a paper no longer holds because another replaced or abolished it."""
    found: dict[str, list[Incoming]] = {}
    for item in sorted(_all(known), key=lambda item: (item.since, item.source)):
        idle = headers.get(item.source, date.max) <= item.since or (
            ended.get(item.source, date.max) < item.since
        )
        target = (item.relation.target or "").partition("#")[0]
        if item.relation.type in ENDING and item.anchor is None and not idle:
            ended.setdefault(target, item.since)
        found.setdefault(target, []).append(replace(item, idle=True) if idle else item)
    ends = headers | {each: min(day, headers.get(each, day)) for each, day in ended.items()}
    return {
        target: tuple(_closed(item, ends.get(item.source)) for item in items)
        for target, items in found.items()
    }


def _all(directives: Iterable[Directive]) -> Iterator[Incoming]:
    for directive in directives:
        for relation in directive.relations:
            if relation.target:
                until = relation.until if relation.type in PAUSING else None
                yield Incoming(directive.id, relation, relation.date or first_day(directive), until)


def _closed(item: Incoming, end: date | None) -> Incoming:
    """A pause ends with the paper that says so."""
    if end is None or item.idle or item.relation.type not in PAUSING:
        return item
    last = end - _DAY
    return replace(item, until=min(item.until or last, last))
