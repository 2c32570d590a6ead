"""The gates on what is about to leave: third parties, active content, what must not be known (floor 4)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlsplit

import bangtin.press.rules  # noqa: F401  (fills the table of rules)
from bangtin.checks.sources import known_contacts
from bangtin.content.load import Loaded
from bangtin.content.secrets import secrets_of
from bangtin.gates.canary import Needles
from bangtin.gates.circulation import scan_marks
from bangtin.gates.output import scan_output
from bangtin.gates.personal import contact_keys, scan_personal
from bangtin.model.corpus import Document
from bangtin.model.finding import RULES, Finding, Place
from bangtin.site.artifact import Artifact

_READABLE = (".html", ".txt", ".md")
"""Files whose words people read; what else is made repeats them."""
_HIDDEN = re.compile(r"<(script|style|head)\b.*?</\1>", re.DOTALL)
_INLINE = re.compile(r"</?(?:a|abbr|b|bdi|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|time|u)\b[^<>]*>")
_BLOCK = re.compile(r"<[^<>]*>")


@dataclass(frozen=True)
class Gatekeeper:
    """Holds every artifact to the light before it may leave."""

    origin: str
    needles: Needles
    contacts: frozenset[str]
    """Numbers and addresses that may be shown: those of bodies, and what a waiver lets stand."""

    @classmethod
    def of(cls, loaded: Loaded) -> "Gatekeeper":
        """The gates for one edition: nothing of what still waits, and of no draft, may stand in it."""
        url = urlsplit(loaded.settings.site_url) if loaded.settings else None
        return cls(f"{url.scheme}://{url.netloc}" if url else "", _needles(loaded), _contacts(loaded))

    def findings(self, artifact: Artifact) -> Iterator[Finding]:
        """What is wrong with one artifact."""
        for hit in scan_output(artifact.path, artifact.content, self.origin):
            yield RULES[hit.code].at(Place(artifact.path, hit.line, hit.column))
        if artifact.path.endswith(_READABLE):
            yield from self._words(artifact)
        yield from self.leaks(artifact)

    def leaks(self, artifact: Artifact) -> Iterator[Finding]:
        """What of it must not be known."""
        if self.needles:
            for code in (*self.needles.scan(artifact.content), *self.needles.scan(artifact.path.encode())):
                yield RULES[code].at(Place(artifact.path))

    def _words(self, artifact: Artifact) -> Iterator[Finding]:
        """Secrecy marks and personal data in what a reader sees."""
        text = artifact.content.decode("utf-8", "replace")
        if artifact.path.endswith(".html"):
            text = visible_lines(text)
        for hit in (*scan_marks(text), *scan_personal(text, self.contacts)):
            yield RULES[hit.code].at(Place(artifact.path))


def visible_lines(html: str) -> str:
    """The words of a page, each block on lines of its own, so that a stamp stands alone as on paper."""
    return unescape(_BLOCK.sub("\n", _INLINE.sub("", _HIDDEN.sub("", html))))


def _contacts(loaded: Loaded) -> frozenset[str]:
    if loaded.corpus is None:
        return frozenset()
    waived = (each for each in loaded.corpus.documents() if each.waivers)
    return known_contacts(loaded.corpus) | contact_keys(_waived_words(loaded, waived))


def _waived_words(loaded: Loaded, documents: Iterable[Document]) -> Iterator[str]:
    """The personal data that waivers let stand, as written."""
    for document in documents:
        text = loaded.bodies.text(document)
        rules = {waiver.rule for waiver in document.waivers}
        yield from (text[hit.start : hit.end] for hit in scan_personal(text) if hit.code in rules)


def _needles(loaded: Loaded) -> Needles:
    """The words and names of everything that is not public."""
    secrets = tuple(secrets_of(loaded))
    if not secrets or loaded.corpus is None:
        return Needles.from_texts((), ())
    public = (f"{document.id}\n{loaded.bodies.text(document)}" for document in loaded.corpus.documents())
    return Needles.from_texts(
        [secret.text for secret in secrets], public, [name for secret in secrets for name in secret.names]
    )
