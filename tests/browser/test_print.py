"""Paper: the text and what it needs to be judged, nothing that only works on a screen."""

import pytest

CONTROLS = (
    "header form, header button, .bt-search-link, #bt-menu, .bt-skip, [data-copy], .bt-anchor, footer nav"
)
ON_PAPER = ["home", "directive", "message", "board", "standing", "search-with-results"]


@pytest.mark.parametrize("kind", ON_PAPER)
def test_no_control_is_printed_and_the_sample_says_so(open_kind, kind):
    page = open_kind(kind).page
    page.emulate_media(media="print")
    assert not [control for control in page.locator(CONTROLS).all() if control.is_visible()]
    assert page.locator(".bt-aside").count() == 0 or not page.locator(".bt-aside").first.is_visible()
    banner = page.locator(".bt-sample")
    assert banner.is_visible()
    assert banner.inner_text().startswith("TRANG MẪU – không phải trang của cơ quan nào.")


def test_paper_shows_the_whole_directive_black_on_white(open_kind):
    page = open_kind("directive", dark=True).page
    on_screen = page.locator(".bt-paper").inner_text().split()
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".bt-paper").inner_text().split() == on_screen
    style = "node => [getComputedStyle(node).color, getComputedStyle(node).backgroundColor]"
    assert page.locator("body").evaluate(style) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    assert page.locator(".bt-state").is_visible()


def test_what_is_folded_on_a_screen_is_open_on_paper(open_kind):
    page = open_kind("directive", javascript=False).page
    folded = page.locator("[aria-labelledby='ghi-chu-ban-doc'] li").first
    assert not folded.is_visible()
    page.emulate_media(media="print")
    assert folded.is_visible()


def test_the_paper_stands_on_the_first_sheet_without_the_lists_of_the_site(open_kind):
    page = open_kind("directive").page
    page.set_viewport_size({"width": 643, "height": 972})  # an A4 sheet within its margins
    page.emulate_media(media="print")
    assert page.locator(".bt-paper").bounding_box()["y"] < 972 / 3
    assert not page.locator("h1").is_visible()
    assert not page.locator("#sau-thong-diep").is_visible()
