"""One file → everything that can be known of it apart from all other files (floor 2)."""

import hashlib
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

import pydantic
import yaml

from bangtin.content.documents import D, Reading, read_directive, read_message
from bangtin.content.found import NOTHING, Found, braces_in, citations_in, quotations_in
from bangtin.content.tree import identity_of, is_message
from bangtin.gates.personal import contact_keys
from bangtin.gates.sources import scan_source
from bangtin.model.directive import Directive
from bangtin.model.finding import Finding
from bangtin.model.message import Message
from bangtin.model.publication import Publication
from bangtin.model.vocabulary import Channel, Vocabulary

ROOMS = ("language", "gates", "model", "content")
"""The rooms whose code decides what is read."""


@dataclass(frozen=True, slots=True)
class FileReading:
    """What one file holds; the document is None when its header could not be read."""

    document: Directive | Message | None
    findings: tuple[Finding, ...] = ()
    found: Found = NOTHING


@dataclass(frozen=True)
class Reader:
    """Reads files one by one; can be handed to other processes."""

    channels: Mapping[str, Channel]
    contacts: frozenset[str]
    """Numbers and addresses that bodies list as their own (`contact_keys`)."""

    def read(self, content: bytes, file: str) -> FileReading:
        """Read a file of `data/directives/` or `data/messages/`, drafts included."""
        identity = identity_of(file)
        if is_message(file):
            message = read_message(content, file, identity, self.channels)
            found = replace(self._found(message), braces=tuple(braces_in(message.source.text)))
            return FileReading(message.document, message.findings, found)
        directive = read_directive(content, file, identity)
        return FileReading(directive.document, directive.findings, self._found(directive))

    def _found(self, reading: Reading[D]) -> Found:
        source = reading.source
        return Found(
            hits=scan_source(source.text, self.contacts, source.seen),
            citations=tuple(citations_in(source.text)),
            quotations=tuple(quotations_in(reading.variants)),
        )

    @cached_property
    def recipe(self) -> bytes:
        """The digest of everything that decides about a reading beside path and bytes."""
        labels = sorted((identity, channel.label) for identity, channel in self.channels.items())
        versions = (sys.version, pydantic.VERSION, yaml.__version__)
        known = repr((versions, labels, sorted(self.contacts)))
        return hashlib.sha256(known.encode() + code_digest()).digest()


def contacts_of(vocabulary: Vocabulary, publication: Publication | None) -> frozenset[str]:
    """Numbers and addresses that are listed as those of a body, as the gates compare them."""
    return contact_keys(_contacts(vocabulary, publication))


def _contacts(vocabulary: Vocabulary, publication: Publication | None) -> Iterator[str]:
    contacts = [body.contact for body in vocabulary.organizations.values()]
    for contact in (*contacts, publication.contact if publication else None):
        if contact:
            yield from (value for value in (contact.phone, contact.email, contact.address) if value)


@cache
def code_digest(rooms: tuple[str, ...] = ROOMS) -> bytes:
    """The digest of the sources of some rooms: what they make is kept as long as they stay the same."""
    package = Path(__file__).parents[1]
    total = hashlib.sha256()
    for room in rooms:
        for source in sorted((package / room).rglob("*.py")):
            total.update(source.name.encode() + hashlib.sha256(source.read_bytes()).digest())
    return total.digest()
