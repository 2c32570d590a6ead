"""What a message was found to say, kept for the next run as long as nothing it rests on changes (floor 3)."""

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bangtin.checks.contradictions import Saying
from bangtin.content.kept import finding_of, plain_finding, sealed
from bangtin.content.lines import LineCache
from bangtin.content.reader import code_digest
from bangtin.model.claim import Evidence, evidence_from_json
from bangtin.model.corpus import Corpus
from bangtin.model.finding import Finding
from bangtin.model.message import Message

NAME = "verdicts"
ROOMS = ("language", "gates", "model", "content", "checks")
"""The rooms whose code decides what is found."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Findings of one message, the figures that others may contradict, and its evidence as JSON."""

    findings: tuple[Finding, ...]
    sayings: tuple[Saying, ...]
    evidence: bytes


class EvidenceBook(Mapping[str, tuple[Evidence, ...]]):
    """The evidence of each message by its id; read when it is asked for, so that thousands fit."""

    def __init__(self, rows: Mapping[str, bytes]) -> None:
        self._rows = rows

    def __getitem__(self, identity: str) -> tuple[Evidence, ...]:
        return evidence_from_json(self._rows[identity])

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class VerdictCache(LineCache):
    """The verdicts of one version of the program."""

    def __init__(self, folder: Path) -> None:
        self._code = recipe()
        super().__init__(folder / NAME, self._code)

    def find(self, key: bytes, file: str) -> Verdict | None:
        """The verdict on a message with this key."""
        line = self.find_line(key)
        if line is None:
            return None
        _, trouble, said, evidence = line.split(b"\t")
        findings = tuple(finding_of(file, *plain) for plain in json.loads(trouble)) if trouble else ()
        return Verdict(findings, tuple(Saying(*each) for each in json.loads(said)) if said else (), evidence)

    def take(self, key: bytes, verdict: Verdict) -> None:
        """Keep a verdict for the next run."""
        trouble = (
            json.dumps([plain_finding(each) for each in verdict.findings]).encode()
            if verdict.findings
            else b""
        )
        said = json.dumps([each.as_row() for each in verdict.sayings]).encode() if verdict.sayings else b""
        self.add(sealed(self._code, b"\t".join((key, trouble, said, verdict.evidence))))


def key_of(corpus: Corpus, message: Message) -> bytes:
    """Changes with whatever a verdict rests on: the message, what it cites and translates, vocabularies."""
    total = hashlib.sha256(f"{corpus.digest} {message.digest} {message.id}".encode())
    for section in (*message.cites, *((message.responds_to.source,) if message.responds_to else ())):
        directive = corpus.directives.get(section.partition("#")[0])
        total.update(f" {section} {directive.digest if directive else ''}".encode())
    original = corpus.messages.get(message.translates or "")
    total.update(f" {original.digest if original else ''} {corpus.sample}".encode())
    return total.hexdigest().encode()


@cache
def recipe() -> bytes:
    """The digest of the code that judges."""
    return hashlib.sha256(sys.version.encode() + code_digest(ROOMS)).digest()
