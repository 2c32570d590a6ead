"""The life of papers in Chromium: states, changed sections, corrections, withdrawals, moves, removals."""

from datetime import date

import pytest

from bangtin.content.load import load
from bangtin.content.root import ContentRoot
from bangtin.demo.write import write_demo

DOCUMENTS = 300
STATES = ("ended", "partly-ended", "suspended", "stayed", "outdated", "unknown")
KINDS = (
    *STATES,
    "amended",
    "corrected",
    "withdrawn",
    "moved",
    "removed",
    "body-that-ended",
    "many-relations",
)


@pytest.fixture(scope="module")
def demo(tmp_path_factory, run_bangtin):
    """A demo and its site: the corpus, the folder."""
    root = tmp_path_factory.mktemp("vong-doi") / "noi-dung"
    write_demo(root, DOCUMENTS, 0)
    built = run_bangtin("build", "--root", root)
    assert built.returncode == 0, built.stdout + built.stderr
    return load(ContentRoot(root), today=date(2026, 11, 22)).corpus, root / "public"


@pytest.fixture(scope="module")
def addresses(demo):
    """A page of every kind."""
    corpus, _ = demo
    papers = tuple(corpus.directives.values())

    def first(fits):
        return f"van-ban/{next(paper for paper in papers if fits(paper)).id}/"

    found = {state: first(lambda paper, state=state: corpus.effect(paper).state == state) for state in STATES}
    hits = {
        item.relation.target.partition("#")[0]
        for items in corpus.incoming.values()
        for item in items
        if item.anchor
    }
    return found | {
        "amended": first(lambda paper: paper.id in hits),
        "corrected": first(lambda paper: paper.corrections),
        "withdrawn": first(lambda paper: paper.withdrawn),
        "moved": f"van-ban/{next(paper for paper in papers if paper.moved_from).moved_from[0]}/",
        "removed": f"van-ban/{corpus.removed[0].id}/",
        "body-that-ended": "co-quan/dang-uy-xa-mau/",
        "many-relations": max(
            (f"van-ban/{paper.id}/" for paper in papers),
            key=lambda address: len(corpus.incoming.get(address.removeprefix("van-ban/").strip("/"), ())),
        ),
    }


@pytest.fixture
def address_of(demo, addresses, site_server):
    return lambda kind: f"{site_server(demo[1])}/{addresses[kind]}"


@pytest.mark.parametrize("kind", KINDS)
def test_page_has_no_barrier_and_no_fault(kind, open_kind, axe_violations):
    seen = open_kind(kind, width=360)
    for width in (360, 1280):
        seen.page.set_viewport_size({"width": width, "height": 800})
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
        for scheme in ("light", "dark"):
            seen.page.emulate_media(color_scheme=scheme)
            assert axe_violations(seen.page) == [], f"{kind}, {width} px, {scheme}"
    assert seen.faults() == []


@pytest.mark.parametrize("javascript", [True, False])
def test_drawing_is_an_image_with_a_name_and_fits_a_phone(open_kind, javascript):
    page = open_kind("many-relations", width=360, javascript=javascript).page
    drawing = page.get_by_role("img", name="Sơ đồ quan hệ của")
    assert drawing.is_visible()
    box = drawing.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    ends = drawing.locator("text").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
    assert max(ends) <= box["x"] + box["width"]


def test_words_of_a_drawing_are_seen_in_the_dark(open_kind):
    page = open_kind("many-relations", dark=True).page
    fill = page.locator(".bt-graph__name").first.evaluate("one => getComputedStyle(one).fill")
    ground = page.locator(".bt-graph__own").evaluate("one => getComputedStyle(one).fill")
    assert fill == "rgb(235, 232, 225)"
    assert ground != fill


def test_a_former_address_leads_on_without_a_script(open_kind):
    page = open_kind("moved", javascript=False).page
    assert page.locator("h1").inner_text() == "Trang này đã chuyển"
    assert page.locator(".bt-lead a").get_attribute("href").endswith("/")


def test_a_section_that_was_changed_says_so_on_paper_too(open_kind):
    page = open_kind("amended").page
    note = page.locator(".bt-change").first
    assert note.is_visible()
    page.emulate_media(media="print")
    assert note.is_visible()
