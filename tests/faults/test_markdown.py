"""F33–F51: what may not stand in a text is refused; what only looks like Markdown is shown as written."""

import html
import html.parser
import json
import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from bangtin.content.body_rules import check_markup
from bangtin.content.front_matter import split_file
from bangtin.content.message_texts import read_texts
from bangtin.content.provisions import read_provisions
from bangtin.content.root import ContentRoot
from bangtin.demo.write import write_demo
from bangtin.gates.markup import scan_dom
from bangtin.gates.trackers import scan_trackers
from bangtin.model.vocabulary import Channel
from bangtin.press.build import Plan, build
from bangtin.site.pages.conservation import (
    Written,
    compare,
    message_without_marks,
    visible_text,
    written_provisions,
)
from bangtin.site.pages.markdown import message_html
from bangtin.site.pages.provisions import provisions_html

DIRECTIVE = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"
PAGE = "van-ban/thanh-uy-bao-loc/2021/253-cv-thu/index.html"
MESSAGE_PAGE = "thong-diep/2021/giu-vung-tinh-than/index.html"
SECOND = "\n2. Tiếp tục"
"""Where texts are planted in the directive: before its second section."""
ORGANIZATIONS = "data/vocabulary/organizations.yml"
WORDS = "bà con"
"""Where texts are planted in the message."""
TITLE = "title: Giữ vững tinh thần, chung tay đẩy lùi dịch bệnh"

ACTIVE = [
    "‸<script>alert(1)</script>",
    "‸<SCRIPT SRC=//x.vn/a.js></SCRIPT>",
    "‸<img src=x onerror=alert(1)>",
    "‸<iframe src=https://x.vn></iframe>",
    "‸<svg onload=alert(1)>",
    "‸<style>body{display:none}</style>",
    "‸<form action=https://x.vn><input></form>",
    '‸<meta http-equiv="refresh" content="0;url=https://x.vn">',
    "‸<a href=https://x.vn>xem</a>",
    "‸<b>đậm</b>",
    "‸<br>",
    "‸<object data=a.swf>",
    "‸<base href=https://x.vn>",
    "‸<my-tag onclick=alert(1)>",
    "‸<math><mi>x</mi></math>",
    "‸<!DOCTYPE html>",
    "‸<?php echo 1 ?>",
    "‸<![CDATA[x]]>",
    "‸<details>",
    "‸</p>",
]


@pytest.mark.parametrize("text", ACTIVE)
@pytest.mark.parametrize(
    ("file", "old"), [(DIRECTIVE, SECOND), (MESSAGE, WORDS)], ids=["directive", "message"]
)
def test_f33_html_in_a_text_is_refused(refused, file, old, text):
    new = f"\n{text}\n{old}" if old.startswith("\n") else f"{text} {old}"
    refused(file, old, new, "P301", others=("P302", "P303", "P008", "K101", "K102", "K103", "K107", "K108"))


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>"])
def test_f33_a_hand_written_page_holds_no_html_either(content, root, text):
    page = (root / "docs" / "lien-he.md").read_text(encoding="utf-8")
    file = content.write("docs/lien-he.md", f"{page}\n{text}\n")
    found = content.places()
    assert ("P301", file, page.count("\n") + 2, 1) in found
    content.write(file, page)
    assert content.errors() == ()


SCHEMES = [
    "[xem](‸javascript:alert(1))",
    "[xem](‸JaVaScRiPt:alert(1))",
    "[xem](‸java&#115;cript:alert(1))",
    "[xem](‸&#106;avascript:alert(1))",
    "[xem](‸javascript&colon;alert(1))",
    "[xem](‸data:text/html;base64,PHNjcmlwdD4=)",
    "[xem](‸feed:https://x.vn)",
    "[xem](‸vbscript:msgbox)",
    "[xem](‸file:///etc/passwd)",
    "[xem](‸http://x.vn/)",
    "[xem](‸ftp://x.vn/)",
    "[xem](‸//x.vn/)",
    "[xem](‸\\\\x.vn\\a)",
    "[xem](<‸javascript:alert(1)>)",
    "[xem](<‸ javascript:alert(1)>)",
    "[xem](‸blob:https://x.vn/1)",
    "[xem](‸intent://x#Intent;end)",
    "[xem](‸java%0ascript:alert(1))",
    "[xem](‸javascript%3aalert(1))",
    "<‸javascript:alert(1)>",
]


@pytest.mark.parametrize("text", SCHEMES)
@pytest.mark.parametrize(
    ("file", "old"), [(DIRECTIVE, SECOND), (MESSAGE, WORDS)], ids=["directive", "message"]
)
def test_f34_a_link_of_another_kind_is_refused(refused, file, old, text):
    new = f"\n{text}\n{old}" if old.startswith("\n") else f"{text} {old}"
    refused(file, old, new, "P303")


@pytest.mark.parametrize(
    "text",
    [
        "[xem](https://example.org/a?b=c#d)",
        "[thư](mailto:vanphong@baoloc.example)",
        "[gọi](tel:02633864012)",
        "[văn bản](/van-ban/)",
        "[mục 4](#4)",
    ],
)
def test_f34_links_that_are_allowed_are_accepted(content, text):
    content.plant(DIRECTIVE, SECOND, f"\n{text}\n{SECOND}")
    assert content.errors() == ()


