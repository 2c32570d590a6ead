"""What was read from a paper, with the words it was read from and how sure it is (floor 3)."""

from dataclasses import dataclass, field
from datetime import date

from bangtin.intake.paper import Confidence, Remark
from bangtin.model.wording import Wording


@dataclass(frozen=True, slots=True)
class Field:
    """One value of the header; `words` as they stand in the paper, on line `at`."""

    value: str | date | tuple[str, ...]
    words: str
    at: int
    confidence: Confidence
    doubt: Wording | None = None
    """Why it is not certain."""


@dataclass(slots=True)
class Reading:
    """All that was read of the form of a paper; what is missing is not there."""

    fields: dict[str, Field] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    body: tuple[int, int] = (0, 0)
    """The lines of the body: first, and one behind the last (positions, from 0)."""
    rest: int = 0
    """Where the appendices begin (position)."""

    def add(self, name: str, found: Field | None) -> None:
        """Keep a field; the first one counts."""
        if found is not None and name not in self.fields:
            self.fields[name] = found

    def text(self, name: str) -> str:
        """The value of a field that is one text; empty when it is not there."""
        found = self.fields.get(name)
        return found.value if found and isinstance(found.value, str) else ""
