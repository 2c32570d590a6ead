"""The search page in Chromium: the script understands and ranks as Python does, and helps whoever types."""

import json
import re
import shutil
import unicodedata
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

from bangtin.site.search.entries import Facets, SearchEntry, SearchWords
from bangtin.site.search.layout import ENTRY, ROOT
from bangtin.site.search.reader import SearchReader
from bangtin.site.search.writer import write_index

CHECKOUT = Path(__file__).resolve().parents[2]
VECTORS = CHECKOUT / "tests" / "vectors"
QUERIES = json.loads((VECTORS / "search_queries.json").read_text("utf-8"))
ANSWERS = json.loads((VECTORS / "search_answers.json").read_text("utf-8"))
PREFIX = "/bang-tin"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:"
DISEASE = "thanh-uy-mau/2021/253-cv-thu"
TYPED = [
    *("chống dịch", "chong dich nhu chong giac", "choongs dichj", "cho61ng di5ch", "chongdich", "xạt lở đất"),
    *(
        "sạt lở đấc",
        "baucu quochoi",
        "tiem vac xin tre em",
        "phuong thuỷ tạ",
        "ATGT b'lao",
        "uy ban nhan dan",
    ),
    *("253", "253-CV/ThU", "253 cv thu", "công văn 253", "quyết định 253", "qd 253 ubnd", "999-CV/ThU", "5K"),
    *(
        "9/8/2021",
        "tháng 8 năm 2021",
        "31/13/2021",
        "dịch",
        "thực hiện nghiêm phòng chống tham nhũng lãng phí",
        "zzz",
    ),
]


def page_of(markup: str) -> str:
    """The content of the search page as its template has it, in a bare page with the policy of the site."""
    content = re.search(r"{% block content %}(.*?){% endblock %}", markup, re.DOTALL)[1]
    content = content.replace("{{ base_url }}", PREFIX)
    assert "{{" not in content
    return (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tìm kiếm</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f'<link rel="icon" href="data:,"></head><body><main>{content}</main>'
        f'<script src="{PREFIX}/assets/scripts/search.js" defer></script>'
        f'<script src="{PREFIX}/assets/scripts/results.js" defer></script></body></html>'
    )


def entry_of(row: dict) -> SearchEntry:
    day = date.fromisoformat(row["date"]) if row["date"] else None
    roles = (tuple(row.get(name, ())) for name in ("topics", "audiences", "channels"))
    state = row["effect"] if row["kind"] == "directive" else ""
    facets = Facets((row["issuer"],) if row["issuer"] else (), row["type"], *roles, state)
    plain = [row[key] for key in ("id", "kind", "number", "title")]
    sections = [tuple(section) for section in row["sections"]]
    return SearchEntry(*plain, day, row["effect"], row["address"], day, facets, sections)


@pytest.fixture(scope="session")
def search_folder(tmp_path_factory) -> Path:
    """A site of a dozen invented documents: the index, the script, the search page, a page for each."""
    folder = tmp_path_factory.mktemp("search-site")
    data = json.loads((VECTORS / "search_documents.json").read_text("utf-8"))
    words = SearchWords(data["abbreviations"], data["types"])
    for artifact in write_index(map(entry_of, data["documents"]), words):
        write(folder / artifact.path, artifact.content)
    assets = CHECKOUT / "overrides" / "assets" / "scripts"
    for name in ("search.js", "results.js"):
        write(folder / "assets" / "scripts" / name, (assets / name).read_bytes())
    markup = (CHECKOUT / "overrides" / "search.html").read_text("utf-8")
    write(folder / "tim-kiem" / "index.html", page_of(markup).encode())
    for row in data["documents"]:
        page = f'<!doctype html><html lang="vi"><title>{row["title"]}</title><link rel="icon" href="data:,">'
        write(folder / row["address"] / "index.html", page.encode())
    return folder


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


@pytest.fixture
def open_search(search_folder, site_server, visit):
    """`open_search("#q=dịch")` opens the search page; `folder` is another copy of the site."""

    def open_page(fragment: str = "", folder: Path = search_folder):
        return visit(f"{site_server(folder, PREFIX)}/tim-kiem/{fragment}")

    return open_page


@pytest.fixture(scope="session")
def reader(search_folder) -> SearchReader:
    return SearchReader(lambda path: (search_folder / path).read_bytes())


def shown(page) -> list[str]:
    return page.locator("#search-results > li").evaluate_all("items => items.map(item => item.dataset.id)")


