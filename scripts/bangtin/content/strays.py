"""What lies in `data/` beside documents: only what has a name there, and no way out of it (floor 2)."""

import difflib
import os
from collections.abc import Collection, Iterator
from pathlib import Path

from bangtin.content import rules
from bangtin.content.tree import IGNORED, is_plain, kind_of
from bangtin.content.vocabularies import RECORDS
from bangtin.model.finding import Finding, Place
from bangtin.model.wording import nearest_words

FOLDERS: dict[str, Collection[str]] = {
    "data": ("publication.yml", "removed.yml", "vocabulary", "directives", "messages", "drafts"),
    "data/vocabulary": tuple(f"{name}.yml" for name in RECORDS),
    "data/drafts": ("directives", "messages"),
}
"""Folder → what may lie in it; the folders of documents are walked by themselves."""


def check_strays(root: Path) -> Iterator[Finding]:
    """A misspelled name would be left out in silence, a link could lead out of the repository."""
    for folder, names in FOLDERS.items():
        if (root / folder).is_dir() and not (root / folder).is_symlink():
            with os.scandir(root / folder) as entries:
                for entry in sorted(entries, key=lambda each: each.name):
                    yield from _check(entry, folder, names)


def _check(entry: os.DirEntry[str], folder: str, names: Collection[str]) -> Iterator[Finding]:
    place = Place(f"{folder}/{entry.name}")
    if not (is_plain(entry) or entry.is_dir(follow_symlinks=False)):
        yield rules.I004.at(place, name=entry.name, kind=kind_of(entry))
    elif entry.name not in names and entry.name not in IGNORED:
        near = difflib.get_close_matches(entry.name, names, 1, 0.6)
        yield rules.I010.at(
            place,
            name=entry.name,
            folder=folder,
            nearest=nearest_words(near[0] if near else None),
            choices=", ".join(names),
        )
