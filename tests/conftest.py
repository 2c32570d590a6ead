"""What every test may ask for: places, the built sample, and which tests run on this machine."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from launcher.lock import alone
from launcher.programs import NGINX, find, how_to_install

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
MARKED_BY_PLACE = {"beside": ROOT / "tests" / "beside", "browser": ROOT / "tests" / "browser"}
# Programs beyond Chromium: a test that needs one carries its marker; --core leaves these tests out.
PROGRAMS = {"nginx": NGINX}
NOT_RUN = pytest.StashKey[int]()
NOT_RUN_KEY = "beside_not_run"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--core", action="store_true", help="only what needs no program beyond Chromium")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        for marker, folder in MARKED_BY_PLACE.items():
            if item.path.is_relative_to(folder):
                item.add_marker(marker)
    beside = [] if SHARED.is_dir() else [item for item in items if item.get_closest_marker("beside")]
    extra = [item for item in items if config.getoption("core") and _program_markers(item)]
    config.stash[NOT_RUN] = len(beside)
    left_out = {*beside, *extra}
    if left_out:
        config.hook.pytest_deselected(items=list(left_out))
        items[:] = [item for item in items if item not in left_out]


def _program_markers(item: pytest.Item) -> list[str]:
    return [name for name in PROGRAMS if item.get_closest_marker(name)]


def pytest_runtest_setup(item: pytest.Item) -> None:
    for name in _program_markers(item):
        if find(PROGRAMS[name]) is None:
            pytest.fail(f"{PROGRAMS[name].name} is missing: {how_to_install(PROGRAMS[name])}", pytrace=False)


def pytest_sessionfinish(session: pytest.Session) -> None:
    output = getattr(session.config, "workeroutput", None)
    if output is not None:  # a worker of xdist tells its controller, which collects nothing itself
        output[NOT_RUN_KEY] = session.config.stash.get(NOT_RUN, 0)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    output = getattr(node, "workeroutput", {})
    config = node.config  # type: ignore[attr-defined]
    config.stash[NOT_RUN] = max(config.stash.get(NOT_RUN, 0), output.get(NOT_RUN_KEY, 0))


def pytest_unconfigure(config: pytest.Config) -> None:
    """The last line says what did not run because ../shared is not there."""
    count = config.stash.get(NOT_RUN, 0)
    if count and not hasattr(config, "workerinput"):
        print(f"{count} beside tests did not run: ../shared is not there.")


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora beside the checkout; only tests marked `beside` may ask for it."""
    return SHARED


@pytest.fixture(scope="session")
def run_bangtin():
    """Run a command of the package in its own process: `run_bangtin("check", "--format", "json")`."""

    def run(*arguments: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None):
        return subprocess.run(
            [sys.executable, "-m", "bangtin", *map(str, arguments)],
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "PYTHONUTF8": "1", **(env or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str, run_bangtin) -> Path:
    """The sample of the repository, built once for all workers of the session. Nobody writes into it."""
    return _built_once("sample", _shelf(tmp_path_factory, worker_id), run_bangtin)


@pytest.fixture(scope="session")
def sample_site_below(tmp_path_factory: pytest.TempPathFactory, worker_id: str, run_bangtin) -> Path:
    """The sample built for an address below another site, `…/bang-tin/`. Nobody writes into it."""
    address = {"site_url: https://bang-tin.example/\n": "site_url: https://bang-tin.example/bang-tin/\n"}
    return _built_once("sample-below", _shelf(tmp_path_factory, worker_id), run_bangtin, settings=address)


def _shelf(factory: pytest.TempPathFactory, worker: str) -> Path:
    """The folder that all workers of a session see."""
    base = factory.getbasetemp()
    return base if worker == "master" else base.parent


def _built_once(name: str, shelf: Path, run_bangtin, *, settings: dict[str, str] | None = None) -> Path:
    """Build the repository's content, mkdocs.yml changed as told; the first worker builds, others wait."""
    content, public, report = shelf / name, shelf / f"{name}-public", shelf / f"{name}.report"
    with alone(shelf / f"{name}.lock"):
        if not report.exists():
            copy_content(ROOT, content)
            for old, new in (settings or {}).items():
                change_text(content / "mkdocs.yml", old, new)
            built = run_bangtin("build", "--root", content, "--output", public)
            said = "" if built.returncode == 0 else f"{built.stdout}\n{built.stderr}"
            report.write_text(said, encoding="utf-8")
    said = report.read_text(encoding="utf-8")
    if said:
        pytest.fail(f"the sample does not build:\n{said}", pytrace=False)
    return public


@pytest.fixture(scope="session")
def headers(root: Path) -> dict[str, dict]:
    """What the files of the sample say of each document, by its id: every value as text, nothing derived."""
    return {
        file.relative_to(folder).with_suffix("").as_posix(): yaml.load(
            file.read_text(encoding="utf-8").split("---\n", 2)[1],
            Loader=yaml.BaseLoader,  # noqa: S506  text, lists and mappings only
        )
        for folder in (root / "data" / "directives", root / "data" / "messages")
        for file in sorted(folder.rglob("*.md"))
    }


@pytest.fixture(scope="session")
def original(root: Path) -> str:
    """The first paper whole, as read from the scan, with the corrections that are certain."""
    folder = root / "data" / "directives" / "thanh-uy-bao-loc" / "2021"
    text = (folder / "253-cv-thu.txt").read_text(encoding="utf-8")
    readings = (folder / "253-cv-thu.readings.yml").read_text(encoding="utf-8")
    certain = [r for r in yaml.load(readings, Loader=yaml.BaseLoader) if r["certain"] == "true"]  # noqa: S506
    assert len(certain) == 4
    for reading in certain:
        assert text.count(reading["read"]) == 1
        text = text.replace(reading["read"], reading["should_be"])
    return text.replace("**", "")  # bold as the reader of the scan wrote it


@pytest.fixture
def windows_content(content_root: Path) -> Path:
    """The repository's content as an editor on Windows saves it."""
    as_on_windows(content_root)
    return content_root


def copy_content(source: Path, target: Path) -> None:
    """A content root of its own: cache and lock of the checkout stay untouched."""
    shutil.rmtree(target, ignore_errors=True)
    for name in ("data", "docs", "overrides"):
        shutil.copytree(source / name, target / name)
    shutil.copy(source / "mkdocs.yml", target / "mkdocs.yml")


@pytest.fixture
def content_root(tmp_path: Path) -> Path:
    """The sample as a content root of one's own, to change at will."""
    target = tmp_path / "noi-dung"
    copy_content(ROOT, target)
    return target


@pytest.fixture
def change():
    """`change(file, old, new)` replaces a text that must be there."""
    return change_text


def change_text(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file} does not hold {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


@pytest.fixture
def tree():
    """`tree(folder)`: every file with its bytes."""

    def read(folder: Path) -> dict[str, bytes]:
        files = (file for file in sorted(folder.rglob("*")) if file.is_file())
        return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}

    return read


def as_on_windows(content: Path) -> None:
    """Every text of a content root as an editor on Windows saves it: CRLF and a BOM, originals apart."""
    for path in sorted((content / "data").rglob("*")) + sorted((content / "docs").rglob("*")):
        if path.suffix in {".md", ".yml"}:
            text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
            path.write_bytes(text.encode("utf-8-sig"))
