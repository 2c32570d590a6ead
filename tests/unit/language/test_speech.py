"""Texts as they are read aloud."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.number_words import number_words_at
from bangtin.language.speech import number_in_words, speakable, speaking_seconds, unspeakable


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        (
            "Sơ tán trước 18 giờ ngày 27/9/2022.",
            "Sơ tán trước mười tám giờ ngày hai mươi bảy tháng chín năm hai nghìn không trăm hai mươi hai.",
        ),
        ("lúc 7h30", "lúc bảy giờ ba mươi phút"),
        ("đạt 42,5%", "đạt bốn mươi hai phẩy năm phần trăm"),
        ("2/3 số hộ", "hai phần ba số hộ"),
        ("1.500.000 đồng", "một triệu năm trăm nghìn đồng"),
        ("5.000đ", "năm nghìn đồng"),
        ("40 km/h", "bốn mươi ki-lô-mét một giờ"),
        ("10 m3", "mười mét khối"),
        ("gọi 0200 3811 115", "gọi không hai không không ba tám một một một một năm"),
        ("quý III/2022", "quý ba năm hai nghìn không trăm hai mươi hai"),
        ("tháng 4", "tháng tư"),
        ("2022 - 2025", "hai nghìn không trăm hai mươi hai đến hai nghìn không trăm hai mươi lăm"),
        ("Phường Mẫu 1", "Phường Mẫu một"),
        ("5K", "năm K"),
        ("bà con & bạn bè", "bà con và bạn bè"),
        ("Mời bà con đến dự.", "Mời bà con đến dự."),
    ],
)
def test_everything_that_has_a_spoken_form_is_spelt_out(text, spoken):
    assert speakable(text) == spoken


def test_abbreviations_of_the_glossary_are_read_in_full():
    assert speakable("UBND phường", {"UBND": "Ủy ban nhân dân"}) == "Ủy ban nhân dân phường"


@pytest.mark.parametrize(
    "text", ["Xem https://mau.example/a", "hỏi a@mau.example", "bà con → trồng cây", "mau.example/phan-loai"]
)
def test_what_cannot_be_read_aloud_is_named(text):
    assert unspeakable(text)


def test_ordinary_marks_can_be_read_aloud():
    assert unspeakable("“Chống dịch như chống giặc”: 50%, ngày 5/6 (Chủ nhật) – 7 giờ!") == []


@given(st.integers(1, 999_999_999_999))
def test_words_of_a_number_are_that_number(number):
    words = number_in_words(number)
    if not words.startswith(("không", "mươi")) and "không trăm" not in words:
        assert number_words_at(words, 0) == (number, len(words))


def test_a_text_of_140_syllables_takes_a_minute():
    assert speaking_seconds("dân " * 140) == 60
    assert speaking_seconds("dân " * 141) == 61
