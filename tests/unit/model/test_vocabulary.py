"""Bodies bear the names of their days."""

from datetime import date

import pytest

from bangtin.model.vocabulary import DatedName, Organization, covers

BODY = Organization(
    label="Thành ủy Mẫu",
    kind="dang",
    names=(
        DatedName(value="Thị ủy Mẫu", until=date(2010, 4, 7)),
        DatedName(
            value="Thành ủy Mẫu",
            letterhead="ĐẢNG BỘ TỈNH MẪU\n THÀNH ỦY MẪU \n",
            from_=date(2010, 4, 8),
            until=date(2025, 6, 30),
        ),
    ),
)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2000, 1, 1), "Thị ủy Mẫu"),
        (date(2010, 4, 7), "Thị ủy Mẫu"),
        (date(2010, 4, 8), "Thành ủy Mẫu"),
        (date(2025, 6, 30), "Thành ủy Mẫu"),
        (date(2025, 7, 1), "Thành ủy Mẫu"),
    ],
)
def test_a_body_has_the_name_of_the_day_else_its_label(day, name):
    assert BODY.name_on(day) == name


def test_the_letterhead_is_that_of_the_day_else_the_name_in_capitals():
    assert BODY.letterhead_on(date(2021, 8, 9)) == ("ĐẢNG BỘ TỈNH MẪU", "THÀNH ỦY MẪU")
    assert BODY.letterhead_on(date(2000, 1, 1)) == ("THỊ ỦY MẪU",)


@pytest.mark.parametrize(
    ("first", "last", "day", "inside"),
    [
        (None, None, date(2021, 1, 1), True),
        (date(2021, 1, 1), None, date(2021, 1, 1), True),
        (date(2021, 1, 2), None, date(2021, 1, 1), False),
        (None, date(2021, 1, 1), date(2021, 1, 1), True),
        (None, date(2020, 12, 31), date(2021, 1, 1), False),
    ],
)
def test_both_ends_of_a_span_belong_to_it(first, last, day, inside):
    assert covers(first, last, day) is inside
