"""What the search is given, and what it answers (floor 3)."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

Kind = Literal["directive", "message", "page"]
KINDS: Final[tuple[Kind, ...]] = ("directive", "message", "page")


@dataclass(frozen=True, slots=True)
class Facets:
    """Ids of the vocabularies by which results can be narrowed, and the legal state on the day."""

    issuers: tuple[str, ...] = ()
    type: str = ""
    topics: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    effect: str = ""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One published thing; `address` is under the site root.

    `sections` are (anchor, text) in order, read once when the turn of the entry comes: who makes an entry
    need not hold its text. `effect` is the label of the state of a directive.
    """

    id: str
    kind: Kind
    number: str
    title: str
    date: dt.date | None
    effect: str
    address: str
    public: dt.date | None
    """The first public day, if there is one: who came later gives way where two want one ordinal."""
    facets: Facets
    sections: Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class SearchWords:
    """What the vocabularies teach: abbreviation → what it stands for, type id → its spellings.

    `labels` are the names of facets as people read them: facet → id → label.
    """

    abbreviations: Mapping[str, str] = field(default_factory=dict)
    types: Mapping[str, Sequence[str]] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


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
    """The results in order, how many there are in all, and whether a part of the index could not be read."""

    results: tuple[SearchResult, ...]
    found: int
    incomplete: bool
