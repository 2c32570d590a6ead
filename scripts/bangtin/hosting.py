"""Commands for whoever hosts the site: is it whole, back by one, what this machine lacks (floor 5)."""

import importlib.metadata
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from bangtin.door import CLEAN, FINDINGS, Door, answered, common
from bangtin.model.finding import Language
from bangtin.model.trouble import RefusalError
from bangtin.model.wording import Wording
from bangtin.phrases import said

_FAULTS: Final = {
    "changed": Wording("đã đổi", "changed"),
    "missing": Wording("bị mất", "missing"),
    "added": Wording("không có trong manifest", "not named by the manifest"),
    "manifest": Wording("manifest không nguyên vẹn", "manifest is not whole"),
}
_WHOLE: Final = Wording("Trang nguyên vẹn: {tree}", "The site is whole: {tree}")
_BROKEN: Final = Wording(
    "{count} tệp không đúng như manifest.", "{count} files are not what the manifest says."
)
_NO_SITE: Final = Wording("{folder} không có manifest.json.", "{folder} has no manifest.json.")
_BACK: Final = Wording(
    "Đã quay lại bản trước: {tree}\nLần build tới sẽ đăng lại nội dung đang có trong data/.",
    "Went back to the generation before: {tree}\nThe next build publishes again what stands in data/.",
)
_FREE: Final = Wording("Đĩa còn trống: {free} GB", "Free on the disk: {free} GB")
_EXCHANGE: Final = Wording(
    "Đổi hai thư mục trong một lần gọi: {answer}", "Two folders exchanged in one call: {answer}"
)
_LINKS: Final = Wording("Một tệp dưới hai tên: {answer}", "One file under two names: {answer}")
_YES: Final = Wording("có", "yes")
_NO: Final = Wording("không", "no")
_PROGRAMS: Final = {
    "git": Wording("giữ lịch sử nội dung", "keeps the history of the content"),
    "pandoc": Wording("nhập tệp Word và OpenDocument", "imports Word and OpenDocument files"),
    "soffice": Wording("nhập tệp .doc cũ", "imports old .doc files"),
    "tesseract": Wording("nhập bản quét", "imports scans"),
    "nginx": Wording("đưa trang lên mạng từ máy này", "serves the site from this machine"),
}
"""What a command may call, and what for; none of them is needed to check or publish."""
_PACKAGES: Final = ("mkdocs", "mkdocs-material", "pydantic", "jinja2", "markdown-it-py", "nh3", "feedgen")
_OPTIONAL: Final = ("zensical", "pdfplumber", "distributed")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@answered
def verify(folder: Path, *, lang: Language) -> int:
    """Đối chiếu từng tệp của một trang đã dựng với manifest của nó."""
    from bangtin.press.manifest import tree_of
    from bangtin.press.verify import differences

    tree = tree_of(folder)
    if not tree:
        raise RefusalError(*(_NO_SITE.of(each).format(folder=folder) for each in ("vi", "en")))
    found = list(differences(folder))
    for each in found:
        click.echo(f"{each.path}: {_FAULTS[each.fault].of(lang)}")
    if found:
        click.echo(said(_BROKEN, lang, count=len(found)), err=True)
        return FINDINGS
    click.echo(said(_WHOLE, lang, tree=tree))
    return CLEAN


@click.command()
@click.option(
    "--output", type=click.Path(path_type=Path, file_okay=False), help="Thư mục xuất bản (mặc định: public)."
)
@common
def rollback(door: Door, *, output: Path | None) -> int:
    """Quay lại bản trước của trang; không được nếu bản ấy còn đăng những gì đã thu hồi, gỡ bỏ."""
    from bangtin.content.load import load
    from bangtin.press.lock import one_writer
    from bangtin.press.rollback import roll_back

    folder = (output or door.root.path / "public").resolve()
    with one_writer(door.root.work / "lock"):
        corpus = load(door.root, today=door.today, as_of=door.as_of).corpus
        click.echo(said(_BACK, door.lang, tree=roll_back(folder, door.root.work, corpus)))
    return CLEAN


@click.command()
@common
def doctor(door: Door) -> int:
    """Nêu những gì máy này có, thiếu và làm được."""
    for line in _examined(door):
        click.echo(line)
    return CLEAN


def _examined(door: Door) -> Iterator[str]:
    yield f"Python {sys.version.split()[0]} · {os.cpu_count()} CPU"
    for name in (*_PACKAGES, *_OPTIONAL):
        try:
            yield f"{name} {importlib.metadata.version(name)}"
        except importlib.metadata.PackageNotFoundError:
            yield f"{name} – {_absent(door.lang)}"
    for name, why in _PROGRAMS.items():
        found = shutil.which(name)
        yield f"{name} – {found or _absent(door.lang)} ({why.of(door.lang)})"
    yield from _disk(door)


def _absent(lang: Language) -> str:
    return said(Wording("không có", "not there"), lang)


def _disk(door: Door) -> Iterator[str]:
    """What the file system of the content root lets a build do."""
    from bangtin.press.staging import links_work
    from bangtin.press.switch import exchange_works

    free = shutil.disk_usage(door.root.path).free / 1e9
    yield said(
        Wording("Đĩa còn trống: {free} GB", "Free on the disk: {free} GB"), door.lang, free=f"{free:.1f}"
    )
    with tempfile.TemporaryDirectory(prefix=".bangtin-", dir=door.root.path) as folder:
        yes, no = said(Wording("có", "yes"), door.lang), said(Wording("không", "no"), door.lang)
        exchange = yes if exchange_works(Path(folder)) else no
        links = yes if links_work(Path(folder)) else no
    yield said(
        Wording("Đổi hai thư mục trong một lần gọi: {answer}", "Two folders exchanged in one call: {answer}"),
        door.lang,
        answer=exchange,
    )
    yield said(
        Wording("Một tệp dưới hai tên: {answer}", "One file under two names: {answer}"),
        door.lang,
        answer=links,
    )
