"""PII2: sensitive things said of a named person; homes, children, lists of persons (floor 1)."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from bangtin.gates.codes import BELIEF, CHILD, HEALTH, HOME, LIST_OF_PERSONS
from bangtin.gates.hit import Hit, Span, placed
from bangtin.language.text import fold

_FAMILIES: Final = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Mai|Trương|Lâm|Cao|Đào|"
    "Hà|Lương|Lưu|Phùng|Tô|Tạ|Thái|Châu|Quách|Vương|Chu|Tống|Kiều|La|Lò|Vàng|Giàng|Sùng|Lại|Nông|Điểu|Rơ|Siu|Y|"
    "H’|K’|H'|K'"
)
_SYLLABLE: Final = r"[A-ZÀ-ỸĐ][a-zà-ỹđ]{0,6}"
_FULL_NAME: Final = rf"(?:{_FAMILIES})(?:[ ]{_SYLLABLE}){{1,4}}"
_INITIALS: Final = r"(?:[A-ZĐ]\.[ ]?){1,3}"
_ADDRESSED: Final = (
    r"(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]háu|[Bb]ệnh nhân|[Đđ]ồng chí|[Ee]m)[ ]"
    rf"(?:{_SYLLABLE}(?:[ ]{_SYLLABLE}){{0,4}}|{_INITIALS}[A-ZĐ]?)"
)
_PERSON: Final = re.compile(
    r"(?<!đường )(?<!phố )(?<!trường )(?<!\w)"
    rf"(?:{_FULL_NAME}|{_INITIALS}[A-ZĐ](?![\w-])|{_ADDRESSED})(?!\w)"
)
_NEAR: Final = 80
_FAR: Final = 200

_HEALTH: Final = re.compile(
    r"F[0-3]\b|HIV|[Dd]ương tính|[Tt]iền sử(?! dụng)"
    r"|nhiễm (?:HIV|COVID|Covid|covid|SARS|vi ?rút|bệnh|bẩn)|mắc (?:bệnh|COVID|Covid|covid|chứng|ung thư|lao)"
    r"|bệnh (?:án|nhân|tâm thần|hiểm nghèo|nền|ung thư|lao|tim|thận|gan|truyền nhiễm|mãn|mạn)"
)
_BELIEF: Final = re.compile(r"(?:[Tt]ôn giáo|TÔN GIÁO|[Dd]ân tộc|DÂN TỘC)[ \t]?:[ \t*]{0,4}\w{2,13}")
_HOME: Final = re.compile(
    r"(?:[Tt]rú (?:tại|quán)|[Tt]hường trú|[Tt]ạm trú|[Cc]hỗ ở(?: hiện (?:nay|tại))?|[Nn]hà riêng)"
    r"[^.\n;]{0,40}?"
    r"(?:[Ss]ố(?: nhà)? ?[0-9]|[0-9]{1,4}[A-Z]?(?:/[0-9]{1,4}){0,4} (?:đường|phố|[A-ZĐ][a-zà-ỹ])"
    r"|[Tt]ổ(?: dân phố)? [0-9]|[Tt]hôn [0-9A-ZĐ]|[Ấấ]p [0-9A-ZĐ]|[Bb]uôn [A-ZĐ]"
    r"|[Kk]hu phố [0-9]|[Hh]ẻm [0-9]|[Nn]gõ [0-9]|[Kk]hóm [0-9])"
)
_CHILD: Final = re.compile(
    r"(?:[Cc]háu|[Hh]ọc sinh|[Tt]rẻ em)[ ,](?:tên |là |bị hại |nạn nhân )?"
    rf"(?:{_FULL_NAME}|{_INITIALS}[A-ZĐ]?)(?!\w)"
)
_LIST: Final = re.compile(r"[Hh]ọ(?: và)? tên|HỌ(?: VÀ)? TÊN")
_COLUMNS: Final = re.compile(
    r"(?:ngay|thang|nam)[, ]{0,3}sinh|dia chi|cho o|cccd|cmnd|can cuoc|dien thoai|sdt|"
    r"so the dang|so tai khoan"
)


def scan_sensitive(text: str, places: Mapping[str, Sequence[int]] | None = None) -> Iterator[Hit]:
    """Health, belief, home and childhood of a named person, and tables of persons. Meant as a warning.

    `places` says where each of `KEYS` stands, when that is known.
    """
    return placed(text, _spans(text, places))


def _spans(text: str, places: Mapping[str, Sequence[int]] | None) -> Iterator[Span]:
    """One cheap search for each key; only where a key stands is anything read more closely."""
    for key, (back, judge) in KEYS.items():
        done = 0
        for place in _places(text, key) if places is None else places.get(key, ()):
            for span in judge(text, max(0, place - back)) if place >= done else ():
                done = span[2]
                yield span


def _places(text: str, key: str) -> Iterator[int]:
    place = text.find(key)
    while place >= 0:
        yield place
        place = text.find(key, place + len(key))


def _health(text: str, start: int) -> Iterator[Span]:
    found = _HEALTH.match(text, start)
    if found and _has_person(text, start, found.end()):
        yield HEALTH, start, found.end()


def _belief(text: str, start: int) -> Iterator[Span]:
    found = _BELIEF.match(text, start)
    if found and _has_person(text, start, found.end(), near=_FAR):
        yield BELIEF, start, found.end()


def _home(text: str, start: int) -> Iterator[Span]:
    found = _HOME.search(text, start, start + 120)
    if found and _has_person(text, found.start(), found.end(), near=_FAR):
        yield HOME, found.start(), found.end()


def _child(text: str, start: int) -> Iterator[Span]:
    found = _CHILD.match(text, start)
    if found:
        yield CHILD, start, found.end()


def _list(text: str, start: int) -> Iterator[Span]:
    found = _LIST.match(text, start)
    if found and _is_list(text, start):
        yield LIST_OF_PERSONS, start, found.end()


KEYS: Final[dict[str, tuple[int, Callable[[str, int], Iterator[Span]]]]] = {
    "F0": (0, _health),
    "F1": (0, _health),
    "HIV": (0, _health),
    "ương tính": (1, _health),
    "iền sử": (1, _health),
    "nhiễm ": (0, _health),
    "mắc ": (0, _health),
    "bệnh ": (0, _health),
    "ôn giáo": (1, _belief),
    "ân tộc:": (1, _belief),
    "TÔN GIÁO:": (0, _belief),
    "DÂN TỘC:": (0, _belief),
    "trú ": (12, _home),
    "hỗ ở": (1, _home),
    "háu ": (1, _child),
    "ọc sinh ": (1, _child),
    "rẻ em ": (1, _child),
    "ọ tên": (1, _list),
    "ọ và tên": (1, _list),
    "HỌ ": (0, _list),
}
"""A key that is rare in running text, how far before it the thing begins, and who reads it."""


def _has_person(text: str, start: int, end: int, *, near: int = _NEAR) -> bool:
    return bool(_PERSON.search(text, max(0, start - near), end + near))


def _is_list(text: str, start: int) -> bool:
    """A row of heads that go on with birth, address or number: `| TT | Họ và tên | Năm sinh |`."""
    line_start = text.rfind("\n", max(0, start - 300), start) + 1
    line_end = text.find("\n", start)
    line = text[line_start or max(0, start - 300) : line_end if 0 <= line_end < start + 600 else start + 600]
    return ("|" in line or "\t" in line or "   " in line) and bool(_COLUMNS.search(fold(line)))
