"""A content file is its header and its body."""

import pytest

from bangtin.content.front_matter import split_file


def rules(text):
    return [(each.rule, each.place.line) for each in split_file(text, file="a.md").findings]


def test_header_and_body_are_set_apart_with_their_lines():
    parts = split_file("---\na: b\nc: d\n---\n\nThân\n---\nbài\n", file="a.md")
    assert (parts.header.value, parts.body, parts.body_line) == (
        {"a": "b", "c": "d"},
        "\nThân\n---\nbài\n",
        5,
    )
    assert parts.header.keys_at[("c",)] == (3, 1)


def test_a_file_may_end_with_its_header():
    assert split_file("---\na: b\n---", file="a.md").body == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("Y012", 1)]),
        ("Số: 12\n", [("Y012", 1)]),
        ("----\na: b\n---\n", [("Y012", 1)]),
        ("---\na: b\n", [("Y011", 1)]),
        ("---\na: b\n----\n", [("Y011", 1)]),
        ("---\n---\nchữ\n", [("Y010", 2)]),
        ("---\n# ghi chú\n---\nchữ\n", [("Y010", 2)]),
        ("---\n- a\n---\nchữ\n", [("Y010", 2)]),
        ("---\nchữ\n---\nchữ\n", [("Y010", 2)]),
        ("---\na: b\na: c\n---\n", [("Y003", 3)]),
        ("---\n" + "a" * 70_000 + ": b\n---\n", [("T006", 2)]),
    ],
)
def test_a_header_that_cannot_be_read_is_a_finding(text, expected):
    assert rules(text) == expected
