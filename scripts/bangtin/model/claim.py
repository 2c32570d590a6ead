"""What a message claims, and what each claim rests on (floor 1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pydantic import TypeAdapter


class ClaimKind(StrEnum):
    """What is claimed."""

    QUOTATION = "quotation"
    NUMBER = "number"
    PERCENTAGE = "percentage"
    AMOUNT = "amount"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    PHONE = "phone"
    PLACE = "place"
    DUTY = "duty"


class Proof(StrEnum):
    """How a claim is proved."""

    SECTION = "section"
    """By words of a cited section."""
    FACT = "fact"
    """By a registered fact."""
    OWN = "own"
    """It is the message's own: its window, the contact of the body that speaks."""
    WAIVER = "waiver"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Claim:
    """Words of a message that must be true of what it rests on."""

    kind: ClaimKind
    words: str
    """As written."""
    value: str
    """What they say in one form, however they are written."""
    channel: str
    """The channel whose text says it, or the key of the header (`title`, `key_message`, `audiences`)."""
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Ground:
    """Words of a directive: `start` and `end` are characters of the text of the provision `anchor`."""

    directive: str
    anchor: str
    """The innermost provision that holds the words; empty for the subject of the paper."""
    file: str
    line: int
    start: int
    end: int
    words: str
    before: str = ""
    """What stands before the words and after them, cut at a word."""
    after: str = ""

    @property
    def section(self) -> str:
        return f"{self.directive}#{self.anchor}" if self.anchor else self.directive


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim and what proves it."""

    claim: Claim
    proof: Proof
    ground: Ground | None = None
    fact: str = ""
    """Id of the fact, with `FACT`."""


_EVIDENCE: Final = TypeAdapter(tuple[Evidence, ...])


def evidence_as_json(evidence: Iterable[Evidence]) -> bytes:
    """Evidence on one line of JSON."""
    return _EVIDENCE.dump_json(tuple(evidence), exclude_defaults=True)


def evidence_from_json(content: bytes) -> tuple[Evidence, ...]:
    """Evidence as `evidence_as_json` wrote it."""
    return _EVIDENCE.validate_json(content)
