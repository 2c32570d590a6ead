"""Normal forms: folding, tone placement, tokens."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.text import fold, fold_in_place, fold_tone_placement, nfc, squeeze, tokens

VIETNAMESE = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệỳỷỹýỵ 0123456789-/.,")


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def test_every_vietnamese_letter_folds_to_ascii():
    letters = nfc(
        "".join(base + tone for base in "aăâeêioôơuưy" for tone in ["", *"\u0300\u0301\u0303\u0309\u0323"])
    )
    assert fold(letters + letters.upper() + "đĐ").isascii()


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Chỉ đạo HỎA TỐC", "chi dao hoa toc"),
        ("Ðảng", "dang"),  # U+00D0, the Icelandic letter that stands for Đ in many files
        ("B'Lao, Ƀlao", "b'lao, blao"),
        ("50% – 5K", "50% – 5k"),
    ],
)
def test_fold_takes_off_case_and_diacritics_only(written: str, folded: str):
    assert fold(written) == folded


@given(st.text())
def test_nfc_and_nfd_fold_alike(text: str):
    assert fold(nfd(text)) == fold(nfc(text)) == fold(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_fold_in_place_keeps_every_offset(text: str):
    assert len(fold_in_place(text)) == len(text)


@given(VIETNAMESE)
def test_fold_in_place_says_the_same_as_fold_in_vietnamese(text: str):
    assert fold_in_place(nfc(text)) == fold(text)


@pytest.mark.parametrize(
    ("written", "placed"),
    [
        ("hoà hoá hoả hoã hoạ", "hòa hóa hỏa hõa họa"),
        ("HOẢ TỐC, Uỷ ban, khoẻ, thuỷ, tuý", "HỎA TỐC, Ủy ban, khỏe, thủy, túy"),
        ("quý quỳ toàn ngoài khoét thuyền", "quý quỳ toàn ngoài khoét thuyền"),
        ("hòa ủy khỏe", "hòa ủy khỏe"),
    ],
)
def test_tone_moves_in_open_final_syllables_only(written: str, placed: str):
    assert fold_tone_placement(written) == fold_tone_placement(nfd(written)) == placed


@given(VIETNAMESE)
def test_tone_placement_is_stable_and_never_changes_the_folded_text(text: str):
    placed = fold_tone_placement(text)
    assert fold_tone_placement(placed) == placed
    assert fold(placed) == fold(text)


@given(st.text())
def test_tokens_lose_nothing(text: str):
    assert "".join(tokens(text)) == "".join(text.split())


@given(st.text())
def test_no_token_is_empty_or_holds_white_space(text: str):
    assert all(token and not any(letter.isspace() for letter in token) for token in tokens(text))


def test_tokens_are_words_numbers_and_single_marks():
    assert tokens("quyết liệt hơn; 50% (5K)...") == [
        *("quyết", "liệt", "hơn", ";", "50", "%", "(", "5K", ")", ".", ".", "."),
    ]


def test_decomposed_word_is_one_token():
    assert tokens(nfd("quyết liệt")) == [nfd("quyết"), nfd("liệt")]


def test_squeeze_leaves_single_spaces():
    assert squeeze(" Kính\u00a0 gửi:\n\tcác  đồng chí ") == "Kính gửi: các đồng chí"
