"""Numbers and symbols of official documents: 253-CV/ThU, 30/2020/NĐ-CP, 91/2025/QH15 (floor 0)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, Literal

from bangtin.language.symbols import SOLE_ISSUER, issuer_symbol, symbol_key, type_symbol
from bangtin.language.text import nfc

System = Literal["party", "state", "law", "cong-van"]

_LONGEST: Final = 120
"""Characters; no number is longer, however it is spaced, and hostile text costs no time."""

_UPPER: Final = "A-ZĐÂĂÊÔƠƯ"
_OCR_DIGITS: Final = str.maketrans("OoIlS", "00115")
_LOOKALIKES: Final = str.maketrans(
    {
        "Ð": "Đ",
        "Ɖ": "Đ",
        "_": "-",
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        "\u2044": "/",
        "∕": "/",
    }
)
_LABEL: Final = re.compile(r"[\s*|]*(?:s[ốôổoồỗ]\s*(?:hiệu)?\s*[:.]?\s*(?=[\dOoIl]))?", re.IGNORECASE)
_LOOSE_DIGITS: Final = re.compile(r"\s*\d+(?: \d+)+(?=\s*/)|(?<=[/-])(?:19|20)\d \d(?=\s*/)")
_SPACED_WORD: Final = re.compile(rf"(?<![^\W\d_])[{_UPPER}](?: [{_UPPER}](?![^\W\d_]))+")
_SUFFIX: Final = r"bis|[a-hđ](?![^\W\d_])|\.\d{1,3}(?=/)|-\d{1,3}(?=/)"
_WHOLE: Final = re.compile(
    rf"(?P<digits>[OoIl]{{0,2}}\d[\dOoIl]{{0,7}})\s?(?P<suffix>{_SUFFIX})?"
    r"(?P<mark>[-/ ])(?:(?P<year>(?:19|20)\d\d)[/-])?"
    rf"(?P<symbols>[^\W\d_][\w.&']*(?:[-/][\w.&']+|(?-i: [{_UPPER}]{{2,}}(?!\w)))*)(?P<internal>/nb)?",
    re.IGNORECASE,
)
_SYMBOL: Final = rf"[{_UPPER}][\w&]*(?:\.[{_UPPER}]{{2,}}(?![^\W\d_]))?"
_BREAK: Final = r"[ \t\xa0]*(?:\n[ \t\xa0]*)?"  # a line may end after a mark, never before one
_DASH: Final = "[-\u2010-\u2014\u2212]"
_DIGITS: Final = r"\d[\dOoIl]{0,7}(?:bis|[a-hđ]|\.\d{1,3}|-[ ]?\d{1,3}(?=/))?"
_SPLIT_DIGITS: Final = re.compile(
    r"(?:(?<![^\W_])[OoIl]|(?:(?<!\w)|(?<=[ốôổ]))(?:\d ){2,6}|(?<=[sS][ốôổo] )(?:\d ?){1,2} )\Z"
)
_CAPITALS: Final = rf"(?=[{_UPPER}]{{2}}|TTg)"
_JOINT: Final = rf"(?:{_DASH}|/)(?={_SYMBOL})|[ \t]?(?:{_DASH}|/){_BREAK}{_CAPITALS}"
_PARTY_MARK: Final = rf"{_DASH}(?={_BREAK}(?:[{_UPPER}]\w*{_BREAK}/|(?:19|20)\d\d/))"
_BARE_MARK: Final = rf"{_DASH}(?=[{_UPPER}]{{2}})| (?=(?:QĐ|NQ|CT|KH|TB|CV|TT|NĐ)[-/][{_UPPER}])"
_FIRST_MARK: Final = rf"(?:\*\*)?(?:[ \t\xa0]*(?:{_PARTY_MARK}|/){_BREAK}|{_BARE_MARK})"
_YEAR: Final = rf"(?:(?:19|20)\d ?\d[ \t\xa0]*[/-]{_BREAK})?"
_TRAILER: Final = r"(?:/nb\b|(?<=QH\d\d)/(?:19|20)\d\d\b)?"
_IN_TEXT: Final = re.compile(rf"{_DIGITS}{_FIRST_MARK}{_YEAR}{_SYMBOL}(?:(?:{_JOINT}){_SYMBOL})*{_TRAILER}")
_TERM: Final = re.compile(r"(?P<body>QH|UBTVQH)(?P<term>[\dOoIlS]{1,2})", re.IGNORECASE)
_GLUED: Final = re.compile(r"(?P<type>NĐ|ND|QĐ|QD|NQ)(?P<issuer>CP|TTg)", re.IGNORECASE)


@dataclass(frozen=True)
class DocumentNumber:
    """A number with its symbol.

    `system` is the grammar it is written in, `type` the symbol of the type (absent in laws and in letters
    such as 1234/UBND-VX1), `issuer` the symbols after it; a number cited in short (“Nghị định 83”) has none.
    """

    number: int
    digits: str
    suffix: str
    year: int | None
    type: str | None
    issuer: tuple[str, ...]
    system: System
    internal: bool = False

    @cached_property
    def key(self) -> str:
        """The same for every spelling of one number: `253.cv.thu`, `30.2020.nd.cp`."""
        type_part = symbol_key(self.type) if self.type else ""
        issuers = (symbol_key(issuer).replace(" ", "") for issuer in self.issuer)
        parts = (f"{self.number}{self.suffix}", str(self.year or ""), type_part, *issuers)
        return ".".join(part for part in parts if part)

    @property
    def complete(self) -> bool:
        """Whether it names an issuer, as a number must that is to identify a document."""
        return bool(self.issuer)

    def __str__(self) -> str:
        """The canonical spelling."""
        head = self.digits + self.suffix
        tail = "/nb" if self.internal else ""
        if self.system == "party":
            return (
                "-".join(filter(None, (head, "/".join(filter(None, (self.type, "-".join(self.issuer)))))))
                + tail
            )
        symbols = "-".join(filter(None, (self.type, *self.issuer)))
        return "/".join(filter(None, (head, str(self.year or ""), symbols))) + tail


@lru_cache(maxsize=1 << 16)
def parse_number(text: str) -> DocumentNumber | None:
    """Read one number in any spelling, with or without “Số:”; `None` when `text` is not exactly a number."""
    if len(text) > _LONGEST:
        return None
    found = _WHOLE.fullmatch(_tidy(text))
    if found is None:
        return None
    symbols = re.split("[-/]", found["symbols"])
    internal = bool(found["internal"])
    if len(symbols) > 1 and symbols[-1].lower() == "nb":
        symbols, internal = symbols[:-1], True
    head = _Head.of(found)
    return _law(head, symbols) or _by_grammar(head, found["mark"], symbols, internal=internal)


def number_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where numbers with their symbols stand in running text; `parse_number` reads what lies between."""
    for match in _IN_TEXT.finditer(text):
        split = _SPLIT_DIGITS.search(text, max(0, match.start() - 16), match.start())
        yield (split.start() if split else match.start()), match.end()