def type_in(page, text: str) -> None:
    """Letter by letter, as a reader types."""
    page.locator("#search-input").press_sequentially(text, delay=15)


def test_script_understands_every_query_as_its_vector_says(open_search):
    page = open_search().page
    understood = page.evaluate(
        """({queries, abbreviations}) => queries.map(({query}) => {
          const {number, day, readings} = bangtinSearch.understand(query, abbreviations);
          return {number: number && [number.number, number.year, number.symbol], day,
                  readings: readings.map(reading => reading.join(" "))};
        })""",
        QUERIES,
    )
    expected = [{key: one[key] for key in ("number", "day", "readings")} for one in QUERIES["queries"]]
    for vector, got, wanted in zip(QUERIES["queries"], understood, expected, strict=True):
        assert got == wanted, vector["query"]


ANSWER = """
async ([typed, options]) => {
  const keys = ["id", "kind", "number", "title", "date", "effect", "address"];
  const answer = await bangtinSearch.answer(typed, options);
  const results = answer.shown.map(async one => {
    const passage = await bangtinSearch.passageOf(one);
    const record = Object.fromEntries(keys.map((key, place) => [key, one.record[place]]));
    if (!passage) return {...record, section: "", passage: ""};
    const [before, after] = [passage.startsInside ? "… " : "", passage.endsInside ? " …" : ""];
    return {...record, section: passage.section, passage: before + passage.words.join(" ") + after};
  });
  return {...answer, results: await Promise.all(results), incomplete: bangtinSearch.store.incomplete};
}
"""


def test_script_answers_every_query_as_python_does(open_search, reader):
    page = open_search().page
    for typed in TYPED:
        answer = page.evaluate(ANSWER, [typed, {}])
        expected = reader.answer(typed)
        assert answer["results"] == [asdict(one) for one in expected.results], typed
        assert answer["found"] == expected.found
        assert answer["incomplete"] is False


@pytest.mark.parametrize("vector", ANSWERS, ids=lambda vector: f"{vector['query']} {vector['narrowed']}")
def test_script_narrows_and_counts_as_its_vector_says(open_search, vector):
    options = {"narrowed": vector["narrowed"], "byDate": vector["by_date"], "counting": True}
    answer = open_search().page.evaluate(ANSWER, [vector["query"], options])
    places = [one["id"] + (f"#{one['section']}" if one["section"] else "") for one in answer["results"]]
    assert (answer["found"], places) == (vector["found"], vector["results"])
    assert {name: counts for name, counts in answer["counts"].items() if counts} == vector["counts"]


def test_results_come_while_typing_and_the_words_are_marked(open_search):
    visit = open_search()
    type_in(visit.page, "chong dich")
    first = visit.page.locator("#search-results > li").first
    expect(first).to_have_attribute("data-id", DISEASE)
    expect(first.locator("[data-slot=passage] mark").first).to_have_text("Chống")
    expect(first.locator("[data-slot=link]")).to_have_attribute(
        "href", re.compile(rf"{PREFIX}/van-ban/{DISEASE}/#1$")
    )
    expect(first.locator("[data-slot=number]")).to_have_text("253-CV/ThU")
    expect(first.locator("[data-slot=date]")).to_have_text("9/8/2021")
    expect(visit.page.locator("#search-status")).to_contain_text("chong dich")
    assert visit.page.url.endswith("#q=chong%20dich")
    assert visit.faults() == []


def test_a_last_word_that_cannot_be_one_yet_is_left_out(open_search):
    page = open_search().page
    page.evaluate(
        """() => { window.said = [];
          new MutationObserver(() => said.push(document.getElementById("search-status").textContent))
            .observe(document.getElementById("search-status"), {childList: true}); }"""
    )
    page.locator("#search-input").fill("tiêm chủng nghiê")
    expect(page.locator("#search-status")).to_contain_text("tiêm chủng nghiê”")
    assert any("“tiêm chủng”" in one for one in page.evaluate("said"))


@pytest.mark.parametrize("typed", ["253-CV/ThU", "253 cv thu", "ngày 9 tháng 8 năm 2021"])
def test_a_number_or_a_day_loads_no_list_of_words(open_search, typed):
    visit = open_search()
    asked = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.page.locator("#search-input").fill(typed)
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("#search-results > li").first).to_have_attribute("data-id", DISEASE)
    assert not [url for url in asked if "/words/" in url or "/tables/" in url]


