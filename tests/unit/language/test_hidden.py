"""Hidden and deceptive characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.hidden import cap_marks, hidden_characters


@pytest.mark.parametrize(
    ("text", "offset", "code_point", "kind"),
    [
        ("253\u202e-CV/ThU", 3, "U+202E", "bidi"),
        ("công\u2066 văn", 4, "U+2066", "bidi"),
        ("cô\u200bng văn", 2, "U+200B", "zero-width"),
        ("cô\u00adng văn", 2, "U+00AD", "zero-width"),
        ("\ufeffCông văn", 0, "U+FEFF", "zero-width"),
        ("công\x00văn", 4, "U+0000", "control"),
        ("công\x1b[31m", 4, "U+001B", "control"),
        ("công\x85văn", 4, "U+0085", "control"),
        ("công\ud800", 4, "U+D800", "surrogate"),
        ("công\ufffdvăn", 4, "U+FFFD", "noncharacter"),
        ("công\uf0ecvăn", 4, "U+F0EC", "private"),
        ("C\u043eng van", 1, "U+043E", "homoglyph"),
        ("253-\u0421V/ThU", 4, "U+0421", "homoglyph"),
        ("\u0421\u0410\u041e", 0, "U+0421", "homoglyph"),
        ("z\u0303\u0303\u0303\u0303\u0303 a", 1, "U+0303", "marks"),
        ("a\U000e0041b", 1, "U+E0041", "zero-width"),
    ],
)
def test_each_kind_is_named_with_place_and_code_point(text: str, offset: int, code_point: str, kind: str):
    found = next(hidden_characters(text))
    assert (found.offset, found.code_point, found.kind) == (offset, code_point, kind)


@pytest.mark.parametrize("text", ["\u00d0ảng", "QĐ\u00d0"])
def test_icelandic_letter_is_named_with_the_letter_that_was_meant(text: str):
    assert [found.instead for found in hidden_characters(text)] == ["Đ"]


@pytest.mark.parametrize(
    "text",
    [
        "Thành ủy Bảo Lộc: “quyết liệt, quyết liệt hơn nữa” – 50%;\tB’Lao\r\n",
        "o\u0302\u0323 nfd",
        "Москва, Привет",
        "α + β = 30 Ω",
        "👍🏽 👩\u200d👩\u200d👧 1\ufe0f\u20e3 ❤\ufe0f 🏴\U000e0067\U000e0062\U000e007f",
        "tiếng Việt, 日本語, ภาษาไทย",
    ],
)
def test_honest_text_has_nothing_hidden(text: str):
    assert list(hidden_characters(text)) == []


def test_every_letter_of_a_long_deceptive_word_is_named():
    assert sum(1 for _ in hidden_characters("\u041e" * 20_000)) == 20_000
    assert sum(1 for _ in hidden_characters("\u041e" * 20_000 + "ж")) == 0


@given(st.text())
def test_offsets_are_in_order_and_true(text: str):
    found = list(hidden_characters(text))
    assert all(ord(text[one.offset]) == one.code for one in found)
    assert [one.offset for one in found] == sorted({one.offset for one in found})


@given(st.text(alphabet="ae\u0301\u0302\u0303\u0323 "))
def test_capping_marks_leaves_three_in_a_row(text: str):
    capped = cap_marks(text)
    assert not any(one.kind == "marks" for one in hidden_characters(capped))
    assert cap_marks(capped) == capped
