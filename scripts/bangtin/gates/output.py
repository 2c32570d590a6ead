"""Trackers, foreign parts and active content in built files; each distinct tag is judged once (floor 1)."""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import Final

from bangtin.gates.addresses import SCHEMES, is_remote, scheme, tracking
from bangtin.gates.codes import (
    OUTPUT_ATTRIBUTE,
    OUTPUT_ELEMENT,
    OUTPUT_SCHEME,
    OUTPUT_SCRIPT,
    PIXEL,
    REMOTE_CALL,
    REMOTE_RESOURCE,
    REMOTE_STYLE,
    STORAGE,
)
from bangtin.gates.hit import Hit, Span, placed
from bangtin.gates.tags import TAG_BYTES, Attributes, has_stray, read_tag, strays

_DENIED: Final = frozenset(
    {
        "applet", "base", "basefont", "bgsound", "embed", "frame", "frameset", "iframe", "isindex",
        "keygen", "layer", "marquee", "math", "noembed", "object", "plaintext", "portal", "xmp", "animate",
        "set", "foreignobject",
    }
)  # fmt: skip
_ADDRESSES: Final = frozenset(
    {
        "href", "src", "action", "formaction", "data", "poster", "background", "cite", "xlink:href",
        "manifest", "longdesc",
    }
)  # fmt: skip
_FORBIDDEN_ATTRIBUTES: Final = frozenset({"style", "srcdoc", "ping", "dynsrc", "lowsrc", "attributionsrc"})
_LINKS_ONLY: Final = frozenset({"a", "area", "blockquote", "q", "ins", "del"})
_NOT_LOADED: Final = frozenset(
    {
        "canonical", "alternate", "license", "author", "me", "next", "prev", "self", "search", "first",
        "last", "up", "help", "via",
    }
)  # fmt: skip
_META_EQUIVALENTS: Final = frozenset(
    {"content-security-policy", "refresh", "x-ua-compatible", "content-type"}
)
_DATA_SCRIPTS: Final = frozenset({"application/json", "application/ld+json"})
_REFRESH: Final = re.compile(r"url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)

_PLAIN_LINK: Final = re.compile(rb'<a href="(?:\.\.?/)*(?:[a-z0-9][a-z0-9/#.~-]*)?">')
"""A link to a place of the site itself, the most frequent tag of all; it needs no closer look."""
_KNOWN: Final = 50_000
"""Harmless tags that are kept in mind."""

_CSS_ADDRESS: Final = re.compile(
    rb"(?:@import\s{0,9}(?:url\()?|url\()\s{0,9}[\"']?\s{0,9}([^\s\"')]{1,4000})", re.IGNORECASE
)
_CSS_ACTIVE: Final = re.compile(
    rb"expression\s{0,9}\(|behavior\s{0,9}:\s{0,9}url|-moz-binding|javascript:", re.IGNORECASE
)
_JS_ADDRESS: Final = re.compile(rb"[\"'`](?:wss?:(?=//))?((?:https?:)?//[^\s\"'`]{1,2000})")
# The theme that a reader chose is the one thing that may be kept: its key stands beside the call.
_JS_STORAGE: Final = re.compile(
    rb"\.cookie\b|cookieStore\b|localStorage\b(?!\.(?:get|set|remove)Item\([\"']theme[\"'])|sessionStorage\b|indexedDB\b"
)
_JS_ACTIVE: Final = re.compile(
    rb"\beval\s{0,9}\(|new\s{1,9}Function\b|document\.write|\.outerHTML\s{0,9}=|insertAdjacentHTML"
)
_JS_BEACON: Final = re.compile(rb"sendBeacon\b")
_NAMESPACES: Final = (
    "http://www.w3.org/",
    "https://www.w3.org/",
    "http://purl.org/",
    "https://schema.org",
    "http://schema.org",
)
_ATOM_TEXT: Final = re.compile(
    rb"(<(?:title|subtitle|summary|rights|name|id)(?: type=\"text\")?>)[^<]*(?=</)"
)
_CONTENT_HTML: Final = re.compile(rb'"content_html":\s*+"((?:[^"\\]|\\.)*+)"')
_ANY_ADDRESS: Final = re.compile(rb"(?:https?:)?//[^\s<>\"'`)\\]{3,2000}")
_ASKS: Final = re.compile(rb"[?&;#]")
_STYLE_SHEET: Final = re.compile(rb"<\?xml-stylesheet[^>]{0,1000}href\s{0,9}=\s{0,9}[\"']([^\"']{1,1000})")


def scan_output(path: str, content: bytes, own: str = "") -> Iterator[Hit]:
    """What a built file would load from elsewhere, run or store; places count bytes.

    `own` is the site's origin (`https://host`). Links that a reader follows and namespaces are no findings.
    """
    kind = path.rpartition(".")[2].lower()
    return placed(content, _READERS.get(kind, _nothing)(content, own))


def _nothing(content: bytes, own: str) -> Iterator[Span]:  # noqa: ARG001
    return iter(())


def _html(content: bytes, own: str) -> Iterator[Span]:
    tags = TAG_BYTES.findall(content)
    if has_stray(content, tags):
        yield from ((OUTPUT_ELEMENT, *place) for place in strays(content))
    if not _clean(own).issuperset(tags) and not _all_clean(set(tags), own):
        for found in TAG_BYTES.finditer(content):
            yield from ((code, *found.span()) for code in _judge(found[0], own))


def _all_clean(tags: set[bytes], own: str) -> bool:
    """Whether nothing is wrong with any of the tags; those are known from then on."""
    known = _clean(own)
    strange = tags - known
    fine = {tag for tag in strange if _PLAIN_LINK.fullmatch(tag) or not _judge(tag, own)}
    if len(known) > _KNOWN:
        known.clear()
    known |= fine
    return len(fine) == len(strange)


@lru_cache(maxsize=4)
def _clean(own: str) -> set[bytes]:  # noqa: ARG001  (one set for each site)
    """Tags that were found to be harmless."""
    return set()


@lru_cache(maxsize=20_000)
def _judge(tag: bytes, own: str) -> tuple[str, ...]:
    text = tag.decode("utf-8", "replace")
    element = read_tag(text)
    if element is None:
        known = text[:9].lower() == "<!doctype" or text.startswith("<?xml ")
        return () if known else (OUTPUT_ELEMENT,)
    name, closes, attributes = element
    if closes:
        return ()
    first = dict(reversed(attributes))  # a browser takes the first of two equal attributes
    return tuple(sorted({*_judge_element(name, first, own), *_judge_attributes(name, attributes, own)}))


def _judge_element(name: str, attributes: dict[str, str], own: str) -> Iterator[str]:
    if name in _DENIED:
        yield OUTPUT_ELEMENT
    if name == "style" or (
        name == "script" and "src" not in attributes and attributes.get("type") not in _DATA_SCRIPTS
    ):
        yield OUTPUT_SCRIPT
    if name == "meta" and "http-equiv" in attributes:
        yield from _judge_equivalent(attributes, own)
    if name == "img" and attributes.get("width") in ("0", "1") and attributes.get("height") in ("0", "1"):
        yield PIXEL


def _judge_equivalent(attributes: dict[str, str], own: str) -> Iterator[str]:
    """A redirect page may send its reader on within the site; nothing may set a cookie."""
    kind = attributes["http-equiv"].lower()
    if kind not in _META_EQUIVALENTS:
        yield STORAGE if kind == "set-cookie" else OUTPUT_ELEMENT
    target = _REFRESH.search(attributes.get("content", "")) if kind == "refresh" else None
    if target and (is_remote(target[1], own) or scheme(target[1]) not in ("", "https", "http")):
        yield OUTPUT_SCHEME


def _judge_attributes(name: str, attributes: Attributes, own: str) -> Iterator[str]:
    relations = " ".join(value for attribute, value in attributes if attribute == "rel").lower().split()
    leads = name == "link" and bool(relations) and _NOT_LOADED.issuperset(relations)
    loads = name not in _LINKS_ONLY and not leads
    for attribute, value in attributes:
        if attribute.startswith("on") or attribute in _FORBIDDEN_ATTRIBUTES:
            yield OUTPUT_ATTRIBUTE
        elif attribute in ("srcset", "imagesrcset"):
            yield from (REMOTE_RESOURCE for part in value.split(",") if is_remote(part, own))
        elif attribute in _ADDRESSES:
            yield from _judge_address(value, own, loads=loads, style=name == "link")


def _judge_address(value: str, own: str, *, loads: bool, style: bool) -> Iterator[str]:
    kind = scheme(value)
    follows = tracking(value) if "//" in value or "?" in value else ""
    if follows:
        yield follows
    if loads and is_remote(value, own):
        yield REMOTE_STYLE if style else REMOTE_RESOURCE
    elif kind not in SCHEMES | {"", "http", "//"}:
        yield OUTPUT_SCHEME


def _css(content: bytes, own: str) -> Iterator[Span]:
    for found in _CSS_ADDRESS.finditer(content):
        if is_remote(found[1].decode("utf-8", "replace"), own):
            yield REMOTE_STYLE, *found.span()
    yield from ((OUTPUT_SCRIPT, *found.span()) for found in _CSS_ACTIVE.finditer(content))


def _js(content: bytes, own: str) -> Iterator[Span]:
    for found in _JS_ADDRESS.finditer(content):
        address = found[1].decode("utf-8", "replace")
        if is_remote(address, own) and not address.startswith(_NAMESPACES):
            yield tracking(address) or REMOTE_CALL, *found.span(1)
    for code, pattern in ((STORAGE, _JS_STORAGE), (OUTPUT_SCRIPT, _JS_ACTIVE), (REMOTE_CALL, _JS_BEACON)):
        yield from ((code, *found.span()) for found in pattern.finditer(content))


def _xml(content: bytes, own: str) -> Iterator[Span]:
    """A feed that leaves open what is HTML: all of it is judged as a reader's program may see it."""
    yield from _feed(content, content, own)


def _atom(content: bytes, own: str) -> Iterator[Span]:
    """A feed that says what is HTML: its titles are text to every reader, whatever they look like."""
    yield from _feed(content, _ATOM_TEXT.sub(rb"\1", content), own)


def _feed(content: bytes, readable: bytes, own: str) -> Iterator[Span]:
    for found in _STYLE_SHEET.finditer(content):
        if is_remote(found[1].decode("utf-8", "replace"), own):
            yield REMOTE_STYLE, *found.span()
    yield from _tracked(content, own)
    if b"&lt;" in readable or b"<![CDATA[" in readable:
        yield from _embedded(content, unescape(readable.decode("utf-8", "replace")).encode(), own)


def _json(content: bytes, own: str) -> Iterator[Span]:
    """JSON names the one value that a reader's program takes for HTML."""
    yield from _tracked(content, own)
    if b'"content_html"' in content:
        values = (json.loads(b'"%b"' % found) for found in _CONTENT_HTML.findall(content))
        yield from _embedded(content, "\n".join(values).encode(), own)


def _embedded(content: bytes, plain: bytes, own: str) -> Iterator[Span]:
    """HTML within another format has no place of its own: the finding stands at the top of the file."""
    codes = {code for tag in set(TAG_BYTES.findall(plain)) if _is_html(tag) for code in _judge(tag, own)}
    yield from ((code, 0, min(1, len(content))) for code in sorted(codes))


_HTML_NAMES: Final = re.compile(
    rb"</?(?:a|img|script|style|iframe|object|embed|form|svg|math|base|meta|video|audio|source|input|button|p|div|span|"
    rb"table|td|th|h[1-6]|ul|ol|li|blockquote|section|body|html)[\s/>]",
    re.IGNORECASE,
)


def _is_html(tag: bytes) -> bool:
    return bool(_HTML_NAMES.match(tag))


def _text(content: bytes, own: str) -> Iterator[Span]:
    return _tracked(content, own)


def _tracked(content: bytes, own: str) -> Iterator[Span]:
    """Each address is judged once; one of the site that asks nothing follows nobody."""
    if b"//" not in content:
        return
    home = f"{own}/".encode() if own else b"\0"
    strange = (a for a in set(_ANY_ADDRESS.findall(content)) if not a.startswith(home) or _ASKS.search(a))
    codes = {address: tracking(address.decode("utf-8", "replace")) for address in strange}
    if any(codes.values()):
        for found in _ANY_ADDRESS.finditer(content):
            if codes.get(found[0]):
                yield codes[found[0]], *found.span()


_READERS: Final = {
    "html": _html,
    "htm": _html,
    "svg": _html,
    "css": _css,
    "js": _js,
    "mjs": _js,
    "xml": _xml,
    "rss": _xml,
    "atom": _atom,
    "opml": _xml,
    "json": _json,
    "txt": _text,
    "md": _text,
    "csv": _text,
}
