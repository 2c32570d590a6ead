"""Recipes tell apart what differs, and hold together what is the same."""

from dataclasses import replace
from datetime import date

import pytest

from bangtin.content.root import ContentRoot
from bangtin.press import recipes
from bangtin.press.build import Plan, build
from bangtin.press.memory import memory_folder, remember
from bangtin.press.switch import twin_of

TODAY = date(2026, 11, 22)
PAGE = "van-ban/thanh-uy-bao-loc/2021/253-cv-thu/index.html"


@pytest.fixture
def plan(content_root):
    plan = Plan(ContentRoot(content_root), content_root / "public", TODAY)
    assert build(plan).published
    return plan


def times(folder):
    """When each file was last written."""
    return {file: file.stat().st_mtime_ns for file in folder.rglob("*") if file.is_file()}


def test_a_build_without_a_change_touches_nothing(plan):
    before = times(plan.output)
    again = build(plan)
    assert again.published
    assert times(plan.output) == before
    assert not twin_of(plan.output).exists()


def test_a_change_of_a_title_alters_the_pages_that_show_it_and_no_other(plan, change, tree):
    before = tree(plan.output)
    change(plan.root.path / "data/messages/2021/giu-vung-tinh-than.md", "title: Giữ vững", "title: Vững")
    assert build(plan).published
    after = tree(plan.output)
    altered = {path for path in after if after[path] != before.get(path)}
    assert {PAGE, "index.html", "thong-diep/index.html", "feeds/all.rss"} <= altered
    assert not {path for path in altered if path.startswith(("lien-he/", "loai/", "assets/styles/"))}


def test_files_that_stay_are_one_file_in_both_generations(plan, change):
    change(plan.root.path / "data/messages/2021/giu-vung-tinh-than.md", "title: Giữ vững", "title: Vững")
    assert build(plan).published
    same = "lien-he/index.html"
    assert (plan.output / same).samefile(twin_of(plan.output) / same)
    assert not (plan.output / PAGE).samefile(twin_of(plan.output) / PAGE)


def test_other_code_makes_everything_anew(plan, monkeypatch):
    made = []
    monkeypatch.setattr(recipes, "code_version", lambda: "another")
    monkeypatch.setattr("bangtin.press.studio.Studio.render_document", _watched(made))
    assert build(plan).published
    assert len(made) > 1


def _watched(made):
    from bangtin.press.studio import Studio

    plain = Studio.render_document

    def render(self, identity):
        made.append(identity)
        return plain(self, identity)

    return render


def test_a_file_that_nobody_makes_any_more_goes_away(plan):
    """Also when everything is made anew."""
    page = plan.root.path / "docs" / "them-mot-trang.md"
    page.write_text('---\ntitle: "Thêm một trang"\n---\n# Thêm một trang\n', encoding="utf-8")
    assert build(plan).published
    assert (plan.output / "them-mot-trang/index.html").is_file()
    page.unlink()
    assert build(replace(plan, as_of=date(2021, 9, 1))).published
    assert not (plan.output / "them-mot-trang").exists()


@pytest.mark.parametrize(
    "damage", [lambda whole: whole[:-1], lambda whole: b"", lambda whole: whole[:70] + b"x" + whole[71:]]
)
def test_a_damaged_memory_is_no_memory(plan, damage):
    folder = memory_folder(plan.root.work, plan.output)
    assert remember(folder, plan.output).units
    (file,) = folder.glob("*.json")
    file.write_bytes(damage(file.read_bytes()))
    assert not remember(folder, plan.output).units
    assert build(plan).published


def test_a_twin_that_was_left_half_written_is_made_anew(plan, change, tree):
    """The marker of a build that never came to its switch, and what it left."""
    change(plan.root.path / "data/messages/2021/giu-vung-tinh-than.md", "title: Giữ vững", "title: Vững")
    assert build(plan).published
    folder = memory_folder(plan.root.work, plan.output)
    (folder / "writing").write_text(remember(folder, plan.output).tree + "\n")
    (twin_of(plan.output) / "lien-he/index.html").unlink()
    (twin_of(plan.output) / "rác.html").write_text("một nửa")
    change(plan.root.path / "data/messages/2021/giu-vung-tinh-than.md", "title: Vững", "title: Giữ vững")
    assert build(plan).published
    again = tree(plan.output)
    assert "rác.html" not in again
    assert "lien-he/index.html" in again


def test_a_secret_that_is_new_is_looked_for_in_pages_that_stay(plan):
    """A draft whose words a page has shown for long."""
    page = plan.root.path / "docs" / "gioi-thieu.md"
    words = "con tê giác xanh nhảy qua từng dãy hàng rào gỗ lim cũ kỹ"
    page.write_text(page.read_text(encoding="utf-8") + f"\n{words}\n", encoding="utf-8")
    assert build(plan).published
    draft = plan.root.path / "data/drafts/messages/2021/ban-thao.md"
    draft.parent.mkdir(parents=True)
    source = plan.root.path / "data/messages/2021/giu-vung-tinh-than.md"
    draft.write_text(
        source.read_text(encoding="utf-8").replace("## Truyền thanh", f"{words}\n\n## Truyền thanh", 1),
        encoding="utf-8",
    )
    assert {finding.rule for finding in build(plan).findings} == {"G202"}


def test_a_page_that_stays_may_not_lead_to_what_is_gone(plan):
    """A hand-written page that nobody changes, and another that goes away."""
    other = plan.root.path / "docs" / "them-mot-trang.md"
    other.write_text('---\ntitle: "Thêm một trang"\n---\n# Thêm một trang\n\n## Đề mục\n', encoding="utf-8")
    message = plan.root.path / "data/messages/2021/giu-vung-tinh-than.md"
    text = message.read_text(encoding="utf-8")
    message.write_text(
        text.replace("## Truyền thanh", "[xem](/them-mot-trang/#de-muc)\n\n## Truyền thanh", 1),
        encoding="utf-8",
    )
    assert build(plan).published
    other.write_text(
        '---\ntitle: "Thêm một trang"\n---\n# Thêm một trang\n\n## Đề mục khác\n', encoding="utf-8"
    )
    (finding,) = build(plan).findings
    assert (finding.rule, finding.place.file) == ("G001", "data/messages/2021/giu-vung-tinh-than.md")
