"""Each fault of feedgen that is worked around: the fault is still there, and it is gone from our feeds."""

import locale
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape

import pytest
from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from lxml import etree

from bangtin.site.feeds.feedgen_extension import EntryText, FeedHead, Link, entry_xml, feed_xml

DAY = datetime(2021, 8, 9, tzinfo=UTC)
PAGE, MACHINE = (
    Link("https://x.example/a/"),
    Link("https://x.example/a/index.json", "related", "application/json"),
)
TEXT = EntryText(
    "tag:x.example,2021:a#issued", "Tên", "Thành ủy Mẫu", "Tóm tắt", (PAGE, MACHINE), DAY, DAY, "<p>Đủ</p>"
)
HEAD = FeedHead(
    tag="tag:x.example,2026:feeds/all",
    title="Bảng tin",
    description="Mô tả",
    author="Ban biên tập",
    links=(PAGE, Link("https://x.example/all.atom", "self", "application/atom+xml")),
    updated=DAY,
)


def test_links_of_an_entry_keep_rel_and_type():
    bare = FeedEntry()
    bare.id("a")
    bare.title("a")
    bare.link(href="https://x.example/", rel="related", type="application/json")
    bare.link(href="https://x.example/", rel="alternate", type="text/html")
    assert all(link.get("type") is None for link in bare.atom_entry().findall("link"))

    links = etree.fromstring(entry_xml(TEXT, "atom")).findall("link")
    assert [dict(link.attrib) for link in links] == [
        {"rel": link.rel, "type": link.type, "href": link.href} for link in (PAGE, MACHINE)
    ]


@pytest.mark.parametrize(
    ("written", "in_rss"),
    [
        ("Kế hoạch & tiến độ 5 < 6", "Kế hoạch & tiến độ 5 < 6"),
        ("Sửa <Điều 5>", "Sửa <Điều 5>"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a<b và c>d", "a&lt;b và c&gt;d"),
        ("viết &lt; thế này", "viết &amp;lt; thế này"),
    ],
)
def test_a_title_that_looks_like_html_stays_text_where_rss_leaves_that_open(written, in_rss):
    text = replace(TEXT, title=written, summary=written)
    item = etree.fromstring(feed_xml(HEAD, "rss", [entry_xml(text, "rss")])).find("channel/item")
    assert item.findtext("title") == in_rss
    assert unescape(item.findtext("description")) == written
    atom = etree.fromstring(entry_xml(text, "atom"))
    assert (atom.findtext("title"), atom.find("title").get("type")) == (written, None)
    assert (atom.findtext("summary"), atom.find("summary").get("type")) == (written, None)


def test_no_date_is_taken_from_the_clock():
    this_year = str(datetime.now(UTC).year)
    bare = FeedGenerator()
    bare.id("a")
    bare.title("a")
    assert this_year in bare.atom_str().decode()

    for form in ("rss", "atom"):
        feed = feed_xml(HEAD, form, [entry_xml(TEXT, form)]).decode()
        assert this_year not in feed.replace(HEAD.tag, "")
        assert "2021" in feed


def test_link_of_an_rss_channel_is_its_page():
    bare = FeedGenerator()
    bare.title("a")
    bare.description("a")
    bare.link(
        [{"href": "https://x.example/", "rel": "alternate"}, {"href": "https://x.example/rss", "rel": "self"}]
    )
    assert b"<link>https://x.example/rss</link>" in bare.rss_str()

    assert b"<link>https://x.example/a/</link>" in feed_xml(HEAD, "rss", [])


def test_body_without_address_is_named_in_rss():
    bare = FeedEntry()
    bare.title("a")
    bare.author(name="Thành ủy Mẫu")
    assert "Mẫu" not in etree.tostring(bare.rss_entry(), encoding="unicode")

    assert "<dc:creator>Thành ủy Mẫu</dc:creator>" in entry_xml(TEXT, "rss").decode()


def test_full_text_in_rss_has_its_usual_prefix_once_declared():
    bare = FeedEntry()
    bare.title("a")
    bare.summary("a")
    bare.content("b")
    assert b"ns0:encoded" in etree.tostring(bare.rss_entry())

    feed = feed_xml(HEAD, "rss", [entry_xml(TEXT, "rss")])
    assert feed.count(b"xmlns:content=") == 1
    assert (
        etree.fromstring(feed).findtext("channel/item/{http://purl.org/rss/1.0/modules/content/}encoded")
        == "<p>Đủ</p>"
    )


def test_text_that_looks_like_a_declaration_is_left_alone():
    tricky = '<dc:creator xmlns:dc="x">'
    text = EntryText("tag:x", tricky, tricky, tricky, (PAGE,), DAY, DAY)
    item = etree.fromstring(feed_xml(HEAD, "rss", [entry_xml(text, "rss")])).find("channel/item")
    assert unescape(item.findtext("title")) == tricky
    assert unescape(item.findtext("{http://purl.org/dc/elements/1.1/}creator")) == tricky


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_characters_that_xml_cannot_hold_are_left_out(form):
    text = EntryText("tag:x", "a\x00b\x1bc\ufffed", "a\x0b", "a\x08", (PAGE,), DAY, DAY, "\x01<p>\ud800</p>")
    feed = etree.fromstring(feed_xml(HEAD, form, [entry_xml(text, form)]))
    assert "abcd" in "".join(feed.itertext())


def test_dates_do_not_follow_the_locale():
    before = locale.setlocale(locale.LC_ALL)
    assert b"Mon, 09 Aug 2021 00:00:00 +0000" in entry_xml(TEXT, "rss")
    assert locale.setlocale(locale.LC_ALL) == before
