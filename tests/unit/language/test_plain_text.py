"""Markdown marks go, words stay."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangtin.language.plain_text import plain_text


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("**Đậm** và *nghiêng*", "Đậm và nghiêng"),
        ("5*3*2, a_b, \\*", "5*3*2, a_b, *"),
        ("* một\n+ hai\n- ba", "- một\n- hai\n- ba"),
        ("> lời trích\n> dòng hai", "lời trích\ndòng hai"),
        ("### Ai cần làm\n\nMọi người", "Ai cần làm\n\nMọi người"),
        ("[cổng tin](https://a.example/x)", "cổng tin (https://a.example/x)"),
        ("[văn bản](/van-ban/x/)", "văn bản"),
        ("[mục 1](#1) và [kia](../x/#2)", "mục 1 và kia"),
        ("[0123](tel:0123)", "0123"),
        ("| A | B |\n|---|---|\n| 1 | 2 |", "A; B\n1; 2"),
        ("1. Một\n3. Ba   ", "1. Một\n3. Ba"),
    ],
)
def test_markdown_marks_go_and_words_stay(markdown, plain):
    assert plain_text(markdown) == plain


@settings(deadline=None)
@given(st.text(alphabet="aăđ 15%,.:;“”()/\n", max_size=60))
def test_plain_writing_stays_as_it_is(text):
    assert plain_text(text).split() == text.split()
