"""The sieve catches every text that holds a needle, whatever stands around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.code_page import to_page
from bangtin.language.sieve import Sieve

NEEDLES = ("mật", "//", "bệnh", "F0", ("Ff", "01"), "a", "tổ ")
SIEVE = Sieve([[needle] for needle in NEEDLES])
MIXED = Sieve([NEEDLES])
PIECES = st.sampled_from(["m", "ậ", "t", "/", "bệ", "nh", "F", "f", "0", "1", "a", "tổ", " ", "\n", "x"])


def meshes_at(text: str, at: int) -> int:
    """The bits of the needles that begin there, one a mesh; a needle may have a choice for each place."""
    return sum(
        all(text[at + place : at + place + 1] in (*signs,) for place, signs in enumerate(needle)) << mesh
        for mesh, needle in enumerate(NEEDLES)
    )


@given(st.lists(PIECES, max_size=30).map("".join))
def test_a_mesh_of_one_needle_catches_it_and_nothing_else(text: str) -> None:
    page = to_page(text)
    assert page is not None
    caught = dict(SIEVE.catch(page))
    assert caught == {at: meshes for at in range(len(text)) if (meshes := meshes_at(text, at))}


@given(st.lists(PIECES, max_size=30).map("".join))
def test_a_mesh_of_several_needles_misses_none(text: str) -> None:
    page = to_page(text)
    assert page is not None
    caught = {at for at, _ in MIXED.catch(page)}
    assert caught >= {at for at in range(len(text)) if meshes_at(text, at)}


def test_a_needle_at_either_end_of_a_long_text_is_caught() -> None:
    sieve = Sieve([["mật"], ["tối"]])
    for size in range(70):
        page = to_page("mật" + "x" * size + "tối")
        assert page is not None
        assert list(sieve.catch(page)) == [(0, 0b01), (size + 3, 0b10)]


def test_a_byte_has_no_ninth_mesh() -> None:
    with pytest.raises(ValueError, match="9"):
        Sieve([["a"]] * 9)
