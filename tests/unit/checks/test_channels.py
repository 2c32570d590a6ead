"""Each text is measured as it leaves the site."""

import pytest

SMS = "## Tin nhắn\n\n"


def test_a_text_message_is_counted_with_its_speaker(planted):
    (found,) = planted("tiem-vac-xin-cho-tre", (SMS, SMS + "Mong cha mẹ nhớ kỹ và nhắc nhau. " * 5))
    assert (found.rule, "tin nhắn, nhiều nhất là 4" in found.message()) == ("C017", True)


def test_speaking_time_counts_what_is_spelt_out(planted):
    (found,) = planted(
        "phan-loai-rac",
        ("Kính thưa bà con. Mỗi nhà", "Kính thưa bà con. " + "Nhớ ngày 30/12/2022. " * 12 + "Mỗi nhà"),
    )[:1]
    assert found.rule in {"C004", "C015", "C017"}


@pytest.mark.parametrize("words", ["Xem https://mau.example/x.", "Hỏi tại mau.example/x.", "Đi ★ nhé."])
def test_what_cannot_be_read_aloud_is_found(planted, words):
    (found,) = planted("phan-loai-rac", ("Kính thưa bà con. Mỗi nhà", f"Kính thưa bà con. {words} Mỗi nhà"))
    assert found.rule == "C017"
    assert "không đọc thành lời" in found.message()


def test_a_channel_without_limits_carries_any_text(planted):
    found = planted(
        "moi-ho-hai-cay", ("Nói với từng nhà:", "Nói với từng nhà. " + "Xin bà con nhớ kỹ. " * 60 + "Nhớ:")
    )
    assert "C017" not in {each.rule for each in found}
