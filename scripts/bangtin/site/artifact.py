"""One file of the site (floor 3)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """A path relative to the site root, with `/`, and the bytes that stand there."""

    path: str
    content: bytes
