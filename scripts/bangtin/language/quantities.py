"""Numbers, percentages, amounts, days, times, durations and telephone numbers in running text (floor 0).

Vietnamese figures and words: `1.234,5`, `50%`, `2,4 tỷ đồng`, `hai phần ba`, `một nửa`, `quý III/2022`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from bangtin.language.moments import Moment, clock_in_words_at, moment_at
from bangtin.language.number_words import SCALES, number_words_at
from bangtin.language.units import Unit, unit_at


class QuantityKind(StrEnum):
    """What a quantity says."""

    NUMBER = "number"
    PERCENTAGE = "percentage"
    """Of a whole: `50%`, `một nửa`, `2/3`."""
    AMOUNT = "amount"
    """Money, in đồng."""
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    PHONE = "phone"


class Bound(StrEnum):
    """The side on which a number bounds what is meant."""

    LEAST = "least"
    MOST = "most"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity, where it stands in its text, and what it says in one form however it is written.

    `value` is a whole number or fraction (`1200`, `2/3`: a percentage is a part of one), the digits of a
    telephone number, or a moment as `Moment.value`.
    """

    start: int
    end: int
    kind: QuantityKind
    value: str
    unit: Unit | None = None
    bound: Bound | None = None
    moment: Moment | None = None

    @property
    def number(self) -> Fraction:
        """The value of a number, percentage, amount or duration."""
        return Fraction(self.value)


