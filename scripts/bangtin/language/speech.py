"""Texts as they are read aloud: figures, days, times, units, signs and abbreviations in words (floor 0)."""

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from bangtin.language.quantities import Quantity, QuantityKind, find_quantities

SYLLABLES_A_MINUTE: Final = 140
"""How fast an announcement is read; announcers say 130 to 150 syllables a minute."""

_ONES: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES: Final = ("", " nghìn", " triệu", " tỷ")
_ROMAN: Final = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_UNITS: Final = {
    "km/h": "ki-lô-mét một giờ",
    "km/giờ": "ki-lô-mét một giờ",
    "km": "ki-lô-mét",
    "cm": "xăng-ti-mét",
    "mm": "mi-li-mét",
    "m2": "mét vuông",
    "m²": "mét vuông",
    "km2": "ki-lô-mét vuông",
    "km²": "ki-lô-mét vuông",
    "m3": "mét khối",
    "m³": "mét khối",
    "m": "mét",
    "ha": "héc-ta",
    "kg": "ki-lô-gam",
    "g": "gam",
    "ml": "mi-li-lít",
    "°c": "độ xê",
    "đ": "đồng",
    "vnđ": "đồng",
    "vnd": "đồng",
}
_SIGNS: Final = {
    "%": " phần trăm",
    "‰": " phần nghìn",
    "&": " và ",
    "+": " cộng ",
    "=": " bằng ",
    "≥": " từ ",
    "≤": " nhiều nhất ",
    "×": " nhân ",
    "°": " độ ",
    "²": " vuông",
    "³": " khối",
}
_FIGURE: Final = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_UNIT_BEHIND: Final = re.compile(r"\s*([a-zđ°A-ZĐ]{1,3}[23²³]?(?:/[a-zờ]+)?)(?![^\W\d_])")
_WORD: Final = re.compile(r"\w+")
_QUARTER: Final = re.compile(r"(?<!\w)([Qq]uý|[Pp]hần|[Cc]hương|[Mm]ục|[Kk]hóa)\s+([IVX]{1,4})(?!\w)")
_BETWEEN_FIGURES: Final = re.compile(r"(?<=\d)\s*[-–]\s*(?=\d)")
_GLUED: Final = re.compile(r"(?<=\d)(?=[^\W\d_])")
_DASH: Final = re.compile(r"\s*[-–]\s*")
_STROKE: Final = re.compile(r"(?<=\w)\s?/\s?(?=\w)")
_SPACES: Final = re.compile(r"[ \t]{2,}")
_UNSPEAKABLE: Final = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+\.\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|example)\S*|[^\w\s.,;:!?…()“”\"'‘’*_>#|\-–—%/&+=≥≤×°²³·]"
)


def number_in_words(value: Fraction | int) -> str:
    """`1200` → `một nghìn hai trăm`; behind the comma figure by figure."""
    number = Fraction(value)
    whole = int(number)
    words = _whole(whole)
    if number == whole:
        return words
    rest = f"{float(number - whole):.6f}"[2:].rstrip("0")
    return f"{words} phẩy {' '.join(_ONES[int(digit)] for digit in rest)}"


def speakable(text: str, abbreviations: Mapping[str, str] | None = None) -> str:
    """The text with everything spelt out that has a spoken form; what has none stays for `unspeakable`."""
    parts: list[str] = []
    at = 0
    for quantity in find_quantities(text):
        between = text[at : quantity.start]
        parts += (" đến " if parts and _DASH.fullmatch(between) else between, _spoken(text, quantity))
        at = quantity.end
    joined = "".join((*parts, text[at:]))
    joined = _QUARTER.sub(lambda found: f"{found[1]} {_whole(_ROMAN.get(found[2], 0)) or found[2]}", joined)
    for short, words in (abbreviations or {}).items():
        joined = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", words, joined)
    joined = _BETWEEN_FIGURES.sub(" đến ", joined)
    joined = _FIGURE.sub(lambda found: _left_over(found[0]), _GLUED.sub(" ", joined))
    joined = joined.replace("và/hoặc", "hoặc")
    joined = _STROKE.sub(" trên ", joined)
    for sign, words in _SIGNS.items():
        joined = joined.replace(sign, words)
    return "\n".join(_SPACES.sub(" ", line).strip() for line in joined.split("\n"))


