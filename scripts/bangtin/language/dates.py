"""Dates as Vietnamese papers write them (floor 0)."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

_WEEKDAYS: Final = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")

_WORDS: Final = re.compile(
    r"(?<!\d)(?P<day>\d{1,2}|\d \d)\s*(?:tháng|thang|th[áảàa]ng)\s*(?P<month>\d{1,2}|\d \d)"
    r"\s*,?\s*(?:năm|nam|n[ăãâ]m)\s*(?P<year>\d{4}|\d{2} \d{2}|\d(?: \d){3})(?!\d)",
    re.IGNORECASE,
)
_FIGURES: Final = re.compile(
    r"(?<![\d/.\-])(?P<day>\d{1,2})\s?(?P<mark>[/.\-–])\s?(?P<month>\d{1,2})\s?(?P=mark)\s?(?P<year>\d{4})(?![\d])"
)
_ISO: Final = re.compile(r"(?<![\d/.\-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d\-])")


@dataclass(frozen=True)
class FoundDate:
    """A date in running text: where it stands, and its day, or `None` when the calendar has no such day."""

    start: int
    end: int
    day: int
    month: int
    year: int
    value: date | None


def short_date(day: date) -> str:
    """`9/8/2021`."""
    return f"{day.day}/{day.month}/{day.year}"


def long_date(day: date) -> str:
    """`ngày 09 tháng 8 năm 2021`: days under 10 and the months 1 and 2 are padded."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def weekday(day: date) -> str:
    """`Thứ Hai` … `Chủ nhật`."""
    return _WEEKDAYS[day.weekday()]


def calendar_date(year: int, month: int, day: int) -> date | None:
    """The day, or `None` when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def find_dates(text: str) -> list[FoundDate]:
    """Every full date (day, month, year) of the text in order, in words, figures or ISO form."""
    found = [_found(match) for form in (_WORDS, _FIGURES, _ISO) for match in form.finditer(text)]
    return sorted(found, key=lambda one: one.start)


def _found(match: re.Match[str]) -> FoundDate:
    day, month, year = (int(match[name].replace(" ", "")) for name in ("day", "month", "year"))
    return FoundDate(match.start(), match.end(), day, month, year, calendar_date(year, month, day))
