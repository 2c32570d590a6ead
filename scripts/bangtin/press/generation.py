"""A generation in the making: carried over from the last where it can be, else judged (floor 4)."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bangtin.model.finding import Finding
from bangtin.press.digests import digest
from bangtin.press.links import PageLinks, anchors_in, check_links, links_of
from bangtin.press.manifest import FileRecord, Tree
from bangtin.press.memory import Memory, Unit
from bangtin.press.output_gates import Gatekeeper
from bangtin.press.staging import drop, write_artifact
from bangtin.press.twin import Twin
from bangtin.site.artifact import Artifact


@dataclass(frozen=True, slots=True)
class Made:
    """A file that was made now."""

    record: FileRecord
    new: bool
    """Whether the last generation lacks it or has other bytes there."""
    links: PageLinks | None
    findings: tuple[Finding, ...]


def make_file(folder: Path, artifact: Artifact, gates: Gatekeeper, site_path: str) -> Made:
    """Hold one artifact to the light, write it, and note what it points at."""
    findings = tuple(gates.findings(artifact))
    written = write_artifact(folder, artifact)
    page = artifact.path.endswith(".html")
    links = links_of(artifact.path, artifact.content, site_path) if page else None
    return Made(written.record, written.new, links, findings)


@dataclass
class Generation:
    """The coming generation, unit by unit."""

    last: Memory
    twin: Twin
    gates: Gatekeeper
    site_path: str
    units: dict[str, Unit] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    changed: set[str] = field(default_factory=set)
    """Paths in which it differs from the last generation."""
    _links: dict[str, PageLinks] = field(default_factory=dict)
    """What the pages that were made now point at."""
    _made: set[str] = field(default_factory=set)
    _paths: set[str] = field(default_factory=set)

    def carries(self, name: str, recipe: str) -> bool:
        """Take a unit over from the last generation if it was made by this recipe."""
        unit = self.last.units.get(name)
        if unit is None or unit.recipe != recipe:
            return False
        self._add(name, unit)
        return True

    def provide(self, name: str, recipe: str, render: Callable[[], Iterable[Artifact]]) -> None:
        """A unit as the last generation has it, or made now."""
        if not self.carries(name, recipe):
            self.add(name, recipe, [self._make(artifact) for artifact in render()])

    def files_of(self, name: str, artifacts: Sequence[Artifact]) -> None:
        """A unit that is at hand anyway."""
        self.provide(
            name, digest(*(f"{each.path} {_sha256(each.content)}" for each in artifacts)), lambda: artifacts
        )

    def add(self, name: str, recipe: str, made: Sequence[Made], facts: tuple[str, ...] = ()) -> None:
        """Note what was made, here or by a worker."""
        self._add(name, Unit(recipe, tuple(each.record.path for each in made), facts))
        for each in made:
            self._tree.put(each.record)
            self.findings += each.findings
            if each.new:
                self.changed.add(each.record.path)
            self._made.add(each.record.path)
            if each.links:
                self._links[each.links.path] = each.links

    @cached_property
    def folder(self) -> Path:
        """Where files go: the twin, brought up to date now; nobody asks while nothing changes."""
        if self.last.tree:
            self.twin.follow(self.last.previous, self.last.changed)
        else:
            self.twin.clear()
        return self.twin.folder

    @property
    def files(self) -> int:
        """How many files there are, those of the manifest not counted."""
        return len(self._paths)

    def drop_the_rest(self) -> None:
        """What the last generation had and no unit holds any more."""
        for path in sorted(self._gone):
            self._remove(path)

    def broken_links(self) -> Iterator[Finding]:
        """Links of new pages that lead nowhere, and links of carried pages to what is no more."""
        carried = self._pages_that_name(self._lost())
        yield from check_links([*self._links.values(), *carried], self._paths, self._anchors_of)

    def close(self) -> tuple[str, int]:
        """Write the manifests; the digest of the tree and the number of its files."""
        manifest = self._tree.manifest()
        for path in sorted(self._tree.manifests - manifest.parts):
            self._remove(path)
        if manifest.tree != self.last.tree:
            for path, content in manifest.files.items():
                if write_artifact(self.folder, Artifact(path, content)).new:
                    self.changed.add(path)
        return manifest.tree, len(self._paths) + len(manifest.parts) + 1

    def carried(self, ending: str = "") -> Iterator[Artifact]:
        """The files that were taken over, as they stand in the output."""
        for path in sorted(self._paths - self._made):
            if path.endswith(ending):
                yield Artifact(path, (self.twin.output / path).read_bytes())

    @cached_property
    def secrets(self) -> str:
        """The digest of what must not be found; empty where there is nothing to be found."""
        needles = self.gates.needles
        return digest(repr(sorted(needles.runs)), repr(sorted(needles.names.items()))) if needles else ""

    def search_for_secrets(self) -> None:
        """Hold carried files to the light too when there is something new that must not be found."""
        if self.secrets and self.secrets != self.last.secrets:
            for artifact in self.carried():
                self.findings += self.gates.leaks(artifact)

    def _lost(self) -> frozenset[str]:
        """Files that are no more, and `file#anchor` for anchors that are no more on a page made anew."""
        anchors = {
            f"{path}#{anchor}"
            for path in self._links.keys() & self.changed
            for anchor in self._anchors_before(path) - self._links[path].anchors
        }
        return self._gone | anchors

    def _pages_that_name(self, lost: frozenset[str]) -> Iterator[PageLinks]:
        """The links of carried pages that may lead to what was lost."""
        if not lost:
            return
        named = re.compile(b"|".join(sorted({re.escape(_end(target).encode()) for target in lost})))
        for page in self.carried(".html"):
            if named.search(page.content):
                yield links_of(page.path, page.content, self.site_path)

    def _anchors_of(self, path: str) -> frozenset[str]:
        """The anchors of a page of this generation."""
        if path in self._links:
            return self._links[path].anchors
        return self._anchors_before(path)

    def _anchors_before(self, path: str) -> frozenset[str]:
        """The anchors that a page of the last generation has."""
        if path not in self._anchors:
            file = self.twin.output / path
            self._anchors[path] = (
                anchors_in(file.read_bytes()) if self.last.tree and file.is_file() else frozenset()
            )
        return self._anchors[path]

    @cached_property
    def _anchors(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def _tree(self) -> Tree:
        return Tree(self.twin.output if self.last.tree else None)

    @cached_property
    def _gone(self) -> frozenset[str]:
        before = {path for unit in self.last.units.values() for path in unit.paths}
        return frozenset(before - self._paths)

    def _make(self, artifact: Artifact) -> Made:
        return make_file(self.folder, artifact, self.gates, self.site_path)

    def _add(self, name: str, unit: Unit) -> None:
        doubled = self._paths.intersection(unit.paths)
        if name in self.units or doubled or len(set(unit.paths)) < len(unit.paths):
            raise AssertionError(f"{name}: two artifacts have one path: {sorted(doubled)}")
        self.units[name] = unit
        self._paths.update(unit.paths)

    def _remove(self, path: str) -> None:
        drop(self.folder, path)
        self._tree.drop(path)
        self.changed.add(path)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _end(target: str) -> str:
    """How every link to a place ends, wherever the page stands."""
    path, mark, anchor = target.partition("#")
    address = path.removesuffix("index.html")
    return f"{address.rstrip('/').rpartition('/')[2]}{'/' if address.endswith('/') else ''}{mark}{anchor}"