@pytest.mark.parametrize(
    "text",
    [
        "‸![ảnh](https://x.vn/a.png)",
        "‸![ảnh](//x.vn/a.png)",
        "‸![](https://x.vn/a.gif)",
        "‸![ảnh [x]](a.png)",
        "‸<img src=https://x.vn/a.png>",
        "‸<link rel=stylesheet href=https://x.vn/a.css>",
        "‸<iframe src=https://x.vn>",
    ],
)
@pytest.mark.parametrize(
    ("file", "old"), [(DIRECTIVE, SECOND), (MESSAGE, WORDS)], ids=["directive", "message"]
)
def test_f35_what_is_loaded_from_elsewhere_is_refused(content, file, old, text):
    new = f"\n{text}\n{old}" if old.startswith("\n") else f"{text} {old}"
    place = content.plant(file, old, new)
    found = content.places()
    assert place in {tuple(where) for _, *where in found}
    assert {code for code, *_ in found} <= {"P008", "P301", "P303", "K101", "K102"}


# F36 and F38: payloads of our own, by what they try.
BREAK_OUT = [
    "",
    '"',
    "'",
    '">',
    "'>",
    "</title>",
    "</script>",
    "</textarea>",
    "-->",
    "]]>",
    "`",
    "\\",
    "{{",
    "${",
]
CALLS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>1</script>'>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<math href=javascript:alert(1)>x",
    "<a href=javascript:alert(1)>x</a>",
    "<input autofocus onfocus=alert(1)>",
    "<video><source onerror=alert(1)>",
]
TRICKS = [
    "<scr<script>ipt>alert(1)</script>",
    "<ScRiPt>alert(1)</sCrIpT>",
    "<script/x>alert(1)</script>",
    "<script\t>alert(1)</script>",
    "<img src=x oNeRrOr=alert(1)>",
    "<img/src=x/onerror=alert(1)>",
    "<img src='x' onerror='alert(1)'>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x>",
    "<xml onreadystatechange=alert(1)>",
    "<isindex action=javascript:alert(1)>",
    "<marquee onstart=alert(1)>",
    "<object data=javascript:alert(1)>",
    "<embed src=javascript:alert(1)>",
    "<base href=javascript:/a/>",
    "<style>@import 'javascript:alert(1)';</style>",
    "<div style=background:url(javascript:alert(1))>",
    "<p style=x:expression(alert(1))>",
    "<table background=javascript:alert(1)>",
    "<link rel=import href=//x.vn>",
    "<template><script>1</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<select onfocus=alert(1) autofocus>",
    "<keygen onfocus=alert(1)>",
    "<button formaction=javascript:alert(1)>x",
    "<form><button formaction=//x.vn>x",
    "<img srcset='x 1x' onload=alert(1)>",
    "<picture><source srcset=x onerror=alert(1)>",
    "<area href=javascript:alert(1)>",
    "<frameset onload=alert(1)>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?xml version='1.0'?><script>1</script>",
    "<plaintext onclick=alert(1)>",
    "<xmp><script>1</script></xmp>",
    "<my-tag onclick=alert(1)>x</my-tag>",
    "<dialog open onclose=alert(1)>",
    "<meta http-equiv=refresh content='0;javascript:alert(1)'>",
    "<meta charset=utf-7>+ADw-script+AD4-alert(1)",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "&#x3c;img src=x onerror=alert(1)&#x3e;",
    "\\u003cscript\\u003ealert(1)",
    "＜script＞alert(1)＜/script＞",
    "<a href='data:text/html,<script>1</script>'>x</a>",
    "javascript:alert(1)",
    "[x](javascript:alert(1))",
    '[x](JAVASCRIPT:alert(1) "a")',
    "[x](<javascript:alert(1)>)",
    "[x](data:text/html,1)",
    "[x]: javascript:alert(1)\\n[x]",
    "![x](javascript:alert(1))",
    '![x](x"onerror="alert(1))',
    '[x](https://x.vn"onclick="alert(1))',
    "[x](https://x.vn 'a\" onclick=alert(1)')",
    "[<img src=x onerror=alert(1)>](https://x.vn)",
    '<https://x.vn/"onclick=alert(1)>',
    "<javascript:alert(1)>",
    "**<b onclick=alert(1)>x**",
    "`<script>alert(1)</script>`",
    "```html <script>alert(1)</script> ```",
    "~~~ {onclick=alert(1)}",
    "{onclick=alert(1)}",
    "[x](#){: onclick=alert(1)}",
    "| <script>1</script> | b |",
    "> <script>alert(1)</script>",
    "- <img src=x onerror=alert(1)>",
    "[^1]: <script>alert(1)</script>",
    "*[x]: <script>1</script>",
    "{{ constructor.constructor('alert(1)')() }}",
    "{% include '/etc/passwd' %}",
    "${alert(1)}",
    "#{alert(1)}",
    "<%= 1 %>",
    "';alert(1);//",
    '";alert(1);//',
    '\\";alert(1);//',
    "</script><script>alert(1)</script>",
    '{"__proto__": {"x": 1}}',
    "onerror=alert(1) x=",
    "x onmouseover=alert(1)",
    "' onmouseover='alert(1)",
    '" onmouseover="alert(1)',
    "=cmd|' /C calc'!A0",
]
PAYLOADS = [f"{before}{call}" for before in BREAK_OUT for call in CALLS] + TRICKS


def test_f38_the_payloads_are_many_and_all_different():
    assert len(set(PAYLOADS)) >= 220


INLINE = {"a", "b", "br", "em", "mark", "span", "strong", "time"}
BLOCKS = {
    "article",
    "aside",
    "blockquote",
    "div",
    "footer",
    "header",
    "nav",
    "p",
    "section",
    "h1",
    "h2",
    "h3",
    "h4",
}
LISTS = {"dd", "dl", "dt", "li", "ol", "ul", "table", "tbody", "td", "th", "thead", "tr", "h5", "h6"}
ALLOWED = INLINE | BLOCKS | LISTS


