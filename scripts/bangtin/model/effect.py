"""Legal effect: what holds on a day, computed from dated facts and never stored (floor 1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bangtin.model.directive import Directive, Effect, Relation


class EffectState(StrEnum):
    """The states of a document or a section on a day."""

    NOT_YET = "not-yet"
    IN_FORCE = "in-force"
    PARTLY_ENDED = "partly-ended"
    SUSPENDED = "suspended"
    STAYED = "stayed"
    ENDED = "ended"
    OUTDATED = "outdated"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class LegalEffect:
    """A state, the day it began, and the paper or record that brought it about."""

    state: EffectState
    since: date | None = None
    by: str | None = None
    """Id of the directive that did it."""
    checked: date | None = None
    """For `unknown`: the day last checked."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A relation seen from the paper it is directed at."""

    source: str
    """Id of the directive that says so."""
    relation: Relation
    since: date
    """The first day on which it works."""

    @property
    def anchor(self) -> str | None:
        """The anchor in the target, or None for the whole paper."""
        _, _, anchor = (self.relation.target or "").partition("#")
        return anchor or None


ENDING = frozenset({"replaces", "abolishes"})
PAUSING = {"suspends": EffectState.SUSPENDED, "stays": EffectState.STAYED}


def first_day(directive: Directive) -> date:
    """The day a paper takes effect as far as its header says; else the day it was issued."""
    return directive.effect.from_ or directive.issued


def incoming_relation(directive: Directive, relation: Relation) -> Incoming:
    """The relation as its target sees it."""
    return Incoming(directive.id, relation, relation.date or first_day(directive))


def effect_on(
    directive: Directive, incoming: Iterable[Incoming], day: date, anchor: str | None = None
) -> LegalEffect:
    """The legal effect of a document, or of one of its sections, on a day.

    An end counts before a pause, a pause before what the header records.
    """
    at_work = [item for item in incoming if item.since <= day]
    ends = [item for item in at_work if item.relation.type in ENDING]
    whole = _earliest(item for item in ends if _covers(item.anchor, anchor))
    if whole:
        return LegalEffect(EffectState.ENDED, whole.since, whole.source)
    recorded = _recorded(directive.effect, day)
    if recorded.state in (EffectState.ENDED, EffectState.OUTDATED):
        return recorded
    pauses = (item for item in at_work if item.relation.type in PAUSING and _lasts(item.relation, day))
    pause = _earliest(item for item in pauses if _covers(item.anchor, anchor))
    if pause:
        return LegalEffect(PAUSING[pause.relation.type], pause.since, pause.source)
    parts = _earliest(item for item in ends if _inside(item.anchor, anchor))
    if parts and recorded.state is not EffectState.NOT_YET:
        return LegalEffect(EffectState.PARTLY_ENDED, parts.since, parts.source)
    return recorded


def _recorded(effect: Effect, day: date) -> LegalEffect:
    """The effect by the paper's own header alone."""
    if effect.closed and effect.closed.date <= day:
        state = EffectState.OUTDATED if effect.closed.reason == "outdated" else EffectState.ENDED
        return LegalEffect(state, effect.closed.date)
    if effect.until and effect.until < day:
        return LegalEffect(EffectState.ENDED, date.fromordinal(effect.until.toordinal() + 1))
    if effect.from_ and day < effect.from_:
        return LegalEffect(EffectState.NOT_YET, effect.from_)
    if effect.unknown or not effect.from_:
        return LegalEffect(EffectState.UNKNOWN, checked=effect.checked)
    return LegalEffect(EffectState.IN_FORCE, effect.from_)


def _lasts(relation: Relation, day: date) -> bool:
    return relation.until is None or day <= relation.until


def _covers(hit: str | None, anchor: str | None) -> bool:
    """Whether a relation directed at `hit` reaches `anchor` as a whole."""
    return hit is None or (anchor is not None and (anchor == hit or anchor.startswith(hit + ".")))


def _inside(hit: str | None, anchor: str | None) -> bool:
    """Whether `hit` is a true part of `anchor`."""
    return hit is not None and (anchor is None or hit.startswith(anchor + "."))


def _earliest(items: Iterable[Incoming]) -> Incoming | None:
    return min(items, key=lambda item: (item.since, item.source), default=None)