def _tidy(text: str) -> str:
    """One spelling of dashes, spaces, Đ and letter-spaced symbols; no label, frame or closing mark."""
    straight = nfc(text).translate(_LOOKALIKES)
    straight = _LABEL.sub("", straight.replace("**", ""), count=1)
    straight = _LOOSE_DIGITS.sub(lambda found: found[0].replace(" ", ""), straight)
    straight = re.sub(r"\s*([-/])\s*", r"\1", straight)
    straight = " ".join(straight.split()).strip(' .,;:*|"“”()[]')
    return _SPACED_WORD.sub(lambda found: found[0].replace(" ", ""), straight)


@dataclass(frozen=True)
class _Head:
    digits: str
    suffix: str
    year: int | None

    @classmethod
    def of(cls, found: re.Match[str]) -> "_Head":
        digits = found["digits"].translate(_OCR_DIGITS)
        return cls(digits, (found["suffix"] or "").lower(), int(found["year"]) if found["year"] else None)


def _law(head: _Head, symbols: list[str]) -> DocumentNumber | None:
    """91/2025/QH15, also with the OCR's letters for figures (QHI5)."""
    found = _TERM.fullmatch(symbols[0]) if len(symbols) <= 2 else None
    year = str(head.year or "") + "".join(symbols[1:])  # some write 38/QH14/2019
    if found is None or not re.fullmatch(r"(?:19|20)\d\d", year):
        return None
    body = found["body"].upper() + found["term"].translate(_OCR_DIGITS)
    return DocumentNumber(int(head.digits), head.digits, head.suffix, int(year), None, (body,), "law")


def _by_grammar(head: _Head, mark: str, symbols: list[str], *, internal: bool) -> DocumentNumber | None:
    glued = _GLUED.fullmatch(symbols[0])
    if glued is not None:
        symbols = [glued["type"], glued["issuer"], *symbols[1:]]
    kind = type_symbol(symbols[0])
    if kind is None and mark == " ":
        return None
    issuer = tuple(_issuer(symbol) for symbol in (symbols[1:] if kind else symbols))
    if not issuer and kind in SOLE_ISSUER:
        issuer = (SOLE_ISSUER[kind],)
    party = mark == "-" and head.year is None
    system: System = "party" if party else "state" if kind else "cong-van"
    return DocumentNumber(
        int(head.digits), head.digits, head.suffix, head.year, kind, issuer, system, internal
    )


def _issuer(symbol: str) -> str:
    term = _TERM.fullmatch(symbol)
    return term["body"].upper() + term["term"].translate(_OCR_DIGITS) if term else issuer_symbol(symbol)