class Nodes(html.parser.HTMLParser):
    """What could act in a piece of HTML: elements, handlers and addresses that no body may hold."""

    def __init__(self) -> None:
        super().__init__()
        self.active: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag not in ALLOWED:
            self.active.append(f"<{tag}>")
        for name, value in attrs:
            if name.startswith("on") or name in ("style", "srcdoc", "src", "action", "formaction"):
                self.active.append(f"{tag} {name}")
            if name == "href" and not re.match(r"(?:https:|mailto:|tel:|[./#]|[^:]*$)", value or ""):
                self.active.append(f"{tag} href={value}")

    def handle_comment(self, data):
        self.active.append(f"<!--{data}-->")

    def handle_decl(self, decl):
        self.active.append(f"<!{decl}>")

    handle_pi = unknown_decl = handle_decl


def active_nodes(fragment: str) -> list[str]:
    nodes = Nodes()
    nodes.feed(str(fragment))
    nodes.close()
    return nodes.active


@pytest.mark.parametrize("text", ["<script>1</script>", "<a onclick=x>", "<a href=javascript:x>", "<!--x-->"])
def test_f38_the_judge_sees_what_is_active(text):
    assert active_nodes(text)


def test_f38_no_payload_in_a_body_leaves_an_active_node():
    for payload in PAYLOADS:
        for text in (
            payload,
            f"1. {payload}",
            f"Điều 1. Một\n{payload}",
            f"> {payload}",
            f"| {payload} | b |\n|--|--|",
        ):
            for shown in (provisions_html(read_provisions(text), "."), message_html(text)):
                assert active_nodes(shown) == [], text
                assert list(scan_dom(str(shown))) == [], text


ELEMENTS = """
    a abbr address area article aside audio b base bdo blockquote body br button canvas code details dialog
    div em embed fieldset font footer form frame frameset h1 head header hr html i iframe image img input ins
    isindex keygen label li link main map marquee math menu meta meter nav object ol option output p picture
    pre progress q samp script section select slot source span strong style summary svg table td template
    textarea title track ul var video x-own xmp xss
"""
HANDLERS = """
    onabort onanimationend onblur onclick onerror onfocus onfocusin onhashchange onkeydown onload onmouseover
    onpageshow onpointerenter onscroll ontoggle ontransitionend onwheel style srcdoc formaction
"""
FORMS = [
    "<{0} {1}=x()>",
    "<{0}/{1}='x()'>a</{0}>",
    '"><{0}\t{1}="x()" autofocus tabindex=1>',
    "<{0}\n{1} = x()",
    "<<{0} x='>' {1}=`x()`//",
]
MANY = [
    form.format(element, handler)
    for element in ELEMENTS.split()
    for handler in HANDLERS.split()
    for form in FORMS
]
PLACES = [
    "{}",
    "1. {}",
    "Điều 1. Một\n{}",
    "> {}",
    "| {} | b |\n|--|--|",
    "**{}**",
    "[{}](https://a.vn)",
    "a) {} b",
]


def test_f38_elements_and_handlers_in_every_combination_leave_no_active_node():
    assert len(set(MANY)) >= 7_275
    for number, payload in enumerate(MANY):
        text = PLACES[number % len(PLACES)].format(payload.replace("\n", " ") if number % 2 else payload)
        for shown in (provisions_html(read_provisions(text), "."), message_html(text)):
            assert active_nodes(shown) == [], text


def quoted(payload: str) -> str:
    """A payload as a value of a header."""
    return "'" + payload.replace("'", "''") + "'"


LOCAL = [payload for payload in PAYLOADS if not list(scan_trackers(payload))]
"""Those that ask no other host; the others are refused."""


def main_of(page: str) -> str:
    return page.partition("<main")[2].partition("</main>")[0]


@pytest.fixture(scope="module")
def ours(sample_site) -> frozenset[str]:
    """What our own templates and guides hold beside the words of documents, none with a handler."""
    pages = [path.read_text(encoding="utf-8") for path in sample_site.rglob("*.html")]
    found = frozenset(node for page in pages for node in active_nodes(main_of(page)))
    assert not [node for node in found if " on" in node or "script" in node or "href" in node]
    return found


def test_f36_payloads_in_every_field_of_a_paper_are_text_on_its_page(content, ours):
    assert len(LOCAL) >= 150
    lines = "".join(f"  - {quoted(payload)}\n" for payload in LOCAL)
    content.plant(DIRECTIVE, "copies:\n", f"copies:\n{lines}")
    content.plant(DIRECTIVE, "addressees:\n", f"addressees:\n{lines}")
    for old, key in (("Bảo Lộc", "place"), ("253 - CV/ThU", "number_as_written"), ("BÍ THƯ", "title")):
        content.plant(DIRECTIVE, f"{key}: {old}", f"{key}: {quoted(' '.join(LOCAL))}")
    content.plant(DIRECTIVE, "name: Nguyễn Văn Triệu", f"name: {quoted(' '.join(LOCAL))}")
    assert content.errors() == ()
    assert content.build().findings == ()
    body = main_of(content.page(PAGE))
    assert set(active_nodes(body)) <= ours
    text = " ".join(visible_text(body).split())
    assert all(" ".join(payload.split()) in text for payload in LOCAL)


def squeezed(text: str) -> str:
    return " ".join(text.split())


def taken_for_html(feed) -> list[str]:
    """What a reader's program may show as HTML: every text of RSS and OPML, of Atom what says so."""
    tree = etree.parse(feed)
    if feed.suffix == ".atom":
        return [each.text or "" for each in tree.iter("{*}*") if each.get("type") == "html"]
    return [words for each in tree.iter("{*}*") for words in (each.text or "", *each.attrib.values())]


