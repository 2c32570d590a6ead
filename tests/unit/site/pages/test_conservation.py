"""Text conservation: what is printed is what was signed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangtin.content.provisions import read_provisions
from bangtin.language.text import tokens
from bangtin.model.body import Provision, ProvisionKind
from bangtin.site.pages.conservation import (
    Written,
    compare,
    message_without_marks,
    visible_text,
    without_marks,
    written_provisions,
)
from bangtin.site.pages.markdown import message_html
from bangtin.site.pages.provisions import provisions_html


def loss_of(body):
    provisions = read_provisions(body)
    return compare(written_provisions(provisions), provisions_html(provisions))


@pytest.mark.parametrize(
    "body",
    [
        "5. Năm\n\n6. Sáu",
        "1. Một\n\n3. Ba\n\n5. Năm",
        "1986. Năm ấy",
        "5*3*2 bằng 30, **liền**nhau, **1.**Chữ",
        "Ghi chú (*) và (**): xem (*)",
        "| UBND TỈNH MẪU |\n| không phải bảng |",
        "Khi a<b và c>d",
        "<Điều 5> nói rằng",
        "tệp a_b_c và __init__ thì khác",
        "C:\\thư mục\\tệp",
        "Viết \\* và \\_ và \\[x\\]",
        "**Đậm** và *nghiêng*, (**cả hai *lồng* nhau**)",
        "**nối****liền** **mở ****hai lần** và **đóng**** thừa, ***cả hai*** *một **hai***",
        "**a *b** c* d",
        "xem (một)*.* và chú thích 1)*, 2)*; *nghiêng (x)*.* hết",
        "[Quyết định](/van-ban/a/2021/b/) và [trang](https://a.example/b_(c))",
        "[x](javascript:alert) và [1] và ![ảnh](x.png)",
        "&amp; &lt;b&gt; &#65; © “ngoặc”",
        "| A | B |\n|:--|--:|\n| 1.234,5 | **50%** |\n| x\\|y | z |",
        "> “Lời trích”\n> dòng hai",
        "1. Đoạn\nxuống dòng   nhiều  khoảng trắng\n\na) điểm a\n\nđ) điểm đ",
        "**Điều 1. Phạm vi**\n\n1. Khoản\n\na) Điểm",
        "- gạch\n\n+ cộng",
        "Chữ cái lạ: K'Ho, №, ≥, →, 😀, e\u0301",
    ],
)
def test_nothing_is_lost(body):
    assert loss_of(body) is None


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("1. Một\n\nHai \\, ba", "\\ , ba"),
        ('[a](https://a.example "mất")', "[ a ] ( https :"),
        ("| A | B |\n|---|---|\n| 1 | 2 | 3 |", "3"),
    ],
)
def test_what_markdown_would_swallow_is_found(body, written):
    loss = loss_of(body)
    assert loss is not None
    assert loss.written == written


def test_the_place_of_a_loss_is_its_provision_and_line():
    provisions = read_provisions("1. Một\n\n2. Hai\n\na) Ba bốn", 10)
    page = provisions_html(provisions).replace("Ba bốn", "Ba")
    loss = compare(written_provisions(provisions), page)
    assert (loss.anchor, loss.line, loss.written, loss.shown) == ("2.a", 14, "bốn", "")


def test_what_the_page_adds_is_found():
    provisions = read_provisions("1. Một")
    loss = compare(written_provisions(provisions), f"{provisions_html(provisions)}<p>Hai</p>")
    assert (loss.written, loss.shown) == ("", "Hai")


def test_joined_words_are_found():
    assert compare([Written("hai từ", "1", 1)], "<p>hai<strong>từ</strong></p>") is not None


def test_permanent_links_are_no_text():
    assert visible_text('<p>Một<a class="bt-anchor" href="#1" aria-label="Liên kết">#</a></p>').split() == [
        "Một"
    ]


TEXT = st.text(
    st.one_of(
        st.sampled_from("aăđệ 15%*_[]()\\<>&|#`~!-+.\"'/:;,“”\n"),
        st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Co"]),
    ),
    max_size=60,
)


@settings(deadline=None)
@given(TEXT)
def test_a_text_is_shown_whole_or_the_difference_is_found(text):
    """Either the page holds every token of the raw text but the marks of Markdown, or the check speaks."""
    provision = Provision("1", "1.", ProvisionKind.CLAUSE, 0, text.strip(), 1)
    page = provisions_html([provision])
    if compare(written_provisions([provision]), page) is None:
        marks = set("*_[]()\\")
        bare = [token for token in tokens(text) if token not in marks]
        shown = [token for token in tokens(visible_text(page)) if token not in marks]
        assert shown[2:] == bare or "](" in text


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["một", "hai", "50%", "**đậm**", "*nghiêng*", "(5K)", "“lời”", "a<b", "1.234,5"]),
        min_size=1,
    )
)
def test_ordinary_writing_raises_no_alarm(words):
    assert loss_of(" ".join(words)) is None


@settings(deadline=None)
@given(TEXT)
def test_plain_text_keeps_every_token(text):
    plain = text.translate({ord(mark): " " for mark in "*_[]\\|>"})
    assert tokens(without_marks(plain)) == tokens(plain)


@pytest.mark.parametrize(
    "text",
    [
        "Đoạn một\n\n- gạch\n- **hai**\n\n### Tiêu đề\n\n1. Một\n3. Ba",
        "> Tin không đúng: “x”\n> 1. y\n\nĐúng là:",
        "| A | B |\n|---|---|\n| 1 | 2 |",
        "2021. Năm ấy\n\n5) Năm",
        "    bốn dấu cách\n\n---\n\n```\nmã\n```\n\n<b>x</b> {{x}}",
    ],
)
def test_a_message_is_conserved_too(text):
    assert compare([Written(message_without_marks(text), "", 1)], message_html(text)) is None
