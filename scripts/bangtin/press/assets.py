"""Styles, scripts, fonts and icons under names that carry their digest (floor 4).

A name never changes its bytes: a browser may keep it for ever, two generations can stand side by side.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from bangtin.site.addresses import FEED_STYLE

_FOLDER: Final = "assets"
_IMPORT: Final = re.compile(r'@import "([\w-]+\.css)";\n?')
_REFERENCE: Final = re.compile(r'url\("\.\./([\w-]+/[\w.-]+)"\)')
_COMMENT: Final = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_LINES_FOR_PEOPLE: Final = re.compile(r"^ *(?://.*|/\*(?:[^*]|\*(?!/))*\*/)?\n|^ +", re.MULTILINE)
"""Of a script: indentation, empty lines, comments on lines of their own. No string of ours spans lines."""
_UNTOUCHED: Final = {".txt"}
"""Licences keep their names."""
_STANDING: Final = {"styles/feed.css": FEED_STYLE}
"""What is named in files that never change again has an address that never changes."""


@dataclass(frozen=True, slots=True)
class Assets:
    """Files by their path in the site, and where a template finds them: `names["styles"]["site"]`."""

    files: Mapping[str, bytes]
    names: Mapping[str, Mapping[str, str]]


def load_assets(overrides: Path, theme: bytes) -> Assets:
    """All of `overrides/assets/<folder>/`, and the theme's style sheet as `styles.theme`."""
    files: dict[str, bytes] = {}
    paths: dict[str, str] = {}
    for name, content in [("styles/theme.css", theme), *_plain_files(overrides / _FOLDER)]:
        paths[name] = (
            f"{_FOLDER}/{name}" if PurePosixPath(name).suffix in _UNTOUCHED else _named(name, content)
        )
        files[paths[name]] = content
    for name, content in _style_sheets(overrides / _FOLDER / "styles", paths):
        paths[name] = _STANDING.get(name) or _named(name, content)
        files[paths[name]] = content
    return Assets(files, _names(paths))


def _plain_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Everything but style sheets, sorted: these name no other file."""
    for file in sorted(folder.glob("*/*")):
        if file.suffix != ".css" and not file.name.startswith("."):
            content = file.read_bytes()
            yield f"{file.parent.name}/{file.name}", _script(content) if file.suffix == ".js" else content


def _script(content: bytes) -> bytes:
    """A script without what only people read."""
    return _LINES_FOR_PEOPLE.sub("", content.decode()).encode()


def _style_sheets(styles: Path, paths: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Sheets that no other imports: imports in place, no comments, pointing at the names with digests."""
    texts = {file.name: file.read_text(encoding="utf-8") for file in sorted(styles.glob("*.css"))}
    imported = {name for text in texts.values() for name in _IMPORT.findall(text)}
    for name in sorted(texts.keys() - imported):
        text = _COMMENT.sub("", _IMPORT.sub(lambda found: texts[found[1]], texts[name]))
        text = _REFERENCE.sub(lambda found: f'url("../{paths[found[1]].removeprefix("assets/")}")', text)
        yield f"styles/{name}", text.encode()


def _named(name: str, content: bytes) -> str:
    path = PurePosixPath(name)
    digest = hashlib.sha256(content).hexdigest()[:10]
    return f"{_FOLDER}/{path.with_name(f'{path.stem}.{digest}{path.suffix}')}"


def _names(paths: Mapping[str, str]) -> dict[str, dict[str, str]]:
    names: dict[str, dict[str, str]] = {}
    for name in sorted(paths):
        path = PurePosixPath(name)
        if path.suffix not in _UNTOUCHED:
            names.setdefault(path.parent.name, {})[path.stem] = paths[name]
    return names
