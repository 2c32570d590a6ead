"""Choices depend on their key alone."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bangtin.demo.dice import Dice


def test_same_key_gives_the_same_choices_for_ever():
    dice = Dice(2021, "plan", 7)
    assert [dice.number(0, 999) for _ in range(5)] == [627, 119, 509, 394, 120]


def test_different_keys_give_different_choices():
    streams = [tuple(Dice(1, "a", n).number(0, 60_000) for _ in range(1)) for n in range(200)]
    assert len(set(streams)) > 190


@given(st.integers(0, 1000), st.integers(0, 1000), st.integers())
def test_number_lies_between_its_bounds(first, span, key):
    assert first <= Dice(key).number(first, first + span) <= first + span


@given(st.integers(2, 50), st.integers())
def test_pair_and_several_are_different(count, key):
    dice = Dice(key)
    one, other = dice.pair(range(count))
    assert one != other
    fallen = dice.several(range(count), count + 3)
    assert sorted(fallen) == list(range(count))


def test_stream_does_not_end():
    dice = Dice("long")
    numbers = [dice.number(0, 65_000) for _ in range(5000)]
    assert any(a != b for a, b in pairwise(numbers[4000:]))
