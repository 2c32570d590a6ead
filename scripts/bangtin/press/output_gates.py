"""The gates on what is about to leave: third parties, active content, what must not be known (floor 4)."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import bangtin.press.rules  # noqa: F401  (fills the table of rules)
from bangtin.content.load import Loaded
from bangtin.content.secrets import secrets_of
from bangtin.gates.canary import Needles
from bangtin.gates.output import scan_output
from bangtin.model.finding import RULES, Finding, Place
from bangtin.site.artifact import Artifact


@dataclass(frozen=True)
class Gatekeeper:
    """Holds every artifact to the light before it may leave."""

    origin: str
    needles: Needles

    @classmethod
    def of(cls, loaded: Loaded) -> "Gatekeeper":
        """The gates for one edition: nothing of what still waits, and of no draft, may stand in it."""
        url = urlsplit(loaded.settings.site_url) if loaded.settings else None
        return cls(f"{url.scheme}://{url.netloc}" if url else "", _needles(loaded))

    def findings(self, artifact: Artifact) -> Iterator[Finding]:
        """What is wrong with one artifact."""
        for hit in scan_output(artifact.path, artifact.content, self.origin):
            yield RULES[hit.code].at(Place(artifact.path, hit.line, hit.column))
        if self.needles:
            for code in (*self.needles.scan(artifact.content), *self.needles.scan(artifact.path.encode())):
                yield RULES[code].at(Place(artifact.path))


def _needles(loaded: Loaded) -> Needles:
    """The words and names of everything that is not public."""
    secrets = tuple(secrets_of(loaded))
    if not secrets or loaded.corpus is None:
        return Needles.from_texts((), ())
    public = (f"{document.id}\n{loaded.bodies.text(document)}" for document in loaded.corpus.documents())
    return Needles.from_texts(
        [secret.text for secret in secrets], public, [name for secret in secrets for name in secret.names]
    )
