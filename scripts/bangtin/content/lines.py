"""Lines that are kept for the next run: one file, one digest a line (floor 2).

A line begins with the digest of the rest under a recipe. A line whose digest is wrong is not there, so a file
that is missing, cut off, damaged, or from another version of the program makes work slower, never wrong.
"""

import contextlib
import os
import tempfile
from pathlib import Path

from bangtin.content.kept import DIGEST, sealed


class LineCache:
    """The lines of one recipe in one file; `find_line` while working, then `keep`."""

    def __init__(self, file: Path, recipe: bytes) -> None:
        self._file = file
        self._recipe = recipe
        self._lines: dict[bytes, bytes] = {}
        with contextlib.suppress(OSError):
            self._lines = _lines(self._file.read_bytes())
        self._used: set[bytes] = set()
        self._new: list[bytes] = []

    def __bool__(self) -> bool:
        return bool(self._lines)

    def find_line(self, key: bytes) -> bytes | None:
        """The line of a key, if it was kept whole; a key holds no tab, and a tab follows it."""
        line = self._lines.get(key)
        if line is None or line != sealed(self._recipe, line[DIGEST + 1 :]):
            return None
        self._used.add(key)
        return line

    def add(self, line: bytes) -> None:
        """Take in a line as `sealed` makes it."""
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
        handle, name = tempfile.mkstemp(prefix=f".{self._file.name}.", dir=self._file.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(b"\n".join((*used, *self._new, b"")))
        Path(name).replace(self._file)


def _lines(content: bytes) -> dict[bytes, bytes]:
    """Each line by its key; nothing is judged yet."""
    start = DIGEST + 1
    return {line[start : line.find(b"\t", start)]: line for line in content.split(b"\n") if line}
