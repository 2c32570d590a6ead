import pytest

from bangtin.gates.markup import scan_dom, scan_markup


def codes(text: str, **options) -> list[str]:
    return [hit.code for hit in scan_markup(text, **options)]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<ScRiPt src=x>",
        "<img src=x onerror=alert(1)>",
        "<img/src=x onerror=alert(1)",
        "<iframe src=//x>",
        "<svg/onload=alert(1)>",
        "<style>p{}</style>",
        "<form action=x>",
        '<meta http-equiv="refresh" content="0">',
        "<!-- ẩn -->",
        "<?php",
        "<![CDATA[x]]>",
        "</p>",
        '<b class="x">',
        "<a\nhref='x'>",
        "<x-y onclick=1>",
    ],
)
def test_raw_html_is_found(text):
    assert "P301" in codes(f"Kính gửi {text} các đồng chí")


@pytest.mark.parametrize("text", ["[x](#){onclick=alert(1)}", "# Đề mục {: onload=x }", "<xyz onclick = x>"])
def test_event_handlers_are_found(text):
    assert "P302" in codes(text)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#115;cript:alert(1)",
        "java&#x73;cript:alert(1)",
        "javascript&colon;alert(1)",
        "javascript&#58alert(1)",
        "&#14;javascript:x",
        "java\\script:x",
        "javascript%3Aalert(1)",
        "java&Tab;script:x",
        "java\u200bscript:x",
        "data:text/html;base64,PHNjcmlwdD4=",
        "vbscript:x",
        "feed:https://x.vn",
        "file:///etc/passwd",
        "blob:x",
        "http://x.vn/",
        "//x.vn/a",
    ],
)
def test_forbidden_schemes_are_found_in_every_disguise(address):
    assert "P303" in codes(f"[xem]({address})")
    assert "P303" in codes(f"[xem][1]\n\n[1]: {address}")
    assert "P303" in codes(f"![ảnh](<{address}>)")


def test_forbidden_scheme_of_an_autolink_is_found():
    assert codes("<javascript:alert(1)>") == ["P303"]


@pytest.mark.parametrize(
    "text",
    [
        "a<b và c>d",
        "<Điều 5>",
        "nếu x < y và y > z",
        "<5% và >3%",
        "[xem](https://chinhphu.vn/a)",
        "[xem](/van-ban/a/)",
        "[xem](#muc-1)",
        "[thư](mailto:vp@mau.gov.vn)",
        "[gọi](tel:+842633822123)",
        "<https://chinhphu.vn>",
        "giờ: 7:30; javascript: một ngôn ngữ",
        "mỗi đơn vị = 1",
        "[1]: chú thích",
    ],
)
def test_text_and_allowed_links_pass(text):
    assert codes(text) == []


def test_code_of_a_hand_written_page_is_text():
    page = "Viết `<b>` như sau:\n\n```html\n<script>x</script>\n```\n\nHết."
    assert codes(page, code_is_text=True) == []
    assert codes(page) == ["P301", "P301", "P301"]
    assert codes(page + "\n\n<b>", code_is_text=True) == ["P301"]


def dom(html: str) -> list[str]:
    return [hit.code for hit in scan_dom(html)]


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("<p><script>x</script></p>", "G101"),
        ("<p onclick=x>a</p>", "G102"),
        ('<p style="x">a</p>', "G102"),
        ('<a href="&#106;avascript:x">a</a>', "G103"),
        ('<a href="javascript:x" href="/">a</a>', "G103"),
        ('<td title="a>b" onclick="x">', "G102"),
        ("<p><img src=x onerror=y", "G101"),
        ("<!-- x -->", "G101"),
        ("a < b", "G101"),
    ],
)
def test_what_the_allow_list_does_not_hold_is_found_in_the_output(html, code):
    assert code in dom(html)


def test_rendered_body_passes():
    html = (
        '<section id="4"><h2>4.</h2><p>a &lt; b, <strong>rõ</strong> <a href="https://x.vn">x</a><br>'
        '<a href="#1">1</a></p><table><tr><th scope="col" class="bt-right">Số</th></tr></table></section>'
    )
    assert dom(html) == []
