"""Rules and what they find (floor 1).

A rule is a class that is never instantiated: its docstring is the rule as the catalogue prints it, its
wordings are what an officer reads. How bad a finding is, and how it is shown, the rule does not know.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from bangtin.model.wording import Language, Value, Wording

__all__ = ["RULES", "Finding", "Language", "Level", "Place", "Rule", "Wording"]


class Level(StrEnum):
    """What a finding does: an error stops publication, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a file relative to the content root (with `/`), line and column from 1."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong, at one place."""

    place: Place
    rule: str
    values: Mapping[str, Value] = field(default_factory=dict, compare=False)

    def message(self, lang: Language = "vi") -> str:
        """What is wrong, in one sentence."""
        return RULES[self.rule].wrong.fill(self.values, lang)

    def fix(self, lang: Language = "vi") -> str:
        """What to do, in one sentence with one example."""
        return RULES[self.rule].mend.fill(self.values, lang)


class Rule:
    """Base of all rules; the class name is the code."""

    wrong: ClassVar[Wording]
    mend: ClassVar[Wording]
    bad: ClassVar[str] = ""
    """An example that breaks the rule."""
    good: ClassVar[str] = ""
    """The same, mended."""
    usual: ClassVar[Mapping[str, str]] = {}
    """What mostly stands in the gaps that hold a whole part of a sentence, for the catalogue (Vietnamese)."""
    guessed: ClassVar[bool] = False
    """The machine goes by signs and may be wrong; a person has to look."""

    def __init_subclass__(cls) -> None:
        if cls.__name__ in RULES:
            raise TypeError(f"two rules have the code {cls.__name__}")
        RULES[cls.__name__] = cls

    @classmethod
    def at(cls, place: Place, /, **values: Value) -> Finding:
        """A finding of this rule."""
        return Finding(place, cls.__name__, values)


RULES: dict[str, type[Rule]] = {}
"""All rules that have been imported, by code."""
