"""The texts of a message as they leave the site."""

import pytest

from bangtin.model.variants import attribution, variant_text


@pytest.fixture
def letter(directive_of):
    return directive_of("thanh-uy-mau/2021/1-cv-thu")


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
        assert variant_text(edition_of(letter, message).corpus, message, channel, "Chào").startswith(
            "[MẪU] Chào\n"
        )
    real = edition_of(letter, message, sample=False).corpus
    assert variant_text(real, message, "tin-nhan", "Chào").startswith("Chào\n")


def test_a_message_whose_paper_is_gone_still_names_its_speaker(message_of, edition_of):
    message = message_of("2021/mot")
    assert attribution(edition_of(message).corpus, message, "tin-nhan") == "Ban biên tập trang mẫu."


def test_a_text_says_until_when_it_may_be_used_in_the_form_its_channel_can_carry(
    letter, message_of, edition_of
):
    message = message_of("2021/mot", valid={"from": "2021-05-05", "until": "2021-09-01"})
    corpus = edition_of(letter, message).corpus
    assert attribution(corpus, message, "tin-nhan").endswith(" Đến hết 1/9/2021.")
    assert attribution(corpus, message, "truyen-thanh").endswith(
        " Có giá trị đến hết ngày 01 tháng 9 năm 2021."
    )
    assert attribution(corpus, message, "bang-tin-cong-cong").endswith(" Có giá trị đến hết ngày 1/9/2021.")
