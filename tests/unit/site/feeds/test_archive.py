"""The archive holds every event once, and a closed file never changes."""

from dataclasses import replace
from datetime import date, timedelta

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangtin.model.settings import SiteSettings
from bangtin.site.addresses import archive_address
from bangtin.site.feeds import archive
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


FIRST = date(2015, 1, 1)
SITE = SiteSettings(site_name="Bảng tin", site_url="https://bang-tin.example/thu/")


def archive_files(edition, previous=()):
    found = {a.path: a.content for a in render_feeds(edition, lambda _: "", previous=previous)}
    return [content for path, content in found.items() if path.startswith("feeds/archive/")]


def ids(files):
    return [entry.id for content in files for entry in reversed(feedparser.parse(content).entries)]


@pytest.fixture
def small_files(monkeypatch):
    monkeypatch.setattr(archive, "ARCHIVE_SIZE", 3)


@pytest.fixture(scope="module")
def paper(directive_of):
    def made(number, day, **changes):
        release = {"role": "Ban", "date": day, "basis": "Quy chế"}
        return directive_of(f"thanh-uy-mau/2015/{number}-cv-thu", issued=day, release=release, **changes)

    return made


def days(count):
    return [FIRST + timedelta(days=n) for n in range(count)]


@pytest.mark.usefixtures("small_files")
def test_a_record_with_an_earlier_date_leaves_closed_files_as_they_are(edition_of, paper):
    papers = [paper(n, day) for n, day in enumerate(days(8), 10)]
    before = archive_files(edition_of(*papers))
    late = paper(1, FIRST - timedelta(days=30))
    after = archive_files(edition_of(*papers, late), before)
    assert after[:2] == before[:2]
    assert sorted(ids(after)) == sorted({*ids(before), f"tag:bang-tin.example,2014:{late.id}#issued"})
    assert archive_files(edition_of(*papers, late))[:2] != before[:2]


@pytest.mark.usefixtures("small_files")
def test_a_renamed_paper_or_site_leaves_closed_files_as_they_are(edition_of, paper):
    papers = [paper(n, day) for n, day in enumerate(days(5), 10)]
    before = archive_files(edition_of(*papers))
    moved = papers[0].model_copy(
        update={
            "id": f"{papers[0].id}-moi",
            "moved_from": (papers[0].id,),
            "subject": "một trích yếu khác",
        }
    )
    edition = edition_of(moved, *papers[1:])
    renamed = replace(edition, settings=SITE.model_copy(update={"site_name": "Tên khác"}))
    after = archive_files(renamed, before)
    assert after[:1] == before[:1]
    assert ids(after) == ids(before)


@pytest.mark.usefixtures("small_files")
def test_what_is_not_public_any_more_leaves_closed_files(edition_of, paper):
    papers = [paper(n, day) for n, day in enumerate(days(8), 10)]
    replacing = paper(30, FIRST + timedelta(days=1), relations=[{"type": "replaces", "target": papers[0].id}])
    before = archive_files(edition_of(*papers, replacing))
    gone = papers[2].id
    removal = {"id": gone, "date": "2020-01-01", "reason": "phap-luat", "authority": "Thành ủy Mẫu"}
    kept = [each for each in papers if each.id != gone]
    after = archive_files(edition_of(*kept, removed=[removal]), before)
    told = [tag for tag in ids(before) if gone not in tag and replacing.id not in tag]
    assert ids(after) == [*told, f"tag:bang-tin.example,2020:{gone}#removed"]
    assert gone.encode() not in b"".join(after[:2])
    assert archive_files(edition_of(*kept, removed=[removal]), after) == after


@pytest.mark.usefixtures("small_files")
@pytest.mark.parametrize("change", ["address", "sample"])
def test_closed_files_of_another_site_are_made_anew(edition_of, paper, change):
    papers = [paper(n, day) for n, day in enumerate(days(5), 10)]
    before = archive_files(edition_of(*papers))
    edition = edition_of(*papers, sample=change != "sample")
    if change == "address":
        settings = edition.settings.model_copy(update={"site_url": "https://khac.example/"})
        edition = replace(edition, settings=settings)
    assert archive_files(edition, before) == archive_files(edition)


@pytest.mark.usefixtures("small_files")
def test_there_is_always_a_file_after_a_closed_one(edition_of, paper, message_of):
    """The pause of a message ends: nothing is left to be told that a closed file does not tell."""
    papers = [paper(n, day) for n, day in enumerate(days(2), 10)]
    message = message_of(
        "2015/giu-sach", valid={"from": FIRST}, release={"role": "Ban", "date": FIRST, "basis": "x"}
    )
    before = archive_files(edition_of(*papers, message, states={message.id: "held"}))
    assert len(before) == 2
    after = archive_files(edition_of(*papers, message), before)
    assert after[:1] == before[:1]
    assert len(after) == 2
    assert not feedparser.parse(after[1]).bozo


STEP = st.tuples(st.sampled_from(["late", "new", "remove", "move"]), st.integers(0, 99))


@settings(deadline=None, max_examples=60)
@given(st.lists(STEP, min_size=1, max_size=12))
def test_closed_files_outlive_every_history(edition_of, paper, steps):
    """Whatever is done, with whatever date: every event stands once, closed files stay."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(archive, "ARCHIVE_SIZE", 2)
        papers = {n: paper(n, day) for n, day in enumerate(days(5), 200)}
        removed = []
        files = archive_files(edition_of(*papers.values()))
        for place, (step, pick) in enumerate(steps):
            gone = _change(papers, removed, paper, step, pick, place)
            edition = edition_of(*papers.values(), removed=removed)
            after = archive_files(edition, files)
            for old, new in zip(files[:-1], after, strict=False):
                assert old == new or gone.encode() in old
            assert sorted(ids(after)) == sorted(e.tag for e in events_of(edition.corpus, edition.review))
            assert archive_files(edition, after) == after
            files = after


def _change(papers, removed, paper, step, pick, place):
    """One edit; the id of what it takes away."""
    number = sorted(papers)[pick % len(papers)]
    if step in {"late", "new"}:
        days_off = -pick if step == "late" else 100 + place
        papers[300 + place] = paper(300 + place, FIRST + timedelta(days=days_off))
    elif step == "remove" and len(papers) > 1:
        gone = papers.pop(number)
        name = (*gone.moved_from, gone.id)[0]
        line = {"id": name, "date": FIRST + timedelta(days=pick), "reason": "phap-luat", "authority": "Mẫu"}
        removed.append(line)
        return name
    elif step == "move":
        old = papers[number]
        update = {"id": f"{old.id}-{place}", "moved_from": (*old.moved_from, old.id)}
        papers[number] = old.model_copy(update=update)
    return "không có gì"
