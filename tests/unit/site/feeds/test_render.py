"""Feeds are well-formed, keep the rules of their formats, and read back as the data says."""

import json
import re
from datetime import date, datetime, time
from email.utils import parsedate_to_datetime

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from bangtin.site.feeds.events import events_of
from bangtin.site.feeds.render import render_feeds
from bangtin.site.feeds.words import entry_author, entry_summary, entry_title

ATOM = "{http://www.w3.org/2005/Atom}"
A = "thanh-uy-mau/2021/1-cv-thu"
B = "thanh-uy-mau/2021/2-cv-thu"
M = "2021/giu-sach"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT00:00:\d\d(\.\d{1,6})?\+07:00\Z")


def document_html(identity):
    return f'<p>Toàn văn {identity} <a href="#1">mục 1</a> <a href="/lien-he/">Liên hệ</a></p>'


def render(edition, **options):
    return {artifact.path: artifact.content for artifact in render_feeds(edition, document_html, **options)}


@pytest.fixture(scope="module")
def edition(edition_of, directive_of, message_of):
    withdrawn = {"date": "2021-08-01", "role": "Thường trực", "reason": "sai thẩm quyền"}
    replacing = directive_of(
        "phuong-mau-1/2021/3-qd-ub",
        type="quyet-dinh",
        topics=["moi-truong"],
        relations=[{"type": "replaces", "target": B}],
        release={"role": "Ban", "date": "2021-07-20", "basis": "Quy chế"},
    )
    held = message_of("2021/tam-ngung", audiences=["dang-vien"])
    removed = {
        "id": "thanh-uy-mau/2021/9-cv-thu",
        "date": "2021-08-02",
        "reason": "dang-nham",
        "authority": "Thành ủy Mẫu",
    }
    return edition_of(
        directive_of(A),
        directive_of(B),
        directive_of("thanh-uy-mau/2021/4-cv-thu", withdrawn=withdrawn),
        replacing,
        message_of(M),
        held,
        removed=[removed],
        states={held.id: "held"},
    )


@pytest.fixture(scope="module")
def feeds(edition):
    return render(edition, stylesheet="assets/styles/feed.css")


def test_there_is_a_feed_for_everything_that_has_entries(feeds):
    assert set(feeds) == {
        *(f"feeds/all.{form}" for form in ("rss", "atom", "json")),
        "feeds/archive/all-1.atom",
        "feeds.opml",
        *(
            f"feeds/{name}.{form}"
            for form in ("rss", "atom")
            for name in (
                "issuer/thanh-uy-mau",
                "issuer/phuong-mau-1",
                "issuer/ban-bien-tap-trang-mau",
                "type/cong-van",
                "type/quyet-dinh",
                "topic/moi-truong",
                "audience/nhan-dan",
                "audience/dang-vien",
                "channel/trang-tin",
                "channel/truyen-thanh",
            )
        ),
    }


def test_feeds_read_back_as_the_events(edition, feeds):
    corpus = edition.corpus
    events = events_of(corpus, edition.review)[::-1]
    for form in ("rss", "atom"):
        read = feedparser.parse(feeds[f"feeds/all.{form}"])
        assert not read.bozo
        assert [
            (
                e.id,
                e.title,
                e.link,
                e.author,
                e.summary if form == "atom" or "content" in e else e.description,
            )
            for e in read.entries
        ] == [
            (
                event.tag,
                entry_title(corpus, event),
                edition.absolute(address_of(event.object)),
                entry_author(corpus, event),
                entry_summary(corpus, event),
            )
            for event in events
        ]
        for entry, event in zip(read.entries, events, strict=True):
            assert _day(entry.published) == event.day


def _day(stamp):
    told = datetime.fromisoformat(stamp) if stamp[0].isdigit() else parsedate_to_datetime(stamp)
    assert told.time() == time.min
    return told.date()


def address_of(identity):
    return f"{'van-ban' if identity.count('/') == 2 else 'thong-diep'}/{identity}/"


