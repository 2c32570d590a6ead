"""Writes to the disk that happen whole or not at all (floor 2)."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bangtin.model.trouble import BangtinError


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that nobody ever sees a part of it; its folder is made when it is missing."""
    with saying(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _keep_name(path.parent)


def remove(path: Path) -> None:
    """Take a file away for good."""
    with saying(path):
        path.unlink()
        _keep_name(path.parent)


@contextlib.contextmanager
def saying(path: Path) -> Iterator[None]:
    """What the system refuses, in one line that an officer can act on."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise BangtinError(
                f"Không ghi được {path.name}: ổ đĩa đã đầy.",
                f"{path.name} cannot be written: the disk is full.",
            ) from error
        if error.errno == errno.EROFS:
            raise BangtinError(
                f"Không ghi được {path.name}: ổ đĩa chỉ cho đọc.",
                f"{path.name} cannot be written: the disk is read-only.",
            ) from error
        raise BangtinError(
            f"Không ghi được {path}: không có quyền, hoặc một chương trình khác đang mở tệp.",
            f"{path} cannot be written: no permission, or another program has it open.",
        ) from error


def _keep_name(folder: Path) -> None:
    """Make the new name survive a power cut, where the system knows how (Windows does not)."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
