"""Dates as they are written and found."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.dates import calendar_date, find_dates, long_date, short_date, weekday

DAYS = st.dates(date(1945, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("day", "short", "long"),
    [
        (date(2021, 8, 9), "9/8/2021", "ngày 09 tháng 8 năm 2021"),
        (date(2021, 1, 19), "19/1/2021", "ngày 19 tháng 01 năm 2021"),
        (date(2021, 2, 28), "28/2/2021", "ngày 28 tháng 02 năm 2021"),
        (date(2021, 12, 1), "1/12/2021", "ngày 01 tháng 12 năm 2021"),
    ],
)
def test_short_and_long_form(day: date, short: str, long: str):
    assert (short_date(day), long_date(day)) == (short, long)


@pytest.mark.parametrize(
    "written",
    [
        "09/8/2021", "9/8/2021", "09-8-2021", "9.8.2021", "09–8–2021", "09 / 8 / 2021", "2021-08-09",
        "ngày 09 tháng 8 năm 2021", "ngày 9 tháng 08, năm 2021", "ngày 09\ntháng 8 năm\n2021",
        "Ngày 9 Tháng 8 Năm 2021", "ngay 09 thang 8 nam 2021", "ngay9/8/2021", "ngày 0 9 tháng 8 năm 2 0 2 1",
        "ngày O9 tháng 8 năm 2O21", "ngày 9 tháng 8/2021", "ngày 9/8 năm 2021",
    ],
)  # fmt: skip
def test_every_written_form_is_found(written: str):
    found = find_dates(f"Bảo Lộc, {written}; hết.")
    assert [one.value for one in found] == [date(2021, 8, 9)]


@pytest.mark.parametrize(
    "written", ["31/02/2021", "ngày 31 tháng 4 năm 2021", "0/8/2021", "9/13/2021", "29/2/2023"]
)
def test_a_day_that_the_calendar_lacks_has_no_value(written: str):
    found = find_dates(written)
    assert len(found) == 1
    assert found[0].value is None


@pytest.mark.parametrize(
    "text", ["2021 - 2025", "1.2.3", "50% của 12/2021", "số 30/2020/NĐ-CP", "8/2021", "1.234.2021.5"]
)
def test_what_is_no_date_is_not_found(text: str):
    assert find_dates(text) == []


def test_offsets_enclose_the_figures():
    text = "Chỉ thị số 16/CT-TTg ngày 31/3/2020 và ngày 01 tháng 4 năm 2020."
    assert [text[one.start : one.end] for one in find_dates(text)] == ["31/3/2020", "01 tháng 4 năm 2020"]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Thứ Hai, ngày 9/8/2021", 0),
        ("sáng thứ bảy (09/11/2024)", 5),
        ("ngày 09/11/2024 (sáng Thứ\nBảy)", 5),
        ("Chủ nhật 10/11/2024", 6),
        ("thứ 4 ngày 10/11/2021", 2),
        ("ngày 10/11/2021", None),
    ],
)
def test_the_day_of_the_week_beside_a_date_is_read(text: str, stated: int | None):
    assert find_dates(text)[0].weekday == stated


def test_names_of_weekdays():
    monday = date(2021, 8, 9)
    names = [weekday(monday + timedelta(days=after)) for after in range(7)]
    assert names == ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"]


@given(DAYS)
def test_what_is_written_is_found_again(day: date):
    text = f"Ngày {short_date(day)} và {long_date(day)} và {day.isoformat()}"
    assert [one.value for one in find_dates(text)] == [day, day, day]


@given(st.integers(1, 9999), st.integers(0, 99), st.integers(0, 99))
def test_calendar_date_never_fails(year: int, month: int, day: int):
    made = calendar_date(year, month, day)
    assert made is None or (made.year, made.month, made.day) == (year, month, day)


@given(st.text())
def test_any_text_may_be_searched(text: str):
    assert all(text[one.start : one.end].strip() for one in find_dates(text))
