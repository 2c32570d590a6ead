"""Code tables before Unicode."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.legacy import first_bad_byte, guess_encoding, looks_like_legacy_encoding

TCVN3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam"
VNI = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"


def windows_1258(text: str) -> bytes:
    """As old programs wrote it: letters composed, tones as marks behind them."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    split = "".join(
        unicodedata.normalize(
            "NFC", "".join(part for part in unicodedata.normalize("NFD", letter) if part not in tones)
        )
        + "".join(part for part in unicodedata.normalize("NFD", letter) if part in tones)
        for letter in text
    )
    return split.encode("cp1258")


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("§¶ng ñy", "TCVN3"),
        (TCVN3, "TCVN3"),
        (VNI, "VNI"),
        ("Ñaûng uûy thaønh phoá", "VNI"),
        (f"title: Công văn\n{TCVN3}\n", "TCVN3"),
    ],
)
def test_mojibake_is_recognised(text: str, table: str):
    assert looks_like_legacy_encoding(text) == table


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Thành ủy Bảo Lộc yêu cầu các cơ quan nghiêm túc thực hiện",
        "có liên quan", "thuê", "Xuân", "Lê Anh Quân",
        "§ 5 Điều 7; 5 µm; © 2020; « trích »; 25 °C; ½",
        "Coca-Cola® Köln Düsseldorf señor",
        "«inh chuyên",
    ],
)  # fmt: skip
def test_honest_text_is_left_alone(text: str):
    assert looks_like_legacy_encoding(text) is None


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Đảng ủy".encode(), "utf-8"),
        ("Đảng ủy".encode("utf-8-sig"), "utf-8-sig"),
        ("Đảng ủy".encode("utf-16"), "utf-16"),
        ("Thanh uy thanh pho".encode("utf-16-le"), "utf-16-le"),
        ("Thanh uy thanh pho".encode("utf-16-be"), "utf-16-be"),
        (TCVN3.encode("latin-1"), "TCVN3"),
        (VNI.encode("latin-1"), "VNI"),
        (windows_1258("Đảng ủy thành phố Bảo Lộc yêu cầu"), "windows-1258"),
        (b"\x52\xff\x00", None),
    ],
)
def test_encoding_of_bytes_is_guessed(raw: bytes, name: str | None):
    assert guess_encoding(raw) == name


def test_place_of_the_first_bad_byte():
    assert first_bad_byte("Số: ".encode() + b"\xd0\xff") == len("Số: ".encode())
    assert first_bad_byte("Số".encode()) is None


@given(st.binary())
def test_any_bytes_may_be_guessed(raw: bytes):
    assert (first_bad_byte(raw) is None) == (raw.decode("utf-8", errors="ignore").encode() == raw)
    guess_encoding(raw)