def test_f36_the_judge_sees_what_is_active_in_a_feed(tmp_path):
    for name, text in (
        ("a.rss", "<rss><title>&lt;script></title></rss>"),
        ("a.atom", "<feed><content type='html'>&lt;script></content></feed>"),
        ("a.opml", "<opml><outline text='&lt;script>'/></opml>"),
    ):
        feed = tmp_path / name
        feed.write_text(text, encoding="utf-8")
        assert [node for words in taken_for_html(feed) for node in active_nodes(words)] == ["<script>"]


@pytest.mark.parametrize("part", range(10))
def test_f36_payloads_in_titles_and_labels_are_never_active(content, ours, part):
    few = " ".join(LOCAL[part::10])
    for limit in ("segments: 2", "seconds: 90", "lines: 12", "characters: 500"):
        content.plant(
            "data/vocabulary/channels.yml", f"    {limit}", f"    {limit}000"
        )  # names are long here
    content.plant(MESSAGE, TITLE, f"title: {quoted(few)}")
    content.plant("data/vocabulary/topics.yml", "label: Phòng, chống dịch bệnh", f"label: {quoted(few)}")
    content.plant(DIRECTIVE, "subject: >-\n  nâng", f"subject: >-\n  {few} nâng")
    content.plant("data/vocabulary/audiences.yml", "label: Nhân dân", f"label: {quoted(few)}")
    speaker = "label: Ban biên tập trang mẫu (không phải cơ quan, tổ chức nào)"
    content.plant(ORGANIZATIONS, speaker, f"label: {quoted(few)}")
    assert content.errors() == ()
    assert content.build().findings == ()
    made = content.path / "public"
    pages = [path.read_text(encoding="utf-8") for path in made.rglob("*.html")]
    assert len(pages) > 40
    for page in pages:
        body = main_of(page)
        assert set(active_nodes(body)) <= ours
        assert "alert(" not in re.sub(r">[^<]*<|\"[^\"<>]*\"", "", body)
    for feed in [*made.rglob("*.rss"), *made.rglob("*.atom"), made / "feeds.opml"]:
        assert {node for words in taken_for_html(feed) for node in active_nodes(words)} <= ours, feed
    items = json.loads((made / "feeds/all.json").read_text(encoding="utf-8"))["items"]
    assert squeezed(few) in {squeezed(item["title"].partition("Thông điệp: ")[2]) for item in items}
    titles = [squeezed(each.text or "") for each in etree.parse(made / "feeds/all.atom").iter("{*}title")]
    assert any(squeezed(few) in title for title in titles)


def test_f36_a_title_of_any_length_is_no_active_content(content):
    content.plant(MESSAGE, TITLE, f"title: {quoted('một lời < nữa > ' * 800)}")
    assert content.build().findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "Văn bản này {onclick=alert(1)}",
        "[xem](https://x.vn){: onclick=x }",
        "## Đề mục {#id .lớp}",
        "chữ {.lớp}",
    ],
)
def test_f37_braces_give_nothing_attributes(text):
    shown = provisions_html(read_provisions(text), ".")
    assert active_nodes(shown) == []
    assert "{" in visible_text(shown)
    assert "onclick=" not in re.sub(r">[^<]*<", "><", str(shown))


@pytest.mark.parametrize(
    "name", ["pymdownx.snippets", "md_in_html", "markdown_include.include", "codehilite"]
)
@pytest.mark.parametrize("form", ["markdown_extensions:\n  - ‸{}\n", "markdown_extensions: ‸{{{}: {{}}}}\n"])
def test_f37_f56_an_extension_that_is_not_listed_is_refused(content, root, form, name):
    original = (root / "mkdocs.yml").read_text(encoding="utf-8")
    start, end = original.index("markdown_extensions:"), original.index("# Every link")
    content.write("mkdocs.yml", original[:start] + original[end:])
    assert content.errors() == ()
    place = content.plant("mkdocs.yml", "extra:\n", form.format(name) + "extra:\n")
    ((code, *where),) = content.places()
    assert code in ("Y109", "Y107")
    assert tuple(where) == place


NUMBERED = [
    "5. năm\n6. sáu",
    "1. một\n3. ba\n5. năm",
    "1986. Năm ấy",
    "1. một\n1. lại một\n1. lại một nữa",
    "0. không",
    "01. không một",
    "3) ba\n4) bốn",
    "a) a\nb) b\nđ) đ\nh) h",
    "I. một\nIV. bốn",
    "1.1. một một\n1.10. một mười",
    "Điều 7. bảy\nĐiều 5. năm",
    "- gạch\n+ cộng\n– gạch dài",
    "* sao\n* sao",
    "999999999. lớn",
    "12.000 đồng\n1.234.567 người",
]


@pytest.mark.parametrize("text", NUMBERED)
def test_f39_a_number_is_shown_as_it_is_written(content, text):
    content.write(DIRECTIVE, f"{content.read(DIRECTIVE)}\n{text}\n")
    assert content.errors() == ()
    provisions = content.load().bodies.body(content.directive()).provisions
    shown = provisions_html(provisions, ".")
    assert " ".join(text.split()) in " ".join(visible_text(shown).split())
    assert compare(written_provisions(provisions), shown) is None


@pytest.mark.parametrize("text", ["1986. Năm ấy\n1987. Năm sau", "5. năm\n6. sáu", "3) ba\n1) một"])
def test_f39_numbers_of_a_message_are_shown_as_they_are_written(text):
    assert " ".join(visible_text(message_html(text)).split()) == " ".join(text.split())


