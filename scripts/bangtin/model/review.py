"""What the checks made of a corpus (floor 1)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bangtin.model.claim import Evidence
from bangtin.model.coverage import DutyCoverage
from bangtin.model.finding import Finding
from bangtin.model.holds import Hold


class MessageState(StrEnum):
    """Where a message stands on a day."""

    UPCOMING = "upcoming"
    LIVE = "live"
    ENDED = "ended"
    HELD = "held"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class MessageStatus:
    """A state, the day it began, and why."""

    state: MessageState
    since: date | None = None
    hold: Hold | None = None
    """Of a held message: the cause that came first."""

    @property
    def because(self) -> str | None:
        """Id of the directive that a held message rested on."""
        return self.hold.paper if self.hold else None

    @property
    def live(self) -> bool:
        return self.state is MessageState.LIVE


@dataclass(frozen=True, slots=True)
class Review:
    """Findings in the order of their places, the state of each message, and how duties are carried."""

    errors: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    messages: Mapping[str, MessageStatus]
    coverage: Mapping[str, tuple[DutyCoverage, ...]] = field(default_factory=dict)
    """The duties that have to be carried on the day, by their directive, in corpus order."""
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)
    """What each claim of a message rests on, by the id of the message."""
