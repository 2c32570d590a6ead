"""What was published does not go, and does not change, without a record that says so."""

from dataclasses import replace
from datetime import date

import pytest

from bangtin.content.root import ContentRoot
from bangtin.model.trouble import BangtinError
from bangtin.press.build import Plan, build
from bangtin.press.published import FILE, read_archive

TODAY = date(2026, 11, 22)
DIRECTIVE = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"


@pytest.fixture
def plan(content_root, change):
    """The sample, made into a publication that is meant."""
    text = (content_root / "data/publication.yml").read_text(encoding="utf-8")
    head, _, rest = text.partition("sample:")
    lines = rest.splitlines()[1:]
    while lines and lines[0].startswith((" ", "#")):
        lines.pop(0)
    (content_root / "data/publication.yml").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    change(content_root / "data/vocabulary/organizations.yml", "  sample: true\n", "")
    plan = Plan(ContentRoot(content_root), content_root / "public", TODAY, date(2021, 8, 20))
    outcome = build(plan)
    assert outcome.published, outcome.findings
    return plan


def rules(outcome):
    return {finding.rule for finding in outcome.findings}


def test_a_message_that_is_gone_stops_the_build_and_says_what_to_do(plan, tree):
    before = tree(plan.output)
    (plan.root.path / MESSAGE).unlink()
    (finding,) = build(plan).findings
    assert (finding.rule, finding.place.file) == ("G003", MESSAGE)
    assert "bangtin withdraw" in finding.fix("vi")
    assert "data/removed.yml" in finding.fix("vi")
    assert tree(plan.output) == before


def test_a_message_that_was_renamed_is_recognised_by_its_words(plan):
    file = plan.root.path / MESSAGE
    file.rename(file.with_stem("ten-moi"))
    (finding,) = build(plan).findings
    assert "2021/ten-moi" in finding.message("vi")
    change = file.with_stem("ten-moi")
    text = change.read_text(encoding="utf-8")
    change.write_text(
        text.replace("\nrelease:", "\nmoved_from: [2021/giu-vung-tinh-than]\nrelease:", 1), encoding="utf-8"
    )
    assert build(plan).published
    assert "ten-moi" in (plan.output / "thong-diep/2021/giu-vung-tinh-than/index.html").read_text("utf-8")


def test_a_message_that_was_removed_by_a_record_may_go(plan):
    (plan.root.path / MESSAGE).unlink()
    (plan.root.path / "data/removed.yml").write_text(
        "- id: 2021/giu-vung-tinh-than\n  date: 2021-08-19\n  reason: dang-nham\n  authority: Ban biên tập\n",
        encoding="utf-8",
    )
    outcome = build(plan)
    assert outcome.published, outcome.findings
    assert "đã được gỡ" in (plan.output / "thong-diep/2021/giu-vung-tinh-than/index.html").read_text("utf-8")


def test_a_text_that_changed_without_a_correction_stops_the_build(plan, change, tree):
    before = tree(plan.output)
    change(plan.root.path / DIRECTIVE, "thành lập nhóm làm việc", "thành lập các nhóm làm việc")
    assert rules(build(plan)) == {"G004"}
    assert tree(plan.output) == before


def test_a_correction_lets_a_text_change(plan, change):
    change(plan.root.path / DIRECTIVE, "thành lập nhóm làm việc", "thành lập các nhóm làm việc")
    assert rules(build(plan)) == {"G004"}
    change(
        plan.root.path / DIRECTIVE,
        "\nrelease:",
        "\ncorrections:\n  - {date: 2021-08-12, role: Văn phòng, reason: sót chữ}\nrelease:",
    )
    outcome = build(plan)
    assert outcome.published, outcome.findings


def test_a_header_may_change_without_a_correction(plan, change):
    change(plan.root.path / DIRECTIVE, "place: Bảo Lộc", "place: Lâm Đồng")
    assert build(plan).published


def test_a_site_that_shrinks_without_a_record_is_refused(plan):
    archive = read_archive(plan.output)
    text = (plan.output / FILE).read_text()
    other = plan.root.path / "before.json"
    other.write_text(text.replace(f'"files": {archive.files}', f'"files": {archive.files * 2}'))
    assert rules(build(replace(plan, previous=other))) == {"G005"}
    assert build(replace(plan, previous=other, compare=False)).published


def test_in_a_sample_it_is_told_and_does_not_stop(content_root):
    plan = Plan(ContentRoot(content_root), content_root / "public", TODAY)
    assert build(plan).published
    (content_root / MESSAGE).rename(content_root / MESSAGE.replace("giu-vung-tinh-than", "ten-moi"))
    outcome = build(plan)
    assert outcome.published
    assert {finding.rule for finding in outcome.reminders} == {"G003"}
    assert build(plan).reminders == ()


def test_the_last_generation_may_come_from_elsewhere(plan, tmp_path):
    """As in a forge, where every build begins with nothing but the file that tells of the last."""
    kept = tmp_path / "documents.json"
    kept.write_bytes((plan.output / FILE).read_bytes())
    (plan.root.path / MESSAGE).unlink()
    fresh = replace(plan, output=tmp_path / "public", previous=kept)
    assert rules(build(fresh)) == {"G003"}
    assert build(replace(fresh, previous=None)).compared is False


def test_a_list_that_cannot_be_read_is_one_line(plan, tmp_path):
    broken = tmp_path / "documents.json"
    broken.write_text("[1]")
    with pytest.raises(BangtinError, match=r"documents\.json"):
        build(replace(plan, previous=broken))
