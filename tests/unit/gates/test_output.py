import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.gates.output import _PLAIN_LINK, _judge, scan_output

OWN = "https://bangtin.mau.vn"


def codes(path: str, content: str) -> list[str]:
    return [hit.code for hit in scan_output(path, content.encode(), OWN)]


PAGE = """<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=/van-ban/b/">
<link rel="canonical" href="https://bangtin.mau.vn/a/"><link rel="stylesheet" href="/a.css">
<link rel="license" href="https://creativecommons.org/licenses/by/4.0/"><script src="../head.js"></script>
<script type="application/ld+json">{"@context":"https://schema.org"}</script></head>
<body><p title="a > b">a &lt; b <a href="https://chinhphu.vn/">x</a> <a href="tel:+842633822123">y</a>
<img src="/a.png" alt="" width="10" height="10"></p></body></html>"""


def test_good_page_passes():
    assert codes("a/index.html", PAGE) == []


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ('<img src="https://x.vn/a.png">', "K101"),
        ('<img src="/a.png" srcset="/a.png 1x, //x.vn/b.png 2x">', "K101"),
        ('<script src="//x.vn/a.js"></script>', "K101"),
        ('<link rel="preconnect" href="https://fonts.gstatic.com">', "K102"),
        ('<form action="https://x.vn/">', "K101"),
        ('<svg><use xlink:href="https://x.vn/a.svg#b"/></svg>', "K101"),
        ("<iframe></iframe>", "G101"),
        ('<object data="/a"></object>', "G101"),
        ('<base href="/">', "G101"),
        ("<script>x</script>", "G104"),
        ("<style>p{}</style>", "G104"),
        ('<p style="color:red">', "G102"),
        ('<p title="a>b" ONCLICK="x">', "G102"),
        ('<a href="#" ping="/x">', "G102"),
        ('<a href=" java&#10;script:x">x</a>', "G103"),
        ('<a href="javascript:x" href="/">x</a>', "G103"),
        ('<img src="data:image/png;base64,AA">', "G103"),
        ('<meta http-equiv="refresh" content="0;url=https://x.vn">', "G103"),
        ('<meta http-equiv="Set-Cookie" content="a=1">', "K106"),
        ('<a href="https://x.vn/?utm_source=a">x</a>', "K104"),
        ('<img src="/a.gif" width="1" height="1">', "K107"),
        ("<p>a < b</p>", "G101"),
        ("<img src=x onerror=y", "G101"),
        ("<!-- nháp -->", "G101"),
    ],
)
def test_bad_part_of_a_page_is_found(part, code):
    assert code in codes("a/index.html", PAGE.replace("</body>", part + "</body>"))


def test_place_is_line_and_column_of_the_tag():
    (hit,) = scan_output("a.html", "<p>Độ</p>\n<p>Đ <iframe></p>".encode(), OWN)
    assert (hit.line, hit.column) == (2, 6)


@pytest.mark.parametrize(
    ("path", "content", "code"),
    [
        ("a.css", "@import url(https://x.vn/a.css);", "K102"),
        ("a.css", "a{background:url('//x.vn/a.png')}", "K102"),
        ("a.css", "@import 'https://x.vn/a.css';", "K102"),
        ("a.css", "a{width:expression(x)}", "G104"),
        ("a.js", "fetch('https://x.vn/a')", "K108"),
        ("a.js", "new WebSocket(`wss://x.vn/`)", "K108"),
        ("a.js", "document.cookie='a=1'", "K106"),
        ("a.js", "localStorage.setItem('id', 1)", "K106"),
        ("a.js", "sessionStorage.a", "K106"),
        ("a.js", "eval('x')", "G104"),
        ("a.rss", "<d>&lt;img src=&quot;https://x.vn/a.png&quot;&gt;</d>", "K101"),
        ("a.atom", "<c>&lt;script&gt;x&lt;/script&gt;</c>", "G104"),
        ("a.atom", '<title type="html">&lt;script&gt;x&lt;/script&gt;</title>', "G104"),
        ("a.rss", "<title>&lt;script&gt;x&lt;/script&gt;</title>", "G104"),
        ("a.html", f'<p title="{"a" * 9_000}" onclick="x">', "G102"),
        ("a.json", '{"content_html":"<img src=\\"https://x.vn/a.png\\">"}', "K101"),
        ("a.json", '{"content_html":"\\u003cp onclick=x\\u003e"}', "G102"),
        ("a.txt", "xem https://x.vn/?fbclid=1", "K104"),
        ("a.svg", "<svg onload='x'/>", "G102"),
    ],
)
def test_other_files_are_held_to_the_same(path, content, code):
    assert code in codes(path, content)


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.css", "@font-face{src:url(../fonts/a.woff2)}"),
        ("a.js", "const NS = 'http://www.w3.org/2000/svg'; // https://x.vn\nfetch('/a.json')"),
        ("a.js", 'localStorage.setItem("theme", next); localStorage.removeItem("theme")'),
        ("a.atom", '<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://x.vn/"/></feed>'),
        ("a.rss", "<d>&lt;p&gt;a &amp;lt; b&lt;/p&gt;</d>"),
        ("a.json", '{"title":"a<b","url":"https://x.vn/"}'),
        ("a.json", '{"title":"<script>","content_html":"<p>a</p>"}'),
        ("a.json", r'{"title":"\"content_html\": \"<script>\"","content_html":""}'),
        ("a.atom", "<title>&lt;script&gt;x&lt;/script&gt;</title><name>&lt;b onclick=x&gt;</name>"),
        ("a.html", f'<p title="{"a<b>" * 2_000}">'),
        ("a.txt", "https://x.vn/"),
        ("a.png", "<script>"),
    ],
)
def test_good_files_pass(path, content):
    assert codes(path, content) == []


@pytest.mark.parametrize("mark", ["?utm_source=a", "a/#fbclid=1", "?a=1&amp;gclid=2", "a?x;_ga=3"])
def test_an_address_of_the_site_that_follows_its_reader_is_found_at_its_place(mark):
    own = "https://bang-tin.example"
    content = f"{own}/a/ {own}/b/ {own}/{mark} {own}/c/".encode()
    (hit,) = scan_output("a.txt", content, own)
    assert (hit.code, hit.start) == ("K104", content.index(mark.encode()) - len(own) - 1)


def test_only_the_choice_of_theme_may_be_kept():
    assert codes("a.js", "localStorage.getItem('theme')") == []
    assert codes("a.js", "localStorage.getItem('themes')") == ["K106"]
    assert codes("a.js", "localStorage[key] = 1") == ["K106"]
    assert codes("a.js", "document.cookie = 'theme=dark'") == ["K106"]


HREFS = st.text(st.sampled_from("./a-#~:?&;%20J"), max_size=12)


@given(HREFS)
def test_what_is_let_through_at_one_look_is_harmless_at_a_closer_look(href):
    tag = f'<a href="{href}">'.encode()
    if _PLAIN_LINK.fullmatch(tag):
        assert _judge(tag, OWN) == ()


@pytest.mark.parametrize("href", ["//x.vn/", "javascript:a", "../a?utm_source=b", "data:a", "https://x.vn/"])
def test_only_places_of_the_site_are_let_through_at_one_look(href):
    assert not _PLAIN_LINK.fullmatch(f'<a href="{href}">'.encode())


def test_a_fault_is_found_again_among_tags_that_are_known():
    for _ in range(2):
        assert codes("a.html", '<p><a href="../a/">a</a><p onclick="x">b</p></p>') == ["G102"]
        assert codes("a.html", '<p><a href="../a/">a</a><p>b</p></p>') == []
