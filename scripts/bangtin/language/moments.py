"""Days, months, quarters, years and times of day in running text, whole or in part (floor 0)."""

import re
from dataclasses import dataclass
from typing import Final

from bangtin.language.dates import FoundDate, date_at
from bangtin.language.number_words import START, number_words_at

_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTHS: Final = "giêng một; hai; ba; tư bốn; năm; sáu; bảy; tám; chín; mười; mười một; mười hai chạp"
_MONTH_WORDS: Final = {
    word: number
    for number, words in enumerate(_MONTHS.split("; "), 1)
    for word in ([words] if words.startswith("mười m") else words.replace("mười hai ", "mười_hai ").split())
}
_DAY_MONTH: Final = re.compile(
    r"(?P<day>\d{1,2})\s?(?:(?P<mark>[/.\-])\s?|\s+tháng\s+)(?P<month>\d{1,2})(?![\d%]|[/.,]\d)"
)
_DAY_ONLY: Final = re.compile(
    r"(?P<day>\d{1,2})(?=(?:\s*(?:,|và|đến|tới|-|–|hoặc)\s*(?:hết\s+)?(?:ngày\s+)?\d{1,2}){1,9}\s?(?:/|tháng)\s?\d)",
    re.IGNORECASE,
)
_BEFORE_DAY: Final = re.compile(
    r"(?:ngày|mùng|mồng|các ngày|sáng|chiều|tối)\s+(?:\d{1,2}\s*(?:,|và|-|–)\s*)*\Z", re.IGNORECASE
)
_RANGE_START: Final = re.compile(
    r"(?:từ|đến|hết|trước|sau|kể từ|tới|hạn|chót|lễ|dịp|-|–|:)\s*\Z", re.IGNORECASE
)
_RANGE_ON: Final = re.compile(r"\s*(?:đến|tới|-|–)\s*(?:hết\s+)?(?:ngày\s+)?\d{1,2}\s?[/.\-]\s?\d{1,2}")
_MONTH: Final = re.compile(
    r"tháng\s+(?P<month>\d{1,2}|giêng|chạp|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?![\w%]|[.,]\d)"
    r"(?:\s?[/\-]\s?(?P<year>(?:19|20)\d\d)|\s*,?\s*năm\s+(?P<year2>(?:19|20)\d\d))?(?!\d)",
    re.IGNORECASE,
)
_QUARTER: Final = re.compile(
    r"quý\s+(?P<quarter>iv|i{1,3}|[1-4])(?!\w)(?:\s?[/\-]\s?(?P<year>(?:19|20)\d\d)|\s*,?\s*năm\s+(?P<year2>(?:19|20)\d\d))?(?!\d)",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"(?P<year>(?:19|20)\d\d)(?![\d%]|[.,/\-]\d|[^\W\d_])")
_BEFORE_YEAR: Final = re.compile(
    r"(?:năm|năm học|giai đoạn|nhiệm kỳ|khóa|từ|đến|niên khóa|(?:19|20)\d\d\s?[-–])\s*\Z", re.IGNORECASE
)
_YEAR_RANGE: Final = re.compile(r"(?:19|20)\d\d\s?[-–]\s?(?=(?:19|20)\d\d(?!\d))")
_CLOCK: Final = re.compile(
    r"(?P<hour>\d{1,2})(?::(?P<sharp>[0-5]\d)(?!\d|:)|\s?(?:giờ|h|g)(?![^\W\d_])"
    r"(?:\s?(?P<minute>[0-5]\d|\d(?!\s*(?:ngày|tháng)))(?![\d/%]|[.,]\d|\s*(?:người|đồng))(?:\s?(?:phút|ph|’|'))?|\s+(?P<half>rưỡi))?)"
    r"(?:\s+(?P<part>sáng|trưa|chiều|tối|đêm)(?![^\W\d_]))?",
    re.IGNORECASE,
)
_CLOCK_WORDS: Final = re.compile(
    r"\s+giờ(?![^\W\d_])(?:\s+(?P<half>rưỡi))?(?:\s+(?P<part>sáng|trưa|chiều|tối|đêm)(?![^\W\d_]))?",
    re.IGNORECASE,
)
_LASTS_BEFORE: Final = re.compile(
    r"(?:trong|suốt|khoảng|hơn|gần|quá|mỗi|tối đa|tối thiểu|ít nhất|nhiều nhất|chậm nhất|dài|thêm|vòng|sau)"
    r"\s+\Z",
    re.IGNORECASE,
)
_LASTS_AFTER: Final = re.compile(
    r"\s*(?:/|mỗi|một ngày|liên tục|làm việc|học|kể từ|trước khi|sau khi|đồng hồ|nữa)", re.IGNORECASE
)
_REACH: Final = 40


@dataclass(frozen=True, slots=True)
class Moment:
    """A day (`2022-06-05`, `--06-05` without its year), month (`2022-06`, `--06`), quarter (`2022-Q3`, `Q3`),
    year (`2022`) or time of day (`07:30`), and where it stands."""

    start: int
    end: int
    value: str
    time: bool = False
    date: FoundDate | None = None
    """With a whole date: whether the calendar has it, and the weekday beside it."""


def moment_at(text: str, start: int) -> Moment | None:
    """The moment whose figures or words begin at `start`: a digit, or the word tháng or quý."""
    if text[start] in "tTqQ":
        return _month(text, start) or _quarter(text, start)
    return _day(text, start) or clock_at(text, start) or _year(text, start)


