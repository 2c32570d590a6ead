"""What is taken from an engine's output, and what is done to a page before it may leave (floor 4)."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from bangtin.press.engines.workspace import DOCS, SITE, public_files

_ALIGNED: Final = re.compile(r'<(th|td) style="text-align: (left|center|right);">')
_FROM_ROOT: Final = re.compile(r'(<(?:a|img)\b[^>]*?\s(?:href|src)=")/(?!/)')
_TABLE: Final = re.compile(r"<table>.*?</table>", re.DOTALL)
_SAME_MARK: Final = {"&#x2f;": "/", "&#34;": "&quot;", "&#x27;": "&#39;"}
"""Both engines escape; each in its own spelling."""


def named_set(workspace: Path) -> dict[str, bytes]:
    """The page of each Markdown file as the engine made it, the files beside them as they were written."""
    return dict(_named(workspace))


def page_path(file: PurePosixPath) -> str:
    """Where the page of a Markdown file stands in the site: `lien-he.md` is `lien-he/index.html`."""
    folder = file.parent if file.stem in {"index", "README"} else file.with_suffix("")
    return str(folder / "index.html")


def _named(workspace: Path) -> Iterator[tuple[str, bytes]]:
    for relative in public_files(workspace / DOCS):
        file = PurePosixPath(relative.as_posix())
        if file.suffix != ".md":
            yield str(file), (workspace / DOCS / relative).read_bytes()
            continue
        path = page_path(file)
        html = (workspace / SITE / path).read_text(encoding="utf-8")
        yield path, finish(html, depth=path.count("/")).encode()


def finish(html: str, *, depth: int) -> str:
    """The page with alignment as classes, tables in a box that scrolls, links from the root made relative."""
    for written, common in _SAME_MARK.items():
        html = html.replace(written, common)
    html = _ALIGNED.sub(r'<\1 class="bt-\2">', html)
    html = _TABLE.sub(r'<div class="bt-scroll" role="group" aria-label="Bảng" tabindex="0">\g<0></div>', html)
    base = "/".join([".."] * depth) or "."
    return _FROM_ROOT.sub(rf"\g<1>{base}/", html)
