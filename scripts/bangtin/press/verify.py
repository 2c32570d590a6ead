"""Is a site what its manifest says, file by file? (floor 4)"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from bangtin.press.manifest import TOP, ManifestError, Tree, read_manifest

Fault = Literal["changed", "missing", "added", "manifest"]


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """One file that is not as the manifest says."""

    path: str
    fault: Fault


def differences(site: Path) -> Iterator[Difference]:
    """Every file that is changed, missing or not named; a manifest that is not whole is named alone."""
    try:
        records = {record.path: record for record in read_manifest(site)}
        whole = Tree(site).manifest().files[TOP] == (site / TOP).read_bytes()
    except (ManifestError, OSError, KeyError, ValueError, TypeError) as error:
        yield Difference(str(error) if isinstance(error, ManifestError) else TOP, "manifest")
        return
    if not whole:
        yield Difference(TOP, "manifest")
        return
    there = set(_files(site))
    for path in sorted(records.keys() - there):
        yield Difference(path, "missing")
    for path in sorted(there - records.keys() - {TOP}):
        yield Difference(path, "added")
    for path in sorted(there & records.keys()):
        content = (site / path).read_bytes()
        if (len(content), sha256(content).hexdigest()) != (records[path].size, records[path].sha256):
            yield Difference(path, "changed")


def _files(site: Path) -> Iterator[str]:
    """Everything that a server could give away, links and odd files included."""
    for above, folders, names in os.walk(site):
        inside = Path(above).relative_to(site).as_posix()
        linked = [name for name in folders if os.path.islink(f"{above}/{name}")]  # noqa: PTH114
        for name in (*names, *linked):
            yield name if inside == "." else f"{inside}/{name}"
