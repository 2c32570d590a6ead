"""The commands that keep what is published true: hold, confirm, report, withdraw (floor 5)."""

import gc
import json
import os
from typing import Literal, get_args

import click

from bangtin.door import CLEAN, FINDINGS, Door, common
from bangtin.model.release import RemovalReason
from bangtin.model.trouble import RefusalError
from bangtin.phrases import NAME_A_MESSAGE, both


@click.command()
@click.argument("ids", nargs=-1)
@click.option(
    "--resting-on",
    "ground",
    help="Mọi thông điệp dựa vào văn bản, mục hoặc số liệu này, ví dụ thanh-uy-bao-loc/2021/253-cv-thu#4.",
)
@click.option("--because", help="Vì sao tạm ngừng; người đọc thấy câu này.")
@common
def hold(door: Door, *, ids: tuple[str, ...], ground: str | None, because: str | None) -> int:
    """Tạm ngừng thông điệp: trang vẫn còn, kèm thông báo; thông điệp rời danh mục và ô tìm kiếm."""
    from bangtin.tending import hold_messages

    if not ids and ground is None:
        raise RefusalError(*both(NAME_A_MESSAGE))
    for line in hold_messages(door, ids, ground, because):
        click.echo(line)
    return CLEAN


@click.command()
@click.argument("ids", nargs=-1, required=True)
@click.option("--role", required=True, help="Chức danh của người đã đối chiếu (không ghi tên người).")
@common
def confirm(door: Door, *, ids: tuple[str, ...], role: str) -> int:
    """Ghi rằng thông điệp đã được đối chiếu lại với văn bản làm căn cứ; bỏ việc tạm ngừng nếu có."""
    from bangtin.tending import confirm_messages
    from bangtin.terminal import show_findings

    told = confirm_messages(door, ids, role)
    show_findings(told.findings, door.lang, len(ids), publishing=False)
    for line in told.lines:
        click.echo(line)
    return FINDINGS if told.refused else CLEAN


@click.command()
@click.option("--body", help="Chỉ nói về một cơ quan: mã trong data/vocabulary/organizations.yml.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Dạng kết quả.")
@common
def report(door: Door, *, body: str | None, form: Literal["text", "json"]) -> int:
    """Ai phải làm gì: nhiệm vụ tuyên truyền, thông điệp tạm ngừng, sắp hết hạn, cần đối chiếu lại."""
    from bangtin.checks.context import context_of
    from bangtin.checks.review import review
    from bangtin.content.load import load
    from bangtin.standing_report import standing_json, standing_lines
    from bangtin.tasks import Standing

    gc.disable()  # what is read stays till the end, a moment later
    loaded = load(door.root, today=door.today, as_of=door.as_of, jobs=os.cpu_count() or 1)
    standing = Standing(context_of(loaded).corpus, review(loaded), body)
    if form == "json":
        click.echo(json.dumps(standing_json(standing, door.lang), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(standing_lines(standing, door.lang)))
    return CLEAN


@click.command()
@click.argument("document", metavar="ID")
@click.option("--role", required=True, help="Chức danh quyết định thu hồi hay gỡ (không ghi tên người).")
@click.option("--reason", help="Vì sao thu hồi; người đọc thấy câu này.")
@click.option(
    "--remove",
    "removal",
    type=click.Choice(get_args(RemovalReason)),
    help="Gỡ hẳn nội dung: theo pháp luật, vì dữ liệu cá nhân, do đăng nhầm; chỉ còn trang ghi việc gỡ.",
)
@common
def withdraw(
    door: Door, *, document: str, role: str, reason: str | None, removal: RemovalReason | None
) -> int:
    """Thu hồi một văn bản hay thông điệp đã công bố (trang vẫn còn, kèm thông báo), hoặc gỡ hẳn nội dung."""
    from bangtin.withdrawing import withdraw as write

    for line in write(door, document, role=role, reason=reason, removal=removal):
        click.echo(line)
    return CLEAN
