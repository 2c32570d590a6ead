"""A withdrawal is one record in a file; a removal is a line, and nothing else is left."""

from datetime import date

import pytest

from bangtin.content.publication_file import read_removed
from bangtin.content.root import ContentRoot
from bangtin.content.withdrawals import remove_document, withdraw_document
from bangtin.model.release import Removal
from bangtin.model.trouble import RefusalError

FILE = "data/directives/a/2021/1-cv.md"
TEXT = "---\nnumber: 1-CV  # số\n\n# ghi chú\nmoved_from: [a/2021/cu]\n---\n\n1. Việc\n"
DAY = date(2022, 3, 4)
GONE = Removal(id="a/2021/1-cv", date=DAY, reason="phap-luat", authority="Thành ủy: Mẫu")


@pytest.fixture
def root(tmp_path):
    path = tmp_path / FILE
    path.parent.mkdir(parents=True)
    path.write_bytes(TEXT.encode())
    return ContentRoot(tmp_path)


def withdraw(root, role="Ban biên tập", reason="Đăng nhầm bản"):
    return withdraw_document(root, FILE, role=role, reason=reason, day=DAY)


def removed(root):
    findings = []
    lines = read_removed(root, findings)
    assert findings == []
    return [(line.id, str(line.date), line.reason, line.authority) for line in lines]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_withdrawal_adds_its_record_and_changes_no_other_byte(root, ending):
    before = TEXT.replace("\n", ending).replace("  # số", "").encode()
    (root.path / FILE).write_bytes(before)
    assert withdraw(root)
    record = "withdrawn:\n  date: 2022-03-04\n  role: Ban biên tập\n  reason: Đăng nhầm bản\n"
    added = record.replace("\n", ending).encode()
    after = root.read(FILE)
    assert added in after
    assert after.replace(added, b"") == before


def test_the_same_withdrawal_is_written_once_and_another_is_refused(root):
    (root.path / FILE).write_bytes(TEXT.replace("  # số", "").encode())
    withdraw(root)
    once = root.read(FILE)
    assert not withdraw(root)
    with pytest.raises(RefusalError, match="đã thu hồi ngày 2022-03-04: Đăng nhầm bản"):
        withdraw(root, reason="Lý do khác")
    assert root.read(FILE) == once


@pytest.mark.parametrize("listed", [None, "", "[]\n", "# Những gì đã gỡ\n[]\n", "# Những gì đã gỡ\n"])
def test_a_removal_is_recorded_with_every_former_address_and_the_file_goes(root, listed):
    if listed is not None:
        (root.path / "data/removed.yml").write_text(listed, encoding="utf-8")
    (root.path / FILE).write_bytes(TEXT.replace("  # số", "").encode())
    assert remove_document(root, FILE, GONE) == (FILE,)
    assert removed(root) == [
        (identity, "2022-03-04", "phap-luat", "Thành ủy: Mẫu") for identity in ("a/2021/1-cv", "a/2021/cu")
    ]
    assert not (root.path / FILE).exists()
    written = (root.path / "data/removed.yml").read_text(encoding="utf-8")
    assert written.startswith("# Những gì" if listed and listed.startswith("#") else "- id: a/2021/1-cv")


def test_what_was_removed_before_keeps_every_byte_of_its_line(root):
    earlier = "# sổ\r\n- id: a/2020/9-cv\r\n  date: 2021-01-02\r\n  reason: dang-nham\r\n  authority: Mẫu"
    (root.path / "data/removed.yml").write_bytes(earlier.encode())
    remove_document(root, FILE, GONE)
    content = (root.path / "data/removed.yml").read_bytes().decode()
    assert content.startswith(f"{earlier}\r\n- id: a/2021/1-cv\r\n")
    assert removed(root)[0][0] == "a/2020/9-cv"


def test_a_removal_that_was_cut_off_is_finished_by_doing_it_again(root):
    remove_document(root, FILE, GONE)
    listed = (root.path / "data/removed.yml").read_bytes()
    (root.path / FILE).write_bytes(TEXT.encode())
    assert remove_document(root, FILE, GONE) == (FILE,)
    assert remove_document(root, FILE, GONE) == ()
    assert (root.path / "data/removed.yml").read_bytes() == listed


def test_original_and_readings_go_with_the_document(root):
    header = "source: {kind: ocr, file: 1-cv.txt, sha256: x}\n"
    (root.path / FILE).write_text(f"---\n{header}---\n\n1. Việc\n", encoding="utf-8")
    beside = [FILE.replace(".md", ".readings.yml"), FILE.replace(".md", ".txt")]
    for name in (*beside, FILE.replace("1-cv.md", "2-cv.txt")):
        (root.path / name).write_text("x", encoding="utf-8")
    assert remove_document(root, FILE, GONE) == (*beside, FILE)
    assert [path.name for path in (root.path / FILE).parent.iterdir()] == ["2-cv.txt"]


def test_a_document_with_a_broken_header_can_still_be_removed(root):
    (root.path / FILE).write_text("---\nnumber: [\n---\n\n1. Việc\n", encoding="utf-8")
    assert remove_document(root, FILE, GONE) == (FILE,)
    assert [line[0] for line in removed(root)] == ["a/2021/1-cv"]


@pytest.mark.parametrize(
    "broken", ["[{id: a/2020/9-cv, date: 2021-01-02, reason: x, authority: y}]\n", "a: b\n", "- [\n"]
)
def test_a_list_that_cannot_be_added_to_is_refused_and_nothing_goes(root, broken):
    (root.path / "data/removed.yml").write_text(broken, encoding="utf-8")
    with pytest.raises(RefusalError):
        remove_document(root, FILE, GONE)
    assert (root.path / FILE).exists()
    assert (root.path / "data/removed.yml").read_text(encoding="utf-8") == broken
