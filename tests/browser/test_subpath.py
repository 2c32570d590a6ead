"""The site below another one, `…/bang-tin/`: every page, link, style and script is found there."""

import re
import urllib.error
import urllib.request
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html

PREFIX = "/bang-tin"
OWN = "https://bang-tin.example"


@pytest.fixture
def below(sample_site_below, site_server) -> str:
    return f"{site_server(sample_site_below, PREFIX)}/"


@pytest.mark.parametrize(
    "address", ["", "van-ban/thanh-uy-bao-loc/2021/253-cv-thu/", "trang-mau/", "khong/co/gi/ca/"]
)
def test_page_is_whole_below_another_site(below, visit, axe_violations, address):
    seen = visit(below + address)
    asked = "khong" not in address
    errors = [line for line in seen.console_errors if asked or "404" not in line]
    assert (seen.off_origin, seen.csp_violations, errors) == ([], [], [])
    assert axe_violations(seen.page) == []
    assert seen.page.evaluate("document.fonts.check('16px Be Vietnam Pro')")
    seen.page.locator("header a.bt-brand").click()
    assert seen.page.url == below


def test_search_works_below_another_site(below, visit):
    page = visit(f"{below}khong/co/gi/ca/").page
    page.fill("#bt-q", "253-CV/ThU")
    page.press("#bt-q", "Enter")
    page.locator("ol#search-results > li").first.locator("a").click()
    page.wait_for_url(f"{below}van-ban/thanh-uy-bao-loc/2021/253-cv-thu/**")


def test_site_built_for_the_root_works_below_another_site_but_for_its_404_page(
    sample_site, site_server, visit
):
    seen = visit(f"{site_server(sample_site, PREFIX)}/thong-diep/")
    seen.page.locator("main h2 a, main h3 a").first.click()
    seen.page.wait_for_url("**/bang-tin/thong-diep/2021/**")
    assert seen.faults() == []


def test_every_link_of_every_page_is_found_below_another_site(sample_site_below):
    lost = set()
    for file in sorted(sample_site_below.rglob("*.html")):
        place = file.relative_to(sample_site_below).as_posix().removesuffix("index.html")
        for address in addresses(file):
            target = urlsplit(urljoin(f"{OWN}{PREFIX}/{place}", address))
            if f"{target.scheme}://{target.netloc}" == OWN and not stands(sample_site_below, target.path):
                lost.add((place, address))
    assert lost == set()


def test_whole_addresses_name_the_path(sample_site_below):
    """Feeds, site map, data and canonical links are read elsewhere: they cannot be relative."""
    wrong = []
    for file in sorted(sample_site_below.rglob("*")):
        if file.suffix in {".html", ".atom", ".rss", ".json", ".xml", ".opml", ".csv", ".md"}:
            own = re.findall(rf"{OWN}[^\\s\"<,]*", file.read_text(encoding="utf-8"))
            wrong += [(file.name, address) for address in own if not address.startswith(f"{OWN}{PREFIX}/")]
    assert wrong == []


def test_nothing_is_served_beside_the_path(below):
    with pytest.raises(urllib.error.HTTPError, match="404") as missing:
        urllib.request.urlopen(urljoin(below, "/van-ban/"))
    missing.value.close()


def addresses(file):
    page = html.document_fromstring(file.read_bytes())
    return [*page.xpath("//@href"), *page.xpath("//@src"), *page.xpath("//@action")]


def stands(site, path):
    if not path.startswith(f"{PREFIX}/"):
        return False
    file = site / path.removeprefix(f"{PREFIX}/")
    return (file / "index.html").is_file() if path.endswith("/") else file.is_file()
