"""The spelling of syllables."""

import pytest

from bangtin.language.syllables import Syllable, is_syllable, read_syllable
from bangtin.language.text import fold_tone_placement

GOOD = (
    "hòa hoà uỷ ủy quyết quốc quỳnh quơ giếng gì gìn giữa giết nghiêm nghề ghế ghi ngọc kẻ ký lý khuya thuở "
    "xoong loong yêu yên ỷ ai oai uyên khuỷu ngoằn ngoèo đặng giặc chống dịch HỎA TỐC Nguyễn thoắt rượu"
)
BAD = "cẻ gê ngê kòn zalo covid trờng chuơng quyt giăt dich thuoc b cp nđ ubnd ngiêm nhá́ đắk sư­ơng hoàa"


@pytest.mark.parametrize("word", GOOD.split())
def test_real_syllables_are_accepted(word: str):
    assert is_syllable(word)
    assert is_syllable(fold_tone_placement(word))


@pytest.mark.parametrize("word", BAD.split())
def test_what_the_spelling_does_not_allow_is_refused(word: str):
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("quyết", Syllable("qu", "yêt", "sắc")),
        ("nghiêng", Syllable("ngh", "iêng", "ngang")),
        ("Ủy", Syllable("", "uy", "hỏi")),
        ("gì", Syllable("gi", "", "huyền")),
        ("giặc", Syllable("gi", "ăc", "nặng")),
    ],
)
def test_parts_of_a_syllable(word: str, parts: Syllable):
    assert read_syllable(word) == parts


def test_stops_bear_sac_or_nang_only():
    assert [word for word in ("tôc", "tốc", "tồc", "tổc", "tỗc", "tộc") if is_syllable(word)] == [
        "tốc",
        "tộc",
    ]
