"""The archive holds every event once, and a closed file never changes."""

from datetime import date, timedelta

import feedparser
import pytest

from bangtin.site.addresses import archive_address
from bangtin.site.feeds.events import events_of
from bangtin.site.feeds.render import render_feeds


@pytest.fixture(scope="module")
def archives_of(edition_of, directive_of):
    def archives(count):
        first = date(2015, 1, 1)
        many = [
            directive_of(
                f"thanh-uy-mau/2015/{n}-cv-thu",
                issued=first + timedelta(days=n),
                release={"role": "Ban", "date": first + timedelta(days=n), "basis": "Quy chế"},
            )
            for n in range(count)
        ]
        edition = edition_of(*many)
        found = {a.path: a.content for a in render_feeds(edition, lambda _: "<p>Toàn văn</p>")}
        tags = [event.tag for event in events_of(edition.corpus, edition.review)]
        return {path: content for path, content in found.items() if path.startswith("feeds/archive/")}, tags

    return archives


def test_every_event_is_in_exactly_one_file(archives_of):
    files, tags = archives_of(1203)
    assert list(files) == [archive_address(n) for n in (1, 2, 3)]
    assert [
        e.id for n in (1, 2, 3) for e in reversed(feedparser.parse(files[archive_address(n)]).entries)
    ] == tags


def test_closed_files_do_not_change_when_events_are_added(archives_of):
    before, _ = archives_of(501)
    after, _ = archives_of(1100)
    assert before[archive_address(1)] == after[archive_address(1)]
    assert before[archive_address(2)] != after[archive_address(2)]


def test_only_closed_files_are_marked_as_archives(archives_of):
    files, _ = archives_of(1000)
    assert b"<fh:archive/>" in files[archive_address(1)]
    assert b"<fh:archive/>" not in files[archive_address(2)]


def test_files_lead_to_their_neighbours_and_to_the_current_feed(archives_of):
    files, _ = archives_of(1203)
    site = "https://bang-tin.example/thu/"
    links = {link.rel: link.href for link in feedparser.parse(files[archive_address(2)]).feed.links}
    assert links["prev-archive"] == site + archive_address(1)
    assert links["next-archive"] == site + archive_address(3)
    assert links["current"] == site + "feeds/all.atom"
    assert links["self"] == site + archive_address(2)
