"""feedgen with its faults worked around: links, dates, RSS link, archives, style sheet (floor 3).

An entry is written once and placed into as many feeds as it belongs to.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from html import escape
from typing import Final, Literal

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

Form = Literal["rss", "atom"]

GENERATOR: Final = "Bảng tin"
_DUBLIN_CORE: Final = "http://purl.org/dc/elements/1.1/"
_CONTENT: Final = "http://purl.org/rss/1.0/modules/content/"
_HISTORY: Final = "http://purl.org/syndication/history/1.0"
ARCHIVE_MARK: Final = b"<fh:archive/>"
"""Stands in the head of a closed file (RFC 5005)."""
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LIKE_HTML: Final = re.compile(r"<[A-Za-z/!?]|&#?\w+;")
_DECLARED_AGAIN: Final = re.compile(rb'(<(?:dc:creator|content:encoded)) xmlns:[a-z]+="[^"]*"')
_END: Final[dict[Form, bytes]] = {"rss": b"</channel></rss>", "atom": b"</feed>"}


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a feed or an entry."""

    href: str
    rel: str = "alternate"
    type: str = "text/html"


@dataclass(frozen=True, slots=True)
class EntryText:
    """What an entry holds; every date is given, `updated` sets apart entries of one day."""

    tag: str
    title: str
    author: str
    summary: str
    links: tuple[Link, ...]
    published: datetime
    updated: datetime
    html: str = ""
    """The full text; empty for an entry with summary and link."""


@dataclass(frozen=True, slots=True)
class FeedHead:
    """What a feed says of itself."""

    tag: str
    title: str
    description: str
    author: str
    links: tuple[Link, ...]
    """Self, page and related feeds; the first `alternate` is the page."""
    updated: datetime
    rights: str = ""
    stylesheet: str = ""
    """Relative to the feed."""
    archive: bool = False
    """Whether this is an archive document of RFC 5005 that never changes again."""


def entry_xml(text: EntryText, form: Form) -> bytes:
    """One entry, ready to be placed into any feed of its form; feedgen writes it, its faults mended."""
    told = fit_for(text, form)
    entry = FeedEntry()
    entry.register_extension("faults", _ENTRY_FAULTS[form])
    entry.faults.text = told
    entry.id(told.tag)
    entry.title(told.title)
    entry.summary(told.summary)
    entry.published(told.published)
    entry.updated(told.updated)
    entry.link(href=told.links[0].href)
    if form == "rss":
        return _DECLARED_AGAIN.sub(rb"\1", etree.tostring(entry.rss_entry(), encoding="utf-8"))
    entry.author(name=told.author)
    if told.html:
        entry.content(told.html, type="html")
    return etree.tostring(entry.atom_entry(), encoding="utf-8")


def fit_for(text: EntryText, form: Form) -> EntryText:
    """The words of an entry as the places of a form hold them: text or HTML, nothing that XML forbids."""
    return replace(
        text,
        tag=xml_safe(text.tag),
        title=_TITLE[form](text.title),
        author=_TITLE[form](text.author),
        summary=_WORDS[form](text.summary),
        html=xml_safe(text.html),
    )


def feed_xml(head: FeedHead, form: Form, entries: Iterable[bytes]) -> bytes:
    """A whole feed; the entries stand in the order given."""
    feed = FeedGenerator()
    feed.register_extension("atom_faults", _AtomFeed, None, atom=True, rss=False)
    feed.register_extension("rss_faults", _RssFeed, None, atom=False, rss=True)
    feed.atom_faults.head = feed.rss_faults.head = head
    feed.id(head.tag)
    feed.title(_TITLE[form](head.title))
    feed.description(_WORDS[form](head.description))
    feed.author(name=xml_safe(head.author))
    feed.rights(_TITLE[form](head.rights) or None)
    feed.language("vi")
    feed.generator(GENERATOR)
    told = head.updated if form == "atom" else head.updated.replace(second=0, microsecond=0)
    feed.updated(told)
    feed.pubDate(told)
    feed.link([{"href": link.href, "rel": link.rel, "type": link.type} for link in head.links])
    empty: bytes = feed.atom_str() if form == "atom" else feed.rss_str()
    end = _END[form]
    return b"".join([empty.removesuffix(end), b"\n", *(entry + b"\n" for entry in entries), end, b"\n"])


def xml_safe(text: str) -> str:
    """The text without characters that XML 1.0 cannot hold."""
    return _NOT_XML.sub("", text)


def html_safe(text: str) -> str:
    """Words in a place that holds HTML, such as the description of RSS."""
    return escape(xml_safe(text), quote=False)


def title_safe(text: str) -> str:
    """A title whose format leaves open whether it is HTML: escaped where it could be taken for that."""
    return html_safe(text) if _LIKE_HTML.search(text) else xml_safe(text)


_TITLE: Final[dict[Form, Callable[[str], str]]] = {"rss": title_safe, "atom": xml_safe}
_WORDS: Final[dict[Form, Callable[[str], str]]] = {"rss": html_safe, "atom": xml_safe}


class _AtomEntry(BaseEntryExtension):  # type: ignore[misc]
    """feedgen 1.0.0 loses every attribute but href of an entry's links: its loop shadows its own variable."""

    text: EntryText

    def extend_atom(self, entry: etree._Element) -> etree._Element:
        for bare in entry.findall("link"):
            entry.remove(bare)
        for link in self.text.links:
            etree.SubElement(entry, "link", rel=link.rel, type=link.type, href=link.href)
        return entry


class _RssEntry(BaseEntryExtension):  # type: ignore[misc]
    """feedgen writes an author only with an e-mail address (RSS names a body by `dc:creator`), and a prefix
    of its own for the full text."""

    text: EntryText

    def extend_rss(self, item: etree._Element) -> etree._Element:
        creator = etree.SubElement(item, f"{{{_DUBLIN_CORE}}}creator", nsmap={"dc": _DUBLIN_CORE})
        creator.text = self.text.author
        if self.text.html:
            encoded = etree.SubElement(item, f"{{{_CONTENT}}}encoded", nsmap={"content": _CONTENT})
            encoded.text = self.text.html
        return item


_ENTRY_FAULTS: Final[dict[Form, type[BaseEntryExtension]]] = {"rss": _RssEntry, "atom": _AtomEntry}


class _AtomFeed(BaseExtension):  # type: ignore[misc]
    """Archive mark of RFC 5005 and style sheet."""

    head: FeedHead

    def extend_ns(self) -> dict[str, str]:
        return {"fh": _HISTORY} if self.head.archive else {}

    def extend_atom(self, feed: etree._Element) -> etree._Element:
        if self.head.archive:
            etree.SubElement(feed, f"{{{_HISTORY}}}archive")
        _add_stylesheet(feed, self.head)
        return feed


class _RssFeed(BaseExtension):  # type: ignore[misc]
    """feedgen takes the last link, whatever its rel, for the channel's: the page takes its place."""

    head: FeedHead

    def extend_ns(self) -> dict[str, str]:
        return {"dc": _DUBLIN_CORE}

    def extend_rss(self, feed: etree._Element) -> etree._Element:
        link = feed.find("channel/link")
        if link is not None:
            link.text = next(link.href for link in self.head.links if link.rel == "alternate")
        _add_stylesheet(feed, self.head)
        return feed


def _add_stylesheet(feed: etree._Element, head: FeedHead) -> None:
    if head.stylesheet:
        feed.addprevious(
            etree.ProcessingInstruction("xml-stylesheet", f'href="{head.stylesheet}" type="text/css"')
        )
