"""The tags of rendered HTML, read strictly: whatever is not a well-formed tag is a stray "<" (floor 1)."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

# Quoted values may hold ">" and "<" and be as long as a header; every repetition is possessive.
_QUOTED: Final = r"""(?:"[^"]*+"|'[^']*+')"""
_PLAIN: Final = r"""[^<>"']{0,2000}+"""
_TAG_PATTERN: Final = rf"<[A-Za-z!?/]{_PLAIN}(?:{_QUOTED}{_PLAIN}){{0,80}}+>"
TAG: Final = re.compile(_TAG_PATTERN)
TAG_BYTES: Final = re.compile(_TAG_PATTERN.encode())
_NAME: Final = re.compile(r"<(/?)([A-Za-z][^\s/>]*)")
_ATTRIBUTE: Final = re.compile(
    r"""([^\s"'<>/=]{1,200}+)(?:\s{0,20}+=\s{0,20}+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?"""
)

Attributes = list[tuple[str, str]]


def read_tag(tag: str) -> tuple[str, bool, Attributes] | None:
    """Name in small letters, whether it closes, each attribute decoded; None for what is no element."""
    found = _NAME.match(tag)
    if not found:
        return None
    return found[2].lower(), bool(found[1]), list(_attributes(tag, found.end()))


def _attributes(tag: str, start: int) -> Iterator[tuple[str, str]]:
    for found in _ATTRIBUTE.finditer(tag, start, len(tag) - 1):
        yield found[1].lower(), unescape(found[2] or found[3] or found[4] or "")


def has_stray(content: bytes, tags: list[bytes]) -> bool:
    """Is there a "<" outside every tag? One within a quoted value belongs to its tag."""
    count = content.count(b"<")
    return count != len(tags) and count != sum(tag.count(b"<") for tag in tags)


def strays(content: bytes) -> Iterator[tuple[int, int]]:
    """The ranges of every "<" that begins no tag."""
    blank = TAG_BYTES.sub(lambda tag: b" " * len(tag[0]), content)
    return (found.span() for found in re.finditer(b"<", blank))
