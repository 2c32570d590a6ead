"""The other generation beside the output: brought up to date first, doubted when left half-written (floor 4).

A marker in `.bangtin/` names the public generation for as long as the twin is being changed. When a build
finds the marker and that same generation still public, the last build died, and the twin is made anew.
Nothing in the twin is ever written into: files are taken away and made, so both generations may share bytes.
"""

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from bangtin.content.disk import write_whole
from bangtin.press.manifest import tree_of
from bangtin.press.staging import drop, old_site_kept, share
from bangtin.press.switch import twin_of

MARKER = "writing"


class Twin:
    """The folder that becomes the next generation."""

    def __init__(self, output: Path, work: Path) -> None:
        self.output = output
        self.folder = twin_of(output)
        self.touched = False
        self._marker = work / MARKER

    def follow(self, previous: str, changed: Iterable[str]) -> None:
        """Make the twin equal to the output.

        `changed` are the paths in which the public generation differs from the one before it, whose tree has
        the digest `previous`.
        """
        trusted = (
            bool(previous)
            and not half_written(self._marker.parent, self.output)
            and tree_of(self.folder) == previous
        )
        self._mark()
        if not trusted:
            self._remake()
            return
        for path in changed:
            if os.path.lexists(self.output / path):
                share(self.output, self.folder, path)
            else:
                drop(self.folder, path)

    def clear(self) -> None:
        """Begin with nothing, whatever an earlier build left."""
        self._mark()
        with old_site_kept(self.folder):
            if self.folder.exists():
                shutil.rmtree(self.folder)
            self.folder.mkdir(parents=True)

    def settled(self) -> None:
        """The switch is done: what lies in the twin now is a whole generation."""
        with suppress(OSError):  # a marker that names another generation than the public one is idle
            self._marker.unlink()

    def _mark(self) -> None:
        self.touched = True
        write_whole(self._marker, f"{tree_of(self.output)}\n".encode())

    def _remake(self) -> None:
        """All files of the output once more."""
        self.clear()
        for folder, _, names in os.walk(self.output):
            inside = Path(folder).relative_to(self.output).as_posix()
            for name in names:
                share(self.output, self.folder, name if inside == "." else f"{inside}/{name}")


def half_written(work: Path, output: Path) -> bool:
    """Whether a build began to change the twin of an output and its switch never came."""
    try:
        return (work / MARKER).read_text(encoding="ascii").strip() in ("", tree_of(output))
    except FileNotFoundError:
        return False
    except (OSError, ValueError):
        return True
