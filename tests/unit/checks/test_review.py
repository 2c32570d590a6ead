"""Every finding of the whole corpus: one cause, one finding, with its place and what to do."""

from datetime import date

import pytest

from bangtin.checks.review import review
from bangtin.content.load import load
from bangtin.content.root import ContentRoot

TODAY = date(2026, 11, 22)
DIRECTIVE = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"


@pytest.fixture
def found(content_root):
    def run(as_of=None):
        verdict = review(load(ContentRoot(content_root), today=TODAY, as_of=as_of))
        return [(each.rule, each.place.file, each.place.line, each.place.column) for each in verdict.errors]

    return run


def line_of(root, file, text):
    lines = (root / file).read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if text in line)


def test_the_sample_has_no_finding(found):
    assert found() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "rule"),
    [
        (DIRECTIVE, "type: cong-van", "type: cong-vann", "L001"),
        (DIRECTIVE, "urgency: hoa-toc", "urgency: hoa-tocs", "L001"),
        (MESSAGE, "issuer: ban-bien-tap-trang-mau", "issuer: ban-bien-tap", "L001"),
        (MESSAGE, "253-cv-thu#4", "254-cv-thu#4", "L002"),
        (MESSAGE, "253-cv-thu#4", "253-cv-thu#44", "L003"),
        (MESSAGE, "language: vi", "replaces: 2021/khong-co\nlanguage: vi", "L004"),
        (MESSAGE, "issuer: ban-bien-tap-trang-mau", "issuer: thanh-uy-bao-loc", "C010"),
        (DIRECTIVE, "number: 253-CV/ThU", "number: 254-CV/ThU", "I005"),
        (DIRECTIVE, "issued: 2021-08-09", "issued: 2020-08-09", "I005"),
        (DIRECTIVE, "\n1. Quyết tâm", "\nMẬT\n\n1. Quyết tâm", "S101"),
        (DIRECTIVE, "\n1. Quyết tâm", "\nLƯU HÀNH NỘI BỘ\n\n1. Quyết tâm", "S201"),
        (MESSAGE, "bà con", "bà con gọi 0912 345 678", "N103"),
        (MESSAGE, "bà con", "bà con ![x](https://example.org/x.png)", "P008"),
        (MESSAGE, "bà con", "bà con <b>nhé</b>", "P301"),
        (MESSAGE, "bà con", "bà con [x](javascript:alert(1))", "P303"),
    ],
)
def test_a_fault_is_found_at_its_place(content_root, change, found, file, old, new, rule):
    change(content_root / file, old, new)
    marked = new.strip().split("\n")[0]
    ((code, where, line, column),) = [each for each in found() if each[0] == rule][:1]
    assert (code, where) == (rule, file)
    assert line == line_of(content_root, file, marked)
    assert column >= 1


def test_an_altered_quotation_is_found_where_it_stands(content_root, change, found):
    change(content_root / MESSAGE, "“giữ vững tinh thần lạc quan,", "“giữ chắc tinh thần lạc quan,")
    (finding,) = found()
    assert finding[:2] == ("C003", MESSAGE)
    assert finding[2] == line_of(content_root, MESSAGE, "giữ chắc")


def test_a_shortened_quotation_in_order_is_true(content_root, change, found):
    change(
        content_root / MESSAGE,
        "“giữ vững tinh thần lạc quan, tiếp tục bền bỉ",
        "“giữ vững tinh thần … bền bỉ",
    )
    assert found() == []


def test_a_quotation_may_differ_in_tone_placement_dashes_and_spaces(content_root, change, found):
    quoted = "“thường xuyên thông tin,  tuyên truyền” “giữ vững tinh thần"
    change(content_root / MESSAGE, "“giữ vững tinh thần", quoted)
    assert found() == []


def test_one_unreadable_directive_is_one_finding(content_root, change, found):
    change(content_root / DIRECTIVE, "issued: 2021-08-09", "issued: 2021-02-31")
    assert [finding[0] for finding in found()] == ["Y103"]


def test_a_window_that_ends_before_it_begins_is_found(content_root, change, found):
    change(content_root / MESSAGE, "  from: 2021-08-10", "  from: 2021-08-10\n  until: 2021-08-01")
    # The text message that now says its last day no longer fits its channel.
    assert [finding[0] for finding in found()] == ["C009", "C017"]


def test_a_second_file_with_the_same_number_is_found_with_both_places(content_root, found):
    text = (content_root / DIRECTIVE).read_text(encoding="utf-8")
    start, end = text.index("source:"), text.index("---\n", 4)
    twin = (content_root / DIRECTIVE).with_name("253-cv-thu-cong-van.md")
    twin.write_text(text[:start] + text[end:], encoding="utf-8")
    verdict = review(load(ContentRoot(content_root), today=TODAY))
    (finding,) = verdict.errors
    assert finding.rule == "I007"
    assert "253-cv-thu" in finding.values["other"]


@pytest.mark.parametrize("day", [date(2021, 8, 9), date(2021, 8, 20), date(2030, 1, 1)])
def test_the_calendar_never_stops_a_build(found, day):
    assert found(day) == []
