"""The shell in a browser: theme, menu, search box, copy buttons, contents, and letters that are not cut."""

import unicodedata
from pathlib import Path

import jinja2
import pytest
import yaml

from bangtin.press.assets import load_assets
from bangtin.press.engines import engine

ROOT = Path(__file__).resolve().parents[2]
CONTENT = """{% extends "base.html" %}
{% block aside %}<nav class="bt-aside" aria-label="Mục lục"><details class="bt-toc" data-contents>
<summary>Mục lục</summary><ol><li><a href="#1">Một</a></li><li><a href="#2">Hai</a></li></ol></details></nav>
{% endblock %}
{% block content %}<h1>Trang thử</h1>
<div id="tin">[MẪU] Giữ vững tinh thần.<br>Dòng hai.</div>
<button class="bt-button bt-js" type="button" data-copy="tin">Chép</button>
<section class="bt-provision" id="1"><p>Một</p>{% for _ in range(40) %}<p>Chữ.</p>{% endfor %}</section>
<section class="bt-provision" id="2"><p>Hai</p>{% for _ in range(40) %}<p>Chữ.</p>{% endfor %}</section>
{% endblock %}"""
LETTERS = "".join(
    sorted(
        {
            unicodedata.normalize("NFC", form)
            for base in "aăâeêioôơuưyđ"
            for tone in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
            for form in (base + tone, (base + tone).upper())
            if base != "đ" or not tone
        }
    )
)
MARKS = "“”‘’–—…•·§°²³½×₫%€≤≥"


@pytest.fixture(scope="module")
def address(tmp_path_factory, site_server) -> str:
    folder = tmp_path_factory.mktemp("shell")
    assets = load_assets(ROOT / "overrides", engine("mkdocs").style_sheet())
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    config["extra"] |= {"assets": assets.names, "sample_banner": "TRANG MẪU", "publisher": "Ban biên tập"}
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "overrides"), autoescape=True)
    for path in ("thu/index.html", "tim-kiem/index.html"):
        page = {"title": "Trang thử", "url": path.removesuffix("index.html"), "meta": {}}
        html = environment.from_string(CONTENT).render(config=config, base_url="..", page=page)
        _write(folder / path, html.encode())
    for path, content in assets.files.items():
        _write(folder / path, content)
    return site_server(folder, prefix="/bang-tin") + "/thu/"


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_shell_has_no_fault_and_no_barrier(address, visit, axe_violations, width, dark):
    seen = visit(address, width=width, dark=dark)
    assert axe_violations(seen.page) == []
    assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert seen.faults() == []


def test_theme_goes_round_and_is_the_only_thing_kept(address, visit):
    page = visit(address).page
    button = page.locator("[data-theme-switch]")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    assert button.inner_text() == "Giao diện: theo máy"
    button.press("Enter")
    assert button.inner_text() == "Giao diện: sáng"
    button.press("Enter")
    assert button.inner_text() == "Giao diện: tối"
    assert page.evaluate(ground) != light
    assert page.evaluate("({...localStorage})") == {"theme": "dark"}
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate(ground) != light
    button.press("Enter")
    assert page.evaluate("({...localStorage})") == {}
    assert page.evaluate(ground) == light


def test_device_in_the_dark_is_dark_without_scripts(address, visit):
    ground = "body => getComputedStyle(body).backgroundColor"
    seen = {
        dark: visit(address, dark=dark, javascript=False).page.locator("body").evaluate(ground)
        for dark in (False, True)
    }
    assert seen[False] != seen[True]


def test_chosen_theme_stands_before_the_first_paint(address, visit):
    page = visit(address).page
    page.evaluate("localStorage.setItem('theme', 'dark')")
    page.add_init_script(
        "new MutationObserver(() => { if (document.body && !window.atBody)"
        " window.atBody = document.documentElement.dataset.theme ?? 'none'; })"
        ".observe(document, {childList: true, subtree: true})"
    )
    page.reload()
    assert page.evaluate("window.atBody") == "dark"


