"""A new draft says what to write, and `check` names every place that is still empty."""

import shutil
from datetime import date

import pytest

from bangtin.checks.review import review
from bangtin.content.load import load
from bangtin.content.new_files import new_directive, new_message
from bangtin.content.root import ContentRoot
from bangtin.model.trouble import RefusalError
from bangtin.model.wording import spoken

DAY = date(2021, 9, 1)
ISSUER = "thanh-uy-bao-loc"
SPEAKER = "ban-bien-tap-trang-mau"


@pytest.fixture
def content(root, tmp_path):
    shutil.copytree(root / "data", tmp_path / "data")
    shutil.copy(root / "mkdocs.yml", tmp_path)
    return ContentRoot(tmp_path)


def directive(content, **changes):
    wishes = {"issuer": ISSUER, "number": "254-CV/ThU", "type": "cong-van", "issued": DAY, **changes}
    return new_directive(content, **wishes).relative_to(content.path).as_posix()


def message(content, **changes):
    wishes = {"title": "Chung tay: giữ sạch # sân", "issuer": SPEAKER, "first_day": DAY, **changes}
    return new_message(content, **wishes).relative_to(content.path).as_posix()


def findings(content):
    loaded = load(content, today=date(2026, 1, 1), drafts=True)
    return [
        (finding.rule, spoken(finding.values.get("name", finding.values.get("heading", "")), "vi"))
        for finding in review(loaded).errors
    ]


def fill(content, path, *changes):
    file = content.path / path
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def test_a_new_directive_stands_where_it_will_be_published_from(content):
    assert directive(content) == "data/drafts/directives/thanh-uy-bao-loc/2021/254-cv-thu.md"


def test_what_is_still_empty_is_named_once_each(content):
    directive(content)
    assert findings(content) == [
        ("Y013", "Địa danh"),
        ("Y013", "Trích yếu"),
        ("Y013", "Ngày bắt đầu"),
        ("P001", ""),
    ]


def test_a_directive_that_is_filled_in_is_accepted(content):
    path = directive(content, place="Bảo Lộc", subject="một việc: nhỏ #1")
    fill(
        content,
        path,
        ("  from:\n", "  unknown: true\n  checked: 2026-11-22\n"),
        ("-).\n---\n", "-).\n---\n\n1. Nội dung.\n"),
    )
    assert findings(content) == []


def test_an_optional_entry_that_is_only_uncommented_is_named(content):
    path = directive(content, place="Bảo Lộc", subject="một việc")
    fill(content, path, ("  from:\n", "  from: 2021-09-01\n"), ("-).\n---\n", "-).\n---\n\n1. Nội dung.\n"))
    fill(
        content,
        path,
        ("# urgency:", "urgency:"),
        ("# copies:\n#   -", "copies:\n  -"),
        ("# topics:\n#   -", "topics:\n  -"),
    )
    assert findings(content) == [("Y013", "Mức độ khẩn"), ("Y013", "Nơi nhận"), ("Y013", "Chủ đề")]


def test_a_new_message_asks_for_its_ground_its_readers_and_its_words(content):
    path = message(content, channels=["truyen-thanh"])
    assert path == "data/drafts/messages/2021/chung-tay-giu-sach-san.md"
    assert findings(content) == [("Y013", "Điểm dẫn chiếu"), ("Y013", "Đối tượng"), ("P005", "Truyền thanh")]


def test_a_message_that_is_filled_in_is_accepted(content):
    path = message(
        content, cites=[f"{ISSUER}/2021/253-cv-thu#4"], audiences=["nhan-dan"], last_day=date(2021, 9, 30)
    )
    fill(content, path, ("dẫn.\n---\n", "dẫn.\n---\n\nMong bà con giữ vững tinh thần.\n"))
    assert findings(content) == []


@pytest.mark.parametrize(
    ("typed", "name", "written"),
    [
        ("255 cv thu", "255-cv-thu", "255-CV/ThU"),
        ("Số: 255 - CV / ThU", "255-cv-thu", "255-CV/ThU"),
    ],
)
def test_a_number_is_written_in_one_spelling(content, typed, name, written):
    path = directive(content, number=typed)
    assert path.endswith(f"/{name}.md")
    assert f"\nnumber: {written}\n" in (content.path / path).read_text(encoding="utf-8")


def test_a_type_without_numbers_is_named_by_its_day(content):
    path = directive(content, number=None, type="dieu-le-dang")
    assert path.endswith("/2021/dieu-le-dang-2021-09-01.md")


def test_the_second_type_with_one_number_gets_its_type_behind(content):
    first = directive(content, number="9-QĐ/ThU", type="quyet-dinh")
    second = directive(content, number="9-QĐ/ThU", type="quy-dinh")
    assert (first[-11:], second[-20:]) == ("9-qd-thu.md", "9-qd-thu-quy-dinh.md")


def test_nothing_is_ever_overwritten(content):
    directive(content)
    with pytest.raises(RefusalError, match=r"254-cv-thu\.md đã có"):
        directive(content)
    with pytest.raises(RefusalError, match=r"data/directives/.*đã có"):
        directive(content, number="253-CV/ThU", issued=date(2021, 8, 9))
    message(content)
    with pytest.raises(RefusalError, match="đã có"):
        message(content)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"issuer": "thanh-uy-bao-lok"}, "Gần nhất là “thanh-uy-bao-loc”"),
        ({"type": "xyz"}, "Thêm mã vào data/vocabulary/document-types.yml"),
        ({"number": None}, "phải có số, ký hiệu"),
        ({"type": "dieu-le-dang"}, "không có số, ký hiệu"),
    ],
)
def test_what_cannot_be_is_refused_with_a_way_out(content, changes, says):
    with pytest.raises(RefusalError, match=says):
        directive(content, **changes)


def test_a_title_without_letters_is_refused(content):
    with pytest.raises(RefusalError, match="chưa có chữ nào"):
        message(content, title="…")


def test_a_long_title_makes_a_short_name_of_whole_words(content):
    path = message(content, title="chung tay " * 30)
    name = path.rpartition("/")[2].removesuffix(".md")
    assert len(name) <= 80
    assert set(name.split("-")) == {"chung", "tay"}
