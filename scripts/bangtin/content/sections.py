"""Sections of directives: their provisions on demand, and their digests, kept for the next run (floor 2).

A body is read once for all sections that somebody may ask for. The digests stand in
`.bangtin/cache/sections` by the digest of the directive's file; the first line seals the rest together with
the code that reads. What is missing, damaged or of another version makes reading slower, never wrong.
"""

import contextlib
import hashlib
import json
import os
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from bangtin.content.bodies import Bodies
from bangtin.content.reader import code_digest
from bangtin.model.body import Provision
from bangtin.model.digests import section_digest
from bangtin.model.directive import Directive

NAME = "sections"


class Sections:
    """The sections that messages rest on; `wanted` are the ids that will be asked for."""

    def __init__(self, bodies: Bodies, directives: Mapping[str, Directive], wanted: Iterable[str]) -> None:
        self._bodies = bodies
        self._directives = directives
        self._wanted: defaultdict[str, set[str]] = defaultdict(set)
        for section in wanted:
            identity, _, anchor = section.partition("#")
            self._wanted[identity].add(anchor)
        self._provisions: dict[str, tuple[Provision, ...]] = {}
        self._file = bodies.root.work / "cache" / NAME
        self._kept = _read(self._file)
        self._used: dict[str, str] = {}

    def there(self, section: str) -> bool:
        """Whether the directive is public and has the section."""
        identity, _, anchor = section.partition("#")
        directive = self._directives.get(identity)
        return directive is not None and anchor in directive.anchors

    def provisions(self, section: str) -> tuple[Provision, ...]:
        """A section with everything under it; empty when it is not there."""
        if section not in self._provisions:
            self._read_body(section)
        return self._provisions[section]

    def digest(self, section: str) -> str:
        """The digest of a section that is there."""
        identity, _, anchor = section.partition("#")
        key = f"{self._directives[identity].digest}#{anchor}"
        if key not in self._used:
            self._used[key] = self._kept.get(key) or section_digest(self.provisions(section))
        return self._used[key]

    def keep(self) -> None:
        """Write the digests that were asked for, when any is new; what cannot be written is made again."""
        if self._used.keys() <= self._kept.keys():
            return
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=f".{NAME}.", dir=self._file.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(_sealed(json.dumps(self._used).encode()))
            Path(name).replace(self._file)

    def _read_body(self, section: str) -> None:
        """All wanted sections of one directive at once."""
        identity, _, anchor = section.partition("#")
        directive = self._directives.get(identity)
        body = self._bodies.body(directive) if directive else None
        for each in self._wanted[identity] | {anchor}:
            self._provisions[f"{identity}#{each}"] = body.section(each) if body else ()


def _read(file: Path) -> dict[str, str]:
    """The digests that were kept, when they are whole and of this version."""
    try:
        content = file.read_bytes()
    except OSError:
        return {}
    _, _, rest = content.partition(b"\n")
    if content != _sealed(rest):
        return {}
    kept: dict[str, str] = json.loads(rest)
    return kept


def _sealed(rest: bytes) -> bytes:
    return hashlib.sha256(code_digest() + rest).hexdigest().encode() + b"\n" + rest
