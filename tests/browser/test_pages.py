"""Every kind of page in Chromium: no barrier, no request off the site, nothing kept, nothing refused."""

import pytest

from bangtin.language.text import tokens

KEPT = "[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"
COLOURS_SETTLED = """
() => Promise.all(document.getAnimations().map(change => change.finished))
"""


def test_page_has_no_barrier_and_no_fault(page_kind, open_kind, axe_violations):
    """On a phone and a wide screen, light and dark: axe, the policy, other hosts, cookies, storage."""
    seen = open_kind(page_kind, width=360)
    for width in (360, 1280):
        seen.page.set_viewport_size({"width": width, "height": 800})
        for scheme in ("light", "dark"):
            seen.page.emulate_media(color_scheme=scheme)
            seen.page.evaluate(COLOURS_SETTLED)
            assert axe_violations(seen.page) == [], f"{page_kind}, {width} px, {scheme}"
    assert seen.faults() == []
    assert seen.page.evaluate(KEPT) == []


def test_address_that_is_not_there_shows_the_sites_own_page(open_kind):
    page = open_kind("not-found").page
    assert page.inner_text("h1") == "Không tìm thấy trang"


def test_former_address_leads_on_by_itself(visit, address_of):
    page = visit(address_of("moved")).page
    page.wait_for_url(address_of("body"))


def test_search_kinds_show_what_their_names_say(open_kind):
    results = "#search-results > li"
    assert open_kind("search-with-results").page.locator(results).count() > 1
    assert open_kind("search-without-results").page.locator(results).count() == 0
    assert open_kind("search").page.locator(results).count() == 0


@pytest.mark.parametrize("width", [360, 1280])
def test_whole_paper_is_seen_in_order(open_kind, original, width):
    """What the eye sees, not only what stands in the file: nothing hidden, nothing in other letters."""
    paper = open_kind("directive", width=width).page.locator(".bt-paper")
    assert tokens(paper.inner_text()) == tokens(original)
