"""The life of a paper on its page: state, sections, relations, drawing, history, bodies today."""

import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from bangtin.site.pages.conservation import compare, visible_text
from bangtin.site.pages.drawing import relations_drawing
from bangtin.site.pages.paper import paper_of, written_paper
from bangtin.site.pages.relations import relation_lines

LETTER = "thanh-uy-mau/2021/12-cv-thu"
BASE = "../../../../van-ban/thanh-uy-mau/2021"


@pytest.fixture
def page_of(edition_of, pages_of, letter_body):
    def page(directive, *others, **settings):
        return pages_of(edition_of(directive, *others, **settings)).render_directive(directive, letter_body)

    return lambda *documents, **settings: page(*documents, **settings).content.decode()


@pytest.fixture
def acting(letter_of):
    """A later paper of the same body with its relations."""

    def paper(number, *relations, issued="2021-05-06", **changes):
        return letter_of(
            f"thanh-uy-mau/2021/{number}-cv-thu",
            number=f"{number}-CV/ThU",
            issued=issued,
            duties=[],
            relations=[{"target": LETTER} | each for each in relations],
            **changes,
        )

    return paper


@pytest.fixture
def known(letter_of):
    """The letter, whose first day is known."""
    return letter_of(effect={"from": "2021-02-03"}, anchors=["mo-dau", "1", "2", "2.a", "2.dd"])


def words(page):
    return " ".join(visible_text(page).split())


def test_a_section_carries_what_was_done_to_it_with_day_and_link(page_of, known, acting):
    amending = acting(20, {"type": "amends", "target": f"{LETTER}#2.a", "section": "1"})
    page = page_of(known, amending)
    note = (
        '<p class="bt-change bt-is-info">Từ ngày 6/5/2021, được sửa đổi, bổ sung bởi '
        f'<a href="{BASE}/20-cv-thu/#1">Công văn 20-CV/ThU</a>.</p>'
    )
    section = re.search(r'<div class="bt-provision" id="2\.a">.*?</div>', page, re.DOTALL)[0]
    assert section.endswith(f"{note}</div>")
    assert page.count("bt-change") == 1
    top = page[: page.index("<article")]
    assert '<a href="#2.a">điểm a mục 2</a> (được sửa đổi, bổ sung từ ngày 6/5/2021)' in top


@pytest.mark.parametrize(
    ("relation", "tone", "says"),
    [
        ({"type": "replaces"}, "ended", "Từ ngày 6/5/2021, được thay thế bởi"),
        ({"type": "abolishes", "date": "2022-06-01"}, "ended", "Từ ngày 1/6/2022, bị bãi bỏ bởi"),
        ({"type": "stays"}, "stop", "Từ ngày 6/5/2021, bị đình chỉ thi hành bởi"),
        (
            {"type": "suspends", "until": "2022-03-31"},
            "wait",
            "Từ ngày 6/5/2021 đến hết ngày 31/3/2022, bị ngưng hiệu lực bởi",
        ),
    ],
)
def test_each_kind_of_change_has_its_tone_and_its_days(page_of, known, acting, relation, tone, says):
    page = page_of(known, acting(20, relation | {"target": f"{LETTER}#2"}))
    assert f'<p class="bt-change bt-is-{tone}">{says} <a ' in page


def test_a_pause_that_is_over_and_an_act_that_never_worked_mark_no_section(page_of, known, acting):
    over = acting(20, {"type": "suspends", "target": f"{LETTER}#2", "until": "2021-06-01"})
    idle = acting(
        21,
        {"type": "abolishes", "target": f"{LETTER}#1", "date": "2021-09-01"},
        effect={"from": "2021-05-06", "closed": {"date": "2021-08-01", "reason": "recalled"}},
    )
    page = page_of(known, over, idle)
    assert "bt-change" not in page
    assert "Ngưng hiệu lực từ" not in words(page)
    assert "Không phát sinh: văn bản nêu việc này đã hết hiệu lực trước đó" in words(page)
    history = words(page[page.index('id="sau-lich-su"') :])
    assert "6/5/2021 Bị ngưng hiệu lực bởi Công văn 20-CV/ThU (mục 2), đến hết ngày 1/6/2021" in history
    assert "21-CV/ThU" not in history