def clock_at(text: str, start: int) -> Moment | None:
    """A time of day; `7 giờ` that lasts (“trong 7 giờ”) is none."""
    found = _CLOCK.match(text, start)
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["sharp"] or found["minute"] or 0)
    if hour > 24 or minute > 59 or (text[start - 1 : start] in {":", ".", ","} and start):
        return None
    bare = not (found["sharp"] or found["minute"] or found["half"] or found["part"])
    if bare and (_lasts(text, start, found.end()) or hour == 0 == len(found["hour"]) - 2):
        return None
    if found["half"]:
        minute = 30
    return Moment(start, found.end(), _of_day(hour, minute, found["part"]), time=True)


def clock_in_words_at(text: str, start: int) -> Moment | None:
    """`bảy giờ rưỡi`."""
    number = number_words_at(text, start)
    if number is None or number[0].denominator != 1 or number[0] > 24:
        return None
    found = _CLOCK_WORDS.match(text, number[1])
    if found is None:
        return None
    bare = not (found["half"] or found["part"])
    if bare and _lasts(text, start, found.end()):
        return None
    end, minute = found.end(), 30 if found["half"] else 0
    return Moment(start, end, _of_day(int(number[0]), minute, found["part"]), time=True)


def _of_day(hour: int, minute: int, part: str | None) -> str:
    """`4 giờ 30 chiều` is 16:30."""
    spoken = (part or "").lower()
    if (spoken in {"chiều", "tối"} and hour < 12) or (spoken == "trưa" and hour < 4):
        hour += 12
    return f"{hour % 24 if hour == 24 and minute else hour:02d}:{minute:02d}"


def _lasts(text: str, start: int, end: int) -> bool:
    """Whether so many hours last, rather than name a time of day."""
    return bool(_LASTS_BEFORE.search(text, max(0, start - _REACH), start) or _LASTS_AFTER.match(text, end))


def _day(text: str, start: int) -> Moment | None:
    whole = date_at(text, start)
    if whole is not None and whole.start == start:
        return Moment(start, whole.end, f"{whole.year:04d}-{whole.month:02d}-{whole.day:02d}", date=whole)
    named = _BEFORE_DAY.search(text, max(0, start - _REACH), start)
    found = _DAY_MONTH.match(text, start)
    if found and _is_day(int(found["day"]), int(found["month"])) and (named or _in_range(text, found)):
        year = _year_of_range(text, found.end())
        return Moment(start, found.end(), f"{year or '-'}-{int(found['month']):02d}-{int(found['day']):02d}")
    alone = _DAY_ONLY.match(text, start) if named else None
    return _with_month_of_next(text, start, alone) if alone else None


def _in_range(text: str, found: re.Match[str]) -> bool:
    if found["mark"] is None:  # 15 tháng 3
        return True
    if found["mark"] != "/":
        return False
    later = _RANGE_ON.match(text, found.end())
    before = _RANGE_START.search(text, max(0, found.start() - _REACH), found.start())
    return bool(later or (before and int(found["day"]) >= int(found["month"])))


def _year_of_range(text: str, end: int) -> str:
    """The year that the second day of a range gives to the first: “từ ngày 18/4 đến ngày 22/4/2022”."""
    on = re.compile(r"\s*(?:đến|tới|-|–|và|,)\s*(?:hết\s+)?(?:ngày\s+)?", re.IGNORECASE).match(text, end)
    later = date_at(text, on.end()) if on and on.end() > end else None
    return str(later.year) if later and on and later.start == on.end() else ""


def _with_month_of_next(text: str, start: int, alone: re.Match[str]) -> Moment | None:
    """“ngày 5, 6 và 7/6/2022”: month and year stand with the last."""
    following = re.compile(r"\d{1,2}\s?(?:/|tháng)").search(text, alone.end(), alone.end() + _REACH)
    later = _day(text, following.start()) if following else None
    if later is None or later.value.count("-") < 2:
        return None
    return Moment(start, alone.end(), f"{later.value[:-2]}{int(alone['day']):02d}")


def _is_day(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12


def _month(text: str, start: int) -> Moment | None:
    found = _MONTH.match(text, start)
    if found is None:
        return None
    written = found["month"].lower()
    number = int(written) if written.isdigit() else _MONTH_WORDS.get(written, 0)
    year = found["year"] or found["year2"]
    if not 1 <= number <= 12 or (not written.isdigit() and not year and not found["month"][0].isupper()):
        return None
    return Moment(start, found.end(), f"{year or '-'}-{number:02d}")


def _quarter(text: str, start: int) -> Moment | None:
    found = _QUARTER.match(text, start)
    if found is None:
        return None
    written, year = found["quarter"].lower(), found["year"] or found["year2"]
    number = int(written) if written.isdigit() else _ROMAN[written]
    return Moment(start, found.end(), f"{year}-Q{number}" if year else f"Q{number}")


def _year(text: str, start: int) -> Moment | None:
    found = _YEAR_RANGE.match(text, start)
    if found:
        return Moment(start, start + 4, text[start : start + 4])
    found = _YEAR.match(text, start)
    if found and _BEFORE_YEAR.search(text, max(0, start - _REACH), start):
        return Moment(start, found.end(), found["year"])
    return None


WORD_START: Final = START
"""What a time in words may begin with."""
