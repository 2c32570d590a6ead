"""R20: only the body itself, its successor or a superior may change a paper, and days are in order."""

from datetime import date

import pytest

from bangtin.language.dates import short_date

ISSUED = date(2021, 2, 1)
OLD = {"issuer": "thanh-uy-mau", "issued": "2021-02-01"}
TARGET = "thanh-uy-mau/2021/1-cv-thu"


def acting(kind="abolishes", issuer="thanh-uy-mau", issued="2022-03-01", target=TARGET, **more):
    return {
        "issuer": issuer,
        "issued": issued,
        "relations": [{"type": kind, "target": target} | {key: str(day) for key, day in more.items()}],
    }


def codes(found):
    return [code for code, _, _ in found]


@pytest.mark.parametrize(
    ("issuer", "issued", "may"),
    [
        ("thanh-uy-mau", "2022-03-01", True),
        ("tinh-uy-mau", "2022-03-01", True),
        ("dang-uy-xa-mau", "2022-03-01", False),
        ("dang-uy-phuong-mau", "2025-08-01", True),
        ("tinh-uy-mau-moi", "2025-08-01", True),
    ],
    ids=["the-body-itself", "its-superior", "one-below", "its-successor", "superior-of-the-successor"],
)
def test_who_may_change_a_paper(publication, wrong, issuer, issued, may):
    kinds = ("replaces", "abolishes", "amends", "suspends", "stays", "corrects")
    acts = {f"so_{n}": acting(kind, issuer, issued) for n, kind in enumerate(kinds, 10)}
    assert codes(wrong(publication(so_1=OLD, **acts))) == ([] if may else ["C020"] * len(kinds))


def test_a_successor_may_do_nothing_before_it_took_over(publication, wrong):
    found = wrong(publication(so_1=OLD, so_7=acting(issuer="dang-uy-phuong-mau", issued="2025-06-30")))
    assert codes(found) == ["C020"]


def test_a_superior_is_one_on_the_day_and_of_a_body_that_is_no_more_on_its_last(publication, wrong):
    of_a_ward = {"issuer": "dang-uy-xa-mau", "issued": "2021-02-01"}
    paper = "dang-uy-xa-mau/2021/1-cv-thu"
    before = acting(issuer="thanh-uy-mau", issued="2025-06-30", target=paper)
    assert wrong(publication(so_1=of_a_ward, so_7=before)) == []
    stranger = acting(issuer="dang-uy-phuong-mau", issued="2025-08-01", target=paper)
    assert codes(wrong(publication(so_8=stranger))) == ["C020"]


def test_whoever_carries_out_or_cites_a_paper_needs_no_power_over_it(publication, wrong):
    kinds = ("implements", "guides", "cites", "consolidates")
    acts = {f"so_{n}": acting(kind, "dang-uy-xa-mau") for n, kind in enumerate(kinds, 10)}
    assert wrong(publication(so_1=OLD, **acts)) == []


def test_one_common_body_of_two_joint_papers_is_enough(publication, wrong):
    joint = {**acting(issuer="dang-uy-xa-mau"), "with": ["thanh-uy-mau"]}
    assert wrong(publication(so_1=OLD, so_7=joint)) == []


@pytest.mark.parametrize(
    ("relation", "says"),
    [
        (acting(issued="2020-03-01"), f"đứng trước ngày ban hành của văn bản ấy ({short_date(ISSUED)})"),
        (acting(date="2021-01-31"), f"đứng trước ngày ban hành của văn bản ấy ({short_date(ISSUED)})"),
        (
            acting("suspends", date="2022-04-01", until="2022-03-31"),
            "kết thúc trước khi bắt đầu (1/4/2022)",
        ),
        (acting("replaces", until="2022-12-31"), "mà chỉ ngưng hay đình chỉ mới có"),
    ],
)
def test_days_are_in_order(publication, wrong, relation, says):
    ((code, file, text),) = wrong(publication(so_1=OLD, so_7=relation))
    assert (code, file) == ("C020", "7-cv-thu.md")
    assert says in text


def test_a_pause_may_last_one_day_and_a_paper_may_act_on_the_day_of_its_issue(publication, wrong):
    one_day = acting("stays", date="2022-04-01", until="2022-04-01")
    same_day = acting("amends", issued="2021-02-01")
    assert wrong(publication(so_1=OLD, so_7=one_day, so_8=same_day)) == []


def test_a_paper_does_nothing_to_itself(publication, wrong):
    itself = {**OLD, "relations": [{"type": "amends", "target": TARGET}]}
    ((code, _, text),) = wrong(publication(so_1=itself))
    assert code == "C020"
    assert "nêu chính văn bản này" in text


def test_a_relation_that_stands_twice_is_found_once(publication, wrong):
    twice = acting("amends")
    twice["relations"].append(dict(twice["relations"][0]))
    ((code, _, text),) = wrong(publication(so_1=OLD, so_7=twice))
    assert code == "C020"
    assert "đã ghi ở trên" in text


def test_two_sections_of_one_paper_may_be_amended_by_one(publication, wrong):
    both = acting("amends", target=f"{TARGET}#1")
    both["relations"].append({"type": "amends", "target": f"{TARGET}#2"})
    assert wrong(publication(so_1=OLD, so_7=both)) == []


def test_the_finding_names_relation_target_and_body_and_says_what_to_do(publication, wrong):
    ((_, _, text),) = wrong(publication(so_1=OLD, so_7=acting(issuer="dang-uy-xa-mau")))
    for words in ("“Bãi bỏ”", TARGET, "Thành ủy Mẫu", "organizations.yml"):
        assert words in text


def test_a_relation_to_what_was_removed_is_no_fault(publication, wrong, content_root):
    (content_root / "data/removed.yml").write_text(
        f"- id: {TARGET}\n  date: 2023-01-01\n  reason: phap-luat\n  authority: Thành ủy Mẫu\n",
        encoding="utf-8",
    )
    assert wrong(publication(so_7=acting())) == []
