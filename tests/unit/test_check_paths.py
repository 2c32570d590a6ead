"""`check PATH`: one file or folder, however it is written, in the light of the whole corpus."""

import json

import pytest

from bangtin.content.root import ContentRoot
from bangtin.model.trouble import RefusalError
from bangtin.terminal import inside

FOLDER = "data/messages/2021"
MESSAGE = f"{FOLDER}/giu-vung-tinh-than.md"
OTHER = f"{FOLDER}/can-bo-no-luc-quyet-tam.md"


@pytest.fixture
def faulty(content_root, change):
    """Two messages with a fault each; that of the first shows only in the light of the directive it cites."""
    change(content_root / MESSAGE, "253-cv-thu#4", "253-cv-thu#44")
    change(content_root / OTHER, "language: vi", "language: vi\ntopics: [khong-co]")
    return content_root


@pytest.fixture
def files(run_bangtin, faulty):
    def run(path):
        checked = run_bangtin("check", path, "--root", faulty, "--format", "json", cwd=faulty)
        return checked.returncode, {each["file"] for each in json.loads(checked.stdout)["findings"]}

    return run


@pytest.mark.parametrize(
    "path", [MESSAGE, MESSAGE.replace("/", "\\"), f"./{MESSAGE}", f"{{root}}/{MESSAGE}", f"data/../{MESSAGE}"]
)
def test_a_file_means_the_same_however_its_path_is_written(content_root, path):
    assert inside(path.format(root=content_root), ContentRoot(content_root), content_root) == MESSAGE


@pytest.mark.parametrize(
    ("path", "here"),
    [("giu-vung-tinh-than.md", f"noi-dung/{FOLDER}"), (MESSAGE, "."), (f"noi-dung/{MESSAGE}", ".")],
)
def test_a_path_may_begin_where_the_officer_stands_or_at_the_content_root(content_root, tmp_path, path, here):
    assert inside(path, ContentRoot(content_root), tmp_path / here) == MESSAGE


def test_a_folder_keeps_its_name_without_a_stroke_at_its_end(content_root):
    root = ContentRoot(content_root)
    assert inside("data\\messages\\2021\\", root, content_root) == FOLDER
    assert inside(str(content_root), root, content_root) == "."


@pytest.mark.parametrize("path", [f"{FOLDER}/khong-co.md", "data/mesages", "C:\\khong\\co.md"])
def test_a_path_where_nothing_is_is_refused(content_root, path):
    with pytest.raises(RefusalError, match="Không có tệp hay thư mục") as refused:
        inside(path, ContentRoot(content_root), content_root)
    assert path in refused.value.say("vi")
    assert path in refused.value.say("en")


def test_a_path_outside_the_content_is_refused(content_root, tmp_path):
    (tmp_path / "khac.md").write_text("x", encoding="utf-8")
    with pytest.raises(RefusalError, match="--root"):
        inside("khac.md", ContentRoot(content_root), tmp_path)


def test_a_file_is_judged_by_the_whole_corpus_and_what_is_wrong_elsewhere_does_not_count(files):
    assert files(MESSAGE) == (1, {MESSAGE})
    assert files("data\\messages") == (1, {MESSAGE, OTHER})
    assert files("data/directives") == (0, set())


@pytest.mark.parametrize(
    ("lang", "words"), [("vi", "Không có tệp hay thư mục"), ("en", "There is no file or folder")]
)
def test_a_wrong_path_is_one_line_and_a_fault_of_usage(run_bangtin, root, lang, words):
    refused = run_bangtin("check", "data/mesages", "--lang", lang, cwd=root)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.count("\n") == 1
    assert words in refused.stderr
