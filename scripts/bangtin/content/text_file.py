"""Bytes of a file → its text: encoding, line ends, size, characters that nobody sees (floor 2)."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from bangtin.content import rules
from bangtin.model.finding import Finding, Place

MAX_BYTES = 2 * 1024 * 1024
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]"
)
"""Characters that no text of ours may hold; line feed and tab are not among them."""


@dataclass(frozen=True, slots=True)
class TextReading:
    """The text in NFC with `\\n` line ends and no byte-order mark; empty when it could not be read."""

    text: str
    findings: tuple[Finding, ...] = ()


def read_text(content: bytes, *, file: str) -> TextReading:
    """Decode a file; every reason to refuse it is a finding."""
    start = Place(file)
    if len(content) > MAX_BYTES:
        return TextReading("", (rules.T006.at(start, what="Tệp", limit="2 MiB"),))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return TextReading(
            "", (rules.T001.at(_byte_place(content, error.start, file), **_guess(content, error.start)),)
        )
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii() and text.isprintable():
        return TextReading(text)
    text = unicodedata.normalize("NFC", text)
    return TextReading(text, tuple(_character_findings(text, file)))


def _guess(content: bytes, offset: int) -> dict[str, str]:
    utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return {"guess": "UTF-16" if utf16 else "Windows-1258 hoặc TCVN3", "offset": str(offset)}


def _byte_place(content: bytes, offset: int, file: str) -> Place:
    before = content[:offset]
    return Place(file, before.count(b"\n") + 1, offset - (before.rfind(b"\n") + 1) + 1)


def _character_findings(text: str, file: str) -> Iterator[Finding]:
    for found in HIDDEN.finditer(text):
        yield rules.T003.at(place_of(text, found.start(), file), **hidden_character(found[0]))


def hidden_character(character: str) -> dict[str, str]:
    """What a finding says of a character that nobody sees."""
    return {
        "code": f"U+{ord(character):04X}",
        "kind": unicodedata.name(character, "ký tự điều khiển"),
    }


def place_of(text: str, offset: int, file: str, first_line: int = 1) -> Place:
    """The place of a character offset of a text that begins on `first_line`."""
    line = text.count("\n", 0, offset)
    return Place(file, first_line + line, offset - (text.rfind("\n", 0, offset) + 1) + 1)
