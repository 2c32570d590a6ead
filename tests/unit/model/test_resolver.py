"""A number in any spelling finds its directive, or says how many it may mean."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.citations import find_citations
from bangtin.language.slugs import slug
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive, Effect
from bangtin.model.publication import Publication
from bangtin.model.resolver import Resolver
from bangtin.model.vocabulary import DatedName, DocumentType, Organization, Vocabulary


def directive(issuer, number, kind, issued, subject="công tác phòng, chống dịch"):
    name = slug(number)
    return Directive(
        id=f"{issuer}/{issued.year}/{name}",
        file=f"data/directives/{issuer}/{issued.year}/{name}.md",
        number=number,
        type=kind,
        issuer=issuer,
        issued=issued,
        place="Bảo Mẫu",
        subject=subject,
        effect=Effect(unknown=True),
    )


PAPERS = (
    directive("thanh-uy", "253-CV/ThU", "cong-van", date(2021, 8, 9)),
    directive("thanh-uy", "12-QĐ/ThU", "quyet-dinh", date(2020, 3, 1)),
    directive("thanh-uy", "13-QĐ/ThU", "quy-dinh", date(2021, 3, 1)),
    directive("tinh-uy-cu", "10-NQ/TU", "nghi-quyet", date(2019, 5, 2)),
    directive("tinh-uy-moi", "10-NQ/TU", "nghi-quyet", date(2025, 9, 3)),
    directive("ubnd", "253/UBND-VX1", "cong-van-nha-nuoc", date(2021, 9, 1)),
    directive("chinh-phu", "30/2020/NĐ-CP", "nghi-dinh", date(2020, 3, 5)),
    directive("thanh-uy", "7-KH/ThU", "ke-hoach", date(2021, 1, 5)),
    directive("thanh-uy", "7-KH/BTGThU", "ke-hoach", date(2021, 1, 6)),
    directive("ubnd", "không rõ số", "bao-cao", date(2021, 1, 6)),
)
CORPUS = Corpus(
    publication=Publication(publisher="Ban biên tập", tag_authority="mau.example"),
    vocabulary=Vocabulary(
        organizations={
            "thanh-uy": Organization(label="Thành ủy Bảo Mẫu", kind="dang", symbols=("ThU",)),
            "tinh-uy-cu": Organization(label="Tỉnh ủy Núi Mẫu", kind="dang"),
            "tinh-uy-moi": Organization(
                label="Tỉnh ủy Núi Mẫu (từ 2025)", kind="dang", names=(DatedName(value="Tỉnh ủy Núi Mẫu"),)
            ),
            "ubnd": Organization(label="Ủy ban nhân dân thành phố Bảo Mẫu", kind="nha-nuoc"),
            "chinh-phu": Organization(label="Chính phủ", kind="nha-nuoc"),
        },
        document_types={
            "cong-van": DocumentType(label="Công văn", system="dang", symbols=("CV",)),
            "cong-van-nha-nuoc": DocumentType(label="Công văn", system="nha-nuoc"),
            "quyet-dinh": DocumentType(label="Quyết định", system="dang", symbols=("QĐ",)),
            "quy-dinh": DocumentType(label="Quy định", system="dang", symbols=("QĐ",)),
            "nghi-quyet": DocumentType(label="Nghị quyết", system="dang", symbols=("NQ",)),
            "nghi-dinh": DocumentType(label="Nghị định", system="nha-nuoc", symbols=("NĐ",)),
            "ke-hoach": DocumentType(label="Kế hoạch", system="dang", symbols=("KH",)),
            "bao-cao": DocumentType(label="Báo cáo", system="nha-nuoc", symbols=("BC",)),
        },
    ),
    directives={paper.id: paper for paper in PAPERS},
    messages={},
    removed=(),
    as_of=date(2026, 1, 1),
)
RESOLVER = Resolver(CORPUS.directives.values(), CORPUS.vocabulary)


def numbers(resolution):
    return [candidate.id.rpartition("/")[2] for candidate in resolution.candidates]


@pytest.mark.parametrize(
    "typed",
    [
        "253-CV/ThU",
        "253 - CV/ThU",
        "253 cv thu",
        "cv 253 thu",
        "253cv/thu",
        "Số: 253 – CV / ThU",
        "số 253 thành ủy",
        "công văn số 253-CV/ThU ngày 09/8/2021 của Thành ủy Bảo Mẫu",
        "cong van 253 ngay 9/8/2021",
        "253 ngày 09 tháng 8 năm 2021",
        "253-CV/ThU thành ủy bảo mẫu",
        "253-CV/ThU về phòng chống dịch",
        unicodedata.normalize("NFD", "Công văn số 253-CV/ThU"),
    ],
)
def test_every_spelling_finds_the_paper(typed):
    resolution = RESOLVER.resolve(typed)
    assert (resolution.query, resolution.state, numbers(resolution)) == (typed, "found", ["253-cv-thu"])


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("253", ["253-cv-thu", "253-ubnd-vx1"]),
        ("số 253", ["253-cv-thu", "253-ubnd-vx1"]),
        ("công văn 253", ["253-cv-thu", "253-ubnd-vx1"]),
        ("10-NQ/TU", ["10-nq-tu", "10-nq-tu"]),
        ("7 kh", ["7-kh-thu", "7-kh-btgthu"]),
    ],
)
def test_several_papers_are_all_listed_the_oldest_first(typed, expected):
    resolution = RESOLVER.resolve(typed)
    assert (resolution.state, numbers(resolution)) == ("ambiguous", expected)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("10-NQ/TU ngày 03/9/2025", "tinh-uy-moi/2025/10-nq-tu"),
        ("10-NQ/TU năm 2019", "tinh-uy-cu/2019/10-nq-tu"),
        ("7-KH/ThU", "thanh-uy/2021/7-kh-thu"),
        ("253/UBND-VX1", "ubnd/2021/253-ubnd-vx1"),
        ("30/2020/nd-cp", "chinh-phu/2020/30-2020-nd-cp"),
        ("nghị định 30", "chinh-phu/2020/30-2020-nd-cp"),
        ("quy định 13", "thanh-uy/2021/13-qd-thu"),
        ("khong ro so", "ubnd/2021/khong-ro-so"),
    ],
)
def test_what_else_is_said_decides(typed, expected):
    resolution = RESOLVER.resolve(typed)
    assert [each.id for each in resolution.candidates] == ([expected] if expected else [])


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "chống dịch",
        "254-CV/ThU",
        "253-QĐ/ThU",
        "253-CV/TU",
        "253 trường học",
        "253-CV/ThU trường học",
        "253 tỉnh ủy",
        "253-CV/ThU ngày 10/8/2021",
        "quy định 12-QĐ/ThU",
        "10-NQ/TU năm 2020",
    ],
)
def test_what_names_no_paper_finds_none(typed):
    assert RESOLVER.resolve(typed).state == "none"


@given(st.text(max_size=60))
def test_nothing_that_can_be_typed_is_an_error(typed):
    assert RESOLVER.resolve(typed).query == typed


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("theo Nghị quyết số 10-NQ/TU của Tỉnh ủy", "ambiguous"),
        ("theo Nghị quyết số 10-NQ/TU ngày 02/5/2019 của Tỉnh ủy", "found"),
        ("theo Nghị quyết số 10-NQ/TU ngày 01/01/2001 của Tỉnh ủy", "none"),
        ("theo Công văn số 253-CV/ThU ngày 09/8/2021 của Thành ủy Bảo Mẫu", "found"),
        ("theo Công văn số 253-CV/ThU của Thành ủy Núi Mẫu", "none"),
        ("theo Quyết định số 13-QĐ/ThU", "none"),
        ("theo Quy định số 13-QĐ/ThU", "found"),
        ("theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ", "found"),
    ],
)
def test_a_citation_is_resolved_by_all_it_says(text, state):
    (citation,) = find_citations(text)
    assert RESOLVER.cited(citation).state == state
