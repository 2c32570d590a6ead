"""Quotations of messages against the sections they cite: the contract of R03 (floor 3)."""

import difflib
import re
from collections.abc import Iterator
from typing import Final

from bangtin.checks import rules
from bangtin.checks.passages import MessageReading
from bangtin.checks.section_readings import SectionReading
from bangtin.content.found import SHORTEST
from bangtin.language.phrases import words_of
from bangtin.language.text import fold_tone_placement, squeeze
from bangtin.model.claim import Ground
from bangtin.model.finding import Finding
from bangtin.model.wording import NOTHING, Wording

_ELLIPSIS: Final = re.compile(r"…|\.\.\.|\(\.\.\.\)|\[…\]|\[\.\.\.\]|\(…\)")
_DASHES: Final = re.compile(r" ?[-‐‑‒–—−] ?")
_QUOTES: Final = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'"})
_ENDS: Final = " ,;.:()[]"
_LONGEST_COMPARED: Final = 400
"""Words of a quotation, and of a section around it, for which the nearest wording is looked for."""
_ALIKE: Final = 0.5


def check_quotations(reading: MessageReading, sections: list[SectionReading]) -> Iterator[Finding]:
    """Every “…” of at least twelve characters is verbatim in a cited section, its fragments in order."""
    sources = [comparable(section.text) for section in sections]
    for passage in (*reading.passages, *reading.header):
        for start, end in passage.quotes:
            words = passage.text[start:end]
            if len(words) < SHORTEST or any(holds(source, words) for source in sources):
                continue
            yield rules.C003.at(
                passage.place(reading.message.file, start - 1),
                value=_short(words),
                nearest=_nearest(words, sections),
            )


def comparable(text: str) -> str:
    """Spaces, dashes, quotation marks and tone placement folded, emphasis left out; case and words kept."""
    plain = text.replace("**", "").replace("*", "").translate(_QUOTES)
    return fold_tone_placement(_DASHES.sub("-", squeeze(plain)))


def fragments(quotation: str) -> list[str]:
    """The parts of a quotation between its ellipses, as they are compared."""
    parts = (comparable(part).strip(_ENDS) for part in _ELLIPSIS.split(quotation))
    return [part for part in parts if part]


def holds(source: str, quotation: str) -> bool:
    """Whether the fragments of a quotation stand in a comparable source, in order."""
    at = 0
    for wanted in fragments(quotation):
        at = source.find(wanted, at)
        if at < 0:
            return False
        at += len(wanted)
    return True


def quoted_ground(section: SectionReading, quotation: str) -> Ground | None:
    """Where the first words of a quotation stand in a section that holds it."""
    if not holds(comparable(section.text), quotation):
        return None
    for part in fragments(quotation):
        words = [word.folded for word in words_of(part)]
        for length in (len(words), min(len(words), 8), min(len(words), 3)):
            ground = section.find_words(words[:length])
            if ground:
                return ground
    return None


def _nearest(quotation: str, sections: list[SectionReading]) -> Wording:
    """The words of a section that come nearest, those that differ in square brackets."""
    quoted = comparable(quotation).split()
    if len(quoted) > _LONGEST_COMPARED:
        return NOTHING
    best: tuple[float, list[str]] = (_ALIKE, [])
    for section in sections:
        found = _window(comparable(section.text).split(), quoted)
        best = max(best, (difflib.SequenceMatcher(None, quoted, found, autojunk=False).ratio(), found))
    if not best[1]:
        return NOTHING
    shown = _marked(quoted, best[1])
    return Wording(
        f" Gần nhất trong văn bản là “{shown}”, chỗ khác nằm trong ngoặc vuông.",
        f" The nearest words of the paper are “{shown}”; what differs stands in square brackets.",
    )


def _window(words: list[str], quoted: list[str]) -> list[str]:
    """The stretch of a section that shares most words with a quotation."""
    wanted = set(quoted)
    size = len(quoted) + 2
    shared = sum(word in wanted for word in words[:size])
    best, start = shared, 0
    for place in range(size, len(words)):
        shared += (words[place] in wanted) - (words[place - size] in wanted)
        if shared > best:
            best, start = shared, place - size + 1
    return _trimmed(words, quoted, start, min(start + size, len(words)))


def _trimmed(words: list[str], quoted: list[str], start: int, end: int) -> list[str]:
    """From the first to the last shared word, and as much around them as the quotation has."""
    places = [place for place in range(start, end) if words[place] in quoted]
    if not places:
        return []
    lead = quoted.index(words[places[0]])
    trail = quoted[::-1].index(words[places[-1]])
    return " ".join(words[max(0, places[0] - lead) : places[-1] + trail + 1]).strip(_ENDS).split()


def _marked(quoted: list[str], found: list[str]) -> str:
    parts: list[str] = []
    for tag, _, _, start, end in difflib.SequenceMatcher(None, quoted, found, autojunk=False).get_opcodes():
        words = " ".join(found[start:end])
        if tag == "equal":
            parts.append(words)
        else:
            parts.append(f"[{words}]" if words else "[ ]")
    return " ".join(parts)


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:77] + "…"
