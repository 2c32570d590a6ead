"""Machine forms hold the whole document in the model's own words, and say where it comes from."""

import json
from datetime import date

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bangtin.content.provisions import read_provisions
from bangtin.language.text import tokens
from bangtin.model.body import DirectiveBody, MessageBody, OcrReading, Variant
from bangtin.model.directive import DirectiveHeader
from bangtin.site.open_data.machine import render_machine_forms

A = "thanh-uy-mau/2021/1-cv-thu"
M = "2021/giu-sach"
BODY = """\
Thực hiện kế hoạch năm, Thành ủy yêu cầu:

**1. Giữ sạch đường phố**

- Mỗi tuần dọn một lần;

a) Tổ dân phố *tự* chọn ngày.
đ) Không đổ rác xuống suối a<b.

| Tổ | Ngày |
|---|---|
| 1 | Thứ Bảy |

> Lời kêu gọi chung tay.

**Điều 2.** Hiệu lực."""


@pytest.fixture(scope="module")
def body():
    return DirectiveBody(read_provisions(BODY))


def forms(edition, identity, body):
    document = edition.corpus.document(identity)
    return {artifact.path: artifact.content for artifact in render_machine_forms(edition, document, body)}


def test_directive_has_json_and_markdown_beside_its_page(edition_of, directive_of, body):
    assert list(forms(edition_of(directive_of(A)), A, body)) == [
        f"van-ban/{A}/index.json",
        f"van-ban/{A}/index.md",
    ]


def test_json_gives_back_header_and_provisions(edition_of, directive_of, body):
    directive = directive_of(A, copies=["Như trên"], topics=["moi-truong"])
    form = json.loads(forms(edition_of(directive), A, body)[f"van-ban/{A}/index.json"])
    fields = {info.alias or name for name, info in DirectiveHeader.model_fields.items()}
    header = DirectiveHeader.model_validate({key: form[key] for key in fields & form.keys()})
    assert header == DirectiveHeader.model_validate(
        directive.model_dump(exclude={"id", "file", "anchors", "digest"})
    )
    assert [(p["anchor"], p["label"], p["text"]) for p in form["provisions"]] == [
        (p.anchor, p.label, p.text) for p in body.provisions
    ]


def test_json_says_licence_source_status_and_sample(edition_of, directive_of, body):
    form = json.loads(forms(edition_of(directive_of(A)), A, body)[f"van-ban/{A}/index.json"])
    assert form["sample"] is True
    assert form["sample_notice"].startswith("TRANG MẪU")
    assert form["licence"]["name"] == "CC BY 4.0"
    assert form["attribution"] == (
        "Công văn số 1-CV/ThU ngày 2/5/2021 của Thành ủy Mẫu. "
        f"Nguồn: Bảng tin, https://bang-tin.example/thu/van-ban/{A}/"
    )
    assert form["status"] == {"state": "in-force", "label": "Đang áp dụng", "since": "2021-05-02"}
    assert form["release"] == {"role": "Ban biên tập", "date": "2021-05-03", "basis": "Quy chế mẫu"}


def test_real_publication_is_no_sample(edition_of, directive_of, body):
    form = json.loads(forms(edition_of(directive_of(A), sample=False), A, body)[f"van-ban/{A}/index.json"])
    assert form["sample"] is False
    assert "sample_notice" not in form


def test_what_is_only_for_the_keepers_of_the_content_stays_inside(edition_of, directive_of, body):
    waiver = {"rule": "N101", "reason": "vì sao", "role": "Ban", "from": "2021-05-01", "until": "2021-06-01"}
    source = {"kind": "ocr", "file": "1-cv-thu.txt", "sha256": "0" * 64}
    edition = edition_of(directive_of(A, waivers=[waiver], source=source, digest="f" * 64))
    for content in forms(edition, A, body).values():
        for inner in (b"N101", b"1-cv-thu.txt", b"data/directives", b"ffff"):
            assert inner not in content


def test_relations_are_told_from_both_sides(edition_of, directive_of, message_of, body):
    later = directive_of(
        "thanh-uy-mau/2021/2-cv-thu",
        relations=[{"type": "replaces", "target": f"{A}#1"}],
        effect={"from": "2021-09-01"},
    )
    edition = edition_of(directive_of(A), later, message_of(M))
    form = json.loads(forms(edition, A, body)[f"van-ban/{A}/index.json"])
    assert form["incoming"] == [
        {"type": "replaces", "source": later.id, "section": "1", "since": "2021-09-01"}
    ]
    assert form["carried_by"] == [M]
    assert form["status"]["state"] == "partly-ended"
    states = {p["anchor"]: p["status"]["state"] for p in form["provisions"]}
    assert states["1"] == states["1.gach-1"] == "ended"
    assert states["dieu-2"] == "in-force"


