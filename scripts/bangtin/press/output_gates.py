"""The gates once more, on what is about to leave: third parties, active content, what must not be known (floor 4)."""

from collections.abc import Iterator
from dataclasses import dataclass

from bangtin.content.load import Loaded
from bangtin.model.finding import Finding
from bangtin.site.artifact import Artifact


@dataclass(frozen=True)
class Gatekeeper:
    """Holds every artifact to the light before it may leave."""

    origin: str

    @classmethod
    def of(cls, loaded: Loaded) -> "Gatekeeper":
        """The gates for one edition."""
        return cls(loaded.settings.site_url if loaded.settings else "")

    def findings(self, artifact: Artifact) -> Iterator[Finding]:
        """What is wrong with one artifact."""
        yield from ()
