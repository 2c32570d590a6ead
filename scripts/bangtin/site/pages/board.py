"""The consistency board: which live message carries each duty to each audience (floor 3)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from typing import Final

from bangtin.language.dates import short_date
from bangtin.model.corpus import Corpus
from bangtin.model.coverage import Cell, CellState, DutyCoverage
from bangtin.model.labels import COVERAGE_STATES
from bangtin.model.names import subject_title
from bangtin.model.review import MessageState
from bangtin.site.addresses import audience_address, board_address, message_address
from bangtin.site.edition import Edition
from bangtin.site.pages.duties import DutyLine, duty_line
from bangtin.site.pages.frame import Link
from bangtin.site.pages.rows import window_day
from bangtin.site.pages.standing import message_standing

MESSAGES_SHOWN: Final = 20
"""Of one duty; a list that is longer says how many more there are."""
NOTED: Final = 6
"""Of what ends soon, and of what rests."""
WORST: Final = (
    CellState.SILENT,
    CellState.EMPTY,
    CellState.ENDING,
    CellState.RESTING,
    CellState.CARRIED,
    CellState.DONE,
    CellState.NOT_NEEDED,
)
"""An audience stands as the first of these that any of its channels has."""
_TONES: Final = {
    CellState.SILENT: "stop",
    CellState.EMPTY: "stop",
    CellState.ENDING: "wait",
    CellState.RESTING: "ended",
    CellState.CARRIED: "live",
    CellState.DONE: "ended",
    CellState.NOT_NEEDED: "ended",
}


@dataclass(frozen=True, slots=True)
class CellView:
    """One audience on one channel: the numbers of the messages that carry it, or why none does."""

    numbers: tuple[int, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class AudienceLine:
    """One audience of a duty: how things stand, and on which channels."""

    audience: Link
    state: CellState
    label: str
    tone: str
    until: str
    """Until when it is carried, or since when it is not; empty where nobody knows."""
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class Carrier:
    """A live message that carries a duty."""

    link: Link
    body: str
    window: str


@dataclass(frozen=True, slots=True)
class DutyBoard:
    """One duty: a table of audiences and channels, and the messages its numbers stand for."""

    duty: DutyLine
    subject: str
    identity: str
    """For links to this table."""
    channels: tuple[str, ...]
    lines: tuple[AudienceLine, ...]
    messages: tuple[Carrier, ...]
    more: int
    """How many messages are not named."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What stands above the newest duties: how many cells are in which state, what ends soon, what rests."""

    duties: int
    counts: tuple[tuple[str, str, int], ...]
    """Label, tone and number of cells of each state that there is."""
    soon_days: int
    ending: tuple[Link, ...]
    ending_in_all: int
    resting: tuple[Link, ...]
    resting_in_all: int
    actors: tuple[Link, ...]
    """The kinds of bodies that have duties; each note says how many are not carried."""
    looked: str
    """The day on which somebody last held a message against what it rests on."""


def duty_board(edition: Edition, coverage: DutyCoverage) -> DutyBoard:
    """The table of one duty."""
    corpus = edition.corpus
    directive = corpus.directives[coverage.directive]
    duty = directive.duties[coverage.position]
    shown = coverage.messages[:MESSAGES_SHOWN]
    channels = duty.channels or _used_channels(corpus, shown)
    groups = groupby(coverage.cells, key=lambda cell: cell.audience)
    return DutyBoard(
        duty=duty_line(corpus, directive, duty),
        subject=subject_title(directive),
        identity=f"{directive.id.replace('/', '-')}.{duty.section}",
        channels=tuple(corpus.vocabulary.channels[channel].label for channel in channels),
        lines=tuple(_line(corpus, tuple(cells), channels, shown) for _, cells in groups),
        messages=tuple(_carrier(edition, identity) for identity in shown),
        more=len(coverage.messages) - len(shown),
    )


def shown_documents(coverage: Iterable[DutyCoverage]) -> tuple[str, ...]:
    """Ids of everything that the tables of some duties show."""
    found = chain.from_iterable((each.directive, *each.messages[:MESSAGES_SHOWN]) for each in coverage)
    return tuple(dict.fromkeys(found))


