"""./run: one environment, made once, healed when broken; one line when the world is broken."""

import ast
import errno
import importlib.util
import json
import os
import subprocess
import sys
import threading
from importlib.machinery import SourceFileLoader
from pathlib import Path

import pytest

from launcher import door, environment, installers, programs, suite
from launcher.environment import Environment, ensure, is_ready
from launcher.installers import Task
from launcher.lock import alone
from launcher.trouble import SetupError, cannot_write, explain

ROOT = Path(__file__).resolve().parents[2]
needs_posix = pytest.mark.skipif(os.name == "nt", reason="a shell script plays the program")


@pytest.fixture(scope="session")
def run_file():
    loader = SourceFileLoader("run_file", str(ROOT / "run"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("run_file", loader))
    loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path: Path) -> Environment:
    """A checkout with locks and no environment yet."""
    (tmp_path / "requirements").mkdir()
    for name in ("build", "run", "zensical", "intake", "cluster", "bench", "test"):
        (tmp_path / "requirements" / f"{name}.lock").write_text(f"{name}==1.0 \\\n", encoding="utf-8")
    return Environment(tmp_path)


@pytest.fixture
def commands(monkeypatch) -> list[Task]:
    """The set-up makes a real, empty environment instead of installing; the tasks it was given are kept."""
    tasks: list[Task] = []

    def plans(task: Task) -> list[list[list[str]]]:
        tasks.append(task)
        make = [sys.executable, "-m", "venv", "--clear", "--without-pip", str(task.folder)]
        return [[make] if task.fresh else []]

    monkeypatch.setattr(environment, "plans", plans)
    return tasks


# The door file


def test_run_keeps_to_words_that_old_pythons_understand():
    newer = ast.JoinedStr | ast.AnnAssign | ast.NamedExpr | ast.AsyncFunctionDef | ast.Match | ast.Nonlocal
    tree = ast.parse((ROOT / "run").read_text(encoding="utf-8"), feature_version=(3, 4))
    assert [node for node in ast.walk(tree) if isinstance(node, newer)] == []
    assert [node for node in ast.walk(tree) if isinstance(node, ast.arg) and node.annotation] == []


def test_old_python_gets_one_line_and_status_3(run_file, monkeypatch, capfdbinary):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(run_file, "newer_python", lambda: None)
    assert run_file.main() == 3
    said = capfdbinary.readouterr().err.decode("utf-8")
    assert said.startswith("Cần Python 3.11 trở lên; máy này chạy run bằng Python 3.9.")
    assert said.count("\n") == 1


@needs_posix
def test_old_python_hands_over_to_a_newer_one_on_the_path(run_file, monkeypatch, tmp_path):
    newer, older = tmp_path / "python3.12", tmp_path / "python3.13"
    newer.write_text('#!/bin/sh\n[ "$1" = -c ] && exit 0\n[ "$2" = build ] && exit 42\n', encoding="utf-8")
    older.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")  # a shim whose version is not there
    for file in (newer, older):
        file.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(sys, "argv", ["run", "build"])
    assert run_file.main() == 42


def test_help_lists_every_command_of_the_package():
    from bangtin import cli

    group = next(
        value
        for value in vars(cli).values()
        if hasattr(value, "list_commands") and not isinstance(value, type)
    )
    assert set(door.COMMANDS) == set(group.commands)
    assert all(f"  {name} " in door.help_text() for name in {**door.COMMANDS, **door.OWN_COMMANDS})


def test_no_command_shows_the_help_and_is_a_usage_error(capsys):
    assert door.door([]) == 2
    assert capsys.readouterr().out.startswith("./run LỆNH")


# The environment


def test_environment_is_made_once(checkout, commands):
    ensure(checkout, "run")
    ensure(checkout, "run")
    assert [task.fresh for task in commands] == [True]
    assert is_ready(checkout, "run")
    assert not is_ready(checkout, "test")


def test_tests_add_to_the_environment_that_is_there(checkout, commands):
    ensure(checkout, "run")
    ensure(checkout, "test")
    ensure(checkout, "zensical")
    ensure(checkout, "run")
    assert [(task.locks[1].stem, task.fresh) for task in commands] == [("run", True), ("test", False)]


def test_environment_is_made_anew_when_the_lock_changes(checkout, commands):
    ensure(checkout, "run")
    checkout.lock("run").write_text("run==2.0 \\\n", encoding="utf-8")
    ensure(checkout, "run")
    assert [task.fresh for task in commands] == [True, True]


