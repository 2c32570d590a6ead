"""The shell in our own environment: what every page says, whatever its template."""

import re
from pathlib import Path
from typing import Any

import jinja2
import pytest
import yaml
from lxml import html

ROOT = Path(__file__).resolve().parents[3]
PAGE = """{% extends "base.html" %}{% block content %}<h1>{{ page.title }}</h1>{% endblock %}"""


@pytest.fixture(scope="module")
def settings() -> dict[str, Any]:
    return yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))


def render(
    settings: dict[str, Any], *, base_url: str = "..", extra: dict[str, Any] | None = None, **page: Any
) -> str:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(ROOT / "overrides"), autoescape=True, undefined=jinja2.StrictUndefined
    )
    config = {**settings, "extra": {**settings["extra"], **(extra or {})}}
    values = {"title": "Đơn & vị", "url": "van-ban/", "meta": {}, **page}
    return environment.from_string(PAGE).render(config=config, base_url=base_url, page=values)


def test_page_without_optional_values_renders(settings) -> None:
    page = html.fromstring(render(settings))
    assert page.findtext(".//title") == "Đơn & vị – Bảng tin"
    assert not page.xpath("//meta[@name='robots' or @name='description']")
    assert not page.xpath("//*[contains(@class, 'bt-sample')]")


def test_sample_says_so_in_title_banner_and_robots(settings) -> None:
    page = html.fromstring(render(settings, extra={"sample_banner": "TRANG MẪU – không phải"}))
    assert page.findtext(".//title").startswith("[MẪU] Đơn & vị")
    assert page.xpath("string(//aside[@class='bt-sample'])").strip() == "TRANG MẪU – không phải"
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_values_are_escaped_once(settings) -> None:
    text = render(settings, extra={"publisher": '<b>"A" & B</b>'}, meta={"description": '"><script>'})
    assert "&lt;b&gt;&#34;A&#34; &amp; B&lt;/b&gt;" in text
    assert 'content="&#34;&gt;&lt;script&gt;"' in text
    assert "&amp;amp;" not in text


@pytest.mark.parametrize(
    ("page", "current"),
    [
        ({"url": "van-ban/"}, {"van-ban/": "page"}),
        ({"url": "van-ban/a/2021/b/"}, {"van-ban/": "true"}),
        ({"url": "co-quan/a/", "meta": {"section": "van-ban"}}, {"van-ban/": "true"}),
        ({"url": ""}, {}),
        ({"url": "lien-he/"}, {}),
    ],
)
def test_menu_marks_where_the_reader_is(settings, page, current) -> None:
    shell = html.fromstring(render(settings, base_url="..", **page))
    links = shell.xpath("//nav[@id='bt-menu']//a[@aria-current]")
    assert {link.get("href").removeprefix("../"): link.get("aria-current") for link in links} == current


@pytest.mark.parametrize(
    ("base", "home"), [(".", "./"), ("../..", "../../"), ("", "/"), ("/bang-tin", "/bang-tin/")]
)
def test_every_link_stands_on_the_base(settings, base, home) -> None:
    page = html.fromstring(render(settings, base_url=base))
    links = [link for link in page.xpath("//@href | //@src | //@action") if not link.startswith("#")]
    assert len(links) > 10
    assert all(link.startswith(home) and "//" not in link for link in links)


def test_nothing_stands_inline_and_no_other_host_is_named(settings) -> None:
    text = render(settings)
    page = html.fromstring(text)
    assert not page.xpath("//@style | //style | //script[not(@src)]")
    assert not page.xpath("//@*[starts-with(name(), 'on')]")
    assert not re.search(r"https?://", text)


def test_policy_allows_only_the_site_itself(settings) -> None:
    page = html.fromstring(render(settings))
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert dict(part.split(" ", 1) for part in policy.split("; ")) == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "font-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
    }
    first_resource = page.xpath("(//head/script | //head/link)[1]")[0]
    assert first_resource.xpath("preceding-sibling::meta[@http-equiv]")


def test_search_words_have_no_name_that_could_be_sent(settings) -> None:
    page = html.fromstring(render(settings))
    assert page.xpath("//form[@role='search']/@action") == ["../tim-kiem/"]
    assert not page.xpath("//input/@name")


def test_controls_that_need_scripts_are_marked_and_have_a_way_without(settings) -> None:
    page = html.fromstring(render(settings))
    for control in page.xpath("//button | //form"):
        assert control.xpath("ancestor-or-self::*[contains(concat(' ', @class, ' '), ' bt-js ')]")
    assert page.xpath("//a[contains(@class, 'bt-nojs')]/@href") == ["../van-ban/"]
    assert page.get("class") == "no-js"


def test_scripts_keep_nothing_but_the_theme() -> None:
    code = "".join(
        file.read_text(encoding="utf-8") for file in (ROOT / "overrides/assets/scripts").glob("*.js")
    )
    assert set(re.findall(r"localStorage\.\w+\(([^,)]*)", code)) == {'"theme"'}
    assert not re.search(r"sessionStorage|indexedDB|document\.cookie|sendBeacon|https?://", code)