def test_markdown_says_the_same_as_json_and_keeps_every_word(edition_of, directive_of, body):
    found = forms(edition_of(directive_of(A)), A, body)
    form = json.loads(found[f"van-ban/{A}/index.json"])
    _, front, text = found[f"van-ban/{A}/index.md"].decode().split("---\n", 2)
    assert yaml.safe_load(front).keys() == form.keys() - {"provisions", "$schema"}
    assert yaml.safe_load(front)["subject"] == form["subject"]
    assert tokens(text) == tokens(BODY)


LINE = """\
1. Một
**2. Hai**
**Điều 3.** Ba
- gạch
+ cộng
a) chữ
đ) chữ
> trích
thường
| a |
**Chương I**
I. La Mã
**PHẦN THỨ NHẤT** đầu
nối **đậm** dòng""".splitlines()
LINES = st.lists(st.sampled_from(LINE), min_size=1, max_size=12)


@settings(deadline=None)
@given(LINES)
def test_markdown_reads_back_as_the_same_provisions(edition_of, directive_of, lines):
    before = read_provisions("\n\n".join(lines))
    edition = edition_of(directive_of(A))
    text = forms(edition, A, DirectiveBody(before))[f"van-ban/{A}/index.md"].decode().split("---\n", 2)[2]
    after = read_provisions(text)
    assert [(p.anchor, p.label, p.kind, p.strong, p.text) for p in after] == [
        (p.anchor, p.label, p.kind, p.strong, p.text) for p in before
    ]


def test_message_says_every_text(edition_of, directive_of, message_of):
    edition = edition_of(directive_of(A), message_of(M))
    body = MessageBody(
        (Variant("trang-tin", "Giữ sạch.", 12), Variant("truyen-thanh", "Kính mời bà con.", 15))
    )
    found = forms(edition, M, body)
    assert list(found) == [f"thong-diep/{M}/index.json", f"thong-diep/{M}/index.md"]
    form = json.loads(found[f"thong-diep/{M}/index.json"])
    assert form["status"] == {"state": "live", "label": "Đang sử dụng"}
    assert form["variants"] == [
        {"channel": "trang-tin", "text": "Giữ sạch."},
        {"channel": "truyen-thanh", "text": "Kính mời bà con."},
    ]
    assert form["cites"] == [f"{A}#1"]
    assert form["attribution"].startswith("Thông điệp giu-sach. Ban biên tập trang mẫu. Nguồn: ")


def test_markdown_of_a_message_is_its_file_with_the_keys_of_the_json(edition_of, directive_of, message_of):
    edition = edition_of(directive_of(A), message_of(M))
    body = MessageBody(
        (Variant("trang-tin", "Giữ **sạch**.", 12), Variant("truyen-thanh", "Kính mời bà con.", 15))
    )
    found = forms(edition, M, body)
    _, front, text = found[f"thong-diep/{M}/index.md"].decode().split("---\n", 2)
    form = json.loads(found[f"thong-diep/{M}/index.json"])
    assert yaml.safe_load(front).keys() == form.keys() - {"variants", "$schema"}
    assert text == "\nGiữ **sạch**.\n\n## Truyền thanh\n\nKính mời bà con.\n"


def test_readings_of_the_original_are_told(edition_of, directive_of, body):
    edition = edition_of(directive_of(A))
    reading = OcrReading(line=3, read="càp", should_be="cấp", why="mất dấu", certain=True)
    (artifact, _) = render_machine_forms(edition, edition.corpus.directives[A], body, (reading,))
    assert json.loads(artifact.content)["readings"] == [
        {"line": 3, "read": "càp", "should_be": "cấp", "why": "mất dấu", "certain": True}
    ]


def test_held_message_says_so(edition_of, directive_of, message_of):
    edition = edition_of(directive_of(A), message_of(M), states={M: "held"})
    form = json.loads(forms(edition, M, MessageBody(()))[f"thong-diep/{M}/index.json"])
    assert form["status"] == {"state": "held", "label": "Tạm ngừng sử dụng", "since": "2021-07-01"}


def test_body_of_the_other_kind_is_a_bug(edition_of, directive_of):
    with pytest.raises(TypeError):
        forms(edition_of(directive_of(A)), A, MessageBody(()))


def test_the_day_of_the_build_is_in_no_form(edition_of, directive_of, body):
    one = edition_of(directive_of(A), as_of=date(2022, 1, 1), sample=False)
    other = edition_of(directive_of(A), as_of=date(2022, 1, 2), sample=False)
    assert forms(one, A, body) == forms(other, A, body)
