"""Citations of numbered documents in running text: type, number, date, issuer, pinpoint (floor 0)."""

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import Final

from bangtin.language.dates import FoundDate, date_at
from bangtin.language.issuers import issuer_after
from bangtin.language.mentions import Mention, identifies, mentions
from bangtin.language.numbers import DocumentNumber
from bangtin.language.pinpoints import Pinpoint, pinpoint_before
from bangtin.language.slugs import slug
from bangtin.language.symbols import TYPE_WORDS

Span = tuple[int, int]

_ENUMERATED: Final = re.compile(
    r"\s*\)?\s*(?:[,;]\s*(?:và\s+(?:các\s+)?)?|và\s+|hoặc\s+|đến\s+)(?:[sS]ố\s*:?\s*)?"
)
_BEFORE_DATE: Final = re.compile(
    r"\s*[,(]?\s*(?:năm\s+\d{4}\s+)?(?:(?:đề|ký|ban hành)\s+)?(?:[nN][gG][àaảáÀA][yY]\s*)?"
)
_ONE_MEANING: Final = frozenset({"BC", "CĐ", "CTr", "HD", "KH", "KL", "NĐ", "NQ", "TTLT", "TTr", "VBHN"})
_TYPE_OF: Final = {symbol: slug(words) for words, symbol in reversed(TYPE_WORDS.items())}


@dataclass(frozen=True)
class Citation:
    """A mention of a numbered document with what stands around it.

    Spans are offsets of the text; `type` is an id such as `nghi-dinh`, taken from the words, else (then
    without a span) from a symbol that has one meaning only; `issuer` is as written, white space squeezed.
    """

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


def find_citations(text: str) -> list[Citation]:
    """Every citation of a numbered document in order; `text` is in NFC. The paper's own number in its header
    is none (`mentions.own_number` finds it); a later mention of it in the text is one."""
    found: list[Citation] = []
    for mention in mentions(text):
        citation = _completed(text, mention)
        if mention.lead.type is None and found and _continues(text, found[-1], citation):
            citation = replace(citation, type=found[-1].type)
        if citation.type is not None or identifies(mention):
            found.append(citation)
    return found


def _completed(text: str, mention: Mention) -> Citation:
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
        type=lead.type or _type_of(mention.number),
        type_span=lead.type_span,
        date=day,
        issuer=" ".join(text[slice(*issuer)].split()) if issuer else None,
        issuer_span=issuer,
        pinpoint=pinpoint,
    )


def _type_of(number: DocumentNumber) -> str | None:
    """The type a symbol names, where it can name one only (QĐ and CT cannot)."""
    return _TYPE_OF[number.type] if number.type in _ONE_MEANING else None


def _continues(text: str, previous: Citation, citation: Citation) -> bool:
    """Whether a number without type words goes on with an enumeration: “các Thông tư số …, … và …”."""
    same_symbol = previous.number.type == citation.number.type
    return same_symbol and bool(_ENUMERATED.fullmatch(text, previous.end, citation.number_span[0]))


def _date_after(text: str, end: int) -> FoundDate | None:
    lead = _BEFORE_DATE.match(text, end)
    return date_at(text, lead.end()) if lead and lead.end() > end else None
