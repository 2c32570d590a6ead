"""Queries for numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.number_queries import NumberQuery, read_number_query
from bangtin.language.numbers import DocumentNumber, parse_number


def number(text: str) -> DocumentNumber:
    read = parse_number(text)
    assert read is not None
    return read


@pytest.mark.parametrize(
    "query",
    [
        "253 cv thu", "cv253", "cv 253", "253cvthu", "CV THU 253", "công văn 253", "cong van so 253",
        "số 253", "253", "253-CV/ThU", "253 - cv / thu", "253-cv-thu", "Số: 253 - CV/ThU",
        "công văn số 253-CV/ThU ngày 9/8/2021",
    ],
)  # fmt: skip
def test_every_spelling_finds_the_letter(query: str):
    read = read_number_query(query)
    assert read is not None
    assert read.matches(number("253-CV/ThU"))
    assert not read.matches(number("254-CV/ThU"))
    assert read.words == ()


@pytest.mark.parametrize(
    ("query", "wanted", "unwanted"),
    [
        ("253 qđ", "253/QĐ-UBND", "253-CV/ThU"),
        ("nghị định 30 2020", "30/2020/NĐ-CP", "30/2019/NĐ-CP"),
        ("30/2020/nd-cp", "30/2020/NĐ-CP", "30/2020/TT-BTC"),
        ("luật 91/2025/qh15", "91/2025/QH15", "91/2024/QH15"),
        ("nghi quyet 18 tw", "18-NQ/TW", "18-NQ/TU"),
        ("nq 18 tu", "18-NQ/TU", "18-NQ/BTCTU"),
        ("công văn 1234 ubnd", "1234/UBND-VX1", "1234/QĐ-UBND"),
        ("thông tư liên tịch 11", "11/2014/TTLT-BTC-BCA", "11/2014/TT-BTC"),
    ],
)
def test_type_year_and_issuer_narrow_the_search(query: str, wanted: str, unwanted: str):
    read = read_number_query(query)
    assert read is not None
    assert read.matches(number(wanted))
    assert not read.matches(number(unwanted))


def test_words_that_are_not_understood_are_handed_back():
    assert read_number_query("công văn 253 phòng chống dịch") == NumberQuery(
        253, type="cv", words=("phong", "chong", "dich")
    )


@pytest.mark.parametrize("query", ["", "chống dịch", "công văn thành ủy", "…"])
def test_a_query_without_a_number_is_none(query: str):
    assert read_number_query(query) is None


@given(st.text())
def test_any_query_may_be_typed(query: str):
    read = read_number_query(query)
    assert read is None or read.number >= 0
