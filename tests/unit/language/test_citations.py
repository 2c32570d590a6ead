"""Citations in running text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.citations import find_citations
from bangtin.language.mentions import own_number


def cited(text: str) -> list[str]:
    return [citation.number.key for citation in find_citations(text)]


def test_all_parts_of_a_full_citation():
    text = (
        "theo điểm a khoản 2 Điều 5 Chỉ thị số 16/CT-TTg, ngày 31/3/2020 của Thủ tướng Chính phủ về thực hiện"
    )
    (citation,) = find_citations(text)
    assert text[citation.start : citation.end] == text.removeprefix("theo ").removesuffix(" về thực hiện")
    assert text[slice(*citation.number_span)] == "16/CT-TTg"
    assert citation.type_span is not None
    assert text[slice(*citation.type_span)] == "Chỉ thị"
    assert citation.pinpoint is not None
    assert citation.pinpoint.places == ("dieu-5.khoan-2.diem-a",)
    assert (citation.type, str(citation.day), citation.issuer) == (
        "chi-thi",
        "2020-03-31",
        "Thủ tướng Chính phủ",
    )


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("các Nghị quyết số 01, 02-NQ/TU và Kết luận 05-KL/TU", ["1.nq.tu", "2.nq.tu", "5.kl.tu"]),
        ("các Thông tư số 219/2013/TT-BTC, 26/2015/TT-BTC", ["219.2013.tt.btc", "26.2015.tt.btc"]),
        ("Thông tư số 26/2015/TT-\nBTC ngày 27/02/2015", ["26.2015.tt.btc"]),
        ("Luật Tổ chức chính quyền địa phương số\n72/2025/QH15", ["72.2025.qh15"]),
        ("Luật Hóa chất 69/2025/QH15", ["69.2025.qh15"]),
        ("QĐ 988/QĐ-UBND", ["988.qd.ubnd"]),
        ("Nghị định 83/2014 và Chỉ thị 05", ["83.2014.nd.cp", "5.ct"]),
        ("tại quyết định số 12", ["12.qd"]),
        ("công vănsố6673/VPCP-PL", ["6673.vpcp.pl"]),
        ("Nghị quyết số 66.4/2025/NQ-CP", ["66.4.2025.nq.cp"]),
        ("Công văn số 1 0 9 4 3/BYT-MT", ["10943.byt.mt"]),
        ("Nghị quyết số** 203**/2025/QH15**", ["203.2025.qh15"]),
        ("công văn số 14-ACC-LSEV", ["14.acc.lsev"]),
        ("quy định tại Điều 13 và Phụ lục Thông tư số 02/2022/TT-BTNMT", ["2.2022.tt.btnmt"]),
        ("về hóa đơn, Nghị định số 125/2020/NĐ-CP", ["125.2020.nd.cp"]),
        ("Luật thuế giá trị gia tăng (GTGT) số 13/2008/QH12 có hiệu lực từ ngày 1/1/2009", ["13.2008.qh12"]),
        ("Luật Quản lý thuế số 38/QH14/2019", ["38.2019.qh14"]),
        ("Nghị định s6 126/2020/NĐ-CP", ["126.2020.nd.cp"]),
        ("Quyết định số 1 10/QĐ-BTC", ["110.qd.btc"]),
        ("| 3 01/2013/TT-BCT", ["1.2013.tt.bct"]),
        ("Công văn 9871-CV ngày 3/8/2021", ["9871.cv"]),
        ("QĐ 988/QĐ-… của UBND tỉnh", ["988.qd"]),
        ("Nghị quyết 13-NQ/TU, ngày 05/9/2020 của Ban Chấp hành", ["13.nq.tu"]),
        ("Nghị định số 87/201 7/ND-CP ngày 26 tháng 07 năm 2017", ["87.2017.nd.cp"]),
        ("Nghị định số 123/2020/NĐ-\n\nBáo cáo", ["123.2020.nd.cp"]),
    ],
)
def test_written_forms_of_citations(text: str, keys: list[str]):
    assert cited(f"Thực hiện {text}.") == keys


@pytest.mark.parametrize(
    "text",
    [
        "tờ khai mẫu số 01/GTGT và phụ lục 03-5/TNDN",
        "theo Mẫu số 02/TB-KTT, mẫu 1-TĐV, 20-ĐK-TH-TCT",
        "Hợp đồng số 12/2020/HĐ-KT ngày 3/4/2020",
        "Quy chuẩn QCVN 01:2022/BQP",
        "quyết định 15 ngày làm việc; quy định tại Mẫu số 09; văn bản điện tử đã ký số. 4. Tạo",
        "giai đoạn 2021 - 2025, dịch bệnh Covid - 19, nguyên tắc 5K",
        "NGHỊ QUYẾT\n1. Mục đích",
        "Nghị quyết 2021 của năm",
        "Số: 253 - CV/ThU\nBảo Lộc, ngày 09 tháng 8 năm 2021",
        "Luật Đất đai năm 2024; Kết luận của Thành ủy",
        "Thông tư sô\n25/AC) và Thông tư số\n8 giải pháp",
    ],
)
def test_what_is_no_citation(text: str):
    assert cited(text) == []


def test_own_number_stands_in_the_header_and_is_not_cited():
    text = "THÀNH ỦY BẢO LỘC\n*\nSố: 338-CV/ĐU\n\nThực hiện Công văn số 9871-CV/TU ngày 3/8/2021"
    own = own_number(text)
    assert own is not None
    assert (str(own[0]), text[slice(*own[1])]) == ("338-CV/ĐU", "338-CV/ĐU")
    assert cited(text) == ["9871.cv.tu"]


def test_own_number_beside_place_and_day_needs_no_label():
    own = own_number("CỤC THUẾ\n86: 35934 /CT-TTHT Hà Nội, ngày 20 tháng 5 năm 2019")
    assert own is not None
    assert own[0].key == "35934.ct.ttht"


def test_text_without_a_header_has_no_own_number():
    assert own_number("Thực hiện Công văn số 9871-CV/TU ngày 3/8/2021") is None


def test_law_that_amends_laws_is_cited_as_a_whole():
    text = "Luật sửa đổi, bổ sung một số điều của Luật Quản lý thuế số 21/2012/QH13"
    (citation,) = find_citations(text)
    assert (citation.start, citation.end) == (0, len(text))


def test_members_of_an_enumeration_share_the_type():
    types = [
        citation.type for citation in find_citations("các Quyết định số 1/QĐ-UBND, 2/QĐ-UBND và 3/QĐ-UBND")
    ]
    assert types == ["quyet-dinh"] * 3


def test_symbol_names_the_type_where_it_has_one_meaning():
    types = [citation.type for citation in find_citations("số 30/2020/NĐ-CP; số 12/QĐ-UBND")]
    assert types == ["nghi-dinh", None]


def test_name_of_a_body_ends_before_the_next_paper():
    (citation, _) = find_citations("Quyết định số 7/QĐ-BCA của Bộ Công an và Kế hoạch số 8/KH-BCA")
    assert citation.issuer == "Bộ Công an"


def test_name_of_a_body_may_hold_commas():
    (citation,) = find_citations("Công văn số 12/BVHTTDL-VP của Bộ Văn hóa, Thể thao và Du lịch về việc")
    assert citation.issuer == "Bộ Văn hóa, Thể thao và Du lịch"


@given(st.text(alphabet="0123456789/-.NQĐCTVUBDôốsốLuậtnghịĐiềukhoản ,\n"))
def test_offsets_hold_each_other(text: str):
    composed = unicodedata.normalize("NFC", text)
    for citation in find_citations(composed):
        start, end = citation.number_span
        assert 0 <= citation.start <= start < end <= citation.end <= len(composed)


@given(st.text())
def test_any_text_may_be_searched(text: str):
    assert all(citation.number.number >= 0 for citation in find_citations(unicodedata.normalize("NFC", text)))
