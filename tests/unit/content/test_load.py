"""A repository becomes a corpus, and nothing in it is left out in silence."""

import hashlib
import os
from datetime import date

import pytest

from bangtin.content.load import load
from bangtin.content.root import ContentRoot

TODAY = date(2026, 11, 22)
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows: links for administrators only, no pipes")
RELEASE = "release: {role: Ban, date: 2026-11-22, basis: Quy chế}\n"
DIRECTIVE = f"""---
number: 1-CV/ThU
type: cong-van
issuer: thanh-uy-mau
issued: 2021-08-09
place: Mẫu
subject: một việc
effect: {{unknown: true}}
{RELEASE}---

Mở đầu.

1. Việc một.
đ) Việc nhỏ.
"""
MESSAGE = f"""---
title: Một lời
issuer: ban
cites: ["thanh-uy-mau/2021/1-cv-thu#1"]
audiences: [nhan-dan]
valid: {{from: 2021-08-10}}
language: vi
{RELEASE}---

Lời trên trang.

## Tin nhắn

Lời ngắn.
"""
DIRECTIVE_PATH = "data/directives/thanh-uy-mau/2021/1-cv-thu.md"
MESSAGE_PATH = "data/messages/2021/mot-loi.md"
FILES = {
    "mkdocs.yml": "site_name: Mẫu\nsite_url: https://mau.example/\n",
    "data/publication.yml": "publisher: Ban\ntag_authority: mau.example\n",
    "data/removed.yml": "[]\n",
    "data/vocabulary/channels.yml": "tin-nhan: {label: Tin nhắn}\n",
    "data/vocabulary/organizations.yml": "ban: {label: Ban, kind: bien-tap}\n",
    DIRECTIVE_PATH: DIRECTIVE,
    MESSAGE_PATH: MESSAGE,
}


@pytest.fixture
def content(tmp_path):
    def write(changes=None):
        for path, text in {**FILES, **(changes or {})}.items():
            if text is not None:
                (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / path).write_bytes(text.encode())
        return ContentRoot(tmp_path)

    return write


def findings(root, **options):
    return [(each.rule, each.place.file) for each in load(root, today=TODAY, **options).findings]


def test_a_right_repository_becomes_a_corpus(content):
    loaded = load(content(), today=TODAY)
    assert loaded.findings == ()
    directive = loaded.corpus.directives["thanh-uy-mau/2021/1-cv-thu"]
    message = loaded.corpus.messages["2021/mot-loi"]
    assert directive.anchors == ("mo-dau", "mo-dau.doan-1", "1", "1.dd")
    assert (directive.file, directive.digest) == (
        DIRECTIVE_PATH,
        hashlib.sha256(DIRECTIVE.encode()).hexdigest(),
    )
    assert message.channels == ("trang-tin", "tin-nhan")
    assert (loaded.files, loaded.drafts, loaded.corpus.embargoed, loaded.corpus.as_of) == (2, 0, 0, TODAY)
    assert loaded.settings.site_url == "https://mau.example/"


def test_bodies_are_read_on_demand(content):
    loaded = load(content(), today=TODAY)
    body = loaded.bodies.body(loaded.corpus.directives["thanh-uy-mau/2021/1-cv-thu"])
    assert [each.text for each in body.section("1")] == ["Việc một.", "Việc nhỏ."]
    assert loaded.bodies.body(loaded.corpus.messages["2021/mot-loi"]).web == "Lời trên trang."


def test_the_form_of_a_file_does_not_change_the_corpus(content, tmp_path):
    plain = load(content(), today=TODAY).corpus
    windows = load(content({DIRECTIVE_PATH: "\ufeff" + DIRECTIVE.replace("\n", "\r\n")}), today=TODAY).corpus
    assert windows.directives == plain.directives


@pytest.mark.parametrize(
    ("publish", "as_of", "shown"),
    [("2026-11-22", None, 1), ("2026-11-23", None, 0), ("2026-11-23", date(2026, 11, 23), 1)],
)
def test_an_embargoed_document_is_not_in_the_corpus_before_its_day(content, publish, as_of, shown):
    text = DIRECTIVE.replace("basis: Quy chế}", f"basis: Quy chế, publish: {publish}}}")
    loaded = load(content({DIRECTIVE_PATH: text}), today=TODAY, as_of=as_of)
    assert (len(loaded.corpus.directives), loaded.corpus.embargoed, len(loaded.withheld)) == (
        shown,
        1 - shown,
        1 - shown,
    )


def test_the_day_of_a_sample_opens_no_embargo(content):
    sample = FILES["data/publication.yml"] + "sample: {as_of: 2030-01-01}\n"
    text = DIRECTIVE.replace("basis: Quy chế}", "basis: Quy chế, publish: 2029-01-01}")
    loaded = load(content({"data/publication.yml": sample, DIRECTIVE_PATH: text}), today=TODAY)
    assert (loaded.corpus.as_of, loaded.corpus.embargoed) == (date(2030, 1, 1), 1)


def test_drafts_are_counted_and_read_only_when_asked_for(content):
    draft = "data/drafts/messages/2021/nhap.md"
    root = content({draft: MESSAGE.replace(RELEASE, "")})
    assert (load(root, today=TODAY).drafts, list(load(root, today=TODAY).corpus.messages)) == (
        1,
        ["2021/mot-loi"],
    )
    with_drafts = load(root, today=TODAY, drafts=True)
    assert list(with_drafts.corpus.messages) == ["2021/mot-loi", "2021/nhap"]
    assert with_drafts.findings == ()


