"""R07 and R08: every duty is carried to each audience on each channel, and as often as it says (floor 3)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, groupby
from typing import Final

from bangtin.checks import rules
from bangtin.checks.context import Context
from bangtin.model.corpus import Corpus
from bangtin.model.coverage import Cell, CellState, DutyCoverage
from bangtin.model.directive import Directive, Duty, NotNeeded
from bangtin.model.effect import EffectState
from bangtin.model.finding import Finding
from bangtin.model.frequencies import ONCE, frequency_words, longest_silence
from bangtin.model.message import Message
from bangtin.model.names import capitalised, lowered, section_words
from bangtin.model.review import MessageState, MessageStatus
from bangtin.model.vocabulary import Term
from bangtin.model.wording import Wording

OPEN: Final = frozenset({EffectState.IN_FORCE, EffectState.PARTLY_ENDED, EffectState.UNKNOWN})
"""States of a section whose duty has to be carried."""
_DAY: Final = timedelta(days=1)
_ON: Final = frozenset({MessageState.LIVE, MessageState.UPCOMING})


@dataclass(frozen=True, slots=True)
class _Span:
    """A message that rests on a duty's section, and the days on which it spoke or will."""

    message: Message
    first: date
    end: date | None
    """The first day on which it does not; None while no end is known."""
    state: MessageState


def coverage_of(
    corpus: Corpus, states: Mapping[str, MessageStatus]
) -> Mapping[str, tuple[DutyCoverage, ...]]:
    """Every duty that has to be carried on the day, by its directive, in corpus order."""
    found: dict[str, list[DutyCoverage]] = {}
    for directive, position, duty in open_duties(corpus):
        found.setdefault(directive.id, []).append(_coverage(corpus, states, directive, position, duty))
    return {identity: tuple(duties) for identity, duties in found.items()}


def open_duties(corpus: Corpus) -> Iterator[tuple[Directive, int, Duty]]:
    """Duties that have to be carried on the day, each with its place among those of its directive."""
    for directive in corpus.directives.values():
        if directive.duties and not directive.withdrawn:
            effect = corpus.paper_effect(directive)
            for position, duty in enumerate(directive.duties):
                over = duty.until is not None and duty.until < corpus.as_of
                if not over and effect.of(duty.section).state in OPEN:
                    yield directive, position, duty


def check_coverage(context: Context, coverage: Mapping[str, tuple[DutyCoverage, ...]]) -> Iterator[Finding]:
    """One note for each duty that has an empty cell, one for each that has been silent for too long."""
    for each in chain.from_iterable(coverage.values()):
        directive = context.corpus.directives[each.directive]
        empty = [cell for cell in each.cells if cell.state is CellState.EMPTY]
        if empty:
            yield _note(context, rules.C007, directive, each.position, empty)
        silent = [cell for cell in each.cells if cell.state is CellState.SILENT]
        if silent:
            yield _note(context, rules.C008, directive, each.position, silent)


def _coverage(
    corpus: Corpus,
    states: Mapping[str, MessageStatus],
    directive: Directive,
    position: int,
    duty: Duty,
) -> DutyCoverage:
    spans = [
        _span(corpus, message, states[message.id])
        for message in corpus.carried_by.get(directive.id, ())
        if _rests_on(message, f"{directive.id}#{duty.section}")
    ]
    channels: tuple[str | None, ...] = duty.channels or (None,)
    cells = tuple(
        _cell(corpus, directive, duty, audience, channel, spans)
        for audience in dict.fromkeys(duty.audiences)
        for channel in dict.fromkeys(channels)
    )
    carrying = {identity for cell in cells for identity in cell.messages}
    messages = tuple(span.message.id for span in spans if span.message.id in carrying)
    return DutyCoverage(directive.id, position, cells, messages)


def _rests_on(message: Message, section: str) -> bool:
    """Whether a message rests on the section of a duty or on a part of it."""
    return any(cited == section or cited.startswith(f"{section}.") for cited in message.cites)


def _span(corpus: Corpus, message: Message, status: MessageStatus) -> _Span:
    if status.state not in _ON:
        return _Span(message, message.valid.from_, status.since or corpus.as_of, status.state)
    successor = corpus.message_successors.get(message.id)
    last = message.valid.until
    ends = [each for each in (last and last + _DAY, successor and successor.valid.from_) if each]
    return _Span(message, message.valid.from_, min(ends, default=None), status.state)


