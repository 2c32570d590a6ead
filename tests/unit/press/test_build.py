"""A whole build: what comes out, what stops it, and what stays when it stops."""

import gzip
import re
import zlib
from datetime import date
from pathlib import Path

import pytest

from bangtin.content.root import ContentRoot
from bangtin.model.trouble import RefusalError
from bangtin.press.build import Plan, build

TODAY = date(2026, 11, 22)
DIRECTIVE = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"
PAGE = "van-ban/thanh-uy-bao-loc/2021/253-cv-thu/index.html"


@pytest.fixture
def plan(content_root):
    return Plan(ContentRoot(content_root), content_root / "public", TODAY)


def rules(outcome):
    return {finding.rule for finding in outcome.findings}


def test_the_sample_is_published_whole(plan, tree):
    outcome = build(plan)
    files = tree(plan.output)
    assert outcome.published
    assert outcome.findings == ()
    assert outcome.files == len(files)
    assert {
        "index.html",
        PAGE,
        "404.html",
        "feeds/all.rss",
        "sitemap.xml",
        "manifest.json",
        "_headers",
    } <= set(files)


def test_the_same_data_give_the_same_bytes_elsewhere(plan, run_bangtin, tmp_path, tree):
    build(plan)
    other = tmp_path / "Thư mục khác" / "a b"
    other.parent.mkdir()
    plan.root.path.rename(other)
    environment = {"TZ": "America/Los_Angeles", "LC_ALL": "C", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "7"}
    first = tree(other / "public")
    built = run_bangtin(
        "build", "--root", other, "--output", tmp_path / "again", "--jobs", 2, env=environment
    )
    assert built.returncode == 0, built.stderr
    assert tree(tmp_path / "again") == first


def test_both_engines_publish_the_same_text(plan, tree, tmp_path):
    build(plan)
    other = Plan(plan.root, tmp_path / "zensical", TODAY, engine="zensical")
    assert build(other).findings == ()
    ours, theirs = tree(plan.output), tree(other.output)
    assert set(_without_names(ours)) == set(_without_names(theirs))
    pages = [path for path in ours if path.endswith(".html")]
    assert pages
    assert [path for path in pages if _text(ours[path]) != _text(theirs[path])] == []


def _without_names(files):
    """Paths without the digests in their names: each engine lends its own style sheet."""
    return {re.sub(r"\.[0-9a-f]{10}\.", ".", path) for path in files}


def _text(page: bytes) -> list[str]:
    body = page.decode().partition("<body")[2]
    return re.sub(r"<[^>]*>", " ", body).split()


@pytest.mark.parametrize(
    ("place", "old", "new"),
    [
        (f"{DIRECTIVE}:7:8", "place: Bảo Lộc", 'place: "Bảo Lộc'),
        (f"{MESSAGE}:2:1", "title: ", "tilte: "),
        (f"{MESSAGE}:8:9", "2021-08-10", "2021-02-31"),
        (f"{MESSAGE}:5:5", "253-cv-thu#4", "254-cv-thu#4"),
    ],
    ids=["unclosed quote", "unknown key", "31 February", "missing directive"],
)
def test_a_fault_stops_the_build_and_the_old_site_stays(plan, run_bangtin, change, tree, place, old, new):
    build(plan)
    before = tree(plan.output)
    file = place.partition(":")[0]
    change(plan.root.path / file, old, new)
    stopped = run_bangtin("build", "--root", plan.root.path)
    assert stopped.returncode == 1
    assert stopped.stderr.splitlines()[0].startswith(place)
    assert stopped.stderr.splitlines()[2].startswith("  Cách sửa: ")
    assert "1 lỗi, 0 lưu ý trong 9 tệp. Chưa xuất bản." in stopped.stderr
    assert tree(plan.output) == before
    change(plan.root.path / file, new, old)
    assert run_bangtin("build", "--root", plan.root.path).returncode == 0


def test_a_link_of_a_hand_written_page_to_nowhere_stops_the_build(plan, change, tree):
    build(plan)
    before = tree(plan.output)
    page = plan.root.path / "docs" / "gioi-thieu.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[xem](/van-ban/khong-co/)\n", encoding="utf-8")
    assert rules(build(plan)) == {"G001"}
    assert tree(plan.output) == before