AS_WRITTEN = [
    "a<b và c>d",
    "<Điều 5>",
    "khi x < 5 và y > 3",
    "2<3, 3<4",
    "<<Thông báo>>",
    "<5%",
    "điểm <A5>",
    "a & b &amp; c &lt; d &#38; e",
    "5*3*2 = 30",
    "tên_tệp_dài và a_b",
    "C:\\Thư mục\\tệp",
    "1\\. một",
    "\\\\may-chu\\chung",
    "~~bỏ~~ ==tô== ^^trên^^ H~2~O",
    "`lệnh` và ``hai``",
    "[1] [^1] [x] [ ] [[a]]",
    "[ghi chú]: xem sau",
    "https://example.org và www.example.org",
    "a -- b --- c ... (c) (r) \"x\" 'y'",
    "dòng một  \ndòng hai\ndòng ba",
    "tổng: 3 + 4 = 7",
    "{{ ten }} {% if %} {# x #}",
    "$a^2$ và \\(b\\)",
    ":::note chú ý",
    '--8<-- "mkdocs.yml"',
    "{!mkdocs.yml!}",
    "[TOC]",
    "===\n---\n***",
    "# một\n## hai\n### ba",
    "    thụt bốn dấu cách",
    "\tthụt tab",
    "```\nkhông đóng",
    "~~~ rào",
    "> trích không hết\n> dòng hai",
    "“mở không đóng",
    "**đậm không đóng",
    "*(*) ghi chú",
    "| không phải bảng",
    "a | b",
    "Điều 1",
    "!important ![x] !",
    "*[HTML]: chữ",
    "chú thích[^1] và [^2]",
    "emoji :smile: @ten #tu-khoa",
]


@pytest.mark.parametrize("text", AS_WRITTEN)
def test_f40_f42_f44_f49_a_text_is_shown_as_it_is_written(text):
    provisions = read_provisions(f"Mở đầu.\n\n{text}\n\n1. Một.")
    shown = provisions_html(provisions, ".")
    assert compare(written_provisions(provisions), shown) is None
    assert active_nodes(shown) == []
    expected = text.replace("> ", "") if text.startswith("> ") else text
    expected = re.sub(r"\\([\\.()])", r"\1", expected)  # a mark of escape is the one sign that goes
    assert " ".join(expected.split()) in " ".join(visible_text(shown).split())


def test_f40_and_f42_are_accepted_and_published(content):
    text = "\n\n".join(
        ["a<b và c>d", "<Điều 5>", "5*3*2", "tên_tệp_dài", "C:\\Thư mục", "{{ ten }} và [1][^1]"]
    )
    content.plant(DIRECTIVE, SECOND, f"\n{text}\n{SECOND}")
    content.plant(MESSAGE, WORDS, f"a<b và c>d, 5*3*2, {WORDS}")
    content.excuse()
    assert content.errors() == ()
    outcome = content.build()
    assert outcome.findings == ()
    shown = " ".join(visible_text(content.page(PAGE)).split())
    for line in text.split("\n\n"):
        assert line in shown
    assert "a<b và c>d, 5*3*2, bà con" in visible_text(content.page(MESSAGE_PAGE))


@pytest.mark.parametrize(
    "rows",
    [
        "| a | b |\n|---|---|\n‸| 1 | 2 | 3 |",
        "| a | b |\n|---|---|\n‸| 1 |",
        "| a | b |\n‸|---|\n| 1 | 2 |",
        "| a | b |\n|---|---|\n| 1 | 2 |\n‸| 1 | 2 | 3 | 4 |",
    ],
)
def test_f41_a_row_of_a_table_with_more_or_fewer_cells_is_refused(refused, rows):
    refused(DIRECTIVE, SECOND, f"\n{rows}\n{SECOND}", "P002")


@pytest.mark.parametrize("rows", ["| a | b |\n|---|---|\n‸| 1 | 2 | 3 |", "a | b\n--|--\n‸1 | 2 | 3"])
def test_f41_a_table_of_a_message_is_held_to_the_same(refused, rows):
    refused(MESSAGE, WORDS, f"\n\n{rows}\n\n{WORDS}", "P002")


def test_f41_a_whole_table_is_shown_whole(content):
    content.plant(DIRECTIVE, SECOND, f"\n| a | b |\n|:--|--:|\n| 1 \\| 2 | 3 |\n{SECOND}")
    assert content.errors() == ()
    shown = provisions_html(content.load().bodies.body(content.directive()).provisions, ".")
    assert re.search(r"a\s+b\s+1 \| 2\s+3", visible_text(shown))


@pytest.mark.parametrize("text", ["5*3*2 và *nghiêng*", "a_b_c", "**đậm** 2*3", "\\*không\\*", "1 * 2 * 3"])
def test_f42_a_mark_that_would_be_lost_is_noticed(text):
    provisions = read_provisions(text)
    shown = provisions_html(provisions, ".")
    assert compare(written_provisions(provisions), shown) is None
    for mark in "*_":
        if mark in visible_text(shown):
            assert compare(written_provisions(provisions), str(shown).replace(mark, "")) is not None


def test_f43_a_line_that_begins_with_a_label_opens_a_provision(content):
    lines = "Các việc sau:\na) việc một\nb) việc hai\nnối dòng\nĐiều 9. Thi hành"
    content.write(DIRECTIVE, f"{content.read(DIRECTIVE)}\n{lines}\n")
    assert content.errors() == ()
    provisions = content.load().bodies.body(content.directive()).provisions
    read = {each.label: each.text for each in provisions}
    assert (read["a)"], read["b)"], read["Điều 9."]) == ("việc một", "việc hai\nnối dòng", "Thi hành")