def test_line_ends_of_a_windows_checkout_are_the_same_lock(checkout, commands):
    ensure(checkout, "run")
    checkout.lock("run").write_bytes(checkout.lock("run").read_bytes().replace(b"\n", b"\r\n"))
    assert is_ready(checkout, "run")


def test_interrupted_set_up_is_cleared_and_made_anew(checkout, commands):
    checkout.folder.mkdir()
    (checkout.folder / "half").write_text("half a package", encoding="utf-8")
    ensure(checkout, "run")
    assert is_ready(checkout, "run")
    assert not (checkout.folder / "half").exists()


def test_half_written_stamp_is_no_stamp(checkout, commands):
    ensure(checkout, "run")
    checkout.stamp.write_text(checkout.stamp.read_text(encoding="utf-8")[:20], encoding="utf-8")
    assert not is_ready(checkout, "run")
    ensure(checkout, "run")
    assert is_ready(checkout, "run")


def test_environment_is_made_anew_when_its_python_is_gone(checkout, commands):
    ensure(checkout, "run")
    checkout.python.unlink()
    assert not is_ready(checkout, "run")
    ensure(checkout, "run")
    assert checkout.python.exists()


def test_environment_is_made_anew_when_the_system_changed_its_python(checkout, commands):
    ensure(checkout, "run")
    stamp = json.loads(checkout.stamp.read_text(encoding="utf-8"))
    checkout.stamp.write_text(json.dumps({**stamp, "base": "/usr/bin/python3.10"}), encoding="utf-8")
    assert not is_ready(checkout, "run")


def test_failed_set_up_leaves_no_stamp_and_one_line(checkout, monkeypatch):
    plan = [sys.executable, "-c", "print('WARNING: Retrying: NewConnectionError'); raise SystemExit(1)"]
    monkeypatch.setattr(environment, "plans", lambda task: [[plan]])
    with pytest.raises(SetupError, match=r"Không tải được gói.* / Packages cannot be fetched"):
        ensure(checkout, "run")
    assert not checkout.stamp.exists()


def test_second_plan_is_tried_when_the_first_fails(checkout, monkeypatch):
    fails = [sys.executable, "-c", "raise SystemExit(1)"]
    works = [sys.executable, "-m", "venv", "--without-pip", str(checkout.folder)]
    monkeypatch.setattr(environment, "plans", lambda task: [[fails], [works]])
    ensure(checkout, "run")
    assert is_ready(checkout, "run")


