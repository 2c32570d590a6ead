"""A checkout is the same on every system: paths, line ends, locked versions."""

import re
import subprocess
import tomllib
import unicodedata
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ROOT / "requirements"
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
LONGEST = 200  # Windows allows 259 characters for the whole path, folder of the checkout included


def git(*arguments: str | Path, cwd: Path = ROOT) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=cwd, capture_output=True, encoding="utf-8", check=True
    ).stdout


needs_git = pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a checkout of git")


@pytest.fixture(scope="module")
def tracked() -> list[str]:
    return git("ls-files", "-z").split("\0")[:-1]


def refused_by_windows(path: str) -> bool:
    """Whether Windows cannot hold a path."""
    parts = PurePosixPath(path).parts
    return len(path) > LONGEST or any(
        re.search(r'[<>:"\\|?*\x00-\x1f]', part) or part[-1] in ". " or part.split(".")[0].lower() in RESERVED
        for part in parts
    )


@needs_git
def test_every_path_is_one_that_windows_can_hold(tracked):
    assert [path for path in tracked if refused_by_windows(path)] == []


@pytest.mark.parametrize(
    "path", ["data/con.yml", "docs/a:b.md", "docs/a.", "docs/a /b", "x/" * 101, "AUX", "a?b"]
)
def test_path_that_windows_cannot_hold_is_seen(path):
    assert refused_by_windows(path)


@needs_git
def test_no_two_paths_are_one_where_case_and_unicode_form_do_not_count(tracked):
    folded = [unicodedata.normalize("NFC", path).casefold() for path in tracked]
    assert len(set(folded)) == len(folded)


@needs_git
def test_checkout_with_windows_line_ends_has_the_same_bytes(tmp_path):
    settings = ["-c", "core.autocrlf=true", "-c", "core.eol=crlf"]
    git(*settings, "clone", "--quiet", "--no-local", "--depth=1", ROOT.as_uri(), tmp_path / "windows")
    listed = git("ls-files", "--stage", "-z", cwd=tmp_path / "windows").split("\0")[:-1]
    entries = [re.fullmatch(r"\d+ (\w+) \d\t(.*)", line, re.DOTALL).groups() for line in listed]
    hashed = subprocess.run(
        ["git", "hash-object", "--no-filters", "--stdin-paths"],
        cwd=tmp_path / "windows",
        input="\n".join(path for _, path in entries),
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout.split()
    changed = [path for (blob, path), now in zip(entries, hashed, strict=True) if blob != now]
    assert changed == []


def versions(name: str) -> dict[str, str]:
    """What a lock holds: package → version."""
    text = (LOCKS / f"{name}.lock").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^\s;]+)", text, re.MULTILINE))


@pytest.mark.parametrize("name", ["build", "run", "zensical", "intake", "test"])
def test_lock_has_a_hash_for_every_package_and_no_address(name):
    text = (LOCKS / f"{name}.lock").read_text(encoding="utf-8")
    packages = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)[1:]
    assert len(packages) == len(versions(name)) > 0
    assert all("--hash=sha256:" in package for package in packages)
    assert not re.search(r"https?:|file:|index|find-links", text)


def test_larger_lock_holds_the_smaller_in_the_same_versions():
    assert versions("run").items() <= versions("zensical").items() <= versions("test").items()
    assert versions("run").items() <= versions("intake").items() <= versions("test").items()


def test_locks_hold_what_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [line for extra in project["optional-dependencies"].values() for line in extra]
    asked = {"run": project["dependencies"], "test": extras}
    for lock, requirements in asked.items():
        names = {re.match(r"[A-Za-z0-9-]+", line)[0].lower() for line in requirements}
        assert names <= versions(lock).keys()
