"""One quick look at the characters of a text never clears what a closer look would name."""

from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.hidden import hidden_characters
from bangtin.language.legacy import looks_like_legacy_encoding
from bangtin.language.ordinary import is_ordinary

LETTERS = st.sampled_from("aoeâêÂÊưộ§¶µ¸ñöÑøàÀÝn \n") | st.characters() | st.characters(max_codepoint=0x250)


@given(st.text(LETTERS))
def test_an_ordinary_text_has_no_hidden_character_and_no_old_encoding(text: str) -> None:
    if is_ordinary(text):
        assert not list(hidden_characters(text))
        assert looks_like_legacy_encoding(text) is None


def test_running_vietnamese_is_ordinary() -> None:
    assert is_ordinary("Đảng ủy – “kính gửi”: Ê-đê, huê, tuần … 5.000 người;\n\t**a)** Hỏa tốc\n")


def test_what_needs_a_closer_look_is_not_ordinary() -> None:
    for strange in ("§¶ng ñy", "Ñaûng uûy", "caâu", "cô\u200bng", "\U0001f600", "a\u0301", "công\x85"):
        assert not is_ordinary(strange)
