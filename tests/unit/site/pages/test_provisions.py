"""Provisions: labels as written, an anchor each, nested as on paper."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bangtin.content.provisions import read_provisions
from bangtin.model.body import Provision, ProvisionKind
from bangtin.site.pages.provisions import contents, is_heading, provisions_html

LAW = """\
Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh

Quyết định này quy định việc quét dọn.

1. Khoản một.

đ) điểm đ.

Điều 2. Quyết định này có hiệu lực từ ngày ký.
"""


def test_labels_are_text_and_anchors_are_ids():
    html = provisions_html(read_provisions("1. Một\n\n5. Năm\n\na) điểm"))
    assert '<div class="bt-provision" id="5"><p><span class="bt-provision__label">5.</span> Năm' in html
    assert 'id="5.a"' in html
    assert "<ol" not in html


def test_what_is_under_a_provision_stands_inside_it():
    html = provisions_html(read_provisions("1. Một\n\nThêm\n\n2. Hai"))
    first = html[: html.index('id="2"')]
    assert 'id="1.doan-1"' in first
    assert first.count("<div") == first.count("</div>") + 1


@settings(deadline=None)
@given(st.lists(st.integers(0, 4), max_size=20))
def test_whatever_the_depths_the_html_is_balanced(depths):
    provisions = [
        Provision(str(place), f"{place}.", ProvisionKind.CLAUSE, depth, "x", place)
        for place, depth in enumerate(depths)
    ]
    html = provisions_html(provisions)
    assert html.count("<div") == html.count("</div>") == len(depths)


def test_an_article_with_a_title_is_a_heading_and_one_that_is_a_sentence_is_not():
    headings = [provision.label for provision in read_provisions(LAW) if is_heading(provision)]
    assert "Điều 1." in headings
    assert "Điều 2." not in headings


def test_permanent_links_have_no_words_of_their_own():
    html = provisions_html(read_provisions("1. Một\n\nđ) điểm"))
    assert '<a class="bt-anchor" href="#1.dd" aria-label="Liên kết đến điểm đ mục 1"></a>' in html


def test_a_quotation_elsewhere_has_neither_ids_nor_links():
    html = provisions_html(read_provisions(LAW), anchors=False)
    assert "id=" not in html
    assert "href" not in html
    assert "<h2" not in html


def test_contents_name_the_labelled_provisions_in_order():
    body = "Mở đầu\n\n1. " + "rất nhiều chữ " * 20 + "\n\na) điểm\n\n2. **Hai**"
    entries = contents(read_provisions(body))
    assert [entry.anchor for entry in entries] == ["1", "2"]
    assert entries[0].title.endswith(" …")
    assert entries[1].title == "2. Hai"


def test_contents_of_a_chapter_hold_its_articles():
    chapter = contents(read_provisions("Chương I QUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n\nĐoạn."))[0]
    assert [entry.title for entry in chapter.inner] == ["Điều 1. Phạm vi"]