def test_menu_opens_and_closes_by_keyboard(address, visit):
    page = visit(address, width=360).page
    button, menu = page.locator("[data-menu-button]"), page.locator("#bt-menu")
    assert not menu.is_visible()
    button.press("Enter")
    assert menu.is_visible()
    assert button.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.textContent") == "Văn bản"
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert page.evaluate("document.activeElement.hasAttribute('data-menu-button')")


def test_menu_and_way_to_the_lists_are_there_without_scripts(address, visit):
    page = visit(address, width=360, javascript=False).page
    assert page.locator("#bt-menu").is_visible()
    assert page.locator("a.bt-search-link").is_visible()
    assert not any(control.is_visible() for control in page.locator("button, input").all())


def test_words_of_a_search_stay_behind_the_hash(address, visit):
    seen = visit(address)
    asked = []
    seen.page.on("request", lambda request: asked.append(request.url))
    seen.page.fill("#bt-q", "  chống dịch & 100% ")
    seen.page.press("#bt-q", "Enter")
    seen.page.wait_for_url("**/tim-kiem/**")
    assert (
        seen.page.url
        == address.replace("/thu/", "/tim-kiem/") + "#q=ch%E1%BB%91ng%20d%E1%BB%8Bch%20%26%20100%25"
    )
    assert not [url for url in asked if "ch%E1" in url.partition("#")[0]]


def test_search_for_nothing_stays_where_it_is(address, visit):
    page = visit(address).page
    page.fill("#bt-q", "   ")
    page.press("#bt-q", "Enter")
    assert page.url == address
    assert page.evaluate("document.activeElement.id") == "bt-q"


def test_copy_button_copies_the_text_and_says_so(address, visit):
    page = visit(address, permissions=["clipboard-read", "clipboard-write"]).page
    page.locator("[data-copy]").press("Enter")
    page.locator("[role=status]", has_text="Đã chép nội dung.").wait_for(state="attached")
    assert page.evaluate("navigator.clipboard.readText()") == "[MẪU] Giữ vững tinh thần.\nDòng hai."


def test_contents_open_on_wide_screens_and_follow_the_reader(address, visit):
    assert not visit(address, width=360).page.locator("details").evaluate("node => node.open")
    page = visit(address).page
    assert page.locator("details").evaluate("node => node.open")
    page.locator("[id='2']").evaluate("node => node.scrollIntoView()")
    page.locator(".bt-toc [aria-current]", has_text="Hai").wait_for()


def test_first_tab_leads_past_the_header(address, visit):
    page = visit(address).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Đến nội dung chính"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "noi-dung"


@pytest.mark.parametrize("weight", [400, 600])
def test_no_diacritic_leaves_the_box_of_its_line(address, visit, weight):
    page = visit(address).page
    cut = page.evaluate(
        """async ([letters, font]) => {
          await document.fonts.load(font, letters);
          const pen = document.createElement("canvas").getContext("2d");
          pen.font = font;
          return [...letters].filter(letter => {
            const box = pen.measureText(letter);
            return box.actualBoundingBoxAscent > box.fontBoundingBoxAscent
              || box.actualBoundingBoxDescent > box.fontBoundingBoxDescent;
          });
        }""",
        [LETTERS, f"{weight} 100px 'Be Vietnam Pro'"],
    )
    assert cut == []


@pytest.mark.parametrize("weight", [400, 600])
def test_font_has_every_vietnamese_letter_and_mark(address, visit, weight):
    page = visit(address).page
    missing = page.evaluate(
        """async ([letters, weight]) => {
          await document.fonts.load(`${weight} 100px 'Be Vietnam Pro'`, letters);
          const pen = document.createElement("canvas").getContext("2d");
          const width = (letter, other) => {
            pen.font = `${weight} 100px 'Be Vietnam Pro', ${other}`;
            return pen.measureText(letter).width;
          };
          return [...letters].filter(letter => width(letter, "serif") !== width(letter, "monospace"));
        }""",
        [LETTERS + MARKS + "ƀ", weight],
    )
    assert missing == ["ƀ"]  # known to be missing: proof that the comparison can tell
