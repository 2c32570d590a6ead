"""The page of a directive: the paper in the order of its form, and what stands around it."""

import re
from html import unescape

import pytest

from bangtin.language.text import tokens
from bangtin.model.body import OcrReading
from bangtin.model.review import MessageState, MessageStatus
from bangtin.site.pages.conservation import compare, visible_text
from bangtin.site.pages.paper import paper_of, written_paper

LETTER = "thanh-uy-mau/2021/12-cv-thu"
PAPER = """
ĐẢNG BỘ TỈNH MẪU THÀNH ỦY MẪU * Số: 12 - CV/ThU V/v giữ sạch đường phố, phòng, chống dịch.
ĐẢNG CỘNG SẢN VIỆT NAM Mẫu, ngày 03 tháng 02 năm 2021
Kính gửi: HỎA TỐC - Thường trực HĐND; - Các tổ chức cơ sở đảng,
Hiện nay đường phố còn rác; yêu cầu các cơ quan thực hiện:
1. Quét dọn hằng ngày, hằng ngày hơn nữa, đạt 50% trước giờ làm việc (5K).
Ủy ban nhân dân các phường chịu trách nhiệm.
2. Thường xuyên tuyên truyền, động viên nhân dân: a) nêu gương; đ) giữ sạch trước nhà./.
Nơi nhận: - Như trên, - Lưu VP. T/M BAN THƯỜNG VỤ BÍ THƯ Người Ký Mẫu
"""


@pytest.fixture
def page_of(edition_of, pages_of, letter_body):
    def page(directive, *others, readings=(), **settings):
        pages = pages_of(edition_of(directive, *others, **settings))
        return pages.render_directive(directive, letter_body, tuple(readings)).content.decode()

    return page


def paper_html(page):
    return re.search(r'<article class="bt-paper".*?</article>', page, re.DOTALL)[0]


def test_every_word_number_and_mark_of_the_paper_stands_on_the_page_in_order(page_of, letter_of):
    assert tokens(visible_text(paper_html(page_of(letter_of())))) == tokens(PAPER)


def test_the_whole_paper_is_conserved(page_of, letter_of, edition_of, letter_body):
    letter = letter_of()
    paper = paper_of(edition_of(letter).corpus, letter)
    assert compare(written_paper(paper, letter_body), paper_html(page_of(letter))) is None


def test_a_word_lost_from_the_signature_is_found(page_of, letter_of, edition_of, letter_body):
    letter = letter_of()
    paper = paper_of(edition_of(letter).corpus, letter)
    loss = compare(written_paper(paper, letter_body), paper_html(page_of(letter)).replace("BÍ THƯ", "BÍ"))
    assert loss.written.startswith("THƯ")


def test_a_decision_has_the_state_motto_and_its_type_above_the_subject(page_of, letter_of):
    decision = letter_of(
        "uy-ban-mau/2021/3-qd-ubnd",
        type="quyet-dinh",
        issuer="uy-ban-mau",
        number="3/QĐ-UBND",
        number_as_written="3/QĐ-UBND",
        addressees=["Sở Mẫu"],
        duties=[],
    )
    text = " ".join(visible_text(paper_html(page_of(decision))).split())
    assert text.startswith(
        "ỦY BAN NHÂN DÂN THÀNH PHỐ MẪU Số: 3/QĐ-UBND CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM "
        "Độc lập - Tự do - Hạnh phúc Mẫu, ngày 03 tháng 02 năm 2021 QUYẾT ĐỊNH giữ sạch đường phố"
    )
    assert "Kính gửi: HỎA TỐC Sở Mẫu" in text
    assert "*" not in text


def test_the_title_has_a_capital_and_no_full_stop(page_of, letter_of):
    page = page_of(letter_of())
    assert "<title>[MẪU] Công văn 12-CV/ThU: Giữ sạch đường phố, phòng, chống dịch – Bảng tin</title>" in page
    assert "Công văn 12-CV/ThU</span> Giữ sạch đường phố, phòng, chống dịch</h1>" in page
    assert '<meta property="og:title" content="[MẪU] Công văn 12-CV/ThU' in page


def test_a_signatory_is_named_in_the_paper_only(page_of, letter_of):
    page = page_of(letter_of())
    assert page.count("Người Ký Mẫu") == paper_html(page).count("Người Ký Mẫu") == 1


def test_an_unknown_effect_says_when_somebody_last_looked(page_of, letter_of):
    text = " ".join(visible_text(page_of(letter_of())).split())
    assert "Chưa rõ văn bản còn được áp dụng hay không (kiểm tra gần nhất ngày 2/1/2026)." in text


def test_a_replaced_document_links_to_its_successor(page_of, letter_of):
    new = letter_of(
        "thanh-uy-mau/2021/20-cv-thu",
        number="20-CV/ThU",
        issued="2021-05-06",
        relations=[{"type": "replaces", "target": LETTER}],
    )
    page = page_of(letter_of(), new)
    link = '<a href="../../../../van-ban/thanh-uy-mau/2021/20-cv-thu/">Công văn 20-CV/ThU</a>'
    sentence = (
        f'<strong class="bt-state__name">Thôi áp dụng</strong> từ ngày 6/5/2021, được thay thế bởi {link}.'
    )
    assert sentence in page
    assert "<dt>Được thay thế bởi</dt>" in page
    assert "<dt>Thay thế</dt>" in page_of(new, letter_of())


