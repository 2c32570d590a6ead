"""The first look never spares a gate that would find something."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bangtin.gates.circulation import scan_marks
from bangtin.gates.glance import glance
from bangtin.gates.glyphs import _BROKEN_FIRST, _CLASSES, skeleton
from bangtin.gates.personal import scan_personal
from bangtin.gates.sensitive import KEYS, scan_sensitive
from bangtin.gates.sources import scan_source
from bangtin.gates.trackers import scan_trackers
from bangtin.language.code_page import PAGE

NEAR = ["MẬT", "M Ậ T", "\n", "|", "   ", ">", "Độ mật: ", "tối", "DỰ ", "THẢO", " ", "1", "!", "&", "×", "0"]
NUMERIC = [
    *"0123456789",
    " ",
    ".",
    "-",
    "–",
    "CCCD ",
    "số ",
    "thẻ đảng ",
    "stk ",
    "TK",
    "A",
    "Đ",
    "/",
    ",",
    "m",
]
ADDRESSES = ["@", "gmail", ".com", "/", "zalo", "Zalo: ", "FB: ", "fb", ".me/", "x", "(at)", " ", "t", "mail"]
CODE = [
    "//",
    "http:",
    "&#47;",
    "<img ",
    "gtag(",
    "fbq(",
    "document.cookie",
    "localStorage.",
    "x",
    "(",
    "indexedDB[",
]
SAID = [
    *KEYS,
    "Ông Nguyễn Văn Mẫu",
    " dương tính",
    "c",
    "C",
    "h",
    " ",
    "số 1 đường Mẫu",
    "\n",
    "| Năm sinh |",
]


def all_gates(text: str) -> tuple[object, ...]:
    return (*scan_marks(text), *scan_personal(text), *scan_sensitive(text), *scan_trackers(text))


@settings(deadline=None)  # the first text compiles the patterns
@given(
    st.one_of(
        *(
            st.lists(st.sampled_from(pieces), max_size=14).map("".join)
            for pieces in (NEAR, NUMERIC, ADDRESSES, CODE, SAID, [*NEAR, *NUMERIC, *SAID])
        ),
        st.text(st.sampled_from(PAGE), max_size=40),
    )
)
def test_nothing_is_spared_that_a_gate_would_find(text: str) -> None:
    assert scan_source(text, frozenset()) == all_gates(text)


def test_every_sensitive_key_is_seen_where_it_stands() -> None:
    for key in KEYS:
        for size in (0, 1, 77):
            assert glance("x" * size + key).keys == {key: [size]}


def test_letters_that_may_be_taken_for_each_other_have_one_skeleton() -> None:
    for letter, glyphs in _CLASSES.items():
        for glyph in glyphs & {sign for sign in PAGE if sign.isalnum()}:
            assert skeleton(glyph) == skeleton(letter), (letter, glyph)
    assert {skeleton(glyph) for glyph in _BROKEN_FIRST["m"]} <= set("nir")


def test_an_unremarkable_text_is_looked_at_by_no_gate() -> None:
    seen = glance("Ngày 09/8/2021, Ủy ban nhân dân phường giao các tổ dân phố trồng 120 cây xanh.\n")
    assert (seen.is_everyday, seen.stamps, seen.persons, seen.trackers) == (True, False, False, False)
    assert seen.keys == {}


def test_old_code_tables_are_no_everyday_text() -> None:
    assert not glance("Ñaûng").is_everyday
    assert not glance("toaâ").is_everyday
