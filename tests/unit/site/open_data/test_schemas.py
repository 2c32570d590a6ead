"""What programs read is what the published schemas say, no key more and none less."""

import json

import fastjsonschema
import pytest

from bangtin.content.provisions import read_provisions
from bangtin.model.body import DirectiveBody, MessageBody, OcrReading, Variant
from bangtin.site.open_data.machine import render_machine_forms
from bangtin.site.open_data.schemas import form_schemas, render_schemas
from bangtin.site.open_data.table import render_tables

A = "thanh-uy-mau/2021/1-cv-thu"
B = "thanh-uy-mau/2021/2-cv-thu"
M = "2021/giu-sach"


def closed(schema):
    """The same schema that allows no key it does not name."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    return {**inner, "additionalProperties": False} if "properties" in schema else inner


def accepts(name, form):
    fastjsonschema.compile(closed(form_schemas()[name]))(form)


@pytest.fixture(scope="module")
def full(edition_of, directive_of, message_of):
    """An edition in which as many keys as possible are in use."""
    record = {"date": "2021-09-01", "role": "Ban", "reason": "sai số"}
    full = directive_of(
        A,
        number_as_written="1 - CV/ThU",
        **{"with": ["phuong-mau-1"]},
        urgency="khan",
        addressees=["Các chi bộ"],
        copies=["Như trên"],
        topics=["moi-truong"],
        relations=[
            {"type": "replaces", "target": f"{B}#1", "section": "1", "date": "2021-06-01"},
            {"type": "cites", "external": {"title": "Luật mẫu", "address": "https://luat.example/"}},
        ],
        duties=[
            {
                "section": "1",
                "actors": ["cap-uy"],
                "acts": ["thong-tin"],
                "audiences": ["nhan-dan"],
                "channels": ["truyen-thanh"],
                "frequency": "thuong-xuyen",
                "until": "2022-01-01",
                "not_needed": [{"audience": "dang-vien", "until": "2022-01-01", "reason": "đã họp"}],
            }
        ],
        source={"kind": "ocr", "file": "1-cv-thu.txt", "sha256": "0" * 64},
        corrections=[{**record, "section": "1", "was": "một", "now": "hai"}],
        moved_from=["thanh-uy-mau/2021/cu"],
        withdrawn=record,
        effect={"from": "2021-05-02", "until": "2021-12-01", "checked": "2021-05-03"},
    )
    message = message_of(
        M,
        topics=["moi-truong"],
        place="mau",
        key_message="Giữ sạch",
        deadline="2021-08-01",
        alert={
            "event": "lũ",
            "area": "Mẫu",
            "instruction": "lên cao",
            "from": "6 giờ",
            "until": "9 giờ",
            "contact": "1022",
        },
        responds_to={"claim": "tin", "source": f"{A}#1"},
        held={"since": "2021-07-01", "because": "Chờ xem lại"},
        confirmed={
            "date": "2021-06-02",
            "role": "Ban",
            "sections": {f"{A}#1": "0" * 64},
            "facts": {"so-mui": "1" * 64},
            "changes": [B],
            "original": "2" * 64,
        },
        replaces="2020/cu",
        translates="2020/goc",
        moved_from=["2021/cu"],
        withdrawn=record,
    )
    removed = {"id": "x/2020/y", "date": "2021-08-02", "reason": "phap-luat", "authority": "Thành ủy Mẫu"}
    return edition_of(
        full,
        directive_of(B),
        directive_of("phuong-mau-1/2021/3-cv-ub"),
        message,
        removed=[removed],
        states={M: "held"},
    )


def machine_forms(edition):
    body = DirectiveBody(read_provisions("Mở đầu\n\n1. Giữ sạch\n\n- Mỗi tuần"))
    texts = MessageBody((Variant("trang-tin", "Giữ sạch.", 1),))
    readings = (OcrReading(line=1, read="a", why="mờ", certain=False),)
    for document in edition.corpus.documents():
        artifact, _ = render_machine_forms(
            edition, document, body if document.kind == "directive" else texts, readings
        )
        yield document.kind, json.loads(artifact.content)


def test_every_form_is_as_its_schema_says(full):
    for kind, form in machine_forms(full):
        accepts(kind, form)


def test_the_list_of_documents_is_as_its_schema_says(full):
    accepts("documents", json.loads(next(iter(render_tables(full))).content))


def test_every_key_of_the_full_forms_is_named(full):
    """The test above sees all keys: the header of the model is drawn whole."""
    for kind in ("directive", "message"):
        told = set().union(*(form for name, form in machine_forms(full) if name == kind))
        assert set(form_schemas()[kind]["properties"]) == told


@pytest.mark.parametrize("key", ["waivers", "file", "digest", "sections", "facts"])
def test_what_stays_inside_is_in_no_schema(key):
    for schema in form_schemas().values():
        for part in (schema, *schema.get("definitions", {}).values()):
            assert key not in part["properties"]


@pytest.mark.parametrize(
    ("key", "value"), [("status", {"state": "sai", "label": "x"}), ("issued", None), ("kind", "message")]
)
def test_a_wrong_form_is_refused(full, key, value):
    form = next(form for kind, form in machine_forms(full) if kind == "directive")
    with pytest.raises(fastjsonschema.JsonSchemaException):
        accepts("directive", form | {key: value})


def test_forms_name_their_schema_and_it_stands_there(full):
    published = {json.loads(a.content)["$id"]: a for a in render_schemas(full)}
    named = {form["$schema"] for _, form in machine_forms(full)}
    named.add(json.loads(next(iter(render_tables(full))).content)["$schema"])
    assert named == set(published)
    for address, artifact in published.items():
        assert address == full.absolute(artifact.path)
