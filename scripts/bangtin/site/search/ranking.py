"""Ranks documents for the readings of a query: soft AND of pairs and words by BM25 (floor 3)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from math import sqrt
from typing import Final

from bangtin.site.search.codec import IMPACT_BITS, IMPACTS, Postings
from bangtin.site.search.impact import WEIGHTS, rarity
from bangtin.site.search.store import Store
from bangtin.site.search.syllables import respellings

SINGLE: Final = 0.5
"""A word alone weighs this much of a pair as rare."""
MOST_PAIRS: Final = 24
MOST_TABLES: Final = 2
MOST_SHARDS: Final = 8
"""What the search for a misspelling may ask for beyond what the query needs."""
RESPELLED: Final = 0.9
DOUBTED: Final = 0.75
"""What a respelled reading is worth beside the typed one; less when the typed word exists."""
MISSING: Final = 0.5
"""A pair that stands in no document weighs this much of one that stands in one."""

ENOUGH: Final = 0.5
"""A document that holds no pair of the query must hold this part of the weight of its words."""
RELEVANT: Final = 0.4
"""After the first ten a document is an answer when its score is at least this part of the best one's."""
NOWHERE: Final = Postings(0, ())
MOST_RESPELLED: Final = 12
"""In a longer query, which is pasted or a whole question, no misspelling is looked for."""

Reading = tuple[str, ...]
Pair = tuple[str, str]
Term = tuple[float, Postings]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A document, its score between 0 and 1, and the reading by which it was found."""

    ordinal: int
    score: float
    reading: Reading


def rank(store: Store, readings: tuple[Reading, ...]) -> list[Ranked]:
    """The documents that answer, best first over all readings; of equals the newest first."""
    best: dict[int, Ranked] = {}
    for reading, worth in _with_respelled(store, readings):
        for ordinal, score in _scores(store, reading).items():
            if ordinal not in best or best[ordinal].score < score * worth:
                best[ordinal] = Ranked(ordinal, score * worth, reading)
    ranked = sorted(best.values(), key=lambda one: (-one.score, -one.ordinal))
    return [one for place, one in enumerate(ranked) if place < 10 or one.score >= RELEVANT * ranked[0].score]


def _with_respelled(store: Store, readings: tuple[Reading, ...]) -> Iterator[tuple[Reading, float]]:
    for reading in readings:
        yield reading, 1.0
    if readings:
        likely = max(readings, key=lambda reading: sum(map(bool, _pairs(store, reading).values())))
        respelled = respell(store, likely)
        changed = [old for old, new in zip(likely, respelled, strict=True) if old != new]
        if changed:
            yield respelled, DOUBTED if any(map(store.is_held, changed)) else RESPELLED


def _pairs(store: Store, reading: Reading) -> dict[tuple[str, str], int]:
    """How many documents hold each adjacent pair."""
    pairs = dict.fromkeys(pairwise(reading))
    return {pair: store.postings(*pair).frequency for pair in pairs}


def _scores(store: Store, reading: Reading) -> dict[int, float]:
    """How much of the query's weight each document holds, by impact, times the root of what it covers."""
    pairs, words = _terms(store, reading)
    whole = sum(weight for weight, _ in (*pairs, *words))
    held: dict[int, float] = defaultdict(float)
    by_pairs = _covered(pairs, held)
    by_words = _covered(words, held)
    enough = ENOUGH * sum(weight for weight, _ in words)
    return {
        ordinal: score / whole * sqrt((by_pairs.get(ordinal, 0) + by_words.get(ordinal, 0)) / whole)
        for ordinal, score in held.items()
        if ordinal in by_pairs or by_words[ordinal] >= enough
    }


def _covered(terms: list[Term], held: dict[int, float]) -> dict[int, float]:
    """The weight of the terms that each document holds; `held` gets the same by impact."""
    covered: dict[int, float] = defaultdict(float)
    for weight, postings in terms:
        by_impact = [weight * one for one in WEIGHTS]
        for packed in postings.documents:
            held[packed >> IMPACT_BITS] += by_impact[packed & IMPACTS]
            covered[packed >> IMPACT_BITS] += weight
    return covered


