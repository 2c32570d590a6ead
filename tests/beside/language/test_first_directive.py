"""The first real document as the language room reads it."""

import unicodedata
from datetime import date
from pathlib import Path

from bangtin.language.citations import find_citations
from bangtin.language.dates import find_dates
from bangtin.language.hidden import hidden_characters
from bangtin.language.legacy import looks_like_legacy_encoding
from bangtin.language.mentions import own_number


def text(shared: Path) -> str:
    read = (shared / "inputs" / "253-cv-thu.ocr.txt").read_text(encoding="utf-8")
    return unicodedata.normalize("NFC", read)


def test_its_own_number_is_read_from_the_header(shared: Path):
    own = own_number(text(shared))
    assert own is not None
    assert str(own[0]) == "253-CV/ThU"


def test_it_names_no_paper_by_number(shared: Path):
    assert find_citations(text(shared)) == []


def test_it_holds_one_date(shared: Path):
    assert [one.value for one in find_dates(text(shared))] == [date(2021, 8, 9)]


def test_it_holds_nothing_hidden_and_no_old_code_table(shared: Path):
    assert list(hidden_characters(text(shared))) == []
    assert looks_like_legacy_encoding(text(shared)) is None
