"""The commands that fill an environment, by uv or by pip, and how each is run (launcher)."""

import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from launcher.trouble import SetupError

# feedgen exists only as source; it is built with the locked setuptools, and nothing else may be built.
FROM_WHEELS = ("--require-hashes", "--no-deps", "--only-binary", ":all:")
WITH_FEEDGEN = (*FROM_WHEELS, "--no-binary", "feedgen", "--no-build-isolation")

Command = list[str]


@dataclass(frozen=True)
class Task:
    """What is to be done: the locks go into the environment `folder`, which is made first when `fresh`."""

    folder: Path
    python: Path
    locks: tuple[Path, Path]
    fresh: bool


def plans(task: Task) -> list[list[Command]]:
    """By uv; then by pip, for a machine where uv is missing or does not reach its index."""
    uv = shutil.which("uv")
    found = [plan_of_uv(uv, task)] if uv else []
    if all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        found.append(plan_of_pip(task))
    if found:
        return found
    raise SetupError(
        "Python của máy thiếu venv. Trên Debian, Ubuntu hãy chạy: sudo apt install python3-venv",
        "Python's venv is missing; on Debian, Ubuntu: sudo apt install python3-venv",
    )


def plan_of_uv(uv: str, task: Task) -> list[Command]:
    """What uv is to do."""
    make = [uv, "venv", "--allow-existing", "--python", _base_python(), str(task.folder)]
    install = [uv, "pip", "install", "--python", str(task.python), "--compile-bytecode"]
    return [*([make] if task.fresh else []), *_installs(install, task)]


def plan_of_pip(task: Task) -> list[Command]:
    """What Python's own tools are to do; pip is added first, for uv makes environments without it."""
    python = str(task.python)
    make = [_base_python(), "-m", "venv", "--clear", "--without-pip", str(task.folder)]
    pip = [python, "-m", "ensurepip", "--default-pip"]
    install = [python, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--retries", "2"]
    return [*([make] if task.fresh else []), pip, *_installs(install, task)]


def _base_python() -> str:
    """The interpreter of the machine; started from inside .venv, sys.executable is about to be cleared."""
    return str(getattr(sys, "_base_executable", sys.executable))


def _installs(install: Command, task: Task) -> list[Command]:
    builder, wanted = (["-r", str(lock)] for lock in task.locks)
    return [[*install, *FROM_WHEELS, *builder], [*install, *WITH_FEEDGEN, *wanted]]


def carry_out(command: Command, log: Path, packages: int) -> bool:
    """Run one command, keep what it says in `log`, count its packages on a terminal."""
    settings = {**os.environ, "PIP_USER": "0", "PYTHONUTF8": "1"}
    settings.pop("PYTHONPATH", None)
    with (
        log.open("wb") as report,
        subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process,
    ):
        collected = 0
        for line in process.stdout or ():
            report.write(line)
            collected += line.startswith(b"Collecting ")
            _show(collected, packages)
    return process.returncode == 0


def _show(collected: int, packages: int) -> None:
    if collected and sys.stderr.isatty():
        print(f"  {collected}/{packages}", end="\r", file=sys.stderr, flush=True)
