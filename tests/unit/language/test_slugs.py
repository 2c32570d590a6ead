"""Names for addresses and anchors."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.slugs import label_slug, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("253-CV/ThU", "253-cv-thu"),
        ("Thành ủy Bảo Lộc", "thanh-uy-bao-loc"),
        ("Chỉ đạo", "chi-dao"),
        ("Phường B’Lao", "phuong-b-lao"),
        ("  …  ", ""),
    ],
)
def test_slug_is_what_an_officer_would_type(text: str, expected: str):
    assert slug(text) == expected


def test_points_d_and_dd_have_different_anchors():
    assert (label_slug("d)"), label_slug("đ)"), label_slug("Đ)"), label_slug("Ð)")) == ("d", "dd", "dd", "dd")


@given(st.text())
def test_slug_is_ascii_and_stable(text: str):
    for made in (slug(text), label_slug(text)):
        assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", made)
        assert slug(made) == label_slug(made) == made


@given(st.text())
def test_nfc_and_nfd_give_one_slug(text: str):
    decomposed = unicodedata.normalize("NFD", text)
    assert slug(decomposed) == slug(text)
    assert label_slug(decomposed) == label_slug(text)
