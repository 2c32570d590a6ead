"""The built site by keyboard, its theme on every page, and what a reader takes along."""

import pytest

SEEN = """
() => {
  const node = document.activeElement;
  return node.id || (node.getAttribute("aria-label") ?? node.textContent).trim().replace(/\\s+/g, " ");
}
"""
FIRST_FRAME = """
addEventListener("DOMContentLoaded", () => {
  window.themeWhenRead = document.documentElement.dataset.theme ?? "none";
});
const firstFrame = () => requestAnimationFrame(() => {
  if (!document.body) return firstFrame();
  window.firstGround ??= getComputedStyle(document.body).backgroundColor;
});
firstFrame();
"""
GROUND = "getComputedStyle(document.body).backgroundColor"
ANNOUNCED = "text => document.querySelector('[role=status][data-live]')?.textContent === text"


def tabs(page, count):
    """What the next presses of Tab lead to."""
    found = []
    for _ in range(count):
        page.keyboard.press("Tab")
        found.append(page.evaluate(SEEN))
    return found


def test_keys_lead_from_the_skip_link_to_the_search_and_the_menu(open_kind):
    page = open_kind("home").page
    header = ["Đến nội dung chính", "Bảng tin", "bt-q", "Tìm", "Giao diện: theo máy"]
    menu = ["Văn bản", "Thông điệp", "Bảng đối chiếu", "Theo dõi", "Hướng dẫn", "Giới thiệu"]
    assert tabs(page, len(header) + len(menu)) == header + menu


def test_keys_lead_from_the_skip_link_to_the_search_and_the_menu_on_a_phone(open_kind):
    page = open_kind("directive", width=360).page
    header = ["Đến nội dung chính", "Bảng tin", "bt-q", "Tìm", "Giao diện: theo máy", "Danh mục"]
    assert tabs(page, len(header)) == header
    page.locator("[data-menu-button]").focus()
    page.keyboard.press("Enter")
    assert page.evaluate(SEEN) == "Văn bản"
    assert tabs(page, 1) == ["Thông điệp"]
    page.keyboard.press("Escape")
    assert page.evaluate(SEEN) == "Danh mục"
    assert not page.locator("#bt-menu").is_visible()
    page.keyboard.press("Space")
    assert page.locator("#bt-menu").is_visible()


@pytest.mark.parametrize("kind", ["home", "directive", "search-with-results", "standing", "not-found"])
def test_skip_link_leads_to_the_text(open_kind, kind):
    page = open_kind(kind).page
    assert tabs(page, 1) == ["Đến nội dung chính"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.localName") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main, footer') !== null")


def test_chosen_theme_stands_on_every_page_from_its_first_frame(open_kind, address_of):
    page = open_kind("home").page
    light = page.evaluate(GROUND)
    page.locator("[data-theme-switch]").press("Enter")
    page.locator("[data-theme-switch]").press("Enter")
    dark = page.evaluate(GROUND)
    assert dark != light
    page.add_init_script(FIRST_FRAME)
    for kind in ("home", "directive", "message", "board", "search", "standing", "not-found", "rules"):
        page.goto(address_of(kind))
        page.wait_for_function("() => window.firstGround")
        assert page.evaluate("[window.themeWhenRead, window.firstGround]") == ["dark", dark], kind
    assert page.evaluate("({...localStorage})") == {"theme": "dark"}


def test_every_copy_button_copies_its_text_file_and_says_so(sample_site, site_server, visit):
    folders = sorted(page.parent for page in sample_site.glob("thong-diep/*/*/index.html"))
    page = visit(site_server(sample_site), permissions=["clipboard-read", "clipboard-write"]).page
    for folder in folders:
        page.goto(f"{site_server(sample_site)}/{folder.relative_to(sample_site).as_posix()}/")
        copied = {}
        for button in page.locator("[data-copy]").all():
            page.evaluate("navigator.clipboard.writeText('')")
            button.press("Enter")
            page.wait_for_function(ANNOUNCED, arg="Đã chép nội dung.")
            assert button.inner_text() == "Đã chép"
            channel = button.get_attribute("data-copy").removeprefix("ban-")
            copied[channel] = page.evaluate("navigator.clipboard.readText()")
            page.evaluate("document.querySelector('[data-live]').textContent = ''")
        files = {file.stem: file.read_text(encoding="utf-8") for file in folder.glob("*.txt")}
        assert copied == {channel: text.removesuffix("\n") for channel, text in files.items()}
    assert len(folders) >= 6


def test_links_to_provisions_are_reached_by_keyboard_and_lead_to_them(open_kind):
    page = open_kind("directive").page
    link = page.locator("[id='4'] a.bt-anchor")
    link.press("Enter")
    assert page.url.endswith("#4")
    assert page.locator(":target").get_attribute("id") == "4"
    assert page.locator("[id='4']").evaluate("node => node.getBoundingClientRect().top >= 0")