def _terms(store: Store, reading: Reading) -> tuple[list[Term], list[Term]]:
    """The pairs, rarest first, and the words; a word never beside its neighbours weighs as a pair."""
    pairs = {pair: store.postings(*pair) for pair in dict.fromkeys(pairwise(reading))}
    found = sorted((one for one in pairs.values() if one.frequency), key=lambda one: one.frequency)
    weighed = [(rarity(one.frequency, store.documents), one) for one in found[:MOST_PAIRS]]
    weighed.append((MISSING * rarity(0, store.documents) * (len(pairs) - len(found)), NOWHERE))
    joined = {word for pair, postings in pairs.items() if postings.frequency for word in pair}
    words = []
    for word in dict.fromkeys(reading):
        if joined and store.is_common(word):
            continue
        postings = store.postings(word)
        if not joined or not postings.is_cut:
            weight = (SINGLE if word in joined else 1) * rarity(postings.frequency, store.documents)
            words.append((weight, postings))
    return weighed, words


def respell(store: Store, reading: Reading) -> Reading:
    """The reading with words replaced that stand beside none of their neighbours in any document.

    A word that some document holds is only replaced when the other stands beside both its neighbours, or when
    no two words of the query stand together anywhere.
    """
    if len(reading) > MOST_RESPELLED:
        return reading
    words = list(reading)
    pairs = dict.fromkeys(pairwise(reading))
    asked = _Asked(store)
    asked.know(pairs)
    apart = not any(map(asked.holds, pairs))
    for place, word in enumerate(words):
        around = (words[place - 1] if place else "", words[place + 1] if place + 1 < len(words) else "")
        if word.isdigit() or any(map(asked.holds, _beside(word, around))):
            continue
        enough = 2 if store.is_held(word) and not apart else 1
        others = respellings(word)
        asked.admit([pair for other in others for pair in _beside(other, around)])
        found = [sum(map(asked.holds, _beside(other, around))) for other in others]
        most = max(found, default=0)
        if most >= enough:
            words[place] = others[found.index(most)]
    return tuple(words)


def _beside(word: str, around: Pair) -> list[Pair]:
    """The pairs of a word with its neighbours; without neighbours the word alone."""
    before, after = around
    pairs = ([(before, word)] if before else []) + ([(word, after)] if after else [])
    return pairs or [(word, "")]


@dataclass(slots=True)
class _Asked:
    """The tables and shards that a query has asked for, and which pairs they hold."""

    store: Store
    tables: set[int] = field(default_factory=set)
    shards: set[str] = field(default_factory=set)
    extra_tables: int = 0
    extra_shards: int = 0

    def know(self, pairs: Iterable[Pair]) -> None:
        """What the query needs in any case."""
        for first, second in pairs:
            self.tables.add(self.store.table_of(first))
            self.shards.add(self.store.shard_of(first, second))

    def admit(self, pairs: Iterable[Pair]) -> None:
        """Ask for what more pairs need, as far as it is allowed: first the tables, then the shards."""
        for first, _ in pairs:
            table = self.store.table_of(first)
            if table not in self.tables and self.extra_tables < MOST_TABLES:
                self.extra_tables += 1
                self.tables.add(table)
        for first, second in pairs:
            if self.store.table_of(first) not in self.tables or self.extra_shards == MOST_SHARDS:
                continue
            shard = self.store.shard_of(first, second)
            if shard not in self.shards:
                self.extra_shards += 1
                self.shards.add(shard)

    def holds(self, pair: Pair) -> bool:
        """Whether the pair is known to stand in a document."""
        if self.store.table_of(pair[0]) not in self.tables or self.store.shard_of(*pair) not in self.shards:
            return False
        return self.store.postings(*pair).frequency > 0
