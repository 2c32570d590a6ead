"""The contract of a theme engine: it renders the hand-written pages and lends its style sheet (floor 4).

An engine is started only when it is asked to render; nothing of it is imported before.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, Protocol

from bangtin.model.finding import Finding

EngineName = Literal["mkdocs", "zensical"]
ENGINES: Final[tuple[EngineName, ...]] = ("mkdocs", "zensical")


@dataclass(frozen=True, slots=True)
class EngineRequest:
    """What an engine is given. It reads the first three and writes nowhere but below `workspace`."""

    configuration: Path
    """`mkdocs.yml`."""
    docs: Path
    """Hand-written pages; what begins with `_` or `.` is not published."""
    overrides: Path
    """The folder of `base.html` and `main.html`."""
    site_url: str
    """Absolute, ends with a slash."""
    workspace: Path
    """An empty folder, thrown away by the caller."""
    extra: Mapping[str, object] = field(default_factory=dict)
    """Values for templates, laid over `extra` of the configuration: sample banner, publisher, assets."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """Files of the site by their path; none of them when the engine found something wrong."""

    files: Mapping[str, bytes]
    findings: tuple[Finding, ...]


class Engine(Protocol):
    """Renders hand-written pages. Two engines give the same paths and the same text."""

    @property
    def name(self) -> EngineName: ...

    def versions(self) -> Mapping[str, str]:
        """Packages whose version can change the output, for the digest of inputs."""
        ...

    def style_sheet(self) -> bytes:
        """The theme's style sheet; the engine is not started for it."""
        ...

    def render(self, request: EngineRequest) -> Rendered:
        """The hand-written pages and the pictures beside them: no search index, site map, script or style."""
        ...


def engine(name: EngineName) -> Engine:
    """The engine of that name, not yet started."""
    if name == "zensical":
        from bangtin.press.engines.zensical import Zensical

        return Zensical()
    from bangtin.press.engines.mkdocs import MkDocs

    return MkDocs()
