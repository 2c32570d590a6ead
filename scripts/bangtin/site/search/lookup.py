"""Numbers and dates of documents in files so small that they answer without the index (floor 3)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bangtin.site.artifact import Artifact
from bangtin.site.search.layout import LOOKUP, LOOKUP_GROUP, as_json, named_in_groups, power_of_two
from bangtin.site.search.syllables import is_syllable, words

_PIECE: Final = re.compile(r"[a-z]+|[0-9]+")
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")


@dataclass(frozen=True, slots=True)
class NumberParts:
    """A number as the lookup compares it: 30/2020/NĐ-CP is 30, 2020, ("nd", "cp")."""

    number: int
    year: int | None
    symbol: tuple[str, ...]


def number_parts(text: str) -> NumberParts | None:
    """The parts of a document number in any spelling; None when it holds no number of one to five digits."""
    pieces = _PIECE.findall(" ".join(words(text)))
    at = next((place for place, piece in enumerate(pieces) if piece.isdigit()), None)
    if at is None or len(pieces[at]) > 5:
        return None
    rest = pieces[:at] + pieces[at + 1 :]
    year = next((piece for piece in rest if _YEAR.fullmatch(piece)), None)
    if year:
        rest.remove(year)
    return NumberParts(int(pieces[at]), int(year) if year else None, tuple(rest))


@dataclass(frozen=True, slots=True)
class Numbered:
    """What the lookup holds of one document."""

    ordinal: int
    number: str
    date: str
    type: str


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A row of the lookup for numbers; `symbol` is folded, with spaces between its pieces."""

    number: int
    symbol: str
    type: str
    year: int
    date: str
    ordinal: int


def write_lookup(documents: Iterable[Numbered]) -> Iterator[tuple[str, int, str, list[Artifact]]]:
    """For "numbers" and "dates": the name, how many files, the hashes of their groups, the files."""
    numbers: dict[int, list[tuple[object, ...]]] = defaultdict(list)
    dates: dict[int, list[tuple[object, ...]]] = defaultdict(list)
    for document in documents:
        parts = number_parts(document.number)
        if parts:
            year = parts.year or int(document.date[:4] or 0)
            symbol = " ".join(parts.symbol)
            row = (parts.number, symbol, document.type, year, document.date, document.ordinal)
            numbers[parts.number].append(row)
        if document.date:
            dates[month_key(document.date)].append((document.date, document.ordinal))
    for name, rows in (("numbers", numbers), ("dates", dates)):
        files = power_of_two(sum(map(len, rows.values())) / LOOKUP)
        held: list[list[object]] = [[] for _ in range(files)]
        for key in sorted(rows):
            held[key % files] += rows[key]
        yield name, files, *named_in_groups(name, [as_json(file) for file in held], LOOKUP_GROUP)


def month_key(day: str) -> int:
    """Months since year 0, of an ISO date or month."""
    return int(day[:4]) * 12 + int(day[5:7])


def is_plausible(asked: NumberParts, types: Mapping[str, Sequence[str]]) -> bool:
    """Whether a query may name a number: it holds nothing else, a type, or letters that are no word."""
    joined = "".join(asked.symbol).removeprefix("vanban")
    spelled = (spelling for spellings in types.values() for spelling in spellings)
    return (
        not joined or any(not is_syllable(piece) for piece in asked.symbol) or joined.startswith((*spelled,))
    )


def agreement(asked: NumberParts, symbol: str, spellings: Sequence[str], year: int) -> int:
    """How well a number answers: 3 wholly, 2 by its type or body, 1 by the figure alone, 0 not."""
    if asked.year not in (None, year):
        return 0
    wanted = "".join(asked.symbol).removeprefix("vanban")
    pieces = symbol.split()
    whole = "".join(pieces)
    body = "".join(piece for piece in pieces if piece not in spellings)
    if wanted == whole or wanted in {
        one for type_ in spellings for one in (type_ + whole, type_ + body, body + type_)
    }:
        return 3
    heads = {"".join(pieces[:count]) for count in range(1, len(pieces))}
    if wanted and wanted in {*spellings, body, *heads}:
        return 2
    return 0 if wanted else 1
