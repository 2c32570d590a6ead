"""Pinpoints."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.pinpoints import pinpoint_before


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("điểm a khoản 2 Điều 5", ("dieu-5.khoan-2.diem-a",)),
        ("điểm đ khoản 2 Điều 5 của", ("dieu-5.khoan-2.diem-dd",)),
        ("Điểm d), khoản 2, Điều 5 của", ("dieu-5.khoan-2.diem-d",)),
        ("điểm a và b khoản 1 Điều 4", ("dieu-4.khoan-1.diem-a", "dieu-4.khoan-1.diem-b")),
        ("Khoản 1, 2, 3, Điều 2,", ("dieu-2.khoan-1", "dieu-2.khoan-2", "dieu-2.khoan-3")),
        ("Điều 31 và Khoản 4 Điều 32", ("dieu-31", "dieu-32.khoan-4")),
        (
            "điểm b khoản 1 Điều 7, điểm a khoản\n4 Điều 13",
            ("dieu-7.khoan-1.diem-b", "dieu-13.khoan-4.diem-a"),
        ),
        ("điểm a khoản 1, điểm c khoản 3 Điều 9", ("dieu-9.khoan-1.diem-a", "dieu-9.khoan-3.diem-c")),
        ("Điều 8, Điều 15", ("dieu-8", "dieu-15")),
        ("Điều 5 khoản 2 điểm a", ("dieu-5.khoan-2.diem-a",)),
        ("điểm 5.1, mục I,  phần thứ hai,", ("phan-thu-hai.muc-i.diem-5.1",)),
        ("Điêu 3", ("dieu-3",)),
        ("điểm 1 (1.2) phần IV", ("phan-iv.diem-1.2",)),
        ("Phần hai, mục B.III,", ("phan-hai.muc-b.iii",)),
        ("Phụ lục II", ("phu-luc-ii",)),
    ],
)
def test_places_are_named_from_the_largest_unit(text: str, places: tuple[str, ...]):
    before = "theo quy định tại "
    found = pinpoint_before(before + text + " ", len(before + text) + 1)
    assert found is not None
    assert found.places == places
    assert found.start == len(before)


@pytest.mark.parametrize("text", ["Điều lệ Đảng,", "Điều 5 quy định", "khoản chi", "tại", "điểm nóng", ""])
def test_words_that_name_no_place_are_no_pinpoint(text: str):
    assert pinpoint_before(text, len(text)) is None


@given(st.text(), st.integers(0, 300))
def test_any_text_may_stand_before(text: str, end: int):
    composed = unicodedata.normalize("NFC", text)
    found = pinpoint_before(composed, min(end, len(composed)))
    assert found is None or found.places
