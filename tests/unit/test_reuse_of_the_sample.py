"""What programs read equals the page beside it, and carries licence, source, state and the sample mark."""

import csv
import io
import json
import re

import pytest
import yaml
from lxml import html

from bangtin.language.plain_text import plain_text
from bangtin.language.text import tokens

SITE = "https://bang-tin.example/"
LICENCE = "https://creativecommons.org/licenses/by/4.0/deed.vi"
MARK = re.compile(r"^---\n(.*?)^---\n\n(.*)\n\Z", re.DOTALL | re.MULTILINE)
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


class Document:
    """One document in all its forms."""

    def __init__(self, site, identity):
        self.identity = identity
        self.directive = identity.count("/") == 2
        self.address = f"{'van-ban' if self.directive else 'thong-diep'}/{identity}/"
        folder = site / self.address
        self.page = html.fromstring((folder / "index.html").read_bytes())
        self.json = json.loads((folder / "index.json").read_bytes())
        front, self.markdown = MARK.match((folder / "index.md").read_text(encoding="utf-8")).groups()
        self.front = yaml.safe_load(front)
        self.linked = json.loads(self.page.xpath("string(//script[@type='application/ld+json'])"))
        self.texts = {file.stem: file.read_text(encoding="utf-8") for file in folder.glob("*.txt")}


def words(element):
    """The words of a part of a page, in order; blocks do not run into each other."""
    return tokens(" ".join(element.itertext()))


@pytest.fixture(scope="module")
def documents(sample_site, headers):
    return [Document(sample_site, identity) for identity in headers]


@pytest.fixture(scope="module")
def listed(sample_site):
    return json.loads((sample_site / "du-lieu" / "documents.json").read_bytes())


@pytest.fixture(scope="module")
def rows(sample_site):
    text = (sample_site / "du-lieu" / "documents.csv").read_bytes().decode("utf-8-sig")
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


def test_the_text_of_a_paper_is_the_same_on_its_page_and_for_programs(documents):
    for document in filter(lambda one: one.directive, documents):
        (body,) = document.page.xpath("//div[@class='bt-paper__body']")
        provisions = "\n".join(f"{each['label']} {each['text']}" for each in document.json["provisions"])
        assert tokens(provisions.replace("**", "").replace("*", "")) == words(body)
        assert tokens(document.markdown.replace("**", "").replace("*", "")) == words(body)
        anchors = {each["anchor"] for each in document.json["provisions"]}
        assert anchors == set(body.xpath(".//@id"))


def test_the_texts_of_a_message_are_the_same_on_its_page_and_for_programs(documents):
    for document in filter(lambda one: not one.directive, documents):
        variants = {each["channel"]: plain_text(each["text"]) for each in document.json["variants"]}
        assert set(variants) == set(document.texts)
        for channel, text in variants.items():
            (shown,) = document.page.xpath(f"//*[@id='ban-{channel}']")
            assert "".join(shown.itertext()) == document.texts[channel].rstrip("\n")
            assert document.texts[channel].startswith(f"[MẪU] {text}\n")
        written = document.markdown.split("\n## ")
        assert tokens(plain_text(written[0])) == tokens(variants["trang-tin"])
        assert len(written) == len(variants)


def test_every_form_says_the_state_that_the_page_says(documents, listed, rows):
    states = {each["id"]: each["state_label"] for each in listed["documents"]}
    for document in documents:
        label = document.json["status"]["label"]
        assert label in " ".join(document.page.xpath("//main")[0].itertext())
        assert document.front["status"]["label"] == document.linked["creativeWorkStatus"] == label
        assert states[document.identity] == rows[document.identity]["state_label"] == label


def test_every_form_says_licence_source_release_and_that_it_is_a_sample(documents, listed, rows, headers):
    assert (listed["sample"], listed["licence"]["address"]) == (True, LICENCE)
    for document in documents:
        release = headers[document.identity]["release"]
        for form in (document.json, document.front):
            assert (form["sample"], form["licence"]["address"]) == (True, LICENCE)
            assert form["attribution"].endswith(f"Nguồn: Bảng tin, {SITE}{document.address}")
            assert form["release"] == release
        assert (document.linked["license"], document.linked["creditText"]) == (LICENCE, form["attribution"])
        assert document.linked["disambiguatingDescription"].startswith("TRANG MẪU")
        assert document.linked["datePublished"] == release["date"]
        row = rows[document.identity]
        assert (row["sample"], row["released"], row["attribution"]) == (
            "true",
            release["date"],
            f"Bảng tin, {SITE}",
        )
        assert row["licence"] == form["licence"]["name"]
        source = headers[document.identity].get("source", {})
        assert row["source"] == source.get("kind", "")
        assert form.get("source", {}).get("sha256") == source.get("sha256")


def test_page_leads_to_its_forms(documents):
    for document in documents:
        links = set(document.page.xpath("//a/@href"))
        assert any(link.endswith(f"{document.address}index.json") for link in links)
        assert any(link.endswith(f"{document.address}index.md") for link in links)
        assert [each["contentUrl"] for each in document.linked["encoding"]] == [
            f"{SITE}{document.address}index.{form}" for form in ("json", "md")
        ]


def test_sitemap_names_every_page_once_with_true_days(sample_site, headers):
    root = html.etree.parse(sample_site / "sitemap.xml").getroot()
    found = {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in root}
    assert len(found) == len(root)
    for address in found:
        assert (sample_site / address.removeprefix(SITE) / "index.html").is_file(), address
    for identity, header in headers.items():
        folder = "van-ban" if identity.count("/") == 2 else "thong-diep"
        days = [header["release"]["date"], *(line["date"] for line in header.get("corrections", []))]
        assert found[f"{SITE}{folder}/{identity}/"] == max(days)
