"""Does a mark stand by itself, as a stamp does, or is it the end of somebody's sentence? (floor 1)"""

import re
import unicodedata
from typing import Final

from bangtin.gates.codes import DRAFT, SECRECY_MARK
from bangtin.language.text import fold

LINE_ENDS: Final = "\n\r\f\v\x85\u2028\u2029"
TOP: Final = 1500
"""Characters in which the letterhead lies: stamps in small letters stand there, also in a table."""

# Words that never end a line above a stamp: the line below goes on with their sentence.
_RUNS_ON: Final[dict[str, frozenset[str]]] = {
    SECRECY_MARK: frozenset(["bi", "bao", "do", "giu"]),
    DRAFT: frozenset(
        [
            "ve",
            "cua",
            "cac",
            "va",
            "kien",
            "y",
            "voi",
            "cho",
            "theo",
            "trinh",
            "hoac",
            "la",
            "mot",
            "nhung",
            "trong",
            "tai",
            "dung",
            "cung",
        ]
    ),
}
_LAST_WORD: Final = re.compile(r"(\w+)[ *_]*$")
_MARK_VOWELS: Final = frozenset("aâậạ")
_BULLETS: Final = ("- ", "+ ", "* ", "• ")
_OPENING: Final = " \t\r*_#>([{“\"'«‘~=-–—"


def stands_alone(text: str, start: int, end: int, code: str) -> bool:
    """Capitals stand for themselves; a mark with small letters must also be spelt and placed as one."""
    lead = text[text.rfind("\n", 0, start) + 1 : start]
    above = _line_above(text, start - len(lead))
    if not lead.strip(_OPENING) and _runs_on(above, code):
        return False
    segment = text[start:end]
    if _is_capital(segment):
        return True
    if not _is_spelt(segment, code) or lead.lstrip().startswith(_BULLETS):
        return False
    if _is_cell(text, lead, end):
        return (
            start < TOP or code not in _RUNS_ON
        )  # a cell further down may well say "Mật" or "Dự thảo" of others
    wrapped = above.strip() and not lead.startswith("\f")
    return not segment[0].islower() or not (wrapped or _line_below(text, end).strip())


def _line_above(text: str, line_start: int) -> str:
    before = max(0, line_start - 1)
    return text[text.rfind("\n", max(0, before - 200), before) + 1 : before][-200:]


def _line_below(text: str, end: int) -> str:
    below = text.find("\n", end)
    return text[below + 1 : below + 200].partition("\n")[0] if below >= 0 else ""


def _runs_on(above: str, code: str) -> bool:
    last = _LAST_WORD.search(above[-30:])
    return last is not None and fold(last[1]) in _RUNS_ON.get(code, ())


def _is_capital(segment: str) -> bool:
    """More capitals than small letters: a scanner may read one I as l."""
    letters = [letter for letter in segment if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) * 2 > len(letters)


def _is_spelt(segment: str, code: str) -> bool:
    """In small letters "mất", "mặt", "mát" are other words than "mật"."""
    if code != SECRECY_MARK:
        return True
    vowels = [letter for letter in unicodedata.normalize("NFC", segment.lower()) if fold(letter) == "a"]
    return not vowels or vowels[-1] in _MARK_VOWELS


def _is_cell(text: str, lead: str, end: int) -> bool:
    """Part of a line only: a cell, a column of a letterhead, between tags."""
    return bool(lead.strip(_OPENING)) or text[end : end + 1] in ("|", "\t", "<")