def test_json_feed_says_the_same_as_atom(feeds):
    read = json.loads(feeds["feeds/all.json"])
    atom = feedparser.parse(feeds["feeds/all.atom"])
    assert read["version"] == "https://jsonfeed.org/version/1.1"
    assert read["feed_url"] == "https://bang-tin.example/thu/feeds/all.json"
    assert read["_bang_tin"]["sample"] is True
    assert [(i["id"], i["title"], i["url"], i["summary"]) for i in read["items"]] == [
        (e.id, e.title, e.link, e.summary) for e in atom.entries
    ]
    assert all(("content_html" in item) != ("content_text" in item) for item in read["items"])


def test_new_documents_carry_their_full_text_with_links_that_hold_anywhere(feeds):
    entry = next(e for e in feedparser.parse(feeds["feeds/all.rss"]).entries if e.id.endswith(f"{A}#issued"))
    assert "Toàn văn" in entry.content[0].value
    assert f'href="https://bang-tin.example/thu/van-ban/{A}/#1"' in entry.content[0].value
    assert 'href="https://bang-tin.example/thu/lien-he/"' in entry.content[0].value


def test_what_was_withdrawn_or_is_held_is_told_without_its_text(edition_of, feeds):
    for entry in json.loads(feeds["feeds/all.json"])["items"]:
        if "4-cv-thu" in entry["id"] or "tam-ngung" in entry["id"]:
            assert "content_html" not in entry


def test_every_feed_says_that_it_is_a_sample(feeds):
    for path, content in feeds.items():
        if path.endswith((".rss", ".atom")):
            read = feedparser.parse(content)
            assert "TRANG MẪU" in (read.feed.get("subtitle") or read.feed.description)
            assert all(
                title.startswith("[MẪU] ") for title in (read.feed.title, *(e.title for e in read.entries))
            )


def test_no_feed_of_a_real_publication_says_that_it_is_a_sample(edition_of, directive_of):
    for content in render(edition_of(directive_of(A), sample=False)).values():
        assert "MẪU" not in content.decode()


def test_nobody_who_signed_is_an_author(feeds):
    for content in feeds.values():
        assert "Người Ký Mẫu" not in content.decode()


def test_atom_keeps_the_rules_of_the_validator(feeds):
    for path, content in feeds.items():
        if not path.endswith(".atom"):
            continue
        root = etree.fromstring(content)
        entries = root.findall(f"{ATOM}entry")
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "vi"
        assert _one_link(root, "self") == f"https://bang-tin.example/thu/{path}"
        assert _one_link(root, "alternate")
        assert len({e.findtext(f"{ATOM}id") for e in entries}) == len(entries)
        assert len({e.findtext(f"{ATOM}updated") for e in entries}) == len(entries)
        assert root.findtext(f"{ATOM}updated") == max(e.findtext(f"{ATOM}updated") for e in entries)
        for stamp in root.iter(f"{ATOM}updated", f"{ATOM}published"):
            assert RFC3339.match(stamp.text)
        for link in root.iter(f"{ATOM}link"):
            assert link.get("href").startswith("https://")
            assert link.get("rel")
            assert link.get("type")
        for entry in entries:
            assert _one_link(entry, "alternate")
            assert entry.findtext(f"{ATOM}author/{ATOM}name")


def _one_link(element, rel):
    (link,) = [link for link in element.findall(f"{ATOM}link") if link.get("rel") == rel]
    return link.get("href")


def test_rss_keeps_the_rules_of_the_validator(feeds):
    for path, content in feeds.items():
        if not path.endswith(".rss"):
            continue
        channel = etree.fromstring(content).find("channel")
        items = channel.findall("item")
        assert channel.find(f"{ATOM}link").get("href") == f"https://bang-tin.example/thu/{path}"
        assert channel.findtext("language") == "vi"
        assert len({i.findtext("guid") for i in items}) == len(items)
        assert {i.find("guid").get("isPermaLink") for i in items} == {"false"}
        for stamp in channel.iter("pubDate", "lastBuildDate"):
            told = parsedate_to_datetime(stamp.text)
            assert told.strftime("%a, %d %b %Y %H:%M:%S %z") == stamp.text
            assert stamp.text.endswith(" 00:00:00 +0700")
        assert not list(channel.iter("author"))


