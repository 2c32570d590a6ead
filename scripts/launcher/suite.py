"""./run test: the programs that tests need, then ruff, mypy and pytest (launcher)."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from launcher.environment import Environment, surroundings
from launcher.programs import Program, find, how_to_install, needed, shelf
from launcher.trouble import say

LINTERS = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])


def run_suite(environment: Environment, arguments: Sequence[str]) -> int:
    """Everything runs, whatever fails before it; the status is pytest's own, else that of the linters."""
    for program in needed(core="--core" in arguments):
        provide(program)
    failed = [linter for linter in LINTERS if _call(environment, linter)]
    status = _call(environment, ["pytest", *_workers(arguments), *arguments])
    for linter in failed:
        print(f"{' '.join(linter)}: failed", file=sys.stderr)
    return status or (1 if failed else 0)


def _workers(arguments: Sequence[str]) -> list[str]:
    """One worker a core, unless the caller decides or wants to look inside."""
    decided = any(argument.startswith("-n") or argument in {"--pdb", "-s"} for argument in arguments)
    return [] if decided else ["-n", "auto"]


def _call(environment: Environment, arguments: list[str]) -> int:
    sys.stdout.flush()
    command = [str(environment.python), "-m", *arguments]
    return subprocess.call(command, cwd=environment.root, env=surroundings(environment, os.environ))


def provide(program: Program) -> None:
    """Install a missing program where that is allowed; else say how. Without it its tests fail."""
    if find(program):
        return
    if shutil.which("apt-get"):
        say(f"Cài {program.name} bằng apt-get…", f"Installing {program.name} with apt-get…")
        _unpack(program) if program.unpacks else _install(program)
    if not find(program):
        line = how_to_install(program)
        say(f"Thiếu {program.name}; hãy chạy: {line}", f"{program.name} is missing; run: {line}")


def _install(program: Program) -> None:
    """From the system's packages, as root or by a sudo that asks nothing."""
    if os.geteuid() == 0:
        prefix = []
    elif shutil.which("sudo") and subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0:
        prefix = ["sudo", "-n"]
    else:
        return
    install = [*prefix, "apt-get", "install", "--yes", "--no-install-recommends", program.debian]
    if _quiet(install):
        _quiet([*prefix, "apt-get", "update"])
        _quiet(install)


def _unpack(program: Program) -> None:
    """A server is only unpacked beside the cache: installed, it would start to serve on this machine."""
    folder = shelf(program)
    folder.mkdir(parents=True, exist_ok=True)
    download = ["apt-get", "download", program.unpacks]
    if _quiet(download, cwd=folder):
        _quiet(["apt-get", "update"])
        _quiet(download, cwd=folder)
    for archive in folder.glob("*.deb"):
        _quiet(["dpkg-deb", "--extract", str(archive), str(folder)])


def _quiet(command: list[str], cwd: Path | None = None) -> int:
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.call(command, cwd=cwd, env=settings, stdout=subprocess.DEVNULL)