@pytest.mark.parametrize(("file", "old"), [(DIRECTIVE, SECOND), (MESSAGE, WORDS)], ids=["paper", "message"])
def test_f42_a_mark_that_would_be_lost_stops_the_build_on_its_line(content, file, old):
    _, line, _ = content.plant(file, old, f"\n\n‸Hai \\, ba\n\n{old}")
    (finding,) = content.build().findings
    assert (finding.rule, finding.place.file) == ("G002", file)
    assert finding.place.line == line
    assert "\\ , ba" in finding.message()
    content.plant(file, "Hai \\, ba", "Hai \\\\, ba")
    assert content.build().published


@pytest.mark.parametrize(
    "text", ["‸<!-- ghi chú nội bộ -->", "‸<!-- không đóng", "a ‸<!--x--> b", "‸<!---->"]
)
@pytest.mark.parametrize(
    ("file", "old"), [(DIRECTIVE, SECOND), (MESSAGE, WORDS)], ids=["directive", "message"]
)
def test_f44_a_hidden_comment_is_refused(refused, file, old, text):
    new = f"\n{text}\n{old}" if old.startswith("\n") else f"{text} {old}"
    refused(file, old, new, "P301")


@pytest.mark.parametrize("count", [13, 5_000])
@pytest.mark.parametrize("sign", ["> ", ">"])
def test_f45_deep_quotations_are_refused(content, bounded_check, sign, count):
    place = content.plant(DIRECTIVE, SECOND, f"\n‸{sign * count}sâu\n{SECOND}")
    assert bounded_check(content) == [["P003", *place]]


@pytest.mark.parametrize("count", [400, 1_000])
def test_f45_deep_lists_are_refused(content, bounded_check, count):
    lines = "\n".join("  " * depth + "- a" for depth in range(count))
    content.plant(MESSAGE, WORDS, f"\n\n{lines}\n\n{'- ' * count}a\n\n{WORDS}")
    found = bounded_check(content)
    assert {code for code, *_ in found} == {"P003"}
    assert len(found) == 50


def test_f45_twelve_deep_is_accepted(content):
    lines = "\n".join("  " * depth + f"- {depth}" for depth in range(12))
    content.plant(MESSAGE, WORDS, f"\n\n{lines}\n\n{WORDS}")
    content.plant(DIRECTIVE, SECOND, f"\n{'> ' * 12}sâu\n{SECOND}")
    assert content.errors() == ()
    assert all(str(depth) in visible_text(message_html(lines)) for depth in range(12))


HEAPS = {
    "brackets": "[" * 20_000,
    "images": "![" * 10_000,
    "tags": "<a " * 7_000,
    "notes": "[^1]" * 8_000,
    "links": "[a](" * 5_000,
    "closing": "](" * 10_000,
    "stars": "*a " * 7_000,
    "double stars": "**a" * 7_000,
    "mixed marks": "*_" * 10_000,
    "backticks": "`" * 20_000,
    "growing backticks": "".join("`" * n + " " for n in range(200)),
    "backslashes": "\\" * 20_000,
    "ampersands": "&" * 20_000,
    "pipes": "|" * 20_000,
    "entities": "&#1" * 7_000,
    "less": "<" * 20_000,
    "comment starts": "<!" * 10_000,
    "dashes": "a" + "-" * 20_000,
    "dots": "1." * 10_000,
    "digits": "0" * 20_000,
    "quotation marks": "“" * 20_000,
    "handlers": "<a" + " on" * 7_000,
    "mail": "a@" * 10_000,
    "addresses": "https://" * 2_500,
    "names": "Nguyễn Văn A " * 1_500,
    "marks of secrecy": "M Ậ T " * 3_000,
    "citations": "điểm a khoản 1 Điều 5 " * 900,
    "numbers": "253-CV/" * 3_000,
    "days": "ngày 1 tháng 1 " * 1_300,
    "braces": "{{" * 10_000,
    "spaces": "a" + " " * 20_000 + "b",
    "labels": "1. a) " * 3_000,
}


@pytest.mark.parametrize("heap", HEAPS.values(), ids=HEAPS.keys())
def test_f46_a_heap_of_marks_is_read_to_its_end_and_shown_as_written(heap):
    provisions = read_provisions(heap)
    assert list(check_markup(heap, "a.md", 1)) == [] or heap.startswith("<!")
    shown = provisions_html(provisions, ".")
    assert compare(written_provisions(provisions), shown) is None
    assert compare([Written(message_without_marks(heap), "", 1)], str(message_html(heap))) is None


def test_f46_heaps_in_files_are_checked_in_time(content, bounded_check):
    heaps = [heap for name, heap in HEAPS.items() if name not in ("comment starts", "marks of secrecy")]
    content.plant(DIRECTIVE, SECOND, "\n" + "\n\n".join(heaps) + "\n" + SECOND)
    content.plant(MESSAGE, WORDS, "\n\n" + "\n\n".join(heaps) + "\n\n" + WORDS)
    assert [each for each in bounded_check(content) if each[0][0] not in "CNK" and each[0] != "L008"] == []


def test_f47_a_file_of_fifty_megabytes_is_refused(content, bounded_check):
    content.write(DIRECTIVE, content.read(DIRECTIVE) + "một hai ba bốn\n" * 2_600_000)
    assert ["T006", DIRECTIVE, 1, 1] in bounded_check(content)


def test_f47_a_line_of_a_megabyte_is_refused(content, bounded_check):
    _, line, _ = content.plant(DIRECTIVE, SECOND, f"\n‸{'chữ ' * 262_144}\n{SECOND}")
    assert bounded_check(content) == [["T006", DIRECTIVE, line, 1]]


