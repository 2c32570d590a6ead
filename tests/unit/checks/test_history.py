"""Records of change: days in order, and a corrected text that reads as the correction says."""

from datetime import date

import pytest

from bangtin.checks.review import review
from bangtin.content.load import load
from bangtin.language.dates import short_date

ISSUED = date(2021, 2, 1)
FIX = {"date": "2021-03-01", "role": "Ban biên tập mẫu", "reason": "Gõ nhầm"}


def corrected(*lines, **more):
    return {"corrections": [FIX | line for line in lines]} | more


def codes(found):
    return [code for code, _, _ in found]


@pytest.mark.parametrize(
    "line",
    [
        {"section": "1.a", "was": "tổ dân phô", "now": "tổ dân phố"},
        {"section": "1", "was": "tổ dân phô", "now": "Ở  tổ dân phố"},
        {"was": "tổ dân phô", "now": "tổ dân phố"},
        {"was": "Mẩu", "now": "Mẫu"},
        {"was": "chữ thừa"},
        {},
    ],
    ids=[
        "in-its-point",
        "in-a-section-around",
        "in-the-paper",
        "above-the-text",
        "only-taken-out",
        "no-words",
    ],
)
def test_corrected_words_stand_where_the_correction_says(publication, wrong, line):
    assert wrong(publication(so_1=corrected(line))) == []


def test_corrected_words_that_stand_elsewhere_are_found(publication, wrong):
    ((code, file, text),) = wrong(publication(so_1=corrected({"section": "2", "now": "tổ dân phố"})))
    assert (code, file) == ("L011", "1-cv-thu.md")
    assert "“tổ dân phố” không có trong mục 2" in text


def test_words_corrected_a_second_time_need_not_stand_any_more(publication, wrong):
    first = {"section": "1", "was": "khu phố", "now": "tổ dân phô"}
    second = {"date": "2021-04-01", "section": "1", "was": "tổ dân phô", "now": "tổ dân phố"}
    assert wrong(publication(so_1=corrected(first, second))) == []
    assert codes(wrong(publication(so_1=corrected(second, first)))) == ["L011"]


def test_a_correction_of_a_section_that_is_not_there_is_found(publication, wrong):
    assert codes(wrong(publication(so_1=corrected({"section": "9", "now": "gì cũng được"})))) == ["L003"]


@pytest.mark.parametrize(
    "header",
    [
        {"effect": {"from": "2021-02-01", "until": "2021-01-31"}},
        {"effect": {"unknown": "true", "until": "2021-01-31"}},
        {"effect": {"from": "2021-02-01", "closed": {"date": "2021-01-01", "reason": "done"}}},
        corrected({"date": "2021-01-31"}),
        {"withdrawn": {"date": "2021-01-31", "role": "Ban", "reason": "Nhầm"}},
    ],
)
def test_a_day_before_it_can_be_is_found(publication, wrong, header):
    ((code, _, text),) = wrong(publication(so_1=header))
    assert code == "L012"
    assert f"đứng trước ngày {short_date(ISSUED)}. ghi một ngày từ 2021-02-01 trở đi." in text


def test_all_on_one_day_is_in_order(publication, wrong):
    day = "2021-02-01"
    header = corrected({"date": day}) | {
        "effect": {"from": day, "until": day},
        "withdrawn": {"date": day, "role": "Ban", "reason": "Nhầm"},
    }
    assert wrong(publication(so_1=header)) == []


def test_a_message_withdrawn_before_its_release_is_found(content_root, change, publication, wrong):
    change(
        content_root / "data/messages/2021/giu-vung-tinh-than.md",
        "language: vi",
        "withdrawn: {date: 2020-01-01, role: Ban, reason: Nhầm}\nlanguage: vi",
    )
    assert codes(wrong(publication())) == ["L012"]


def test_a_message_rests_when_what_it_rests_on_is_removed(content_root, publication):
    (content_root / "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md").unlink()
    for name in ("253-cv-thu.txt", "253-cv-thu.readings.yml"):
        (content_root / "data/directives/thanh-uy-bao-loc/2021" / name).unlink()
    (content_root / "data/removed.yml").write_text(
        "- id: thanh-uy-bao-loc/2021/253-cv-thu\n  date: 2026-11-25\n  reason: phap-luat\n  authority: Mẫu\n",
        encoding="utf-8",
    )
    verdict = review(load(publication(), today=date(2026, 11, 22)))
    assert verdict.errors == ()
    assert {(each.state, each.since) for each in verdict.messages.values()} == {("held", date(2026, 11, 25))}
