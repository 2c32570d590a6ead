"""Each hand-written page says its title; without one the engines make up different ones (floor 4)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import yaml

from bangtin.model.finding import Finding, Place
from bangtin.press.engines.rules import L904
from bangtin.press.engines.workspace import public_files

_HEAD: Final = re.compile(r"\A---\n(.*?)^---$", re.DOTALL | re.MULTILINE)


def title_findings(docs: Path) -> Iterator[Finding]:
    """Pages whose head is missing, broken (MkDocs would take it for empty) or without a title."""
    for file in public_files(docs):
        if file.suffix == ".md" and not _title((docs / file).read_text(encoding="utf-8-sig")):
            yield L904.at(Place(f"{docs.name}/{file.as_posix()}"))


def _title(page: str) -> str:
    head = _HEAD.match(page)
    try:
        values = yaml.load(head[1], Loader=yaml.BaseLoader) if head else None  # noqa: S506 only text, no types
    except yaml.YAMLError:
        return ""
    title = values.get("title") if isinstance(values, dict) else None
    return title.strip() if isinstance(title, str) else ""
