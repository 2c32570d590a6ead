"""Everything that a check reads of a content root, as one digest: is there anything new? (floor 2)."""

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bangtin.content.root import ContentRoot

_AT_ONCE = 1 << 16
"""Bytes of a first read: nearly every file is shorter."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What lies in `data/`, `docs/` and `mkdocs.yml`, those of the program where the root has none."""

    digest: str
    """Of every name and every byte."""
    stamps: str
    """Of the times and sizes of the files: whether anything moved while somebody was reading."""


class _UnusualError(Exception):
    """Something that is no folder and no ordinary file of one name."""


def inputs_of(root: ContentRoot) -> Inputs | None:
    """All inputs, read to the last byte; None when a link is among them, or a file that cannot be read."""
    content, stamps = hashlib.sha256(), hashlib.sha256()
    try:
        for name, path, status in _files(root):
            content.update(f"\0{name}\0{status.st_size}\0".encode("utf-8", "surrogateescape"))
            content.update(_read(path))
            stamps.update(_stamp(name, status))
    except (_UnusualError, OSError):
        return None
    return Inputs(content.hexdigest(), stamps.hexdigest())


def moved_since(root: ContentRoot, inputs: Inputs) -> bool:
    """Whether a file was written, put there or taken away since; looks at no content."""
    stamps = hashlib.sha256()
    try:
        for name, _, status in _files(root):
            stamps.update(_stamp(name, status))
    except (_UnusualError, OSError):
        return True
    return stamps.hexdigest() != inputs.stamps


def _files(root: ContentRoot) -> Iterator[tuple[str, str, os.stat_result]]:
    """Name, path and status of each file, folder by folder in the order of their names."""
    for name, place in (("data", root.data), ("docs", root.docs), ("mkdocs.yml", root.mkdocs_yml)):
        yield from _below(name, place)


def _below(name: str, place: Path) -> Iterator[tuple[str, str, os.stat_result]]:
    try:
        status = place.lstat()
    except FileNotFoundError:
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _walk(name, str(place))
    else:
        yield name, str(place), _ordinary(status)


def _walk(name: str, folder: str) -> Iterator[tuple[str, str, os.stat_result]]:
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda each: each.name)
    for entry in found:
        below = f"{name}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(below, entry.path)
        else:
            yield below, entry.path, _ordinary(entry.stat(follow_symlinks=False))


def _ordinary(status: os.stat_result) -> os.stat_result:
    if not stat.S_ISREG(status.st_mode) or status.st_nlink > 1:
        raise _UnusualError
    return status


def _stamp(name: str, status: os.stat_result) -> bytes:
    stamp = f"\0{name}\0{status.st_size}\0{status.st_mtime_ns}\0{status.st_ino}"
    return stamp.encode("utf-8", "surrogateescape")


def _read(path: str) -> bytes:
    """Half the calls of an ordinary open file; there are ten thousand of them."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        content = os.read(handle, _AT_ONCE)
        if len(content) < _AT_ONCE:
            return content
        return content + b"".join(iter(lambda: os.read(handle, _AT_ONCE), b""))
    finally:
        os.close(handle)
