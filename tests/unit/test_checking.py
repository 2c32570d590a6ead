"""What a check found is said again only while every byte, the day and the program are the same."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from bangtin import checking
from bangtin.checking import NAME, Checked, Question, check
from bangtin.content.inputs import _files
from bangtin.content.root import PROGRAM, ContentRoot

DAY = date(2026, 11, 22)
QUESTION = Question(DAY)
PAPER = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
WATCHED = """
import sys
seen = set()
def watch(event, arguments):
    if event in ("open", "os.scandir", "os.listdir") and isinstance(arguments[0], (str, bytes)):
        seen.add(str(arguments[0]))
sys.addaudithook(watch)
from datetime import date
from pathlib import Path
from bangtin.checking import Question, _check
from bangtin.content.root import ContentRoot
_check(ContentRoot(Path(sys.argv[1])), Question(date(2026, 11, 22), drafts=True), 1)
print("\\n".join(sorted(seen)))
"""


@pytest.fixture
def root(tmp_path: Path) -> ContentRoot:
    content = tmp_path / "content"
    shutil.copytree(PROGRAM / "data", content / "data")
    shutil.copytree(PROGRAM / "docs", content / "docs")
    shutil.copy(PROGRAM / "mkdocs.yml", content / "mkdocs.yml")
    return ContentRoot(content)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Question]:
    """The questions that led to a check, not to what was kept."""
    questions: list[Question] = []
    original = checking._check

    def _check(root: ContentRoot, question: Question, jobs: int) -> Checked:
        questions.append(question)
        return original(root, question, jobs)

    monkeypatch.setattr(checking, "_check", _check)
    return questions


def said(checked: Checked) -> list[tuple[object, ...]]:
    return [(each.place, each.rule, each.message("vi"), each.fix("en")) for each in checked.findings]


def test_the_same_question_about_the_same_content_is_answered_from_memory(root, asked):
    paper = root.path / PAPER
    paper.write_bytes(paper.read_bytes().replace(b"issued: 2021-08-09", b"issued: 2021-02-31"))
    (root.data / "messages" / "2021" / "mat.md").write_text("MẬT\n", encoding="utf-8")
    first, second = (check(root, QUESTION, jobs=1) for _ in range(2))
    assert len(asked) == 1
    assert (said(first), first) == (said(second), second)
    assert {"Y103", "S101"} <= {each.rule for each in second.findings}


@pytest.mark.parametrize(
    "other", [Question(DAY, as_of=DAY), Question(date(2026, 11, 23)), Question(DAY, drafts=True)]
)
def test_another_question_is_asked_anew(root, asked, other):
    check(root, QUESTION, jobs=1)
    check(root, other, jobs=1)
    assert asked == [QUESTION, other]


def _one_letter(root: Path) -> None:
    """Size and date stay."""
    paper = root / PAPER
    times = paper.stat()
    paper.write_bytes(paper.read_bytes().replace("Triệu".encode(), "Triều".encode()))
    os.utime(paper, ns=(times.st_atime_ns, times.st_mtime_ns))


CHANGES = {
    "a letter": _one_letter,
    "a new file": lambda root: (root / "data/messages/2021/moi.md").write_text("---\n"),
    "a file beside": lambda root: (root / PAPER).with_name("la.pdf").write_bytes(b""),
    "a file less": lambda root: (root / PAPER).unlink(),
    "another name": lambda root: (root / PAPER).rename((root / PAPER).with_name("254-cv-thu.md")),
    "a vocabulary": lambda root: (root / "data/vocabulary/topics.yml").write_text("{}\n"),
    "a page": lambda root: (root / "docs/moi.md").write_text("---\ntitle: a\n---\nMẬT\n"),
    "settings": lambda root: (root / "mkdocs.yml").write_text("site_name: a\n"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_is_seen(root, asked, change):
    check(root, QUESTION, jobs=1)
    CHANGES[change](root.path)
    after = check(root, QUESTION, jobs=1)
    assert len(asked) == 2
    shutil.rmtree(root.work)
    assert said(after) == said(check(root, QUESTION, jobs=1))


@pytest.mark.parametrize("damage", [b"", b"x", b"{}", b"a" * 64 + b" {}"])
def test_a_damaged_memory_is_none(root, asked, damage):
    check(root, QUESTION, jobs=1)
    (root.work / "cache" / NAME).write_bytes(damage)
    check(root, QUESTION, jobs=1)
    assert len(asked) == 2


def test_another_program_does_not_trust_what_was_kept(root, asked, monkeypatch):
    check(root, QUESTION, jobs=1)
    monkeypatch.setattr(checking, "code_version", lambda: "another")
    check(root, QUESTION, jobs=1)
    assert len(asked) == 2


def test_nothing_is_kept_where_a_file_has_a_second_name(root, asked):
    os.link(root.path / PAPER, root.path / "zwei.md")
    for _ in range(2):
        check(root, QUESTION, jobs=1)
    assert len(asked) == 2


def test_nothing_is_kept_when_a_file_was_written_meanwhile(root, asked, monkeypatch):
    during = checking._check

    def _check(root: ContentRoot, question: Question, jobs: int) -> Checked:
        (root.path / PAPER).write_text("---\n", encoding="utf-8")
        return during(root, question, jobs)

    monkeypatch.setattr(checking, "_check", _check)
    check(root, QUESTION, jobs=1)
    assert not (root.work / "cache" / NAME).exists()


def test_a_check_reads_nothing_but_what_its_answer_is_kept_by(root):
    run = subprocess.run(
        [sys.executable, "-c", WATCHED, root.path],
        env={**os.environ, "PYTHONPATH": str(PROGRAM / "scripts"), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    known = {path for _, path, _ in _files(root)}
    folders = {str(parent) for path in known for parent in Path(path).parents}
    content = {path for path in run.stdout.splitlines() if _is_content(path, root)}
    assert len(content) > 20
    assert content - known - folders - {str(PROGRAM)} == set()


def _is_content(path: str, root: ContentRoot) -> bool:
    """Neither the program nor what it keeps for itself."""
    inside = Path(path).is_relative_to(root.path) and not Path(path).is_relative_to(root.work)
    lent = Path(path).is_relative_to(PROGRAM) and not path.endswith((".py", ".pyc", "__pycache__"))
    apart = any(part in {"scripts", ".venv", "tests"} for part in Path(path).parts)
    return inside or (lent and not apart)