def test_a_search_is_shared_by_its_address_and_never_sent(open_search):
    visit = open_search("#q=l%E1%BB%9F%20%C4%91%E1%BA%A5t")
    expect(visit.page.locator("#search-input")).to_have_value("lở đất")
    expect(visit.page.locator("#search-results > li").first).to_have_attribute(
        "data-id", "uy-ban-mau/2022/5-kh-ubnd"
    )
    asked = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.page.locator("#search-input").fill("bầu cử đại biểu")
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("#search-results > li").first).to_have_attribute(
        "data-id", "thanh-uy-mau/2023/18-hd-thu"
    )
    assert not [url for url in asked if "?" in url or "dai%20bieu" in url or "q=" in url]


def test_back_returns_to_the_search_that_led_to_a_result(open_search):
    page = open_search().page
    page.locator("#search-input").fill("ma túy")
    page.keyboard.press("Enter")
    page.locator("#search-results a").first.click()
    page.wait_for_url("**/van-ban/**")
    page.go_back()
    expect(page.locator("#search-input")).to_have_value("ma túy")
    expect(page.locator("#search-results > li").first).to_have_attribute(
        "data-id", "thanh-uy-mau/2023/12-ct-thu"
    )


def test_back_returns_to_the_search_before(open_search):
    page = open_search().page
    for typed in ("ma túy", "bầu cử"):
        page.locator("#search-input").fill(typed)
        page.keyboard.press("Enter")
        expect(page.locator("#search-status")).to_contain_text(typed)
    page.go_back()
    expect(page.locator("#search-status")).to_contain_text("ma túy")
    expect(page.locator("#search-input")).to_have_value("ma túy")


def test_arrow_keys_walk_through_the_results_and_escape_returns(open_search):
    page = open_search("#q=253").page
    links = page.locator("#search-results [data-slot=link]")
    expect(links).to_have_count(2)
    page.locator("#search-input").focus()
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#search-input")).to_be_focused()


def test_nothing_typed_and_nothing_found_are_said(open_search):
    page = open_search().page
    status = page.locator("#search-status")
    expect(status).to_have_attribute("role", "status")
    expect(status).to_have_text(status.get_attribute("data-empty"))
    page.locator("#search-input").fill("qwrtp")
    expect(status).to_have_text(status.get_attribute("data-none").replace("{q}", " cho “qwrtp”"))
    page.locator("#search-input").fill("")
    expect(status).to_have_text(status.get_attribute("data-empty"))
    expect(page).to_have_url(re.compile(r"/tim-kiem/$"))


def test_results_are_narrowed_counted_and_ordered_and_the_address_says_so(open_search):
    visit = open_search("#q=an%20to%C3%A0n%20giao%20th%C3%B4ng")
    page = visit.page
    expect(page.locator("#search-status")).to_contain_text("Có 2 kết quả")
    page.locator("#search-narrow summary").click()
    kind = page.locator("select[name=kind]")
    expect(kind.locator("option")).to_have_text(["Tất cả", "directive (1)", "message (1)"])
    kind.select_option("message")
    expect(page.locator("#search-status")).to_contain_text("Có 1 kết quả")
    assert shown(page) == ["2022/di-xe-an-toan"]
    assert page.url.endswith("#q=an%20to%C3%A0n%20giao%20th%C3%B4ng&kind=message")
    page.go_back()
    expect(page.locator("#search-results > li")).to_have_count(2)
    expect(kind).to_have_value("")
    page.get_by_label("Sắp xếp").select_option("date")
    expect(page).to_have_url(re.compile("&order=date$"))
    expect(page.locator("#search-results > li").first).to_have_attribute("data-id", "2022/di-xe-an-toan")
    assert visit.faults() == []


def test_a_shared_address_brings_its_narrowing_along(open_search):
    page = open_search("#year=2021&kind=directive").page
    expect(page.locator("#search-narrow")).to_have_attribute("open", "")
    expect(page.get_by_label("Năm")).to_have_value("2021")
    expect(page.locator("#search-status")).to_contain_text("Có 3 kết quả.")
    assert shown(page)[0] == "hoi-dong-mau/2021/30-nq-hdnd"
    page.get_by_role("button", name="Bỏ thu hẹp").click()
    expect(page.locator("#search-results > li")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"/tim-kiem/$"))


def test_facets_are_loaded_only_when_wanted_and_only_of_the_years_found(open_search):
    visit = open_search("#q=an%20to%C3%A0n%20giao%20th%C3%B4ng")
    asked = []
    visit.page.on("request", lambda request: asked.append(request.url))
    expect(visit.page.locator("#search-results > li")).to_have_count(2)
    assert not [url for url in asked if "/facets/" in url]
    visit.page.locator("#search-narrow summary").click()
    expect(visit.page.get_by_label("Năm").locator("option")).to_have_count(2)
    assert [url.rpartition("/")[2][:4] for url in asked if "/facets/" in url] == ["2022"]


