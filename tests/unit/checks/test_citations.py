"""Open citations are noted: several papers fit, or another day is given; papers from elsewhere are not."""

from datetime import date

import pytest

from bangtin.checks.citations import citation_findings
from bangtin.checks.levels import level_of
from bangtin.content.found import citations_in
from bangtin.language.slugs import slug
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive, Effect, Relation
from bangtin.model.finding import Level
from bangtin.model.message import Message
from bangtin.model.publication import Publication
from bangtin.model.vocabulary import DocumentType, Organization, Vocabulary


def letter(number, issued, issuer="thanh-uy-mau", **changes):
    identity = f"{issuer}/{issued.year}/{slug(number)}"
    return Directive(
        id=identity,
        file=f"data/directives/{identity}.md",
        number=number,
        type="cong-van",
        issuer=issuer,
        issued=issued,
        place="Mẫu",
        subject="giữ sạch đường phố",
        effect=Effect(unknown=True),
        **changes,
    )


FIRST, SECOND = letter("3-CV/ThU", date(2019, 1, 5)), letter("3-CV/ThU", date(2020, 3, 5))
OWN = letter("12-CV/ThU", date(2021, 2, 3))
MESSAGE = Message(
    id="2021/giu-sach",
    file="data/messages/2021/giu-sach.md",
    title="Giữ sạch",
    issuer="thanh-uy-mau",
    cites=(f"{SECOND.id}#1",),
    audiences=("nhan-dan",),
    valid={"from": "2021-03-01"},
    language="vi",
)
CORPUS = Corpus(
    publication=Publication(publisher="Ban biên tập", tag_authority="mau.example"),
    vocabulary=Vocabulary(
        organizations={"thanh-uy-mau": Organization(label="Thành ủy Mẫu", kind="dang", symbols=("ThU",))},
        document_types={"cong-van": DocumentType(label="Công văn", system="dang", symbols=("CV",))},
    ),
    directives={paper.id: paper for paper in (FIRST, SECOND, OWN)},
    messages={MESSAGE.id: MESSAGE},
    removed=(),
    as_of=date(2026, 1, 1),
)


def found(body, document=OWN):
    header = "---\nsubject: theo Công văn số 3-CV/ThU\n---\n"
    citations = tuple(citations_in(header + body))
    return list(citation_findings(CORPUS, document, citations, lambda: header + body))


def test_a_number_that_two_papers_bear_is_noted_where_it_stands_with_both():
    (finding,) = found("\n1. Mở đầu.\n\n2. Theo Công văn số 3-CV/ThU, làm ngay.\n")
    assert (finding.rule, finding.place.line, finding.place.column) == ("C021", 7, 9)
    assert level_of(finding) is Level.WARNING
    for lang in ("vi", "en"):
        assert "“Công văn số 3-CV/ThU”" in finding.message(lang)
        assert FIRST.id in finding.message(lang)
        assert SECOND.id in finding.message(lang)
        assert f"target: {FIRST.id}" in finding.fix(lang)


@pytest.mark.parametrize(
    "body",
    [
        "1. Theo Công văn số 3-CV/ThU ngày 05/3/2020.",
        "1. Theo Công văn số 3-CV/ThU ngày 05/3/2020; Công văn số 3-CV/ThU nêu rõ.",
        "1. Theo Nghị định số 30/2020/NĐ-CP và Chỉ thị số 9-CT/ThU.",
        "1. Phụ lục kèm theo Công văn số 12-CV/ThU.",
        "1. Theo Công văn số 3-CV/ThU ngày 05/3/2018.",
    ],
)
def test_full_citations_papers_from_elsewhere_and_ones_own_number_are_not_noted(body):
    assert found(body) == []


def test_a_day_that_is_not_that_of_the_paper_is_noted():
    (finding,) = found("1. Theo Công văn số 3-CV/ThU ngày 03/5/2020.")
    assert "ghi ngày khác với ngày ban hành của 3-CV/ThU ngày 5/3/2020" in finding.message()
    assert "gives another day than that of 3-CV/ThU of 2020-03-05" in finding.message("en")


@pytest.mark.parametrize("words", ["Công văn số 3-CV/ThU", "Công văn số 3-CV/ThU ngày 03/5/2020"])
def test_what_the_note_tells_to_do_settles_it(words):
    named = letter("12-CV/ThU", OWN.issued, relations=(Relation(type="cites", target=SECOND.id),))
    assert len(found(f"1. Theo {words}.")) == 1
    assert found(f"1. Theo {words}.", named) == []


def test_a_number_is_noted_once():
    assert len(found("1. Công văn số 3-CV/ThU.\n\n2. Công văn số 3-CV/ThU.")) == 1


def test_a_message_is_told_to_give_the_day_and_its_cited_paper_decides():
    bare = MESSAGE.model_copy(update={"cites": (f"{OWN.id}#1",)})
    (finding,) = found("Theo Công văn số 3-CV/ThU.", bare)
    assert "3-CV/ThU ngày 5/1/2019" in finding.fix()
    assert found("Theo Công văn số 3-CV/ThU ngày 5/1/2019.", bare) == []
    assert found("Theo Công văn số 3-CV/ThU.", MESSAGE) == []