def summary(edition: Edition, coverage: Sequence[DutyCoverage]) -> Summary:
    """What stands above the newest duties."""
    corpus, states = edition.corpus, edition.review.messages
    cells = [cell.state for each in coverage for cell in each.cells]
    soon = dict.fromkeys(identity for each in coverage for cell in each.ending for identity in cell.messages)
    resting = [each for each in corpus.messages if states[each].state is MessageState.HELD][::-1]
    looked = [
        each.confirmed.date for each in corpus.messages.values() if each.confirmed and states[each.id].live
    ]
    return Summary(
        duties=len(coverage),
        counts=tuple(
            (COVERAGE_STATES[state][0], _TONES[state], cells.count(state))
            for state in WORST
            if state in cells
        ),
        soon_days=corpus.publication.limits.soon_days,
        ending=tuple(_link(edition, each) for each in list(soon)[:NOTED]),
        ending_in_all=len(soon),
        resting=tuple(_link(edition, each) for each in resting[:NOTED]),
        resting_in_all=len(resting),
        actors=tuple(_actors(corpus, coverage)),
        looked=short_date(max(looked)) if looked else "",
    )


def by_actor(corpus: Corpus, coverage: Iterable[DutyCoverage]) -> Mapping[str, tuple[DutyCoverage, ...]]:
    """Duties by the kind of body that has them, in the order of the vocabulary."""
    found: dict[str, list[DutyCoverage]] = {actor: [] for actor in corpus.vocabulary.actors}
    for each in coverage:
        for actor in dict.fromkeys(corpus.directives[each.directive].duties[each.position].actors):
            found.setdefault(actor, []).append(each)
    return {actor: tuple(duties) for actor, duties in found.items() if duties}


def _actors(corpus: Corpus, coverage: Iterable[DutyCoverage]) -> Iterator[Link]:
    for actor, duties in by_actor(corpus, coverage).items():
        gaps = sum(bool(each.gaps) for each in duties)
        note = f"{len(duties)} nhiệm vụ" + (f", {gaps} còn thiếu" if gaps else "")
        yield Link(corpus.vocabulary.actors[actor].label, board_address(actor), note)


def _used_channels(corpus: Corpus, messages: Iterable[str]) -> tuple[str, ...]:
    used = {channel for identity in messages for channel in corpus.messages[identity].channels}
    return tuple(channel for channel in corpus.vocabulary.channels if channel in used)


def _line(
    corpus: Corpus, cells: Sequence[Cell], channels: Sequence[str], shown: Sequence[str]
) -> AudienceLine:
    """A duty that names channels wants each of them; otherwise one message on any channel is enough."""
    worst = min(cells, key=lambda cell: (WORST.index(cell.state), cell.until is None, cell.until or 0))
    audience = worst.audience
    by_channel = {cell.channel: cell for cell in cells}
    return AudienceLine(
        audience=Link(corpus.vocabulary.audiences[audience].label, audience_address(audience)),
        state=worst.state,
        label=COVERAGE_STATES[worst.state][0],
        tone=_TONES[worst.state],
        until=_until(worst),
        cells=tuple(_cell(corpus, by_channel, audience, channel, shown) for channel in channels),
    )


def _cell(
    corpus: Corpus,
    by_channel: Mapping[str | None, Cell],
    audience: str,
    channel: str,
    shown: Sequence[str],
) -> CellView:
    numbers = tuple(
        number
        for number, identity in enumerate(shown, 1)
        if audience in corpus.messages[identity].audiences and channel in corpus.messages[identity].channels
    )
    cell = by_channel.get(channel)
    excused = cell is not None and cell.state is CellState.NOT_NEEDED
    return CellView(numbers, f"Không cần: {cell.reason}" if cell and excused else "")


def _until(cell: Cell) -> str:
    if cell.until:
        return f"đến hết ngày {short_date(cell.until)}"
    missing = cell.since if cell.state is not CellState.DONE else None
    return f"từ ngày {short_date(missing)}" if missing else ""


def _carrier(edition: Edition, identity: str) -> Carrier:
    message = edition.corpus.messages[identity]
    speaker = edition.corpus.organization(message.issuer).name_on(message.valid.from_)
    return Carrier(Link(message.title, message_address(identity)), speaker, window_day(message))


def _link(edition: Edition, identity: str) -> Link:
    """A message, and until when it is used or why it rests."""
    message, status = edition.corpus.messages[identity], edition.review.messages[identity]
    if status.live:
        return Link(message.title, message_address(identity), window_day(message))
    sentence = message_standing(edition.corpus, message, status).sentence
    return Link(message.title, message_address(identity), sentence.removeprefix("Thông điệp này "))
