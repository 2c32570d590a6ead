"""What was meant by what was typed; the script passes the same vectors (tests/browser/test_search.py)."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.site.search.query import LONGEST_QUERY, MOST_READINGS, understand

VECTORS = json.loads(
    (Path(__file__).resolve().parents[3] / "vectors" / "search_queries.json").read_text("utf-8")
)


@pytest.mark.parametrize(
    "vector", VECTORS["queries"], ids=lambda vector: f"{vector['group']}: {vector['query']}"
)
def test_query_is_understood_as_its_vector_says(vector):
    query = understand(vector["query"], VECTORS["abbreviations"])
    number = [query.number.number, query.number.year, list(query.number.symbol)] if query.number else None
    assert number == vector["number"]
    assert (str(query.day) if query.day else None) == vector["day"]
    assert [" ".join(reading) for reading in query.readings] == vector["readings"]


@given(st.text(max_size=600))
def test_nothing_that_can_be_typed_is_an_error(text):
    query = understand(text, {"atgt": "an toan giao thong"})
    assert len(query.readings) <= MOST_READINGS
    assert all(word.isascii() and word.isalnum() for reading in query.readings for word in reading)


def test_only_the_beginning_of_an_endless_query_is_read():
    assert understand("dịch " * 5000).readings == understand(("dịch " * 5000)[:LONGEST_QUERY]).readings


def test_words_typed_with_marks_are_kept_in_one_tone_placement():
    assert understand("hoà bình").accented == understand("hòa bình").accented == ("hòa", "bình")
    assert understand("hoa binh").accented == ()
