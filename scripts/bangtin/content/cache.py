"""`.bangtin/cache/readings`: what was read of a file, kept for the next run (floor 2).

One line a file: the digest of the rest, the digest of the file's bytes, its path, the reading. A line whose
digest is wrong is not there, so a cache that is missing, cut off, damaged, or from another version of the
program or of Python makes reading slower, never wrong. Dates of files play no part.
"""

import contextlib
import hashlib
import json
import os
import tempfile
from pathlib import Path

from pydantic import TypeAdapter

from bangtin.content.found import NOTHING, Found
from bangtin.content.kept import DIGEST, finding_of, plain_finding, sealed
from bangtin.content.reader import FileReading
from bangtin.content.tree import is_message
from bangtin.model.directive import Directive
from bangtin.model.message import Message

NAME = "readings"
_FOUND = TypeAdapter(Found)


class ReadingCache:
    """The lines of one recipe; `find` while reading, then `keep`."""

    def __init__(self, folder: Path, recipe: bytes) -> None:
        self._file = folder / NAME
        self._recipe = recipe
        self._lines: dict[bytes, bytes] = {}
        with contextlib.suppress(OSError):
            self._lines = _lines(self._file.read_bytes())
        self._used: set[bytes] = set()
        self._new: list[bytes] = []

    def __bool__(self) -> bool:
        return bool(self._lines)

    def find(self, content: bytes, file: str) -> FileReading | None:
        """The reading of a file with these bytes, if it was kept."""
        key = _key(content, file)
        line = self._lines.get(key)
        if line is None or line != sealed(self._recipe, line[DIGEST + 1 :]):
            return None
        self._used.add(key)
        return reading_of(line, file)

    def add(self, line: bytes) -> None:
        """Take in a line as `line_of` makes it."""
        self._new.append(line)

    def keep(self) -> None:
        """Write what is new; what cannot be written is read again next time."""
        with contextlib.suppress(OSError):
            if len(self._lines) > 2 * (len(self._used) + len(self._new)):
                self._write_anew()
            elif self._new:
                self._append()

    def _append(self) -> None:
        """One write at the end: two that write at once lose nothing but time."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(
            self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o644
        )
        try:
            os.write(handle, b"\n".join((b"", *self._new, b"")))
        finally:
            os.close(handle)

    def _write_anew(self) -> None:
        """Only what was used this time."""
        used = (self._lines[key] for key in sorted(self._used))
        handle, name = tempfile.mkstemp(prefix=f".{NAME}.", dir=self._file.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(b"\n".join((*used, *self._new, b"")))
        Path(name).replace(self._file)


def line_of(recipe: bytes, content: bytes, file: str, reading: FileReading) -> bytes:
    """A reading as a line of the cache, without the line feed; JSON holds neither tabs nor line feeds."""
    document, trouble, found = b"", b"", b""
    if reading.document:
        document = reading.document.model_dump_json(by_alias=True, exclude_unset=True).encode()
    if reading.findings:
        trouble = json.dumps([plain_finding(each) for each in reading.findings]).encode()
    if reading.found != NOTHING:
        found = _FOUND.dump_json(reading.found)
    return sealed(recipe, b"\t".join((_key(content, file), document, trouble, found)))


def reading_of(line: bytes, file: str) -> FileReading:
    """The reading that a line holds."""
    _, document, trouble, found = line.split(b"\t")
    record = Message if is_message(file) else Directive
    return FileReading(
        record.model_validate_json(document) if document else None,
        tuple(finding_of(file, *plain) for plain in json.loads(trouble)) if trouble else (),
        _FOUND.validate_json(found) if found else NOTHING,
    )


def _key(content: bytes, file: str) -> bytes:
    return f"{hashlib.sha256(content).hexdigest()} {file}".encode()


def _lines(content: bytes) -> dict[bytes, bytes]:
    """Each line by its key; nothing is judged yet."""
    start = DIGEST + 1
    return {line[start : line.find(b"\t", start)]: line for line in content.split(b"\n") if line}