def test_two_runs_at_once_set_up_once(checkout, commands, capsys):
    runs = [threading.Thread(target=ensure, args=(checkout, "run")) for _ in range(4)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert len(commands) == 1
    assert is_ready(checkout, "run")


def test_lock_of_a_killed_run_is_free(tmp_path):
    hold = (
        "import pathlib, sys, time; sys.path.insert(0, sys.argv[1]); from launcher.lock import alone\n"
        "with alone(pathlib.Path(sys.argv[2])): print('held', flush=True); time.sleep(60)"
    )
    command = [sys.executable, "-c", hold, str(ROOT / "scripts"), str(tmp_path / "a.lock")]
    waited = []
    with subprocess.Popen(command, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline().strip() == b"held"
        threading.Timer(0.3, holder.kill).start()
        with alone(tmp_path / "a.lock", on_wait=lambda: waited.append("once")):
            assert waited == ["once"]


def test_python_without_venv_gets_the_line_that_installs_it(checkout, monkeypatch, capsys):
    monkeypatch.setattr(door, "ROOT", checkout.root)
    monkeypatch.setattr(installers.shutil, "which", lambda name: None)
    monkeypatch.setattr(installers.importlib.util, "find_spec", lambda name: None)
    assert door.door(["build"]) == 3
    said = capsys.readouterr().err
    assert "sudo apt install python3-venv" in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("name", ["uv", None])
def test_every_installation_checks_hashes_and_builds_nothing_but_feedgen(checkout, monkeypatch, name):
    monkeypatch.setattr(installers.shutil, "which", lambda _: name)
    task = Task(checkout.folder, checkout.python, (checkout.lock("build"), checkout.lock("run")), fresh=True)
    for plan in installers.plans(task):
        installs = [" ".join(command) for command in plan if "install" in command]
        assert len(installs) == 2
        for command in installs:
            assert "--require-hashes --no-deps --only-binary :all:" in command
        assert "--no-binary" not in installs[0]
        assert "--no-binary feedgen --no-build-isolation" in installs[1]


@pytest.mark.parametrize(
    ("report", "line"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "sai mã kiểm tra"),
        ("OSError: [Errno 28] No space left on device", "Ổ đĩa đã đầy"),
        ("SSLError: CERTIFICATE_VERIFY_FAILED", "chứng chỉ"),
        ("error sending request for url", "máy chưa có mạng"),
        ("something new", "chi tiết ở"),
    ],
)
def test_report_of_an_installer_becomes_one_line(report, line):
    said = str(explain(report, Path("setup.log")))
    assert line in said
    assert "\n" not in said


def test_read_only_checkout_is_named():
    said = str(cannot_write(OSError(errno.EROFS, "Read-only file system"), Path("kho/.venv")))
    assert said.startswith("Thư mục kho chỉ đọc được, nên không tạo được .venv.")


def test_folder_without_permission_is_named(checkout, commands, capsys, monkeypatch):
    monkeypatch.setattr(door, "ROOT", checkout.root)
    checkout.work.write_text("a file where the folder should be", encoding="utf-8")
    assert door.door(["build"]) == 3
    assert capsys.readouterr().err.startswith("Không ghi được")


# Handing over


def test_windows_has_its_python_in_scripts(tmp_path):
    assert Environment(tmp_path, windows=True).python == tmp_path / ".venv" / "Scripts" / "python.exe"
    assert Environment(tmp_path, windows=False).python == tmp_path / ".venv" / "bin" / "python"


@needs_posix
def test_status_of_the_command_passes_through_on_windows(tmp_path):
    windows = Environment(tmp_path, windows=True)
    windows.python.parent.mkdir(parents=True)
    windows.python.write_text('#!/bin/sh\n[ "$PYTHONUTF8" = 1 ] && exit "$3"\n', encoding="utf-8")
    windows.python.chmod(0o755)
    assert door.hand_over(windows, ["-m", "bangtin", "75"]) == 75


def test_package_is_found_whatever_the_caller_set(tmp_path):
    settings = environment.surroundings(Environment(tmp_path), {"PYTHONPATH": "elsewhere", "HOME": "h"})
    assert settings == {"PYTHONPATH": str(tmp_path / "scripts"), "HOME": "h", "PYTHONUTF8": "1"}


def test_redirected_output_is_utf_8_on_every_machine():
    done = subprocess.run(
        [sys.executable, ROOT / "run", "--help"],
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        check=True,
    )
    assert "kiểm tra rồi xuất bản" in done.stdout.decode("utf-8")


# The suite


def test_suite_uses_every_core_unless_told_otherwise():
    assert suite._workers(["--core"]) == ["-n", "auto"]
    assert suite._workers(["-n0"]) == suite._workers(["-s"]) == suite._workers(["--pdb"]) == []


def test_failure_of_a_linter_fails_the_run_after_pytest_ran(checkout, monkeypatch, capsys):
    called = []

    def call(command, **_):
        called.append(command[2])
        return 1 if command[2] == "mypy" else 0

    monkeypatch.setattr(suite.subprocess, "call", call)
    monkeypatch.setattr(suite, "needed", lambda *, core: [])
    assert suite.run_suite(checkout, []) == 1
    assert called == ["ruff", "ruff", "mypy", "pytest"]
    assert capsys.readouterr().err == "mypy: failed\n"


def test_core_needs_no_server_program():
    assert programs.NGINX not in programs.needed(core=True)
    assert programs.NGINX in programs.needed(core=False)
    assert programs.CHROMIUM in programs.needed(core=True)


def test_missing_program_is_named_with_the_line_that_installs_it(monkeypatch, capsys):
    monkeypatch.setattr(suite, "find", lambda program: None)
    monkeypatch.setattr(suite.shutil, "which", lambda name: None)
    suite.provide(programs.CHROMIUM)
    assert programs.how_to_install(programs.CHROMIUM) in capsys.readouterr().err


def test_server_program_is_unpacked_and_never_installed(monkeypatch, tmp_path):
    called = []
    monkeypatch.setattr(suite, "find", lambda program: None)
    monkeypatch.setattr(suite.shutil, "which", lambda name: name)
    monkeypatch.setattr(suite, "shelf", lambda program: tmp_path / "nginx")
    monkeypatch.setattr(suite.subprocess, "call", lambda command, **_: called.append(command) or 0)
    suite.provide(programs.NGINX)
    assert called == [["apt-get", "download", "nginx"]]