def unspeakable(text: str) -> list[str]:
    """What cannot be read aloud: addresses of the net, and signs without a spoken form."""
    return list(dict.fromkeys(found[0].rstrip(".,;)") for found in _UNSPEAKABLE.finditer(text)))


def speaking_seconds(text: str) -> int:
    """How long a text that is spelt out takes to read, in whole seconds."""
    syllables = len(_WORD.findall(text))
    return -(-syllables * 60 // SYLLABLES_A_MINUTE)


def _spoken(text: str, quantity: Quantity) -> str:
    written = text[quantity.start : quantity.end]
    if quantity.kind is QuantityKind.DATE:
        return _day(quantity.value, written)
    if quantity.kind is QuantityKind.TIME:
        return _time(quantity.value)
    if quantity.kind is QuantityKind.PHONE:
        return " ".join(_ONES[int(digit)] for digit in quantity.value)
    if "/" in written and quantity.kind is QuantityKind.PERCENTAGE:
        value = quantity.number
        return f"{_whole(value.numerator)} phần {_whole(value.denominator).replace('bốn', 'tư')}"
    return _measured(written)


def _measured(written: str) -> str:
    """A number with its unit: figures in words, signs of units by their names."""
    found = _FIGURE.match(written)
    if found is None:
        return written
    rest = written[found.end() :]
    unit = _UNIT_BEHIND.fullmatch(rest)
    spoken = _UNITS.get(unit[1].lower()) if unit else None
    return f"{_left_over(found[0])}{f' {spoken}' if spoken else rest}"


def _day(value: str, written: str) -> str:
    if "Q" in value:
        year, _, quarter = value.rpartition("Q")
        return f"quý {_whole(int(quarter))}{f' năm {_whole(int(year[:4]))}' if year else ''}"
    year, _, rest = value.removeprefix("--").partition("-") if value[0] != "-" else ("", "", value[2:])
    parts = rest.split("-") if rest else []
    day = _whole(int(parts[1])) if len(parts) > 1 else ""
    month = f"tháng {_whole(int(parts[0])).replace('bốn', 'tư')}" if parts else ""
    if not parts:
        return _whole(int(year)) if year else written
    return " ".join(each for each in (day, month, f"năm {_whole(int(year))}" if year else "") if each)


def _time(value: str) -> str:
    hour, minute = int(value[:2]), int(value[3:])
    return f"{_whole(hour)} giờ" + (f" {_whole(minute)} phút" if minute else "")


def _left_over(figure: str) -> str:
    """Figures in words; very long ones figure by figure."""
    bare = figure.replace(".", "") if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", figure) else figure
    whole, _, part = bare.partition(",")
    if len(whole) > 12:
        return " ".join(_ONES[int(digit)] for digit in whole)
    words = _whole(int(whole))
    return f"{words} phẩy {' '.join(_ONES[int(digit)] for digit in part)}" if part else words


def _whole(number: int) -> str:
    if number == 0:
        return _ONES[0]
    groups: list[int] = []
    while number:
        number, group = divmod(number, 1000)
        groups.append(group)
    spoken = []
    for place in range(len(groups) - 1, -1, -1):
        if groups[place]:
            words = _hundreds(groups[place], first=place == len(groups) - 1)
            spoken.append(words + _SCALES[place % 3 or (3 if place else 0)] + " tỷ" * (place // 4))
    return " ".join(spoken)


def _hundreds(number: int, *, first: bool) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = [] if first and not hundreds else [_ONES[hundreds], "trăm"]
    if tens == 0 and ones:
        words += ["linh", _ONES[ones]] if words else [_ONES[ones]]
    elif tens:
        words += ["mười"] if tens == 1 else [_ONES[tens], "mươi"]
        words += [_last(tens, ones)] if ones else []
    return " ".join(words)


def _last(tens: int, ones: int) -> str:
    if ones == 5:
        return "lăm"
    if tens > 1 and ones in (1, 4):
        return {1: "mốt", 4: "tư"}[ones]
    return _ONES[ones]
