"""`.bangtin/cache/readings`: what was read of a file, kept for the next run (floor 2).

One line a file: the digest of the rest, the digest of the file's bytes, its path, the reading. A line whose
digest is wrong is not there, so a cache that is missing, cut off, damaged, or from another version of the
program or of Python makes reading slower, never wrong. Dates of files play no part.
"""

import hashlib
import json
from pathlib import Path

from pydantic import TypeAdapter

from bangtin.content.found import NOTHING, Found
from bangtin.content.kept import finding_of, plain_finding, sealed
from bangtin.content.lines import LineCache
from bangtin.content.reader import FileReading
from bangtin.content.tree import is_message
from bangtin.model.directive import Directive
from bangtin.model.message import Message

NAME = "readings"
_FOUND = TypeAdapter(Found)


class ReadingCache(LineCache):
    """The readings of one recipe; `find` while reading, then `keep`."""

    def __init__(self, folder: Path, recipe: bytes) -> None:
        super().__init__(folder / NAME, recipe)

    def find(self, content: bytes, file: str) -> FileReading | None:
        """The reading of a file with these bytes, if it was kept."""
        line = self.find_line(_key(content, file))
        return reading_of(line, file) if line else None


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
