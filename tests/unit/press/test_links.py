"""The gate of links: what a page points at is there."""

import pytest

from bangtin.press.links import check_links, links_of

PAGE = "van-ban/a/2021/1-cv/index.html"
FILES = {PAGE: 1, "index.html": 1, "van-ban/index.html": 1, "assets/a.css": 1, "feeds/all.rss": 1}


def anchors_of(pages):
    """What the pages themselves have; all others have none."""
    known = {page.path: page.anchors for page in pages}
    return lambda path: known.get(path, frozenset())


def targets(link: str, path: str = PAGE, site: str = "/") -> tuple[str, ...]:
    return links_of(path, f'<a class="x" href="{link}">x</a>'.encode(), site).targets


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("../../../../", "index.html"),
        ("../../../", "van-ban/index.html"),
        ("../../..", "van-ban/index.html"),
        ("../../../../assets/a.css", "assets/a.css"),
        ("../../../../feeds/all.rss?x=1", "feeds/all.rss"),
        ("#4", f"{PAGE}#4"),
        ("../../../#danh-sach", "van-ban/index.html#danh-sach"),
        ("/van-ban/", "van-ban/index.html"),
        (".", PAGE),
    ],
)
def test_an_inner_link_is_followed_to_its_file(link, target):
    assert targets(link) == (target,)


@pytest.mark.parametrize(
    "link", ["https://example.org/", "mailto:a@example.org", "tel:1", "//example.org/x", "", "#"]
)
def test_a_link_that_leaves_the_site_is_not_followed(link):
    assert targets(link) == ()


def test_the_path_of_the_site_is_no_part_of_a_file():
    assert targets("/bang-tin/van-ban/", site="/bang-tin/") == ("van-ban/index.html",)


def test_a_link_to_nowhere_is_a_finding_that_names_page_and_target():
    pages = [links_of(PAGE, b'<a href="../../../khong-co/">x</a>', "/")]
    (finding,) = check_links(pages, FILES, anchors_of(pages))
    assert (finding.rule, finding.place.file) == ("G001", PAGE)
    assert "van-ban/khong-co/index.html" in finding.message("vi")


def test_an_anchor_that_is_not_on_the_page_is_a_finding():
    pages = [links_of(PAGE, b'<p id="4">x</p><a href="#4">x</a><a href="#9">x</a>', "/")]
    (finding,) = check_links(pages, FILES, anchors_of(pages))
    assert finding.values["target"] == f"{PAGE}#9"


def test_links_that_lead_somewhere_are_no_findings():
    pages = [links_of(PAGE, b'<link href="../../../../assets/a.css"><a href="../../../">x</a>', "/")]
    assert list(check_links(pages, FILES, anchors_of(pages))) == []