@pytest.mark.parametrize("sign", ["## ", "### ", "Điều 1. "])
@pytest.mark.parametrize(
    ("file", "old"), [(DIRECTIVE, SECOND), (MESSAGE, WORDS)], ids=["directive", "message"]
)
def test_f47_ten_thousand_headings_are_refused(content, bounded_check, file, old, sign):
    if file == MESSAGE and sign[0] != "#":
        sign = "#### "
    content.plant(file, old, "\n\n" + "\n\n".join(f"{sign}{n}" for n in range(10_000)) + f"\n\n{old}")
    assert "P006" in {code for code, *_ in bounded_check(content)}


@pytest.mark.parametrize(
    ("file", "old", "link"),
    [
        (DIRECTIVE, SECOND, "/van-ban/khong-co/2021/1-cv/"),
        (DIRECTIVE, SECOND, "#muc-khong-co"),
        (MESSAGE, WORDS, "/van-ban/thanh-uy-bao-loc/2021/253-cv-thu/#99"),
        (MESSAGE, WORDS, "../khong-co/"),
    ],
)
def test_f48_a_link_to_nowhere_stops_the_build_where_it_is_written(content, file, old, link):
    new = f"\n[xem](‸{link})\n{old}" if old.startswith("\n") else f"[xem](‸{link}) {old}"
    place = content.plant(file, old, new)
    outcome = content.build()
    assert not outcome.published
    assert {each.rule for each in outcome.findings} == {"G001"}
    assert place in {(each.place.file, each.place.line, each.place.column) for each in outcome.findings}
    content.plant(file, f"[xem]({link})", "[xem](/van-ban/)")
    assert content.build().published


def test_f48_a_link_inside_a_cited_section_leads_to_its_paper_wherever_it_stands(content):
    content.plant(DIRECTIVE, "\n4. ", "\n4. [mục 1](#1), [bản này](../253-cv-thu/#2), [tất cả](/van-ban/): ")
    assert content.build().findings == ()
    own, home = content.page(PAGE), "van-ban/thanh-uy-bao-loc/2021/253-cv-thu/"
    assert all(f'href="{link}"' in own for link in ("#1", "../253-cv-thu/#2", "../../../../van-ban/"))
    links = re.findall(r'<a href="([^"]+)">(?:mục 1|bản này|tất cả)</a>', content.page(MESSAGE_PAGE))
    assert links == [f"../../../{home}#1", f"../../../{home}#2", "../../../van-ban/"]
    site = "https://bang-tin.example/"
    for feed in ("feeds/all.atom", "feeds/all.rss", "feeds/all.json"):
        read = html.unescape(html.unescape(content.page(feed).replace('\\"', '"')))
        links = re.findall(r'<a href="([^"]+)">(?:mục 1|bản này|tất cả)</a>', read)
        assert links == [f"{site}{home}#1", f"{site}{home}#2", f"{site}van-ban/"], feed


def test_f48_a_broken_link_inside_a_cited_section_is_one_finding_where_it_is_written(content):
    place = content.plant(DIRECTIVE, "\n4. ", "\n4. [xem](‸#99) ")
    found = [(each.place.file, each.place.line, each.place.column) for each in content.build().findings]
    assert found == [place]


def test_f48_a_small_site_leads_to_no_board_that_is_not_made(tmp_path):
    write_demo(tmp_path / "noi-dung", 3, 1)
    plan = Plan(ContentRoot(tmp_path / "noi-dung"), tmp_path / "public", date(2026, 11, 22))
    assert build(plan).findings == ()


def test_f49_braces_in_a_directive_are_text_on_its_page(content):
    content.plant(DIRECTIVE, SECOND, "\n{{ 7*7 }} {% include 'x' %} {{fact:a}}\n" + SECOND)
    assert content.errors() == ()
    assert content.build().published
    assert "{{ 7*7 }} {% include 'x' %} {{fact:a}}" in visible_text(content.page(PAGE))


FACTS = """\
so-to:
  label: Số tổ
  value: '12'
  unit: tổ
  external: {title: Sổ của xóm, address: https://mau.example/so}
  checked_on: 2021-08-01
ti-le: {label: Tỉ lệ, value: '50', unit: '%', source: thanh-uy-bao-loc/2021/253-cv-thu#2}
"""


@pytest.mark.parametrize(
    ("written", "said", "do"),
    [
        (
            "{{fact:so-too}}",
            "không có trong data/vocabulary/facts.yml. Gần nhất là “so-to”",
            "ghi {{fact:so-to}}",
        ),
        ("{{fact:dan-so}}", "không có trong data/vocabulary/facts.yml", "thêm số liệu này"),
        ("{{so-to}}", "không đúng cách ghi", "ghi {{fact:so-to}}"),
        ("{{ fact:so-to }}", "không đúng cách ghi", "ghi {{fact:so-to}}"),
        ("{{ 7*7 }}", "không đúng cách ghi", "viết thẳng giá trị"),
        ("{{fact:so-to", "không đúng cách ghi", "ghi {{fact:so-to}}"),
    ],
)
def test_f49_between_double_braces_a_message_names_a_fact_that_is_there(content, written, said, do):
    content.write("data/vocabulary/facts.yml", FACTS)
    place = content.plant(MESSAGE, WORDS, f"\u2038{written} {WORDS}")
    (finding,) = content.errors()
    assert (finding.rule, finding.place.file, finding.place.line, finding.place.column) == ("L008", *place)
    assert said in finding.message()
    assert do in finding.fix()
    content.plant(MESSAGE, written, "{{fact:so-to}}")
    assert content.errors() == ()


def test_f49_the_header_of_a_message_takes_no_fact(content):
    content.write("data/vocabulary/facts.yml", FACTS)
    place = content.plant(MESSAGE, "Giữ vững tinh thần lạc quan,", "‸{{fact:so-to}} lạc quan,")
    (finding,) = content.errors()
    assert (finding.rule, finding.place.file, finding.place.line, finding.place.column) == ("L008", *place)
    assert "phần đầu tệp" in finding.message()


