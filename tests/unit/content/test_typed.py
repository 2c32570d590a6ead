"""Values become records of the model; every error is a finding at its place."""

import pytest

from bangtin.content.typed import read_record
from bangtin.content.yaml_reader import read_yaml
from bangtin.model.directive import DirectiveHeader
from bangtin.model.message import MessageHeader

MESSAGE = """title: A
issuer: b
cites: ["a/2021/b#4"]
audiences: [nhan-dan]
valid: {from: 2021-08-10}
language: vi
"""
DIRECTIVE = """type: cong-van
issuer: a
issued: 2021-08-09
place: Mẫu
subject: một việc
effect: {unknown: true}
"""


def read(record, text):
    reading = read_yaml(text, file="a.md")
    value, findings = read_record(record, reading, file="a.md")
    return value, [(each.rule, each.place.line, each.place.column) for each in sorted(findings)], findings


def test_right_values_make_a_record():
    value, places, _ = read(MessageHeader, MESSAGE)
    assert (value.title, value.valid.from_.isoformat(), places) == ("A", "2021-08-10", [])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("title: A\n", "", [("Y101", 1, 1)]),
        ("title: A", "tilte: A", [("Y109", 1, 1)]),
        ("2021-08-10", "10/8/2021", [("Y102", 5, 15)]),
        ("2021-08-10", "2021-02-31", [("Y103", 5, 15)]),
        ("2021-08-10", "2021-13-01", [("Y103", 5, 15)]),
        ("title: A", "title: [A, B]", [("Y105", 1, 8)]),
        ("title: A", "title: {a: b}", [("Y105", 1, 8)]),
        ("[nhan-dan]", "nhan-dan", [("Y107", 4, 12)]),
        ("{from: 2021-08-10}", "2021-08-10", [("Y108", 5, 8)]),
        ("issuer: b", "issuer: Thành ủy", [("Y111", 2, 9)]),
        ("a/2021/b#4", "a/2021/b", [("Y111", 3, 9)]),
        ("[nhan-dan]", "[]", [("Y112", 4, 12)]),
        ("title: A", 'title: ""', [("Y013", 1, 8)]),
        ("language: vi\n", "language: vi\ndraft: true\n", [("Y109", 7, 1)]),
        ("{from: 2021-08-10}", "{from: 2021-08-10, den: 2021-08-11}", [("Y109", 5, 27)]),
    ],
)
def test_each_fault_is_found_once_at_its_place(old, new, expected):
    assert old in MESSAGE
    value, places, findings = read(MessageHeader, MESSAGE.replace(old, new))
    assert value is None
    assert places == expected
    assert all(each.message() and each.fix() and each.message("en") and each.fix("en") for each in findings)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("relations:\n  - {type: changes, target: a/2021/b}\n", [("Y110", 8, 12)]),
        ("effect: {unknown: có}\n", [("Y104", 6, 19)]),
        ("effect: {unkown: true}\n", [("Y109", 6, 10)]),
    ],
)
def test_choices_and_flags_are_held_to(more, expected):
    text = (
        DIRECTIVE.replace("effect: {unknown: true}\n", "") + more
        if more.startswith("effect")
        else DIRECTIVE + more
    )
    places = read(DirectiveHeader, text)[1]
    lines = [(rule, column) for rule, _, column in places]
    assert lines == [(rule, column) for rule, _, column in expected]


def test_an_entry_without_value_is_named_once():
    reading = read_yaml(MESSAGE.replace("title: A", "title:").replace("[nhan-dan]", ""), file="a.md")
    _, findings = read_record(MessageHeader, reading, file="a.md")
    assert [each.rule for each in reading.findings] == ["Y013", "Y013"]
    assert findings == []


def test_all_faults_come_at_once_and_name_the_nearest_key():
    _, _, findings = read(MessageHeader, MESSAGE.replace("title", "tilte").replace("2021-08-10", "mai"))
    assert sorted(each.rule for each in findings) == ["Y102", "Y109"]
    unknown = next(each for each in findings if each.rule == "Y109")
    assert "Gần nhất là “title”" in unknown.message()