def test_notes_at_sections_are_no_words_of_the_paper(page_of, edition_of, known, acting, letter_body):
    page = page_of(known, acting(20, {"type": "abolishes", "target": f"{LETTER}#2"}))
    article = re.search(r'<article class="bt-paper".*?</article>', page, re.DOTALL)[0]
    assert "bị bãi bỏ bởi" in article
    paper = paper_of(edition_of(known).corpus, known)
    assert compare(written_paper(paper, letter_body), article) is None
    forged = article.replace("bt-change", "bt-other")
    assert compare(written_paper(paper, letter_body), forged) is not None


@pytest.mark.parametrize(
    ("header", "relations", "sentence"),
    [
        ({"effect": {"from": "2021-02-03"}}, (), "Đang áp dụng từ ngày 3/2/2021."),
        ({"effect": {"from": "2022-02-03"}}, (), "Chưa áp dụng; áp dụng từ ngày 3/2/2022."),
        (
            {"effect": {"from": "2021-02-03", "until": "2021-11-30"}},
            (),
            "Thôi áp dụng từ ngày 1/12/2021, hết thời hạn mà văn bản tự nêu.",
        ),
        (
            {"effect": {"from": "2021-02-03", "closed": {"date": "2021-12-01", "reason": "recalled"}}},
            (),
            "Thôi áp dụng từ ngày 1/12/2021, bị thu hồi.",
        ),
        (
            {"effect": {"from": "2021-02-03", "closed": {"date": "2021-12-01", "reason": "done"}}},
            (),
            "Thôi áp dụng từ ngày 1/12/2021, đã thực hiện xong.",
        ),
        (
            {"effect": {"from": "2021-02-03", "closed": {"date": "2021-12-01", "reason": "outdated"}}},
            (),
            "Không còn phù hợp từ ngày 1/12/2021.",
        ),
        (
            {},
            ({"type": "abolishes"},),
            "Thôi áp dụng từ ngày 6/5/2021, bị bãi bỏ bởi Công văn 20-CV/ThU.",
        ),
        (
            {},
            ({"type": "suspends", "until": "2022-01-31"},),
            "Tạm ngưng áp dụng từ ngày 6/5/2021 đến hết ngày 31/1/2022, theo Công văn 20-CV/ThU.",
        ),
        ({}, ({"type": "stays"},), "Đình chỉ thi hành từ ngày 6/5/2021, theo Công văn 20-CV/ThU."),
        (
            {},
            ({"type": "abolishes", "target": f"{LETTER}#1"},),
            (
                "Thôi áp dụng một phần từ ngày 6/5/2021, bị bãi bỏ bởi Công văn 20-CV/ThU. Chưa rõ phần "
                "còn lại còn được áp dụng hay không (kiểm tra gần nhất ngày 2/1/2026)."
            ),
        ),
    ],
)
def test_one_sentence_says_the_state_its_day_and_what_brought_it(
    page_of, letter_of, acting, header, relations, sentence
):
    assert sentence in words(page_of(letter_of(**header), acting(20, *relations)))


def test_a_legal_paper_is_in_force_where_a_letter_is_applied(page_of, letter_of):
    legal = letter_of(type="quyet-dinh", effect={"from": "2021-02-03"})
    assert "Còn hiệu lực từ ngày 3/2/2021." in words(page_of(legal))


def test_any_day_may_be_asked_for(page_of, known, acting):
    ending = acting(20, {"type": "replaces", "date": "2021-08-01"})
    before, after = (
        words(page_of(known, ending, as_of=day)) for day in (date(2021, 7, 31), date(2021, 8, 1))
    )
    assert "Đang áp dụng từ ngày 3/2/2021." in before
    assert "Thôi áp dụng từ ngày 1/8/2021, được thay thế bởi Công văn 20-CV/ThU." in after


