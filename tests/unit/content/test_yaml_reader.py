"""YAML is read as text with places; what YAML would do in silence is a finding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.content.yaml_reader import read_yaml


def found(text):
    return [
        (each.rule, each.place.line, each.place.column) for each in read_yaml(text, file="a.yml").findings
    ]


@pytest.mark.parametrize(
    "written",
    ["no", "on", "012", "12:30", "1_000", "1.10", "0x1F", "2021-08-09", "~", "null", "true", ".inf", "1e3"],
)
def test_every_scalar_is_the_text_that_was_written(written):
    assert read_yaml(f"a: {written}\n", file="a.yml").value == {"a": written}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a: "b\nc: d\n', [("Y001", 1, 4)]),
        ("a: [b, c\nd: e\n", [("Y001", 2, 2)]),
        ("a: b: c\n", [("Y001", 1, 5)]),
        ("a: b\n\tc: d\n", [("Y002", 2, 1)]),
        ("a: b\nc: d\na: e\n", [("Y003", 3, 1)]),
        ("a: {b: c, b: d}\n", [("Y003", 1, 11)]),
        ("a: &x b\n", [("Y004", 1, 4)]),
        ("a: *x\n", [("Y004", 1, 4)]),
        ("<<: b\n", [("Y004", 1, 1)]),
        ("a: !!python/object:os.system b\n", [("Y005", 1, 4)]),
        ("a: !ENV b\n", [("Y005", 1, 4)]),
        ("a: Kế hoạch #2 (mật)\n", [("Y006", 1, 13)]),
        ("a: [b, # c\n  d]\n", [("Y006", 1, 8)]),
        ("a: b\n--- \nc: d\n", [("Y009", 2, 1)]),
        ("? [a]\n: b\n", [("Y010", 1, 3)]),
        ("a:\nb: c\n", [("Y013", 1, 1)]),
        ("a:\n  - b\n  -\n", [("Y013", 3, 4)]),
        ('a: "x\\u200by"\n', [("T003", 1, 4)]),
        ('a: "x\\0y"\n', [("T003", 1, 4)]),
        ('a: "\\ud800"\n', [("Y001", 1, 4)]),
        ("a: " + "[" * 5000 + "\n", [("Y007", 1, 14)]),
    ],
)
def test_what_is_wrong_is_found_at_its_place(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "# ghi chú\na: b\n",
        "# ghi chú # hai\na: b\n",
        "a: b#c\n",
        'a: "Kế hoạch #2"\n',
        "a: >-\n  dòng # một\n  dòng # hai\n",
        "a: |\n  # trong chữ\n",
        "a:\n  # thụt vào\n  b: c\n",
        "",
        "# chỉ ghi chú\n",
        'a: ""\n',
    ],
)
def test_what_is_right_is_no_finding(text):
    assert found(text) == []


def test_each_value_and_key_has_its_place():
    reading = read_yaml("a: b\nc:\n  - d\n  - e: f\n", file="a.yml", first_line=2)
    assert reading.value == {"a": "b", "c": ["d", {"e": "f"}]}
    assert reading.values_at[("c", 1, "e")] == (5, 8)
    assert reading.keys_at[("c", 1, "e")] == (5, 5)
    assert reading.values_at[("a",)] == (2, 4)


def test_values_and_keys_are_composed():
    reading = read_yaml("O\u0302: O\u0302\u0323\n", file="a.yml")
    assert reading.value == {"Ô": "Ộ"}


def test_all_faults_of_a_file_are_found_in_one_reading():
    assert [rule for rule, _, _ in found("a: b\na: c\nd: e # f\ng:\n")] == ["Y003", "Y006", "Y013"]


@given(
    st.text(st.characters(codec="utf-8"), max_size=60) | st.text("a:- [],{}#&*!|>'\"%@`\n\t?~\\", max_size=60)
)
def test_nothing_that_can_be_written_is_an_exception(text):
    reading = read_yaml(text, file="a.yml")
    assert all(each.message() and each.fix() for each in reading.findings)
