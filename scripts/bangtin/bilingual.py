"""The commands in the reader's language: help, questions, and what is said of a word typed wrong (floor 5).

What the commands are is written once, in Vietnamese; `help_texts.py` has the English for each sentence. The
words of click itself are replaced as they are printed.
"""

import copy
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, Final, TypeVar

import click

from bangtin.help_texts import ENGLISH, VIETNAMESE
from bangtin.model.finding import Language
from bangtin.phrases import (
    BAD_CHOICE,
    BAD_NUMBER,
    BAD_NUMBER_WITHIN,
    BAD_VALUE,
    MISSING,
    NEARLY,
    NO_SUCH_COMMAND,
    NO_SUCH_OPTION,
    NO_VALUE,
    SEE_HELP,
    TOO_MANY,
    WRONG,
    said,
)

C = TypeVar("C", bound=click.Command)
_VALUE: Final = re.compile(r"^'?(.*?)'? is not")
_EXTRA: Final = re.compile(r"\((.*)\)")


def told(arguments: Sequence[str]) -> Language:
    """The language that the arguments ask for, wherever they do; Vietnamese when they do not."""
    pairs = zip(arguments, (*arguments[1:], ""), strict=True)
    asked = any(one == "--lang=en" or (one, other) == ("--lang", "en") for one, other in pairs)
    return "en" if asked else "vi"


def language_of(ctx: click.Context | None) -> Language:
    """The language of a command that is being read."""
    return ctx.lang if isinstance(ctx, _Reader) else "vi"


class _Formatter(click.HelpFormatter):
    """Help with click's own words in the language of the reader."""

    words: Mapping[str, str] = {}

    def _in_words(self, text: str) -> str:
        for ours, theirs in self.words.items():
            text = text.replace(ours, theirs)
        return text

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, self._in_words(args), prefix or self._in_words("Usage: "))

    def write_heading(self, heading: str) -> None:
        super().write_heading(self._in_words(heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(self._in_words(a), self._in_words(b)) for a, b in rows], col_max, col_spacing)


class _Reader(click.Context):
    """A context that knows who reads it."""

    lang: ClassVar[Language]
    words: ClassVar[Mapping[str, str]]

    def make_formatter(self) -> click.HelpFormatter:
        formatter = _Formatter(width=self.terminal_width, max_width=self.max_content_width)
        formatter.words = self.words
        return formatter


class _VietnameseReader(_Reader):
    lang, words = "vi", VIETNAMESE


class _EnglishReader(_Reader):
    lang, words = "en", {"NĂM-THÁNG-NGÀY": "YEAR-MONTH-DAY"}


class Commands(click.Group):
    """The commands as they are written; whoever calls them gets those of their language."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        spoken = in_language(self, told(args))
        return click.Group.make_context(spoken, info_name, args, parent, **extra)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        spoken = ctx.command if isinstance(ctx.command, click.Group) else self
        return spoken.commands.get(cmd_name)


def in_language(command: C, lang: Language) -> C:
    """A copy of a command, and of all below it, that speaks a language."""
    spoken = copy.copy(command)
    spoken.context_class = _EnglishReader if lang == "en" else _VietnameseReader
    if lang == "en":
        spoken.help = _english(command.help)
        spoken.params = [_english_parameter(each) for each in command.params]
    if isinstance(spoken, click.Group):
        spoken.commands = {name: in_language(each, lang) for name, each in spoken.commands.items()}
    return spoken


def _english_parameter(parameter: click.Parameter) -> click.Parameter:
    spoken = copy.copy(parameter)
    if isinstance(spoken, click.Option):
        spoken.help, spoken.prompt = _english(spoken.help), _english(spoken.prompt)
    return spoken


def _english(text: str | None) -> str | None:
    """A sentence that the table lacks stays as it is; a test finds it."""
    return ENGLISH.get(" ".join(text.split()), text) if text else text


def show_mistake(error: click.ClickException, lang: Language) -> None:
    """What was typed wrong, how the command is used, and where to read on."""
    ctx = getattr(error, "ctx", None)
    if ctx is not None and type(error).__name__ == "NoArgsIsHelpError":  # click before 8.2 has no such class
        click.echo(ctx.get_help(), err=True)
        return
    if ctx is not None:
        click.echo(ctx.get_usage(), err=True)
        click.echo(said(SEE_HELP, lang, command=ctx.command_path), err=True)
        click.echo(err=True)
    click.echo(f"{WRONG.of(lang)}: {mistake(error, lang)}", err=True)


def mistake(error: click.ClickException, lang: Language) -> str:
    """One sentence on what was typed wrong; click's own where it has no other."""
    if isinstance(error, click.NoSuchOption):
        return said(NO_SUCH_OPTION, lang, name=error.option_name) + _nearest(error, lang)
    if isinstance(error, click.MissingParameter) and error.param:
        return said(MISSING, lang, name=_name(error.param))
    if isinstance(error, click.BadParameter) and error.param:
        return _bad_value(error.message, error.param, lang)
    if isinstance(error, click.BadOptionUsage):
        return said(NO_VALUE, lang, name=error.option_name)
    typed = getattr(error, "command_name", None)
    if typed:
        return said(NO_SUCH_COMMAND, lang, name=typed) + _nearest(error, lang)
    extra = _EXTRA.search(error.message)
    return said(TOO_MANY, lang, words=extra[1]) if extra else error.format_message()


def _bad_value(message: str, parameter: click.Parameter, lang: Language) -> str:
    """What is wrong with a value; a day says it itself."""
    kind, name, value = parameter.type, _name(parameter), _VALUE.search(message)
    if isinstance(kind, click.Choice) and value:
        return said(BAD_CHOICE, lang, value=value[1], name=name, choices=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange) and value:
        phrase = BAD_NUMBER if kind.max is None else BAD_NUMBER_WITHIN
        return said(phrase, lang, value=value[1], name=name, first=kind.min, last=kind.max)
    return said(BAD_VALUE, lang, name=name, problem=message)


def _name(parameter: click.Parameter) -> str:
    """`--format`, `PATH`."""
    return (
        max(parameter.opts, key=len) if isinstance(parameter, click.Option) else parameter.human_readable_name
    )


def _nearest(error: click.ClickException, lang: Language) -> str:
    near = next(iter(getattr(error, "possibilities", None) or ()), None)
    return said(NEARLY, lang, name=near) if near else ""
