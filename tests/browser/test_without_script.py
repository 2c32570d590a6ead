"""Without JavaScript: everything can be read, and everything can be reached from the home page by links."""

import pytest

VISIBLE_LINKS = """
() => [...document.querySelectorAll("a[href]")].filter(link => link.checkVisibility()).map(link => link.href)
"""
ALIKE = [
    "home",
    "directive",
    "message",
    "directives",
    "body",
    "follow",
    "board",
    "rules",
    "standing",
    "not-found",
]


def words(page):
    """What is seen of the text of a page, without the controls that need a script."""
    return page.evaluate(
        """() => {
          document.querySelectorAll("main .bt-js, main .bt-nojs").forEach(control => control.remove());
          document.querySelectorAll("main details").forEach(details => { details.open = true; });
          return document.querySelector("main").innerText.split(/\\s+/).filter(Boolean);
        }"""
    )


@pytest.mark.parametrize("kind", ALIKE)
def test_same_words_are_read_without_a_script_and_no_control_without_use(open_kind, kind):
    page = open_kind(kind, javascript=False).page
    assert [control for control in page.locator("button, input").all() if control.is_visible()] == []
    assert words(page) == words(open_kind(kind).page)


def test_search_page_leads_to_the_lists_instead(open_kind):
    page = open_kind("search", javascript=False).page
    assert page.locator("main").get_by_role("link", name="Tất cả văn bản").is_visible()
    assert page.locator("main").get_by_role("link", name="Tất cả thông điệp").is_visible()
    assert not page.locator("#search-input").is_visible()


def test_every_page_is_reached_from_home_by_links_alone(sample_site, site_server, visit):
    home = f"{site_server(sample_site)}/"
    page = visit(home, javascript=False, width=360).page
    page.route(
        "**/*", lambda route: route.continue_() if route.request.is_navigation_request() else route.abort()
    )
    reached, waiting = set(), [home]
    while waiting:
        address = waiting.pop()
        page.goto(address)
        reached.add(address)
        links = {link.partition("#")[0] for link in page.evaluate(VISIBLE_LINKS)}
        inside = {link for link in links if link.startswith(home) and link.endswith("/")}
        waiting += sorted(inside - reached - set(waiting))
    pages = {
        home + file.relative_to(sample_site).as_posix().removesuffix("index.html")
        for file in sample_site.rglob("index.html")
    }
    unreached = {address.removeprefix(home) for address in pages - reached}
    assert {address for address in unreached if not leads_on(sample_site, address)} <= nothing_published(
        sample_site
    )
    assert reached <= pages


def leads_on(site, address):
    return 'http-equiv="refresh"' in (site / address / "index.html").read_text(encoding="utf-8")


def nothing_published(site):
    """Bodies and channels that stand in the vocabulary and have no entry: no list names them."""
    files = [*site.glob("co-quan/*/index.html"), *site.glob("kenh/*/index.html")]
    empty = [file for file in files if 'class="bt-list"' not in file.read_text(encoding="utf-8")]
    return {f"{file.parent.relative_to(site).as_posix()}/" for file in empty}
