"""Every link inside the site leads to a file and an anchor that are there (floor 4)."""

import re
from collections.abc import Callable, Container, Iterable, Iterator
from html import unescape
from posixpath import normpath
from typing import NamedTuple

from bangtin.content.text_file import place_of
from bangtin.model.finding import Finding, Place
from bangtin.press import rules

_LINK = re.compile(rb'<(?:a|link|script|img|form|use|source)\b[^>]*?\s(?:href|src|action)="([^"]*)"')
_ID = re.compile(rb'\sid="([^"]*)"')
_WRITTEN = re.compile(r"\]\([ \t]{0,9}<?([^\s<>()]{1,2000})")
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


class PageLinks(NamedTuple):
    """What one page points at, and the anchors it has."""

    path: str
    targets: tuple[str, ...]
    """Paths from the site root, with `#anchor` where the link has one."""
    anchors: frozenset[str]


def links_of(path: str, content: bytes, site_path: str) -> PageLinks:
    """The inner links of a page; `site_path` is the path of the site's address, e.g. `/bang-tin/`."""
    found = {unescape(raw.decode()) for raw in _LINK.findall(content)}
    targets = {target for link in found if (target := _target(path, link, site_path)) is not None}
    return PageLinks(path, tuple(sorted(targets)), anchors_in(content))


def anchors_in(content: bytes) -> frozenset[str]:
    """The anchors that a page has."""
    return frozenset(unescape(raw.decode()) for raw in _ID.findall(content))


def check_links(
    pages: Iterable[PageLinks], files: Container[str], anchors_of: Callable[[str], frozenset[str]]
) -> Iterator[Finding]:
    """A finding for each link that leads nowhere."""
    for page in pages:
        for target in page.targets:
            path, _, anchor = target.partition("#")
            if path not in files or (anchor and path.endswith(".html") and anchor not in anchors_of(path)):
                yield rules.G001.at(Place(page.path), target=target)


def where_written(lost: Finding, file: str, text: str, page: str, site_path: str) -> list[Finding]:
    """The places in the source of a page at which a link that leads nowhere is written."""
    return [
        rules.G001.at(place_of(text, found.start(1), file), target=found[1])
        for found in _WRITTEN.finditer(text)
        if _target(page, unescape(found[1]), site_path) == lost.values["target"]
    ]


def _target(path: str, link: str, site_path: str) -> str | None:
    """The file a link leads to; None when it leaves the site or stays where it is."""
    if not link or _OUTSIDE.match(link):
        return None
    address, _, anchor = link.partition("#")
    address = address.partition("?")[0]
    if not address:
        return f"{path}#{anchor}" if anchor else None
    if address.startswith("/"):
        inner = address.removeprefix(site_path) if address.startswith(site_path) else address.lstrip("/")
    else:
        inner = normpath(f"{path.rpartition('/')[0]}/{address}").lstrip("/")
        inner = "" if inner == "." else inner
        inner += "/" if inner and (address.endswith("/") or address.rpartition("/")[2] in (".", "..")) else ""
    file = inner + "index.html" if inner == "" or inner.endswith("/") else inner
    return f"{file}#{anchor}" if anchor else file
