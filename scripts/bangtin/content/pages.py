"""Hand-written pages under `docs/`: their headers and texts, before a theme engine sees them (floor 2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bangtin.content import rules
from bangtin.content.front_matter import split_file
from bangtin.content.root import ContentRoot
from bangtin.content.text_file import place_of, read_text
from bangtin.content.typed import read_record
from bangtin.gates.markup import scan_markup
from bangtin.model.finding import RULES, Finding, Place
from bangtin.model.record import Record, Text
from bangtin.model.wording import Wording

MEDIA = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif"})
"""Pictures that may stand beside a page."""


class PageHeader(Record):
    """The front matter of a hand-written page."""

    title: Text
    description: Text | None = None


@dataclass(frozen=True, slots=True)
class HandwrittenPage:
    """One page as its file holds it."""

    file: str
    """Relative to the content root, with `/`."""
    text: str
    """Header and body, normalised."""
    findings: tuple[Finding, ...]


def read_pages(root: ContentRoot) -> Iterator[HandwrittenPage]:
    """Every page that will be published; folders and files that begin with `_` or `.` are not."""
    for path in sorted(root.docs.rglob("*")):
        relative = path.relative_to(root.docs)
        hidden = any(part.startswith(("_", ".")) for part in relative.parts)
        if hidden or (path.is_dir() and not path.is_symlink()):
            continue
        file = f"docs/{relative.as_posix()}"
        if path.is_symlink() or not path.is_file():
            yield HandwrittenPage(
                file, "", (rules.I004.at(Place(file), name=path.name, kind=Wording("lối tắt", "a link")),)
            )
        elif path.suffix == ".md":
            yield _read_page(path, file)
        elif path.suffix.lower() not in MEDIA:
            yield HandwrittenPage(file, "", (rules.I003.at(Place(file), name=path.name),))


def _read_page(path: Path, file: str) -> HandwrittenPage:
    source = read_text(path.read_bytes(), file=file)
    if source.findings and not source.text:
        return HandwrittenPage(file, "", source.findings)
    parts = split_file(source.text, file=file)
    findings = [*source.findings, *parts.findings]
    if parts.header.value is not None:
        _, wrong = read_record(PageHeader, parts.header, file=file)
        findings += wrong
    for hit in scan_markup(parts.body, code_is_text=True):
        findings.append(RULES[hit.code].at(place_of(parts.body, hit.start, file, parts.body_line)))
    return HandwrittenPage(file, source.text, tuple(findings))