def _cell(
    corpus: Corpus,
    directive: Directive,
    duty: Duty,
    audience: str,
    channel: str | None,
    spans: Iterable[_Span],
) -> Cell:
    own = [
        span
        for span in spans
        if audience in span.message.audiences and (channel is None or channel in span.message.channels)
    ]
    live = tuple(span.message.id for span in own if span.state is MessageState.LIVE)
    if live:
        last = _carried_until(corpus.as_of, own)
        soon = corpus.as_of + timedelta(days=corpus.publication.limits.soon_days)
        ending = last is not None and last <= soon and not _over_by(directive, duty, last)
        return Cell(audience, channel, CellState.ENDING if ending else CellState.CARRIED, live, last)
    record = _not_needed(corpus, duty, audience, channel)
    if record:
        return Cell(audience, channel, CellState.NOT_NEEDED, until=record.until, reason=record.reason)
    return _without_message(corpus, duty, audience, channel, own)


def _without_message(
    corpus: Corpus, duty: Duty, audience: str, channel: str | None, own: Sequence[_Span]
) -> Cell:
    past = [span for span in own if span.end and span.first <= corpus.as_of and span.first < span.end]
    since = max((span.end for span in past if span.end), default=None)
    if duty.frequency == ONCE and any(span.state is MessageState.ENDED for span in past):
        return Cell(audience, channel, CellState.DONE, since=since)
    allowed = longest_silence(duty.frequency, corpus.publication.limits.regular_days)
    if allowed is None or since is None:
        return Cell(audience, channel, CellState.EMPTY, since=since)
    silent = (corpus.as_of - since).days + 1 > allowed
    return Cell(audience, channel, CellState.SILENT if silent else CellState.RESTING, since=since)


def _carried_until(day: date, spans: Iterable[_Span]) -> date | None:
    """The last day of the unbroken row of messages that begins with those of the day; None without an end."""
    end = day
    for span in sorted((each for each in spans if each.state in _ON), key=lambda each: each.first):
        if span.first <= end and span.end is None:
            return None
        if span.first <= end and span.end:
            end = max(end, span.end)
    return end - _DAY


def _over_by(directive: Directive, duty: Duty, day: date) -> bool:
    """Whether a duty itself is over when a day is."""
    ends = [each for each in (duty.until, directive.effect.until) if each]
    return bool(ends) and min(ends) <= day


def _not_needed(corpus: Corpus, duty: Duty, audience: str, channel: str | None) -> NotNeeded | None:
    """The record that says that nobody has to fill a cell on the day."""
    return next(
        (
            record
            for record in duty.not_needed
            if record.audience in (None, audience)
            and record.channel in (None, channel)
            and corpus.as_of <= record.until
        ),
        None,
    )


def _note(
    context: Context,
    rule: type[rules.C007 | rules.C008],
    directive: Directive,
    position: int,
    cells: Sequence[Cell],
) -> Finding:
    vocabulary, duty = context.corpus.vocabulary, directive.duties[position]
    frequency, who = frequency_words(duty.frequency), _listed(vocabulary.actors, duty.actors)
    return rule.at(
        context.at(directive, "duties", position),
        number=directive.number or directive.id,
        section=Wording(section_words(duty.section), f"section {duty.section}"),
        who=Wording(capitalised(who.vi), capitalised(who.en)),
        cells=cell_words(vocabulary.audiences, vocabulary.channels, cells),
        frequency=frequency,
        value=f"{directive.id}#{duty.section}",
    )


def cell_words(audiences: Mapping[str, Term], channels: Mapping[str, Term], cells: Iterable[Cell]) -> Wording:
    """Cells as a part of a sentence: `nhân dân (Truyền thanh, Tin nhắn); chiến sĩ`."""
    vi, en = [], []
    for audience, group in groupby(cells, key=lambda cell: cell.audience):
        named = [cell.channel for cell in group if cell.channel]
        who, how = _term(audiences, audience), _listed(channels, named)
        vi.append(f"{who.vi} ({how.vi})" if named else who.vi)
        en.append(f"{who.en} ({how.en})" if named else who.en)
    return Wording("; ".join(vi), "; ".join(en))


def _listed(terms: Mapping[str, Term], identities: Iterable[str]) -> Wording:
    words = [_term(terms, each) for each in identities]
    return Wording(", ".join(each.vi for each in words), ", ".join(each.en for each in words))


def _term(terms: Mapping[str, Term], identity: str) -> Wording:
    term = terms.get(identity)
    label = term.label if term else identity
    return Wording(lowered(label), lowered(term.label_en or label) if term else label)
