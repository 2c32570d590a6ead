"""Words typed into the header of the built site find what is meant, and stay with the reader."""

import unicodedata
from urllib.parse import unquote

import pytest

PAPER = "thanh-uy-bao-loc/2021/253-cv-thu"
RESULTS = "ol#search-results > li"
MEANT = ["chong dich", "chống dịch", "253 cv thu", "253-CV/ThU", "số 253"]


def search_from(seen, words):
    """Type letter by letter into the box of the header, press Enter, wait for the answer."""
    asked = []

    def keep(request):
        asked.append(request)

    seen.page.on("request", keep)
    box = seen.page.locator("header input[type=search]")
    box.focus()
    seen.page.keyboard.insert_text(words)
    box.press("Enter")
    seen.page.wait_for_function(
        "words => document.querySelector('#search-status')?.textContent.includes(`“${words}”`)", arg=words
    )
    return asked


def found(page):
    return page.locator(RESULTS).evaluate_all("items => items.map(item => item.dataset.id)")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("words", MEANT)
def test_paper_comes_first(open_kind, words, form):
    seen = open_kind("home")
    search_from(seen, unicodedata.normalize(form, words))
    assert found(seen.page)[0] == PAPER
    assert seen.faults() == []


def test_words_never_reach_the_server(open_kind):
    seen = open_kind("message")
    asked = search_from(seen, "kỷ cương hơn nữa")
    assert seen.page.url.endswith("/tim-kiem/#q=k%E1%BB%B7%20c%C6%B0%C6%A1ng%20h%C6%A1n%20n%E1%BB%AFa")
    sent = [unquote(request.url.partition("#")[0]) + (request.post_data or "") for request in asked]
    assert any("/assets/search/" in line for line in sent)
    assert not [line for line in sent if "kỷ" in line or "ky-cuong" in line or "?" in line]
    assert all(request.method == "GET" for request in asked)
    assert not any(request.headers.get("referer") for request in asked)


def test_result_leads_to_the_section_that_holds_the_words(open_kind):
    seen = open_kind("home")
    search_from(seen, "lam viec luan phien")
    first = seen.page.locator(RESULTS).first
    assert first.get_attribute("data-id") == PAPER
    first.locator("a[href*='#']").press("Enter")  # the section is known once its passage has come
    seen.page.wait_for_url("**/253-cv-thu/#2*")
    assert "làm việc luân phiên" in seen.page.locator(":target").inner_text()


def test_search_again_from_the_search_page_itself(open_kind):
    seen = open_kind("search-with-results")
    search_from(seen, "253-CV/ThU")
    assert found(seen.page)[0] == PAPER
    seen.page.go_back()
    seen.page.wait_for_function(
        "() => document.querySelector('#search-status').textContent.includes('dịch”')"
    )
    assert found(seen.page)[0] == PAPER


def test_name_of_the_signatory_does_not_find_the_paper(open_kind):
    seen = open_kind("home")
    search_from(seen, "Nguyễn Văn Triệu")
    assert PAPER not in found(seen.page)
