"""The grammar of document numbers."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.numbers import DocumentNumber, number_spans, parse_number

DIGITS = st.integers(1, 99999).map(lambda number: f"{number:02d}")
TYPES = st.sampled_from(["NQ", "QĐ", "CT", "KL", "CV", "TTr", "CTr", "KH", "ĐA", "DA", "HD", "TB"])
PARTY_ISSUERS = st.sampled_from(["TW", "TU", "ThU", "ĐU", "VPTW", "BTCTU", "UBKTTU", "UBKT-ĐU"])
STATE_ISSUERS = st.sampled_from(["CP", "TTg", "UBND", "HĐND", "BTC", "UBTVQH15", "BTC-BCA", "SNNMT"])
PARTY = st.builds(lambda digits, kind, issuer: f"{digits}-{kind}/{issuer}", DIGITS, TYPES, PARTY_ISSUERS)
STATE = st.builds(lambda digits, kind, issuer: f"{digits}/{kind}-{issuer}", DIGITS, TYPES, STATE_ISSUERS)
DATED = st.builds(
    lambda digits, year, kind, issuer: f"{digits}/{year}/{kind}-{issuer}",
    DIGITS, st.integers(1945, 2030), TYPES, STATE_ISSUERS,
)  # fmt: skip
LETTERS = st.builds(
    lambda digits, unit: f"{digits}/UBND-{unit}", DIGITS, st.sampled_from(["VX", "VX1", "NC", "KTTH"])
)
LAWS = st.builds(
    lambda digits, year, term: f"{digits}/{year}/QH{term}",
    DIGITS,
    st.integers(1992, 2026),
    st.integers(9, 16),
)
NUMBERS = st.one_of(PARTY, STATE, DATED, LETTERS, LAWS)


@pytest.mark.parametrize(
    ("written", "canonical", "key"),
    [
        ("Số: 253 - CV/ThU", "253-CV/ThU", "253.cv.thu"),
        ("253-CV/THU", "253-CV/ThU", "253.cv.thu"),
        ("253-cv-thu", "253-CV/ThU", "253.cv.thu"),
        ("36 - CT/TW", "36-CT/TW", "36.ct.tw"),
        ("28 -CT/TU", "28-CT/TU", "28.ct.tu"),
        ("445-KL/TƯ", "445-KL/TU", "445.kl.tu"),
        ("12–NQ/TU", "12-NQ/TU", "12.nq.tu"),
        ("12‑NQ\u00a0/ TU", "12-NQ/TU", "12.nq.tu"),
        ("10-CTR/DU", "10-CTr/ĐU", "10.ctr.du"),
        ("5053-CV/VPTW/nb", "5053-CV/VPTW/nb", "5053.cv.vptw"),
        ("24-BS/UBKTTU", "24-BS/UBKTTU", "24.bs.ubkttu"),
        ("251-BCĐ", "251-BCĐ", "251.bcd"),
        ("01 /2018/TT-VPCP", "01/2018/TT-VPCP", "1.2018.tt.vpcp"),
        ("30/2020/NĐCP", "30/2020/NĐ-CP", "30.2020.nd.cp"),
        ("30/2020/ND-CP", "30/2020/NĐ-CP", "30.2020.nd.cp"),
        ("1421/QD-BTC", "1421/QĐ-BTC", "1421.qd.btc"),
        ("12/QĐ-ƯBND", "12/QĐ-UBND", "12.qd.ubnd"),
        ("1034/QÐ-UBND", "1034/QĐ-UBND", "1034.qd.ubnd"),
        ("1830 QĐ-UBND", "1830/QĐ-UBND", "1830.qd.ubnd"),
        ("157/TB_UBND", "157/TB-UBND", "157.tb.ubnd"),
        ("612 /UBND-K G V X", "612/UBND-KGVX", "612.ubnd.kgvx"),
        ("140/BCĐ VĐ HMTN", "140/BCĐ VĐ HMTN", "140.bcdvdhmtn"),
        ("03a/NQ-UBTVQH14", "03a/NQ-UBTVQH14", "3a.nq.ubtvqh14"),
        ("66.19/2026/NQ-CP", "66.19/2026/NQ-CP", "66.19.2026.nq.cp"),
        ("91/2025/QHI5", "91/2025/QH15", "91.2025.qh15"),
        ("38/QH14/2019", "38/2019/QH14", "38.2019.qh14"),
        ("712/2013/UBTVQH13", "712/2013/UBTVQH13", "712.2013.ubtvqh13"),
        ("l6/CT-TTg", "16/CT-TTg", "16.ct.ttg"),
        ("2O/2021/NĐ-CP", "20/2021/NĐ-CP", "20.2021.nd.cp"),
        ("1 0 9 4 3 /BYT-MT", "10943/BYT-MT", "10943.byt.mt"),
        ("203**/2025/QH15**", "203/2025/QH15", "203.2025.qh15"),
        ("118/2004/TTLT-BTC-TANDTC", "118/2004/TTLT-BTC-TANDTC", "118.2004.ttlt.btc.tandtc"),
    ],
)  # fmt: skip
def test_messy_spelling_is_read(written: str, canonical: str, key: str):
    number = parse_number(written)
    assert number is not None
    assert (str(number), number.key) == (canonical, key)


@pytest.mark.parametrize(
    ("written", "system", "kind", "issuer", "year"),
    [
        ("253-CV/ThU", "party", "CV", ("ThU",), None),
        ("30/2020/NĐ-CP", "state", "NĐ", ("CP",), 2020),
        ("166/NQ-HĐND", "state", "NQ", ("HĐND",), None),
        ("1234/UBND-VX1", "cong-van", None, ("UBND", "VX1"), None),
        ("91/2025/QH15", "law", None, ("QH15",), 2025),
    ],
)
def test_parts_of_each_system(
    written: str, system: str, kind: str | None, issuer: tuple[str, ...], year: int | None
):
    number = parse_number(written)
    assert number is not None
    assert (number.system, number.type, number.issuer, number.year) == (system, kind, issuer, year)


def test_internal_paper_is_marked_and_keeps_its_key():
    paper, plain = parse_number("5053-CV/VPTW/nb"), parse_number("5053-CV/VPTW")
    assert paper is not None
    assert plain is not None
    assert (paper.internal, plain.internal) == (True, False)
    assert paper.key == plain.key


def test_types_that_only_a_stroke_tells_apart_have_different_keys():
    plan, project = parse_number("05-ĐA/TU"), parse_number("05-DA/TU")
    assert plan is not None
    assert project is not None
    assert plan.key != project.key


@pytest.mark.parametrize(
    "text",
    [
        "",
        "253",
        "Số:",
        "5/8/2021",
        "50%",
        "2021 - 2025",
        "ngày 5/8",
        "Covid - 19",
        "1/2",
        "253-CV/ThU ngày 9/8/2021",
    ],
)
def test_what_is_not_exactly_a_number_is_refused(text: str):
    assert parse_number(text) is None


def test_longer_text_than_any_number_is_refused_unread():
    assert parse_number(" " * 90 + "253-CV/ThU") is not None
    assert parse_number("1 " * 10_000 + "253-CV/ThU") is None


def test_number_in_short_is_not_complete():
    assert not DocumentNumber(83, "83", "", None, "NĐ", (), "state").complete


@given(NUMBERS)
def test_canonical_spelling_prints_back(text: str):
    number = parse_number(text)
    assert number is not None
    assert str(number) == text
    assert parse_number(str(number)) == number


@given(NUMBERS, st.sampled_from(["Số: ", "Số ", "số: ", "**", " "]), st.sampled_from([" ", "\u00a0", "  "]))
def test_spaces_labels_and_decomposition_do_not_change_the_key(text: str, before: str, gap: str):
    messy = before + text.replace("-", f"{gap}–{gap}").replace("/", f"{gap}/{gap}")
    plain = parse_number(text)
    assert plain is not None
    for form in ("NFC", "NFD"):
        read = parse_number(unicodedata.normalize(form, messy))
        assert read is not None
        assert read.key == plain.key


@given(NUMBERS)
def test_case_and_stroke_do_not_change_the_key(text: str):
    plain, lower = parse_number(text), parse_number(text.lower())
    assert plain is not None
    assert lower is not None
    assert lower.key == plain.key


@given(st.text())
def test_any_text_may_be_offered(text: str):
    number = parse_number(text)
    assert number is None or parse_number(str(number)) is not None


@given(NUMBERS)
def test_numbers_are_found_in_running_text(text: str):
    sentence = f"Thực hiện Văn bản số {text}, các đơn vị báo cáo."
    assert [sentence[start:end] for start, end in number_spans(sentence)] == [text]


def test_a_number_goes_on_after_a_line_break_behind_its_mark_only():
    text = "Thông tư số 26/2015/TT-\nBTC và Nghị định 30/2020/NĐ-CP\n- Loại bỏ"
    assert [text[start:end] for start, end in number_spans(text)] == ["26/2015/TT-\nBTC", "30/2020/NĐ-CP"]
