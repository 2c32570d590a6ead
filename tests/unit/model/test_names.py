"""What documents, sections and windows are called."""

import pytest

from bangtin.model.message import Window
from bangtin.model.names import (
    capitalised,
    citation,
    directive_name,
    directive_title,
    section_words,
    subject_title,
    window_words,
)


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        ("4", "mục 4"),
        ("2.1", "mục 2.1"),
        ("2.1.a", "điểm a mục 2.1"),
        ("dieu-5.khoan-2.diem-dd", "điểm đ khoản 2 Điều 5"),
        ("chuong-ii.dieu-3", "Điều 3 Chương II"),
        ("phu-luc-i", "Phụ lục I"),
        ("iv.2", "mục 2 mục IV"),
        ("mo-dau", "phần mở đầu"),
        ("mo-dau.doan-2", "đoạn 2 phần mở đầu"),
        ("1.gach-3", "gạch đầu dòng thứ 3 mục 1"),
        ("3~2", "mục 3 (lần thứ 2)"),
        ("dd", "điểm đ"),
    ],
)
def test_a_section_is_named_from_the_inside_out(anchor, words):
    assert section_words(anchor) == words


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("về việc quét dọn.", "Về việc quét dọn"),
        ("“đẩy lùi dịch bệnh”", "“Đẩy lùi dịch bệnh”"),
        ("quét dọn, v.v...", "Quét dọn, v.v..."),
        ("hai  khoảng\ntrắng", "Hai khoảng trắng"),
    ],
)
def test_a_subject_becomes_a_title(directive_of, subject, title):
    assert subject_title(directive_of("thanh-uy-mau/2021/1-cv-thu", subject=subject)) == title


def test_only_the_first_letter_is_raised():
    assert capitalised("đường Trần Phú") == "Đường Trần Phú"
    assert capitalised("123") == "123"


def test_a_paper_without_a_number_is_named_by_its_day(directive_of, edition_of):
    letter = directive_of("thanh-uy-mau/2021/cong-van-2021-05-02", number=None)
    corpus = edition_of(letter).corpus
    assert directive_name(corpus, letter) == "Công văn ngày 2/5/2021"
    assert directive_title(corpus, letter) == "Công văn ngày 2/5/2021: Giữ sạch đường phố"


def test_a_citation_names_the_body_as_it_was_called(directive_of, edition_of):
    letter = directive_of("thanh-uy-mau/2020/1-cv-thu")
    assert citation(edition_of(letter).corpus, letter) == (
        "Công văn số 1-CV/ThU ngày 2/5/2020 của Thành ủy Mẫu (cũ)"
    )


def test_a_window_without_an_end_says_so():
    assert window_words(Window(from_="2021-08-10")) == (
        "có giá trị từ ngày 10/8/2021, chưa ấn định ngày kết thúc"
    )
    assert window_words(Window(from_="2021-08-10", until="2021-09-01")).endswith("đến hết ngày 1/9/2021")
