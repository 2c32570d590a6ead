"""Sitemap with true dates, robots, headers."""

from datetime import date

from lxml import etree

from bangtin.site.open_data import housekeeping
from bangtin.site.open_data.housekeeping import (
    SitePage,
    document_pages,
    render_headers,
    render_robots,
    render_sitemap,
)
from bangtin.site.open_data.render import render_site_data

A = "thanh-uy-mau/2021/1-cv-thu"
M = "2021/giu-sach"
NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def sitemaps(edition, pages):
    return {a.path: etree.fromstring(a.content) for a in render_sitemap(edition, pages)}


def listed(root):
    return {url.findtext(f"{NS}loc"): url.findtext(f"{NS}lastmod") for url in root.iter(f"{NS}url")}


def test_document_is_listed_with_the_day_of_its_last_event(edition_of, directive_of, message_of):
    line = {"date": "2021-09-01", "role": "Ban", "reason": "sai số"}
    edition = edition_of(directive_of(A, corrections=[line]), message_of(M))
    pages = [*document_pages(edition), SitePage("van-ban/")]
    assert listed(sitemaps(edition, pages)["sitemap.xml"]) == {
        "https://bang-tin.example/thu/van-ban/": None,
        f"https://bang-tin.example/thu/van-ban/{A}/": "2021-09-01",
        f"https://bang-tin.example/thu/thong-diep/{M}/": "2021-06-01",
    }


def test_what_no_longer_speaks_is_not_listed(edition_of, directive_of, message_of):
    withdrawn = {"date": "2021-08-01", "role": "Ban", "reason": "sai"}
    edition = edition_of(directive_of(A, withdrawn=withdrawn), message_of(M), states={M: "held"})
    assert list(document_pages(edition)) == []


def test_sitemap_of_many_pages_is_cut(edition_of, monkeypatch):
    monkeypatch.setattr(housekeeping, "SITEMAP_SIZE", 2)
    edition = edition_of()
    found = sitemaps(edition, [SitePage(f"trang-{n}/", date(2021, 1, 1)) for n in range(5)])
    assert [loc.text for loc in found["sitemap.xml"].iter(f"{NS}loc")] == [
        f"https://bang-tin.example/thu/sitemap-{n}.xml" for n in (1, 2, 3)
    ]
    assert sum(len(listed(root)) for path, root in found.items() if path != "sitemap.xml") == 5


def test_robots_keep_out_of_a_sample_only(edition_of):
    assert render_robots(edition_of()).content == b"User-agent: *\nDisallow: /\n"
    real = render_robots(edition_of(sample=False)).content.decode()
    assert "Disallow: /" not in real
    assert "Sitemap: https://bang-tin.example/thu/sitemap.xml" in real


def rules(edition, **options):
    found = {}
    for block in render_headers(edition, **options).content.decode().strip().split("\n\n"):
        path, *lines = block.splitlines()
        found[path] = dict(line.strip().split(": ", 1) for line in lines)
    return found


def test_every_answer_carries_a_strict_policy(edition_of):
    everywhere = rules(edition_of())["/*"]
    policy = dict(part.strip().split(" ", 1) for part in everywhere["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert {policy[f"{kind}-src"] for kind in ("script", "style", "img", "font", "connect", "manifest")} == {
        "'self'"
    }
    assert policy["form-action"] == "'self'"
    assert everywhere["X-Content-Type-Options"] == "nosniff"
    assert everywhere["Referrer-Policy"] == "no-referrer"
    assert "unsafe" not in everywhere["Content-Security-Policy"]


def test_only_a_sample_is_hidden_from_search_engines(edition_of):
    assert rules(edition_of())["/*"]["X-Robots-Tag"] == "noindex"
    assert "X-Robots-Tag" not in rules(edition_of(sample=False))["/*"]


def test_only_names_with_a_digest_may_be_kept_for_ever(edition_of):
    kept = {
        path
        for path, headers in rules(edition_of(), hashed=["assets/styles"]).items()
        if "Cache-Control" in headers
    }
    assert kept == {"/assets/styles/*"}


def test_site_data_are_lists_sitemap_robots_and_headers(edition_of, directive_of):
    paths = [artifact.path for artifact in render_site_data(edition_of(directive_of(A)), [])]
    assert paths == [
        "du-lieu/documents.json",
        "du-lieu/documents.csv",
        "du-lieu/schema/directive.json",
        "du-lieu/schema/message.json",
        "du-lieu/schema/documents.json",
        "sitemap.xml",
        "robots.txt",
        "_headers",
        "_redirects",
        *(f"_server/{name}" for name in ("nginx-moved.map", "nginx-gone.map", "caddy.conf", "apache.conf")),
    ]
