"""The consistency board: which live message carries each duty to each audience (floor 3)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive, Duty, NotNeeded
from bangtin.model.effect import EffectState
from bangtin.model.message import Message
from bangtin.model.names import subject_title
from bangtin.site.addresses import audience_address
from bangtin.site.edition import Edition
from bangtin.site.pages.duties import DutyLine, duty_line
from bangtin.site.pages.frame import Link
from bangtin.site.pages.rows import Row, row_of


@dataclass(frozen=True, slots=True)
class Cell:
    """One audience on one channel: the numbers of the messages that carry it, or why none is needed."""

    numbers: tuple[int, ...]
    not_needed: str = ""


@dataclass(frozen=True, slots=True)
class AudienceLine:
    """One audience of a duty."""

    audience: Link
    cells: tuple[Cell, ...]
    filled: bool


@dataclass(frozen=True, slots=True)
class DutyBoard:
    """One duty: a table of audiences and channels, and the messages its numbers stand for."""

    duty: DutyLine
    subject: str
    identity: str
    """For links to this table."""
    channels: tuple[str, ...]
    lines: tuple[AudienceLine, ...]
    messages: tuple[Row, ...]


def open_duties(corpus: Corpus) -> Iterator[tuple[Directive, Duty]]:
    """Duties that still have to be carried on the day, in corpus order."""
    for directive in corpus.directives.values():
        if directive.withdrawn:
            continue
        for duty in directive.duties:
            over = duty.until is not None and duty.until < corpus.as_of
            state = corpus.effect(directive, duty.section).state
            if not over and state not in (EffectState.ENDED, EffectState.OUTDATED):
                yield directive, duty


def duty_board(edition: Edition, directive: Directive, duty: Duty) -> DutyBoard:
    """The table of one duty."""
    corpus = edition.corpus
    carrying = [
        message
        for message in corpus.carried_by.get(directive.id, ())
        if edition.review.messages[message.id].live and _carries(message, directive, duty)
    ]
    channels = duty.channels or _used_channels(corpus, carrying)
    return DutyBoard(
        duty=duty_line(corpus, directive, duty),
        subject=subject_title(directive),
        identity=f"{directive.id.replace('/', '-')}.{duty.section}",
        channels=tuple(corpus.vocabulary.channels[channel].label for channel in channels),
        lines=tuple(_line(corpus, duty, audience, channels, carrying) for audience in duty.audiences),
        messages=tuple(row_of(edition, message) for message in carrying),
    )


def _carries(message: Message, directive: Directive, duty: Duty) -> bool:
    """Whether a message rests on the section of a duty or on a part of it."""
    section = f"{directive.id}#{duty.section}"
    return any(cited == section or cited.startswith(f"{section}.") for cited in message.cites)


def _used_channels(corpus: Corpus, carrying: Iterable[Message]) -> tuple[str, ...]:
    used = {channel for message in carrying for channel in message.channels}
    return tuple(channel for channel in corpus.vocabulary.channels if channel in used)


def _line(
    corpus: Corpus, duty: Duty, audience: str, channels: Sequence[str], carrying: Sequence[Message]
) -> AudienceLine:
    """A duty that names channels wants each of them; otherwise one message on any channel is enough."""
    cells = tuple(_cell(corpus, duty, audience, channel, carrying) for channel in channels)
    done = [bool(cell.numbers or cell.not_needed) for cell in cells]
    label = corpus.vocabulary.audiences[audience].label
    filled = all(done) if duty.channels else any(done) or bool(_excuse(corpus, duty, audience, None))
    return AudienceLine(Link(label, audience_address(audience)), cells, filled)


def _cell(corpus: Corpus, duty: Duty, audience: str, channel: str, carrying: Sequence[Message]) -> Cell:
    numbers = tuple(
        number
        for number, message in enumerate(carrying, 1)
        if audience in message.audiences and channel in message.channels
    )
    excuse = None if numbers else _excuse(corpus, duty, audience, channel)
    return Cell(numbers, excuse.reason if excuse else "")


def _excuse(corpus: Corpus, duty: Duty, audience: str, channel: str | None) -> NotNeeded | None:
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
