import pytest

from bangtin.gates.trackers import scan_trackers

OWN = "https://bangtin.mau.vn"


def codes(text: str) -> set[str]:
    return {hit.code for hit in scan_trackers(text, OWN)}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("![x](https://x.vn/a.png)", "K101"),
        ("![x](//x.vn/a.png)", "K101"),
        ("![x][1]\n\n[1]: https://x.vn/a.png", "K101"),
        ("![x]\n\n[x]: https://x.vn/a.png", "K101"),
        ("![a [b] c](<https://x.vn/a.png>)", "K101"),
        ('<img alt="" src="HTTPS://x.vn/a.png">', "K101"),
        ('<script async src="https://x.vn/a.js"></script>', "K101"),
        ('<link rel="stylesheet" href="https://x.vn/a.css">', "K101"),
        ('@import "https://fonts.googleapis.com/css";', "K102"),
        ("@font-face{src:url(//x.vn/a.woff2)}", "K102"),
        ("https://www.google-analytics.com/collect", "K103"),
        ("gtag('config', 'G-1');", "K103"),
        ("[x](https://x.vn/?utm_source=zalo)", "K104"),
        ("[x](https://x.vn/?a=1&amp;fbclid=1)", "K104"),
        ("https://x.vn/?zarsrc=30", "K104"),
        ("https://x.vn/?email=a%40b.vn", "K105"),
        ("document.cookie = 'a=1'", "K106"),
        ('<meta http-equiv="set-cookie" content="a=1">', "K106"),
        ('<img src="/a.gif" width="1" height=1>', "K107"),
        ("fetch('https://x.vn/a')", "K108"),
        ('image.src = "//x.vn/a"', "K108"),
    ],
)
def test_tracker_is_found(text, code):
    assert code in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "[x](https://x.vn/trang?id=5)",
        "<https://x.vn>",
        "![x](/anh/a.png)",
        "![x](https://bangtin.mau.vn/a.png)",
        '<link rel="canonical" href="https://x.vn/">',
        "@font-face{src:url(/assets/a.woff2)}",
        "Trang không ghi cookie; không dùng utm_source, localStorage hay Google Analytics",
        "fetch('/du-lieu/a.json')",
        "số 5//7",
        "",
    ],
)
def test_links_and_own_parts_are_no_trackers(text):
    assert codes(text) == set()
