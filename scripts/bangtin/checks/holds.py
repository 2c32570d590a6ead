"""Where each message stands on the day of the corpus: what ends or rests does so by itself (floor 3)."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from bangtin.checks.context import Context
from bangtin.checks.grounds import changes_of, facts_under, sections_under
from bangtin.model.corpus import Corpus
from bangtin.model.digests import texts_digest
from bangtin.model.effect import EffectState
from bangtin.model.holds import Hold, HoldCause
from bangtin.model.message import Message
from bangtin.model.review import MessageState, MessageStatus
from bangtin.model.vocabulary import Organization

CAUSES: Final = {
    EffectState.ENDED: HoldCause.ENDED,
    EffectState.OUTDATED: HoldCause.ENDED,
    EffectState.SUSPENDED: HoldCause.PAUSED,
    EffectState.STAYED: HoldCause.PAUSED,
}
"""States of a section that hold the messages resting on it."""
_ORDER: Final = {cause: place for place, cause in enumerate(HoldCause)}
_DAY: Final = timedelta(days=1)


def states_of(context: Context, more: Iterable[tuple[str, Hold]] = ()) -> Mapping[str, MessageStatus]:
    """The state of every message; `more` are causes that only other checks see, by the id of the message."""
    held: dict[str, list[Hold]] = {}
    for identity, hold in more:
        held.setdefault(identity, []).append(hold)
    messages = context.corpus.messages.values()
    states = {each.id: status_of(context, each, held.get(each.id, ())) for each in messages}
    for each in messages:
        if each.translates in states and states[each.id].state in (MessageState.LIVE, MessageState.UPCOMING):
            states[each.id] = _as_original(states[each.id], states[each.translates])
    return states


def status_of(context: Context, message: Message, more: Iterable[Hold] = ()) -> MessageStatus:
    """Withdrawn before ended, ended before held; of several causes the one that came first."""
    day = context.corpus.as_of
    if message.withdrawn and message.withdrawn.date <= day:
        return MessageStatus(MessageState.WITHDRAWN, message.withdrawn.date)
    ends = _ends(context.corpus, message)
    if ends and ends <= day:
        return MessageStatus(MessageState.ENDED, ends)
    hold = min((*holds(context, message), *more), key=_first, default=None)
    if hold:
        return MessageStatus(MessageState.HELD, hold.since, hold)
    first = message.valid.from_
    return MessageStatus(MessageState.UPCOMING if day < first else MessageState.LIVE, first)


def holds(context: Context, message: Message) -> Iterator[Hold]:
    """Every cause that makes a message rest on the day."""
    if message.held:
        yield Hold(HoldCause.RECORD, message.held.since)
    for section in sections_under(context, message):
        yield from _section_holds(context.corpus, message, section)
    yield from _run_out_facts(context, message)
    body = context.corpus.vocabulary.organizations.get(message.issuer)
    end = last_day(body) if body else None
    if end and message.valid.from_ <= end < context.corpus.as_of:
        yield Hold(HoldCause.BODY, end + _DAY)
    yield from _stale_translation(context, message)


def last_day(body: Organization) -> date | None:
    """The last day of a body, as its own record or all its names say; None while no end is known."""
    ends = [name.until for name in body.names]
    named = max((end for end in ends if end), default=None) if all(ends) else None
    return min((end for end in (body.until, named) if end), default=None)


def _section_holds(corpus: Corpus, message: Message, section: str) -> Iterator[Hold]:
    identity, _, anchor = section.partition("#")
    directive = corpus.directives.get(identity)
    if directive is None:
        if identity in corpus.removals:
            yield Hold(HoldCause.REMOVED, corpus.removals[identity].date, identity, subject=section)
        return
    if directive.withdrawn and directive.withdrawn.date <= corpus.as_of:
        yield Hold(HoldCause.WITHDRAWN, directive.withdrawn.date, identity, subject=section)
    effect = corpus.effect(directive, anchor)
    cause = CAUSES.get(effect.state)
    if cause:
        yield Hold(cause, effect.since, identity, effect.by, section)
    for item in changes_of(corpus, section, corpus.as_of):
        if not _taken_into_account(message, item.source, item.since):
            yield Hold(HoldCause.CHANGED, item.since, identity, item.source, section)


def _taken_into_account(message: Message, source: str, since: date) -> bool:
    """A record names the papers that were known; without one, what worked on the first day was known."""
    if message.confirmed:
        return source in message.confirmed.changes
    return since <= message.valid.from_


def _run_out_facts(context: Context, message: Message) -> Iterator[Hold]:
    for identity in facts_under(context, message):
        until = context.corpus.vocabulary.facts[identity].until
        if until and until < context.corpus.as_of:
            yield Hold(HoldCause.FACT, until + _DAY, subject=identity)


def _stale_translation(context: Context, message: Message) -> Iterator[Hold]:
    original = context.corpus.messages.get(message.translates or "")
    known = message.confirmed.original if message.confirmed else None
    if original and known and known != texts_digest(context.bodies.body(original).variants):
        yield Hold(HoldCause.ORIGINAL, subject=original.id)


def _as_original(status: MessageStatus, original: MessageStatus) -> MessageStatus:
    """A translation says nothing that its original no longer says."""
    if original.state in (MessageState.LIVE, MessageState.UPCOMING):
        return status
    hold = original.hold
    told = Hold(HoldCause.ORIGINAL, original.since, hold.paper if hold else None, hold.by if hold else None)
    return MessageStatus(MessageState.HELD, original.since, told)


def _ends(corpus: Corpus, message: Message) -> date | None:
    """The first day on which a message is over: after its window, or when its successor begins."""
    successor = corpus.message_successors.get(message.id)
    last = message.valid.until
    days = [successor.valid.from_] if successor else []
    return min([*days, *([last + _DAY] if last else [])], default=None)


def _first(hold: Hold) -> tuple[date, int]:
    """Causes in the order in which they are told; a cause without a day comes last."""
    return hold.since or date.max, _ORDER[hold.cause]