def test_the_last_of_a_row_of_replacements_is_named(page_of, known, acting):
    second = acting(20, {"type": "replaces"}, effect={"from": "2021-05-06"})
    third = acting(30, {"type": "replaces", "target": second.id}, issued="2021-07-01")
    assert "Văn bản thay thế sau cùng: Công văn 30-CV/ThU." in words(page_of(known, second, third))
    assert "sau cùng" not in words(page_of(known, second))


def test_papers_that_replace_each_other_do_not_go_round_for_ever(page_of, known, acting, letter_of):
    second = acting(20, {"type": "replaces"}, effect={"from": "2021-05-06"})
    circle = letter_of(
        effect={"from": "2021-02-03"},
        relations=[{"type": "replaces", "target": second.id, "date": "2021-05-06"}],
    )
    assert "được thay thế bởi Công văn 20-CV/ThU" in words(page_of(circle, second))


# What papers do to each other, in lists and in a drawing


def test_both_directions_come_from_one_record(page_of, known, acting):
    guiding = acting(20, {"type": "guides", "section": "1"})
    assert "Được hướng dẫn bởi Công văn 20-CV/ThU: Giữ sạch đường phố" in words(page_of(known, guiding))
    assert "Hướng dẫn Công văn 12-CV/ThU: Giữ sạch đường phố" in words(page_of(guiding, known))


def test_a_paper_outside_the_publication_is_linked_and_one_removed_is_not_named(page_of, letter_of):
    letter = letter_of(
        relations=[
            {"type": "cites", "external": {"title": "Sổ tay mẫu", "address": "https://mau.example/so-tay"}},
            {"type": "implements", "target": "thanh-uy-mau/2020/7-cv-thu"},
        ]
    )
    gone = {"id": "thanh-uy-mau/2020/7-cv-thu", "date": "2021-03-01", "reason": "phap-luat", "authority": "x"}
    page = page_of(letter, removed=[gone])
    assert '<a href="https://mau.example/so-tay" rel="external">Sổ tay mẫu</a>' in page
    assert (
        '<a href="../../../../van-ban/thanh-uy-mau/2020/7-cv-thu/">Một văn bản đã được gỡ khỏi trang này</a>'
        in page
    )
    assert "7-CV/ThU" not in page


def drawing_of(page):
    svg = re.search(r"<svg class=\"bt-graph\".*?</svg>", page, re.DOTALL)[0]
    return ET.fromstring(svg)  # noqa: S314  our own page


def test_the_drawing_is_read_out_and_needs_no_style_of_its_own(page_of, known, acting):
    svg = drawing_of(page_of(known, acting(20, {"type": "guides"})))
    labelled = svg.get("aria-labelledby").split()
    told = [svg.find(f"*[@id='{name}']").text for name in labelled]
    assert svg.get("role") == "img"
    assert told == ["Sơ đồ quan hệ của Công văn 12-CV/ThU", "Được hướng dẫn bởi: Công văn 20-CV/ThU."]
    assert not [node for node in svg.iter() if {"style", "fill", "stroke"} & set(node.keys())]
    assert float(svg.get("width")) <= 328  # a phone of 360 px, its margins off


def test_what_the_paper_acts_on_is_drawn_above_it_and_what_acts_on_it_below(
    page_of, known, acting, letter_of
):
    middle = acting(20, {"type": "replaces"})
    after = acting(30, {"type": "amends", "target": middle.id}, issued="2021-07-01")
    svg = drawing_of(page_of(middle, known, after))
    at = {node.text: float(node.get("y")) for node in svg.iter("text")}
    assert at["Công văn 12-CV/ThU"] < at["Công văn 20-CV/ThU"] < at["Công văn 30-CV/ThU"]
    assert len(list(svg.iter("rect"))) == 3


