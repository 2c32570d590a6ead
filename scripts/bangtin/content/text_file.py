"""Bytes of a file → its text: encoding, line ends, size, characters that nobody sees (floor 2)."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from bangtin.content import rules
from bangtin.gates.glance import Glance, glance
from bangtin.language.hidden import HiddenCharacter, cap_marks, hidden_characters
from bangtin.language.legacy import guess_encoding, looks_like_legacy_encoding
from bangtin.language.ordinary import is_ordinary
from bangtin.model.finding import Finding, Place
from bangtin.model.wording import Value, Wording

MAX_BYTES = 2 * 1024 * 1024
MAX_LINE = 256 * 1024
_KINDS: dict[str, Wording] = {
    "bidi": Wording("ký tự đổi chiều chữ", "a sign that turns the writing"),
    "control": Wording("ký tự điều khiển", "a control character"),
    "zero-width": Wording("ký tự không bề rộng", "a character without width"),
    "surrogate": Wording("nửa ký tự", "half a character"),
    "noncharacter": Wording("mã không phải chữ", "a code that is no character"),
    "private": Wording("ký tự riêng của một phông chữ", "a character of one font only"),
}
"""Kinds of characters that nobody sees, as an officer reads them."""


@dataclass(frozen=True, slots=True)
class TextReading:
    """The text in NFC with `\\n` line ends and no byte-order mark; empty when it could not be read."""

    text: str
    findings: tuple[Finding, ...] = ()
    exact: bool = False
    """The bytes of the file are this text in UTF-8."""
    seen: Glance | None = None
    """A first look at this text; None when it was changed after that."""


def read_text(content: bytes, *, file: str) -> TextReading:
    """Decode a file; every reason to refuse it is a finding."""
    start = Place(file)
    if len(content) > MAX_BYTES:
        return TextReading("", (rules.T006.at(start, what=Wording("Tệp", "The file"), limit="2 MiB"),))
    try:
        decoded = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return TextReading(
            "", (rules.T001.at(_byte_place(content, error.start, file), **_guess(content, error.start)),)
        )
    text = _normal(decoded)
    seen = glance(text)
    findings = tuple(_character_findings(text, file, seen))
    if findings:
        return TextReading(cap_marks(text), findings)
    return TextReading(text, exact=text is decoded, seen=seen)


def text_of(content: bytes) -> str:
    """The text as `read_text` gives it, of a file that was read before and is not judged again."""
    text = _normal(content.decode("utf-8"))
    return text if is_ordinary(text) else cap_marks(text)


def _normal(text: str) -> str:
    """The same object when there is nothing to change."""
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def _guess(content: bytes, offset: int) -> dict[str, Value]:
    guess = guess_encoding(content) or Wording("bảng mã khác", "another encoding")
    return {"guess": guess, "offset": str(offset)}


def _byte_place(content: bytes, offset: int, file: str) -> Place:
    before = content[:offset]
    return Place(file, before.count(b"\n") + 1, offset - (before.rfind(b"\n") + 1) + 1)


def _character_findings(text: str, file: str, seen: Glance) -> Iterator[Finding]:
    if len(text) > MAX_LINE:
        for number, line in enumerate(text.split("\n"), 1):
            if len(line) > MAX_LINE:
                yield rules.T006.at(
                    Place(file, number), what=Wording("Dòng này", "This line"), limit="256 KiB"
                )
    if seen.is_everyday or is_ordinary(text):
        return
    for found in hidden_characters(text):
        yield hidden_finding(found, place_of(text, found.offset, file))
    legacy = looks_like_legacy_encoding(text)
    if legacy:
        yield rules.T002.at(Place(file, _legacy_line(text)), encoding=legacy)


def _legacy_line(text: str) -> int:
    """The first line that is written in an old code table."""
    lines = text.split("\n")
    return next((number for number, line in enumerate(lines, 1) if looks_like_legacy_encoding(line)), 1)


def hidden_finding(found: HiddenCharacter, place: Place) -> Finding:
    """What is said of a character that nobody sees, or that is not what it looks like."""
    if found.kind == "homoglyph":
        return rules.T004.at(place, character=chr(found.code), code=found.code_point, plain=found.instead)
    if found.kind == "marks":
        return rules.T005.at(place, code=found.code_point)
    return rules.T003.at(place, code=found.code_point, kind=_KINDS[found.kind])


def place_of(text: str, offset: int, file: str, first_line: int = 1) -> Place:
    """The place of a character offset of a text that begins on `first_line`."""
    line = text.count("\n", 0, offset)
    return Place(file, first_line + line, offset - (text.rfind("\n", 0, offset) + 1) + 1)
