"""Units that mean the same, and those that do not."""

from fractions import Fraction

import pytest

from bangtin.language.units import same_measure, unit_at


def unit(words):
    return unit_at(words, 0)[0]


@pytest.mark.parametrize(
    ("value", "words", "other", "other_words"),
    [
        (1, "km", 1000, "mét"),
        (2, "tuần", 14, "ngày"),
        (3, "hộ", 3, "hộ gia đình"),
        (1, "tấn", 1000, "kg"),
        (5, "m3", 5, "m³"),
    ],
)
def test_measures_of_one_family_are_compared(value, words, other, other_words):
    assert same_measure(Fraction(value), unit(words), Fraction(other), unit(other_words))


@pytest.mark.parametrize(
    ("words", "other"), [("người", "hộ"), ("ngày", "tháng"), ("km/h", "m/h"), ("mét", "km")]
)
def test_other_units_say_something_else(words, other):
    assert not same_measure(Fraction(20), unit(words), Fraction(20), unit(other))


def test_a_number_without_a_known_unit_may_mean_any():
    assert same_measure(Fraction(20), None, Fraction(20), unit("người"))


def test_the_longest_unit_counts():
    assert unit_at(" ngày làm việc.", 0)[1] == len(" ngày làm việc")
    assert unit_at(" kmart", 0) is None
