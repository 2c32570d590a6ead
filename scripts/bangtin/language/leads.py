"""The words that lead up to a number in running text: type, “số”, or what makes it no citation (floor 0)."""

import re
from dataclasses import dataclass
from typing import Final

from bangtin.language.slugs import slug
from bangtin.language.symbols import TYPE_WORDS
from bangtin.language.text import fold, fold_in_place

Span = tuple[int, int]

_TYPE_IDS: Final = {fold(words): slug(words) for words in TYPE_WORDS}
_GLUED_IDS: Final = {words.replace(" ", ""): kind for words, kind in _TYPE_IDS.items()}
_BY_SYMBOL: Final = {symbol: slug(words) for words, symbol in reversed(TYPE_WORDS.items()) if symbol}
_ABBREVIATIONS: Final = {
    **{symbol: _BY_SYMBOL[symbol] for symbol in ("NĐ", "TT", "NQ", "CT", "CV", "KL", "TTLT", "VBHN", "CĐ")},
    "ND": "nghi-dinh",
    "QĐ": "quyet-dinh",
    "QD": "quyet-dinh",
}
_NUMBERED_OTHERWISE: Final = """
    biểu, mẫu, biểu mẫu, mẫu biểu, phụ lục, phiếu, bảng, bảng kê, chứng từ, vận đơn, hợp đồng,
    hợp đồng kinh tế, hóa đơn, tờ khai, tài khoản, giấy chứng nhận, mã số, quyển, quy chuẩn, tiêu chuẩn, qcvn,
    tcvn, điện thoại, đt, fax, mst, lô, thửa đất, tờ bản đồ
"""
_NO_CITATION: Final = frozenset(fold(words.strip()) for words in _NUMBERED_OTHERWISE.split(","))
_LABEL: Final = re.compile(
    r"(?:(?<![^\W_])|(?<=van)|(?<=dinh)|(?<=quyet)|(?<=tu))s[oe06]\s*(?:hieu\s*)?[:.;]?[\s*_]*\Z"
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_FORM_OF: Final = re.compile(r"(?<!\w)mau\s+\Z")  # “Mẫu báo cáo số 05”
_LINE_START: Final = re.compile(r"(?:^|\n|\||[ \t]{3})[\s*_|>#]*\Z")
_ANY_TYPE: Final = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(_TYPE_IDS, key=len, reverse=True)).replace(' ', chr(92) + 's+')})(?!\w)"
)
_LAW: Final = re.compile(r"(?<!\w)(?:bo\s+luat|luat|phap\s+lenh|nghi\s+quyet)(?!\w)")
_LAW_NAME: Final = re.compile(r"(?:[^;:.()\d\n]|\n(?!\s*\n)|\([^()\d\n]{1,40}\))*")
_AMENDS: Final = re.compile(r"\s+sua\s+doi,?\s+bo\s+sung\s+(?:mot\s+so\s+dieu\s+)?(?:cua\s+)?(?:cac\s+)?")
_NAMED: Final = re.compile(r"(?:\s+[^\W\d_]+){0,5}?(?:\s+cua\s+(?:[^;:.()\d\n]|\n(?!\s*\n)){2,90})?\s*")
_REACH: Final = 200


@dataclass(frozen=True)
class Lead:
    """What leads up to a number: its start, the type, whether “số” stands there, why it is no citation."""

    start: int
    type: str | None = None
    type_span: Span | None = None
    labelled: bool = False
    heads_line: bool = False
    refused: bool = False


def lead_before(text: str, start: int, *, law: bool = False, far: bool = True) -> Lead:
    """Read backwards from the number at `start`; a law may have its name between “Luật” and the number,
    other types an issuer before “số” (not looked for unless `far`)."""
    base = max(0, start - _REACH)
    plain = fold_in_place(text[base:start])
    label = _LABEL.search(plain, max(0, len(plain) - 16))
    edge = label.start() if label else start - base
    stray = "." if label and text[base + edge] == "s" else ""
    rest = plain[:edge].rstrip(" \t\n\r\xa0*_" + stray)
    labelled = label is not None
    found = _tight(text, base, rest)
    refused = bool(_FORM_OF.search(rest, 0, found[0][0])) if found else _refused(rest)
    if found is None and not refused and far and (labelled or law):
        found = _far(rest, law=law)
    if found is not None and not refused:
        span, kind = found
        return Lead(base + span[0], kind, (base + span[0], base + span[1]), labelled)
    if refused:
        return Lead(start, labelled=labelled, refused=True)
    heads_line = labelled and text[base + edge] == "S" and bool(_LINE_START.search(plain[:edge]))
    return Lead(base + edge if labelled else start, labelled=labelled, heads_line=heads_line)


def _tight(text: str, base: int, rest: str) -> tuple[Span, str] | None:
    """Type words, or their abbreviation, that end right where the number or its label begins."""
    starts = _last_words(rest)
    if not starts:
        return None
    for at in starts:
        words_there = " ".join(rest[at:].split())
        kind = _TYPE_IDS.get(words_there) or _GLUED_IDS.get(words_there)
        if kind is not None:
            return (at, len(rest)), kind
    abbreviated = _ABBREVIATIONS.get(text[base + starts[-1] : base + len(rest)])
    return ((starts[-1], len(rest)), abbreviated) if abbreviated else None


def _last_words(rest: str) -> list[int]:
    """Where the last five words begin that have nothing but white space between and after them."""
    starts: list[int] = []
    edge = len(rest)
    for found in reversed(list(_WORD.finditer(rest, max(0, edge - 45)))):
        if rest[found.end() : edge].strip() or len(starts) == 5:
            break
        starts.insert(0, found.start())
        edge = found.start()
    return starts


def _far(rest: str, *, law: bool) -> tuple[Span, str] | None:
    """A type with a name or an issuer after it: “Luật Đất đai số …”, “Tờ trình của Bộ … số …”."""
    types = list((_LAW if law else _ANY_TYPE).finditer(rest))
    between = _LAW_NAME if law else _NAMED
    if not types or not between.fullmatch(rest, types[-1].end()):
        return None
    span, kind = types[-1].span(), _TYPE_IDS[" ".join(types[-1][0].split())]
    if law and len(types) > 1 and _AMENDS.fullmatch(rest, types[-2].end(), types[-1].start()):
        span, kind = types[-2].span(), _TYPE_IDS[" ".join(types[-2][0].split())]
    return span, kind


def _refused(rest: str) -> bool:
    words = rest.split()[-3:]
    return any(" ".join(words[at:]).strip("(“\"'|:,") in _NO_CITATION for at in range(len(words)))
