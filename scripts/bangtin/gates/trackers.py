"""TRK: what would tell another host, or the next visit, who reads (floor 1)."""

import re
from collections.abc import Iterator
from typing import Final

from bangtin.gates.addresses import is_remote, tracking
from bangtin.gates.codes import (
    ANALYTICS,
    PIXEL,
    REMOTE_CALL,
    REMOTE_RESOURCE,
    REMOTE_STYLE,
    STORAGE,
)
from bangtin.gates.hit import Hit, Span, placed

_LABEL: Final = r"\[(?:[^\[\]\n\\]|\\.|\[[^\[\]\n]{0,200}\]){0,500}+\]"
_IMAGE: Final = re.compile(rf"!{_LABEL}(?:\([ \t\n]{{0,9}}<?([^\s)>]{{1,2000}})|\[([^\]\n]{{0,200}})\])?")
_DEFINITION: Final = re.compile(
    r"^ {0,3}\[([^\]\n]{1,200})\]:[ \t]{0,9}\n?[ \t]{0,9}<?([^\s>]{1,2000})", re.MULTILINE
)
_LOADED: Final = re.compile(
    r"<(?:img|script|iframe|frame|embed|object|source|track|video|audio|input|use|image|link|body|table|td)\b"
    r"[^<>]{0,2000}?[\s\"'/](?:src|srcset|poster|data|background|href|xlink:href)\s{0,9}=\s{0,9}[\"']?\s{0,9}([^\s\"'>]{1,2000})",
    re.IGNORECASE,
)
_NOT_LOADED: Final = re.compile(
    r"rel\s*=\s*[\"']?(?:canonical|alternate|license|author|me|next|prev|search|self)\b", re.IGNORECASE
)
_STYLE: Final = re.compile(
    r"(?:@import\s{0,9}(?:url\()?|url\()\s{0,9}[\"']?\s{0,9}([^\s\"')]{1,2000})", re.IGNORECASE
)
_ADDRESS: Final = re.compile(r"(?:https?:)?//[^\s<>\"'`)\]]{3,2000}", re.IGNORECASE)
_STORAGE: Final = re.compile(
    r"document\s{0,9}\.\s{0,9}cookie|\bset-cookie\b\s{0,9}[:\"'=]"
    r"|(?:cookieStore|localStorage|sessionStorage|indexedDB)(?:\.\w|\s{0,9}\[)",
    re.IGNORECASE,
)
_CALLED: Final = re.compile(
    r"(?:fetch|sendBeacon|importScripts|import|WebSocket|EventSource|\.open|\.src\s{0,9}=)\s{0,9}\(?[^\n;\"'`]{0,80}(?:[\"'`][^\n;\"'`]{0,40}[\"'`],\s{0,9})?[\"'`](?:wss?:(?=//))?((?:https?:)?//[^\s\"'`]{1,2000})",
    re.IGNORECASE,
)
# From "(" backwards: a bracket is rarer than a letter.
_MEASURING: Final = re.compile(
    r"\((?:(?<=\bgtag\()|(?<=\bfbq\()|(?<=_paq\.push\()|(?<=dataLayer\.push\()|(?<=\bclarity\()|(?<=sendBeacon\())"
)
_PIXEL: Final = re.compile(
    r"<img\b(?=[^<>]{0,1000}\bwidth\s{0,9}=\s{0,9}[\"']?[01]\b)(?=[^<>]{0,1000}\bheight\s{0,9}=\s{0,9}[\"']?[01]\b)",
    re.IGNORECASE,
)


def scan_trackers(text: str, own: str = "") -> Iterator[Hit]:
    """Trackers in Markdown, HTML, CSS or JavaScript; `own` is the site's origin. A plain link is none."""
    return placed(text, sorted(_spans(text, own), key=lambda span: span[1:]))


def _spans(text: str, own: str) -> Iterator[Span]:
    if "//" in text or ("&" in text and ("&#" in text or "&sol;" in text)):
        yield from _images(text, own)
        yield from _loads(text, own)
        yield from _addresses(text)
    if "ookie" in text or "torage" in text or "indexedDB" in text:
        yield from ((STORAGE, *found.span()) for found in _STORAGE.finditer(text))
    yield from ((ANALYTICS, *found.span()) for found in _MEASURING.finditer(text))
    if "<" in text:
        yield from ((PIXEL, *found.span()) for found in _PIXEL.finditer(text))


def _images(text: str, own: str) -> Iterator[Span]:
    """Markdown images, also by reference; a definition is remote whoever uses it."""
    if "![" not in text:
        return
    remote = {found[1].casefold() for found in _DEFINITION.finditer(text) if is_remote(found[2], own)}
    for found in _IMAGE.finditer(text):
        label = found[2] or found[0][2:].partition("]")[0]
        if is_remote(found[1], own) if found[1] else label.casefold() in remote:
            yield REMOTE_RESOURCE, found.start(), found.end()


def _loads(text: str, own: str) -> Iterator[Span]:
    if "<" in text:
        for found in _LOADED.finditer(text):
            if is_remote(found[1], own) and not _NOT_LOADED.search(found[0]):
                yield REMOTE_RESOURCE, found.start(), found.end()
    if "url(" in text.lower() or "@import" in text.lower():
        for found in _STYLE.finditer(text):
            if is_remote(found[1], own):
                yield REMOTE_STYLE, found.start(), found.end()
    for found in _CALLED.finditer(text) if "(" in text or ".src" in text else ():
        if is_remote(found[1], own):
            yield REMOTE_CALL, found.start(), found.end()


def _addresses(text: str) -> Iterator[Span]:
    for found in _ADDRESS.finditer(text):
        code = tracking(found[0])
        if code:
            yield code, found.start(), found.end()
