"""Many phrases found in a text at one pass, whatever their case and the place of their tones (floor 0)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Generic, TypeVar

from bangtin.language.text import fold_tone_placement

T = TypeVar("T")

WORD: Final = re.compile(r"\w+")
_JOINT: Final = re.compile(r"[\s\-–—]+")


@dataclass(frozen=True, slots=True)
class FoundPhrase(Generic[T]):
    """A phrase of a book, where it stands, and what it is there for."""

    start: int
    end: int
    meaning: T


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text as phrases compare it."""

    start: int
    end: int
    folded: str


def words_of(text: str) -> list[Word]:
    """The words of a text in order: small letters, tones where they are usual."""
    return [Word(found.start(), found.end(), folded_word(found[0])) for found in WORD.finditer(text)]


@lru_cache(maxsize=20_000)
def folded_word(word: str) -> str:
    """A word in small letters with its tone where it is usual."""
    return fold_tone_placement(word.lower())


class PhraseBook(Generic[T]):
    """Phrases by their words; where several begin at one place the longest counts."""

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, meaning in phrases:
            words = tuple(folded_word(each) for each in WORD.findall(phrase))
            if words:
                self._by_first.setdefault(words[0], []).append((words[1:], meaning))
        for found in self._by_first.values():
            found.sort(key=lambda each: -len(each[0]))

    def find(self, text: str, words: list[Word]) -> Iterator[FoundPhrase[T]]:
        """The phrases in `text`, whose words are `words`; they do not overlap."""
        taken = 0
        for place, word in enumerate(words):
            if place < taken:
                continue
            for rest, meaning in self._by_first.get(word.folded, ()):
                if _goes_on(text, words, place, rest):
                    taken = place + 1 + len(rest)
                    yield FoundPhrase(word.start, words[taken - 1].end, meaning)
                    break


def _goes_on(text: str, words: list[Word], place: int, rest: tuple[str, ...]) -> bool:
    """Whether the words after a place are those of a phrase, with nothing but space or a dash between."""
    for step, wanted in enumerate(rest, place + 1):
        if step >= len(words) or words[step].folded != wanted:
            return False
        if not _JOINT.fullmatch(text, words[step - 1].end, words[step].start):
            return False
    return True
