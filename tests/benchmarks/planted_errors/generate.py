"""All cases: those written by hand, and those that are planted by machine, always the same."""

from collections.abc import Iterator
from pathlib import Path

from cases import Case, written_by_hand
from plants import FILES, PLANTS
from sources import Original, originals
from variations import VARIATIONS

from bangtin.demo.dice import Dice

SEED = 253
_CLEAN_IN = 3
"""Of every so many variations of a message from the demo, one is taken."""


def all_cases(roots: dict[str, Path]) -> tuple[list[Case], list[Case]]:
    """Planted errors and clean variations of the content roots; nothing depends on machine or clock."""
    messages = {source: list(_usable(source, folder)) for source, folder in roots.items()}
    for directive in (roots["demo"] / "data" / "directives").rglob("*.md"):
        FILES[directive.relative_to(roots["demo"]).as_posix()] = directive.read_text(encoding="utf-8")
    errors = [*written_by_hand("errors"), *_planted(messages)]
    clean = [*written_by_hand("clean"), *_varied(messages)]
    return errors, clean


def _usable(source: str, folder: Path) -> Iterator[Original]:
    for original in originals(source, folder):
        if original.message.language == "vi" and original.live:
            yield original


def _planted(messages: dict[str, list[Original]]) -> Iterator[Case]:
    for source, found in messages.items():
        for original in found:
            for plant in PLANTS:
                dice = Dice(SEED, source, original.message.id, plant.__name__)
                yield from plant(original, dice, found)


def _varied(messages: dict[str, list[Original]]) -> Iterator[Case]:
    for source, found in messages.items():
        for place, original in enumerate(found):
            for turn, vary in enumerate(VARIATIONS):
                if source == "demo" and (place + turn) % _CLEAN_IN:
                    continue
                yield from vary(original, Dice(SEED, source, original.message.id, vary.__name__))
