"""The environment .venv beside ./run: made once from the locked, hash-checked versions (launcher)."""

import hashlib
import json
import os
import shutil
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from launcher.installers import Task, carry_out, plans
from launcher.lock import alone
from launcher.trouble import cannot_write, explain, say

# A level is a lock file; each holds the whole of those it includes, in the same versions.
INCLUDES = {
    "run": (),
    "zensical": ("run",),
    "intake": ("run",),
    "cluster": ("run",),
    "bench": ("run",),
    "test": ("run", "zensical", "intake", "cluster"),
}


@dataclass(frozen=True)
class Environment:
    """Where things lie in one checkout; `windows` is a field so that its rules can be tested anywhere."""

    root: Path
    windows: bool = os.name == "nt"

    @property
    def folder(self) -> Path:
        """The virtual environment."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / ("Scripts/python.exe" if self.windows else "bin/python")

    @property
    def stamp(self) -> Path:
        """What is whole in it; absent while it is being made."""
        return self.folder / "bangtin.json"

    @property
    def work(self) -> Path:
        """Lock and log of the set-up."""
        return self.root / ".bangtin"

    def lock(self, level: str) -> Path:
        """The locked versions of a level."""
        return self.root / "requirements" / f"{level}.lock"

    def digest(self, level: str) -> str:
        """Stands for what a level installs."""
        parts = (self.lock(name).read_bytes().replace(b"\r\n", b"\n") for name in ("build", level))
        return hashlib.sha256(b"\0".join(parts)).hexdigest()


def surroundings(environment: Environment, given: Mapping[str, str]) -> dict[str, str]:
    """What the package needs to be found, and UTF-8 whatever the machine's code page is."""
    return {**given, "PYTHONPATH": str(environment.root / "scripts"), "PYTHONUTF8": "1"}


def ensure(environment: Environment, level: str) -> None:
    """The environment holds `level`, whole, in the locked versions; instant when it already does."""
    if is_ready(environment, level):
        return
    waiting = ("Đang chờ một lần chuẩn bị khác xong…", "Waiting for another set-up to end…")
    try:
        with alone(environment.work / "setup.lock", on_wait=lambda: say(*waiting)):
            if not is_ready(environment, level):  # another run may have made it while this one waited
                _set_up_in_time(environment, level)
    except OSError as error:
        raise cannot_write(error, environment.folder) from error


def _set_up_in_time(environment: Environment, level: str) -> None:
    begun = time.monotonic()
    _set_up(environment, level)
    seconds = round(time.monotonic() - begun)
    say(f"Đã chuẩn bị xong sau {seconds} giây.", f"Ready after {seconds} s.")


def is_ready(environment: Environment, level: str) -> bool:
    """The stamp names this lock and this interpreter, and the interpreter is still there."""
    stamp = _read_stamp(environment)
    base = _base(environment)
    return bool(base) and stamp.get("base") == base and stamp.get(level) == environment.digest(level)


def _read_stamp(environment: Environment) -> dict[str, str]:
    try:
        stamp = json.loads(environment.stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _base(environment: Environment) -> str:
    """The interpreter behind the environment's own; empty when it is gone, as after an upgrade."""
    try:
        settings = (environment.folder / "pyvenv.cfg").read_text(encoding="utf-8")
    except OSError:
        return ""
    pairs = (line.partition("=") for line in settings.splitlines())
    home = next((value.strip() for key, _, value in pairs if key.strip() == "home"), "")
    if not (environment.python.exists() and home and Path(home).is_dir()):
        return ""
    return home if environment.windows else str(environment.python.resolve())


def _set_up(environment: Environment, level: str) -> None:
    """Add what is missing; what an interrupted set-up or other locks left is cleared first."""
    task = Task(
        folder=environment.folder,
        python=environment.python,
        locks=(environment.lock("build"), environment.lock(level)),
        fresh=not is_ready(environment, "run"),
    )
    choices = plans(task)
    packages = environment.lock(level).read_text(encoding="utf-8").count("==")
    say(f"Chuẩn bị môi trường, chỉ làm một lần: {packages} gói…", f"Setting up once: {packages} packages…")
    if task.fresh and environment.folder.exists():
        environment.stamp.unlink(missing_ok=True)
        shutil.rmtree(environment.folder)
    log = environment.work / "setup.log"
    if not any(all(carry_out(command, log, packages) for command in plan) for plan in choices):
        raise explain(log.read_text(encoding="utf-8", errors="replace"), log)
    _write_stamp(environment, level, known={} if task.fresh else _read_stamp(environment))


def _write_stamp(environment: Environment, level: str, known: dict[str, str]) -> None:
    """Written beside and renamed, so that a stamp is never half there."""
    levels = {name: environment.digest(name) for name in (level, *INCLUDES[level])}
    new = environment.stamp.with_suffix(".new")
    new.write_text(json.dumps({**known, **levels, "base": _base(environment)}, indent=1), encoding="utf-8")
    new.replace(environment.stamp)
