"""The texts of a message as they leave the site."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangtin.site.variants import attribution, plain_text, variant_text


@pytest.fixture
def letter(directive_of):
    return directive_of("thanh-uy-mau/2021/1-cv-thu")


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("**Đậm** và *nghiêng*", "Đậm và nghiêng"),
        ("5*3*2, a_b, \\*", "5*3*2, a_b, *"),
        ("* một\n+ hai\n- ba", "- một\n- hai\n- ba"),
        ("> lời trích\n> dòng hai", "lời trích\ndòng hai"),
        ("### Ai cần làm\n\nMọi người", "Ai cần làm\n\nMọi người"),
        ("[cổng tin](https://a.example/x)", "cổng tin (https://a.example/x)"),
        ("[văn bản](/van-ban/x/)", "văn bản"),
        ("[mục 1](#1) và [kia](../x/#2)", "mục 1 và kia"),
        ("[0123](tel:0123)", "0123"),
        ("| A | B |\n|---|---|\n| 1 | 2 |", "A; B\n1; 2"),
        ("1. Một\n3. Ba   ", "1. Một\n3. Ba"),
    ],
)
def test_markdown_marks_go_and_words_stay(markdown, plain):
    assert plain_text(markdown) == plain


@settings(deadline=None)
@given(st.text(alphabet="aăđ 15%,.:;“”()/\n", max_size=60))
def test_plain_writing_stays_as_it_is(text):
    assert plain_text(text).split() == text.split()


def test_every_channel_names_speaker_and_paper_in_the_form_it_can_carry(letter, message_of, edition_of):
    message = message_of("2021/mot")
    corpus = edition_of(letter, message).corpus
    assert attribution(corpus, message, "tin-nhan") == "Ban biên tập trang mẫu, theo 1-CV/ThU."
    assert attribution(corpus, message, "truyen-thanh") == (
        "Ban biên tập trang mẫu thông tin, theo Công văn số 1 ngày 02 tháng 5 năm 2021 của Thành ủy Mẫu."
    )
    assert attribution(corpus, message, "mang-xa-hoi") == (
        "Nguồn: Ban biên tập trang mẫu, theo mục 1 Công văn số 1-CV/ThU ngày 2/5/2021 của Thành ủy Mẫu."
    )


def test_what_is_read_aloud_has_no_mark_that_cannot_be_read(letter, message_of, edition_of):
    message = message_of("2021/mot")
    assert "/" not in attribution(edition_of(letter, message).corpus, message, "truyen-thanh")


def test_a_sample_says_so_in_every_text(letter, message_of, edition_of):
    message = message_of("2021/mot")
    for channel in ("trang-tin", "truyen-thanh", "tin-nhan"):
        assert variant_text(edition_of(letter, message), message, channel, "Chào").startswith("[MẪU] Chào\n")
    real = edition_of(letter, message, sample=False)
    assert variant_text(real, message, "tin-nhan", "Chào").startswith("Chào\n")


def test_a_message_whose_paper_is_gone_still_names_its_speaker(message_of, edition_of):
    message = message_of("2021/mot")
    assert attribution(edition_of(message).corpus, message, "tin-nhan") == "Ban biên tập trang mẫu."
