"""Which duties are carried: each audience on each channel, by which messages, until when (floor 1)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class CellState(StrEnum):
    """How things stand with one audience on one channel."""

    CARRIED = "carried"
    """A live message carries it."""
    ENDING = "ending"
    """The last of its messages ends soon and none follows."""
    DONE = "done"
    """It was to be said once, and was."""
    RESTING = "resting"
    """No message just now, and the silence is no longer than the duty allows."""
    NOT_NEEDED = "not-needed"
    """A record says that nobody has to carry it for now."""
    EMPTY = "empty"
    """No message carries it."""
    SILENT = "silent"
    """No message carries it, for longer than the duty allows."""


GAPS = frozenset({CellState.EMPTY, CellState.SILENT})
"""States in which somebody has something to do at once."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One audience of a duty on one of its channels."""

    audience: str
    channel: str | None
    """None where the duty names none: one message on any channel is enough."""
    state: CellState
    messages: tuple[str, ...] = ()
    """Ids of the live messages that carry it."""
    until: date | None = None
    """The last day on which it is carried, or on which it is not needed, when one is known."""
    since: date | None = None
    """Without a message: the first day without one; None when there never was one."""
    reason: str = ""
    """Why it is not needed."""


@dataclass(frozen=True, slots=True)
class DutyCoverage:
    """One duty of a directive on a day."""

    directive: str
    position: int
    """Its place among the duties of the directive, from 0."""
    cells: tuple[Cell, ...]
    messages: tuple[str, ...]
    """Ids of the live messages that carry any of it, in corpus order."""

    @property
    def gaps(self) -> tuple[Cell, ...]:
        """What nobody carries."""
        return tuple(cell for cell in self.cells if cell.state in GAPS)

    @property
    def ending(self) -> tuple[Cell, ...]:
        """What somebody carries, but not for long."""
        return tuple(cell for cell in self.cells if cell.state is CellState.ENDING)
