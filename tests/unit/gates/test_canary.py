import gzip
import io
import json
import zipfile
from html import escape

import pytest

from bangtin.gates.canary import Needles, leaks

WITHHELD = "Thành ủy Mẫu đề nghị các đơn vị chuẩn bị phương án sắp xếp tổ chức bộ máy trong quý tới, báo cáo"
SHARED = "Trên tinh thần tiếp tục quán triệt và thực hiện chỉ đạo của Trung ương về công tác cán bộ trong năm"
NAMES = ["thanh-uy-mau/2026/07-kh-thu", "07-KH/ThU", "Kế hoạch sắp xếp bộ máy", "BIMATSO7"]


@pytest.fixture
def needles() -> Needles:
    return Needles.from_texts([f"{SHARED}. {WITHHELD}"], [f"Số 1. {SHARED}."], NAMES)


def zipped(text: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("a.txt", text)
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        WITHHELD.encode(),
        WITHHELD.upper().encode(),
        f"<p>{WITHHELD.replace('các', '<strong>các</strong>')}</p>".encode(),
        json.dumps({"text": WITHHELD}).encode(),
        json.dumps({"text": WITHHELD.replace(" ", "\n")}).encode(),
        escape(escape(f"<p>{WITHHELD}</p>")).encode(),
        gzip.compress(WITHHELD.encode()),
        zipped(WITHHELD),
        f"{'từ ' * 5000}{WITHHELD}".encode(),
    ],
)
def test_words_of_a_secret_text_are_found_in_every_wrapping(needles, content):
    assert list(needles.scan(content)) == ["G202"]


@pytest.mark.parametrize("before", range(15))
def test_exactly_twelve_words_are_found_wherever_they_begin(needles, before):
    words = WITHHELD.split()
    for start in range(len(words) - 11):
        text = " ".join(["x"] * before + words[start : start + 12] + ["y"])
        assert list(needles.scan(text.encode())) == ["G202"]
        eleven = " ".join(["x"] * before + words[start : start + 11] + ["y"])
        assert list(needles.scan(eleven.encode())) == []


@pytest.mark.parametrize(
    "content",
    [
        '<a href="/van-ban/thanh-uy-mau/2026/07-kh-thu/">x</a>',
        "số 07 - KH/ThU",
        "07-kh%2Fthu",
        "K\\u1ebf ho\\u1ea1ch s\\u1eafp x\\u1ebfp b\\u1ed9 m\\u00e1y",
        '<p title="Kế hoạch sắp xếp bộ máy">',
        "ke hoach sap xep bo may",
        "bimatso7.pdf",
    ],
)
def test_names_are_found(needles, content):
    assert list(needles.scan(content.encode())) == ["G201"]


def test_what_a_released_text_holds_is_no_leak(needles):
    assert list(needles.scan(SHARED.encode())) == []
    assert list(Needles.from_texts([WITHHELD], [WITHHELD]).scan(WITHHELD.encode())) == []
    assert not Needles.from_texts([], ["số 07-KH/ThU"], ["07-KH/ThU"])


def test_leaks_name_the_file_also_by_its_path(needles):
    files = [
        ("a.html", WITHHELD.encode()),
        ("b.html", b"x"),
        ("van-ban/thanh-uy-mau/2026/07-kh-thu/i.html", b""),
    ]
    assert list(leaks(files, needles)) == [("a.html", "G202"), (files[2][0], "G201")]


def test_without_secrets_nothing_is_read():
    def files():
        raise AssertionError
        yield

    assert list(leaks(files(), Needles.from_texts([], []))) == []


def test_broken_packing_is_no_crash(needles):
    assert list(needles.scan(b"\x1f\x8bx")) == []
    assert list(needles.scan(b"PK\x03\x04x")) == []
