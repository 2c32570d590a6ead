"""What is remembered of a generation: the recipes of its files, and how it differs from the last (floor 4).

One file in `.bangtin/generations/<output>/` for each generation, named by the digest of its tree and sealed
by a digest over itself. A memory that is missing, cut short, damaged, or of a tree that is not in place
is no memory: then everything is made anew.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, NamedTuple

from bangtin.content.disk import write_whole
from bangtin.press.manifest import tree_of

KEPT: Final = 3
"""Generations that are remembered: the public one, the one before, and one in the making."""
_DIGEST: Final = 64


class Unit(NamedTuple):
    """Files that are made at once."""

    recipe: str
    """The digest of everything that can change their bytes, apart from the ground that all share."""
    paths: tuple[str, ...]
    facts: tuple[str, ...] = ()
    """What was asked for while they were made (`press/witness.py`); empty when the recipe says it all."""


@dataclass(frozen=True)
class Memory:
    """One generation."""

    ground: str = ""
    """The digest of what every page rests on."""
    secrets: str = ""
    """The digest of what must not be found, as it was when the files were looked through."""
    tree: str = ""
    previous: str = ""
    """The tree of the generation before."""
    changed: tuple[str, ...] = ()
    """Paths in which both differ."""
    units: Mapping[str, Unit] = field(default_factory=dict)
    inputs: str = ""
    """The digest of every file that was read, and of what was asked."""
    outcome: Mapping[str, object] = field(default_factory=dict)
    """What the build had to say."""

    def without_recipes(self) -> "Memory":
        """The same files, none of which may be carried over."""
        return replace(self, units={name: unit._replace(recipe="") for name, unit in self.units.items()})


NOTHING: Final = Memory()


def memory_folder(work: Path, output: Path) -> Path:
    """Where the generations of one output are remembered; the name does not depend on where the root lies."""
    with contextlib.suppress(ValueError):
        name = os.path.relpath(output, work.parent).replace(os.sep, "/")
        return work / "generations" / hashlib.sha256(name.encode()).hexdigest()[:12]
    return work / "generations" / hashlib.sha256(str(output).encode()).hexdigest()[:12]  # another drive


def remember(folder: Path, output: Path) -> Memory:
    """The memory of the generation that stands in the output."""
    tree = tree_of(output)
    if not tree:
        return NOTHING
    try:
        content = _file(folder, tree).read_bytes()
        if hashlib.sha256(content[_DIGEST:]).hexdigest().encode() != content[:_DIGEST]:
            return NOTHING
        found = json.loads(content[_DIGEST:])
        units = {
            name: Unit(recipe, tuple(paths), tuple(facts))
            for name, (recipe, paths, facts) in found.pop("units")
        }
        memory = Memory(**{**found, "units": units, "changed": tuple(found["changed"])})
    except (OSError, ValueError, KeyError, TypeError):
        return NOTHING
    return memory if memory.tree == tree else NOTHING


def keep(folder: Path, memory: Memory) -> None:
    """Write a memory; it counts once its generation is in place."""
    content = json.dumps(
        {**vars(memory), "units": [[name, unit] for name, unit in memory.units.items()]},
        ensure_ascii=False,
        separators=(",", ":"),
    ).encode()
    write_whole(_file(folder, memory.tree), hashlib.sha256(content).hexdigest().encode() + content)


def forget_all_but(folder: Path, trees: Iterable[str]) -> None:
    """Memories of generations that are no more."""
    kept = {_file(folder, tree) for tree in trees}
    for file in folder.glob("*.json"):
        if file not in kept:
            with contextlib.suppress(OSError):
                file.unlink()


def _file(folder: Path, tree: str) -> Path:
    return folder / f"{tree[:32]}.json"
