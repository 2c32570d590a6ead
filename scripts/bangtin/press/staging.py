"""The twin while it is written: files go in, nothing of it is public (floor 4)."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bangtin.model.trouble import BangtinError
from bangtin.press.manifest import FileRecord
from bangtin.site.artifact import Artifact


@dataclass
class Staging:
    """A folder that is filled from nothing, and a record of what went in."""

    folder: Path
    records: dict[str, FileRecord] = field(default_factory=dict)

    def empty(self) -> None:
        """Begin anew, whatever an earlier run left."""
        try:
            if self.folder.exists():
                shutil.rmtree(self.folder)
            self.folder.mkdir(parents=True)
        except OSError as error:
            raise _trouble(self.folder, error) from error

    def write(self, artifacts: Iterable[Artifact]) -> None:
        """Write artifacts; two with one path are a bug."""
        for artifact in artifacts:
            if artifact.path in self.records:
                raise AssertionError(f"two artifacts have the path {artifact.path}")
            self.records[artifact.path] = write_artifact(self.folder, artifact)

    def add(self, records: Iterable[FileRecord]) -> None:
        """Take note of what workers wrote."""
        for record in records:
            if record.path in self.records:
                raise AssertionError(f"two artifacts have the path {record.path}")
            self.records[record.path] = record


def write_artifact(folder: Path, artifact: Artifact) -> FileRecord:
    """Write one file below a folder."""
    target = folder / artifact.path
    try:
        try:
            target.write_bytes(artifact.content)
        except FileNotFoundError:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(artifact.content)
    except OSError as error:
        raise _trouble(target, error) from error
    return FileRecord.of(artifact.path, artifact.content)


def _trouble(path: Path, error: OSError) -> BangtinError:
    return BangtinError(
        f"Không ghi được {path}: {error.strerror}. Trang cũ vẫn còn nguyên.",
        f"{path} cannot be written: {error.strerror}. The old site is untouched.",
    )
