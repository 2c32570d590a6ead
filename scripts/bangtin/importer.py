"""The command `import`: files in, drafts and reports out (floor 5)."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from bangtin.door import CLEAN, FINDINGS, Door, common
from bangtin.model.trouble import BangtinError
from bangtin.model.wording import Wording
from bangtin.phrases import IMPORTED, said

if TYPE_CHECKING:
    from bangtin.intake.importing import Desk
    from bangtin.intake.report import Report


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--issuer", help="Mã cơ quan ban hành, khi máy không đọc được hoặc đọc sai.")
@click.option("--accept", is_flag=True, help="Sửa luôn những chỗ máy đọc sai mà chắc chắn.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Dạng kết quả.")
@common
def import_files(
    door: Door, *, files: tuple[Path, ...], issuer: str | None, accept: bool, form: Literal["text", "json"]
) -> int:
    """Đọc tệp Word, PDF, bản quét hoặc tệp chữ thành bản nháp, kèm báo cáo mọi chỗ chưa chắc."""
    from bangtin.content.load import load
    from bangtin.content.reader import contacts_of
    from bangtin.content.vocabularies import read_vocabulary
    from bangtin.intake.importing import Desk
    from bangtin.intake.report import as_json, report_lines

    vocabulary, _ = read_vocabulary(door.root, [])
    corpus = load(door.root, today=door.today, as_of=door.as_of).corpus
    contacts = contacts_of(vocabulary, corpus.publication if corpus else None)
    desk = Desk(door.root, vocabulary, contacts, issuer, accept=accept)
    reports = []
    for report in _each(desk, files, door):
        reports.append(report)
        if form == "text":
            click.echo("\n".join(report_lines(report, door.lang)))
    if form == "json":
        click.echo(as_json(reports))
    written = sum(report.outcome in ("draft", "already") for report in reports)
    click.echo(said(IMPORTED, door.lang, drafts=written, files=len(files)), err=True)
    return CLEAN if written == len(files) else FINDINGS


def _each(desk: "Desk", files: Sequence[Path], door: Door) -> Iterator["Report"]:
    """Every file in turn; a bad one is told in a line and does not stop the others."""
    from bangtin.intake.importing import import_file
    from bangtin.intake.paper import Remark
    from bangtin.intake.report import refused
    from bangtin.terminal import TerminalWatch

    with TerminalWatch(door.lang) as watch, watch.room("import"):
        for done, file in enumerate(files, 1):
            try:
                yield import_file(desk, file)
            except BangtinError as error:
                yield refused(file.name, "", [Remark(Wording(error.vi, error.en))])
            watch.step(done, len(files))