@pytest.mark.parametrize(
    ("path", "text", "rule"),
    [
        (DIRECTIVE_PATH, DIRECTIVE.replace(RELEASE, ""), "I006"),
        ("data/drafts/messages/2021/mot-loi.md", MESSAGE, "I007"),
        ("data/directives/thanh-uy-mau/2021/1-CV.md", DIRECTIVE, "I002"),
        ("data/directives/thanh-uy-mau/2021/con.md", DIRECTIVE, "I002"),
        ("data/directives/thanh-uy-mau/1-cv-thu.md", DIRECTIVE, "I001"),
        ("data/messages/2021/them/mot-loi.md", MESSAGE, "I001"),
        ("data/directives/thanh-uy-mau/2021/1-cv-thu.md~", "cũ", "I003"),
        ("data/directives/thanh-uy-mau/2021/ghi-chu.txt", "cũ", "I003"),
        ("data/messages/2021/Thumbs.db", "x", "I003"),
        ("data/vocabulary/organisations.yml", "{}", "I010"),
        ("data/directves/a/2021/b.md", DIRECTIVE, "I010"),
        ("data/ghi-chu.txt", "x", "I010"),
        ("data/vocabulary/channels.yml", "nam: {label: Năm}\ntin-nhan: {label: Tin nhắn}\n", "Y111"),
        ("data/vocabulary/channels.yml", "- a\n", "Y010"),
        ("data/publication.yml", "publisher: Ban\n", "Y101"),
        ("data/removed.yml", "- {id: a/2021/b, date: 2026-01-01, reason: Sai Lầm, authority: Ban}\n", "Y110"),
        ("mkdocs.yml", FILES["mkdocs.yml"] + "hooks: [x.py]\n", "Y109"),
        ("mkdocs.yml", "- a\n", "Y010"),
        (MESSAGE_PATH, MESSAGE.replace("Lời trên", "<script>x</script> Lời trên"), "P301"),
        (MESSAGE_PATH, MESSAGE.replace("Lời trên", "[a](javascript:b) Lời trên"), "P303"),
        (MESSAGE_PATH, MESSAGE.replace("Lời trên", "![a](https://b.example/c.png) Lời trên"), "P008"),
        (DIRECTIVE_PATH, DIRECTIVE + "\n| a | b |\n|---|---|\n| 1 |\n", "P002"),
        (DIRECTIVE_PATH, DIRECTIVE + "\n" + "> " * 13 + "sâu\n", "P003"),
        (DIRECTIVE_PATH, DIRECTIVE[: DIRECTIVE.index("Mở đầu")], "P001"),
    ],
)
def test_what_is_wrong_is_a_finding_at_its_file(content, path, text, rule):
    root = content({path: text})
    found = [
        code for code, file in findings(root, drafts=True) if file == path or path.startswith(f"{file}/")
    ]
    assert rule in found


@POSIX
@pytest.mark.parametrize(
    "name", ["data/messages/2021/b.md", "data/vocabulary/topics.yml", "data/messages/2022", "data/drafts"]
)
def test_a_link_is_not_followed(content, tmp_path, name):
    root = content()
    outside = tmp_path / "ngoai"
    outside.mkdir()
    (outside / "x.md").write_text(MESSAGE, encoding="utf-8")
    (root.path / name).symlink_to(outside / "x.md" if "." in name else outside)
    assert ("I004", name) in findings(root, drafts=True)
    assert list(load(root, today=TODAY, drafts=True).corpus.messages) == ["2021/mot-loi"]


@POSIX
def test_a_folder_of_documents_that_is_a_link_is_not_followed(content, tmp_path):
    root = content()
    (root.path / "data/messages").rename(tmp_path / "ngoai")
    (root.path / "data/messages").symlink_to(tmp_path / "ngoai")
    assert ("I004", "data/messages") in findings(root)
    assert load(root, today=TODAY).corpus.messages == {}


@POSIX
def test_a_pipe_does_not_block_reading(content):
    root = content()
    os.mkfifo(root.path / "data/messages/2021/ong.md")
    assert ("I004", "data/messages/2021/ong.md") in findings(root)


@pytest.mark.parametrize(
    ("original", "digest", "expected"),
    [
        ("gốc\r\n", hashlib.sha256("gốc\r\n".encode()).hexdigest(), []),
        ("gốc\n", hashlib.sha256("gốc\r\n".encode()).hexdigest(), ["A001"]),
        (None, "0" * 64, ["A001"]),
    ],
)
def test_the_original_is_there_byte_for_byte(content, original, digest, expected):
    source = f"source: {{kind: ocr, file: 1-cv-thu.txt, sha256: {digest}}}\n"
    root = content(
        {
            DIRECTIVE_PATH: DIRECTIVE.replace(RELEASE, source + RELEASE),
            DIRECTIVE_PATH[:-3] + ".txt": original,
        }
    )
    assert [rule for rule, _ in findings(root)] == expected


def test_progress_counts_every_file(content):
    steps = []
    load(content(), today=TODAY, progress=lambda done, total: steps.append((done, total)))
    assert steps == [(1, 2), (2, 2)]


def test_the_place_of_a_value_is_the_same_from_its_entry_alone_as_from_the_whole_header(root):
    from bangtin.content.bodies import place_in
    from bangtin.content.front_matter import split_file

    loaded = load(ContentRoot(root), today=date(2026, 11, 22))
    for document in loaded.corpus.documents():
        reading = split_file(loaded.bodies.text(document), file=document.file).header
        for path in reading.values_at:
            assert loaded.bodies.place(document.file, path) == place_in(reading, document.file, path)
