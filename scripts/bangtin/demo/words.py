"""The words that demo documents are made of, from `words.txt` beside this module (floor 5)."""

from pathlib import Path
from typing import Final


def _read() -> dict[str, tuple[str, ...]]:
    """Section → its phrases, set apart by semicolons or lines."""
    found: dict[str, tuple[str, ...]] = {}
    section = ""
    for line in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            phrases = (phrase.strip() for phrase in line.split(";"))
            found[section] = (*found.get(section, ()), *(phrase for phrase in phrases if phrase))
    return found


_WORDS: Final = _read()

FIRST_NAMES: Final = _WORDS["first names"]
LAST_NAMES: Final = _WORDS["last names"]
GROUNDS: Final = _WORDS["grounds"]
"""What a place is; with a first and a last name it is one place of the town."""
ACTORS: Final = _WORDS["actors"]
DEEDS: Final = _WORDS["deeds"]
GOALS: Final = _WORDS["goals"]
"""What people are asked for; messages quote these."""
TIMES: Final = _WORDS["times"]
PURPOSES: Final = _WORDS["purposes"]
QUALITIES: Final = _WORDS["qualities"]
BOOKS: Final = _WORDS["books"]
UNITS: Final = _WORDS["units"]
SUBJECTS: Final = _WORDS["subjects"]
HEADINGS: Final = _WORDS["headings"]
TOPICS: Final = _WORDS["topics"]
THINGS: Final = _WORDS["things"]
