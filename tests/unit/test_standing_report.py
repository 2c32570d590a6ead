"""`report`: who has to do what, for people and for programs."""

import json

import fastjsonschema
import pytest

from bangtin.output_schemas import output_schemas

ACCEPT = fastjsonschema.compile(output_schemas()["report"])
PAPER = "thanh-uy-bao-loc/2021/253-cv-thu"
DIRECTIVE = f"data/directives/{PAPER}.md"
MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"
KEY = "2021/giu-vung-tinh-than"
NEW = "thanh-uy-bao-loc/2021/260-cv-thu"
REPLACING = """\
---
number: 260-CV/ThU
type: cong-van
issuer: thanh-uy-bao-loc
issued: 2021-08-18
place: Bảo Lộc
subject: một việc hư cấu của bài thử
effect: {from: 2021-08-18}
relations:
  - {type: replaces, target: thanh-uy-bao-loc/2021/253-cv-thu}
duties:
  - {section: "1", actors: [mttq], acts: [tuyen-truyen], audiences: [nhan-dan], channels: [truyen-thanh]}
release: {role: Ban biên tập trang mẫu, date: 2026-11-22, basis: Bài thử}
---

1. Việc hư cấu của bài thử.
"""


@pytest.fixture
def report(run_bangtin, content_root):
    def run(*arguments):
        done = run_bangtin("report", "--root", content_root, *arguments, cwd=content_root)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


@pytest.fixture
def told(report):
    def run(*arguments):
        answer = json.loads(report("--format", "json", *arguments))
        ACCEPT(answer)
        return answer

    return run


@pytest.fixture
def replaced(content_root):
    (content_root / f"data/directives/{NEW}.md").write_text(REPLACING, encoding="utf-8")


def test_a_publication_in_order_asks_nothing_of_anybody(told, report):
    answer = told()
    assert answer["tasks"] == answer["held"] == answer["ending"] == []
    assert answer["summary"]["messages"]["live"] == 8
    assert answer["summary"]["cells"]["carried"] == 4
    assert "VIỆC CẦN LÀM\n  Không có." in report()


def test_a_replaced_paper_gives_everybody_who_spoke_something_to_do(told, report, replaced):
    answer = told()
    assert answer["summary"]["messages"] == {"upcoming": 0, "live": 0, "ended": 0, "held": 8, "withdrawn": 0}
    held = next(each for each in answer["held"] if each["message"] == KEY)
    assert (held["cause"], held["since"], held["because"], held["by"]) == ("ended", "2021-08-18", PAPER, NEW)
    task = next(each for each in answer["tasks"] if each["subject"] == KEY)
    assert (task["who"], task["kind"]) == (["ban-bien-tap-trang-mau"], "ended")
    assert "viết thông điệp mới" in task["what"]
    text = report()
    assert f"{KEY}: từ 18/8/2021, văn bản làm căn cứ đã thay đổi" in text


def test_an_empty_cell_names_the_bodies_that_have_the_duty(told, replaced):
    answer = told()
    (duty,) = answer["duties"]
    assert duty["section"] == f"{NEW}#1"
    assert duty["cells"] == [
        {
            "audience": "nhan-dan",
            "channel": "truyen-thanh",
            "state": "empty",
            "messages": [],
            "until": "",
            "since": "",
            "reason": "",
        }
    ]
    task = next(each for each in answer["tasks"] if each["kind"] == "cover")
    assert task["subject"] == f"{NEW}#1"
    assert task["who"] == duty["bodies"]
    assert "nhân dân (truyền thanh)" in task["what"]


def test_a_changed_text_asks_for_one_look_at_each_message(told, change, content_root):
    change(content_root / DIRECTIVE, "4. Các cấp ủy đảng", "4. Mọi cấp ủy đảng")
    tasks = told()["tasks"]
    assert len(tasks) == 8
    assert {each["kind"] for each in tasks} == {"look"}


def test_what_ends_soon_and_whether_another_follows(told, change, content_root):
    change(content_root / MESSAGE, "  from: 2021-08-10\n", "  from: 2021-08-10\n  until: 2021-09-03\n")
    (ends,) = told()["ending"]
    assert (ends["message"], ends["until"], ends["followed"]) == (KEY, "2021-09-03", False)
    assert told("--as-of", "2021-08-19")["ending"] == []


def test_one_body_reads_of_its_own(told, replaced):
    assert told("--body", "thanh-uy-bao-loc")["held"] == []
    assert len(told("--body", "ban-bien-tap-trang-mau")["held"]) == 8


def test_a_body_that_is_not_there_is_named(run_bangtin, content_root):
    done = run_bangtin("report", "--root", content_root, "--body", "khong-co")
    assert done.returncode == 2
    assert "Không có cơ quan nào mang mã “khong-co”" in done.stderr


def test_in_english(report, replaced):
    text = report("--lang", "en")
    assert "MESSAGES THAT REST" in text
    assert f"{KEY}: since 2021-08-18, the directive under it has changed" in text


def test_the_same_data_give_the_same_report(report, replaced):
    assert report("--format", "json") == report("--format", "json")
