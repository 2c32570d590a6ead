"""Files go into the twin: only where they differ, never into bytes that the public site shares (floor 4)."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from bangtin.model.trouble import BangtinError
from bangtin.press.manifest import FileRecord
from bangtin.site.artifact import Artifact

_REASONS: Final = {
    errno.ENOSPC: ("ổ đĩa đã đầy", "the disk is full"),
    errno.EDQUOT: ("đã hết phần đĩa được cấp", "the disk quota is used up"),
    errno.EROFS: ("ổ đĩa chỉ cho đọc", "the disk is read-only"),
    errno.EACCES: ("không có quyền ghi", "permission denied"),
    errno.EIO: ("ổ đĩa báo lỗi", "the disk reports an error"),
}


class Written(NamedTuple):
    """A file of the twin, and whether its bytes are new there."""

    record: FileRecord
    new: bool


def write_artifact(folder: Path, artifact: Artifact) -> Written:
    """Put one file below a folder; where it stands already with these bytes nothing is touched."""
    target = f"{folder}/{artifact.path}"
    with old_site_kept(target):
        there = _content(target)
        if there != artifact.content:
            if there is not None:
                Path(target).unlink()  # its bytes may be those of the public site: never written into
            _create(target, artifact.content)
    return Written(FileRecord.of(artifact.path, artifact.content), there != artifact.content)


def drop(folder: Path, path: str) -> None:
    """Take one file away, and the folders that it leaves empty."""
    target = folder / path
    with old_site_kept(target):
        target.unlink(missing_ok=True)
        for above in PurePosixPath(path).parents[:-1]:
            try:
                (folder / above).rmdir()
            except OSError:
                break  # something else stands in it


def share(source: Path, target: Path, path: str) -> None:
    """The same file in another generation: one set of bytes under two names, or a copy where links fail."""
    there, here = f"{source}/{path}", f"{target}/{path}"
    with old_site_kept(here):
        with suppress(FileNotFoundError):
            Path(here).unlink()
        try:
            _link(there, here)
        except FileNotFoundError:
            Path(here).parent.mkdir(parents=True, exist_ok=True)
            _link(there, here)


def links_work(folder: Path) -> bool:
    """Whether the file system of a folder lets one file have two names."""
    (folder / "file").write_bytes(b"")
    try:
        os.link(folder / "file", folder / "link")
    except OSError:
        return False
    return True


@contextmanager
def old_site_kept(path: str | Path) -> Iterator[None]:
    """What the system refuses becomes one line; whatever it was, the public site is as it was."""
    try:
        yield
    except OSError as error:
        reason, why = _REASONS.get(error.errno or 0, (error.strerror, error.strerror))
        raise BangtinError(
            f"Không ghi được {path}: {reason}. Trang cũ vẫn còn nguyên.",
            f"{path} cannot be written: {why}. The old site is untouched.",
        ) from error


def _content(target: str) -> bytes | None:
    try:
        with FileIO(target) as file:
            return file.readall()
    except FileNotFoundError:
        return None


def _create(target: str, content: bytes) -> None:
    try:
        file = FileIO(target, "x")
    except FileNotFoundError:
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        file = FileIO(target, "x")
    with file:
        left = memoryview(content)
        while left:
            left = left[file.write(left) :]


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:
        _create(target, Path(source).read_bytes())