def test_feeds_are_readable_in_a_browser_by_css(feeds):
    assert b'<?xml-stylesheet href="../assets/styles/feed.css" type="text/css"?>' in feeds["feeds/all.rss"]
    nested = feeds["feeds/issuer/thanh-uy-mau.atom"]
    assert b'<?xml-stylesheet href="../../assets/styles/feed.css" type="text/css"?>' in nested


def test_every_feed_is_in_the_list_of_feeds(feeds):
    root = etree.fromstring(feeds["feeds.opml"])
    listed = {outline.get("xmlUrl") for outline in root.iter("outline") if outline.get("xmlUrl")}
    atom = {p for p in feeds if p.endswith(".atom") and "archive" not in p}
    assert listed == {f"https://bang-tin.example/thu/{path}" for path in atom}


def test_a_site_without_documents_has_feeds_without_entries(edition_of):
    feeds = render(edition_of())
    assert set(feeds) == {"feeds/all.rss", "feeds/all.atom", "feeds/all.json", "feeds.opml"}
    for form in ("rss", "atom"):
        read = feedparser.parse(feeds[f"feeds/all.{form}"])
        assert not read.bozo
        assert read.entries == []


def test_one_change_alters_only_the_feeds_it_is_in(edition_of, directive_of):
    other = directive_of("phuong-mau-1/2021/3-qd-ub", type="quyet-dinh", topics=["moi-truong"])
    line = {"date": "2021-09-01", "role": "Ban", "reason": "sai số"}
    before = render(edition_of(directive_of(A), other))
    after = render(edition_of(directive_of(A, corrections=[line]), other))
    changed = {path for path in before if before[path] != after[path]}
    assert changed == {
        *(f"feeds/all.{form}" for form in ("rss", "atom", "json")),
        "feeds/archive/all-1.atom",
        *(
            f"feeds/{name}.{form}"
            for name in ("issuer/thanh-uy-mau", "type/cong-van")
            for form in ("rss", "atom")
        ),
    }


def test_the_day_of_the_build_is_in_no_feed(edition_of, directive_of):
    today, tomorrow = date(2022, 1, 1), date(2022, 1, 2)
    assert render(edition_of(directive_of(A), as_of=today, sample=False)) == render(
        edition_of(directive_of(A), as_of=tomorrow, sample=False)
    )


def test_feeds_hold_the_newest_entries_only(edition_of, directive_of):
    many = [directive_of(f"thanh-uy-mau/2021/{n}-cv-thu", issued=date(2021, 1, 1)) for n in range(60)]
    feeds = render(edition_of(*many))
    assert len(feedparser.parse(feeds["feeds/all.atom"]).entries) == 50
    assert len(feedparser.parse(feeds["feeds/type/cong-van.rss"]).entries) == 50
    assert len(feedparser.parse(feeds["feeds/archive/all-1.atom"]).entries) == 60


WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40).filter(str.strip)


@settings(deadline=None, max_examples=60)
@given(subject=WORDS, title=WORDS, text=st.text(max_size=60))
def test_any_text_gives_well_formed_feeds(edition_of, directive_of, message_of, subject, title, text):
    edition = edition_of(directive_of(A, subject=subject), message_of(M, title=title))
    for artifact in render_feeds(edition, lambda _: text):
        if artifact.path.endswith(".json"):
            assert len(json.loads(artifact.content)["items"]) == 2
        else:
            etree.fromstring(artifact.content)


def test_time_zone_of_the_publication_is_in_every_date(edition_of, directive_of):
    feeds = render(edition_of(directive_of(A), time_zone="Asia/Tokyo"))
    (entry,) = etree.fromstring(feeds["feeds/all.atom"]).iter(f"{ATOM}published")
    assert datetime.fromisoformat(entry.text).isoformat() == "2021-05-03T00:00:00+09:00"
