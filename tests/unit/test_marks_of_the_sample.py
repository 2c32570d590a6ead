"""Everything that can leave a page says that it is a sample; a signatory's name stands on the paper alone."""

import csv
import json
import unicodedata
from io import StringIO

import pytest
from lxml import html

from bangtin.language.text import fold

MARK = "[MẪU] "
NOTICE = (
    "TRANG MẪU – không phải trang của cơ quan nào. Nội dung chỉ để minh họa, không dùng làm căn cứ thực hiện."
)
DAY = "Tình trạng hiệu lực và thời hạn được hiển thị theo ngày 20/8/2021."
NAME = "Nguyễn Văn Triệu"
PAPER = "van-ban/thanh-uy-bao-loc/2021/253-cv-thu"


@pytest.fixture(scope="module")
def pages(sample_site):
    return {path: html.document_fromstring(path.read_bytes()) for path in sorted(sample_site.rglob("*.html"))}


def text_of(path):
    return path.read_bytes().decode("utf-8", "replace")


def test_every_page_shows_the_banner_and_asks_not_to_be_indexed(pages):
    for path, page in pages.items():
        [banner] = page.find_class("bt-sample")
        assert " ".join(banner.text_content().split()) == f"{NOTICE} {DAY}", path
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"], path


def test_every_title_and_share_title_bears_the_mark(pages):
    for path, page in pages.items():
        titles = [page.findtext(".//title"), *page.xpath("//meta[@property='og:title']/@content")]
        assert [title for title in titles if not title.startswith(MARK)] == [], path
    shared = [path for path, page in pages.items() if page.xpath("//meta[@property='og:title']")]
    assert len(shared) > len(pages) / 2


def test_every_text_variant_bears_the_mark(sample_site):
    texts = sorted(sample_site.glob("thong-diep/**/*.txt"))
    assert len(texts) >= 6 * 5
    assert [path for path in texts if not text_of(path).startswith(MARK)] == []


def test_every_json_says_that_it_is_a_sample(sample_site):
    own = [sample_site / "du-lieu" / "documents.json"]
    own += sample_site.glob("van-ban/**/index.json")
    own += sample_site.glob("thong-diep/**/index.json")
    assert len(own) >= 8
    for name in own:
        data = json.loads(name.read_bytes())
        assert data["sample"] is True, name
        assert data["sample_notice"] == f"{NOTICE} {DAY}", name
    feed = json.loads((sample_site / "feeds" / "all.json").read_bytes())
    assert feed["_bang_tin"]["sample"] is True
    assert feed["description"].startswith(NOTICE)
    assert all(item["title"].startswith(MARK) for item in feed["items"])


def test_table_and_markdown_say_that_it_is_a_sample(sample_site):
    table = (sample_site / "du-lieu" / "documents.csv").read_text(encoding="utf-8-sig")
    assert {row["sample"] for row in csv.DictReader(StringIO(table))} == {"true"}
    assert "\nsample: true\n" in text_of(sample_site / PAPER / "index.md")


def test_every_feed_bears_the_mark(sample_site):
    feeds = [*sample_site.rglob("*.atom"), *sample_site.rglob("*.rss"), sample_site / "feeds.opml"]
    for path in feeds:
        text = text_of(path)
        assert text.count("<title>") == text.count(f"<title>{MARK}") > 0, path
        assert path.suffix == ".opml" or NOTICE in text, path


def test_no_robot_is_let_in(sample_site):
    assert text_of(sample_site / "robots.txt") == "User-agent: *\nDisallow: /\n"
    assert "  X-Robots-Tag: noindex\n" in text_of(sample_site / "_headers")


def test_name_of_the_signatory_stands_on_the_whole_paper_alone(sample_site):
    """In no spelling elsewhere: not in lists, feeds' authors, search data, metadata or names of files."""
    spellings = [fold(NAME), fold(NAME).replace(" ", "-"), fold(NAME).replace(" ", "_"), "nguyenvantrieu"]
    found = set()
    for path in sorted(file for file in sample_site.rglob("*") if file.is_file()):
        name = path.relative_to(sample_site).as_posix()
        folded = fold(unicodedata.normalize("NFC", f"{name} {text_of(path)}"))
        if any(spelling in folded for spelling in spellings):
            found.add(name)
    assert found == {f"{PAPER}/{form}" for form in ("index.html", "index.json", "index.md")}


def test_name_of_the_signatory_stands_once_on_the_page_under_the_signature(sample_site, pages):
    assert text_of(sample_site / PAPER / "index.html").count(NAME) == 1
    [signature] = pages[sample_site / PAPER / "index.html"].find_class("bt-paper__signature")
    assert NAME in signature.text_content()
    data = json.loads((sample_site / PAPER / "index.json").read_bytes())
    assert data.pop("signature")["name"] == NAME
    assert NAME not in json.dumps(data, ensure_ascii=False)
