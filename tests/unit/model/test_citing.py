"""What citations mean: never a paper that is not surely meant, never the document itself."""

from datetime import date

import pytest

from bangtin.language.citations import find_citations
from bangtin.language.slugs import slug
from bangtin.model.citing import CitedState, cited_anchor, resolve_citations
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive, Effect, Relation
from bangtin.model.publication import Publication
from bangtin.model.vocabulary import DocumentType, Organization, Vocabulary


def directive(issuer, number, kind, issued, **changes):
    name = slug(number)
    return Directive(
        id=f"{issuer}/{issued.year}/{name}",
        file=f"data/directives/{issuer}/{issued.year}/{name}.md",
        number=number,
        type=kind,
        issuer=issuer,
        issued=issued,
        place="Mẫu",
        subject="giữ sạch đường phố",
        effect=Effect(unknown=True),
        **changes,
    )


OLD = directive("thanh-uy-mau", "10-NQ/ThU", "nghi-quyet", date(2015, 5, 2))
NEW = directive("thanh-uy-mau", "10-NQ/ThU", "nghi-quyet", date(2020, 9, 3))
OTHER = directive("thanh-uy-khac", "5-CT/ThU", "chi-thi", date(2019, 1, 4))
PLAN = directive("thanh-uy-mau", "7-KH/ThU", "ke-hoach", date(2020, 1, 5))
DECREE = directive("chinh-phu", "30/2020/NĐ-CP", "nghi-dinh", date(2020, 3, 5))
LETTER = directive("thanh-uy-mau", "253-CV/ThU", "cong-van", date(2021, 8, 9))
KINDS = {
    "nghi-quyet": ("Nghị quyết", "NQ"),
    "chi-thi": ("Chỉ thị", "CT"),
    "ke-hoach": ("Kế hoạch", "KH"),
    "nghi-dinh": ("Nghị định", "NĐ"),
    "cong-van": ("Công văn", "CV"),
}


def corpus(*papers):
    return Corpus(
        publication=Publication(publisher="Ban biên tập", tag_authority="mau.example"),
        vocabulary=Vocabulary(
            organizations={
                "thanh-uy-mau": Organization(label="Thành ủy Mẫu", kind="dang", symbols=("ThU",)),
                "thanh-uy-khac": Organization(label="Thành ủy Khác", kind="dang", symbols=("ThU",)),
                "chinh-phu": Organization(label="Chính phủ", kind="nha-nuoc"),
            },
            document_types={
                identity: DocumentType(label=label, system="dang", symbols=(symbol,))
                for identity, (label, symbol) in KINDS.items()
            },
        ),
        directives={paper.id: paper for paper in sorted(papers, key=lambda each: (each.issued, each.id))},
        messages={},
        removed=(),
        as_of=date(2026, 1, 1),
    )


def meant(text, *, by=LETTER, papers=(OLD, NEW, OTHER, PLAN, DECREE, LETTER)):
    found = resolve_citations(corpus(*papers), by, find_citations(text))
    return [(each.state, [paper.id for paper in each.candidates]) for each in found]


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("Thực hiện Nghị quyết số 10-NQ/ThU ngày 03/9/2020", NEW),
        ("theo Kế hoạch số 7-KH/ThU", PLAN),
        ("Chỉ thị số 5-CT/ThU ngày 4/1/2019", OTHER),
        ("Chỉ thị số 5-CT/ThU của Ban Thường vụ Thành ủy Khác về", OTHER),
        ("Nghị định số 30/2020/NĐ-CP về công tác văn thư", DECREE),
    ],
)
def test_a_citation_that_says_enough_is_resolved(text, paper):
    assert meant(text) == [(CitedState.RESOLVED, [paper.id])]


def test_an_undated_number_that_two_papers_bear_is_ambiguous_with_both_listed():
    assert meant("Nghị quyết số 10-NQ/ThU") == [(CitedState.AMBIGUOUS, [OLD.id, NEW.id])]


def test_after_a_full_first_mention_the_short_one_means_the_same():
    text = "Nghị quyết số 10-NQ/ThU ngày 02/5/2015; thực hiện Nghị quyết số 10-NQ/ThU nêu trên"
    assert meant(text) == [(CitedState.RESOLVED, [OLD.id])] * 2


def test_a_relation_in_the_header_decides_between_several():
    letter = directive(
        "thanh-uy-mau",
        *("253-CV/ThU", "cong-van", date(2021, 8, 9)),
        relations=(Relation(type="cites", target=f"{NEW.id}#1"),),
    )
    assert meant("Nghị quyết số 10-NQ/ThU", by=letter) == [(CitedState.RESOLVED, [NEW.id])]


def test_a_number_that_many_bodies_may_give_is_only_possible():
    assert meant("theo Chỉ thị số 5-CT/ThU") == [(CitedState.POSSIBLE, [OTHER.id])]
    assert meant("Chỉ thị số 5-CT/ThU của Thành ủy về") == [(CitedState.POSSIBLE, [OTHER.id])]


def test_no_paper_cites_one_that_came_later():
    assert meant("Nghị quyết số 10-NQ/ThU", by=PLAN) == [(CitedState.RESOLVED, [OLD.id])]
    assert meant("Nghị định số 30/2020/NĐ-CP", by=PLAN) == [(CitedState.ELSEWHERE, [])]


def test_the_documents_own_number_is_no_other_paper():
    assert meant("Ban hành kèm theo Công văn số 253-CV/ThU ngày 9/8/2021 của Thành ủy Mẫu") == [
        (CitedState.OWN, [])
    ]


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("điểm đ khoản 2 Điều 5", "chuong-i.dieu-5.khoan-2.diem-dd"),
        ("khoản 2 Điều 5", "chuong-i.dieu-5.khoan-2"),
        ("Điều 5", "chuong-i.dieu-5"),
        ("Điều 6", None),
        ("Điều 7", None),
        ("điểm 5.1 mục II", "ii.5.1"),
        ("mục II", "ii"),
        ("điểm a mục 3", "3.a"),
    ],
)
def test_a_pinpoint_leads_to_the_one_section_that_it_can_mean(words, anchor):
    anchors = "mo-dau chuong-i chuong-i.dieu-5 chuong-i.dieu-5.khoan-2 chuong-i.dieu-5.khoan-2.diem-dd "
    anchors += "chuong-i.dieu-7 chuong-ii.dieu-7 ii ii.5 ii.5.1 3 3.a"
    paper = PLAN.model_copy(update={"anchors": tuple(anchors.split())})
    (citation,) = find_citations(f"theo {words} Kế hoạch số 7-KH/ThU")
    assert cited_anchor(paper, citation.pinpoint) == anchor
