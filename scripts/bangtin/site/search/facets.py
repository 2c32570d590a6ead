"""By what results are narrowed, counted and ordered by date: one file for each year (floor 3)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, pairwise
from typing import Any, Final

from bangtin.site.artifact import Artifact
from bangtin.site.search.entries import SearchEntry
from bangtin.site.search.layout import as_json, named

COLUMNS: Final = ("kind", "issuer", "type", "topic", "audience", "channel", "effect")
FACETS: Final = (*COLUMNS, "year")


@dataclass(frozen=True, slots=True)
class Faceted:
    """What the facets hold of one document; each of `values` is the ids of a column, with spaces between."""

    ordinal: int
    day: date | None
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FacetsOf:
    """What is read back of one document: its day, and the ids it has in each facet."""

    day: date | None
    ids: Mapping[str, tuple[str, ...]]


def faceted(ordinal: int, entry: SearchEntry) -> Faceted:
    """The facets of an entry."""
    facets = entry.facets
    lists = (" ".join(sorted(ids)) for ids in (facets.topics, facets.audiences, facets.channels))
    return Faceted(
        ordinal, entry.date, (entry.kind, " ".join(facets.issuers), facets.type, *lists, facets.effect)
    )


def write_facets(
    documents: Iterable[Faceted], starts: Mapping[int, tuple[int, int]]
) -> Iterator[tuple[int, str, Artifact]]:
    """The file of each year, as (year, hash, file); documents come in the order of their ordinals."""
    years: dict[int, list[Faceted]] = defaultdict(list)
    for document in documents:
        years[document.day.year if document.day else 0].append(document)
    for year in sorted(years):
        mark, file = named(f"facets/{year}", as_json(_of_year(years[year], starts[year][0])), "json")
        yield year, mark, file


def _of_year(documents: Sequence[Faceted], start: int) -> dict[str, object]:
    """Gaps of ordinals, days of the year from 0; of each column its values and which of them each has."""
    places = [start, *(document.ordinal for document in documents)]
    days = [document.day.timetuple().tm_yday - 1 if document.day else 0 for document in documents]
    columns = {
        name: _column([document.values[place] for document in documents])
        for place, name in enumerate(COLUMNS)
    }
    return {"places": [there - here for here, there in pairwise(places)], "days": days, **columns}


def _column(values: Sequence[str]) -> tuple[list[str], list[int]]:
    different = sorted({*values})
    number = {value: place for place, value in enumerate(different)}
    return different, [number[value] for value in values] if len(different) > 1 else []


def read_facets(held: Mapping[str, Any], year: int, start: int) -> dict[int, FacetsOf]:
    """The documents of a year's file by ordinal."""
    ordinals = list(accumulate(held["places"], initial=start))[1:]
    columns = {}
    for name in COLUMNS:
        values, which = held[name]
        ids = [tuple(value.split()) for value in values]
        columns[name] = [ids[place] for place in which] if which else ids * len(ordinals)
    days = held["days"]
    return {
        ordinal: FacetsOf(
            date(year, 1, 1) + timedelta(days[place]) if year else None,
            {**{name: found[place] for name, found in columns.items()}, "year": (str(year),) if year else ()},
        )
        for place, ordinal in enumerate(ordinals)
    }


def fits(one: FacetsOf, narrowed: Mapping[str, str]) -> bool:
    """Whether a document has the wanted id in each of the facets."""
    return all(wanted in one.ids.get(name, ()) for name, wanted in narrowed.items())


def count_facets(documents: Sequence[FacetsOf], narrowed: Mapping[str, str]) -> dict[str, dict[str, int]]:
    """For each facet how many documents have each id, among those that fit all other facets."""
    counts = {}
    for name in FACETS:
        others = {other: wanted for other, wanted in narrowed.items() if other != name}
        ids = (one for document in documents if fits(document, others) for one in document.ids[name])
        counts[name] = dict(Counter(ids))
    return counts
