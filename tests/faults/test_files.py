"""F52–F61: names and files that lead elsewhere, hide, collide or do not belong; nothing is followed."""

import os
import unicodedata
from contextlib import nullcontext
from pathlib import Path

import pytest

from bangtin.model.finding import RULES

DIRECTIVE = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows: links for administrators only, no pipes")


@pytest.mark.parametrize(
    "name",
    [
        "../253-cv-thu.txt",
        "/etc/passwd",
        "%2e%2e/253-cv-thu.txt",
        "..\\253-cv-thu.txt",
        "C:\\tep.txt",
        "C:tep.txt",
        "a/b.txt",
        "./253-cv-thu.txt",
        "253-CV-ThU.txt",
        "253 cv.txt",
        "tệp.txt",
        "253-cv-thu",
    ],
)
def test_f52_a_name_of_an_original_that_leads_elsewhere_is_refused(refused, name):
    refused(DIRECTIVE, "file: 253-cv-thu.txt", f"file: ‸'{name}'", "Y111")


@pytest.mark.parametrize(
    "value", ["../../mkdocs", "/etc/passwd", "a/../b", "%2e%2e/2021/a", "thanh-uy\\2021\\a", "C:/2021/a"]
)
def test_f52_an_address_in_a_header_that_leads_elsewhere_is_refused(refused, value):
    refused(DIRECTIVE, "urgency: hoa-toc", f"moved_from: [‸'{value}']\nurgency: hoa-toc", "Y111")


@pytest.mark.parametrize("folder", ["a b", "..a", "%2e%2e", "A", "đ", "con", "a.b", "_a"])
def test_f52_a_folder_with_such_a_name_is_refused(content, folder):
    content.write(f"data/directives/{folder}/2021/1-cv.md", content.read(DIRECTIVE))
    assert ("I002", f"data/directives/{folder}", 1, 1) in content.places()


@POSIX
@pytest.mark.parametrize(
    "name",
    [
        "data/messages/2021/moi.md",
        "data/directives/thanh-uy-bao-loc/2021/254-cv-thu.txt",
        "data/vocabulary/them.yml",
        "data/publication.yaml",
        "docs/ngoai.md",
        "docs/anh.png",
    ],
)
def test_f53_a_link_to_a_file_outside_is_refused_and_its_words_stay_out(content, root, tmp_path, name):
    if name.startswith("docs"):
        for file in ("index.md", "lien-he.md"):
            if (root / "docs" / file).is_file():
                content.write(f"docs/{file}", (root / "docs" / file).read_bytes())
    assert content.errors() == ()
    secret = tmp_path / "bi-mat.md"
    secret.write_text("---\ntitle: tê giác xanh\n---\n\ntê giác xanh\n", encoding="utf-8")
    (content.path / name).symlink_to(secret)
    found = content.places()
    assert ("I004", name, 1, 1) in found
    assert "tê giác" not in repr(content.load())
    assert not content.build().published
    (content.path / name).unlink()
    assert content.errors() == ()


@POSIX
@pytest.mark.parametrize("name", ["data/messages/2022", "data/directives/a", "data/drafts", "docs/them"])
def test_f54_a_link_to_a_folder_outside_is_refused(content, root, tmp_path, name):
    if name.startswith("docs"):
        content.write("docs/index.md", (root / "docs" / "lien-he.md").read_bytes())
    outside = tmp_path / "ngoai"
    (outside / "2021").mkdir(parents=True)
    (outside / "2021" / "a.md").write_text(content.read(MESSAGE), encoding="utf-8")
    (content.path / name).symlink_to(outside, target_is_directory=True)
    assert ("I004", name, 1, 1) in content.places()
    assert len(content.load().corpus.messages) == 8
    (content.path / name).unlink()
    assert content.errors() == ()


@POSIX
def test_f55_loops_pipes_and_second_names_are_refused_and_never_opened(content, tmp_path, bounded_check):
    folder = content.path / "data" / "messages" / "2021"
    (folder / "vong.md").symlink_to(folder / "vong.md")
    (folder / "vong-2").symlink_to(folder)
    os.mkfifo(folder / "ong.md")
    os.mkfifo(content.path / "data" / "vocabulary" / "ong.yml")
    elsewhere = tmp_path / "khac.md"
    elsewhere.write_text(content.read(MESSAGE), encoding="utf-8")
    os.link(elsewhere, folder / "ten-thu-hai.md")
    names = ["2021/ong.md", "2021/ten-thu-hai.md", "2021/vong-2", "2021/vong.md"]
    expected = [["I004", f"data/messages/{name}", 1, 1] for name in names]
    assert bounded_check(content) == [*expected, ["I004", "data/vocabulary/ong.yml", 1, 1]]


@POSIX
def test_f55_a_device_is_refused_and_never_opened(content, monkeypatch):
    """Only the owner of a machine makes devices, so two that every machine has are shown in the folder."""
    folder, scandir = content.path / "data" / "messages" / "2021", os.scandir
    names = ("null", "zero")

    def shown(path="."):
        if Path(path) != folder:
            return scandir(path)
        return nullcontext([*scandir(path), *(each for each in scandir("/dev") if each.name in names)])

    monkeypatch.setattr(os, "scandir", shown)
    assert content.places() == [("I004", f"data/messages/2021/{name}", 1, 1) for name in names]
    assert {each.values["kind"].vi for each in content.errors()} == {"thiết bị"}


