"""The little Markdown of documents: nothing active, nothing renumbered."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangtin.site.pages.markdown import allowed_address, block_html, inline_html, message_html

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:msgbox)",
    "[x](feed:https://a.example)",
    "[x](//a.example)",
    "[x](\\\\a.example)",
    "![x](https://a.example/x.png)",
    "<https://a.example>",
    "<!-- ghi chú -->",
    '[x](https://a.example" onmouseover="alert(1))',
    "[x]: javascript:alert(1)\n\n[x]",
    "> <iframe src=https://a.example></iframe>",
    "| <b>x</b> |\n|---|\n| <form> |",
]
TAG = re.compile(r"<(/?)([a-z0-9]+)((?:\s[^<>]*)?)>")
ALLOWED = {
    "strong",
    "em",
    "a",
    "br",
    "p",
    "ul",
    "li",
    "blockquote",
    "div",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}


@pytest.mark.parametrize("render", [inline_html, block_html, message_html])
@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_active_leaves(render, text):
    html = str(render(text))
    assert html.count("<") == len(TAG.findall(html))
    for _, name, attributes in TAG.findall(html):
        assert name in ALLOWED | {"h2", "h3"}
        assert not re.search(r"\s(on\w+|style|src)\s*=", attributes)
        assert re.search(r'href="(?!https://|mailto:|tel:|\./)', attributes) is None


@settings(deadline=None)
@given(st.text(alphabet="<>[]()!*_\\`\"'&;:/ajs|-#\n ", max_size=80))
def test_whatever_is_written_only_allowed_elements_come_out(text):
    for render in (inline_html, block_html, message_html):
        html = str(render(text))
        assert all(name in ALLOWED | {"h2", "h3", "h4", "h5"} for _, name, _ in TAG.findall(html))
        assert html.count("<") == len(TAG.findall(html))


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/x?a=1",
        "mailto:a@b.example",
        "tel:0123",
        "/van-ban/",
        "../x/",
        "#4",
        "x/y",
        "a/b:c",
        "",
    ],
)
def test_links_that_are_allowed(address):
    assert allowed_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://a.example",
        "javascript:x",
        "//a.example",
        "/\\a.example",
        "\\x",
        "data:,x",
        "x:y",
        "https://[x",
    ],
)
def test_links_that_are_not(address):
    assert not allowed_address(address)


def test_a_link_from_the_site_root_gets_the_way_to_it():
    assert inline_html("[x](/van-ban/a/)", "../..") == '<a href="../../van-ban/a/">x</a>'


def test_a_line_break_is_kept():
    assert inline_html("một\nhai") == "một<br>\nhai"


@pytest.mark.parametrize("text", ["5. năm", "1986. năm", "7) bảy", "1. a\n3. b\n5. c"])
def test_numbers_are_text(text):
    assert message_html(text) == "<p>" + text.replace("\n", "<br>\n") + "</p>\n"


def test_alignment_is_a_class_and_wide_tables_scroll():
    html = block_html("| a | b |\n|:-:|--:|\n| 1 | 2 |")
    assert '<th class="bt-center">a</th>' in html
    assert '<td class="bt-right">2</td>' in html
    assert html.startswith('<div class="bt-scroll" tabindex="0" role="group" aria-label="Bảng">')
    assert "style" not in html


def test_headings_of_a_message_follow_the_title_of_the_page():
    assert message_html("### Ai cần làm") == "<h2>Ai cần làm</h2>\n"


@pytest.mark.parametrize("piece", ["[", "![", "[a](", "**a *b ", "<a ", "\\", "[^1]"])
def test_heaps_of_marks_are_shown_as_written(piece):
    text = piece * (20_000 // len(piece))
    html = str(inline_html(text))
    assert re.sub(r"<[^>]*>", "", html).count("a") == text.count("a")
