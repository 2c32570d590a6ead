"""A first glance at YAML: an unremarkable header is read at once, without places (floor 2).

What this module gives is what `yaml_reader` would give. Lines of the plainest kind need no parser
(`plain_lines`); the rest is read from the events of the C parser without their places. Whatever is remarkable
in any way – a sign that may be a comment, anchor, tag or escape, a value over several lines, a missing value
– is left to that reader.
"""

import re
from collections.abc import Callable
from typing import Any

import yaml

from bangtin.content.plain_lines import read_plain_lines

_REMARKABLE = re.compile(r"[\t\\#&*!%|>`@\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029](?<![a-z0-9]#)")
"""A # behind a letter goes on with a value, as in an address of a section."""
_DEEPEST = 8
NextEvent = Callable[[], Any]


class _RemarkableError(Exception):
    """This text needs the reader that looks at everything."""


def glance(text: str) -> Any:
    """The value of an unremarkable YAML document, or None."""
    if _REMARKABLE.search(text):
        return None
    plain = read_plain_lines(text)
    if plain:
        return plain
    try:
        return _document(yaml.CSafeLoader(text).get_event)
    except (yaml.YAMLError, _RemarkableError):
        return None


def _document(following: NextEvent) -> Any:
    following()
    if type(following()) is yaml.StreamEndEvent:
        return None
    value = _value(following(), following, 0)
    following()
    if type(following()) is not yaml.StreamEndEvent:
        raise _RemarkableError
    return value


def _value(event: Any, following: NextEvent, depth: int) -> Any:
    kind = type(event)
    if kind is yaml.ScalarEvent:
        return _scalar(event)
    if depth > _DEEPEST:
        raise _RemarkableError
    if kind is yaml.SequenceStartEvent:
        return _sequence(event, following, depth + 1)
    return _mapping(event, following, depth + 1)


def _scalar(event: Any) -> str:
    value: str = event.value
    if not event.style:
        if not value or value == "-":
            raise _RemarkableError
    elif event.start_mark.line != event.end_mark.line:
        raise _RemarkableError
    return value


def _sequence(start: Any, following: NextEvent, depth: int) -> list[Any]:
    items = []
    while type(event := following()) is not yaml.SequenceEndEvent:
        items.append(_value(event, following, depth))
    _ends_on_its_line(start, event)
    return items


def _mapping(start: Any, following: NextEvent, depth: int) -> dict[str, Any]:
    items: dict[str, Any] = {}
    while type(event := following()) is not yaml.MappingEndEvent:
        if type(event) is not yaml.ScalarEvent or (key := _scalar(event)) in items or key == "<<":
            raise _RemarkableError
        items[key] = _value(following(), following, depth)
    _ends_on_its_line(start, event)
    return items


def _ends_on_its_line(start: Any, end: Any) -> None:
    if start.flow_style and start.start_mark.line != end.end_mark.line:
        raise _RemarkableError
