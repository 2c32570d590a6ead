"""Legal effect: what holds on a day, computed from dated facts and never stored (floor 1).

An end counts before all else, the earliest of them; then that a paper is outdated, a pause (a stay before a
suspension), a first day that is still to come, the end of a part, and what the header knows.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from bangtin.model.directive import Directive, Effect
from bangtin.model.relations import ENDING, PAUSING, Incoming, recorded_end


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


class EndReason(StrEnum):
    """Why something no longer holds."""

    REPLACED = "replaced"
    ABOLISHED = "abolished"
    TERM = "term"
    RECALLED = "recalled"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class LegalEffect:
    """A state, the day it began, and the paper or record that brought it about."""

    state: EffectState
    since: date | None = None
    by: str | None = None
    """Id of the directive that did it."""
    checked: date | None = None
    """When nobody knows whether the paper, or what is left of it, holds: the day somebody last looked."""
    until: date | None = None
    """Of a pause: its last day, as far as one is known."""
    reason: EndReason | None = None
    """Why it ended, wholly or in part."""


_REASONS: Final = {"replaces": EndReason.REPLACED, "abolishes": EndReason.ABOLISHED}
_STATES: Final = {"suspends": EffectState.SUSPENDED, "stays": EffectState.STAYED}
_BY_ANCHOR = Mapping[str, Incoming]
_WHOLE: Final = ""
"""The anchor of the whole paper."""


@dataclass(frozen=True, slots=True)
class PaperEffect:
    """The legal effect of a paper and of each of its sections on a day; asked in the depth of a section."""

    effect: Effect
    day: date
    ends: _BY_ANCHOR
    """The earliest end, by what it is directed at."""
    pauses: _BY_ANCHOR
    """The pause that counts, by what it is directed at."""
    parts: _BY_ANCHOR
    """The earliest end of a true part, by what it is a part of."""

    def of(self, anchor: str | None = None) -> LegalEffect:
        """The effect of the whole paper, or of the section with this anchor."""
        around = tuple(_around(anchor)) if self.ends or self.pauses else ()
        end = min((self.ends[each] for each in around if each in self.ends), key=_earlier, default=None)
        recorded = _recorded(self.effect, self.day)
        if end and not (
            recorded.state is EffectState.ENDED and recorded.since and recorded.since < end.since
        ):
            return LegalEffect(EffectState.ENDED, end.since, end.source, reason=_REASONS[end.relation.type])
        if recorded.state in (EffectState.ENDED, EffectState.OUTDATED):
            return recorded
        pause = min((self.pauses[each] for each in around if each in self.pauses), key=_graver, default=None)
        if pause:
            state = _STATES[pause.relation.type]
            return LegalEffect(state, pause.since, pause.source, until=pause.until)
        part = self.parts.get(anchor or _WHOLE)
        if part and recorded.state is not EffectState.NOT_YET:
            reason = _REASONS[part.relation.type]
            return LegalEffect(
                EffectState.PARTLY_ENDED, part.since, part.source, recorded.checked, reason=reason
            )
        return recorded


def paper_effect(directive: Directive, incoming: Iterable[Incoming], day: date) -> PaperEffect:
    """What holds of a paper on a day, ready to be asked for any of its sections."""
    ends: dict[str, Incoming] = {}
    pauses: dict[str, Incoming] = {}
    parts: dict[str, Incoming] = {}
    for item in incoming:
        hit = item.anchor or _WHOLE
        if item.relation.type in ENDING and item.works_on(day):
            ends[hit] = min(ends.get(hit, item), item, key=_earlier)
            for outer in _around(item.anchor):
                if outer != hit:
                    parts[outer] = min(parts.get(outer, item), item, key=_earlier)
        elif item.relation.type in PAUSING and item.works_on(day):
            pauses[hit] = min(pauses.get(hit, item), item, key=_graver)
    return PaperEffect(directive.effect, day, ends, pauses, parts)


def effect_on(
    directive: Directive, incoming: Iterable[Incoming], day: date, anchor: str | None = None
) -> LegalEffect:
    """The legal effect of a document, or of one of its sections, on a day."""
    return paper_effect(directive, incoming, day).of(anchor)


def _recorded(effect: Effect, day: date) -> LegalEffect:
    """The effect by the paper's own header alone."""
    end = recorded_end(effect)
    if end and end <= day:
        return LegalEffect(EffectState.ENDED, end, reason=_recorded_reason(effect, end))
    if effect.closed and effect.closed.reason == "outdated" and effect.closed.date <= day:
        return LegalEffect(EffectState.OUTDATED, effect.closed.date)
    if effect.from_ and day < effect.from_:
        return LegalEffect(EffectState.NOT_YET, effect.from_)
    if effect.unknown or not effect.from_:
        return LegalEffect(EffectState.UNKNOWN, checked=effect.checked)
    return LegalEffect(EffectState.IN_FORCE, effect.from_)


def _recorded_reason(effect: Effect, end: date) -> EndReason:
    """A decision to close a paper counts before the term that would have ended it the same day."""
    closed = effect.closed
    if closed and closed.date == end and closed.reason != "outdated":
        return EndReason(closed.reason)
    return EndReason.TERM


def _around(anchor: str | None) -> Iterator[str]:
    """The whole paper, each section around the one with this anchor, and that section itself."""
    yield _WHOLE
    if anchor:
        at = anchor.find(".")
        while at >= 0:
            yield anchor[:at]
            at = anchor.find(".", at + 1)
        yield anchor


def _earlier(item: Incoming) -> tuple[date, str, str]:
    return item.since, item.source, item.relation.type


def _graver(item: Incoming) -> tuple[bool, int, date, str]:
    """A stay before a suspension, what lasts longer before what ends sooner, then the earlier one."""
    last = (item.until or date.max).toordinal()
    return item.relation.type != "stays", -last, item.since, item.source
