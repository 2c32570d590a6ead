"""Pages of documents, by one process or several: each reads, renders, checks and writes its own (floor 4)."""

import multiprocessing
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from bangtin.model.finding import Finding
from bangtin.press.links import PageLinks, links_of
from bangtin.press.manifest import FileRecord
from bangtin.press.output_gates import Gatekeeper
from bangtin.press.staging import write_artifact
from bangtin.press.studio import Studio
from bangtin.press.watch import Watch

CHUNK = 100
WORTH_A_POOL = 300
"""Fewer documents than this are rendered sooner than other processes start."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """What became of some documents."""

    records: tuple[FileRecord, ...]
    links: tuple[PageLinks, ...]
    findings: tuple[Finding, ...]


def render_documents(
    studio: Studio, gates: Gatekeeper, folder: Path, jobs: int, watch: Watch
) -> Iterator[Rendering]:
    """Render all documents of an edition below a folder, in the order of the corpus."""
    ids = [document.id for document in studio.edition.corpus.documents()]
    chunks = [ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK)]
    bench = _Bench(studio, gates, folder)
    done = 0
    for rendering, chunk in zip(
        _spread(bench, chunks, jobs if len(ids) >= WORTH_A_POOL else 1), chunks, strict=True
    ):
        done += len(chunk)
        watch.step(done, len(ids))
        yield rendering


@dataclass(frozen=True)
class _Bench:
    """Where one process works."""

    studio: Studio
    gates: Gatekeeper
    folder: Path

    def render(self, ids: Sequence[str]) -> Rendering:
        records, links, findings = [], [], []
        site_path = self.studio.edition.site_path
        for identity in ids:
            document = self.studio.edition.corpus.document(identity)
            if document is None:
                raise KeyError(identity)
            artifacts, lost = self.studio.render_document(document)
            findings += lost
            for artifact in artifacts:
                findings += self.gates.findings(artifact)
                records.append(write_artifact(self.folder, artifact))
                if artifact.path.endswith(".html"):
                    links.append(links_of(artifact.path, artifact.content, site_path))
        return Rendering(tuple(records), tuple(links), tuple(findings))


class _Worker:
    """What a process of the pool keeps between chunks."""

    bench: ClassVar[_Bench]

    @classmethod
    def set_up(cls, bench: _Bench) -> None:
        cls.bench = bench

    @classmethod
    def render(cls, ids: Sequence[str]) -> Rendering:
        return cls.bench.render(ids)


def _spread(bench: _Bench, chunks: Iterable[Sequence[str]], jobs: int) -> Iterator[Rendering]:
    if jobs <= 1:
        yield from map(bench.render, chunks)
        return
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else None)
    with ProcessPoolExecutor(jobs, context, initializer=_Worker.set_up, initargs=(bench,)) as pool:
        yield from pool.map(_Worker.render, chunks)
