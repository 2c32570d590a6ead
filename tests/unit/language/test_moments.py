"""Moments in part: what stands beside figures decides."""

import pytest

from bangtin.language.moments import clock_at, moment_at


@pytest.mark.parametrize(("text", "start"), [("đạt 2022 người", 4), ("số 3/2 của", 3), ("giá 25:70", 4)])
def test_figures_that_name_no_moment(text, start):
    assert moment_at(text, start) is None


def test_a_moment_keeps_the_date_as_it_was_written():
    found = moment_at("thứ Hai, ngày 31/02/2022", 14)
    assert (found.value, found.date.value, found.date.weekday) == ("2022-02-31", None, 0)


@pytest.mark.parametrize(
    ("text", "value"), [("12 giờ trưa", "12:00"), ("7 giờ tối", "19:00"), ("24 giờ", "24:00")]
)
def test_the_part_of_the_day_counts(text, value):
    assert clock_at(text, 0).value == value
