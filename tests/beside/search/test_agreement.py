"""On real text the shards decode to what was counted."""

from collections import Counter
from itertools import pairwise

from bangtin.site.search.store import Store
from bangtin.site.search.syllables import search_words
from bangtin.site.search.writer import write_index


def test_every_pair_of_real_statutes_is_in_the_shard_where_it_is_looked_for(statute_list):
    entries = statute_list[::7]
    files = {artifact.path: artifact.content for artifact in write_index(entries)}
    store = Store(files.__getitem__)
    held: Counter[tuple[str, str]] = Counter()
    for entry in entries:
        texts = [entry.title, *(text for _, text in entry.sections)]
        held.update({pair for text in texts for pair in pairwise(search_words(text))})
    assert {pair: store.postings(*pair).frequency for pair in held} == held
    assert not store.is_incomplete
