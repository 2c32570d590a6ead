"""Releasing a draft writes its record and moves it with what stands beside it."""

import os
from datetime import date

import pytest

from bangtin.content.releases import release_document
from bangtin.content.root import ContentRoot
from bangtin.model.trouble import BangtinError, RefusalError

DAY = date(2026, 11, 22)
DRAFT = "data/drafts/directives/thanh-uy-mau/2026/1-cv-thu.md"
PUBLIC = "data/directives/thanh-uy-mau/2026/1-cv-thu.md"
TEXT = "---\nnumber: 1-CV/ThU\nsource:\n  kind: ocr\n  file: 1-cv-thu.txt\n---\n\nNội dung.\n"
RECORD = "release:\n  role: Chánh Văn phòng\n  date: 2026-11-22\n  basis: Quy chế công bố\n"


@pytest.fixture
def root(tmp_path):
    write(tmp_path / DRAFT, TEXT)
    return ContentRoot(tmp_path)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def release(root, path=DRAFT, **changes):
    wishes = {"role": "Chánh Văn phòng", "basis": "Quy chế công bố", "day": DAY, **changes}
    return release_document(root, path, **wishes)


def files(root):
    return {
        path.relative_to(root.path).as_posix(): path.read_bytes()
        for path in root.path.rglob("*")
        if path.is_file()
    }


def test_the_record_is_written_and_the_file_moves(root):
    assert release(root) == PUBLIC
    assert files(root) == {PUBLIC: TEXT.replace("---\n\nNội", f"{RECORD}---\n\nNội").encode()}


def test_the_original_and_its_readings_move_with_the_draft(root):
    beside = {".txt": "bản gốc\r\n\x0c", ".readings.yml": "[]\n"}
    for ending, text in beside.items():
        write((root.path / DRAFT).with_suffix(ending), text)
    release(root)
    moved = files(root)
    assert set(moved) == {PUBLIC, PUBLIC[:-3] + ".txt", PUBLIC[:-3] + ".readings.yml"}
    assert moved[PUBLIC[:-3] + ".txt"] == beside[".txt"].encode()


def test_the_first_public_day_is_written_last(root):
    release(root, publish=date(2027, 1, 1))
    assert "basis: Quy chế công bố\n  publish: 2027-01-01\n" in files(root)[PUBLIC].decode()


def test_a_message_is_released_too(root):
    write(root.path / "data/drafts/messages/2026/a.md", "---\ntitle: A\n---\n\nB.\n")
    assert release(root, "data/drafts/messages/2026/a.md") == "data/messages/2026/a.md"


@pytest.mark.parametrize(
    ("path", "says"),
    [
        (PUBLIC, "không phải bản nháp"),
        ("data/drafts/../drafts/messages/2026/a.md", "không phải bản nháp"),
        ("data/drafts/other/2026/a.md", "không phải bản nháp"),
        ("data/drafts/messages/2026/khong-co.md", "Không có bản nháp"),
        (DRAFT[:-3] + ".txt", "Không có bản nháp"),
    ],
)
def test_what_is_no_draft_is_refused(root, path, says):
    write((root.path / DRAFT).with_suffix(".txt"), "gốc")
    before = files(root)
    with pytest.raises(RefusalError, match=says):
        release(root, path)
    assert files(root) == before


@pytest.mark.parametrize("taken", [PUBLIC, PUBLIC[:-3] + ".txt"])
def test_nothing_public_is_ever_overwritten(root, taken):
    write((root.path / DRAFT).with_suffix(".txt"), "gốc")
    write(root.path / taken, "đã có")
    before = files(root)
    with pytest.raises(RefusalError, match="đã có"):
        release(root)
    assert files(root) == before


def test_a_draft_that_carries_a_release_is_refused(root):
    write(root.path / DRAFT, TEXT.replace("source:", RECORD + "source:"))
    with pytest.raises(RefusalError, match="đã có quyết định công bố"):
        release(root)


@pytest.mark.parametrize("missing", ["role", "basis"])
def test_role_and_basis_must_be_said(root, missing):
    with pytest.raises(RefusalError, match=f"--{missing}"):
        release(root, **{missing: "  \n"})


@pytest.mark.skipif(os.name == "nt", reason="Windows makes links for administrators only")
def test_a_link_is_not_followed(root):
    link = root.path / "data/drafts/messages/2026/a.md"
    link.parent.mkdir(parents=True)
    link.symlink_to(root.path / DRAFT)
    with pytest.raises(RefusalError, match="Không có bản nháp"):
        release(root, "data/drafts/messages/2026/a.md")


def test_a_disk_that_refuses_is_one_line_and_the_draft_stays(root, monkeypatch):
    before = files(root)
    monkeypatch.setattr(
        "os.fsync", lambda handle: (_ for _ in ()).throw(OSError(28, "No space left on device"))
    )
    with pytest.raises(BangtinError, match="ổ đĩa đã đầy") as caught:
        release(root)
    assert not isinstance(caught.value, RefusalError)
    assert "\n" not in str(caught.value)
    assert files(root) == before
