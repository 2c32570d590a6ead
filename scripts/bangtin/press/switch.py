"""The old generation and the new one change places (floor 4).

The output is a real folder; its twin lies beside it on the same file system. On Linux the two are exchanged
in one call; elsewhere two renames do it, and between them the output is away for a moment.
"""

import ctypes
import os
import sys
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path, PurePosixPath

from bangtin.model.trouble import BangtinError

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
FEW = 200
"""Changed files that are brought to the disk one by one: the rest of the machine is not made to wait."""


def twin_of(output: Path) -> Path:
    """Where the other generation of an output lies."""
    return output.with_name(output.name + ".twin")


def switch(output: Path, twin: Path, changed: Collection[str]) -> None:
    """Put the twin in the output's place and the output in the twin's, once `changed` is on the disk."""
    try:
        _sync(twin, changed)
        if not output.exists():
            twin.rename(output)
        elif not _exchange(output, twin):
            _two_renames(output, twin)
    except OSError as error:
        raise BangtinError(
            f"Không đổi được thư mục {output}: {error.strerror}. Trang cũ vẫn còn nguyên.",
            f"The folder {output} cannot be switched: {error.strerror}. The old site is untouched.",
        ) from error
    with suppress(
        OSError
    ):  # both names are there; before they are on the disk a power cut brings the old one back
        _sync_folder(output.parent)


def heal(output: Path) -> None:
    """Give its name back to a generation that a death or a fault between two renames left under another."""
    away = _away(output)
    with suppress(OSError):
        if away.exists():
            away.rename(twin_of(output) if output.exists() else output)


def exchange_works(folder: Path) -> bool:
    """Whether the file system of an empty folder exchanges two names in one call."""
    one, other = folder / "one", folder / "other"
    one.mkdir()
    other.mkdir()
    return _exchange(one, other)


def _exchange(output: Path, twin: Path) -> bool:
    """One call of the kernel; False where there is none."""
    rename = getattr(_libc(), "renameat2", None)
    if rename is None:
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(output), _AT_FDCWD, os.fsencode(twin), _RENAME_EXCHANGE) == 0)


def _away(output: Path) -> Path:
    return output.with_name(output.name + ".away")


def _two_renames(output: Path, twin: Path) -> None:
    away = _away(output)
    output.rename(away)
    try:
        twin.rename(output)
    except OSError:
        away.rename(output)
        raise
    with suppress(OSError):  # the new one is in place
        away.rename(twin)


def _sync(folder: Path, changed: Collection[str]) -> None:
    """What was written is on the disk before the switch: file by file, or in one call when they are many."""
    if len(changed) > FEW:
        _sync_file_system(folder)
        return
    names = {str(above) for path in changed for above in (PurePosixPath(path), *PurePosixPath(path).parents)}
    for name in sorted(names | {"."}):
        if (folder / name).exists():
            _sync_folder(folder / name)


def _sync_file_system(folder: Path) -> None:
    """One call for the file system of a folder; unlike `os.sync` it tells when a write has failed."""
    call = getattr(_libc(), "syncfs", None)
    if call is None:
        if hasattr(os, "sync"):
            os.sync()
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        if call(handle):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    finally:
        os.close(handle)


def _libc() -> ctypes.CDLL | None:
    return ctypes.CDLL(None, use_errno=True) if sys.platform.startswith("linux") else None


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
