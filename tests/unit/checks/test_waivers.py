"""A waiver leaves one finding of one rule as it is, for a time, and never one of secrecy."""

from datetime import date

import pytest

from bangtin.checks.review import review
from bangtin.content.load import load
from bangtin.content.root import ContentRoot

TODAY = date(2026, 11, 22)
MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"
DIRECTIVE = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"


def waiver(rule, first="2021-08-01", last="2021-12-31", section=None):
    lines = ["waivers:", f"  - rule: {rule}", "    reason: bài thử", "    role: Ban biên tập"]
    lines += [f"    from: {first}", f"    until: {last}"]
    return "\n".join([*lines, *([f'    section: "{section}"'] if section else []), ""])


@pytest.fixture
def found(content_root):
    def run():
        verdict = review(load(ContentRoot(content_root), today=TODAY))
        return [each.rule for each in (*verdict.errors, *verdict.warnings)]

    return run


@pytest.fixture
def misquoted(content_root, change):
    change(content_root / MESSAGE, "“giữ vững tinh thần lạc quan,", "“giữ chắc tinh thần lạc quan,")
    return content_root / MESSAGE


def test_a_waiver_of_its_rule_and_day_covers_the_finding(misquoted, change, found):
    change(misquoted, "language: vi\n", waiver("C003") + "language: vi\n")
    assert found() == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (waiver("C009"), ["C003"]),
        (waiver("C003", "2021-08-11"), ["C003"]),
        (waiver("C003", section="tin-nhan"), ["C003"]),
        (waiver("C003", section="trang-tin"), []),
        (waiver("C003", last="2022-12-31"), ["L007"]),
        (waiver("C003", last="2021-07-01"), ["L007", "C003"]),
        (waiver("X999"), ["L006", "C003"]),
    ],
    ids=[
        "other rule",
        "begins later",
        "other section",
        "its section",
        "too long",
        "ends before",
        "unknown rule",
    ],
)
def test_a_waiver_covers_no_more_than_it_says(misquoted, change, found, text, left):
    change(misquoted, "language: vi\n", text + "language: vi\n")
    assert sorted(found()) == sorted(left)


def test_secrecy_cannot_be_waived(content_root, change, found):
    change(content_root / DIRECTIVE, "\n1. Quyết tâm", "\nMẬT\n\n1. Quyết tâm")
    change(content_root / DIRECTIVE, "waivers:\n", waiver("S101", "2026-01-01", "2026-12-31"))
    assert sorted(found()) == ["L006", "S101"]


def test_a_waiver_of_a_directive_is_judged_on_the_day_of_its_release(content_root, change, found):
    change(content_root / DIRECTIVE, "\n1. Quyết tâm", "\nGọi 0912 345 678.\n\n1. Quyết tâm")
    assert found() == ["N103"]
    change(content_root / DIRECTIVE, "waivers:\n", waiver("N103", "2026-01-01", "2026-12-31"))
    assert found() == []
