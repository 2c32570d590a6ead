"""Which numbers of a running text speak of a document, and the words that lead up to each (floor 0)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from bangtin.language.leads import Lead, lead_before
from bangtin.language.numbers import DocumentNumber, number_spans, parse_number
from bangtin.language.symbols import ISSUER_SYMBOLS, SOLE_ISSUER, TYPE_WORDS, type_word_symbol
from bangtin.language.text import fold

_NOT_FREE: Final = re.compile(r"(?:[\w§#]|[\w/⁄∕][./\-–]|[/⁄∕]|[\dA-Z]:)\Z")
_LABEL_GLUED: Final = re.compile(r"(?<![^\W_])[sS][ốôổoóồỗ]\Z|vănsố\Z")
_LAW_SHAPE: Final = re.compile(r"QH|UBTVQH")
_SERIES: Final = re.compile(r"(?:(?<!\d)\d{1,5}[a-h]?\s*(?:,|;|và)\s*)+\Z")
_SERIES_NUMBER: Final = re.compile(r"(\d+)([a-h]?)")
_PLACE_AND_DAY: Final = re.compile(r"[ \t|]*[^\W\d_a-zà-ỹđ][^\n]{2,30}?,?[ \t]*[nN]g[àa]y")

_SHORT: Final = re.compile(
    r"(?P<digits>\d{1,5})(?P<suffix>[a-h](?!\w))?(?:\s?/\s?(?P<year>(?:19|20)\d\d))?"
    r"(?![\w/%)]|[.,:]\d|\s*[-–]\s*[\dA-ZĐ]|\s*%)"
)
_COUNTED: Final = re.compile(
    r"\s*(?:ngày làm|ngày kể|tháng\b|giờ|phút|người|triệu|tỷ|đồng|lần|điểm|nội dung|vấn đề|nhóm|[Đđ]iều\b)"
)
_TYPES_IN_SHORT: Final = """
    chi-thi cong-van huong-dan ket-luan nghi-dinh nghi-quyet quy-dinh quyet-dinh thong-tu thong-tu-lien-tich
"""
_NEED_THEIR_SYMBOL: Final = frozenset(("luat", "nghi-dinh", "thong-tu", "thong-tu-lien-tich"))
_CITED_IN_SHORT: Final = frozenset(_TYPES_IN_SHORT.split())
_ABBREVIATED: Final = {"so", "nd", "tt", "nq", "qd", "ct", "cv", "kl", "ttlt"}
_LAST_WORDS: Final = _ABBREVIATED | {fold(words).rsplit(None, 1)[-1] for words in TYPE_WORDS}


@dataclass(frozen=True)
class Mention:
    """A number that speaks of another document, where it stands, and what leads up to it."""

    number: DocumentNumber
    start: int
    end: int
    lead: Lead


def mentions(text: str) -> list[Mention]:
    """Every mention in order; a number that heads its line as “Số: …” is the paper's own and none."""
    full = list(_full_mentions(text))
    taken = {at for mention in full for at in range(mention.start, mention.end)}
    short = (mention for mention in _short_mentions(text) if mention.start not in taken)
    return sorted([*full, *short], key=lambda mention: mention.start)


def own_number(text: str) -> tuple[DocumentNumber, tuple[int, int]] | None:
    """The number a paper gives itself, and where: the first that heads its line after “Số”, or stands beside
    place and day."""
    for start, end in number_spans(text):
        number = parse_number(text[start:end])
        if number is not None and _is_own(text, end, lead_before(text, start)):
            return number, (start, end)
    return None


def identifies(mention: Mention) -> bool:
    """Whether a number without type words is still surely that of a document."""
    number = mention.number
    if number.system == "law" or (number.type and number.issuer):
        return True
    if number.system == "party" and number.type is None:  # 41-ĐK-TH-TCT is a form
        return False
    return mention.lead.labelled or (number.system == "cong-van" and number.issuer[0] in ISSUER_SYMBOLS)


def _full_mentions(text: str) -> Iterator[Mention]:
    """Numbers with their symbols, and the bare ones of a series: “số 01, 02-NQ/TU”."""
    for start, end in number_spans(text):
        number = parse_number(text[start:end]) if _stands_free(text, start) else None
        if number is None:
            continue
        series = _series_before(text, start)
        law = bool(number.issuer and _LAW_SHAPE.match(number.issuer[0]))
        lead = lead_before(text, series.start() if series else start, law=law)
        if series and not lead.type:
            series, lead = None, lead_before(text, start, law=law)
        if lead.type in _NEED_THEIR_SYMBOL and number.system == "cong-van":  # “Thông tư số … 25/AC”
            lead = replace(lead, type=None, type_span=None, labelled=False)
        if lead.refused or _is_own(text, end, lead):
            continue
        for one in _SERIES_NUMBER.finditer(text, series.start(), series.end()) if series else ():
            other = replace(number, number=int(one[1]), digits=one[1], suffix=one[2])
            yield Mention(other, one.start(), one.end(), lead)
        yield Mention(number, start, end, lead)


def _series_before(text: str, start: int) -> re.Match[str] | None:
    """The bare numbers that share the symbol of the number at `start`."""
    if text[max(0, start - 3) : start].rstrip()[-1:] not in {",", ";", "à"}:
        return None
    return _SERIES.search(text, max(0, start - 60), start)


def _is_own(text: str, end: int, lead: Lead) -> bool:
    return lead.heads_line or (lead.type is None and bool(_PLACE_AND_DAY.match(text, end)))


def _stands_free(text: str, start: int) -> bool:
    before = text[max(0, start - 7) : start]
    return not _NOT_FREE.search(before) or bool(_LABEL_GLUED.search(before))


def _short_mentions(text: str) -> Iterator[Mention]:
    """Numbers cited without their symbol: “Nghị định 83/2014”, “quyết định số 12”, “Chỉ thị 05”."""
    for match in _SHORT.finditer(text):
        if not (text[match.start() - 1].isspace() and _after_type_word(text, match.start())):
            continue
        lead = lead_before(text, match.start(), far=False)
        if lead.type is not None and _is_short_citation(text, match, lead):
            yield Mention(_short_number(match, lead.type), match.start(), match.end(), lead)


def _short_number(match: re.Match[str], kind: str) -> DocumentNumber:
    year = int(match["year"]) if match["year"] else None
    symbol = type_word_symbol(kind.replace("-", " ")) or None
    issuer = (SOLE_ISSUER[symbol],) if year and symbol in SOLE_ISSUER else ()
    suffix = match["suffix"] or ""
    return DocumentNumber(int(match["digits"]), match["digits"], suffix, year, symbol, issuer, "state")


def _after_type_word(text: str, end: int) -> bool:
    """A cheap look at the last word, before the costly one at the words that lead up to the number."""
    words = text[max(0, end - 12) : end].rstrip(" \t\r\n\xa0:").rsplit(None, 1)
    return bool(words) and fold(words[-1]) in _LAST_WORDS


def _is_short_citation(text: str, match: re.Match[str], lead: Lead) -> bool:
    starts_line = text[match.start() - 1] == "\n"
    if lead.labelled:
        return not (starts_line and len(match["digits"]) == 1)  # a torn column more often than a number
    if starts_line:  # a heading, then the label of a paragraph
        return False
    looks_like_year = match["year"] is None and 1900 <= int(match["digits"]) <= 2100
    named = lead.type_span is not None and text[lead.type_span[0]].isupper() and lead.type in _CITED_IN_SHORT
    return named and not looks_like_year and not _COUNTED.match(text, match.end())
