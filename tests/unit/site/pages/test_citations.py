"""Cited papers: a link where it is sure, a list of all, and not a word more than the paper holds."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangtin.content.provisions import read_provisions
from bangtin.model.body import DirectiveBody
from bangtin.site.pages.citations import cited_papers
from bangtin.site.pages.conservation import compare, visible_text, written_provisions
from bangtin.site.pages.provisions import provisions_html

PLAN = "thanh-uy-mau/2020/7-kh-thu"
FIRST, SECOND = "thanh-uy-mau/2019/3-cv-thu", "thanh-uy-mau/2020/3-cv-thu"
LINK = re.compile(r'<a class="bt-citation" href="([^"]*)">(.*?)</a>', re.DOTALL)


@pytest.fixture
def corpus(edition_of, letter_of):
    plan = letter_of(PLAN, number="7-CV/ThU", issued="2020-01-05", anchors=("chuong-i.dieu-5", "2", "2.a"))
    first = letter_of(FIRST, number="3-CV/ThU", issued="2019-01-05")
    second = letter_of(SECOND, number="3-CV/ThU", issued="2020-03-05")
    return edition_of(letter_of(), plan, first, second).corpus


@pytest.fixture
def rendered(corpus, letter_of):
    """The body as HTML, and the list of the papers it cites."""

    def render(text):
        body = DirectiveBody(read_provisions(text))
        cited = cited_papers(corpus, letter_of(), body.provisions)
        html = str(provisions_html(body.provisions, "../..", links=cited.links))
        assert compare(written_provisions(body.provisions), html) is None
        return html, cited.papers

    return render


def test_a_resolved_citation_leads_to_the_page_of_its_paper(rendered):
    html, papers = rendered(
        "1. Theo Công văn số 7-CV/ThU ngày 05/01/2020 của Thành ủy Mẫu, các cơ quan làm ngay."
    )
    words = "Công văn số 7-CV/ThU ngày 05/01/2020 của Thành ủy Mẫu"
    assert LINK.findall(html) == [(f"../../van-ban/{PLAN}/", words)]
    assert [(paper.written, paper.paper.address) for paper in papers] == [(words, f"van-ban/{PLAN}/")]


@pytest.mark.parametrize(
    ("words", "anchor"), [("Điều 5", "#chuong-i.dieu-5"), ("điểm a mục 2", "#2.a"), ("Điều 9", "")]
)
def test_a_pinpoint_that_is_there_is_part_of_the_address(rendered, words, anchor):
    html, _ = rendered(f"1. Theo {words} Công văn số 7-CV/ThU, các cơ quan làm ngay.")
    assert LINK.findall(html) == [(f"../../van-ban/{PLAN}/{anchor}", f"{words} Công văn số 7-CV/ThU")]


def test_an_ambiguous_citation_stays_text_and_its_candidates_are_listed(rendered):
    html, (paper,) = rendered("1. Theo Công văn số 3-CV/ThU.")
    assert "bt-citation" not in html
    assert paper.paper is None
    assert [one.address for one in paper.candidates] == [f"van-ban/{FIRST}/", f"van-ban/{SECOND}/"]


def test_a_paper_from_elsewhere_is_listed_as_written(rendered):
    html, (paper,) = rendered("1. Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về văn thư.")
    assert "bt-citation" not in html
    assert (paper.paper, paper.candidates) == (None, ())
    assert paper.written == "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"


def test_the_papers_own_number_is_neither_linked_nor_listed(rendered):
    html, papers = rendered("1. Phụ lục kèm theo Công văn số 12-CV/ThU ngày 03/02/2021.")
    assert "bt-citation" not in html
    assert papers == ()


def test_a_paper_cited_twice_is_linked_twice_and_listed_once(rendered):
    html, papers = rendered("1. Công văn số 7-CV/ThU.\n\n2. Công văn số 7-CV/ThU và Công văn số 7-CV/ThU.")
    assert len(LINK.findall(html)) == 3
    assert len(papers) == 1


def test_each_number_of_a_series_is_a_link_of_its_own(rendered):
    html, papers = rendered("1. Các Công văn số 07, 03-CV/ThU ngày 05/3/2020.")
    assert [words for _, words in LINK.findall(html)] == ["Công văn số 07", "03-CV/ThU ngày 05/3/2020"]
    assert len(papers) == 2


def test_no_link_stands_inside_another(rendered):
    html, _ = rendered("1. Xem [Công văn số 7-CV/ThU](https://mau.example/a), rồi Công văn số 7-CV/ThU.")
    assert html.count("<a ") == 3  # the written one, ours, the permanent link of the provision
    assert '<a href="https://mau.example/a">Công văn số 7-CV/ThU</a>' in html
    assert html.count("bt-citation") == 1


def test_the_address_of_a_link_is_not_taken_for_its_words(rendered):
    html, _ = rendered("1. Xem [tệp](https://mau.example/7-CV/ThU) theo số 7-CV/ThU.")
    assert '<a href="https://mau.example/7-CV/ThU">tệp</a>' in html
    assert LINK.findall(html) == [(f"../../van-ban/{PLAN}/", "số 7-CV/ThU")]


def test_words_with_marks_among_them_stay_as_they_are(rendered):
    html, papers = rendered("1. Theo Công văn số **7-CV/ThU** của Thành ủy, *làm ngay*.")
    assert "bt-citation" not in html
    assert papers[0].paper.address == f"van-ban/{PLAN}/"
    assert "<strong>7-CV/ThU</strong>" in html


def test_a_citation_between_marks_and_one_broken_over_lines_are_links(rendered):
    html, _ = rendered("1. Theo **Công văn số 7-CV/ThU**, *làm ngay*.\n\n2. Theo Công văn\nsố 7-CV/ThU.")
    assert [words for _, words in LINK.findall(html)] == [
        "Công văn số 7-CV/ThU",
        "Công văn<br>\nsố 7-CV/ThU",
    ]


def test_a_citation_in_a_table_is_a_link(rendered):
    html, _ = rendered("| Căn cứ | Việc |\n|---|---|\n| Công văn số 7-CV/ThU | Làm |\n")
    assert [words for _, words in LINK.findall(html)] == ["Công văn số 7-CV/ThU"]


PIECES = st.sampled_from(
    [
        *("Công văn số 7-CV/ThU", "Công văn số 7-CV/ThU ngày 05/01/2020", "số 07, 03-CV/ThU", "Điều 5 "),
        *(
            "**",
            "*",
            "_",
            "[",
            "](https://mau.example/)",
            "](/a)",
            "\n",
            "\n\n",
            " ",
            ", ",
            "<",
            "&",
            "\\",
            "|",
            ">",
        ),
        *("và ", "\n\n1. ", "\xa0", "của Thành ủy Mẫu", "12-CV/ThU", "/"),
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_links_add_and_move_no_word(edition_of, letter_of, text):
    plan = letter_of(PLAN, number="7-CV/ThU", issued="2020-01-05", anchors=("chuong-i.dieu-5",))
    letter = letter_of()
    provisions = read_provisions(text)
    cited = cited_papers(edition_of(letter, plan).corpus, letter, provisions)
    bare = str(provisions_html(provisions))
    linked = str(provisions_html(provisions, links=cited.links))
    assert LINK.sub(r"\2", linked) == bare
    assert visible_text(linked) == visible_text(bare)
    for _, words in LINK.findall(linked):
        assert "<a" not in words


def test_the_page_lists_what_it_cites(pages_of, edition_of, letter_of):
    letter = letter_of()
    plan = letter_of(PLAN, number="7-CV/ThU", issued="2020-01-05")
    text = "1. Theo Công văn số 7-CV/ThU, Nghị định số 30/2020/NĐ-CP và Công văn số 3-CV/ThU."
    others = [letter_of(each, number="3-CV/ThU", issued=f"{each[13:17]}-01-05") for each in (FIRST, SECOND)]
    pages = pages_of(edition_of(letter, plan, *others))
    page = pages.render_directive(letter, DirectiveBody(read_provisions(text))).content.decode()
    listed = page[page.index('id="van-ban-duoc-dan"') :].partition("</section>")[0]
    assert f'href="../../../../van-ban/{PLAN}/">Công văn 7-CV/ThU</a>' in listed
    assert "Nghị định số 30/2020/NĐ-CP" in listed
    assert "có thể là" in listed
    assert listed.count(f"van-ban/{FIRST}/") == listed.count(f"van-ban/{SECOND}/") == 1


def test_a_paper_that_cites_nothing_has_no_list(pages_of, edition_of, letter_of, letter_body):
    page = pages_of(edition_of(letter_of())).render_directive(letter_of(), letter_body).content.decode()
    assert "van-ban-duoc-dan" not in page