CANARY = "con tê giác xanh nhảy qua từng dãy hàng rào gỗ lim cũ kỹ"


def _hide(plan, change, how):
    source = (plan.root.path / MESSAGE).read_text(encoding="utf-8")
    text = (
        source.replace("title: ", "title: Bí danh Kỳ Lân ", 1) + f"\n\n## Hội nghị, sinh hoạt\n\n{CANARY}\n"
    )
    if how == "draft":
        target = plan.root.path / "data/drafts/messages/2021/ky-lan-mau.md"
    else:
        target = plan.root.path / "data/messages/2021/ky-lan-mau.md"
        text = text.replace("release:\n", "release:\n  publish: 2030-01-01\n", 1)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("how", ["draft", "embargo"])
def test_what_is_not_public_leaves_no_trace(plan, change, tree, how):
    build(plan)
    before = tree(plan.output)
    _hide(plan, change, how)
    outcome = build(plan)
    assert outcome.published
    assert tree(plan.output) == before
    for content in map(_inflated, tree(plan.output).values()):
        assert "tê giác xanh".encode() not in content
        assert b"ky-lan" not in content


def _inflated(content: bytes) -> bytes:
    try:
        return gzip.decompress(content)
    except (OSError, EOFError, zlib.error):
        return content


@pytest.mark.parametrize("how", ["draft", "embargo"])
def test_a_public_text_that_repeats_what_is_not_public_stops_the_build(plan, change, tree, how):
    build(plan)
    before = tree(plan.output)
    _hide(plan, change, how)
    page = plan.root.path / "docs" / "gioi-thieu.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n{CANARY}\n", encoding="utf-8")
    assert rules(build(plan)) == {"G202"}
    assert tree(plan.output) == before


def test_a_day_to_come_may_not_open_an_embargo(plan, change):
    _hide(plan, change, "embargo")
    ahead = Plan(plan.root, plan.output, TODAY, as_of=date(2030, 2, 1))
    with pytest.raises(RefusalError, match="1/2/2030"):
        build(ahead)
    assert not plan.output.exists()


def test_an_output_that_cannot_be_written_is_one_line(plan, run_bangtin):
    blocked = plan.root.path / "tệp"
    blocked.write_text("")
    stopped = run_bangtin("build", "--root", plan.root.path, "--output", blocked / "public")
    assert stopped.returncode == 3
    assert len(stopped.stderr.splitlines()) == 1
    assert stopped.stderr.startswith("Không ghi được")


def test_an_interrupted_build_heals_by_itself(plan, tree):
    build(plan)
    before = tree(plan.output)
    twin = plan.output.with_name("public.twin")
    twin.mkdir(exist_ok=True)
    (twin / "rác").write_text("một nửa")
    assert build(plan).published
    assert tree(plan.output) == before


def test_under_a_sub_path_every_link_still_leads_somewhere(plan, change, tree):
    change(plan.root.path / "mkdocs.yml", "https://bang-tin.example/", "https://mau.example/bang-tin/")
    assert build(plan).findings == ()
    assert b'href="/bang-tin/van-ban/"' in tree(plan.output)["404.html"]


def test_windows_line_ends_and_marks_change_no_byte(plan, tree):
    build(plan)
    before = tree(plan.output)
    for file in (plan.root.path / "data").rglob("*"):
        if file.suffix in {".md", ".yml"}:
            text = file.read_bytes().replace(b"\n", b"\r\n")
            file.write_bytes(b"\xef\xbb\xbf" + text)
    outcome = build(plan)
    assert outcome.findings == ()
    assert tree(plan.output) == before


def test_without_settings_nothing_is_made(tmp_path):
    (tmp_path / "data").mkdir()
    outcome = build(Plan(ContentRoot(tmp_path), tmp_path / "public", TODAY))
    assert not outcome.published
    assert rules(outcome) == {"I009"}


def test_paths_of_the_output_are_plain(plan):
    build(plan)
    for file in plan.output.rglob("*"):
        assert re.fullmatch(r"[A-Za-z0-9._-]+", file.name), file
    assert Path(plan.output / PAGE).is_file()
