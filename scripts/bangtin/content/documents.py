"""One file → one directive or message, its body and what is wrong with it (floor 2)."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from bangtin.content import rules
from bangtin.content.bodies import place_in
from bangtin.content.body_rules import MAX_PROVISIONS, check_markup, check_tables
from bangtin.content.front_matter import SplitFile, split_file
from bangtin.content.message_texts import read_texts
from bangtin.content.provisions import read_outline
from bangtin.content.text_file import TextReading, read_text
from bangtin.content.tree import is_draft
from bangtin.content.typed import read_record
from bangtin.content.yaml_reader import YamlReading
from bangtin.model.body import Variant
from bangtin.model.directive import Directive
from bangtin.model.finding import Finding, Place
from bangtin.model.identity import draft_path
from bangtin.model.message import Message
from bangtin.model.vocabulary import Channel

D = TypeVar("D", Directive, Message)


@dataclass(frozen=True, slots=True)
class Reading(Generic[D]):
    """What one file holds; the document is None when its header could not be read."""

    document: D | None
    findings: tuple[Finding, ...]
    source: TextReading
    """The whole normalised text; empty when it could not be decoded."""
    variants: tuple[Variant, ...] = ()
    """The texts of a message."""


def read_directive(content: bytes, file: str, identity: str) -> Reading[Directive]:
    """Read the file of a directive; `identity` is `<issuer>/<year>/<name>`.

    Places are worked out only for a file of which there is something to say.
    """
    reading = _read_directive(content, file, identity, places=False)
    return _read_directive(content, file, identity, places=True) if reading.findings else reading


def read_message(
    content: bytes, file: str, identity: str, channels: Mapping[str, Channel]
) -> Reading[Message]:
    """Read the file of a message; `identity` is `<year>/<slug>`."""
    reading = _read_message(content, file, identity, channels, places=False)
    return _read_message(content, file, identity, channels, places=True) if reading.findings else reading


def _read_directive(content: bytes, file: str, identity: str, *, places: bool) -> Reading[Directive]:
    source, digest, parts, findings = _open(content, file, places=places)
    if parts.header.value is None:
        return Reading(None, tuple(findings), source)
    outline = read_outline(parts.body, parts.body_line)
    if not outline.anchors:
        findings.append(rules.P001.at(Place(file, parts.body_line)))
    if len(outline.anchors) > MAX_PROVISIONS:
        count = str(len(outline.anchors))
        findings.append(rules.P006.at(Place(file, parts.body_line), count=count, limit=str(MAX_PROVISIONS)))
    findings += check_tables(outline.tables, file)
    known = {"id": identity, "file": file, "anchors": outline.anchors, "digest": digest}
    document, wrong = read_record(Directive, parts.header, file=file, known=known)
    return Reading(document, (*findings, *wrong, *_unreleased(document, parts, file)), source)


def _read_message(
    content: bytes, file: str, identity: str, channels: Mapping[str, Channel], *, places: bool
) -> Reading[Message]:
    source, digest, parts, findings = _open(content, file, places=places)
    if parts.header.value is None:
        return Reading(None, tuple(findings), source)
    variants, wrong_texts = read_texts(parts.body, channels, file=file, first_line=parts.body_line)
    spoken = tuple(variant.channel for variant in variants)
    known = {"id": identity, "file": file, "channels": spoken, "digest": digest}
    document, wrong = read_record(Message, parts.header, file=file, known=known)
    findings += (*wrong_texts, *wrong, *_unreleased(document, parts, file))
    return Reading(document, tuple(findings), source, variants)


def _open(content: bytes, file: str, *, places: bool) -> tuple[TextReading, str, SplitFile, list[Finding]]:
    """The text of a file, its sha256, its two parts, and what is wrong before any of it is typed."""
    source = read_text(content, file=file)
    if source.findings and not source.text:
        return source, "", SplitFile(YamlReading()), list(source.findings)
    digest = hashlib.sha256(content if source.exact else source.text.encode()).hexdigest()
    parts = split_file(source.text, file=file, places=places)
    markup = check_markup(parts.body, file, parts.body_line)
    return source, digest, parts, [*source.findings, *parts.findings, *markup]


def _unreleased(document: Directive | Message | None, parts: SplitFile, file: str) -> Iterator[Finding]:
    """Whatever lies in a public folder must have been released."""
    if document and document.release is None and not is_draft(file):
        yield rules.I006.at(place_in(parts.header, file, ()), draft=draft_path(file))
