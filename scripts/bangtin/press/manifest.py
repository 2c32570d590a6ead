"""What a generation of the site holds, file by file, and one digest over all of it (floor 4).

`manifest.json` names one manifest for each first two parts of a path, under `manifest/`; a change alters only
that of its part.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

TOP = "manifest.json"


@dataclass(frozen=True, slots=True, order=True)
class FileRecord:
    """One file of the site."""

    path: str
    size: int
    sha256: str

    @classmethod
    def of(cls, path: str, content: bytes) -> "FileRecord":
        return cls(path, len(content), hashlib.sha256(content).hexdigest())


@dataclass(frozen=True, slots=True)
class Manifest:
    """The manifest files of a generation and the digest of its tree."""

    files: Mapping[str, bytes]
    tree: str


def write_manifest(records: Iterable[FileRecord]) -> Manifest:
    """The manifests of all files but themselves."""
    parts: dict[str, list[FileRecord]] = {}
    for record in sorted(records):
        parts.setdefault(part_of(record.path), []).append(record)
    files = {manifest_of(part): _part(parts[part]) for part in sorted(parts) if part}
    listed = {path: hashlib.sha256(content).hexdigest() for path, content in files.items()}
    top = {
        "files": [_entry(record) for record in parts.get("", ())],
        "parts": [{"path": path, "sha256": digest} for path, digest in sorted(listed.items())],
    }
    content = _json(top)
    return Manifest({**files, TOP: content}, hashlib.sha256(content).hexdigest())


def read_manifest(top: bytes, read: Mapping[str, bytes]) -> Iterator[FileRecord]:
    """The records of a generation; `read` gives the manifest of a part by its path."""
    parsed = json.loads(top)
    for entry in parsed["files"]:
        yield FileRecord(entry["path"], entry["size"], entry["sha256"])
    for part in parsed["parts"]:
        for entry in json.loads(read[part["path"]])["files"]:
            yield FileRecord(entry["path"], entry["size"], entry["sha256"])


def manifest_of(part: str) -> str:
    """Where the manifest of a part stands."""
    return f"manifest/{part}.json"


def part_of(path: str) -> str:
    """The first two folders of a path, or as many as it has."""
    return "/".join(PurePosixPath(path).parent.parts[:2])


def _part(records: Iterable[FileRecord]) -> bytes:
    return _json({"files": [_entry(record) for record in records]})


def _entry(record: FileRecord) -> dict[str, object]:
    return {"path": record.path, "size": record.size, "sha256": record.sha256}


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
