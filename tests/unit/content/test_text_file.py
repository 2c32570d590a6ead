"""Bytes become text in one form, or a finding says why not."""

import pytest

from bangtin.content.text_file import place_of, read_text
from bangtin.model.finding import Place


def rules(content):
    return [(each.rule, each.place.line, each.place.column) for each in read_text(content, file="a").findings]


@pytest.mark.parametrize(
    "content",
    ["\ufeffĐảng ủy\nxã\n", "Đảng ủy\r\nxã\r\n", "Đảng ủy\rxã\r", "\u0110a\u0309ng u\u0309y\nxa\u0303\n"],
)
def test_every_form_of_one_text_reads_the_same(content):
    reading = read_text(content.encode(), file="a")
    assert (reading.text, reading.findings) == ("Đảng ủy\nxã\n", ())


@pytest.mark.parametrize(
    "content", [b"abc\n\xd0\xe1ng", "Đảng".encode("utf-16"), b"\xff\xfe\x00", b"ok\n\xed\xa0\x80"]
)
def test_bytes_that_are_not_utf8_are_refused_with_their_place(content):
    reading = read_text(content, file="a")
    assert reading.text == ""
    assert [each.rule for each in reading.findings] == ["T001"]
    assert reading.findings[0].place.line == 1 + content[: int(reading.findings[0].values["offset"])].count(
        b"\n"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("một\u200bhai", [("T003", 1, 4)]),
        ("a\nb\u202ec", [("T003", 2, 2)]),
        ("a\x00", [("T003", 1, 2)]),
        ("a\x1b[0m", [("T003", 1, 2)]),
        ("giữa \ufeff dòng", [("T003", 1, 6)]),
        ("253-СV/ThU", [("T004", 1, 5)]),
        ("Ðảng ủy", [("T004", 1, 1)]),
        ("a" + "\u0301\u0302\u0303\u0304" * 3, [("T005", 1, 2)]),
        ("x" * 300_000, [("T006", 1, 1)]),
    ],
)
def test_what_nobody_sees_is_found_at_its_place(text, expected):
    assert rules(text.encode()) == expected


def test_a_file_that_is_too_large_is_not_opened():
    assert rules(b"a" * (2 * 1024 * 1024 + 1)) == [("T006", 1, 1)]


def test_a_place_counts_from_one_and_from_where_the_text_begins():
    assert place_of("ab\ncd", 4, "a", first_line=10) == Place("a", 11, 2)
