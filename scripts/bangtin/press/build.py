"""How the site is made: read, check, render, hold the result to the light, switch (floor 4)."""

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
from bangtin.press.engines import EngineName
from bangtin.press.lock import one_writer
from bangtin.press.manifest import ManifestError
from bangtin.press.memory import NOTHING, memory_folder, remember
from bangtin.press.printing import Order, print_edition
from bangtin.press.published import read_archive
from bangtin.press.switch import heal
from bangtin.press.watch import Unwatched, Watch
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
    executor: str = ""
    """A cluster that renders the documents, `dask://host:port`; default: processes of this machine."""
    drafts: bool = False
    watch: Watch = field(default_factory=Unwatched)
    previous: Path | None = None
    """What was published, a site or the file that tells of it; default: the output as it stands."""
    compare: bool = True
    """Whether it is held against what was published at all."""
    gently: bool = False
    """Whether what went without a record is only told, as in the preview."""
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
    reminders: tuple[Finding, ...] = ()
    """What went or changed without a record, where that does not stop the build."""
    compared: bool = False
    """Whether there was an earlier generation to compare with."""

    @property
    def published(self) -> bool:
        return bool(self.tree)


def build(plan: Plan) -> Outcome:
    """Make a generation of the site and put it in place of the last; any error leaves that as it was."""
    with one_writer(plan.lock or plan.root.work / "lock"):
        heal(plan.output)
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
    """Print the edition upon the last generation where that can be trusted, else from nothing."""
    folder = memory_folder(plan.root.work, plan.output)
    order = Order(
        root=plan.root,
        output=plan.output,
        memory=folder,
        engine=plan.engine,
        jobs=plan.jobs,
        executor=plan.executor,
        watch=plan.watch,
        before=read_archive(plan.previous or plan.output) if plan.compare else None,
        gently=plan.gently,
    )
    try:
        printed = print_edition(order, loaded, edition, remember(folder, plan.output))
    except ManifestError:
        printed = print_edition(order, loaded, edition, NOTHING)
    return Outcome(
        loaded,
        verdict,
        printed.findings,
        printed.tree,
        printed.files,
        printed.reminders,
        order.before is not None,
    )


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
