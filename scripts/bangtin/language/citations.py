"""Citations of numbered documents in running text: type, number, date, issuer, pinpoint (floor 0)."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from bangtin.language.dates import FoundDate, date_at
from bangtin.language.issuers import issuer_after
from bangtin.language.leads import Lead, lead_before
from bangtin.language.numbers import IN_TEXT, DocumentNumber, parse_number
from bangtin.language.pinpoints import Pinpoint, pinpoint_before
from bangtin.language.symbols import ISSUER_SYMBOLS, type_word_symbol

Span = tuple[int, int]

_NOT_FREE: Final = re.compile(r"(?:[\w./\-–]|[\dA-Z]:)\Z")
_LABEL_GLUED: Final = re.compile(r"(?<![^\W_])[sS][ốôổoóồỗ]\Z")
_LAW_SHAPE: Final = re.compile(r"QH|UBTVQH")
_SERIES: Final = re.compile(r"(?:(?<!\d)\d{1,5}[a-h]?\s*(?:,|;|và)\s*)+\Z")
_SERIES_NUMBER: Final = re.compile(r"(\d+)([a-h]?)")
_ENUMERATED: Final = re.compile(
    r"\s*\)?\s*(?:[,;]\s*(?:và\s+(?:các\s+)?)?|và\s+|hoặc\s+|đến\s+)(?:[sS]ố\s*:?\s*)?"
)
_SHORT: Final = re.compile(
    r"(?<=[^\W_])\s*[:.]?\s+(?P<digits>\d{1,5})(?P<suffix>[a-h](?!\w))?(?:\s?/\s?(?P<year>(?:19|20)\d\d))?"
    r"(?![\w/%)]|[.,:]\d|\s*[-–]\s*[\dA-ZĐ]|\s*%)"
)
_COUNTED: Final = re.compile(
    r"\s*(?:ngày làm|ngày kể|tháng\b|giờ|phút|người|triệu|tỷ|đồng|lần|điểm|nội dung|vấn đề|nhóm|điều\b)"
)
_TYPES_IN_SHORT: Final = """
    chi-thi cong-van huong-dan ket-luan nghi-dinh nghi-quyet quy-dinh quyet-dinh thong-tu thong-tu-lien-tich
"""
_CITED_IN_SHORT: Final = frozenset(_TYPES_IN_SHORT.split())
_BEFORE_DATE: Final = re.compile(r"\s*[,(]?\s*(?:(?:đề|ký|ban hành)\s+)?(?:[nN]g[àaảá]y\s*)?")


@dataclass(frozen=True)
class Citation:
    """A mention of a numbered document: spans are offsets of the text, `type` an id such as `nghi-dinh`."""

    start: int
    end: int
    number: DocumentNumber
    number_span: Span
    type: str | None = None
    type_span: Span | None = None
    date: FoundDate | None = None
    issuer: str | None = None
    issuer_span: Span | None = None
    pinpoint: Pinpoint | None = None

    @property
    def day(self) -> dt.date | None:
        """The day of the cited document, when it is given and in the calendar."""
        return self.date.value if self.date else None


@dataclass(frozen=True)
class _Mention:
    number: DocumentNumber
    start: int
    end: int
    lead: Lead


def find_citations(text: str) -> list[Citation]:
    """Every citation of a numbered document in order; `text` is in NFC. A number that heads its line as
    “Số: …” is the paper's own and no citation (`own_number` finds it)."""
    found: list[Citation] = []
    for mention in _mentions(text):
        citation = _completed(text, mention)
        if citation.type is None and found and _continues(text, found[-1], citation):
            citation = replace(citation, type=found[-1].type)
        if citation.type is not None or _identifies(mention):
            found.append(citation)
    return found


def own_number(text: str) -> tuple[DocumentNumber, Span] | None:
    """The number a paper gives itself: the first one that heads its line after “Số”."""
    for match in IN_TEXT.finditer(text):
        number = parse_number(match[0])
        if number is not None and lead_before(text, match.start()).heads_line:
            return number, match.span()
    return None


