"""A text of everyday Vietnamese is one byte a character; nothing of it is lost or moved."""

from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.code_page import PAGE, table, to_page

BACK = table(lambda sign: sign.encode("cp1258", "replace")[0])


def test_every_sign_of_the_page_has_a_byte_of_its_own() -> None:
    page = to_page(PAGE)
    assert page is not None
    assert len(set(page)) == len(page) == len(PAGE)


@given(st.text(st.sampled_from(PAGE)))
def test_offsets_stay(text: str) -> None:
    page = to_page(text)
    assert page is not None
    assert page.translate(BACK).decode("cp1258") == "".join(
        sign.encode("cp1258", "replace").decode("cp1258") for sign in text
    )


@given(st.text())
def test_a_text_with_any_other_sign_has_no_page(text: str) -> None:
    assert (to_page(text) is None) == any(sign not in PAGE for sign in text)


def test_a_running_text_has_a_page() -> None:
    assert to_page("Đảng ủy – “kính gửi”: Ê-đê, huê, tuần … 5.000 người;\n\t**a)** Hỏa tốc\n")
    for rare in ("\0", "Ð", "\u200b", "a\u0301", "𝐌", "□"):
        assert to_page(f"Hỏa tốc {rare}") is None
