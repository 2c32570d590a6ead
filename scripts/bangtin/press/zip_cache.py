"""Files of an earlier run, kept under the digest of everything that made them (floor 4).

A cache may be deleted, cut short or damaged at any time: then there is nothing to reuse.
"""

import zipfile
from collections.abc import Mapping
from pathlib import Path

KEPT = 4
"""How many runs of a kind are kept."""


def kept_files(folder: Path, recipe: str) -> dict[str, bytes] | None:
    """What an earlier run made by the same recipe; None when there is none or it is damaged."""
    try:
        with zipfile.ZipFile(folder / f"{recipe}.zip") as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (OSError, EOFError, ValueError, zipfile.BadZipFile):
        return None


def keep_files(folder: Path, recipe: str, files: Mapping[str, bytes]) -> None:
    """Remember a run; a cache that cannot be written is no cache."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        partial = folder / f"{recipe}.part"
        with zipfile.ZipFile(partial, "w") as archive:
            for name in sorted(files):
                archive.writestr(zipfile.ZipInfo(name), files[name])
        partial.replace(folder / f"{recipe}.zip")
        for older in sorted(folder.glob("*.zip"), key=lambda each: each.stat().st_mtime)[:-KEPT]:
            older.unlink()
    except OSError:
        return
