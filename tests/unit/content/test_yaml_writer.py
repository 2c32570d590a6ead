"""What is written is what is read back."""

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bangtin.content.yaml_reader import read_yaml
from bangtin.content.yaml_writer import as_read, entry, scalar
from bangtin.language.hidden import hidden_characters
from bangtin.model.trouble import RefusalError

AWKWARD = (
    "Ban biên tập: tổ văn bản",
    "Kế hoạch #2",
    "# đầu dòng",
    "- gạch đầu dòng",
    "!quan trọng",
    "&noi",
    "*noi",
    "true",
    "No",
    "null",
    "~",
    "2026-11-22",
    "0012",
    "12:30",
    "1_000",
    "0x1F",
    "“trong ngoặc”",
    '"ngoặc kép"',
    "'ngoặc đơn'",
    "kết thúc:",
    "a: b",
    "C:\\thư mục",
    "[a, b]",
    "{a: b}",
    "? hỏi",
    "| sổ",
    "> gấp",
    "%YAML",
    "@nhà",
    "`mã`",
    "...",
    "---",
    "hai\ndòng",
    "tab\tgiữa",
    " đầu cách",
    "cuối cách ",
    "",
    "Thường trực Thành ủy",
    "O\u0302\u0323 rời",
    "\u0301dấu rời ở đầu",
    "\n\u0301 dấu rời sau dòng mới",
    "cách\xa0không ngắt",
    "<<",
    "=",
)

texts = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(st.characters(codec="utf-8"), max_size=40).filter(lambda text: not any(hidden_characters(text))),
    st.text(":#- \"'\\\n\r\t&*!|>%@`[]{},?=~ấđ\u0301\u0323n0", max_size=12),
)
keys = st.one_of(st.from_regex(r"[a-z_]{1,8}", fullmatch=True), st.sampled_from(["a/2021/b#4", "1", "true"]))
leaves = st.one_of(texts, st.booleans(), st.integers(0, 99999), st.dates())
values = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.dictionaries(keys, inner, max_size=3),
        st.lists(inner.filter(lambda each: not isinstance(each, list)), max_size=3),
    ),
    max_leaves=8,
)


@given(keys, values)
def test_what_is_written_is_read_back_exactly(key, value):
    written = "\n".join(entry(key, value)) + "\n"
    reading = read_yaml(written, file="a.yml")
    assert not reading.findings, written
    assert reading.value == as_read({key: value})


@given(texts)
def test_another_reader_of_yaml_sees_text_too(value):
    assert yaml.safe_load(f"key: {scalar(value)}\n") == {"key": as_read(value)}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Thường trực Thành ủy", "Thường trực Thành ủy"),
        ("T/M BAN THƯỜNG VỤ, kiêm 2 (hai) việc", "T/M BAN THƯỜNG VỤ, kiêm 2 (hai) việc"),
        ("253-CV/ThU", "253-CV/ThU"),
        ("Kế hoạch #2", '"Kế hoạch #2"'),
        ("true", '"true"'),
        (True, "true"),
        (12, "12"),
        (date(2026, 11, 22), "2026-11-22"),
    ],
)
def test_plain_text_stays_plain_and_the_rest_is_quoted(value, written):
    assert scalar(value) == written


@pytest.mark.parametrize("hidden", ["\u200b", "\x00", "\u202e", "\ud800"])
def test_characters_nobody_sees_are_refused(hidden):
    with pytest.raises(RefusalError, match=rf"U\+{ord(hidden):04X}"):
        scalar(f"Chức{hidden}danh")


def test_a_record_is_written_in_block_style():
    record = {
        "role": "Chánh Văn phòng",
        "date": date(2026, 11, 22),
        "facts": {},
        "list": ["a", {"b": "c", "d": "e"}],
    }
    assert list(entry("release", record)) == [
        "release:",
        "  role: Chánh Văn phòng",
        "  date: 2026-11-22",
        "  facts: {}",
        "  list:",
        "    - a",
        "    - b: c",
        "      d: e",
    ]