def test_a_hundred_relations_are_drawn_as_five_and_a_count_and_all_are_listed(page_of, known, acting):
    many = [acting(100 + n, {"type": "guides"}) for n in range(100)]
    page = page_of(known, *many)
    shown = [node.text for node in drawing_of(page).iter("text")]
    assert shown[-1] == "96 quan hệ khác"
    assert len(shown) == 1 + 2 * 5
    assert page.count("/1") >= 100
    assert all(f">Công văn {100 + n}-CV/ThU</a>" in page for n in range(100))


def test_three_amended_sections_of_one_paper_are_one_box_and_three_lines(page_of, known, acting):
    amending = acting(20, *({"type": "amends", "target": f"{LETTER}#{each}"} for each in ("1", "2", "2.a")))
    page = page_of(known, amending)
    assert len(list(drawing_of(page).iter("rect"))) == 2
    assert len(re.findall(r"<dd>.*?20-CV/ThU.*?</dd>", page)) == 3


def test_hostile_names_are_escaped_in_the_drawing(edition_of, letter_of, acting):
    hostile = acting(20, {"type": "guides"}).model_copy(update={"number": '"><script>alert(1)</script>'})
    corpus = edition_of(letter_of(), hostile).corpus
    svg = relations_drawing("<b>", tuple(relation_lines(corpus, letter_of())))
    assert "<script" not in svg
    assert ET.fromstring(svg) is not None  # noqa: S314


def test_a_paper_alone_has_neither_drawing_nor_history(page_of, letter_of):
    page = page_of(letter_of(effect={"from": "2021-02-03"}))
    for part in ("bt-graph", "sau-quan-he", "sau-lich-su"):
        assert part not in page


# The history of a paper


def test_the_history_is_in_the_order_of_the_days_whoever_recorded_it(page_of, letter_of, acting):
    letter = letter_of(
        effect={"from": "2021-03-01", "until": "2021-10-31"},
        corrections=[{"date": "2021-04-01", "role": "Văn thư", "reason": "Gõ sai"}],
        withdrawn={"date": "2021-12-01", "role": "Ban biên tập", "reason": "Nhầm bản"},
        moved_from=["thanh-uy-mau/2021/12-cv"],
    )
    page = page_of(letter, acting(20, {"type": "amends", "target": f"{LETTER}#1"}))
    history = page[page.index('<ol class="bt-history">') :]
    assert re.findall(r'<time datetime="([\d-]+)">[^<]*</time> <div><strong>([^<]+)<', history) == [
        ("2021-02-03", "Ban hành"),
        ("2021-02-04", "Công bố trên trang này"),
        ("2021-03-01", "Bắt đầu áp dụng"),
        ("2021-04-01", "Đính chính"),
        ("2021-05-06", "Được sửa đổi, bổ sung bởi"),
        ("2021-11-01", "Hết thời hạn mà văn bản tự nêu"),
        ("2021-12-01", "Thu hồi khỏi trang này"),
    ]
    assert "Địa chỉ trước đây: <code>/van-ban/thanh-uy-mau/2021/12-cv/</code>" in history


# Bodies and places


def test_a_body_of_another_name_today_is_named_as_issued_and_as_today(
    edition_of, pages_of, letter_of, letter_body
):
    letter = letter_of()
    edition = edition_of(letter)
    renamed = {
        "label": "Thành ủy Mẫu",
        "kind": "dang",
        "names": [
            {"value": "Thị ủy Mẫu", "until": "2021-06-30"},
            {"value": "Thành ủy Mẫu", "from": "2021-07-01", "source": "Quyết định mẫu"},
        ],
    }
    body = type(edition.corpus.organization("thanh-uy-mau")).model_validate(renamed)
    edition.corpus.vocabulary.organizations["thanh-uy-mau"], kept = (
        body,
        edition.corpus.vocabulary.organizations["thanh-uy-mau"],
    )
    try:
        text = words(pages_of(edition).render_directive(letter, letter_body).content.decode())
    finally:
        edition.corpus.vocabulary.organizations["thanh-uy-mau"] = kept
    assert "Thị ủy Mẫu (nay là Thành ủy Mẫu, từ ngày 1/7/2021. Nguồn: Quyết định mẫu)" in text
