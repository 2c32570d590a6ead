"""Dates as Vietnamese papers write them (floor 0)."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from bangtin.language.text import fold_in_place

WEEKDAYS: Final = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")

_OCR_DIGITS: Final = str.maketrans("OoIl", "0011")
_FIGURE: Final = r"(?:(?<!\d)\d|(?<![^\W_])[OoIl])(?:\s?[\dOoIl])?"
_WORDS: Final = (
    rf"(?P<day>{_FIGURE})\s*th[aáàảãạ]ng\s*(?P<month>\d(?:\s?[\dOoIl])?|[OoIl]\s?\d)"
    r"\s*,?\s*n[aăâáàảãắằ]m\s*(?P<year>[12](?:\s?[\dOoIl]){3})(?!\d)"
)
_MARK: Final = r"\s?(?P<mark>[/.\-–])\s?(?P<month>\d{1,2})\s?(?P=mark)\s?"
_FIGURES: Final = rf"(?P<day>\d{{1,2}}){_MARK}(?P<year>[12]\d{{3}})(?!\d|[./\-]\d)"
_MIXED: Final = (
    r"(?P<day>\d{1,2})(?:\s*th[aáàảãạ]ng\s*(?P<month>\d{1,2})\s?/\s?|\s?/\s?(?P<month2>\d{1,2})\s+(?:n[aăâ]m\s+)?)"
    r"(?P<year>[12]\d{3})(?!\d)"
)
_ISO: Final = r"(?P<year>[12]\d{3})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d\-])"
_FORMS: Final = tuple(re.compile(form, re.IGNORECASE) for form in (_WORDS, _FIGURES, _MIXED, _ISO))
_START: Final = re.compile(r"(?<!\d)(?<!\d[./\-])\d|(?<![^\W_])[OoIl](?=\s?\d)")

_DAY_NAME: Final = r"(?:thu\s+(?P<name>hai|ba|tu|nam|sau|bay|[2-7])|(?P<sunday>chu\s+nhat))"
_NAME_BEFORE: Final = re.compile(_DAY_NAME + r"\s*[,(]?\s*(?:ngay\s*)?\Z")
_NAME_AFTER: Final = re.compile(r"\s*[,(]?\s*(?:sang|chieu|toi)?\s*" + _DAY_NAME + r"\s*\)")
_DAY_NAMES: Final = {name: at for at, name in enumerate(("hai", "ba", "tu", "nam", "sau", "bay"))}


@dataclass(frozen=True)
class FoundDate:
    """A date in running text: where its figures stand, and its day, `None` when the calendar has no such day.

    `weekday` is the one written beside it (0 for Monday), whether or not it is the right one.
    """

    start: int
    end: int
    day: int
    month: int
    year: int
    value: date | None
    weekday: int | None = None


def short_date(day: date) -> str:
    """`9/8/2021`."""
    return f"{day.day}/{day.month}/{day.year}"


def long_date(day: date) -> str:
    """`ngày 09 tháng 8 năm 2021`: days under 10 and the months 1 and 2 are padded."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def weekday(day: date) -> str:
    """`Thứ Hai` … `Chủ nhật`."""
    return WEEKDAYS[day.weekday()]


def calendar_date(year: int, month: int, day: int) -> date | None:
    """The day, or `None` when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def find_dates(text: str) -> list[FoundDate]:
    """Every full date (day, month, year) in order: in words, figures or ISO form, also split by an OCR."""
    found: list[FoundDate] = []
    for start in _START.finditer(text):
        if not found or start.start() >= found[-1].end:
            one = date_at(text, start.start())
            if one is not None:
                found.append(one)
    return found


def date_at(text: str, start: int) -> FoundDate | None:
    """The date whose figures begin at `start`."""
    for form in _FORMS:
        match = form.match(text, start)
        if match is not None:
            return _found(text, match)
    return None


def _found(text: str, match: re.Match[str]) -> FoundDate:
    groups = match.groupdict()
    written = (groups["day"], groups["month"] or groups["month2"], groups["year"])
    day, month, year = (int("".join(part.split()).translate(_OCR_DIGITS)) for part in written)
    value = calendar_date(year, month, day)
    return FoundDate(match.start(), match.end(), day, month, year, value, _weekday_beside(text, match))


def _weekday_beside(text: str, match: re.Match[str]) -> int | None:
    before = fold_in_place(text[max(0, match.start() - 25) : match.start()])
    after = fold_in_place(text[match.end() : match.end() + 25])
    named = _NAME_BEFORE.search(before) or _NAME_AFTER.match(after)
    if named is None:
        return None
    if named["sunday"]:
        return 6
    return int(named["name"]) - 2 if named["name"].isdigit() else _DAY_NAMES[named["name"]]
