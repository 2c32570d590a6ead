"""Feeds of the built sample, read back by another program, say what the data says."""

import json
import xml.etree.ElementTree as ET
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

import feedparser
import pytest
import yaml

SITE = "https://bang-tin.example/"
HOURS = timedelta(hours=7)
FAMILIES = ("issuer", "type", "topic", "audience", "channel")


@pytest.fixture(scope="module")
def labels(root):
    """Vietnamese labels by vocabulary and id."""

    def read(name):
        text = (root / "data" / "vocabulary" / f"{name}.yml").read_text(encoding="utf-8")
        return {key: each["label"] for key, each in yaml.load(text, Loader=yaml.BaseLoader).items()}  # noqa: S506

    names = ("organizations", "document-types", "topics", "audiences", "channels")
    return {family: read(name) for family, name in zip(FAMILIES, names, strict=True)}


@pytest.fixture(scope="module")
def expected(headers, labels):
    """Id, title, author and address of the entry of each document, from its own file."""

    def entry(identity, header):
        year = header["release"]["date"][:4]
        if "subject" in header:
            kind, event, folder = labels["type"][header["type"]], "issued", "van-ban"
            subject = header["subject"].rstrip(".")
            title = f"{kind} {header['number']}: {subject[0].upper()}{subject[1:]}"
        else:
            event, folder, title = "released", "thong-diep", f"Thông điệp: {header['title']}"
        tag = f"tag:bangtin.example,{year}:{identity}#{event}"
        author = labels["issuer"][header["issuer"]]
        return tag, f"[MẪU] {title}", author, f"{SITE}{folder}/{identity}/", header["release"]["date"]

    return {identity: entry(identity, header) for identity, header in headers.items()}


@pytest.fixture(scope="module")
def membership(root, headers, labels):
    """The documents of each feed, by its name."""
    found = {"all": set(headers)}

    def add(family, identity, document):
        found.setdefault(f"{family}/{identity}", set()).add(document)

    channel_of = {label: identity for identity, label in labels["channel"].items()}
    for document, header in headers.items():
        add("issuer", header["issuer"], document)
        for topic in header.get("topics", []):
            add("topic", topic, document)
        if "type" in header:
            add("type", header["type"], document)
            continue
        for audience in header["audiences"]:
            add("audience", audience, document)
        body = (
            (root / "data" / "messages" / f"{document}.md").read_text(encoding="utf-8").split("---\n", 2)[2]
        )
        headings = [line.removeprefix("## ") for line in body.splitlines() if line.startswith("## ")]
        for channel in ["trang-tin", *(channel_of[heading] for heading in headings)]:
            add("channel", channel, document)
    return found


def parse(site, path):
    feed = feedparser.parse((site / path).read_bytes())
    assert not feed.bozo, path
    return feed


def test_there_is_a_feed_for_everything_that_has_entries_and_no_other(sample_site, membership):
    there = {
        path.relative_to(sample_site / "feeds").as_posix() for path in (sample_site / "feeds").rglob("*.*")
    }
    wanted = {f"{name}.{form}" for name in membership for form in ("rss", "atom")}
    assert {path for path in there if "manifest" not in path} == wanted | {
        "all.json",
        "archive/all-1.atom",
        "feed.css",
    }


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_every_feed_read_back_equals_the_data(sample_site, membership, expected, form):
    for name, documents in membership.items():
        feed = parse(sample_site, f"feeds/{name}.{form}")
        entries = {(each.id, each.title, each.author, each.link) for each in feed.entries}
        assert entries == {expected[document][:4] for document in documents}, name
        assert len(feed.entries) == len(documents), name


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_every_date_is_the_day_of_release_in_vietnam(sample_site, membership, expected, form):
    days = {tag: day for tag, _, _, _, day in expected.values()}
    read = parsedate_to_datetime if form == "rss" else datetime.fromisoformat
    for name in membership:
        for entry in parse(sample_site, f"feeds/{name}.{form}").entries:
            for key in {"published", "updated"} & entry.keys():
                moment = read(entry[key])
                assert moment.utcoffset() == HOURS, name
                assert moment.date().isoformat() == days[entry.id], name
            assert read(entry.published).time().isoformat() == "00:00:00"


def test_json_feed_equals_the_data(sample_site, expected):
    feed = json.loads((sample_site / "feeds" / "all.json").read_bytes())
    read = {
        (item["id"], item["title"], item["authors"][0]["name"], item["url"], item["date_published"])
        for item in feed["items"]
    }
    assert read == {(*entry[:4], f"{entry[4]}T00:00:00+07:00") for entry in expected.values()}


def test_archive_holds_every_entry(sample_site, expected):
    archive = parse(sample_site, "feeds/archive/all-1.atom")
    assert {each.id for each in archive.entries} == {entry[0] for entry in expected.values()}


def test_feeds_name_the_body_that_speaks_and_the_ground_it_stands_on(sample_site, headers, expected):
    """Attribution: author, speaker and citation in the summary; never a person."""
    by_tag = {entry[0]: identity for identity, entry in expected.items()}
    for path in [*sample_site.rglob("*.atom"), *sample_site.rglob("*.rss")]:
        feed = parse(sample_site, path)
        assert "Triệu" not in feed.feed.get("author", "")
        for entry in feed.entries:
            identity = by_tag[entry.id]
            author = expected[identity][2]
            assert entry.summary.startswith(author)
            if "cites" in headers[identity]:
                assert "Công văn số 253-CV/ThU ngày 9/8/2021 của Thành ủy Bảo Lộc" in entry.summary


def test_list_of_feeds_names_every_feed(sample_site, membership):
    outlines = ET.fromstring((sample_site / "feeds.opml").read_bytes()).iter("outline")  # noqa: S314  our own file
    named = {outline.get("xmlUrl") for outline in outlines if outline.get("xmlUrl")}
    assert named == {f"{SITE}feeds/{name}.atom" for name in membership}


def test_follow_page_links_every_feed(sample_site, membership):
    page = (sample_site / "theo-doi" / "index.html").read_text(encoding="utf-8")
    assert [
        n for n in membership for form in ("rss", "atom") if f'href="../feeds/{n}.{form}"' not in page
    ] == []
