"""The list of all documents as JSON and CSV."""

import csv
import io
import json

from bangtin.site.open_data.table import COLUMNS, render_tables

A = "thanh-uy-mau/2021/1-cv-thu"
M = "2021/giu-sach"


def tables(edition):
    return {artifact.path: artifact.content for artifact in render_tables(edition)}


def rows(edition):
    text = tables(edition)["du-lieu/documents.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_json_and_csv_list_every_document_alike(edition_of, directive_of, message_of):
    edition = edition_of(directive_of(A, topics=["moi-truong"]), message_of(M), states={M: "ended"})
    listed = json.loads(tables(edition)["du-lieu/documents.json"])
    assert listed["sample"] is True
    assert listed["licence"]["name"] == "CC BY 4.0"
    assert [d["id"] for d in listed["documents"]] == [A, M] == [row["id"] for row in rows(edition)]
    for document, row in zip(listed["documents"], rows(edition), strict=True):
        for key, value in document.items():
            assert row[key] == (value if isinstance(value, str) else " ".join(value))


def test_row_says_what_a_document_is_and_where_it_stands(edition_of, directive_of):
    (row,) = rows(edition_of(directive_of(A)))
    assert list(row) == list(COLUMNS)
    assert row["number"] == "1-CV/ThU"
    assert row["title"] == "Giữ sạch đường phố"
    assert row["issuer_name"] == "Thành ủy Mẫu"
    assert row["state_label"] == "Đang áp dụng"
    assert row["address"] == f"https://bang-tin.example/thu/van-ban/{A}/"
    assert (row["sample"], row["licence"]) == ("true", "CC BY 4.0")


def test_nobody_who_signed_is_in_a_list(edition_of, directive_of):
    for content in tables(edition_of(directive_of(A))).values():
        assert "Người Ký Mẫu" not in content.decode()


def test_cell_cannot_be_run_as_a_formula(edition_of, directive_of):
    (row,) = rows(edition_of(directive_of(A, subject='=HYPERLINK("x","y")')))
    assert row["title"].startswith("'=")


def test_quotes_commas_and_lines_survive(edition_of, message_of):
    title = 'Một, "hai"\nba'
    (row,) = rows(edition_of(message_of(M, title=title)))
    assert row["title"] == title


def test_removed_document_is_named_without_its_text(edition_of):
    removed = {"id": A, "date": "2021-08-02", "reason": "phap-luat", "authority": "Thành ủy Mẫu"}
    listed = json.loads(tables(edition_of(removed=[removed]))["du-lieu/documents.json"])
    assert listed["documents"] == []
    assert listed["removed"] == [removed]
