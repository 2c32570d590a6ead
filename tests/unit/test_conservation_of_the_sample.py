"""What is printed is what was signed: the first paper, whole, on every form in which it is published."""

import json

import pytest
from lxml import html

from bangtin.language.text import nfc, tokens

PAPER = "van-ban/thanh-uy-bao-loc/2021/253-cv-thu"
PARTS = [
    *("ĐẢNG BỘ TỈNH LÂM ĐỒNG", "THÀNH ỦY BẢO LỘC", "Số: 253 - CV/ThU", "V/v nâng cao hiệu quả làm việc"),
    *("ĐẢNG CỘNG SẢN VIỆT NAM", "Bảo Lộc, ngày 09 tháng 8 năm 2021", "Kính gửi:", "HỎA TỐC"),
    *("- Thường trực HĐND", "- Các tổ chức cơ sở đảng trực thuộc,", "Hiện nay, dịch bệnh", "1. Quyết tâm"),
    *("thành phố về nhiệm vụ từ nay", "2. Tiếp tục", "Đối với những người", "3. Đối với các đồng chí"),
    *("4. Các cấp ủy đảng", "kinh tế - xã hội./.", "Nơi nhận:", "- Lưu VP.", "T/M BAN THƯỜNG VỤ", "BÍ THƯ"),
    "Nguyễn Văn Triệu",
]


@pytest.fixture(scope="module")
def shown(sample_site) -> str:
    """The text of the paper on its page, blocks set apart."""
    page = html.document_fromstring((sample_site / PAPER / "index.html").read_bytes())
    [paper] = page.find_class("bt-paper")
    for block in paper.iter("div", "p", "li", "ul", "section", "hr"):
        block.tail = f"\n{block.tail or ''}"
    return paper.text_content()


@pytest.fixture(scope="module")
def body(original) -> str:
    """Preamble and provisions, without what stands around them on the paper."""
    return original[original.index("Hiện nay") : original.index("Nơi nhận:")]


def test_original_holds_every_part_of_a_paper_in_order(original):
    places = [" ".join(original.split()).index(part) for part in PARTS]
    assert places == sorted(places)


def test_every_word_number_and_mark_stands_on_the_page_in_order(original, shown):
    assert tokens(shown) == tokens(original)


def test_page_holds_composed_letters_only(shown):
    assert shown == nfc(shown)


def test_numbers_of_provisions_are_text_of_the_page(sample_site):
    page = html.document_fromstring((sample_site / PAPER / "index.html").read_bytes())
    [text] = page.find_class("bt-paper__body")
    assert [label.text_content() for label in text.find_class("bt-provision__label")] == [
        "1.",
        "2.",
        "3.",
        "4.",
    ]
    assert not text.xpath(".//ol | .//ul | .//li")


def test_markdown_form_holds_the_whole_text(sample_site, body):
    written = (sample_site / PAPER / "index.md").read_text(encoding="utf-8").split("\n---\n", 1)[1]
    assert tokens(written.replace("**", "")) == tokens(body)


def test_json_form_holds_every_part(sample_site, original, body):
    data = json.loads((sample_site / PAPER / "index.json").read_bytes())
    provisions = " ".join(f"{each['label']} {each['text']}" for each in data["provisions"])
    assert tokens(provisions.replace("**", "")) == tokens(body)
    squeezed = " ".join(original.split())
    signature = data["signature"]
    parts = [
        f"Số: {data['number_as_written']} V/v {data['subject']}",
        f"{data['place']}, ngày 09 tháng 8 năm 2021",
        " - ".join(["HỎA TỐC", *data["addressees"]]),
        " - ".join(["Nơi nhận:", *data["copies"]]),
        f"{signature['authority']} {signature['title']} {signature['name']}",
    ]
    assert [part for part in parts if part not in squeezed] == []


def test_entry_with_full_text_holds_every_provision(sample_site, body):
    feed = json.loads((sample_site / "feeds" / "all.json").read_bytes())
    [entry] = [entry for entry in feed["items"] if "253-cv-thu" in entry["id"]]
    text = html.fragment_fromstring(entry["content_html"], create_parent="div")
    for block in text.iter("div", "p"):
        block.tail = f"\n{block.tail or ''}"
    assert tokens(text.text_content()) == tokens(body)
