"""What the search is given, and what it answers (floor 3)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

Kind = Literal["directive", "message", "page"]
KINDS: Final[tuple[Kind, ...]] = ("directive", "message", "page")


@dataclass(frozen=True, slots=True)
class Facets:
    """Ids of the vocabularies by which results can be narrowed; `year` is the year of `date`."""

    issuer: str = ""
    type: str = ""
    year: int = 0
    topics: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One published thing; `sections` are (anchor, text) in order, `address` is under the site root."""

    id: str
    kind: Kind
    number: str
    title: str
    date: date | None
    effect: str
    address: str
    facets: Facets
    sections: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class SearchWords:
    """What the vocabularies teach: abbreviation → what it stands for, type id → its spellings."""

    abbreviations: Mapping[str, str] = field(default_factory=dict)
    types: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One answer, with the keys of `bangtin search --format json`; `section` is the anchor that matched."""

    id: str
    kind: str
    number: str
    title: str
    date: str
    effect: str
    section: str
    address: str
    passage: str


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The results in order, and whether a part of the index could not be read."""

    results: tuple[SearchResult, ...]
    incomplete: bool
