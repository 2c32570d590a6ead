"""Feeds in a browser, and what stands in pages for programs: readable, refused by no policy."""

import json

import pytest

STYLE = "getComputedStyle(document.documentElement, '::before').content"
ONLY_FOR_PROGRAMS_IS_HIDDEN = """
() => [...document.getElementsByTagName("*")]
  .filter(one => ["encoded", "content", "guid", "id"].includes(one.localName))
  .every(one => getComputedStyle(one).display === "none")
"""
FEEDS = ["feeds/all.rss", "feeds/all.atom", "feeds/audience/nhan-dan.rss", "feeds/archive/all-1.atom"]


@pytest.fixture(scope="module")
def home(address_of):
    return address_of("home")


@pytest.mark.parametrize("feed", FEEDS)
@pytest.mark.parametrize("dark", [False, True])
def test_a_feed_is_readable_without_a_reader(visit, home, feed, dark):
    """The style sheet is at work: a word on what this is, titles, sentences, nothing meant for programs."""
    seen = visit(f"{home}{feed}", width=360, dark=dark)
    assert "Đây là nguồn tin" in seen.page.evaluate(STYLE)
    shown = seen.page.evaluate("document.documentElement.innerText ?? document.documentElement.textContent")
    assert "[MẪU] Thông điệp: " in shown
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 360
    assert seen.page.evaluate(ONLY_FOR_PROGRAMS_IS_HIDDEN)
    assert seen.csp_violations == []
    assert seen.off_origin == []


@pytest.mark.parametrize(("kind", "type_"), [("directive", "DigitalDocument"), ("message", "Article")])
def test_linked_data_are_in_the_page_and_no_policy_minds(open_kind, kind, type_):
    seen = open_kind(kind)
    text = seen.page.locator('script[type="application/ld+json"]').inner_text()
    assert json.loads(text)["@type"] == type_
    assert seen.faults() == []


@pytest.mark.parametrize(
    "kind", ["home", "directive", "message", "topic", "guide", "standing", "board", "not-found"]
)
def test_every_page_tells_of_its_feeds_and_they_are_there(open_kind, kind):
    """The most specific first, that of everything last."""
    page = open_kind(kind).page
    found = page.evaluate("[...document.querySelectorAll('link[rel=alternate]')].map(one => one.href)")
    assert [address.rpartition("/feeds/")[2] for address in found][-3:] == ["all.atom", "all.rss", "all.json"]
    assert len(found) > 3 or kind not in ("directive", "message")
    for address in found:
        assert page.request.get(address).ok, address


def test_the_page_on_following_begins_with_citizens_and_party_members(visit, home):
    page = visit(f"{home}theo-doi/", width=360).page
    assert page.locator("h2").all_inner_texts()[:2] == ["Dành cho người dân", "Dành cho đảng viên"]
    lead = page.locator(".bt-lead").inner_text()
    assert lead.count(".") == 3
