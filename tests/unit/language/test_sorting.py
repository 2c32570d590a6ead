"""Vietnamese order."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.sorting import sort_key


def in_order(*texts: str) -> bool:
    mixed = texts[::-1]
    return sorted(mixed, key=sort_key) == list(texts)


def test_letters_follow_the_vietnamese_alphabet():
    assert in_order("an", "ăn", "ân", "be", "da", "đa", "em", "êm", "oi", "ôi", "ơi", "pa", "ut", "ưt", "va")


def test_tones_follow_ngang_huyen_hoi_nga_sac_nang():
    assert in_order("ma", "mà", "mả", "mã", "má", "mạ", "man")


def test_syllables_are_compared_one_by_one():
    assert in_order("Hà Nam", "Hà Tĩnh", "Hạ Long")


def test_numbers_sort_by_value():
    assert in_order("Phường 1", "Phường 2", "Phường 10", "Phường B'Lao")


def test_long_digits_sort_without_being_computed():
    assert in_order("1", "9" * 5000, "1" + "0" * 5000)


@given(st.text(), st.text(), st.text())
def test_order_is_total(first: str, second: str, third: str):
    one, two, three = sort_key(first), sort_key(second), sort_key(third)
    assert (one < two) + (one == two) + (one > two) == 1
    assert not (one <= two <= three) or one <= three


@given(st.text(), st.text())
def test_equal_keys_mean_the_same_text(first: str, second: str):
    same = unicodedata.normalize("NFC", first) == unicodedata.normalize("NFC", second)
    assert (sort_key(first) == sort_key(second)) == same