def test_f49_a_fact_takes_its_value_wherever_the_message_goes(content, tree, run_bangtin):
    content.write("data/vocabulary/facts.yml", FACTS)
    content.excuse()
    content.plant(MESSAGE, WORDS, "{{fact:ti-le}} của {{fact:so-to}}. " + WORDS)
    content.plant(MESSAGE, "Kính thưa bà con.", "Kính thưa {{fact:so-to}} và bà con.")
    content.plant(MESSAGE, "\nLạc quan, đoàn kết", "\n{{fact:ti-le}} lạc quan, đoàn kết")
    assert content.build().published
    files = {path: data.decode("utf-8", "ignore") for path, data in tree(content.path / "public").items()}
    home = "thong-diep/2021/giu-vung-tinh-than/"
    ours = [path for path in files if path.startswith((home, "feeds/", "du-lieu/")) or path == "index.html"]
    assert [path for path in ours if "{{" in files[path]] == []
    for path in (
        f"{home}index.html",
        f"{home}index.json",
        "feeds/all.atom",
        "feeds/all.rss",
        "feeds/all.json",
    ):
        assert "50% của 12 tổ" in files[path], path
    assert "Kính thưa mười hai tổ và bà con" in files[f"{home}truyen-thanh.txt"]
    assert "50% lạc quan" in files[f"{home}tin-nhan.txt"]
    found = run_bangtin("search", "--root", content.path, "--format", "json", "50% của 12 tổ")
    assert json.loads(found.stdout)["results"][0]["id"] == "2021/giu-vung-tinh-than"


@pytest.mark.parametrize("key", ["template", "hide", "nav_exclude", "search", "icon", "status"])
def test_f50_keys_of_site_generators_are_unknown(refused, key):
    refused(MESSAGE, "language: vi", f"‸{key}: main.html\nlanguage: vi", "Y109")


@pytest.mark.parametrize("body", ["", "\n", "\n\n   \n", "\t\n"])
@pytest.mark.parametrize("file", [DIRECTIVE, MESSAGE])
def test_f51_a_document_without_a_text_is_refused(content, file, body):
    text = content.read(file)
    end = text.index("---\n", 4) + 4
    content.write(file, text[:end] + body)
    found = [(code, line) for code, where, line, _ in content.places() if where == file and code[0] == "P"]
    assert found == [("P001", text[:end].count("\n") + 1)]


def test_f51_a_message_of_headings_alone_is_refused(content):
    text = content.read(MESSAGE)
    content.write(MESSAGE, text[: text.index("---\n", 4) + 4] + "\n## Truyền thanh\n\n## Tin nhắn\n")
    assert [each.rule for each in content.errors() if each.place.file == MESSAGE] == ["P005", "P005"]


# Whatever is written: nothing but findings, no active node, no word lost or the loss is found.
MARKS = [
    *"*_[]()<>!|#`~>-+{}\\&:\"'=.\t0a đ“”",
    "**",
    "](",
    "![",
    "<a",
    "</a>",
    "<!--",
    "-->",
    "\n",
    "\n\n",
    "  ",
]
LABELS = ["Điều 1. ", "1. ", "a) ", "- ", "| ", "|--|", "chữ", "https://x.vn", "javascript:", "&lt;"]
PIECE = st.sampled_from([*MARKS, *LABELS])
MARKDOWN = st.lists(PIECE, max_size=60).map("".join)
MODEST = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
CHANNELS = {"tin-nhan": Channel(label="Tin nhắn"), "truyen-thanh": Channel(label="Truyền thanh")}


@MODEST
@given(MARKDOWN)
def test_any_body_of_a_directive_is_shown_whole_or_the_loss_is_found(text):
    provisions = read_provisions(text)
    shown = provisions_html(provisions, ".")
    assert active_nodes(shown) == []
    assert list(scan_dom(str(shown))) == []
    if not list(check_markup(text, "a.md", 1)) and compare(written_provisions(provisions), shown) is None:
        words = re.findall(r"\w+", " ".join(each.text for each in provisions))
        assert set(re.findall(r"\w+", visible_text(shown))) >= {word for word in words if word == "chữ"}


@MODEST
@given(MARKDOWN)
def test_any_text_of_a_message_gives_findings_or_safe_html(text):
    variants, findings = read_texts(text, CHANNELS, file="a.md", first_line=1)
    for finding in findings:
        assert finding.message()
        assert finding.fix()
    for variant in variants:
        assert active_nodes(message_html(variant.text)) == []


KEYS = st.sampled_from(["title", "issuer", "cites", "valid", "audiences", "x", "release", "from"])
SCALARS = st.text(st.sampled_from("aĐ 1:-#'\"[]{}&*!|>%@,\n\t\\."), max_size=12)
HEADERS = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: "[" + ", ".join(items) + "]")
        | st.dictionaries(KEYS, inner, max_size=3).map(
            lambda items: "{" + ", ".join(f"{key}: {value}" for key, value in items.items()) + "}"
        )
    ),
    max_leaves=8,
)


@MODEST
@given(st.lists(st.tuples(KEYS, HEADERS), max_size=6))
def test_any_header_is_read_or_refused(pairs):
    header = "".join(f"{key}: {value}\n" for key, value in pairs)
    parts = split_file(f"---\n{header}---\nchữ\n", file="a.md")
    for finding in parts.findings:
        assert finding.message()
        assert finding.fix()
        assert finding.place.line >= 1
    if not parts.findings:
        assert isinstance(parts.header.value, dict)
