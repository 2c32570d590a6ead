"""YAML whose every line is `key: words`, `key:`, `- words` or `- key: words`: no parser is needed (floor 2).

For text without any sign that is special to YAML inside a line; `yaml_glance` sees to that. A parser costs
three times as much, and most headers are nothing but such lines.
"""

import re
from typing import Any

Line = tuple[int, bool, str | None, str | None]
"""Spaces in front, whether it begins with a dash, the key, the words."""

# Words begin with a letter or figure, end with no space, and hold no colon that YAML takes for that of a key.
_WORDS = r"[^\W_](?:[ -9;-~\xa0-\u2027\u202a-\ud7ff]++|:(?! |$))*+(?<! )"
_LINE = re.compile(rf"( *)(- )?(?:([a-z_]{{1,40}}):(?: (?! )|$))?({_WORDS})?")


class _OtherwiseError(Exception):
    """A line, or its place among the others, that a parser has to judge."""


def read_plain_lines(text: str) -> dict[str, Any] | None:
    """The mapping that these lines say, or None when one of them is of another kind."""
    try:
        lines = [_line(line) for line in text.removesuffix("\n").split("\n")]
        items, end = _mapping(lines, 0, 0)
    except _OtherwiseError:
        return None
    return items if end == len(lines) else None


def _line(line: str) -> Line:
    found = _LINE.fullmatch(line)
    if not found:
        raise _OtherwiseError
    spaces, dash, key, words = found.groups()
    if key is None and (dash is None or words is None):
        raise _OtherwiseError
    return len(spaces), dash is not None, key, words


def _mapping(lines: list[Line], at: int, indent: int) -> tuple[dict[str, Any], int]:
    """The mapping whose first line is `at`, and the line behind it."""
    items: dict[str, Any] = {}
    while at < len(lines):
        level, dash, key, words = lines[at]
        if level != indent or dash:
            break
        if key is None or key in items:
            raise _OtherwiseError
        at += 1
        if words is None:
            items[key], at = _below(lines, at, indent)
        else:
            items[key] = words
    return items, at


def _below(lines: list[Line], at: int, indent: int) -> tuple[dict[str, Any] | list[Any], int]:
    """What stands indented below a key."""
    if at == len(lines) or lines[at][0] <= indent:
        raise _OtherwiseError
    level, dash, _, _ = lines[at]
    return _sequence(lines, at, level) if dash else _mapping(lines, at, level)


def _sequence(lines: list[Line], at: int, indent: int) -> tuple[list[Any], int]:
    items: list[Any] = []
    while at < len(lines):
        level, dash, key, words = lines[at]
        if level != indent or not dash:
            break
        if key is None:
            items.append(words)
            at += 1
        else:
            lines[at] = (level + 2, False, key, words)
            item, at = _mapping(lines, at, level + 2)
            items.append(item)
    return items, at
