"""Answers a query from the files of the index, as the browser's script does (floor 3)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from bangtin.language.text import fold_tone_placement
from bangtin.site.search.entries import SearchAnswer, SearchResult
from bangtin.site.search.facets import count_facets, fits
from bangtin.site.search.lookup import NumberParts, agreement, is_plausible, month_key
from bangtin.site.search.passages import choose_passage
from bangtin.site.search.query import Day, Query, understand
from bangtin.site.search.ranking import Ranked, rank
from bangtin.site.search.store import Store, as_result

TIE: Final = 0.99
"""Documents with at least this part of the best one's score are ordered by the marks that were typed."""
BLOCK: Final = 10
"""Results are put in their last order by tens, so that asking for more does not move those already shown."""
KIND_WEIGHT: Final = {"message": 0.85, "page": 0.7}


class SearchReader:
    """The index behind `read`: the bytes of the file at a path under the site root, or OSError."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._store = Store(read)

    def answer(
        self, typed: str, limit: int = 10, narrowed: Mapping[str, str] | None = None, *, by_date: bool = False
    ) -> SearchAnswer:
        """The results of a query and whether the index could be read as far as it was needed.

        `narrowed` holds for some facets (`FACETS`) the one id that all results have; nothing typed and
        something narrowed gives all that have it.
        """
        query = understand(typed, self._store.abbreviations)
        found = self._found(query, narrowed or {})
        if narrowed:
            facets = self._store.facets()
            found = [one for one in found if one.ordinal in facets and fits(facets[one.ordinal], narrowed)]
        if by_date or not query.readings:
            shown = self._newest_first(found)[:limit]
        else:
            shown = self._in_last_order(found[: -(-limit // BLOCK) * BLOCK], query.accented)[:limit]
        results = (self._result(one) for one in shown)
        return SearchAnswer(tuple(filter(None, results)), len(found), self._store.is_incomplete)

    def counts(self, typed: str, narrowed: Mapping[str, str] | None = None) -> dict[str, dict[str, int]]:
        """For each facet how many answers have each of its ids, narrowed by all other facets."""
        narrowed = narrowed or {}
        query = understand(typed, self._store.abbreviations)
        facets = self._store.facets()
        known = [facets[one.ordinal] for one in self._found(query, narrowed) if one.ordinal in facets]
        return count_facets(known, narrowed)

    def _found(self, query: Query, narrowed: Mapping[str, str]) -> list[Ranked]:
        if not query.readings:
            return [Ranked(ordinal, 0, ()) for ordinal in self._store.facets()] if narrowed else []
        by_lookup = self._by_lookup(query)
        return [Ranked(ordinal, 0, ()) for ordinal in by_lookup] or rank(self._store, query.readings)

    def _by_lookup(self, query: Query) -> list[int]:
        if query.number and is_plausible(query.number, self._store.types):
            return self._by_number(query.number, query.day)
        return self._by_day(query.day) if query.day else []

    def _by_number(self, asked: NumberParts, day: Day | None) -> list[int]:
        """Documents with that number, the best agreement first, then the newest."""
        found = []
        for row in self._store.numbers(asked.number):
            level = agreement(asked, row.symbol, self._store.types.get(row.type, ()), row.year)
            if level and (day is None or row.date.startswith(str(day))):
                found.append((level, row.date, row.ordinal))
        return [ordinal for _, _, ordinal in sorted(found, reverse=True)]

    def _by_day(self, day: Day) -> list[int]:
        rows = (row for row in self._store.dates(month_key(str(day))) if row[0].startswith(str(day)))
        return [ordinal for _, ordinal in sorted(rows, reverse=True)]

    def _newest_first(self, found: list[Ranked]) -> list[Ranked]:
        facets = self._store.facets()
        days = {ordinal: str(one.day or "") for ordinal, one in facets.items()}
        return sorted(found, key=lambda one: (days.get(one.ordinal, ""), one.ordinal), reverse=True)

    def _in_last_order(self, ranked: list[Ranked], accented: tuple[str, ...]) -> list[Ranked]:
        """What was ranked by words, put in its last order by tens; what a lookup found stays as it is."""
        if not ranked or not ranked[0].reading:
            return ranked
        blocks = [self._weighed(ranked[start : start + BLOCK]) for start in range(0, len(ranked), BLOCK)]
        return [one for block in blocks for one in self._ties_by_marks(block, accented)]

    def _weighed(self, ranked: list[Ranked]) -> list[Ranked]:
        """The paper before the message that rests on it, and both before a page, when about as good.

        Of equals the newest comes first.
        """
        records = {one.ordinal: self._store.record(one.ordinal) or [""] * 7 for one in ranked}
        weighed = [
            replace(one, score=one.score * KIND_WEIGHT.get(records[one.ordinal][1], 1.0)) for one in ranked
        ]
        newest = sorted(weighed, key=lambda one: records[one.ordinal][4], reverse=True)
        return sorted(newest, key=lambda one: -one.score)

    def _ties_by_marks(self, ranked: list[Ranked], accented: tuple[str, ...]) -> list[Ranked]:
        """Where scores are as good as equal, titles that hold the words as they were typed come first."""
        ordered: list[Ranked] = []
        rest = ranked
        while rest:
            equal = [one for one in rest if one.score >= rest[0].score * TIE]
            ordered += sorted(equal, key=lambda one: -self._marks_in_title(one.ordinal, accented))
            rest = rest[len(equal) :]
        return ordered

    def _marks_in_title(self, ordinal: int, accented: tuple[str, ...]) -> int:
        record = self._store.record(ordinal)
        title = fold_tone_placement(record[3]).lower() if record else ""
        held = set(re.findall(r"[^\W_]+", title))
        return sum(word in held for word in accented)

    def _result(self, found: Ranked) -> SearchResult | None:
        record = self._store.record(found.ordinal)
        if record is None:
            return None
        sections = self._store.passages(record, found.reading) if found.reading else []
        passage = choose_passage(sections, found.reading)
        return as_result(record, passage.section if passage else "", str(passage) if passage else "")


def search(reader: SearchReader, query: str, limit: int = 10) -> list[SearchResult]:
    """The results of a query in order."""
    return list(reader.answer(query, limit).results)
