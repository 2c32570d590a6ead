"""What a person types to find a document by its number: “253 cv thu”, “cv253”, “công văn 253” (floor 0)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bangtin.language.numbers import DocumentNumber, number_spans, parse_number
from bangtin.language.symbols import ISSUER_SYMBOLS, TYPE_SYMBOLS, TYPE_WORDS
from bangtin.language.text import fold, nfc

_TYPE_WORDS: Final = {tuple(fold(words).split()): fold(symbol) for words, symbol in TYPE_WORDS.items()}
_MOST_WORDS: Final = max(map(len, _TYPE_WORDS))
_TYPES: Final = frozenset(fold(symbol) for symbol in TYPE_SYMBOLS)
_ISSUERS: Final = frozenset(fold(symbol) for symbol in ISSUER_SYMBOLS)
_TERM: Final = re.compile(r"(?:qh|ubtvqh)\d{1,2}")
_NUMBER: Final = re.compile(r"(\d{1,8})([a-h]?)")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_GAP: Final = re.compile(r"[^a-z0-9]+")
_GLUED: Final = re.compile(r"([a-z]*)(\d+)([a-z]{2,})?")
_SKIPPED: Final = frozenset(("so", "cua"))


@dataclass(frozen=True)
class NumberQuery:
    """What a query says about a number; symbols are folded, `words` is what was not understood."""

    number: int
    suffix: str = ""
    year: int | None = None
    type: str | None = None
    issuers: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def matches(self, candidate: DocumentNumber) -> bool:
        """Whether all that the query says about number, year, type and issuer is true of `candidate`."""
        if (self.number, self.suffix) != (candidate.number, candidate.suffix):
            return False
        if self.year is not None and candidate.year is not None and self.year != candidate.year:
            return False
        theirs = "cv" if candidate.system == "cong-van" else fold(candidate.type or "")
        if self.type is not None and self.type != theirs:
            return False
        return {fold(issuer) for issuer in candidate.issuer}.issuperset(self.issuers)


def read_number_query(text: str) -> NumberQuery | None:
    """The number, year, type and issuer that `text` names in any order; `None` when it names no number."""
    whole = parse_number(text) or _number_within(text)
    if whole is not None:
        kind = fold(whole.type) if whole.type else None
        issuers = tuple(fold(issuer) for issuer in whole.issuer)
        return NumberQuery(whole.number, whole.suffix, whole.year, kind, issuers)
    return _read(list(_pieces(text)))


def _number_within(text: str) -> DocumentNumber | None:
    """The number of a pasted citation: “công văn số 253-CV/ThU ngày 9/8/2021”."""
    composed = nfc(text)
    return next((parse_number(composed[start:end]) for start, end in number_spans(composed)), None)


def _pieces(text: str) -> Iterator[str]:
    """Folded words and figures; “cv253” and “253cvthu” come apart, “qh15” and “vx1” do not."""
    for piece in _GAP.split(fold(text)):
        glued = _GLUED.fullmatch(piece)
        if glued and (glued[1] in _TYPES or glued[1] in _SKIPPED or glued[1] == ""):
            yield from filter(None, (glued[1], glued[2], *_symbols(glued[3] or "")))
        elif piece:
            yield piece


def _symbols(letters: str) -> tuple[str, ...]:
    for cut in range(1, len(letters)):
        if letters[:cut] in _TYPES and letters[cut:] in _ISSUERS:
            return letters[:cut], letters[cut:]
    return (letters,)


def _read(pieces: list[str]) -> NumberQuery | None:
    figures: list[re.Match[str]] = []
    types: list[str] = []
    issuers: list[str] = []
    words: list[str] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        length, symbol = _type_words(pieces, at)
        number = _NUMBER.fullmatch(piece)
        if length:
            types += [symbol] if symbol else []
        elif number:
            figures.append(number)
        elif piece in _TYPES and piece in (types or [piece]):
            types.append(piece)
        elif piece in _ISSUERS or _TERM.fullmatch(piece):
            issuers.append(piece)
        elif piece not in _SKIPPED:
            words.append(piece)
        at += length or 1
    if not figures:
        return None
    year = next((figure for figure in figures[1:] if _YEAR.fullmatch(figure[0])), None)
    words += [figure[0] for figure in figures[1:] if figure is not year]
    return NumberQuery(
        number=int(figures[0][1]),
        suffix=figures[0][2],
        year=int(year[0]) if year else None,
        type=types[0] if types else None,
        issuers=tuple(issuers),
        words=tuple(words),
    )


def _type_words(pieces: list[str], at: int) -> tuple[int, str]:
    """How many pieces from `at` name a type, and its symbol."""
    for length in range(_MOST_WORDS, 0, -1):
        symbol = _TYPE_WORDS.get(tuple(pieces[at : at + length]))
        if symbol is not None:
            return length, symbol
    return 0, ""
