"""One at a time: a lock on a file that the system lets go when its holder ends (launcher)."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import sleep
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[str]) -> bool:
        """Take the lock, or say that another holds it."""
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(file: IO[str]) -> bool:
        """Take the lock, or say that another holds it."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextlib.contextmanager
def alone(path: Path, on_wait: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold the lock `path`; if another holds it, call `on_wait` once and wait. The dead hold nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        if not _try_lock(file):
            on_wait()
            while not _try_lock(file):
                sleep(0.1)
        yield
