"""JSON-LD says what the page says in the words of schema.org; nothing of it leaves its script element."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.site.open_data.linked import linked_data, linked_script

A = "thanh-uy-mau/2021/1-cv-thu"
B = "phuong-mau-1/2021/2-qd-ub"
M = "2021/giu-sach"
SITE = "https://bang-tin.example/thu/"


def told(edition, identity):
    return json.loads(linked_script(edition, edition.corpus.document(identity)))


def test_paper_without_legal_force_is_a_digital_document(edition_of, directive_of):
    data = told(edition_of(directive_of(A, topics=["moi-truong"]), sample=False), A)
    assert data["@type"] == "DigitalDocument"
    assert data["@id"] == data["url"] == f"{SITE}van-ban/{A}/"
    assert data["name"] == "Công văn 1-CV/ThU: Giữ sạch đường phố"
    assert data["author"] == [{"@type": "Organization", "name": "Thành ủy Mẫu"}]
    assert (data["dateCreated"], data["datePublished"]) == ("2021-05-02", "2021-05-03")
    assert data["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert data["creativeWorkStatus"] == "Đang áp dụng"
    assert data["creditText"].endswith(f"Nguồn: Bảng tin, {SITE}van-ban/{A}/")
    assert data["publication"]["description"] == "Ban biên tập. Quy chế mẫu"
    assert not [key for key in data if key.startswith("legislation")]
    assert "disambiguatingDescription" not in data


def test_paper_with_legal_force_is_legislation_with_its_force_and_what_it_changes(edition_of, directive_of):
    law = directive_of(B, type="quyet-dinh", relations=[{"type": "amends", "target": f"{A}#1"}])
    data = told(edition_of(directive_of(A), law), B)
    assert data["@type"] == "Legislation"
    assert data["legislationType"] == "Quyết định"
    assert data["legislationDate"] == data["legislationDateOfApplicability"] == "2021-05-02"
    assert data["legislationLegalForce"] == "https://schema.org/InForce"
    assert data["legislationChanges"] == [f"{SITE}van-ban/{A}/"]


@pytest.mark.parametrize(
    ("effect", "force"),
    [
        ({"from": "2022-05-02"}, "https://schema.org/NotInForce"),
        ({"from": "2021-05-02", "until": "2021-06-02"}, "https://schema.org/NotInForce"),
        ({"unknown": "true"}, None),
    ],
)
def test_force_is_said_only_where_it_is_known(edition_of, directive_of, effect, force):
    data = told(edition_of(directive_of(B, type="quyet-dinh", effect=effect)), B)
    assert data.get("legislationLegalForce") == force


def test_message_is_an_article_of_its_speaker_on_the_ground_of_its_sections(
    edition_of, directive_of, message_of
):
    message = message_of(M, key_message="Giữ sạch", valid={"from": "2021-06-01", "until": "2021-09-01"})
    data = told(edition_of(directive_of(A), message), M)
    assert data["@type"] == "Article"
    assert data["headline"] == "[MẪU] Thông điệp giu-sach"
    assert data["author"] == [{"@type": "Organization", "name": "Ban biên tập trang mẫu"}]
    assert data["audience"] == [{"@type": "Audience", "audienceType": "Nhân dân"}]
    assert data["isBasedOn"] == [f"{SITE}van-ban/{A}/#1"]
    assert data["expires"] == "2021-09-01"
    assert data["disambiguatingDescription"].startswith("TRANG MẪU")


def test_withdrawn_paper_says_so(edition_of, directive_of):
    withdrawn = {"date": "2021-08-01", "role": "Ban", "reason": "sai"}
    assert told(edition_of(directive_of(A, withdrawn=withdrawn)), A)["creativeWorkStatus"] == "Đã thu hồi"


def test_nobody_who_signed_is_named(edition_of, directive_of):
    assert "Người Ký Mẫu" not in linked_script(edition_of(directive_of(A)), directive_of(A))


def test_a_paper_that_is_not_public_is_not_pointed_at(edition_of, directive_of):
    hidden = "thanh-uy-mau/2021/99-cv-thu"
    paper = directive_of(
        A, relations=[{"type": "cites", "target": hidden}, {"type": "implements", "target": hidden}]
    )
    assert hidden not in linked_script(edition_of(paper), paper)


@given(st.text(st.sampled_from("</script>&'\"\u2028!-[]CDATAsx "), min_size=1).filter(str.strip))
def test_no_text_leaves_the_script_element(edition_of, directive_of, text):
    directive = directive_of(A, subject=text)
    edition = edition_of(directive)
    script = linked_script(edition, directive)
    assert not set("<>&") & set(script)
    assert json.loads(script)["name"] == linked_data(edition, directive)["name"]
