"""Labels of provisions are read exactly as written, and each provision has its permanent anchor."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.content.provisions import read_label, read_outline, read_provisions
from bangtin.language.text import tokens
from bangtin.model.body import ProvisionKind


def outline(body):
    return [(provision.anchor, provision.label) for provision in read_provisions(body)]


@pytest.mark.parametrize(
    ("line", "label", "kind"),
    [
        ("Phần thứ nhất", "Phần thứ nhất", "phan"),
        ("PHẦN II. TỔ CHỨC", "PHẦN II.", "phan"),
        ("Chương IV", "Chương IV", "chuong"),
        ("CHƯƠNG 2: QUY ĐỊNH", "CHƯƠNG 2:", "chuong"),
        ("Mục 3. Bảo trì", "Mục 3.", "muc"),
        ("Tiểu mục 1", "Tiểu mục 1", "tieu-muc"),
        ("Điều 5. Phạm vi", "Điều 5.", "dieu"),
        ("Điều 12a. Bổ sung", "Điều 12a.", "dieu"),
        ("Điều 2: Giao việc", "Điều 2:", "dieu"),
        ("IX. TỔ CHỨC", "IX.", "la-ma"),
        ("1. Quyết tâm", "1.", "so"),
        ("10.Viết liền", "10.", "so"),
        ("2.1. Cụ thể", "2.1.", "so"),
        ("2.1 Đối tượng", "2.1", "so"),
        ("3.2.1. Chi tiết", "3.2.1.", "so"),
        ("a) Việc một", "a)", "chu"),
        ("đ) Việc năm", "đ)", "chu"),
        ("aa) Việc thêm", "aa)", "chu"),
        ("a1) Việc thêm", "a1)", "chu"),
        ("b.2) Việc thêm", "b.2)", "chu"),
        ("đ)[11] có chú thích", "đ)", "chu"),
        ("b. Việc hai", "b.", "chu"),
        ("- Như trên;", "-", "gach"),
        ("– Như trên;", "–", "gach"),
        ("+ Một ý", "+", "cong"),
        ("PHỤ LỤC", "PHỤ LỤC", "phu-luc"),
        ("PHỤ LỤC SỐ 2: DANH MỤC", "PHỤ LỤC SỐ 2:", "phu-luc"),
        ("PHỤ LỤC KINH PHÍ", "PHỤ LỤC", "phu-luc"),
        ("Phụ lục IVa", "Phụ lục IVa", "phu-luc"),
        ("**1. Đậm** rồi thường", "1.", "so"),
        ("**1.** Chỉ nhãn đậm", "1.", "so"),
        ("**a)** Chỉ nhãn đậm", "a)", "chu"),
        ("***Điều 1.** Phạm vi*", "Điều 1.", "dieu"),
        ("*2.1. Chữ nghiêng*", "2.1.", "so"),
    ],
)
def test_a_line_that_begins_with_a_label_opens_a_provision(line, label, kind):
    (provision,) = [each for each in read_provisions(line) if each.label]
    assert (provision.label, provision.kind) == (label, kind)


@pytest.mark.parametrize(
    "line",
    [
        "1986. Đó là năm đổi mới",
        "2021 là năm khó khăn",
        "12 tháng liên tục",
        "2.8 < I <= 4.0",
        "1.364.329.243 đồng",
        "350 triệu đồng",
        "Điều 4 Thông tư này",
        "Điều 17; Điều 21; khoản 2 Điều 36.",
        "Khoản 1 Điều 2",
        "Mục 2 của Phụ lục này",
        "phần I của Phụ lục",
        "chương trình hành động",
        "Phụ lục II ban hành kèm theo Quyết định",
        "V/v nâng cao hiệu quả",
        "a), b) và c) của khoản này",
        "-5 độ C",
        "+84 là mã quốc gia",
        "* dấu sao rồi dấu cách",
        "Xin chào.",
        "n",
    ],
)
def test_a_line_of_a_sentence_is_no_label(line):
    assert read_label(line) is None


@pytest.mark.parametrize(
    ("line", "label", "text", "strong"),
    [
        ("1. Chữ **đậm**", "1.", "Chữ **đậm**", False),
        ("**1. Cả đoạn**", "1.", "**Cả đoạn**", True),
        ("**1.** Chữ thường", "1.", "Chữ thường", True),
        ("**Điều 5. Phạm vi** và việc", "Điều 5.", "**Phạm vi** và việc", True),
        ("***Điều 1.** Phạm vi*", "Điều 1.", "*Phạm vi*", True),
        ("*a) Nghiêng*", "a)", "*Nghiêng*", False),
        ("**Điều 1.\nPhạm vi**", "Điều 1.", "**Phạm vi**", True),
        ("**Điều 7**", "Điều 7", "", True),
    ],
)
def test_emphasis_around_a_label_goes_on_behind_it(line, label, text, strong):
    (provision,) = read_provisions(line)
    assert (provision.label, provision.text, provision.strong) == (label, text, strong)


def test_points_d_and_d_with_stroke_have_anchors_of_their_own():
    assert outline("1. A\nd) B\nđ) C\ne) D") == [("1", "1."), ("1.d", "d)"), ("1.dd", "đ)"), ("1.e", "e)")]


def test_a_label_does_not_repeat_its_parents():
    assert outline("2. A\n2.1. B\n2.1.3. C\na) D\n2.2. E\n3.1. F") == [
        ("2", "2."),
        ("2.1", "2.1."),
        ("2.1.3", "2.1.3."),
        ("2.1.3.a", "a)"),
        ("2.2", "2.2."),
        ("2.3.1", "3.1."),
    ]


def test_words_stay_in_anchors_and_numbers_under_an_article_are_clauses():
    body = "Chương I\nQUY ĐỊNH CHUNG\nĐiều 5. Phạm vi\n1. A\n2. B\nđ) C\n- D\nĐiều 6. E"
    assert outline(body) == [
        ("chuong-i", "Chương I"),
        ("chuong-i.dieu-5", "Điều 5."),
        ("chuong-i.dieu-5.khoan-1", "1."),
        ("chuong-i.dieu-5.khoan-2", "2."),
        ("chuong-i.dieu-5.khoan-2.diem-dd", "đ)"),
        ("chuong-i.dieu-5.khoan-2.diem-dd.gach-1", "-"),
        ("chuong-i.dieu-6", "Điều 6."),
    ]


def test_what_stands_before_the_first_label_is_the_opening():
    assert outline("Hiện nay …\n\nTrên tinh thần …\n- một\n- hai\n\n1. A") == [
        ("mo-dau", ""),
        ("mo-dau.doan-1", ""),
        ("mo-dau.doan-2", ""),
        ("mo-dau.gach-1", "-"),
        ("mo-dau.gach-2", "-"),
        ("1", "1."),
    ]


def test_gaps_and_repeats_are_shown_as_they_are():
    assert outline("5. A\n6. B\n9. C\n6. D\n6. E") == [
        ("5", "5."),
        ("6", "6."),
        ("9", "9."),
        ("6~2", "6."),
        ("6~3", "6."),
    ]


def test_an_appendix_begins_anew_at_the_root():
    assert outline("1. A\n\nPHỤ LỤC I\n1. B\nPHỤ LỤC II\n1. C") == [
        ("1", "1."),
        ("phu-luc-i", "PHỤ LỤC I"),
        ("phu-luc-i.1", "1."),
        ("phu-luc-ii", "PHỤ LỤC II"),
        ("phu-luc-ii.1", "1."),
    ]


def test_paragraphs_tables_and_quotations_belong_to_the_provision_above():
    body = "1. A\ntiếp\n\nđoạn sau\n| a | b |\n|---|---|\n> trích\n> dẫn\n- gạch\n\nđoạn nữa"
    assert [(each.anchor, each.text) for each in read_provisions(body)] == [
        ("1", "A\ntiếp"),
        ("1.doan-1", "đoạn sau"),
        ("1.bang-1", "| a | b |\n|---|---|"),
        ("1.trich-1", "> trích\n> dẫn"),
        ("1.gach-1", "gạch"),
        ("1.doan-2", "đoạn nữa"),
    ]


def test_lines_are_counted_in_the_file():
    assert [each.line for each in read_provisions("\n1. A\n\n2. B", first_line=30)] == [31, 33]


def test_depth_follows_the_labels():
    assert [each.depth for each in read_provisions("I. A\n1. B\na) C\n- D\n+ E\nII. F")] == [0, 1, 2, 3, 4, 0]


LINES = (
    *(
        "",
        "1. A",
        "1.1. B",
        "2. C",
        "a) D",
        "đ) E",
        "- F",
        "+ G",
        "Điều 1. H",
        "Chương I",
        "I. K",
        "**2.** L",
    ),
    *(
        "PHỤ LỤC",
        "| a | b |",
        "> m",
        "***3.* N",
        "**Điều 4.",
        "* o",
        "1.",
        "a)",
        "đoạn văn",
        "5*3*2",
        "a_b \\ c",
    ),
)
lines = st.one_of(
    st.sampled_from(LINES),
    st.text(st.characters(codec="utf-8", exclude_characters="\n\r"), max_size=12),
)


@given(st.lists(lines, max_size=25).map("\n".join))
def test_no_word_number_or_mark_is_lost_and_every_anchor_is_unique(body):
    provisions = read_provisions(body)
    shown = [word for each in provisions for word in tokens(each.label) + tokens(each.text)]
    assert [word for word in shown if word != "*"] == [word for word in tokens(body) if word != "*"]
    anchors = [each.anchor for each in provisions]
    assert len(set(anchors)) == len(anchors)


@given(st.lists(lines, max_size=25).map("\n".join))
def test_the_outline_has_the_anchors_and_tables_of_the_provisions(body):
    provisions, seen = read_provisions(body, 7), read_outline(body, 7)
    assert seen.anchors == tuple(each.anchor for each in provisions)
    assert seen.tables == tuple(each for each in provisions if each.kind is ProvisionKind.TABLE)
