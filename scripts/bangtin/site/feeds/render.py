"""All feeds of an edition as artifacts (floor 3)."""

from collections.abc import Iterator, Sequence
from typing import Final, get_args

from bangtin.site.addresses import OPML, archive_address, feed_address
from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition
from bangtin.site.feeds.archive import EntryBytes, archive_of, render_archives
from bangtin.site.feeds.entries import MEDIA_TYPES, entry_text, feed_head, feed_title
from bangtin.site.feeds.entry_forms import filled_entry
from bangtin.site.feeds.events import Event, events_of
from bangtin.site.feeds.feedgen_extension import Form, Link, feed_xml
from bangtin.site.feeds.full_text import DocumentHtml, full_text
from bangtin.site.feeds.json_feed import json_feed
from bangtin.site.feeds.opml import opml
from bangtin.site.feeds.strands import Strand, all_events_strand, strands_of
from bangtin.site.subscriptions import FAMILIES

FORMS: Final = get_args(Form)


def render_feeds(
    edition: Edition,
    document_html: DocumentHtml,
    *,
    stylesheet: str | None = None,
    previous: Sequence[bytes] = (),
) -> Iterator[Artifact]:
    """Every feed, the archives and the list of feeds.

    `document_html` gives the text of a document by its id; it is asked for the newest documents only.
    `stylesheet` is the address of the style sheet that makes feeds readable in a browser, `previous` the
    archive of the generation before, file by file.
    """
    events = events_of(edition.corpus, edition.review)
    newest = all_events_strand(edition.corpus, events)
    strands = strands_of(edition.corpus, events)
    entry_bytes = _once(edition, strands)
    archive = archive_of(edition, events, previous)
    yield from _render_newest(edition, newest, archive.count, document_html, stylesheet)
    for strand in strands:
        yield from _render_strand(edition, strand, entry_bytes, stylesheet)
    yield from render_archives(edition, archive, entry_bytes, stylesheet)
    yield _render_opml(edition, newest, strands)


def _render_newest(
    edition: Edition, strand: Strand, archives: int, document_html: DocumentHtml, stylesheet: str | None
) -> Iterator[Artifact]:
    """The feed of everything with full text, in all three forms."""
    texts = [entry_text(edition, event, full_text(edition, event, document_html)) for event in strand.events]
    for form in FORMS:
        links = _history(edition, archives) if form == "atom" else ()
        head = feed_head(edition, feed_address(form), strand, links=links, stylesheet=stylesheet)
        yield Artifact(feed_address(form), feed_xml(head, form, (filled_entry(text, form) for text in texts)))
    head = feed_head(edition, feed_address("json"), strand)
    yield Artifact(feed_address("json"), json_feed(head, texts, sample=edition.corpus.sample))


def _history(edition: Edition, archives: int) -> tuple[Link, ...]:
    """Where older entries stand (RFC 5005)."""
    if not archives:
        return ()
    return (Link(edition.absolute(archive_address(archives)), "prev-archive", MEDIA_TYPES["atom"]),)


def _render_strand(
    edition: Edition, strand: Strand, entry_bytes: EntryBytes, stylesheet: str | None
) -> Iterator[Artifact]:
    """One feed with summary and link, in both forms."""
    for form in FORMS:
        address = feed_address(form, strand.family, strand.identity)
        head = feed_head(edition, address, strand, stylesheet=stylesheet)
        yield Artifact(address, feed_xml(head, form, (entry_bytes(event, form) for event in strand.events)))


def _render_opml(edition: Edition, newest: Strand, strands: tuple[Strand, ...]) -> Artifact:
    groups = {"Tất cả": [_outline(edition, newest)]}
    for family, label in FAMILIES.items():
        members = [_outline(edition, strand) for strand in strands if strand.family == family]
        groups |= {label: members} if members else {}
    return Artifact(OPML, opml(feed_title(edition, "Các kênh theo dõi"), groups))


def _outline(edition: Edition, strand: Strand) -> tuple[str, str, str]:
    feed = feed_address("atom", strand.family, strand.identity)
    return feed_title(edition, strand.label), edition.absolute(feed), edition.absolute(strand.page)


def _once(edition: Edition, strands: tuple[Strand, ...]) -> EntryBytes:
    """The entry with summary and link; one that stands in several feeds is written once."""
    shared = {event.tag for strand in strands for event in strand.events}
    written: dict[tuple[str, Form], bytes] = {}

    def entry_bytes(event: Event, form: Form) -> bytes:
        if event.tag not in shared:
            return filled_entry(entry_text(edition, event), form)
        key = event.tag, form
        if key not in written:
            written[key] = filled_entry(entry_text(edition, event), form)
        return written[key]

    return entry_bytes
