"""No feed of the sample and of a demo has what the W3C feed validator calls an error or a warning.

The rules are those of RFC 4287, RSS 2.0 with the best practices of its board, JSON Feed 1.1, OPML 2.0,
RFC 4151 and RFC 5005, and what the validator warns of besides: undeclared HTML, relative addresses, risky
elements and attributes, entries of one moment.
"""

import json
import re
from datetime import date
from email.utils import format_datetime, parsedate_to_datetime
from html.parser import HTMLParser

import feedparser
import pytest
from lxml import etree

from bangtin.checks.review import review
from bangtin.content.load import load
from bangtin.content.root import ContentRoot
from bangtin.press.assets import load_assets
from bangtin.press.studio import Studio
from bangtin.site.edition import Edition
from bangtin.site.feeds.events import events_of
from bangtin.site.feeds.strands import all_events_strand, strands_of
from bangtin.site.feeds.words import entry_author, entry_summary, entry_title

ATOM = "{http://www.w3.org/2005/Atom}"
XML = "{http://www.w3.org/XML/1998/namespace}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+07:00")
_PATH = r"[0-9a-zA-Z;/?:@&=+$._!~*'()%,-]*"
TAG_URI = re.compile(rf"tag:[a-z0-9.-]+,\d\d\d\d(-\d\d(-\d\d)?)?:{_PATH}(#{_PATH})?")
URL = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
HTML_IN_TEXT = re.compile(r"<[A-Za-z/!?][^<>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.IGNORECASE)
ELEMENTS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "div", "dl", "dt", "em",
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "li", "ol", "p", "pre", "q", "s",
    "small", "span",
    "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
}  # fmt: skip
ATTRIBUTES = {
    "abbr", "align", "alt", "cite", "colspan", "datetime", "dir", "headers", "height", "href", "hreflang",
    "id", "lang", "rel", "rowspan", "scope", "span", "src", "start", "title", "type", "valign", "width",
}  # fmt: skip
VOID = {"br", "hr", "img"}
BLOCKS = {
    "blockquote", "div", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre", "table", "ul",
}  # fmt: skip


