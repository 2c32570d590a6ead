"""Has anything changed since the last build? One look at every input, before anything is drawn (floor 4).

The files are compared by their bytes; dates and sizes decide nothing. Only what a build would read counts:
content, hand-written pages, templates, settings, the program and its suppliers, and what was asked.
"""

import contextlib
import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

from bangtin.content.disk import write_whole
from bangtin.content.root import ContentRoot
from bangtin.model.trouble import BangtinError
from bangtin.press.code_version import code_version
from bangtin.press.manifest import tree_of

NAME: Final = "last-said"
SUPPLIERS: Final = (
    *("jinja2", "markupsafe", "markdown-it-py", "nh3", "feedgen", "lxml", "pydantic", "pyyaml"),
    *("mkdocs", "mkdocs-material", "markdown"),
)
"""Packages whose version may change the output."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that a build would read."""

    digest: str
    seen: str
    """What the folders said of names, sizes and times: to tell whether a file changed while the build ran."""


def inputs_of(root: ContentRoot, asked: object) -> Inputs:
    """The inputs as they stand; `asked` is what else decides about a build, always written out the same."""
    total = hashlib.sha256(repr((code_version(), sys.version, _versions(), asked)).encode())
    seen = hashlib.sha256()
    for name, path in _files(root):
        content = _content(path)
        total.update(f"{name}\0{len(content)}\0".encode() + content)
        seen.update(_signature(name, path))
    return Inputs(total.hexdigest(), seen.hexdigest())


def stood_still(root: ContentRoot, inputs: Inputs) -> bool:
    """Whether no input file was touched since they were looked at."""
    seen = hashlib.sha256()
    for name, path in _files(root):
        seen.update(_signature(name, path))
    return seen.hexdigest() == inputs.seen


def last_said(folder: Path, output: Path, inputs: Inputs) -> Mapping[str, str] | None:
    """What the last build said, by language, if it had these inputs and its generation is in place."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        found = json.loads((folder / NAME).read_bytes())
        if found["inputs"] == inputs.digest and found["tree"] == tree_of(output) != "":
            said: Mapping[str, str] = found["said"]
            return said if found["seal"] == _seal(said, inputs.digest) else None
    return None


def keep_said(folder: Path, tree: str, inputs: Inputs, said: Mapping[str, str]) -> None:
    """Remember what a build said; when that cannot be written, the next one builds again."""
    found = {"inputs": inputs.digest, "tree": tree, "said": said, "seal": _seal(said, inputs.digest)}
    with contextlib.suppress(BangtinError):
        write_whole(folder / NAME, json.dumps(found, ensure_ascii=False).encode())


def _seal(said: Mapping[str, str], digest: str) -> str:
    return hashlib.sha256(repr((digest, sorted(said.items()))).encode()).hexdigest()


def _versions() -> tuple[str, ...]:
    return tuple(f"{name} {version(name)}" for name in SUPPLIERS)


def _files(root: ContentRoot) -> Iterator[tuple[str, str]]:
    """Every input file by a name that does not depend on where the root lies, sorted."""
    yield "mkdocs.yml", str(root.mkdocs_yml)
    for role, folder in (("data", root.data), ("docs", root.docs), ("overrides", root.overrides)):
        for above, folders, names in os.walk(folder):
            folders.sort()
            inside = above[len(str(folder)) :]
            for name in sorted(names):
                yield f"{role}{inside}/{name}", f"{above}/{name}"


def _content(path: str) -> bytes:
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:
        return b"?"  # whatever it is, reading it will say what is wrong with it
    try:
        return b"".join(iter(lambda: os.read(handle, 1 << 20), b""))
    except OSError:
        return b"?"
    finally:
        os.close(handle)


def _signature(name: str, path: str) -> bytes:
    try:
        found = os.stat(path)  # noqa: PTH116  (ten thousand times)
    except OSError:
        return f"{name}\0?\0".encode()
    return f"{name}\0{found.st_size}\0{found.st_mtime_ns}\0{found.st_ctime_ns}\0".encode()
