"""From a file to a draft: the first document from scratch, marks that stop it, nothing overwritten."""

import shutil

import pytest
import yaml

from bangtin.content.front_matter import split_file
from bangtin.content.root import ContentRoot
from bangtin.content.text_file import read_text
from bangtin.content.vocabularies import read_vocabulary
from bangtin.intake.importing import Desk, import_file
from bangtin.model.trouble import RefusalError

PUBLISHED = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
DRAFT = "data/drafts/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
READ = [
    "number",
    "number_as_written",
    "type",
    "issuer",
    "issued",
    "place",
    "subject",
    "urgency",
    "addressees",
]
CERTAIN = {"HOA TỐC": "HỎA TỐC", "Đổi với những người": "Đối với những người", "Noi nhận:": "Nơi nhận:"}


@pytest.fixture
def content(root, tmp_path):
    shutil.copytree(root / "data" / "vocabulary", tmp_path / "data" / "vocabulary")
    shutil.copy(root / "data" / "publication.yml", tmp_path / "data")
    return ContentRoot(tmp_path)


@pytest.fixture
def original(root, tmp_path):
    """The first document as the machine read it."""
    path = tmp_path / "in" / "253.ocr.txt"
    path.parent.mkdir()
    shutil.copy(root / "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.txt", path)
    return path


def desk(content, **wishes):
    return Desk(content, read_vocabulary(content, [])[0], **wishes)


def header_and_body(path):
    file = split_file(read_text(path.read_bytes(), file=path.name).text, file=path.name)
    return file.header.value, path.read_text(encoding="utf-8").split("---\n", 2)[2].strip()


def test_first_document_from_scratch_equals_the_published_file_once_corrections_are_accepted(
    root, content, original
):
    report = import_file(desk(content, accept=True), original)
    assert report.path == DRAFT
    header, body = header_and_body(content.path / DRAFT)
    published, words = header_and_body(root / PUBLISHED)
    for key in (*READ, "copies", "signature"):
        assert header[key] == published[key], key
    assert body == words


def test_four_certain_corrections_are_proposed_and_doubts_are_listed(content, original):
    report = import_file(desk(content), original)
    certain = {each.read: each.should_be for each in report.proposals if each.certain}
    assert {**certain, **CERTAIN} == certain
    assert len(certain) == 4
    assert any("về\n\nnhiệm vụ" in read and "\n" not in mended for read, mended in certain.items())
    doubts = [each.read for each in report.proposals if not each.certain]
    assert "Covid - 19" in doubts
    assert "Số: 253 - CV/ThU" in doubts


def test_without_accept_no_word_of_the_text_is_changed(content, original):
    import_file(desk(content), original)
    _, body = header_and_body(content.path / DRAFT)
    assert "Đổi với những người" in body
    records = yaml.safe_load((content.path / DRAFT).with_suffix(".readings.yml").read_text(encoding="utf-8"))
    assert not any(record["certain"] for record in records)
    assert not any("should_be" in record for record in records)


def test_duty_is_only_suggested(content, original):
    report = import_file(desk(content), original)
    (duty,) = report.duties
    assert duty.section == "4"
    assert duty.audiences == ("dang-vien", "can-bo", "chien-si", "nhan-dan")
    header, _ = header_and_body(content.path / DRAFT)
    assert "duties" not in header


def test_original_is_kept_byte_for_byte_and_a_second_import_changes_nothing(content, original):
    first = import_file(desk(content), original)
    folder = (content.path / DRAFT).parent
    assert (folder / "253-cv-thu.txt").read_bytes() == original.read_bytes()
    before = {path: path.read_bytes() for path in content.path.rglob("*") if path.is_file()}
    second = import_file(desk(content), original)
    assert (first.outcome, second.outcome) == ("draft", "already")
    assert {path: path.read_bytes() for path in content.path.rglob("*") if path.is_file()} == before


def test_draft_that_an_officer_has_changed_is_not_overwritten(content, original):
    import_file(desk(content), original)
    draft = content.path / DRAFT
    draft.write_text(draft.read_text(encoding="utf-8") + "\nThêm một câu.\n", encoding="utf-8")
    with pytest.raises(RefusalError, match="đã có"):
        import_file(desk(content), original)
    assert "Thêm một câu." in draft.read_text(encoding="utf-8")


@pytest.mark.parametrize("mark", ["TỐI MẬT", "LƯU HÀNH NỘI BỘ", "DỰ THẢO"])
def test_mark_stops_the_import_before_anything_is_written_and_is_not_quoted(content, original, mark):
    text = original.read_text(encoding="utf-8")
    original.write_text(text.replace("Số: 253", f"{mark}\n\nSố: 253"), encoding="utf-8")
    report = import_file(desk(content), original)
    assert report.outcome == "refused"
    assert not (content.path / "data" / "drafts").exists()
    assert not (content.path / ".bangtin").exists()
    said = " ".join(remark.what.vi for remark in report.remarks)
    assert mark not in said


def test_number_for_use_inside_is_refused(content, original):
    text = original.read_text(encoding="utf-8").replace("253 - CV/ThU", "253 - CV/ThU/nb")
    original.write_text(text, encoding="utf-8")
    assert import_file(desk(content), original).outcome == "refused"
    assert not (content.path / "data" / "drafts").exists()


def test_personal_data_sends_the_draft_to_the_inbox_with_the_place_marked(content, original):
    text = original.read_text(encoding="utf-8").replace("Lưu VP.", "Lưu VP.\n- Đồng chí A, 0912 345 678.")
    original.write_text(text, encoding="utf-8")
    report = import_file(desk(content), original)
    assert report.outcome == "inbox"
    assert report.path.startswith(".bangtin/inbox/")
    assert not (content.path / "data" / "drafts").exists()
    assert any("N103" in remark.what.vi for remark in report.remarks)


def test_paper_without_a_number_waits_in_the_inbox(content, original):
    text = original.read_text(encoding="utf-8").replace("Số: 253 - CV/ThU", "Số:      - CV/ThU")
    original.write_text(text, encoding="utf-8")
    report = import_file(desk(content), original)
    assert report.outcome == "inbox"
    assert "number" not in report.fields


def test_number_of_the_paper_is_never_that_of_a_cited_one(content, original):
    text = original.read_text(encoding="utf-8").replace("Số: 253 - CV/ThU", "Số:      - CV/ThU")
    original.write_text(text.replace("Hiện nay,", "Theo Công văn số 112-CV/TU, hiện nay,"), encoding="utf-8")
    assert "number" not in import_file(desk(content), original).fields
