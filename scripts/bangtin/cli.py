"""The command line: arguments in, an exit status out (floor 5)."""

import gc
import os
import sys
from pathlib import Path
from typing import Literal, NoReturn

import click

from bangtin import __version__, hosting, importer, officer, upkeep
from bangtin.bilingual import Commands, show_mistake, told
from bangtin.door import CLEAN, FINDINGS, USAGE, Door, answered, common
from bangtin.model.finding import Language
from bangtin.model.trouble import RefusalError
from bangtin.phrases import BUILD_DEMO, DEMO, UNCHANGED, UNREADABLE, both, said


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--lang", type=click.Choice(["vi", "en"]), expose_value=False, help="Ngôn ngữ của thông báo.")
@click.version_option(__version__, prog_name="bangtin")
def bangtin() -> None:
    """Bảng tin: kiểm tra và xuất bản văn bản, thông điệp chính thức."""


@bangtin.command()
@click.option(
    "--output", type=click.Path(path_type=Path, file_okay=False), help="Thư mục xuất bản (mặc định: public)."
)
@click.option(
    "--engine",
    type=click.Choice(["mkdocs", "zensical"]),
    default="mkdocs",
    help="Chương trình dựng trang viết tay.",
)
@click.option("--jobs", type=click.IntRange(min=1), help="Số tiến trình (mặc định: số nhân của máy).")
@click.option("--executor", default="", help="Cụm máy dựng trang văn bản: dask://máy:cổng.")
@click.option(
    "--previous",
    type=click.Path(path_type=Path),
    help="Bản đã công bố để đối chiếu: thư mục trang hoặc manifest/documents.json; none: không đối chiếu.",
)
@common
def build(
    door: Door,
    *,
    output: Path | None,
    engine: Literal["mkdocs", "zensical"],
    jobs: int | None,
    executor: str,
    previous: Path | None,
) -> int:
    """Kiểm tra nội dung, dựng trang và đưa vào thư mục xuất bản."""
    from bangtin.press.memory import memory_folder
    from bangtin.press.unchanged import inputs_of, keep_said, last_said, stood_still

    folder = (output or door.root.path / "public").resolve()
    inputs = inputs_of(door.root, (door.today, door.as_of, engine))
    memory = memory_folder(door.root.work, folder)
    last = None if previous else last_said(memory, folder, inputs)
    if last is not None:
        click.echo(last[door.lang], err=True, nl=False)
        click.echo(said(UNCHANGED, door.lang, folder=folder))
        return CLEAN

    from bangtin.build_report import write_report
    from bangtin.press.build import Plan
    from bangtin.press.build import build as make
    from bangtin.terminal import TerminalWatch, build_words, show_build, show_published

    watch = TerminalWatch(door.lang)
    plan = Plan(
        root=door.root,
        output=folder,
        today=door.today,
        as_of=door.as_of,
        engine=engine,
        jobs=jobs or os.cpu_count() or 1,
        executor=executor,
        watch=watch,
        previous=previous,
        compare=previous != Path("none"),
    )
    with watch:
        outcome = make(plan)
    write_report(plan, outcome, watch.rooms)
    show_build(outcome, door.lang)
    if not outcome.published:
        return FINDINGS
    show_published(plan, outcome, watch, door.lang)
    if not outcome.reminders and stood_still(door.root, inputs):
        keep_said(memory, outcome.tree, inputs, {lang: build_words(outcome, lang) for lang in ("vi", "en")})
    return CLEAN


@bangtin.command()
@click.argument("paths", nargs=-1)
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="Dạng kết quả."
)
@common
def check(door: Door, *, paths: tuple[str, ...], form: Literal["text", "json", "github"]) -> int:
    """Kiểm tra nội dung, nêu mọi lỗi trong một lần; có thể nêu riêng tệp hoặc thư mục."""
    from bangtin.checking import Question
    from bangtin.checking import check as ask
    from bangtin.terminal import chosen, inside, show_check

    gc.disable()  # what is read stays till the end, a moment later; looking for garbage in it takes a third
    wanted = [inside(path, door.root, Path.cwd()) for path in paths]
    drafts = any(path.startswith("data/drafts") for path in wanted)
    checked = ask(door.root, Question(door.today, door.as_of, drafts), jobs=os.cpu_count() or 1)
    findings = chosen(checked.findings, wanted)
    return FINDINGS if show_check(findings, checked, form, door.lang) else CLEAN


