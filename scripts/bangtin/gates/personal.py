"""PII1: numbers and addresses that identify a person (floor 1)."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from bangtin.gates.accounts import find_accounts, find_emails
from bangtin.gates.codes import (
    BANK_ACCOUNT,
    CITIZEN_ID,
    DRIVING_LICENCE,
    INSURANCE,
    OLD_ID,
    PARTY_CARD,
    PASSPORT,
    PHONE,
    PLATE,
)
from bangtin.gates.digits import GAP, Window, digits_of, windows
from bangtin.gates.hit import Hit, Span, placed
from bangtin.language.text import fold

# One pass: a number plate, or at least seven digits with at most two marks between two of them.
_NUMBERS: Final = re.compile(
    rf"[0-9０-９](?:[0-9]-?(?P<plate>[A-ZĐ]{{1,2}}[0-9]?[ .\-–]{{0,3}}[0-9]{{3}}[. ]?[0-9]{{2}}(?![0-9/]))"
    rf"|(?:{GAP}{{0,2}}+[0-9０-９]){{6,}})"
)
_PROVINCES: Final = frozenset(
    f"{code:03}"
    for code in (
        1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35,
        36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70,
        72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
    )
)  # fmt: skip
"""Codes of the provinces as citizens' numbers begin with them; they stay after the provinces were merged."""

CONTEXT_REACH: Final = 60
"""So many characters before a number may say what it is."""
_CONTEXTS: Final = {
    CITIZEN_ID: re.compile(r"cccd|can cuoc|dinh danh(?: ca nhan)?|\bcc so"),
    OLD_ID: re.compile(r"cmnd|cmtnd|\bcmt\b|chung minh (?:nhan dan|thu)|cccd|can cuoc"),
    DRIVING_LICENCE: re.compile(r"giay phep lai xe|gplx|bang lai"),
    INSURANCE: re.compile(r"bhxh|bhyt|bao hiem (?:xa hoi|y te)"),
    BANK_ACCOUNT: re.compile(r"tai khoan|\bstk\b|\btk\b|account|\ba/c\b"),
    PARTY_CARD: re.compile(r"the dang(?! (?:ky|bai|tai|nhap))"),  # “có thể đăng ký” folds to it
    PASSPORT: re.compile(r"ho chieu|passport"),
}
ANY_CONTEXT: Final = "|".join(each.pattern for each in _CONTEXTS.values())
"""A pattern for words, folded, that make a short number one of a person."""
_ANY_CONTEXT: Final = re.compile(ANY_CONTEXT)
_COMPANY: Final = re.compile(
    r"ma so (?:thu|doanh nghiep|dn|chi nhanh|hop tac xa)|mst|msdn|gcn|chung nhan dau tu|du an|"
    r"dang ky (?:kinh doanh|doanh nghiep|dau tu)"
)
_OWN_TAX: Final = re.compile(r"thue ca nhan")
_TREASURY: Final = re.compile(r"kho bac|kbnn")
_LETTERSCONTEXT_REACH: Final = re.compile(r"(?<![^\W_])[A-Z]{1,2}[ ]?$")


def scan_personal(text: str, allowed: frozenset[str] = frozenset()) -> Iterator[Hit]:
    """Every identifier of a person but those in `allowed` (`contact_keys` of the registered contacts)."""
    return placed(text, _spans(text, allowed))


def contact_keys(contacts: Iterable[str]) -> frozenset[str]:
    """What is compared when a contact is allowed: digits of a number, small letters of an address."""
    keys: set[str] = set()
    for contact in contacts:
        keys.update(_key(digits_of(number[0])) for number in _NUMBERS.finditer(contact))
        keys.add(contact.strip().lower())
        keys.update(contact.lower().split())
    return frozenset(keys)


def _key(digits: str) -> str:
    """One form of a telephone number: +84 912… and 84912… are 0912…"""
    if digits.startswith("840") and len(digits) == 12:
        return digits[2:]
    return "0" + digits[2:] if digits.startswith("84") and len(digits) == 11 else digits


def _spans(text: str, allowed: frozenset[str]) -> Iterator[Span]:
    for found in _NUMBERS.finditer(text):
        if found["plate"]:
            yield from _plate(text, found)
        else:
            yield from (span for span in _numbers(text, found) if _digits(text, span) not in allowed)
    yield from (span for span in find_emails(text) if text[span[1] : span[2]].lower() not in allowed)
    yield from (span for span in find_accounts(text) if text[span[1] : span[2]].lower() not in allowed)


def _digits(text: str, span: Span) -> str:
    return _key(digits_of(text[span[1] : span[2]]))


def _plate(text: str, found: re.Match[str]) -> Iterator[Span]:
    start = found.start()
    if start and (text[start - 1].isalnum() or text[start - 1] in "./-"):
        return
    if 11 <= int(found[0][:2]) <= 99:
        yield PLATE, start, found.end()


def _numbers(text: str, found: re.Match[str]) -> Iterator[Span]:
    if _is_cleared(text, found):
        return
    taken = 0
    for window in windows(text, found.start(), found.end()):
        if window.start >= taken:
            code = _code(text, window)
            if code:
                taken = window.end
                yield code, window.start, window.end


def _is_cleared(text: str, found: re.Match[str]) -> bool:
    """Most runs are dates: fewer than ten digits are something only behind words that say so."""
    return is_short(found[0]) and not _ANY_CONTEXT.search(
        fold(text[max(0, found.start() - CONTEXT_REACH) : found.start()])
    )


def is_short(written: str | bytes) -> bool:
    """Fewer than ten digits, as a date has."""
    return len(written) < 10 or (len(written) == 10 and not written.isdigit())


def _code(text: str, window: Window) -> str:
    """The kind of identifier a window of digits is, or nothing."""
    size = len(window.digits)
    if size == 10 and window.is_phone():
        return "" if _company(_context(text, window)) else PHONE
    if (
        size in (11, 12)
        and window.digits.startswith("84")
        and window.is_foreign_phone(text, _context(text, window))
    ):
        return PHONE
    if size == 12 and window.is_citizen(_PROVINCES):
        return "" if _company(_context(text, window)) else CITIZEN_ID
    return _code_by_context(text, window) if window.is_whole else ""


def _company(context: str) -> bool:
    return bool(_COMPANY.search(context[-40:])) and not _OWN_TAX.search(context)


def _context(text: str, window: Window) -> str:
    return fold(text[max(0, window.start - CONTEXT_REACH) : window.start])


_BY_SIZE: Final = (
    (CITIZEN_ID, 12, 12),
    (OLD_ID, 9, 9),
    (DRIVING_LICENCE, 12, 12),
    (PARTY_CARD, 8, 12),
    (INSURANCE, 10, 15),
    (BANK_ACCOUNT, 7, 19),
)


def _code_by_context(text: str, window: Window) -> str:
    size = len(window.digits)
    letters = _LETTERSCONTEXT_REACH.search(text, max(0, window.start - 3), window.start)
    if letters and size == 13 and len(letters[0].strip()) == 2:
        return INSURANCE
    context = _context(text, window)
    if letters and size in (7, 8):
        return PASSPORT if _CONTEXTS[PASSPORT].search(context) else ""
    for code, least, most in _BY_SIZE:
        if least <= size <= most and _CONTEXTS[code].search(context):
            return "" if code == BANK_ACCOUNT and _is_treasury(text, window) else code
    return ""


def _is_treasury(text: str, window: Window) -> bool:
    return bool(_TREASURY.search(fold(text[max(0, window.start - 80) : window.end + 60])))
