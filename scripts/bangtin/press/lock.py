"""One writer at a time (floor 4).

The lock is the operating system's own on an open file, so it goes when its holder does, however that ends.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from bangtin.model.trouble import BangtinError, BusyError


@contextmanager
def one_writer(lock: Path) -> Iterator[None]:
    """Hold the lock for a while; a second writer gets a BusyError that names the holder."""
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        file = lock.open("a+b")
    except OSError as error:
        raise BangtinError(
            f"Không ghi được vào {lock.parent}: {error.strerror}.",
            f"Nothing can be written into {lock.parent}: {error.strerror}.",
        ) from error
    with file:
        if not _try_lock(file):
            file.seek(0)
            holder = file.read(32).decode("ascii", "replace").strip() or "?"
            raise BusyError(
                f"Đang có một lần xuất bản khác chạy (tiến trình {holder}). Đợi xong rồi chạy lại.",
                f"Another build is at work (process {holder}). Wait until it is done and run it again.",
            )
        file.truncate(0)
        file.write(str(os.getpid()).encode())
        file.flush()
        yield


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> bool:
        """Lock a byte far behind the text, so that the holder's number stays readable."""
        file.seek(1 << 20)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        file.seek(0)
        return True

else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
