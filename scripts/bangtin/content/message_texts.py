"""The body of a message → its texts, one for each channel (floor 2)."""

import difflib
import re
from collections.abc import Iterator, Mapping

from bangtin.content import rules
from bangtin.content.body_rules import MAX_PROVISIONS, check_lists, check_message_tables
from bangtin.model.body import WEB, Variant
from bangtin.model.finding import Finding, Place
from bangtin.model.vocabulary import Channel
from bangtin.model.wording import Wording, nearest_words

_HEADING = re.compile(r"^ {0,3}##(?!#)[ \t]*([^\n]*)$", re.MULTILINE)
_UNDERLINED = re.compile(r"^ {0,3}([^\s#>|*+-].*)\n {0,3}-+[ \t]*$", re.MULTILINE)
"""The other way in which Markdown writes a second-level heading."""


def read_texts(
    body: str, channels: Mapping[str, Channel], *, file: str, first_line: int
) -> tuple[tuple[Variant, ...], list[Finding]]:
    """The web text, then the text under each second-level heading, which names a channel."""
    headings = body.count("\n#")
    if headings > MAX_PROVISIONS:
        place = Place(file, first_line)
        return (), [rules.P006.at(place, count=str(headings), limit=str(MAX_PROVISIONS))]
    by_label = {channel.label: identity for identity, channel in channels.items()}
    variants: list[Variant] = []
    findings: list[Finding] = []
    seen: set[str] = set()
    for heading, text, line in _parts(body, first_line):
        place = Place(file, line)
        channel = WEB if heading is None else by_label.get(heading)
        if channel is None:
            findings.append(_unknown(place, heading or "", by_label))
        elif heading is not None and (channel in seen or channel == WEB):
            findings.append(
                rules.P005.at(place, heading=heading, problem=Wording("ghi hai lần", "stands twice"))
            )
        elif heading is not None and not text.strip():
            findings.append(rules.P005.at(place, heading=heading, problem=Wording("còn trống", "is empty")))
        elif text.strip():
            seen.add(channel)
            variants.append(_variant(channel, text, line if heading is None else line + 1))
    findings += (
        _unknown(Place(file, first_line + body.count("\n", 0, found.start())), found[1], by_label)
        for found in _UNDERLINED.finditer(body)
    )
    for variant in variants:
        findings += check_lists(variant.text, file, variant.line)
        if "|" in variant.text:
            findings += check_message_tables(variant.text, file, variant.line)
    if not variants and not findings:
        findings.append(rules.P001.at(Place(file, first_line)))
    return tuple(variants), findings


def _parts(body: str, first_line: int) -> Iterator[tuple[str | None, str, int]]:
    """Heading (None before the first), text, and the line the part begins on."""
    start, heading, line = 0, None, first_line
    for found in _HEADING.finditer(body):
        yield heading, body[start : found.start()], line
        start, heading = found.end() + 1, found[1].rstrip(" \t").rstrip("#").rstrip(" \t")
        line = first_line + body.count("\n", 0, found.start())
    yield heading, body[start:], line


def _variant(channel: str, text: str, line: int) -> Variant:
    leading = len(text) - len(text.lstrip("\n"))
    return Variant(channel, text.strip(), line + leading)


def _unknown(place: Place, heading: str, labels: Mapping[str, str]) -> Finding:
    nearest = difflib.get_close_matches(heading, labels, 1, 0.5)
    example = nearest[0] if nearest else next(iter(labels), "Truyền thanh")
    return rules.P004.at(
        place,
        heading=heading,
        example=example,
        nearest=nearest_words(nearest[0] if nearest else None),
    )
