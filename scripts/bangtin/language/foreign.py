"""Figures, days and times in other languages, as far as they are written in figures (floor 0)."""

import re
from fractions import Fraction
from typing import Final

from bangtin.language.dates import calendar_date
from bangtin.language.quantities import Quantity, QuantityKind, find_quantities

_K: Final = QuantityKind
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY: Final = re.compile(
    rf"(?<!\w)(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month>{_MONTH})\.?(?:,?\s+(?P<year>\d{{4}}))?"
    rf"|(?P<month2>{_MONTH})\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year2>\d{{4}}))?)(?!\w)",
    re.IGNORECASE,
)
_MONTH_YEAR: Final = re.compile(rf"(?<!\w)(?P<month>{_MONTH})\.?\s+(?P<year>\d{{4}})(?!\w)", re.IGNORECASE)
_CLOCK: Final = re.compile(
    r"(?<![\w:.])(?P<hour>\d{1,2})(?::(?P<minute>\d\d)(?:\s?(?P<part>[ap]\.?m\b\.?))?|\s?(?P<part2>[ap]\.?m\b\.?))",
    re.IGNORECASE,
)
_COMMAS: Final = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?")
_DECIMAL: Final = re.compile(r"(?<![\w.,])\d+\.\d{1,2}(?![\d.])\s?(?P<percent>%|percent|per cent)?")
_SCALE: Final = re.compile(
    r"(?<![\w.,])(?P<figure>\d+(?:\.\d+)?)\s+(?P<scale>thousand|million|billion)(?!\w)", re.IGNORECASE
)
_SIZES: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9}


def find_foreign(text: str) -> list[Quantity]:
    """Every quantity that is written in figures; words of the language count only in days and times."""
    found = [*_days(text), *_clocks(text), *_numbers(text)]
    blank = list(text)
    for each in found:
        blank[each.start : each.end] = "·" * (each.end - each.start)
    found += find_quantities("".join(blank))
    return sorted(found, key=lambda each: each.start)


def _days(text: str) -> list[Quantity]:
    found = []
    for match in _DAY.finditer(text):
        month = _MONTHS[(match["month"] or match["month2"]).lower()]
        day, year = int(match["day"] or match["day2"]), match["year"] or match["year2"]
        if calendar_date(int(year) if year else 2024, month, day):
            value = f"{year or '-'}-{month:02d}-{day:02d}"
            found.append(Quantity(match.start(), match.end(), _K.DATE, value))
    taken = {at for each in found for at in range(each.start, each.end)}
    for match in _MONTH_YEAR.finditer(text):
        if match.start() not in taken:
            value = f"{match['year']}-{_MONTHS[match['month'].lower()]:02d}"
            found.append(Quantity(match.start(), match.end(), _K.DATE, value))
    return found


def _clocks(text: str) -> list[Quantity]:
    found = []
    for match in _CLOCK.finditer(text):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        part = (match["part"] or match["part2"] or "").lower()
        if part.startswith("p") and hour < 12:
            hour += 12
        if hour <= 24 and minute < 60:
            found.append(Quantity(match.start(), match.end(), _K.TIME, f"{hour:02d}:{minute:02d}"))
    return found


def _numbers(text: str) -> list[Quantity]:
    """Numbers whose marks mean the opposite of the Vietnamese ones: 1,200 and 42.5."""
    found = []
    for match in _SCALE.finditer(text):
        value = Fraction(match["figure"]) * _SIZES[match["scale"].lower()]
        found.append(Quantity(match.start(), match.end(), _K.NUMBER, str(value)))
    taken = {at for each in found for at in range(each.start, each.end)}
    for match in (*_COMMAS.finditer(text), *_DECIMAL.finditer(text)):
        if match.start() not in taken:
            percent = match.re is _DECIMAL and match["percent"]
            figure = Fraction(re.sub(r"[^\d.]", "", match[0]).rstrip("."))
            value, kind = (figure / 100, _K.PERCENTAGE) if percent else (figure, _K.NUMBER)
            found.append(Quantity(match.start(), match.end(), kind, str(value)))
    return found