def test_of_a_paper_that_is_not_public_nothing_is_said(page_of, letter_of):
    page = page_of(letter_of(relations=[{"type": "cites", "target": "thanh-uy-mau/2021/99-mat"}]))
    assert "99-mat" not in page
    assert "Dẫn chiếu" not in page


def test_an_issuer_that_is_no_more_is_named_as_issued_with_its_successor_day_and_source(page_of, letter_of):
    text = " ".join(visible_text(page_of(letter_of())).split())
    now = "nay thuộc Đảng ủy Phường Mẫu 1 (địa bàn) từ ngày 1/7/2025. Nguồn: Nghị quyết mẫu"
    assert f"Thành ủy Mẫu ({now})" in text


def test_only_live_messages_are_listed(page_of, letter_of, message_of):
    letter, message = letter_of(), message_of()
    assert message.title in page_of(letter, message)
    ended = {message.id: MessageStatus(MessageState.ENDED)}
    page = page_of(letter, message, states=ended)
    assert message.title not in page
    assert "Chưa có thông điệp nào đang được sử dụng theo văn bản này." in page


def test_a_duty_says_who_tells_whom(page_of, letter_of):
    text = " ".join(visible_text(page_of(letter_of())).split())
    assert (
        "Mục 2 – Cấp ủy đảng và Mặt trận Tổ quốc: tuyên truyền và động viên đến nhân dân, đảng viên, "
        "thường xuyên." in text
    )


def test_readings_of_the_original_are_told_apart(page_of, letter_of):
    readings = [
        OcrReading(line=3, read="HOA TỐC", should_be="HỎA TỐC", why="Dấu bị mất.", certain=True),
        OcrReading(line=9, read="Covid - 19", why="Có thể là Covid-19.", certain=False),
    ]
    text = " ".join(visible_text(page_of(letter_of(), readings=readings)).split())
    assert "Dòng 3: “HOA TỐC” đọc đúng là “HỎA TỐC”. Dấu bị mất." in text
    assert "giữ nguyên như đã đọc: Dòng 9: “Covid - 19”. Có thể là Covid-19." in text
    assert "Ghi chú về bản đọc" not in page_of(letter_of())


def test_what_an_officer_writes_is_escaped_everywhere(page_of, letter_of):
    hostile = '"><script>alert(1)</script>'
    letter = letter_of(
        subject=hostile,
        place=hostile,
        addressees=[hostile],
        copies=[hostile],
        number=hostile,
        signature={"title": hostile, "name": hostile},
        withdrawn={"date": "2021-06-01", "role": hostile, "reason": hostile},
    )
    page = page_of(letter)
    assert "<script>alert" not in page
    assert unescape(page).count(hostile) >= 8


def test_a_withdrawn_directive_keeps_its_page_with_a_notice(page_of, letter_of):
    record = {"date": "2021-06-01", "role": "Ban biên tập mẫu", "reason": "Đăng nhầm bản."}
    text = " ".join(visible_text(page_of(letter_of(withdrawn=record))).split())
    assert "Đã thu hồi khỏi trang này từ ngày 1/6/2021." in text
    assert "Lý do: Đăng nhầm bản." in text


def test_corrections_are_counted_at_the_top_and_stand_whole_in_the_history(page_of, letter_of):
    first = {
        "date": "2021-06-01",
        "role": "Văn thư",
        "reason": "Gõ sai.",
        "section": "1",
        "was": "5%",
        "now": "50%",
    }
    page = page_of(
        letter_of(corrections=[first, {"date": "2021-07-01", "role": "Văn thư", "reason": "Thiếu chữ"}])
    )
    text = " ".join(visible_text(page).split())
    assert "Bản đăng này đã được đính chính 2 lần, gần nhất ngày 1/7/2021. Xem lịch sử văn bản" in text
    assert "1/6/2021 Đính chính (mục 1). Trước ghi là 5% , nay ghi là 50% . Nơi quyết định: Văn thư." in text
    assert "Lý do: Gõ sai." in text
    assert "1/7/2021 Đính chính. Nơi quyết định: Văn thư. Lý do: Thiếu chữ" in text
    assert '<a href="#1">mục 1</a>' in page


def test_machine_forms_are_linked_where_they_exist(edition_of, pages_of, letter_of, letter_body):
    letter = letter_of()
    with_forms = pages_of(edition_of(letter), machine_forms=True).render_directive(letter, letter_body)
    without = pages_of(edition_of(letter)).render_directive(letter, letter_body)
    assert b"12-cv-thu/index.json" in with_forms.content
    assert b"index.json" not in without.content


def test_feeds_stand_in_the_head_most_specific_first(page_of, letter_of):
    feeds = re.findall(r'application/atom\+xml" title="[^"]*" href="([^"]*)"', page_of(letter_of()))
    assert [feed.removeprefix("../../../../feeds/") for feed in feeds] == [
        "topic/moi-truong.atom",
        "issuer/thanh-uy-mau.atom",
        "type/cong-van.atom",
        "all.atom",
    ]


def test_only_a_sample_is_kept_from_search_engines(page_of, letter_of):
    assert '<meta name="robots" content="noindex">' in page_of(letter_of())
    page = page_of(letter_of(), sample=False)
    assert "noindex" not in page
    assert "MẪU]" not in page


def test_the_canonical_address_is_absolute(page_of, letter_of):
    address = f"https://bang-tin.example/thu/van-ban/{LETTER}/"
    assert f'<link rel="canonical" href="{address}">' in page_of(letter_of())


def test_two_renders_are_equal(page_of, letter_of):
    assert page_of(letter_of()) == page_of(letter_of())
