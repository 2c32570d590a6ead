"""What every command has: where the content lies, which day it is, how people are answered (floor 5)."""

import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from bangtin.bilingual import language_of
from bangtin.content.root import ContentRoot
from bangtin.model.finding import Language
from bangtin.model.trouble import BangtinError, BusyError, RefusalError
from bangtin.phrases import NO_DATA, NO_DAY, both, said

CLEAN, FINDINGS, USAGE, BROKEN, BUSY = 0, 1, 2, 3, 75
"""Exit status."""
DEFAULT_ZONE = "Asia/Ho_Chi_Minh"


class Day(click.ParamType[date]):
    """A day written year-month-day."""

    name = "NĂM-THÁNG-NGÀY"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007
        except ValueError:
            self.fail(said(NO_DAY, language_of(ctx), value=value), param, ctx)


class Door:
    """What every command has: where the content lies, which day it is, which language people read."""

    def __init__(self, root: Path, as_of: date | None, lang: Language) -> None:
        self.root = ContentRoot(root.resolve())
        self.as_of = as_of
        self.lang = lang

    @property
    def today(self) -> date:
        """The day in the publication's time zone."""
        return datetime.now(ZoneInfo(DEFAULT_ZONE)).date()


def answered(command: Callable[..., int]) -> Callable[..., None]:
    """`--lang` for a command; its number becomes the exit status, trouble one line in that language."""

    @click.option("--lang", type=click.Choice(["vi", "en"]), help="Ngôn ngữ của thông báo.")
    @wraps(command)
    def run(lang: Language | None, **options: Any) -> None:
        lang = lang or language_of(click.get_current_context())
        try:
            status = command(lang=lang, **options)
        except BangtinError as error:
            click.echo(error.say(lang), err=True)
            status = _status(error)
        sys.exit(status)

    return run


def _status(error: BangtinError) -> int:
    if isinstance(error, RefusalError):
        return USAGE
    return BUSY if isinstance(error, BusyError) else BROKEN


def common(command: Callable[..., int]) -> Callable[..., None]:
    """`--root`, `--as-of`, `--lang` for a command on a content root."""

    @answered
    @click.option(
        "--root",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path(),
        help="Thư mục nội dung (mặc định: thư mục hiện tại).",
    )
    @click.option("--as-of", type=Day(), help="Xét hiệu lực, thời hạn theo ngày này.")
    @wraps(command)
    def run(root: Path, as_of: date | None, lang: Language, **options: Any) -> int:
        if not (root / "data").is_dir():
            raise BangtinError(*both(NO_DATA, folder=root / "data"))
        return command(Door(root, as_of, lang), **options)

    return run
