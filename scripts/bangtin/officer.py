"""The commands of an officer's day: a draft, its release, an empty site, schemas for editors (floor 5)."""

from datetime import date
from pathlib import Path

import click

from bangtin.checks.levels import level_of
from bangtin.door import CLEAN, FINDINGS, Day, Door, answered, common
from bangtin.language.text import squeeze
from bangtin.model.finding import Language, Level
from bangtin.model.trouble import RefusalError
from bangtin.phrases import (
    BUILD_NEXT,
    EMPTY_SITE,
    MADE,
    NO_DRAFT,
    NO_ROLE,
    README_NEXT,
    RELEASED,
    SCHEMAS,
    WRITE_AND_CHECK,
    both,
    said,
)


@click.group()
def new() -> None:
    """Tạo bản nháp văn bản hoặc thông điệp trong data/drafts."""


@new.command("directive")
@click.option("--issuer", prompt="Mã cơ quan ban hành", help="Mã trong data/vocabulary/organizations.yml.")
@click.option("--type", "kind", prompt="Mã thể loại", help="Mã trong data/vocabulary/document-types.yml.")
@click.option("--issued", type=Day(), prompt="Ngày ban hành (năm-tháng-ngày)", help="Ngày ban hành.")
@click.option("--number", help="Số, ký hiệu, ví dụ 253-CV/ThU.")
@click.option("--place", help="Địa danh ghi trước ngày ban hành.")
@click.option("--subject", help="Trích yếu, không ghi “V/v”.")
@common
def new_directive(
    door: Door,
    *,
    issuer: str,
    kind: str,
    issued: date,
    number: str | None,
    place: str | None,
    subject: str | None,
) -> int:
    """Tạo bản nháp một văn bản."""
    from bangtin.content.new_files import new_directive as write

    path = write(
        door.root, issuer=issuer, number=number, type=kind, issued=issued, place=place, subject=subject
    )
    return _made(door, path)


@new.command("message")
@click.option("--title", prompt="Tiêu đề", help="Tiêu đề thông điệp.")
@click.option(
    "--issuer", prompt="Mã cơ quan nói thông điệp", help="Mã trong data/vocabulary/organizations.yml."
)
@click.option(
    "--from", "first_day", type=Day(), prompt="Ngày đầu sử dụng (năm-tháng-ngày)", help="Ngày đầu sử dụng."
)
@click.option("--until", "last_day", type=Day(), help="Ngày cuối sử dụng.")
@click.option(
    "--cites", multiple=True, help="Mục văn bản làm căn cứ, ví dụ thanh-uy-bao-loc/2021/253-cv-thu#4."
)
@click.option("--audience", "audiences", multiple=True, help="Mã đối tượng; ghi nhiều lần được.")
@click.option("--channel", "channels", multiple=True, help="Mã kênh có bản riêng; ghi nhiều lần được.")
@click.option("--slug", help="Tên tệp (mặc định: lấy từ tiêu đề).")
@common
def new_message(  # noqa: PLR0913  (one for each option)
    door: Door,
    *,
    title: str,
    issuer: str,
    first_day: date,
    last_day: date | None,
    cites: tuple[str, ...],
    audiences: tuple[str, ...],
    channels: tuple[str, ...],
    slug: str | None,
) -> int:
    """Tạo bản nháp một thông điệp."""
    from bangtin.content.new_files import new_message as write

    path = write(
        door.root,
        title=title,
        issuer=issuer,
        first_day=first_day,
        last_day=last_day,
        cites=cites,
        audiences=audiences,
        channels=channels,
        slug=slug,
    )
    return _made(door, path)


@click.command()
@click.argument("path")
@click.option("--role", required=True, help="Chức danh quyết định công bố (không ghi tên người).")
@click.option("--basis", required=True, help="Quy định hoặc văn bản cho phép công bố.")
@click.option("--publish", type=Day(), help="Ngày công khai đầu tiên, nếu chưa công khai ngay.")
@common
def release(door: Door, *, path: str, role: str, basis: str, publish: date | None) -> int:
    """Kiểm tra một bản nháp, ghi quyết định công bố và chuyển vào thư mục công khai."""
    from bangtin.checks.confirmations import confirmation
    from bangtin.checks.context import context_of
    from bangtin.checks.review import review
    from bangtin.content.load import load
    from bangtin.content.releases import release_document
    from bangtin.terminal import chosen, inside, show_findings

    if not squeeze(role):
        raise RefusalError(*both(NO_ROLE))
    draft = inside(path, door.root, Path.cwd())
    loaded = load(door.root, today=door.today, as_of=door.as_of, drafts=True)
    verdict = review(loaded)
    findings = chosen((*verdict.errors, *verdict.warnings), [draft])
    show_findings(findings, door.lang, 1, publishing=False)
    if any(level_of(each) is Level.ERROR for each in findings):
        return FINDINGS
    context = context_of(loaded)
    message = next((each for each in context.corpus.messages.values() if each.file == draft), None)
    confirmed = confirmation(context, message, role=squeeze(role), day=door.today) if message else None
    public = release_document(
        door.root, draft, role=role, basis=basis, day=door.today, publish=publish, confirmed=confirmed
    )
    click.echo(said(RELEASED, door.lang, path=public))
    click.echo(said(BUILD_NEXT, door.lang))
    return CLEAN


@click.command()
@common
def schema(door: Door) -> int:
    """Ghi mô tả các tệp (JSON Schema) vào thư mục schemas, để trình soạn thảo gợi ý mục và mã."""
    from bangtin.content.schemas import schema_files
    from bangtin.content.snippets import snippet_file
    from bangtin.content.vocabularies import read_vocabulary
    from bangtin.output_schemas import output_schema_files

    vocabulary, _ = read_vocabulary(door.root, [])
    files = {**schema_files(vocabulary), **output_schema_files(), **dict([snippet_file(vocabulary)])}
    for name, content in files.items():
        target = door.root.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    click.echo(said(SCHEMAS, door.lang, count=len(files)))
    return CLEAN


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--publisher", prompt="Cơ quan xuất bản", help="Tên cơ quan xuất bản.")
@click.option("--site-name", prompt="Tên trang", help="Tên trang.")
@click.option("--site-url", prompt="Địa chỉ trang (https://…/)", help="Địa chỉ trang, kết thúc bằng /.")
@click.option("--tag-authority", help="Tên miền dùng cho mã mục tin (mặc định: tên miền của trang).")
@answered
def init(
    folder: Path, *, publisher: str, site_name: str, site_url: str, tag_authority: str | None, lang: Language
) -> int:
    """Tạo một trang trống cho cơ quan của mình."""
    from urllib.parse import urlsplit

    from bangtin.content.new_publication import init_publication

    authority = tag_authority or urlsplit(site_url).hostname or ""
    root = init_publication(
        folder, publisher=publisher, site_name=site_name, site_url=site_url, tag_authority=authority
    )
    click.echo(said(EMPTY_SITE, lang, folder=root.path))
    click.echo(said(README_NEXT, lang))
    return CLEAN


def _made(door: Door, path: Path) -> int:
    """Say where the draft is and what comes next."""
    shown = path.relative_to(door.root.path).as_posix() if path.is_absolute() else path.as_posix()
    if not path.name.endswith(".md"):
        raise RefusalError(*both(NO_DRAFT, path=shown))
    click.echo(said(MADE, door.lang, path=shown))
    click.echo(said(WRITE_AND_CHECK, door.lang, path=shown))
    return CLEAN
