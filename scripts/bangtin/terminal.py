"""What the commands show on a terminal: progress, findings, where the site is (floor 5)."""

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

from bangtin.checks.levels import level_of
from bangtin.content.root import ContentRoot
from bangtin.language.dates import short_date
from bangtin.model.finding import Finding, Language, Level
from bangtin.model.trouble import RefusalError
from bangtin.phrases import (
    EMBARGOED,
    FIRST,
    JUDGED_ON,
    LOOK,
    NO_SUCH_PATH,
    OUTSIDE,
    PUBLISHED,
    ROOMS,
    both,
    said,
)
from bangtin.report import Format, finding_lines, findings_json, github_lines, summary_line

if TYPE_CHECKING:
    from rich.progress import TaskID

    from bangtin.checking import Checked
    from bangtin.press.build import Outcome, Plan


class TerminalWatch:
    """Shows progress on stderr when it is a terminal, and keeps the time of each room."""

    def __init__(self, lang: Language = "vi") -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

        self._lang = lang
        self.rooms: dict[str, dict[str, float]] = {}
        """Name of a room → seconds by the wall and of the processors, those of workers included."""
        self._console = Console(stderr=True)
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=self._console,
            transient=True,
            disable=not sys.stderr.isatty(),
        )
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    @contextmanager
    def room(self, name: str) -> Iterator[None]:
        wall, cpu = time.perf_counter(), _processors()
        self._task = self._progress.add_task(ROOMS[name].of(self._lang), total=None)
        try:
            yield
        finally:
            self._progress.remove_task(self._task)
            self.rooms[name] = {"wall": time.perf_counter() - wall, "cpu": _processors() - cpu}

    def step(self, done: int, total: int) -> None:
        if self._task is not None:
            self._progress.update(self._task, completed=done, total=total)


def _processors() -> float:
    """Processor seconds of this process and of those it has ended."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def show_findings(findings: Sequence[Finding], lang: Language, files: int, *, publishing: bool) -> None:
    """Findings and their count on stderr; nothing when there is nothing to say."""
    if not findings:
        return
    for line in finding_lines(findings, lang):
        click.echo(line, err=True)
    errors = sum(level_of(each) is Level.ERROR for each in findings)
    click.echo(summary_line(errors, len(findings) - errors, files, lang, publishing=publishing), err=True)


def show_build(outcome: "Outcome", lang: Language) -> None:
    """What a build has to say of the content, on stderr."""
    click.echo(build_words(outcome, lang), err=True, nl=False)


def build_words(outcome: "Outcome", lang: Language) -> str:
    """Findings, warnings and reminders with their count; empty when there is nothing to say."""
    found = (*outcome.findings, *outcome.review.warnings)
    if not found and not outcome.reminders:
        return ""
    errors = sum(level_of(each) is Level.ERROR for each in found)
    warnings = len(found) - errors + len(outcome.reminders)
    lines = [*finding_lines(found, lang), *finding_lines(outcome.reminders, lang, Level.WARNING)]
    last = summary_line(errors, warnings, outcome.loaded.files, lang, publishing=True)
    return "\n".join([*lines, last, ""])


def show_published(plan: "Plan", outcome: "Outcome", watch: TerminalWatch, lang: Language) -> None:
    """Where the site is and how to look at it."""
    corpus = outcome.loaded.corpus
    if corpus is None:
        return
    seconds = sum(room["wall"] for room in watch.rooms.values())
    counts = {"directives": len(corpus.directives), "messages": len(corpus.messages), "files": outcome.files}
    click.echo(said(PUBLISHED, lang, **counts, seconds=f"{seconds:.1f}", folder=_shown(plan.output)))
    if not outcome.compared:
        click.echo(said(FIRST, lang))
    if corpus.embargoed:
        click.echo(said(EMBARGOED, lang, count=corpus.embargoed))
    if plan.as_of or corpus.sample:
        day = short_date(corpus.as_of) if lang == "vi" else corpus.as_of.isoformat()
        click.echo(said(JUDGED_ON, lang, day=day))
    click.echo(said(LOOK, lang))


def show_check(findings: Sequence[Finding], checked: "Checked", form: Format, lang: Language) -> bool:
    """The findings on stdout in the form asked for; whether any is an error."""
    errors = sum(level_of(each) is Level.ERROR for each in findings)
    warnings = len(findings) - errors
    if form == "json":
        click.echo(
            findings_json(
                findings,
                lang,
                errors=errors,
                warnings=warnings,
                files=checked.files,
                drafts=checked.drafts,
                embargoed=checked.embargoed,
            )
        )
        return bool(errors)
    for line in github_lines(findings, lang) if form == "github" else finding_lines(findings, lang):
        click.echo(line)
    click.echo(summary_line(errors, warnings, checked.files, lang, publishing=False), err=form == "github")
    return bool(errors)


def chosen(findings: Iterable[Finding], paths: Sequence[str]) -> list[Finding]:
    """The findings in some files or folders, all of them when none are named; their order is kept."""
    return [each for each in findings if not paths or any(_under(each.place.file, path) for path in paths)]


def _under(file: str, path: str) -> bool:
    return path in {".", file} or file.startswith(path + "/")


def inside(path: str, root: ContentRoot, here: Path) -> str:
    """A path as an officer types it → relative to the content root, with `/`; refused when nothing is there.

    It may be absolute, begin at the folder where the officer stands or at the content root, and have `\\`.
    """
    written = Path(path.replace("\\", "/"))
    there = [full for full in ((here / written).resolve(), (root.path / written).resolve()) if full.exists()]
    for full in there:
        if full.is_relative_to(root.path):
            return full.relative_to(root.path).as_posix()
    if there:
        raise RefusalError(*both(OUTSIDE, path=path, root=root.path))
    raise RefusalError(*both(NO_SUCH_PATH, path=path))


def _shown(path: Path) -> str:
    here = Path.cwd()
    return path.relative_to(here).as_posix() + "/" if path.is_relative_to(here) else str(path)