class Html(HTMLParser):
    """The HTML inside an entry: known elements, closed in order, nothing risky, full addresses."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.faults = [], []

    def handle_starttag(self, tag, attrs):
        if tag not in ELEMENTS:
            self.faults.append(f"element {tag}")
        if tag in BLOCKS and "p" in self.open:
            self.faults.append(f"{tag} inside p")
        for name, value in attrs:
            if name not in ATTRIBUTES:
                self.faults.append(f"attribute {name}")
            if name in ("href", "src") and not (
                URL.fullmatch(value) or value.startswith(("mailto:", "tel:"))
            ):
                self.faults.append(f"address {value}")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"end of {tag}")

    @classmethod
    def faults_of(cls, text):
        parser = cls()
        parser.feed(text)
        parser.close()
        return [*parser.faults, *parser.open]


def atom_faults(content, address):
    root = etree.fromstring(content)
    entries = root.findall(f"{ATOM}entry")
    own = [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
    if own != [address]:
        yield "self is not the address"
    if root.get(f"{XML}lang") != "vi":
        yield "no language"
    for element in (root, *entries):
        for name in ("id", "author"):
            yield from _count(element, f"{ATOM}{name}", 1)
        yield from _texts(element)
        yield from _links(element)
    for html in root.iter(f"{ATOM}content"):
        yield from Html.faults_of(html.text) if html.get("type") == "html" else ["content is not html"]
    yield from _ids_and_dates(root, entries)


def _ids_and_dates(root, entries):
    yield from (f"id {e.text}" for e in root.iter(f"{ATOM}id") if not TAG_URI.fullmatch(e.text))
    dates = root.iter(f"{ATOM}updated", f"{ATOM}published")
    yield from (f"date {e.text}" for e in dates if not RFC3339.fullmatch(e.text))
    for name in ("id", "updated"):
        values = [entry.findtext(f"{ATOM}{name}") for entry in entries]
        if len(set(values)) != len(values):
            yield f"two entries have one {name}"
    if entries and root.findtext(f"{ATOM}updated") != max(e.findtext(f"{ATOM}updated") for e in entries):
        yield "updated is not that of the newest entry"


def _texts(element):
    """One title and one date of change; what is said to be text does not look like HTML."""
    for name in ("title", "updated"):
        yield from _count(element, f"{ATOM}{name}", 1)
    for name in ("subtitle", "summary", "rights", "published", "content", "generator"):
        yield from _count(element, f"{ATOM}{name}")
    for name in ("title", "subtitle", "summary", "rights"):
        found = element.find(f"{ATOM}{name}")
        if found is not None and (HTML_IN_TEXT.search(found.text or "") or not (found.text or "").strip()):
            yield f"{name}: {found.text}"


def _links(element):
    links = element.findall(f"{ATOM}link")
    alternates = [link.get("type") for link in links if link.get("rel") == "alternate"]
    if len(alternates) != 1:
        yield f"{len(alternates)} alternates"
    for link in links:
        known = link.get("rel") and link.get("rel") != "enclosure" and "/" in link.get("type", "")
        if not (known and URL.fullmatch(link.get("href", ""))):
            yield f"link {dict(link.attrib)}"


def _count(element, name, wanted=None):
    found = len(element.findall(name))
    if found > 1 or (wanted and found != wanted):
        yield f"{found} {name} in {element.tag}"


def rss_faults(content, address):
    root = etree.fromstring(content)
    channel = root.find("channel")
    if (root.tag, root.get("version")) != ("rss", "2.0"):
        yield "not RSS 2.0"
    names = ("title", "link", "description", "language", "pubDate", "lastBuildDate", "docs", "generator")
    for name in names:
        yield from _count(channel, name, 1)
    own = [(link.get("rel"), link.get("href"), link.get("type")) for link in channel.findall(f"{ATOM}link")]
    if own != [("self", address, "application/rss+xml")]:
        yield "self is not the address"
    items = channel.findall("item")
    for item in items:
        yield from _item_faults(item)
    if len({item.findtext("guid") for item in items}) != len(items):
        yield "two items have one guid"
    yield from (f"title {t.text}" for t in channel.iter("title") if re.search("<[A-Za-z/!?]", t.text))
    yield from (f"link {link.text}" for link in channel.iter("link") if not URL.fullmatch(link.text))
    for stamp in channel.iter("pubDate", "lastBuildDate"):
        if (
            not stamp.text.endswith(" +0700")
            or format_datetime(parsedate_to_datetime(stamp.text)) != stamp.text
        ):
            yield f"date {stamp.text}"


def _item_faults(item):
    for name in ("title", "link", "description", "guid", "pubDate", CREATOR):
        yield from _count(item, name, 1)
    guid = item.find("guid")
    if guid is None or guid.get("isPermaLink") != "false" or not TAG_URI.fullmatch(guid.text):
        yield "guid"
    for name in ("enclosure", "author"):
        yield from [name] * len(item.findall(name))
    for html in (item.findtext("description"), item.findtext(f"{CONTENT}encoded")):
        yield from Html.faults_of(html or "")


def json_faults(content, address):
    feed = json.loads(content)
    if (feed["version"], feed["feed_url"]) != ("https://jsonfeed.org/version/1.1", address):
        yield "version or address"
    for url in (feed["home_page_url"], *(item["url"] for item in feed["items"])):
        if not URL.fullmatch(url):
            yield f"address {url}"
    if len({item["id"] for item in feed["items"]}) != len(feed["items"]):
        yield "two items have one id"
    for item in feed["items"]:
        if (
            not item["title"]
            or not item["authors"][0]["name"]
            or not RFC3339.fullmatch(item["date_published"])
        ):
            yield f"item {item['id']}"
        if ("content_html" in item) == ("content_text" in item):
            yield f"content of {item['id']}"
        yield from Html.faults_of(item.get("content_html", ""))


def opml_faults(content, address):
    root = etree.fromstring(content)
    if (root.tag, root.get("version"), [part.tag for part in root]) != ("opml", "2.0", ["head", "body"]):
        yield "not OPML 2.0"
    if not root.findtext("head/title"):
        yield "no title"
    for outline in root.iter("outline"):
        if not outline.get("text"):
            yield "outline without text"
        if len(outline) == 0 and not (
            outline.get("type") == "rss"
            and URL.fullmatch(outline.get("xmlUrl", ""))
            and URL.fullmatch(outline.get("htmlUrl", ""))
        ):
            yield f"outline {dict(outline.attrib)}"


JUDGES = {"atom": atom_faults, "rss": rss_faults, "json": json_faults, "opml": opml_faults}


class Site:
    """An edition and its feeds, without the pages."""

    def __init__(self, folder):
        root = ContentRoot(folder)
        loaded = load(root, today=date(2026, 11, 22))
        self.edition = Edition(loaded.corpus, review(loaded), loaded.settings)
        self.events = events_of(self.edition.corpus, self.edition.review)
        studio = Studio.of(root, self.edition, loaded.bodies, load_assets(root.overrides, b""))
        self.feeds = {artifact.path: artifact.content for artifact in studio.render_feeds()}

    def strands(self):
        corpus = self.edition.corpus
        yield "feeds/all", all_events_strand(corpus, self.events)
        for strand in strands_of(corpus, self.events):
            yield f"feeds/{strand.family}/{strand.identity}", strand


@pytest.fixture(scope="module")
def demo(tmp_path_factory, run_bangtin):
    """A thousand documents."""
    folder = tmp_path_factory.mktemp("feeds") / "demo"
    made = run_bangtin("demo", "--documents", 1000, folder)
    assert made.returncode == 0, made.stderr
    return Site(folder)


@pytest.fixture(scope="module", params=["sample", "demo"])
def site(request, root):
    return Site(root) if request.param == "sample" else request.getfixturevalue("demo")


def test_no_feed_breaks_a_rule(site):
    faults = {
        path: found
        for path, content in site.feeds.items()
        if (found := list(JUDGES[path.rpartition(".")[2]](content, site.edition.absolute(path))))
    }
    assert faults == {}
    assert len(site.feeds) > 20


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_every_feed_reads_back_as_its_events(site, form):
    """Every feed of every family: id, title, author, sentence, link and day of each event, in order."""
    corpus = site.edition.corpus
    for name, strand in site.strands():
        read = feedparser.parse(
            site.feeds[f"{name}.{form}"], sanitize_html=False, resolve_relative_uris=False
        )
        assert not read.bozo, name
        assert [
            (each.id, each.title, each.author, each.summary, each.published_parsed[:3])
            for each in read.entries
        ] == [
            (
                event.tag,
                entry_title(corpus, event),
                entry_author(corpus, event),
                entry_summary(corpus, event),
                _utc_day(event.day),
            )
            for event in strand.events
        ], name


def _utc_day(day):
    """00:00 in Vietnam is the evening before in Greenwich."""
    return date.fromordinal(day.toordinal() - 1).timetuple()[:3]


def test_every_event_stands_once_in_the_archive_and_files_lead_to_each_other(site):
    files = sorted(
        (path for path in site.feeds if "archive" in path), key=lambda path: int(re.findall(r"\d+", path)[0])
    )
    roots = [etree.fromstring(site.feeds[path]) for path in files]
    tags = [entry.findtext(f"{ATOM}id") for root in roots for entry in reversed(root.findall(f"{ATOM}entry"))]
    assert tags == [event.tag for event in site.events]
    assert [root.find(f"{HISTORY}archive") is not None for root in roots] == [
        *([True] * (len(roots) - 1)),
        False,
    ]
    for place, root in enumerate(roots):
        links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
        assert links["current"] == site.edition.absolute("feeds/all.atom")
        for rel, other in (("prev-archive", place - 1), ("next-archive", place + 1)):
            wanted = site.edition.absolute(files[other]) if 0 <= other < len(files) else None
            assert links.get(rel) == wanted


WRONG = {
    "atom": [
        (r"<id>tag:", "<id>urn "),
        (r"<title>[^<]*</title>", ""),
        (r"<title>", "<title>&lt;b&gt;"),
        (r'rel="self"', 'rel="via"'),
        (r'(rel="alternate" type="text/html" href=")[^"]*', r"\1/tuong-doi/"),
        (r"&lt;p&gt;", "&lt;p onclick='x'&gt;"),
        (r"&lt;p&gt;", "&lt;script&gt;x&lt;/script&gt;&lt;p&gt;"),
        (r"&lt;p&gt;", "&lt;p&gt;&lt;a href='/d'&gt;d&lt;/a&gt;"),
        (r"&lt;p&gt;", "&lt;p&gt;&lt;div&gt;d&lt;/div&gt;"),
        (r"&lt;/p&gt;", ""),
        (r"\+07:00</published>", "Z</published>"),
        (r"<updated>[^<]*", "<updated>2021-01-01T00:00:00+07:00"),
        (r"<author><name>[^<]*</name></author>", ""),
        (r"(?s)(<entry>.*?</entry>)", r"\1\1"),
        (r'xml:lang="vi"', ""),
    ],
    "rss": [
        (r"<guid isPermaLink=.false.>", "<guid>"),
        (r"<link>[^<]*", "<link>/tuong-doi/"),
        (r"<title>", "<title>&lt;b&gt;"),
        (r"<pubDate>[^<]*", "<pubDate>2021-01-01"),
        (r"\+0700</pubDate>", "GMT</pubDate>"),
        (r"<language>vi</language>", ""),
        (r'rel="self"', 'rel="via"'),
        (r"(?s)(<item>.*?</item>)", r"\1\1"),
        (r"<item>", '<item><enclosure url="x"/>'),
        (r"<description>[^<]*</description>", ""),
        (r"&lt;p&gt;", "&lt;p style='x'&gt;"),
    ],
    "json": [
        (r'"id": "[^"]*"', '"id": "một"'),
        (r"jsonfeed.org/version/1.1", "jsonfeed.org/version/1"),
        (r"\+07:00", ""),
        (r'"url": "https:', '"url": "'),
        (r"<p>", "<p onclick>"),
        (r'"content_text"', '"content"'),
    ],
    "opml": [(r'xmlUrl="https:', 'xmlUrl="'), (r'type="rss"', ""), (r'version="2.0"', 'version="1.0"')],
}
PATHS = {"opml": "feeds.opml"}


@pytest.mark.parametrize(
    ("form", "wrong"), [(form, each) for form, listed in WRONG.items() for each in listed]
)
def test_the_judge_sees_what_is_wrong(demo, form, wrong):
    """A real feed with one thing broken."""
    path = PATHS.get(form, f"feeds/all.{form}")
    right = demo.feeds[path].decode()
    broken = re.sub(*wrong, right)
    assert broken != right
    assert list(JUDGES[form](broken.encode(), demo.edition.absolute(path)))
