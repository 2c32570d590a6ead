"""The search box of every page suggests papers while one types: a combobox by the book of ARIA."""

import re

import pytest
from playwright.sync_api import expect

PAPER = "thanh-uy-bao-loc/2021/253-cv-thu"


@pytest.fixture
def box(open_kind):
    """`box(kind, width)`: a visit and the box of its header, entered by keyboard."""

    def enter(kind="message", **options):
        seen = open_kind(kind, **options)
        field = seen.page.locator("header input[type=search]")
        field.focus()
        expect(field).to_have_attribute("role", "combobox")
        return seen, field

    return enter


def test_nothing_of_the_search_is_loaded_before_the_box_is_entered(open_kind):
    seen = open_kind("home")
    asked = []
    seen.page.on("request", lambda request: asked.append(request.url))
    seen.page.keyboard.press("Tab")
    assert asked == []
    seen.page.locator("header input[type=search]").focus()
    expect(seen.page.locator("#bt-suggestions")).to_be_attached()
    assert [url for url in asked if "/assets/scripts/search." in url]
    assert seen.faults() == []


@pytest.mark.parametrize("kind", ["home", "message", "guide", "search"])
def test_suggestions_come_while_typing_and_lead_to_the_paper(box, kind):
    seen, field = box(kind)
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press_sequentially("253 cv")
    options = seen.page.get_by_role("option")
    expect(options.first).to_contain_text("253-CV/ThU")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))
    expect(field).to_be_focused()
    field.press("Enter")
    seen.page.wait_for_url(f"**/van-ban/{PAPER}/")
    assert seen.faults() == []


def test_enter_without_a_choice_leads_to_the_search_page(box):
    seen, field = box()
    field.press_sequentially("253 cv")
    expect(seen.page.get_by_role("option").first).to_be_visible()
    field.press("Enter")
    seen.page.wait_for_url("**/tim-kiem/#q=253%20cv")


def test_escape_and_leaving_close_the_list_and_arrows_go_round(box):
    seen, field = box()
    field.press_sequentially("chong dich")
    options = seen.page.get_by_role("option")
    expect(options.first).to_be_visible()
    field.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    field.press("ArrowDown")
    expect(field).not_to_have_attribute("aria-activedescendant", re.compile(".*"))
    field.press("Escape")
    expect(seen.page.locator("#bt-suggestions")).to_be_hidden()
    field.press("ArrowDown")
    expect(options.first).to_be_visible()
    field.press("Tab")
    expect(seen.page.locator("#bt-suggestions")).to_be_hidden()


def test_the_number_of_suggestions_is_spoken(box):
    seen, field = box()
    field.press_sequentially("253 cv")
    expect(seen.page.locator("[data-live]")).to_contain_text("Có 1 gợi ý")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_open_list_has_no_fault_for_axe_and_fits_a_phone(box, axe_violations, dark):
    seen, field = box(width=360, dark=dark)
    field.press_sequentially("chong dich")
    expect(seen.page.get_by_role("option").first).to_be_visible()
    field.press("ArrowDown")
    assert axe_violations(seen.page) == []
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_open_choices_of_the_search_page_have_no_fault_for_axe(open_kind, axe_violations, dark):
    page = open_kind("search-with-results", width=360, dark=dark).page
    page.locator("#search-narrow summary").click()
    expect(page.get_by_label("Năm").locator("option")).not_to_have_count(1)
    assert axe_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
