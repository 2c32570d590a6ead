"""Pages of documents: each worker reads, renders, checks and writes its own (floor 4)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bangtin.model.finding import Finding
from bangtin.press.crew import Crew
from bangtin.press.generation import Made, make_file
from bangtin.press.output_gates import Gatekeeper
from bangtin.press.studio import Studio
from bangtin.press.watch import Watch

CHUNK = 100
WORTH_A_POOL = 300
"""Fewer documents than this are rendered sooner than other processes start."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What became of one document: its files, and the facts they rest on."""

    identity: str
    made: tuple[Made, ...]
    facts: tuple[str, ...]
    findings: tuple[Finding, ...]
    text: str
    """The digest of its words."""


def render_documents(
    ids: Sequence[str],
    studio: Studio,
    gates: Gatekeeper,
    folder: Path,
    crew: Crew[list[Rendered]],
    watch: Watch,
) -> Iterator[Rendered]:
    """Render documents below a folder, in the order given."""
    bench = _Bench(studio, gates, folder)
    chunks = [ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK)]
    done = 0
    for rendered in crew(bench, chunks):
        done += len(rendered)
        watch.step(done, len(ids))
        yield from rendered


@dataclass(frozen=True)
class _Bench:
    """Where one process works."""

    studio: Studio
    gates: Gatekeeper
    folder: Path

    def render(self, ids: Sequence[str]) -> list[Rendered]:
        return [self._render(identity) for identity in ids]

    def _render(self, identity: str) -> Rendered:
        drawn = self.studio.render_document(identity)
        site_path = self.studio.edition.site_path
        made = tuple(make_file(self.folder, each, self.gates, site_path) for each in drawn.artifacts)
        return Rendered(identity, made, drawn.facts, drawn.findings, drawn.text)