def _mentions(text: str) -> list[_Mention]:
    full = list(_full_mentions(text))
    taken = {at for mention in full for at in range(mention.start, mention.end)}
    short = (mention for mention in _short_mentions(text) if mention.start not in taken)
    return sorted([*full, *short], key=lambda mention: mention.start)


def _full_mentions(text: str) -> Iterator[_Mention]:
    """Numbers with their symbols, and the bare ones of a series: “số 01, 02-NQ/TU”."""
    for match in IN_TEXT.finditer(text):
        number = parse_number(match[0]) if _stands_free(text, match.start()) else None
        if number is None:
            continue
        series = _SERIES.search(text, max(0, match.start() - 60), match.start())
        law = bool(_LAW_SHAPE.match(number.issuer[0])) if number.issuer else False
        lead = lead_before(text, series.start() if series else match.start(), law=law)
        if series and not lead.type:
            series, lead = None, lead_before(text, match.start(), law=law)
        if lead.refused or lead.heads_line:
            continue
        for one in _SERIES_NUMBER.finditer(text, series.start(), series.end()) if series else ():
            other = replace(number, number=int(one[1]), digits=one[1], suffix=one[2])
            yield _Mention(other, one.start(), one.end(), lead)
        yield _Mention(number, match.start(), match.end(), lead)


def _stands_free(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start]
    return not _NOT_FREE.search(before) or bool(_LABEL_GLUED.search(before))


def _short_mentions(text: str) -> Iterator[_Mention]:
    """Numbers cited without their symbol: “Nghị định 83/2014”, “quyết định số 12”, “Chỉ thị 05”."""
    for match in _SHORT.finditer(text):
        lead = lead_before(text, match.start("digits"))
        if lead.type is None or not _is_short_citation(text, match, lead):
            continue
        digits, year = match["digits"], match["year"]
        kind = type_word_symbol(lead.type.replace("-", " ")) or None
        number = DocumentNumber(
            int(digits), digits, match["suffix"] or "", int(year) if year else None, kind, (), "state"
        )
        yield _Mention(number, match.start("digits"), match.end(), lead)


def _is_short_citation(text: str, match: re.Match[str], lead: Lead) -> bool:
    if lead.labelled:
        return True
    looks_like_year = match["year"] is None and 1900 <= int(match["digits"]) <= 2100
    named = lead.type_span is not None and text[lead.type_span[0]].isupper() and lead.type in _CITED_IN_SHORT
    return named and not looks_like_year and not _COUNTED.match(text, match.end())


def _identifies(mention: _Mention) -> bool:
    """Whether a number without type words is still surely that of a document."""
    number = mention.number
    if number.system == "law" or (number.type and number.issuer):
        return True
    return mention.lead.labelled or (number.system == "cong-van" and number.issuer[0] in ISSUER_SYMBOLS)


def _completed(text: str, mention: _Mention) -> Citation:
    """The parts that stand around a number: pinpoint and type before, date and issuer after it."""
    lead = mention.lead
    head = lead.type_span[0] if lead.type_span else min(lead.start, mention.start)
    pinpoint = pinpoint_before(text, head) if lead.type_span else None
    day = _date_after(text, mention.end)
    issuer = issuer_after(text, day.end if day else mention.end)
    if issuer and day is None:
        day = _date_after(text, issuer[1])
    ends = (mention.end, day.end if day else 0, issuer[1] if issuer else 0)
    return Citation(
        start=pinpoint.start if pinpoint else head,
        end=max(ends),
        number=mention.number,
        number_span=(mention.start, mention.end),
        type=lead.type,
        type_span=lead.type_span,
        date=day,
        issuer=" ".join(text[slice(*issuer)].split()) if issuer else None,
        issuer_span=issuer,
        pinpoint=pinpoint,
    )


def _continues(text: str, previous: Citation, citation: Citation) -> bool:
    """Whether a number without type words goes on with an enumeration: “các Thông tư số …, … và …”."""
    return bool(_ENUMERATED.fullmatch(text, previous.end, citation.number_span[0]))


def _date_after(text: str, end: int) -> FoundDate | None:
    lead = _BEFORE_DATE.match(text, end)
    return date_at(text, lead.end()) if lead and lead.end() > end else None
