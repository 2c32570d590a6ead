"""Where a publication lies on the disk (floor 2)."""

from dataclasses import dataclass
from io import FileIO
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[3]
"""The checkout of the program; it lends `docs/`, `overrides/` and `mkdocs.yml` to a root without them."""


@dataclass(frozen=True, slots=True)
class ContentRoot:
    """A folder with `data/`; the rest is its own or the program's."""

    path: Path

    @property
    def data(self) -> Path:
        return self.path / "data"

    @property
    def docs(self) -> Path:
        return self._own_or_lent("docs")

    @property
    def overrides(self) -> Path:
        return self._own_or_lent("overrides")

    @property
    def mkdocs_yml(self) -> Path:
        return self._own_or_lent("mkdocs.yml")

    @property
    def work(self) -> Path:
        """Cache, lock and records of builds; may be deleted at any time."""
        return self.path / ".bangtin"

    def read(self, file: str) -> bytes:
        """The bytes of a file named relative to the root, with `/`."""
        with FileIO(f"{self.path}/{file}") as source:
            return source.readall()

    def _own_or_lent(self, name: str) -> Path:
        own = self.path / name
        return own if own.exists() else PROGRAM / name
