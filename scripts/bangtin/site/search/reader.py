"""Answers a query from the files of the index, as the browser's script does (floor 3)."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bangtin.language.text import fold_tone_placement
from bangtin.site.search.entries import SearchAnswer, SearchResult
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

    def answer(self, typed: str, limit: int = 10) -> SearchAnswer:
        """The results of a query and whether the index could be read as far as it was needed."""
        query = understand(typed, self._store.abbreviations)
        found = self._by_lookup(query)[:limit]
        results = [self._result(ordinal, ()) for ordinal in found] if found else self._by_words(query, limit)
        return SearchAnswer(tuple(result for result in results if result), self._store.is_incomplete)

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
                found.append((-level, -row.ordinal))
        return [-ordinal for _, ordinal in sorted(found)]

    def _by_day(self, day: Day) -> list[int]:
        rows = self._store.dates(month_key(str(day)))
        return sorted((ordinal for date, ordinal in rows if date.startswith(str(day))), reverse=True)

    def _by_words(self, query: Query, limit: int) -> list[SearchResult | None]:
        ranked = rank(self._store, query.readings, -(-limit // BLOCK) * BLOCK)
        blocks = [self._weighed(ranked[start : start + BLOCK]) for start in range(0, len(ranked), BLOCK)]
        ordered = [one for block in blocks for one in self._ties_by_marks(block, query.accented)]
        return [self._result(one.ordinal, one.reading) for one in ordered[:limit]]

    def _weighed(self, ranked: list[Ranked]) -> list[Ranked]:
        """The paper before the message that rests on it, and both before a page, when about as good."""
        records = [self._store.record(one.ordinal) for one in ranked]
        weighed = [
            replace(one, score=one.score * KIND_WEIGHT.get(record[1] if record else "", 1.0))
            for one, record in zip(ranked, records, strict=True)
        ]
        return sorted(weighed, key=lambda one: -one.score)

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

    def _result(self, ordinal: int, reading: tuple[str, ...]) -> SearchResult | None:
        record = self._store.record(ordinal)
        if record is None:
            return None
        passage = choose_passage(self._store.passages(record), reading) if reading else None
        return as_result(record, passage.section if passage else "", str(passage) if passage else "")


def search(reader: SearchReader, query: str, limit: int = 10) -> list[SearchResult]:
    """The results of a query in order."""
    return list(reader.answer(query, limit).results)
