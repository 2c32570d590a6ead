"""What lies in a content root: documents, what may stand beside them, and what does not belong (floor 2)."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bangtin.content import rules
from bangtin.language.slugs import slug
from bangtin.model.finding import Finding, Place
from bangtin.model.wording import Wording

_NAME = re.compile(r"[a-z0-9-]{1,100}\Z")
_SOURCE = re.compile(r"[a-z0-9-]{1,100}(\.[a-z0-9]{1,8}){1,2}\Z")
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)
IGNORED = frozenset({".gitkeep", ".gitignore"})
KINDS = {
    stat.S_IFLNK: Wording("lối tắt", "a link"),
    stat.S_IFIFO: Wording("ống dẫn", "a pipe"),
    stat.S_IFSOCK: Wording("cổng nối", "a socket"),
    stat.S_IFCHR: Wording("thiết bị", "a device"),
    stat.S_IFBLK: Wording("thiết bị", "a device"),
}
DEPTHS = {"directives": 3, "messages": 2}
"""How many steps lead from the folder of a kind to its files."""


@dataclass(slots=True)
class Listing:
    """Files relative to the content root, with `/`, sorted; what stands beside them; what was refused."""

    documents: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def identity_of(file: str) -> str:
    """`data/directives/a/2021/b.md` → `a/2021/b`; a draft has the id that it will have."""
    return _below_data(file).partition("/")[2].removesuffix(".md")


def is_message(file: str) -> bool:
    """Whether a file lies where messages lie."""
    return _below_data(file).startswith("messages/")


def is_draft(file: str) -> bool:
    """Whether a file lies where drafts lie."""
    return file.startswith("data/drafts/")


def _below_data(file: str) -> str:
    return file.removeprefix("data/drafts/").removeprefix("data/")


def list_documents(root: Path, kind: str, *, drafts: bool = False) -> Listing:
    """Every file under `data/<kind>` (or `data/drafts/<kind>`); `kind` is directives or messages."""
    listing = Listing()
    folder = "data/drafts" if drafts else "data"
    for path, entry in _walk(root, f"{folder}/{kind}", listing):
        _sort_in(path, entry, DEPTHS[kind], len(folder.split("/")) + 1, listing)
    listing.documents.sort()
    listing.beside.sort()
    return listing


def _walk(root: Path, folder: str, listing: Listing) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Ordinary files below a folder; anything else is a finding and is not opened."""
    if not (root / folder).is_dir() or (root / folder).is_symlink():
        return
    with os.scandir(root / folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            path = f"{folder}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                if not _NAME.match(entry.name) or entry.name in _RESERVED:
                    listing.findings.append(_misnamed(path, entry.name))
                else:
                    yield from _walk(root, path, listing)
            elif is_plain(entry):
                yield path, entry
            else:
                listing.findings.append(rules.I004.at(Place(path), name=entry.name, kind=kind_of(entry)))


def is_plain(entry: os.DirEntry[str]) -> bool:
    """A file of one name; what has a second one elsewhere may change without anybody looking here."""
    return entry.is_file(follow_symlinks=False) and entry.stat(follow_symlinks=False).st_nlink <= 1


def kind_of(entry: os.DirEntry[str]) -> Wording:
    """What an entry is that is no ordinary file, in the words of an officer."""
    mode = stat.S_IFMT(entry.stat(follow_symlinks=False).st_mode)
    if mode == stat.S_IFREG:
        return Wording("có tên thứ hai ở nơi khác", "it has a second name elsewhere")
    return KINDS.get(mode, Wording("lạ", "unknown"))


def _misnamed(path: str, name: str) -> Finding:
    """A name with signs that an address cannot have, and one that would do."""
    stem, dot, end = name.rpartition(".") if name.endswith(".md") else (name, "", "")
    fitting = slug(stem)[:100].strip("-")
    usable = fitting if fitting and fitting not in _RESERVED and fitting != stem else "253-cv-thu"
    return rules.I002.at(Place(path), name=name, example=f"{usable}{dot}{end}")


def _sort_in(path: str, entry: os.DirEntry[str], steps: int, above: int, listing: Listing) -> None:
    name = entry.name
    if name in IGNORED:
        return
    if not name.endswith(".md"):
        if _SOURCE.match(name):
            listing.beside.append(path)
        else:
            listing.findings.append(rules.I003.at(Place(path), name=name))
    elif not _NAME.match(name[:-3]) or name[:-3] in _RESERVED:
        listing.findings.append(_misnamed(path, name))
    elif len(path.split("/")) != above + steps:
        vi, en = (
            ("data/directives/<cơ quan>/<năm>/", "data/directives/<body>/<year>/")
            if steps == DEPTHS["directives"]
            else ("data/messages/<năm>/", "data/messages/<year>/")
        )
        listing.findings.append(rules.I001.at(Place(path), where=Wording(vi + name, en + name)))
    else:
        listing.documents.append(path)
