"""Possible syllables, what keyboards leave behind, what sounds alike."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.text import fold
from bangtin.site.search.syllables import is_syllable, respellings, skeleton, splits, untelex, unvni, words

SENTENCE = (
    "Người dân huyện Đạ Huoai, quyết định nghiêng thuyền khuya, oanh yểu xoong gì giêng quốc uỷ ban chuyện"
)
TELEX = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
VNI = {
    "\u0301": "1",
    "\u0300": "2",
    "\u0309": "3",
    "\u0303": "4",
    "\u0323": "5",
    "\u0302": "6",
    "\u031b": "7",
    "\u0306": "8",
}


def typed_telex(word: str) -> str:
    letters, tone = "", ""
    for part in unicodedata.normalize("NFD", word.lower().replace("đ", "dd")):
        if part in TELEX:
            tone = TELEX[part]
        elif part == "\u0302":
            letters += letters[-1]
        else:
            letters += "w" if part in "\u031b\u0306" else part
    return letters + tone


def typed_vni(word: str) -> str:
    parts = unicodedata.normalize("NFD", word.lower().replace("đ", "d9"))
    return "".join(VNI.get(part, part) for part in parts)


@pytest.mark.parametrize("word", words(SENTENCE))
def test_every_vietnamese_word_is_a_syllable(word):
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["cv", "thu1", "ngha", "gho", "otp", "covid", "qd", "choongs", "dichj", "bq", ""]
)
def test_what_no_vietnamese_writes_is_no_syllable(word):
    assert not is_syllable(word)


@pytest.mark.parametrize(
    "word", ["chống", "dịch", "đường", "trường", "người", "quyết", "định", "ủy", "tiểu", "tuý"]
)
def test_telex_and_vni_leave_the_same_syllable(word):
    assert untelex(typed_telex(word)) == fold(word)
    assert unvni(typed_vni(word)) == fold(word)


def test_a_word_without_keys_left_over_is_not_unkeyed():
    assert untelex("ubnd") is None
    assert unvni("cv253") is None
    assert unvni("5k") is None


@given(st.lists(st.sampled_from(words(SENTENCE)), min_size=2, max_size=4))
def test_joined_words_are_split_into_syllables_without_losing_a_letter(parts):
    joined = "".join(parts)
    for split in splits(joined):
        assert "".join(split) == joined
        assert all(map(is_syllable, split))


def test_joined_words_keep_every_likely_reading():
    assert splits("chongdich") == [("chong", "dich")]
    assert splits("quochoi") == [("quo", "choi"), ("quoc", "hoi")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sat", "xat"),
        ("trung", "chung"),
        ("gia", "da"),
        ("rung", "dung"),
        ("nhan", "nhang"),
        ("mac", "mat"),
        ("ly", "li"),
    ],
)
def test_what_sounds_alike_has_one_skeleton_and_respells(one, other):
    assert skeleton(one) == skeleton(other)
    assert other in respellings(one)


@pytest.mark.parametrize(
    ("slip", "meant"), [("chng", "chong"), ("chongg", "chong"), ("chogn", "chong"), ("xuar", "xuat")]
)
def test_one_slip_of_the_finger_respells(slip, meant):
    assert meant in respellings(slip)


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạ '’-", max_size=40))
def test_composed_and_decomposed_text_has_the_same_words(text):
    assert words(unicodedata.normalize("NFD", text)) == words(unicodedata.normalize("NFC", text))
