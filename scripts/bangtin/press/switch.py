"""The old generation and the new one change places (floor 4).

The output is a real folder; its twin lies beside it on the same file system. On Linux the two are exchanged
in one call; elsewhere two renames do it, and between them the output is away for a moment.
"""

import ctypes
import os
import sys
from pathlib import Path

from bangtin.model.trouble import BangtinError

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def twin_of(output: Path) -> Path:
    """Where the other generation of an output lies."""
    return output.with_name(output.name + ".twin")


def switch(output: Path, twin: Path) -> None:
    """Put the twin in the output's place and the output in the twin's."""
    try:
        _sync(twin)
        if not output.exists():
            twin.rename(output)
        elif not _exchange(output, twin):
            _two_renames(output, twin)
        _sync_folder(output.parent)
    except OSError as error:
        raise BangtinError(
            f"Không đổi được thư mục {output}: {error.strerror}. Trang cũ vẫn còn nguyên.",
            f"The folder {output} cannot be switched: {error.strerror}. The old site is untouched.",
        ) from error


def _exchange(output: Path, twin: Path) -> bool:
    """One call of the kernel; False where there is none."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(output), _AT_FDCWD, os.fsencode(twin), _RENAME_EXCHANGE) == 0)


def _two_renames(output: Path, twin: Path) -> None:
    away = output.with_name(output.name + ".away")
    output.rename(away)
    try:
        twin.rename(output)
    except OSError:
        away.rename(output)
        raise
    away.rename(twin)


def _sync(folder: Path) -> None:
    """Everything written so far is on the disk before the switch: one call for the whole file system."""
    if hasattr(os, "sync"):
        os.sync()
    _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
