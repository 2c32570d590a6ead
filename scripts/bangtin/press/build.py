"""How the site is made: read, check, render, hold the result to the light, switch (floor 4)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bangtin.checks.review import review
from bangtin.content.load import Loaded, load
from bangtin.content.root import ContentRoot
from bangtin.language.dates import short_date
from bangtin.model.finding import Finding
from bangtin.model.review import Review
from bangtin.model.trouble import RefusalError
from bangtin.press.archives import read_archives
from bangtin.press.assets import load_assets
from bangtin.press.documents import Rendering, render_documents
from bangtin.press.engines import Engine, EngineName, engine
from bangtin.press.handwritten import render_handwritten
from bangtin.press.links import PageLinks, check_links, links_of
from bangtin.press.lock import one_writer
from bangtin.press.lost_links import at_source
from bangtin.press.manifest import write_manifest
from bangtin.press.output_gates import Gatekeeper
from bangtin.press.staging import Staging
from bangtin.press.studio import Studio
from bangtin.press.switch import switch, twin_of
from bangtin.press.watch import Unwatched, Watch
from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition


class EmbargoError(RefusalError):
    """The day asked for would open what must still be closed today."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be built, where and for which day."""

    root: ContentRoot
    output: Path
    today: date
    as_of: date | None = None
    engine: EngineName = "mkdocs"
    jobs: int = 1
    drafts: bool = False
    watch: Watch = field(default_factory=Unwatched)
    lock: Path | None = None
    """Where one writer keeps others out; default: `.bangtin/lock` of the content root."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: a published generation, or the findings that stopped it."""

    loaded: Loaded
    review: Review
    findings: tuple[Finding, ...]
    """Errors of reading and checking, or of the finished site."""
    tree: str = ""
    """Digest of the generation; empty when nothing was published."""
    files: int = 0

    @property
    def published(self) -> bool:
        return bool(self.tree)


def build(plan: Plan) -> Outcome:
    """Make a generation of the site and put it in place of the last; any error leaves that as it was."""
    with one_writer(plan.lock or plan.root.work / "lock"):
        with plan.watch.room("content"):
            loaded = load(
                plan.root,
                today=plan.today,
                as_of=plan.as_of,
                drafts=plan.drafts,
                jobs=plan.jobs,
                progress=plan.watch.step,
            )
            _keep_embargo(plan, loaded)
        with plan.watch.room("checks"):
            verdict = review(loaded)
        if verdict.errors or loaded.corpus is None or loaded.settings is None:
            return Outcome(loaded, verdict, verdict.errors)
        return _publish(plan, loaded, verdict, Edition(loaded.corpus, verdict, loaded.settings))


def _publish(plan: Plan, loaded: Loaded, verdict: Review, edition: Edition) -> Outcome:
    staging = Staging(twin_of(plan.output))
    staging.empty()
    gates = Gatekeeper.of(loaded)
    press = engine(plan.engine)
    assets = load_assets(plan.root.overrides, press.style_sheet())
    studio = Studio.of(plan.root, edition, loaded.bodies, assets)
    with plan.watch.room("engine"):
        pages, findings = handwritten_pages(plan.root, press, studio)
    links: list[PageLinks] = []

    def take(artifacts: Iterator[Artifact] | Sequence[Artifact]) -> None:
        for artifact in artifacts:
            findings.extend(gates.findings(artifact))
            staging.write([artifact])
            if artifact.path.endswith(".html"):
                links.append(links_of(artifact.path, artifact.content, edition.site_path))

    take([Artifact(path, content) for path, content in assets.files.items()])
    take(pages)
    with plan.watch.room("pages"):
        for rendering in render_documents(studio, gates, staging.folder, plan.jobs, plan.watch):
            _gather(rendering, staging, links, findings)
    with plan.watch.room("lists"):
        standing = list(studio.pages.render_standing())
        take(standing)
    with plan.watch.room("search"):
        take(studio.render_search(pages))
    with plan.watch.room("feeds"):
        take(studio.render_feeds(read_archives(plan.output)))
    with plan.watch.room("data"):
        take(studio.render_site_data([*pages, *standing]))
    with plan.watch.room("gates"):
        for lost in check_links(links, staging.records):
            placed = at_source(lost, loaded, edition) or [lost]
            findings += (each for each in placed if each not in findings)
    if findings:
        return Outcome(loaded, verdict, tuple(sorted(findings)))
    with plan.watch.room("switch"):
        manifest = write_manifest(staging.records.values())
        staging.write([Artifact(path, content) for path, content in manifest.files.items()])
        switch(plan.output, staging.folder)
    return Outcome(loaded, verdict, (), manifest.tree, len(staging.records))


def handwritten_pages(
    root: ContentRoot, press: Engine, studio: Studio
) -> tuple[list[Artifact], list[Finding]]:
    """The pages of `docs/`, and what the engine found wrong with them."""
    rendered = render_handwritten(press, root, studio.edition.settings, studio.extra)
    return [Artifact(path, content) for path, content in rendered.files.items()], list(rendered.findings)


def _gather(rendering: Rendering, staging: Staging, links: list[PageLinks], findings: list[Finding]) -> None:
    staging.add(rendering.records)
    links += rendering.links
    findings += rendering.findings


def _keep_embargo(plan: Plan, loaded: Loaded) -> None:
    """A day to come may be looked at, not published."""
    if plan.as_of is None or plan.as_of <= plan.today or loaded.corpus is None:
        return
    for document in loaded.corpus.documents():
        publish = document.release.publish if document.release else None
        if publish and plan.today < publish <= plan.as_of:
            raise EmbargoError(
                f"Không xuất bản theo ngày {short_date(plan.as_of)}: ngày ấy mở văn bản chưa đến ngày "
                "công khai. Dùng “check” hoặc “serve” để xem trước.",
                f"{plan.as_of.isoformat()} is not published: that day opens a document whose first public "
                "day has not come. Use “check” or “serve” to look ahead.",
            )
