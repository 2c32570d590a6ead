"""Renew requirements/*.lock from pyproject.toml: exact versions with hashes for every system (launcher)."""

import shutil
import subprocess

from launcher.environment import Environment
from launcher.trouble import SetupError

COMPILE = (
    *("pip", "compile", "--universal", "--python-version", "3.11", "--upgrade", "--quiet"),
    # One version for all Pythons, so that every machine makes the same bytes.
    *("--fork-strategy", "fewest"),
    # Wheels only: nothing but feedgen runs a script of its own while it is installed.
    *("--generate-hashes", "--only-binary", ":all:", "--no-binary", "feedgen"),
    # No address of an index and no path of a machine in the result.
    *("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"),
)


def renew_locks(environment: Environment) -> int:
    """Resolve the whole once, then cut the smaller locks from it, so that their versions agree."""
    uv = shutil.which("uv")
    if uv is None:
        raise SetupError("Lệnh lock cần uv: pip install uv", "lock needs uv: pip install uv")
    whole = str(environment.lock("test"))
    for arguments, given in (
        (["pyproject.toml", "--all-extras", "-o", whole], ""),
        *(
            (["pyproject.toml", "--extra", extra, "-c", whole, "-o", str(environment.lock(extra))], "")
            for extra in ("zensical", "intake", "cluster", "bench")
        ),
        (["pyproject.toml", "-c", whole, "-o", str(environment.lock("run"))], ""),
        (["-", "-o", str(environment.lock("build"))], "setuptools"),
    ):
        command = [uv, *COMPILE, *arguments]
        done = subprocess.run(
            command,
            cwd=environment.root,
            input=given,
            encoding="utf-8",
            stdout=subprocess.DEVNULL,
            check=False,
        )
        if done.returncode:
            return done.returncode
    return 0
