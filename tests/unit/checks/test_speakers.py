"""Who may speak: a body that exists, and that what is cited asks or that stands behind it."""

from datetime import date

import pytest

from bangtin.checks.context import context_of
from bangtin.checks.speakers import may_speak
from bangtin.content.load import load

M = "2021/mot"
DUTY = {"section": "2", "actors": ["mttq"], "acts": ["tuyen-truyen"], "audiences": ["nhan-dan"]}


@pytest.fixture
def speaks(publication, say, content_root):
    def asked(issuer, duty=DUTY, groups=(), first="2021-03-01", **header):
        root = publication(so_5={"duties": [duty] if duty else []})
        say(M, issuer=issuer, valid={"from": first}, **header)
        corpus = context_of(load(root, today=date(2026, 11, 22))).corpus
        body = corpus.organization(issuer).model_copy(update={"groups": tuple(groups)})
        return may_speak(corpus, corpus.messages[M], body)

    return asked


def test_a_body_of_a_group_that_the_duty_names_may_speak(speaks):
    assert speaks("dang-uy-xa-mau", groups=["cap-uy", "mttq"])


def test_a_body_of_another_group_may_not(speaks):
    assert not speaks("dang-uy-xa-mau", groups=["cap-uy"])


@pytest.mark.parametrize(
    ("issuer", "first"),
    [("thanh-uy-mau", "2021-03-01"), ("tinh-uy-mau", "2021-03-01"), ("dang-uy-phuong-mau", "2025-08-01")],
    ids=["issuer", "superior", "successor"],
)
def test_whoever_stands_behind_the_paper_may_speak(speaks, issuer, first):
    assert speaks(issuer, first=first)


def test_a_section_without_a_duty_says_nothing_about_it(speaks):
    assert speaks("dang-uy-xa-mau", duty=None)
    assert speaks("dang-uy-xa-mau", duty=DUTY | {"section": "1"})


def test_a_duty_around_or_inside_the_cited_section_counts(speaks):
    inside = DUTY | {"section": "1.a"}
    assert not speaks("dang-uy-xa-mau", duty=inside, cites=["thanh-uy-mau/2021/5-cv-thu#1"])
    around = DUTY | {"section": "1"}
    assert not speaks("dang-uy-xa-mau", duty=around, cites=["thanh-uy-mau/2021/5-cv-thu#1.a"])


def test_the_rule_names_what_is_wrong(publication, say, wrong, change, content_root):
    change(content_root / "data/publication.yml", "sample:\n  as_of: 2021-08-20\n", "")
    root = publication(so_5={"duties": [DUTY]})
    say(M, issuer="dang-uy-xa-mau")
    (told,) = (text for rule, file, text in wrong(root) if rule == "C010" and file == "mot.md")
    assert "không phải nơi ban hành văn bản làm căn cứ" in told
