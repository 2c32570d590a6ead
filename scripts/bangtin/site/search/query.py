"""What a reader means by what was typed: a number, a day, or words with their possible readings (floor 3)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, product
from typing import Final

from bangtin.language.text import fold, fold_tone_placement, squeeze
from bangtin.site.search.lookup import NumberParts, number_parts
from bangtin.site.search.syllables import LONGEST_WORD, is_syllable, splits, untelex, unvni, words

LONGEST_QUERY: Final = 400
MOST_WORDS: Final = 64
MOST_READINGS: Final = 4
_MOST_NUMBER_PIECES: Final = 9

_FILLER: Final = frozenset(("ngay", "thang", "nam", "ban", "hanh", "ky", "van", "so", "cac", "cua"))
_BESIDE_NUMBER: Final = frozenset(("so", "ngay", "thang", "nam", "ky"))
_LETTERS_AROUND: Final = re.compile(r"[a-z][0-9]+[a-z]")
_DATES: Final = tuple(
    re.compile(rf"(?<![0-9/.\-]){form}(?![0-9]|[/.\-][0-9a-z])")
    for form in (
        r"(?P<day>[0-9]{1,2}) ?[/.\-] ?(?P<month>[0-9]{1,2}) ?[/.\-] ?(?P<year>[0-9]{4}|[0-9]{2})",
        r"(?P<day>[0-9]{1,2}),? ?thang ?(?P<month>[0-9]{1,2})(?:,? ?nam ?| ?[/.\-] ?| )(?P<year>[0-9]{4})",
        r"(?P<year>[0-9]{4})[/.\-](?P<month>[0-9]{1,2})[/.\-](?P<day>[0-9]{1,2})",
        r"(?:thang ?)(?P<month>[0-9]{1,2})(?:,? ?nam ?| ?[/.\-] ?| )(?P<year>[0-9]{4})",
        r"(?P<month>[0-9]{1,2}) ?[/.\-] ?(?P<year>[0-9]{4})",
    )
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or a month when `day` is 0."""

    year: int
    month: int
    day: int

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")


@dataclass(frozen=True, slots=True)
class Query:
    """The readings of a query; `number` and `day` are answered by the lookup, `readings` by the index."""

    number: NumberParts | None
    day: Day | None
    readings: tuple[tuple[str, ...], ...]
    accented: tuple[str, ...]


def understand(typed: str, abbreviations: Mapping[str, str] | None = None) -> Query:
    """Read a query; nothing that can be typed is an error."""
    text = typed[:LONGEST_QUERY]
    plain = squeeze(fold(text))
    day, rest = _find_day(plain)
    number = _find_number(rest)
    return Query(number, day, _readings(text, abbreviations or {}), _accented(text))


def _find_day(plain: str) -> tuple[Day | None, str]:
    """The day in a folded query and what stands beside it, which must be a number or nothing."""
    said = re.sub(
        r"[a-z]+", lambda found: found[0] if is_syllable(found[0]) else untelex(found[0]) or found[0], plain
    )
    for form in _DATES:
        found = form.search(said)
        day = _day(found) if found else None
        if found and day:
            rest = f"{said[: found.start()]} {said[found.end() :]}"
            left = [word for word in words(rest) if word not in _FILLER]
            if not left or number_parts(rest):
                return day, rest
    return None, plain


def _day(found: re.Match[str]) -> Day | None:
    parts = found.groupdict()
    year, month, day = int(parts["year"]), int(parts["month"]), int(parts.get("day") or 0)
    year += 2000 if year < 100 else 0
    is_possible = 1900 <= year < 2100 and 1 <= month <= 12 and day <= 31 and (day or "day" not in parts)
    return Day(year, month, day) if is_possible else None


def _find_number(rest: str) -> NumberParts | None:
    """The number that a folded query may name; whether a document has it is for the lookup to say."""
    said = [word for word in words(rest) if word not in _BESIDE_NUMBER]
    if any(_LETTERS_AROUND.search(word) for word in said) or len(said) > _MOST_NUMBER_PIECES:
        return None
    return number_parts(" ".join(said))


def _accented(text: str) -> tuple[str, ...]:
    """The words that were typed with marks, for breaking ties."""
    typed = re.findall(r"[^\W_]+", fold_tone_placement(text).lower())
    return tuple(word for word in typed[:MOST_WORDS] if not word.isascii())


def _readings(text: str, abbreviations: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Every way to read the words, the plainest first, at most four."""
    typed = words(text)[:MOST_WORDS]
    choices = [_word_readings(word) for word in typed]
    joined = (
        tuple(part[:LONGEST_WORD] for parts in chosen for part in parts) for chosen in product(*choices)
    )
    plain = list(islice(joined, MOST_READINGS))
    found = [*plain, *(other for reading in plain[:1] for other in _abbreviated(reading, abbreviations))]
    return tuple(dict.fromkeys(reading for reading in found if reading))[:MOST_READINGS]


def _word_readings(word: str) -> list[tuple[str, ...]]:
    if word.isdigit() or is_syllable(word):
        return [(word,)]
    keyed = unvni(word) or untelex(word)
    if keyed:
        return [(keyed,), *_digit_apart(word)]
    return [*splits(word), (word,)]


def _digit_apart(word: str) -> Iterator[tuple[str, ...]]:
    """phuong2 may be phường typed by VNI, or phường 2 without its space."""
    letters = word.rstrip("0123456789")
    if letters != word and letters.isalpha():
        yield letters, word[len(letters) :]


def _abbreviated(reading: tuple[str, ...], abbreviations: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """The reading with every abbreviation written out, and with every name that has one abbreviated."""
    said = f" {' '.join(reading)} "
    long = short = said
    for brief, full in abbreviations.items():
        long = long.replace(f" {brief} ", f" {full} ")
        short = short.replace(f" {full} ", f" {brief} ")
    yield from (tuple(other.split()) for other in (long, short) if other != said)