@pytest.mark.parametrize(
    "text",
    [
        '--8<-- "mkdocs.yml"',
        "--8<-- ../../mkdocs.yml",
        "{!mkdocs.yml!}",
        "{% include 'mkdocs.yml' %}",
        "@include mkdocs.yml",
        ".. include:: mkdocs.yml",
        "!include mkdocs.yml",
        "![[mkdocs.yml]]",
        "{{< include mkdocs.yml >}}",
    ],
)
def test_f56_nothing_is_included(content, text):
    content.write(DIRECTIVE, f"{content.read(DIRECTIVE)}\n{text}\n")
    loaded = content.load()
    body = loaded.bodies.body(loaded.corpus.directives["thanh-uy-bao-loc/2021/253-cv-thu"])
    assert body.provisions[-1].text == text
    assert "site_name" not in "".join(each.text for each in body.provisions)


@pytest.mark.parametrize(
    "file",
    [
        "data/messages/2021/giu-vung-tinh-than/index.md",
        "data/directives/thanh-uy-bao-loc/2021/253-cv-thu/index.md",
        "data/messages/2021/index/index.md",
        "data/messages/index.md",
        "data/directives/thanh-uy-bao-loc/index.md",
    ],
)
def test_f57_a_folder_beside_a_file_of_the_same_name_is_refused(content, file):
    content.write(file, content.read(MESSAGE))
    assert ("I001", file, 1, 1) in content.places()
    (content.path / file).unlink()
    assert content.errors() == ()


@pytest.mark.parametrize(
    "name",
    [
        "Giu-vung-tinh-than.md",
        "GIU-VUNG-TINH-THAN.md",
        unicodedata.normalize("NFD", "giữ-vững.md"),
        "giữ-vững.md",
        "giu-vung-tinh-than..md",
        "giu-vung-tinh-than .md",
        "con.md",
        "aux.md",
        "nul.md",
        "com1.md",
        "lpt9.md",
    ],
)
def test_f58_names_that_are_one_on_another_system_are_refused(content, name):
    file = content.write(f"data/messages/2021/{name}", content.read(MESSAGE))
    assert [each for each in content.places() if each[0] == "I002"] == [("I002", file, 1, 1)]


@POSIX
@pytest.mark.parametrize(
    "name",
    [
        'a"b.md',
        "a'b.md",
        "a\nb.md",
        "a#b.md",
        "a?b.md",
        "a b.md",
        "a&b.md",
        "a<b>.md",
        "a%20b.md",
        "a\\b.md",
        "-" + "a" * 240 + ".md",
        "a\tb.md",
        "a\u202eb.md",
        ".a.md",
        "a;b.md",
        "$a.md",
    ],
)
def test_f59_a_file_name_of_other_signs_is_refused(content, name):
    file = content.write(f"data/messages/2021/{name}", content.read(MESSAGE))
    assert [each for each in content.places() if each[0] == "I002"] == [("I002", file, 1, 1)]


def test_f59_a_name_of_a_hundred_signs_is_accepted(content):
    text = content.read(MESSAGE)
    content.write(f"data/messages/2021/{'a' * 100}.md", text)
    assert content.errors() == ()
    content.write(f"data/messages/2021/{'a' * 101}.md", text)
    assert content.codes() == ["I002"]


STRAYS = [
    "a.md~",
    "a.bak",
    "~$a.docx",
    "Thumbs.db",
    "ghi-chu.txt",
    "a.docx",
    ".DS_Store",
    "a.md.swp",
    "a.png",
    "a",
]


@pytest.mark.parametrize("name", STRAYS)
@pytest.mark.parametrize(
    "folder", ["data/directives/thanh-uy-bao-loc/2021", "data/messages/2021", "data", "data/vocabulary"]
)
def test_f60_a_file_that_belongs_to_no_document_is_refused(content, folder, name):
    file = content.write(f"{folder}/{name}", b"x")
    ((code, *place),) = content.places()
    assert code in ("I003", "I010")
    assert place == [file, 1, 1]


@pytest.mark.parametrize("name", ["ghi-chu.txt", "a.md~", "~$a.docx", "a.html", "a.js"])
def test_f60_nor_beside_a_hand_written_page(content, root, name):
    content.write("docs/lien-he.md", (root / "docs" / "lien-he.md").read_bytes())
    assert content.errors() == ()
    file = content.write(f"docs/{name}", b"x")
    assert content.places() == [("I003", file, 1, 1)]


def test_f60_originals_and_readings_are_not_copied_to_the_site(content, tree):
    assert content.build().published
    published = tree(content.path / "public")
    folder = (content.path / DIRECTIVE).parent
    for name in ("253-cv-thu.txt", "253-cv-thu.readings.yml"):
        assert not [path for path in published if path.endswith(f"/{name}")]
        assert (folder / name).read_bytes() not in published.values()


@pytest.mark.parametrize("name", ["253-CV-ThU.md", "253-Cv-thu.md"])
def test_f61_a_file_renamed_in_case_only_is_refused(content, name):
    folder = content.path / "data" / "directives" / "thanh-uy-bao-loc" / "2021"
    (folder / "253-cv-thu.md").rename(folder / name)
    assert ("I002", f"data/directives/thanh-uy-bao-loc/2021/{name}", 1, 1) in content.places()
    (folder / name).rename(folder / "253-cv-thu.md")
    assert content.errors() == ()


def test_every_finding_about_files_says_what_to_do(content):
    for name in STRAYS:
        content.write(f"data/messages/2021/{name}", b"x")
    for finding in content.errors():
        assert RULES[finding.rule].good or finding.fix().strip()
        assert "{" not in finding.message() + finding.fix()
