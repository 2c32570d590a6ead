"""The sieve catches every text that holds a needle, whatever stands around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.code_page import to_page
from bangtin.language.sieve import Sieve

NEEDLES = ("mật", "//", "bệnh", "F0", ("Ff", "01"), "a", "tổ ")
SIEVE = Sieve([[needle] for needle in NEEDLES])
PIECES = st.sampled_from(["m", "ậ", "t", "/", "bệ", "nh", "F", "f", "0", "1", "a", "tổ", " ", "\n", "x"])


def holds(text: str, needle: str | tuple[str, ...]) -> bool:
    """A needle of plain signs, or of a choice for each place."""
    return any(
        all(text[at + place : at + place + 1] in (*signs,) for place, signs in enumerate(needle))
        for at in range(len(text))
    )


@given(st.lists(PIECES, max_size=30).map("".join))
def test_a_mesh_of_one_needle_catches_it_and_nothing_else(text: str) -> None:
    page = to_page(text)
    assert page is not None
    caught = SIEVE.meshes_in(page)
    assert [bool(caught >> mesh & 1) for mesh in range(len(NEEDLES))] == [
        holds(text, needle) for needle in NEEDLES
    ]


@given(st.lists(PIECES, max_size=30).map("".join))
def test_a_mesh_of_several_needles_misses_none(text: str) -> None:
    page = to_page(text)
    assert page is not None
    caught = bool(Sieve([NEEDLES]).meshes_in(page))
    assert caught or not any(holds(text, needle) for needle in NEEDLES)


def test_a_needle_at_either_end_of_a_long_text_is_caught() -> None:
    sieve = Sieve([["mật"], ["tối"]])
    for size in range(70):
        page = to_page("mật" + "x" * size + "tối")
        assert page is not None
        assert sieve.meshes_in(page) == 0b11


def test_a_byte_has_no_ninth_mesh() -> None:
    with pytest.raises(ValueError, match="9"):
        Sieve([["a"]] * 9)
