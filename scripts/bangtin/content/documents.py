"""One file → one directive or message, its body and what is wrong with it (floor 2)."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bangtin.content import rules
from bangtin.content.body_rules import check_markup, check_tables
from bangtin.content.front_matter import SplitFile, split_file
from bangtin.content.message_texts import read_texts
from bangtin.content.provisions import read_provisions
from bangtin.content.text_file import read_text
from bangtin.content.typed import read_record
from bangtin.content.yaml_reader import YamlReading
from bangtin.model.body import DirectiveBody, MessageBody
from bangtin.model.directive import Directive
from bangtin.model.finding import Finding, Place
from bangtin.model.message import Message
from bangtin.model.vocabulary import Channel

D = TypeVar("D", Directive, Message)


@dataclass(frozen=True, slots=True)
class Reading(Generic[D]):
    """What one file holds; the document is None when its header could not be read."""

    document: D | None
    body: DirectiveBody | MessageBody
    findings: tuple[Finding, ...]
    header: YamlReading


def read_directive(content: bytes, file: str, identity: str) -> Reading[Directive]:
    """Read the file of a directive; `identity` is `<issuer>/<year>/<name>`."""
    text, parts, findings = _open(content, file)
    body = DirectiveBody(read_provisions(parts.body, parts.body_line))
    if parts.header.value is None:
        return Reading(None, body, tuple(findings), parts.header)
    if not body.provisions:
        findings.append(rules.P001.at(Place(file, parts.body_line)))
    findings += check_tables(body, file)
    anchors = tuple(provision.anchor for provision in body.provisions)
    known = {"id": identity, "file": file, "anchors": anchors, "digest": digest(text)}
    document, wrong = read_record(Directive, parts.header, file=file, known=known)
    return Reading(document, body, (*findings, *wrong), parts.header)


def read_message(
    content: bytes, file: str, identity: str, channels: Mapping[str, Channel]
) -> Reading[Message]:
    """Read the file of a message; `identity` is `<year>/<slug>`."""
    text, parts, findings = _open(content, file)
    variants, wrong_texts = read_texts(parts.body, channels, file=file, first_line=parts.body_line)
    body = MessageBody(variants)
    if parts.header.value is None:
        return Reading(None, body, tuple(findings), parts.header)
    spoken = tuple(variant.channel for variant in variants)
    known = {"id": identity, "file": file, "channels": spoken, "digest": digest(text)}
    document, wrong = read_record(Message, parts.header, file=file, known=known)
    return Reading(document, body, (*findings, *wrong_texts, *wrong), parts.header)


def digest(text: str) -> str:
    """sha256 of a normalised text, as hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def _open(content: bytes, file: str) -> tuple[str, SplitFile, list[Any]]:
    """The text of a file, its two parts, and what is wrong before any of it is typed."""
    source = read_text(content, file=file)
    if source.findings and not source.text:
        return "", SplitFile(YamlReading()), list(source.findings)
    parts = split_file(source.text, file=file)
    return (
        source.text,
        parts,
        [*source.findings, *parts.findings, *check_markup(parts.body, file, parts.body_line)],
    )
