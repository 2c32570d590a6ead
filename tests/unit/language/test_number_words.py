"""Numbers in words."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.number_words import number_words_at

ONES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("mười", 10),
        ("mười lăm", 15),
        ("hai mươi tư", 24),
        ("ba chục", 30),
        ("một trăm linh một", 101),
        ("chín trăm chín mươi chín", 999),
        ("hai nghìn năm trăm", 2500),
        ("ba mươi triệu hai trăm nghìn", 30_200_000),
        ("một tỷ hai trăm triệu", 1_200_000_000),
        ("hai triệu rưỡi", 2_500_000),
        ("NĂM TRĂM NGÀN", 500_000),
    ],
)
def test_words_are_one_number(words, value):
    assert number_words_at(words, 0) == (Fraction(value), len(words))


@pytest.mark.parametrize(
    ("words", "value", "end"), [("hai ba người", 2, 3), ("mười năm", 10, 4), ("hai năm", 2, 3)]
)
def test_only_as_many_words_as_make_one_number_count(words, value, end):
    assert number_words_at(words, 0) == (Fraction(value), end)


@pytest.mark.parametrize("words", ["không", "người", "lăm", "", "mươi"])
def test_other_words_are_none(words):
    assert number_words_at(words, 0) is None


@given(st.integers(21, 99))
def test_tens_and_ones(number):
    tens, ones = divmod(number, 10)
    last = {0: "", 1: " mốt", 4: " tư", 5: " lăm"}.get(ones, f" {ONES[ones]}")
    words = f"{ONES[tens]} mươi{last}"
    assert number_words_at(words, 0) == (Fraction(number), len(words))
