"""The symbols that document numbers are made of, and the words for types of documents (floor 0).

Only what the grammar of numbers needs to tell a type from an issuer; which bodies exist is data, not code.
"""

from functools import lru_cache
from typing import Final

from bangtin.language.text import fold, nfc

TYPE_WORDS: Final[dict[str, str]] = {
    "Báo cáo": "BC",
    "Biên bản": "BB",
    "Bộ luật": "",
    "Chỉ thị": "CT",
    "Chương trình": "CTr",
    "Chương trình hành động": "CTr",
    "Công điện": "CĐ",
    "Công văn": "CV",
    "Dự án": "DA",
    "Đề án": "ĐA",
    "Giấy mời": "GM",
    "Giấy phép": "GP",
    "Hướng dẫn": "HD",
    "Kế hoạch": "KH",
    "Kết luận": "KL",
    "Lệnh": "L",
    "Luật": "",
    "Nghị định": "NĐ",
    "Nghị quyết": "NQ",
    "Nghị quyết liên tịch": "NQLT",
    "Pháp lệnh": "",
    "Phiếu chuyển": "PC",
    "Phương án": "PA",
    "Quy chế": "QC",
    "Quy định": "QĐ",
    "Quyết định": "QĐ",
    "Sắc lệnh": "SL",
    "Thông báo": "TB",
    "Thông báo kết luận": "TB",
    "Thông tri": "TT",
    "Thông tư": "TT",
    "Thông tư liên tịch": "TTLT",
    "Tờ trình": "TTr",
    "Văn bản": "",
    "Văn bản hợp nhất": "VBHN",
}
"""Words that name a type, and its symbol where it has one (QĐ stands for two types: the words decide)."""

_TYPES_WRITTEN: Final = """
    BB BC BGN BS BTT CĐ CT CTPH CTr CTrHĐ CTrPH CV DA ĐA GGT GM GNP GP GUQ HD HDLN HĐ KH KHPH KL L LCT LKG
    NĐ NQ NQLT PA PB PC PG QC QCPH QĐ QĐi QyC QyĐ SL SY TB TBKL TC TrS TT TTLT TTr VBHN
"""
TYPE_SYMBOLS: Final = frozenset(_TYPES_WRITTEN.split())

_PARTY_ISSUERS: Final = """
    TW VPTW BTCTW BTGTW BTGDVTW UBKTTW BNCTW TU ThU HU QU TXU ĐU ĐUK CB BTCTU BTGTU UBKTTU VPTU
"""
_STATE_ISSUERS: Final = """
    CP TTg CTN UBND HĐND UBTVQH VPCP VPQH VPCTN TANDTC VKSNDTC KTNN BCA BCT BCĐ BDTTG BGDĐT BGTVT BKHCN BKHĐT
    BLĐTBXH BNG BNN BNNMT BNNPTNT BNV BQP BTC BTNMT BTP BTTTT BVHTTDL BXD BYT NHNN SGDĐT SLĐTBXH TCHQ TCT TLĐ
"""
ISSUER_SYMBOLS: Final = frozenset((_PARTY_ISSUERS + _STATE_ISSUERS).split())
"""Issuers that are often written without their Đ or small letters; others are kept as they are written."""

SOLE_ISSUER: Final = {"NĐ": "CP"}
"""Types that one body alone issues: a number torn off before its issuer is still complete."""

_KEPT_APART: Final = frozenset({"ĐA", "HĐ"})
"""Types that only the stroke tells from another one (DA, HD)."""


def _by_spelling(symbols: frozenset[str]) -> dict[str, str]:
    """Folded and lower-case spellings → canonical symbol; the exact letters win over the folded ones."""
    ordered = sorted(symbols, key=lambda symbol: ("Đ" in symbol, symbol))
    folded = {fold(symbol): symbol for symbol in reversed(ordered)}
    return folded | {symbol.lower(): symbol for symbol in ordered}


_TYPES: Final = _by_spelling(TYPE_SYMBOLS)
_ISSUERS: Final = _by_spelling(ISSUER_SYMBOLS)


def type_symbol(written: str) -> str | None:
    """The type a symbol stands for in any case, also without its Đ: `QD` → `QĐ`, `CTR` → `CTr`."""
    lower = nfc(written).lower()
    return _TYPES.get(lower) or _TYPES.get(fold(lower))


def issuer_symbol(written: str) -> str:
    """The canonical spelling of a known issuer (`TƯ` → `TU`, `HDND` → `HĐND`, `THU` → `ThU`)."""
    lower = nfc(written).lower()
    return _ISSUERS.get(lower) or _ISSUERS.get(fold(lower)) or written


@lru_cache(maxsize=1 << 12)
def symbol_key(symbol: str) -> str:
    """Lower-case ASCII for matching; types that differ by their stroke alone stay apart."""
    return fold(symbol.replace("Đ", "DD")) if symbol in _KEPT_APART else fold(symbol)


def type_word_symbol(words: str) -> str:
    """The symbol of a type given in words, in any case; empty when it has none or is unknown."""
    return _WORD_SYMBOLS.get(fold(words), "")


_WORD_SYMBOLS: Final = {fold(words): symbol for words, symbol in TYPE_WORDS.items()}
