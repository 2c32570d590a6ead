"""What a generation of the site holds, file by file, and one digest over all of it (floor 4).

`manifest.json` names one manifest for each first two parts of a path, under `manifest/`; a change alters only
that of its part. So does the work: parts in which nothing changes are neither read nor written.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from json.encoder import encode_basestring
from pathlib import Path

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


class ManifestError(ValueError):
    """A manifest is missing, cannot be read, or is not the one that the top names."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The manifest files of a generation, those it shares with the last one left out, and its digest."""

    files: Mapping[str, bytes]
    """What is new; manifests of parts that did not change stand as they are."""
    tree: str
    parts: frozenset[str]
    """Paths of all manifests but the top."""


@dataclass
class Tree:
    """The files of a generation in the making: those of the last one (`before`), with what changes."""

    before: Path | None = None
    _parts: dict[str, dict[str, FileRecord]] = field(default_factory=dict)
    """The parts that were looked into."""
    _touched: set[str] = field(default_factory=set)

    def put(self, record: FileRecord) -> None:
        """A file stands there with these bytes."""
        part = part_of(record.path)
        records = self._records(part)
        if records.get(record.path) != record:
            records[record.path] = record
            self._touched.add(part)

    def drop(self, path: str) -> None:
        """A file is no more."""
        part = part_of(path)
        if self._records(part).pop(path, None):
            self._touched.add(part)

    def manifest(self) -> Manifest:
        """The manifests of all files but themselves."""
        new = {
            manifest_of(part): _entries(self._parts[part].values())
            for part in self._touched
            if part and self._parts[part]
        }
        gone = {manifest_of(part) for part in self._touched if not self._parts[part]}
        listed = {path: digest for path, digest in self._listed.items() if path not in gone}
        listed |= {path: hashlib.sha256(content).hexdigest() for path, content in new.items()}
        parts = ",\n".join(
            f'  {{"path": {encode_basestring(path)}, "sha256": "{digest}"}}'
            for path, digest in sorted(listed.items())
        )
        files = ",\n".join(_entry(record) for record in _sorted(self._records("").values()))
        top = f'{{\n "files": [\n{files}\n ],\n "parts": [\n{parts}\n ]\n}}\n'.encode()
        return Manifest({**new, TOP: top}, hashlib.sha256(top).hexdigest(), frozenset(listed))

    @property
    def manifests(self) -> frozenset[str]:
        """The manifests of parts that the last generation has."""
        return frozenset(self._listed)

    def _records(self, part: str) -> dict[str, FileRecord]:
        if part not in self._parts:
            self._parts[part] = {record.path: record for record in self._read(part)}
        return self._parts[part]

    def _read(self, part: str) -> Iterator[FileRecord]:
        """The records of a part as the last generation has them."""
        if self.before is None:
            return
        if not part:
            yield from _records_in(self._top["files"])
        elif manifest_of(part) in self._listed:
            yield from read_part(self.before, manifest_of(part), self._listed[manifest_of(part)])

    @cached_property
    def _listed(self) -> dict[str, str]:
        """The manifests that the last generation has, and their digests."""
        return {} if self.before is None else {part["path"]: part["sha256"] for part in self._top["parts"]}

    @cached_property
    def _top(self) -> dict[str, list[dict[str, str]]]:
        return read_top(self.before) if self.before else {"files": [], "parts": []}


def write_manifest(records: Iterable[FileRecord]) -> Manifest:
    """The manifests of a generation that shares nothing with another."""
    tree = Tree()
    for record in records:
        tree.put(record)
    return tree.manifest()


def tree_of(site: Path) -> str:
    """The digest of a generation as it stands; empty where there is none."""
    try:
        return hashlib.sha256((site / TOP).read_bytes()).hexdigest()
    except OSError:
        return ""


def read_top(site: Path) -> dict[str, list[dict[str, str]]]:
    """The manifest at the top of a site."""
    try:
        found = json.loads((site / TOP).read_bytes())
        return {"files": list(found["files"]), "parts": list(found["parts"])}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ManifestError(TOP) from error


def read_part(site: Path, path: str, digest: str) -> Iterator[FileRecord]:
    """The records of one part, whose manifest must be the one that the top names."""
    try:
        content = (site / path).read_bytes()
    except OSError as error:
        raise ManifestError(path) from error
    if hashlib.sha256(content).hexdigest() != digest:
        raise ManifestError(path)
    yield from _records_in(json.loads(content)["files"])


def read_manifest(site: Path) -> Iterator[FileRecord]:
    """All files that a site says it holds, its manifests but the top included."""
    top = read_top(site)
    yield from _records_in(top["files"])
    for part in top["parts"]:
        yield from read_part(site, part["path"], part["sha256"])
        yield FileRecord(part["path"], (site / part["path"]).stat().st_size, part["sha256"])


def manifest_of(part: str) -> str:
    """Where the manifest of a part stands."""
    return f"manifest/{part}.json"


def part_of(path: str) -> str:
    """The first two folders of a path, or as many as it has."""
    return "/".join(path.split("/")[:-1][:2])


def _records_in(entries: Iterable[Mapping[str, object]]) -> Iterator[FileRecord]:
    for entry in entries:
        yield FileRecord(str(entry["path"]), int(str(entry["size"])), str(entry["sha256"]))


def _entries(records: Iterable[FileRecord]) -> bytes:
    lines = ",\n".join(_entry(record) for record in _sorted(records))
    return f'{{"files": [\n{lines}\n]}}\n'.encode()


def _sorted(records: Iterable[FileRecord]) -> list[FileRecord]:
    return sorted(records, key=lambda record: record.path)


def _entry(record: FileRecord) -> str:
    """One file a line: quick to write, and a change shows where it is."""
    path = encode_basestring(record.path)
    return f'  {{"path": {path}, "size": {record.size}, "sha256": "{record.sha256}"}}'
