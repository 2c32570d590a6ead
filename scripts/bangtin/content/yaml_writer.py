"""Values → YAML that our reader, and any other, reads back as exactly those values (floor 2)."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final, TypeAlias

from bangtin.language.hidden import hidden_characters
from bangtin.language.text import nfc
from bangtin.model.trouble import RefusalError

Value: TypeAlias = "str | bool | int | date | Mapping[str, Value] | Sequence[Value]"
Plain: TypeAlias = "str | dict[str, Plain] | list[Plain]"

_STEP: Final = "  "
_SAFE: Final = re.compile(r"[^\W_](?:[^\s:#\"'`]|[:#](?=[^\s#:])|(?<=\S) (?=[^\s#:]))*")
_GUESSED: Final = re.compile(
    r"true|false|yes|no|on|off|y|n|null|nan|inf|[-+.\d][\d_.,:eExXoOaAbBcCdDfF+-]*([tTzZ ].*)?", re.IGNORECASE
)
"""What another reader of YAML may take for something else than text."""
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def scalar(value: str | bool | int | date) -> str:  # noqa: FBT001  # a value, not an option
    """One value on one line, quoted when it must be; a text with characters nobody sees is refused."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return value.isoformat() if isinstance(value, date) else str(value)
    text = nfc(value)
    _refuse_hidden(text)
    return text if _SAFE.fullmatch(text) and not _GUESSED.fullmatch(text) else f'"{_escaped(text)}"'


def entry(key: str, value: Value, *, indent: int = 0) -> Iterator[str]:
    """The lines of `key: value` in block style, without line ends."""
    margin = _STEP * indent
    if isinstance(value, str | bool | int | date):
        yield f"{margin}{scalar(key)}: {scalar(value)}"
    elif not value:
        yield f"{margin}{scalar(key)}: {'{}' if isinstance(value, Mapping) else '[]'}"
    elif isinstance(value, Mapping):
        yield f"{margin}{scalar(key)}:"
        for inner, each in value.items():
            yield from entry(inner, each, indent=indent + 1)
    else:
        yield f"{margin}{scalar(key)}:"
        for each in value:
            yield from _item(each, indent + 1)


def as_read(value: Value) -> Plain:
    """What our reader makes of a value that `entry` wrote: text all the way down, in NFC."""
    if isinstance(value, Mapping):
        return {nfc(key): as_read(each) for key, each in value.items()}
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return nfc(value)
    if isinstance(value, Sequence):
        return [as_read(each) for each in value]
    return value.isoformat() if isinstance(value, date) else str(value)


def _item(value: Value, indent: int) -> Iterator[str]:
    margin = _STEP * indent
    if isinstance(value, Mapping) and value:
        lines = [line for key, each in value.items() for line in entry(key, each, indent=indent + 1)]
        yield f"{margin}- {lines[0].lstrip()}"
        yield from lines[1:]
    elif isinstance(value, str | bool | int | date):
        yield f"{margin}- {scalar(value)}"
    elif not value:
        yield f"{margin}- {'{}' if isinstance(value, Mapping) else '[]'}"
    else:
        raise TypeError("a list inside a list has no place in our files")


def _escaped(text: str) -> str:
    written: list[str] = []
    after_escape = True
    for character in text:
        if character in _ESCAPES:
            written.append(_ESCAPES[character])
            after_escape = True
        elif after_escape and unicodedata.category(character).startswith("M"):
            # A lone mark would melt into the letter of the escape when the file is composed.
            written.append(f"\\U{ord(character):08X}")
        else:
            written.append(character)
            after_escape = False
    return "".join(written)


def _refuse_hidden(text: str) -> None:
    found = next(hidden_characters(text), None)
    if found:
        raise RefusalError(
            f"Có ký tự lạ ({found.code_point}) trong phần cần ghi. Hãy gõ lại phần ấy.",
            f"There is a strange character ({found.code_point}) in what is to be written. Type it again.",
        )
