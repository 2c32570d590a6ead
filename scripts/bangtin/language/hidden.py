"""Characters that cannot be seen, or are not what they look like, each with its place (floor 0)."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from bangtin.language.text import MARKS

Kind = Literal["bidi", "control", "zero-width", "surrogate", "noncharacter", "private", "marks", "homoglyph"]

_CLASSES: Final[dict[Kind, str]] = {
    "control": "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufff9-\\ufffb",
    "bidi": "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069",
    "zero-width": "\\xad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200d\\u2060-\\u2065"
    "\\u206a-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\U000e0000-\\U000e0fff",
    "surrogate": "\\ud800-\\udfff",
    "noncharacter": "\\ufdd0-\\ufdef\\ufffd-\\uffff\\U0001fffe\\U0001ffff",
    "private": "\\ue000-\\uf8ff\\U000f0000-\\U000ffffd\\U00100000-\\U0010fffd",
}
_LOOKALIKES: Final = {
    "ÐðƉɖ": "ĐđĐđ",
    "АВЕЅІЈКМНОРСТУХаеіјорсухѕһԁԛԝ": "ABESIJKMHOPCTYXaeijopcyxshdqw",
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο": "ABEZHIKMNOPTYXo",
    "ıȷ": "ij",
}
_LATIN: Final = {
    alien: latin
    for aliens, latins in _LOOKALIKES.items()
    for alien, latin in zip(aliens, latins, strict=True)
}
_NEVER_VIETNAMESE: Final = frozenset("ÐðƉɖıȷ")
_MOST_MARKS: Final = 3
"""No Vietnamese letter needs more than two marks in decomposed form; beyond this a run is an attack."""

_ANY: Final = re.compile(
    "".join(f"(?P<{kind.replace('-', '_')}>[{letters}])|" for kind, letters in _CLASSES.items())
    + rf"(?P<marks>[{MARKS}]{{{_MOST_MARKS + 1},}})"
    + rf"|(?P<homoglyph>[{''.join(_LATIN)}])"
)
SUSPECT: Final = re.compile(f"[{''.join(_CLASSES.values())}{''.join(_LATIN)}{MARKS}]")
"""One character class finds out fast that an ordinary text holds nothing of the kind."""
_EXCESS: Final = re.compile(rf"([{MARKS}]{{{_MOST_MARKS}}})[{MARKS}]+")


@dataclass(frozen=True)
class HiddenCharacter:
    """A character to be named to the officer by its code point; `instead` is the letter that was meant."""

    offset: int
    code: int
    kind: Kind
    instead: str = ""

    @property
    def code_point(self) -> str:
        """`U+200B`."""
        return f"U+{self.code:04X}"


def hidden_characters(text: str) -> Iterator[HiddenCharacter]:
    """Every hidden or deceptive character in order. Tab, line feed and return are none, joiners between emoji
    neither, nor letters of a word that is plainly written in another alphabet."""
    if not SUSPECT.search(text):
        return
    words = _Words(text)
    for found in _ANY.finditer(text):
        kind = _kind(found)
        if kind == "zero-width" and _joins_emoji(text, found.start()):
            continue
        if kind == "homoglyph" and not (found[0] in _NEVER_VIETNAMESE or words.deceive_at(found.start())):
            continue
        yield HiddenCharacter(found.start(), ord(found[0][0]), kind, _LATIN.get(found[0], ""))


def cap_marks(text: str) -> str:
    """At most three combining marks in a row; what goes beyond is no writing."""
    return _EXCESS.sub(r"\1", text)


def _kind(found: re.Match[str]) -> Kind:
    for kind in ("marks", "homoglyph", *_CLASSES):
        if found[kind.replace("-", "_")] is not None:
            return kind
    raise AssertionError(found)


def _joins_emoji(text: str, at: int) -> bool:
    """A joiner, selector or tag in the sequence of a picture sign, or the selector of a keycap."""
    before = text[at - 1 : at]
    if text[at] == "\ufe0f":
        return before != "" and (_is_picture(before) or before in "0123456789#*")
    if "\U000e0020" <= text[at] <= "\U000e007f":
        return before != "" and (_is_picture(before) or "\U000e0020" <= before <= "\U000e007f")
    return text[at] == "\u200d" and _is_picture(before) and _is_picture(text[at + 1 : at + 2])


def _is_picture(character: str) -> bool:
    return character != "" and (unicodedata.category(character) in ("So", "Sk") or character == "\ufe0f")


class _Words:
    """Judges each word of a text once, however many of its letters are asked about in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._end = 0
        self._deceives = False

    def deceive_at(self, at: int) -> bool:
        """Whether the word there mixes in Latin letters, or holds nothing but letters that look Latin."""
        if at >= self._end:
            start, self._end = _word_at(self._text, at)
            letters = self._text[start : self._end]
            self._deceives = all(letter in _LATIN or _is_latin(letter) for letter in letters)
        return self._deceives


def _word_at(text: str, at: int) -> tuple[int, int]:
    start, end = at, at + 1
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return start, end


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")
