"""Numbers of a real register and of real letterheads parse and print back."""

import csv
import json
import re
from pathlib import Path

from bangtin.language.dates import find_dates
from bangtin.language.numbers import parse_number

# What the canonical spelling mends, in the words of DOMAIN.md §4; each number below is printed as meant.
EXPLAINED = {
    "1830 QĐ-UBND": "1830/QĐ-UBND",  # the slash is missing
    "157/TB_UBND": "157/TB-UBND",  # an underscore for the hyphen
    "18/Ctr-UBND": "18/CTr-UBND",  # case lost in the type
}


def register(shared: Path) -> list[str]:
    with (shared / "labels" / "catalogue_binhduong.csv").open(encoding="utf-8-sig", newline="") as lines:
        return [row["so_ky_hieu"] for row in csv.DictReader(lines)]


def without_slips(written: str) -> str:
    """Spaces around the marks and the Icelandic Ð are slips of typing, not another number."""
    return re.sub(r"\s*([-/])\s*", r"\1", written.strip()).replace("\u00d0", "Đ")


def test_every_number_of_the_register_parses(shared: Path):
    assert [written for written in register(shared) if parse_number(written) is None] == []


def test_numbers_of_the_register_print_back_the_same(shared: Path):
    written = register(shared)
    different = {
        one: str(parse_number(one)) for one in written if str(parse_number(one)) != without_slips(one)
    }
    assert different == EXPLAINED
    assert len(written) - len(different) >= 0.995 * len(written)


def test_most_numbers_of_the_register_are_canonical_letter_for_letter(shared: Path):
    written = register(shared)
    same = sum(str(parse_number(one)) == one for one in written)
    assert (same, len(written)) == (1153, 1172)


def test_numbers_of_the_register_have_few_equal_keys(shared: Path):
    """Numbers start anew each year: equal keys are one spelling written twice, never two numbers."""
    by_key: dict[str, set[str]] = {}
    for written in register(shared):
        number = parse_number(written)
        assert number is not None
        by_key.setdefault(number.key, set()).add(without_slips(EXPLAINED.get(written, written)))
    mixed = {key: forms for key, forms in by_key.items() if len({form.lstrip("0") for form in forms}) > 1}
    assert mixed == {}


def test_letterheads_give_their_number_and_day(shared: Path):
    lines = (shared / "labels" / "header_fields_quangngai.jsonl").read_text(encoding="utf-8").splitlines()
    for line in lines:
        record = json.loads(line)
        number = parse_number(record["so_ky_hieu"])
        assert number is not None
        assert str(number) == re.sub(r"Số:|\s", "", record["so_ky_hieu"])
        assert [one.value is not None for one in find_dates(record["ngay_ban_hanh"])] == [True]
    assert len(lines) == 13