@pytest.mark.parametrize("hidden", ["words", "tables", "titles", "passages"])
def test_a_missing_file_is_told_and_the_rest_still_answers(open_search, search_folder, tmp_path, hidden):
    damaged = tmp_path / "site"
    shutil.copytree(search_folder, damaged)
    shutil.rmtree(damaged / ROOT / hidden)
    page = open_search("#q=ch%E1%BB%91ng%20d%E1%BB%8Bch", folder=damaged).page
    expect(page.locator("#search-incomplete")).to_be_visible()
    if hidden == "passages":
        expect(page.locator("#search-results > li").first).to_have_attribute("data-id", DISEASE)
    if hidden != "titles":
        page.locator("#search-input").fill("253-CV/ThU")
        expect(page.locator("#search-results > li").first).to_have_attribute("data-id", DISEASE)
        expect(page.locator("#search-incomplete")).to_be_hidden()


def test_a_missing_index_is_told_and_asked_for_again(open_search, search_folder, tmp_path):
    damaged = tmp_path / "site"
    shutil.copytree(search_folder, damaged)
    (damaged / ENTRY).unlink()
    page = open_search("#q=d%E1%BB%8Bch", folder=damaged).page
    expect(page.locator("#search-failed")).to_be_visible()
    shutil.copy(search_folder / ENTRY, damaged / ENTRY)
    page.locator("#search-input").fill("chống dịch")
    expect(page.locator("#search-results > li").first).to_have_attribute("data-id", DISEASE)
    expect(page.locator("#search-failed")).to_be_hidden()


HOSTILE = [
    *(
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        '"><svg onload=alert(1)>',
        "javascript:alert(1)",
    ),
    *(
        "{n} {q} {constructor}",
        "__proto__",
        "constructor",
        "toString hasOwnProperty",
        "(a+)+$" * 30,
        "a" * 10_000,
    ),
    *(
        "chống " * 2000,
        "%",
        "%E0%A4%A",
        "&#x41;",
        "\u202e\u2066dịch",
        "\ud83d",
        "𝕔𝕙𝕠𝕟𝕘",
        "ﬁ ǅ ß İ",
        "1" * 400,
        "1/1/1/1/1/1",
    ),
    *(
        "".join(map(chr, range(0x20))),
        "".join(map(chr, range(0x7F, 0xA0))),
        "../../index.html",
        "+ + . . _. 0",
    ),
]


def test_a_hostile_query_gets_an_answer_and_is_only_ever_text(open_search):
    visit = open_search()
    page = visit.page
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    made = "[...document.querySelectorAll('#search-results *, #search-status *')]"
    elements = f"() => [...new Set({made}.map(element => element.localName))]"
    for typed in HOSTILE:
        page.evaluate(
            """async typed => {
              await bangtinSearch.answer(typed);
              location.hash = "#q=" + encodeURIComponent(typed.toWellFormed());
            }""",
            typed,
        )
        page.wait_for_timeout(30)
        assert set(page.evaluate(elements)) <= {"li", "div", "span", "time", "h2", "a", "p", "mark"}, typed
    assert dialogs == []
    assert visit.faults() == []


@pytest.mark.parametrize(
    "typed",
    ["chong dich", "253 cv thu", "253-CV/ThU", "chống dịch", unicodedata.normalize("NFD", "chống dịch")],
    ids=["without marks", "number in words", "number", "composed", "decomposed"],
)
def test_the_first_directive_of_the_sample_comes_first(address_of, visit, typed):
    seen = visit(address_of("search"))
    type_in(seen.page, typed)
    first = seen.page.locator("#search-results > li").first
    expect(first).to_have_attribute("data-id", "thanh-uy-bao-loc/2021/253-cv-thu")
    assert seen.faults() == []


def test_the_search_box_of_any_page_leads_to_the_results(address_of, visit):
    seen = visit(address_of("directive"))
    box = seen.page.locator("form[data-search] input")
    box.fill("253 cv thu")
    box.press("Enter")
    seen.page.wait_for_url("**/tim-kiem/#q=253%20cv%20thu")
    first = seen.page.locator("#search-results > li").first
    expect(first).to_have_attribute("data-id", "thanh-uy-bao-loc/2021/253-cv-thu")
    assert seen.faults() == []