@bangtin.command()
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Cổng trên máy này."
)
@click.option("--drafts", is_flag=True, help="Hiện cả bản nháp trong data/drafts.")
@common
def serve(door: Door, *, port: int, drafts: bool) -> int:
    """Xem trước trên máy này; tự dựng lại và tải lại khi một tệp thay đổi."""
    from bangtin.serve import serve as run

    return run(door.root, today=door.today, as_of=door.as_of, port=port, drafts=drafts, lang=door.lang)


@bangtin.command()
@click.argument("query")
@click.option("--limit", type=click.IntRange(1, 100), default=10, show_default=True, help="Số kết quả.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Dạng kết quả.")
@common
def search(door: Door, *, query: str, limit: int, form: Literal["text", "json"]) -> int:
    """Tìm trong nội dung, xếp hạng như ô tìm kiếm trên trang."""
    from bangtin.content.load import load
    from bangtin.lookup import search_json, search_lines
    from bangtin.press.search_index import search_reader

    reader = search_reader(load(door.root, today=door.today, as_of=door.as_of))
    results = reader.answer(query, limit).results
    click.echo(
        search_json(query, results, door.lang)
        if form == "json"
        else "\n".join(search_lines(results, door.lang))
    )
    return CLEAN


@bangtin.command()
@click.argument("number")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Dạng kết quả.")
@common
def resolve(door: Door, *, number: str, form: Literal["text", "json"]) -> int:
    """Tìm văn bản theo số, ký hiệu, ghi cách nào cũng được: “253 cv thu”, “công văn 253”."""
    from bangtin.content.load import load
    from bangtin.lookup import resolution_json, resolution_lines

    corpus = load(door.root, today=door.today, as_of=door.as_of).corpus
    if corpus is None:
        raise RefusalError(*both(UNREADABLE))
    found = corpus.resolver.resolve(number)
    lines = resolution_lines(corpus, found, door.lang)
    click.echo(resolution_json(corpus, found, door.lang) if form == "json" else "\n".join(lines))
    return CLEAN


@bangtin.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--documents", type=click.IntRange(1, 1_000_000), default=100, show_default=True, help="Số văn bản."
)
@click.option(
    "--messages", type=click.IntRange(min=0), help="Số thông điệp (mặc định: một cho hai mươi văn bản)."
)
@answered
def demo(folder: Path, *, documents: int, messages: int | None, lang: Language) -> int:
    """Viết một bộ nội dung hoàn toàn hư cấu để thử, lớn bao nhiêu cũng được."""
    from bangtin.demo.write import write_demo
    from bangtin.terminal import TerminalWatch

    with TerminalWatch(lang) as watch, watch.room("demo"):
        written = write_demo(folder, documents, messages, progress=watch.step)
    click.echo(said(DEMO, lang, documents=documents, messages=written, folder=folder))
    click.echo(said(BUILD_DEMO, lang, folder=folder))
    return CLEAN


for command in (
    officer.new,
    importer.import_files,
    officer.release,
    upkeep.hold,
    upkeep.confirm,
    upkeep.report,
    upkeep.withdraw,
    officer.schema,
    officer.init,
    hosting.verify,
    hosting.rollback,
    hosting.doctor,
):
    bangtin.add_command(command)


def main() -> NoReturn:
    """Run a command; what was typed wrong becomes one line and an exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    try:
        bangtin(standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        show_mistake(error, told(sys.argv[1:]))
        sys.exit(USAGE)
    sys.exit(CLEAN)