_K: Final = QuantityKind
_CANDIDATE: Final = re.compile(
    r"[\d(+TtQqNnPpHhBbSsCcMm](?<!\w.)"
    r"(?:(?<=\d)(?<!/.)(?<!\d[.,].)|(?<=[(+])(?=\+?\d)"
    r"|(?:(?<=[Tt])(?:háng|ám)|(?<=[Qq])uý|(?<=[Nn])(?:ăm|ửa)|(?<=[Pp])hân\s+nửa|(?<=[Hh])ai|(?<=[Bb])(?:a|ốn|ảy|ẩy)"
    r"|(?<=[Ss])áu|(?<=[Cc])hín|(?<=[Mm])(?:ột|ười))(?!\w))"
)
"""Where a quantity may begin; it starts with one class of letters, which is what makes it fast."""
_FIGURE: Final = re.compile(
    r"(?P<thousands>\d{1,3}(?:\.\d{3}){1,6})(?:,(?P<rest>\d{1,6}))?(?![\d])|(?P<commas>\d{1,3}(?:,\d{3}){2,6})(?!\d)"
    r"|(?P<whole>\d{1,18})(?:[,.](?P<part>\d{1,6}))?(?!\d)"
)
_SCALE: Final = re.compile(
    rf"\s?(?P<scale>nghìn tỷ|nghìn tỉ|{'|'.join(SCALES)})(?!\w)(?P<half>\s+rưỡi)?", re.IGNORECASE
)
_MORE: Final = re.compile(r"\s+(?P<more>\d{1,3})\s+(?P<scale>nghìn|ngàn|triệu)(?!\w)", re.IGNORECASE)
_PERCENT: Final = re.compile(r"\s?%|\s?phần\s+trăm(?!\w)|\s?‰", re.IGNORECASE)
_MONEY: Final = re.compile(r"\s?(?:đồng|đ|vnđ|vnd)(?!\w)", re.IGNORECASE)
_FRACTION: Final = re.compile(r"(?P<up>\d{1,2})/(?P<down>\d{1,3})(?![\d/%]|[-–.,]\d|[^\W\d_])")
_FRACTION_WORDS: Final = re.compile(r"\s+phần\s+(?P<down>\w+)", re.IGNORECASE)
_HALF: Final = re.compile(
    r"(?:một|phân)\s+nửa(?!\w)|nửa(?=\s+(?:số|tổng|diện|dân|thời|quãng)\b)", re.IGNORECASE
)
_AND_HALF: Final = re.compile(r"\s+rưỡi(?!\w)", re.IGNORECASE)
_PHONE: Final = re.compile(
    r"\(?(?:\+84|0)(?:[\s.\-()]{0,2}\d){8,10}(?!\d)|1[89]00(?:[\s.]?\d){4,6}(?!\d)", re.IGNORECASE
)
_SHORT_PHONE: Final = re.compile(r"1\d\d(?![\d%/]|[.,]\d|\s+[^\W\d_A-Z]*(?:người|hộ|đồng|cây|km))")
_CALLS: Final = re.compile(
    r"(?:gọi(?: điện)?(?: thoại)?(?: đến)?|điện thoại|đường dây nóng|tổng đài|số máy|hotline)"
    r"\s*(?:số|:|là)*\s*\Z",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(
    r"\s*(?:-|–|đến|tới|hoặc|và)\s*(?:dưới\s+|hết\s+|khoảng\s+)?(?=\d|\w)", re.IGNORECASE
)
_AT_MOST: Final = re.compile(
    r"(?:không\s+(?:[^\W\d]+\s+){0,3}?(?:quá|hơn)|không vượt quá|tối đa|nhiều nhất|(?<!không )dưới"
    r"|cao nhất|chậm nhất|không nhiều hơn|chưa đến|chưa tới)(?:\s+(?:là|sau|trong|khoảng|số))?\s+\Z",
    re.IGNORECASE,
)
_AT_LEAST: Final = re.compile(
    r"(?:ít nhất|tối thiểu|trên|hơn|quá|không dưới|không ít hơn|thấp nhất)"
    r"(?:\s+(?:là|sau|trong|khoảng|số))?\s+\Z",
    re.IGNORECASE,
)
_AND_MORE: Final = re.compile(r"(?:\s+[^\W\d_]+){0,5}?\s+trở\s+(?P<side>lên|xuống)(?!\w)", re.IGNORECASE)
_YEAR_AHEAD: Final = re.compile(r"năm\s+\d", re.IGNORECASE)
_RANGE_TO: Final = re.compile(r"\s+(?:đến|tới)\s+")
_REACH: Final = 48

_NO_NUMBER_BEFORE: Final = re.compile(
    r"(?:thứ|cả|tháng|một|vài|đôi|dăm|mươi|hàng|mấy|tết|mồng|mùng|nấu|ăn|uống|luộc|chưng|vừa|quả|trái|anh|chị|cô|chú|bác|bé)\s+\Z",
    re.IGNORECASE,
)
_NO_YEAR_BEFORE: Final = re.compile(
    r"(?:mỗi|hàng|hằng|trong|cả|suốt|quanh|cuối|đầu|giữa|các|những|nhiều|từng|sang|qua|của|vào|đến|theo|một|hai|ba|số|đủ|bao|ngày|tháng)\s+\Z",
    re.IGNORECASE,
)
_AFTER_WORD: Final = re.compile(r"\s+(?P<next>[^\W\d_]+)")
_NOT_COUNTED: Final = frozenset(
    [
        "bên",
        "chiều",
        "phương",
        "mùa",
        "bề",
        "châu",
        "miền",
        "biển",
        "tay",
        "đầu",
        "lòng",
        "vợ",
        "là",
        "mẹ",
        "má",
        "lô",
        "ơi",
        "muồi",
        "mùi",
        "đỏ",
        "vàng",
        "mặt",
        "hướng",
        "ngả",
        "phía",
        "rõ",
        "sắc",
        "nghi",
        "phải",
        "phần",
        "thân",
        "bà",
        "con",
    ]
)
_ALWAYS_WITH_UNIT: Final = frozenset({"năm", "chín", "ba", "tư"})


def find_quantities(text: str, *, every: bool = False) -> list[Quantity]:
    """Every quantity in order. Words that only may be numbers (“một người”, “năm ngoái”) count with `every`,
    which is for texts that a claim may rest on."""
    found: list[Quantity] = []
    at = 0
    for candidate in _CANDIDATE.finditer(text):
        if candidate.start() < at:
            continue
        quantity = _quantity_at(text, candidate.start(), every=every)
        if quantity is not None:
            found.append(quantity)
            at = quantity.end
    return list(_with_units_of_ranges(text, found))


def _quantity_at(text: str, start: int, *, every: bool) -> Quantity | None:
    first = text[start]
    if not (first.isdigit() or first in "(+"):
        return _in_words(text, start, every=every)
    phone = _phone(text, start)
    if phone:
        return phone
    while not text[start].isdigit():
        start += 1
    moment = moment_at(text, start)
    if moment is not None:
        return Quantity(start, moment.end, _K.TIME if moment.time else _K.DATE, moment.value, moment=moment)
    return _in_figures(text, start)


def _phone(text: str, start: int) -> Quantity | None:
    found = _PHONE.match(text, start)
    if found is None and _CALLS.search(text, max(0, start - _REACH), start):
        found = _SHORT_PHONE.match(text, start)
    if found is None:
        return None
    digits = "".join(each for each in found[0] if each.isdigit())
    if digits.startswith("84") and "+" in found[0]:
        digits = f"0{digits[2:]}"
    return Quantity(start, found.end(), _K.PHONE, digits)


def _in_figures(text: str, start: int) -> Quantity | None:
    fraction = _FRACTION.match(text, start)
    if fraction:
        return _fraction(text, start, fraction)
    found = _FIGURE.match(text, start)
    if found is None or (
        text[found.end() : found.end() + 1].isalpha() and not _glued_unit(text, found.end())
    ):
        return None
    return _measured(text, start, found.end(), _figure(found))


def _fraction(text: str, start: int, found: re.Match[str]) -> Quantity | None:
    """`2/3` of something; 24/7 and a house number 12/5 are none."""
    up, down = int(found["up"]), int(found["down"])
    if not 0 < up < down:
        return None
    return _bounded(text, Quantity(start, found.end(), _K.PERCENTAGE, str(Fraction(up, down))))


def _glued_unit(text: str, end: int) -> bool:
    """`5000đ`, `20km`; `5K` is no quantity."""
    return bool(_MONEY.match(text, end) or unit_at(text, end)) and text[end].islower()


def _figure(found: re.Match[str]) -> Fraction:
    if found["thousands"]:
        return Fraction(f"{found['thousands'].replace('.', '')}.{found['rest'] or 0}")
    if found["commas"]:
        return Fraction(found["commas"].replace(",", ""))
    return Fraction(f"{found['whole']}.{found['part'] or 0}")


def _measured(text: str, start: int, end: int, value: Fraction) -> Quantity:
    """A number with what it measures: scale, per cent, money or a unit."""
    scale = _SCALE.match(text, end)
    if scale:
        size = _scale(scale["scale"])
        value, end = value * size + (Fraction(size, 2) if scale["half"] else 0), scale.end()
        more = _MORE.match(text, end)
        if more and _scale(more["scale"]) < size:
            value, end = value + int(more["more"]) * _scale(more["scale"]), more.end()
    percent = _PERCENT.match(text, end)
    if percent:
        part = 1000 if "‰" in percent[0] else 100
        return _bounded(text, Quantity(start, percent.end(), _K.PERCENTAGE, str(value / part)))
    money = _MONEY.match(text, end)
    if money:
        return _bounded(text, Quantity(start, money.end(), _K.AMOUNT, str(value)))
    return _with_unit(text, start, end, value)


def _with_unit(text: str, start: int, end: int, value: Fraction) -> Quantity:
    unit = unit_at(text, end)
    if unit is None:
        return _bounded(text, Quantity(start, end, _K.NUMBER, str(value)))
    half = _AND_HALF.match(text, unit[1])
    if half:
        value += Fraction(1, 2)
    kind = _K.DURATION if unit[0].family.startswith("duration") else _K.NUMBER
    return _bounded(text, Quantity(start, half.end() if half else unit[1], kind, str(value), unit[0]))


def _scale(words: str) -> int:
    written = words.lower()
    return 10**12 if written.startswith("nghìn t") else SCALES.get(written, 1)


def _bounded(text: str, quantity: Quantity) -> Quantity:
    """With the side on which it bounds: “ít nhất”, “không quá”, “trở lên”."""
    reach, start = max(0, quantity.start - _REACH), quantity.start
    after = _AND_MORE.match(text, quantity.end)
    if after:
        bound = Bound.LEAST if after["side"].lower() == "lên" else Bound.MOST
    elif _AT_MOST.search(text, reach, start):
        bound = Bound.MOST
    elif _AT_LEAST.search(text, reach, start):
        bound = Bound.LEAST
    else:
        return quantity
    return _but(quantity, bound=bound)


def _but(
    quantity: Quantity,
    *,
    unit: Unit | None = None,
    bound: Bound | None = None,
    kind: QuantityKind | None = None,
) -> Quantity:
    return Quantity(
        quantity.start,
        quantity.end,
        kind or quantity.kind,
        quantity.value,
        unit or quantity.unit,
        bound or quantity.bound,
        quantity.moment,
    )


def _in_words(text: str, start: int, *, every: bool) -> Quantity | None:
    first = text[start].lower()
    if first in "tq":
        moment = moment_at(text, start)
        if moment is not None:
            return Quantity(start, moment.end, _K.DATE, moment.value, moment=moment)
    half = _HALF.match(text, start)
    if half:
        return _bounded(text, Quantity(start, half.end(), _K.PERCENTAGE, "1/2"))
    clock = clock_in_words_at(text, start)
    if clock is not None:
        return Quantity(start, clock.end, _K.TIME, clock.value, moment=clock)
    number = number_words_at(text, start)
    if number is None or _YEAR_AHEAD.match(text, start):
        return None
    value, end = number
    parts = _parts(text, start, value, end)
    if parts is not None:
        return _bounded(text, parts)
    quantity = _measured(text, start, end, value)
    return quantity if _is_number(text, start, end, quantity, every=every) else None


def _parts(text: str, start: int, value: Fraction, end: int) -> Quantity | None:
    """`hai phần ba`; `năm mươi phần trăm` is left to the per cent."""
    found = _FRACTION_WORDS.match(text, end)
    if found is None or found["down"].lower() == "trăm":
        return None
    words = number_words_at(text, found.start("down"))
    down = Fraction(4) if found["down"].lower() == "tư" else words[0] if words else Fraction(0)
    if not 0 < value < down:
        return None
    ends = words[1] if words else found.end()
    return Quantity(start, ends, _K.PERCENTAGE, str(value / down))


def _is_number(text: str, start: int, end: int, quantity: Quantity, *, every: bool) -> bool:
    """Whether words that may be a number are meant as one."""
    words = text[start:end].lower().split()
    if len(words) > 1 or every or quantity.kind in {_K.PERCENTAGE, _K.AMOUNT}:
        return True
    if words[0] == "một" or _NO_NUMBER_BEFORE.search(text, max(0, start - _REACH), start):
        return False
    following = _AFTER_WORD.match(text, end)
    if following is None:
        return bool(_RANGE.match(text, end))
    if following["next"].lower() in _NOT_COUNTED or _is_name(text, start, following["next"]):
        return False
    return words[0] not in _ALWAYS_WITH_UNIT or _counts(text, start, end, quantity)


def _is_name(text: str, start: int, following: str) -> bool:
    """“Hai Bà Trưng”, “Ba Đình”: a capital letter that no sentence begins with, or two of them."""
    return text[start].isupper() and (following[0].isupper() or not _begins_sentence(text, start))


def _counts(text: str, start: int, end: int, quantity: Quantity) -> bool:
    """Whether a word that mostly means something else (năm: year) counts what follows it."""
    if text[start:end].lower() == "năm" and _NO_YEAR_BEFORE.search(text, max(0, start - _REACH), start):
        return False
    return quantity.unit is not None or bool(_RANGE_TO.match(text, end))


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip(' *_>“"(')
    return not before or before[-1] in ".!?:;\n…-"


def _with_units_of_ranges(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    """“từ 5 đến 7 người”: the first number measures what the second does."""
    for place, quantity in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        if following is None or quantity.unit or quantity.kind is not _K.NUMBER:
            yield quantity
            continue
        joint = _RANGE.match(text, quantity.end)
        if joint is None or joint.end() != following.start or following.kind in {_K.DATE, _K.TIME, _K.PHONE}:
            yield quantity
        elif following.kind is _K.PERCENTAGE and "/" not in text[following.start : following.end]:
            value = str(quantity.number / 100)
            yield Quantity(quantity.start, quantity.end, _K.PERCENTAGE, value, None, quantity.bound)
        else:
            yield _but(quantity, unit=following.unit, kind=following.kind)
