"""Does anything built hold a name or twelve words in a row of a document that is not public? (floor 1)"""

import gzip
import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from html import unescape
from typing import Final
from urllib.parse import unquote

from bangtin.gates.codes import LEAKED_NAME, LEAKED_WORDS

RUN: Final = 12
"""So many words in a row of what is not public may stand nowhere, unless a released file holds them."""

# Any twelve words hold a group of six that begins at a multiple of seven: only these places are looked up.
_GROUP: Final = 6
_STEP: Final = RUN - _GROUP + 1
_LEAST: Final = 5
"""A name of one word needs so many letters to be looked for; shorter ones stand everywhere."""

_TAG: Final = re.compile(rb"<[^<>]{0,2000}>")
_ESCAPED: Final = re.compile(r"\\u([0-9a-fA-F]{4})")
_PERCENT: Final = re.compile(r"%[0-9a-fA-F]{2}")

Words = tuple[bytes, ...]

# Folding a whole site letter by letter takes too long. In decomposed UTF-8 the marks of Vietnamese are the
# bytes CC and CD with one more, and đ is C4 with one more: one table folds, lowers and splits into words.
_DROPPED: Final = bytes([0xCC, 0xCD, *range(0x80, 0xC0)])
_FOLDED: Final = bytes(
    ord(chr(code).lower()) if chr(code).isalnum() and code < 0x80 else ord("d") if code == 0xC4 else ord(" ")
    for code in range(0x100)
)


@dataclass(frozen=True, slots=True)
class Needles:
    """What must not be found, as folded words; without secrets it is empty and false."""

    runs: AbstractSet[Words]
    groups: AbstractSet[Words]
    names: dict[bytes, tuple[Words, ...]]
    """By first word."""

    def __bool__(self) -> bool:
        return bool(self.runs or self.names)

    @classmethod
    def from_texts(
        cls, secret_texts: Iterable[str], public_texts: Iterable[str], secret_names: Iterable[str] = ()
    ) -> "Needles":
        """Runs and names of the secret side that no public text holds; public texts are read one by one.

        Names are ids, numbers, titles and file names. One that a public text holds (the same number given
        to another paper) proves nothing and is left out.
        """
        runs = {run for text in secret_texts for run in _runs(_words(text))}
        names = {words for words in map(_words_of_name, secret_names) if words}
        needles = cls._of(runs, names)
        for text in public_texts if needles else ():
            found = needles.scan_words(_words(text))
            if found.runs or found.names:
                runs, names = runs - found.runs, names - found.names
                needles = cls._of(runs, names)
        return needles

    @classmethod
    def _of(cls, runs: AbstractSet[Words], names: AbstractSet[Words]) -> "Needles":
        by_first: dict[bytes, tuple[Words, ...]] = {}
        for words in sorted(names):
            by_first[words[0]] = (*by_first.get(words[0], ()), words)
        groups = frozenset(run[at : at + _GROUP] for run in runs for at in range(_STEP))
        return cls(frozenset(runs), groups, by_first)

    def scan_words(self, words: list[bytes]) -> "Found":
        return Found(frozenset(self._runs_in(words)), frozenset(self._names_in(words)))

    def _runs_in(self, words: list[bytes]) -> Iterator[Words]:
        for at in range(0, len(words) - _GROUP + 1, _STEP):
            if tuple(words[at : at + _GROUP]) in self.groups:
                for run in _runs(words[max(0, at - _STEP + 1) : at + RUN]):
                    if run in self.runs:
                        yield run

    def _names_in(self, words: list[bytes]) -> Iterator[Words]:
        if self.names.keys().isdisjoint(words):
            return
        for at, word in enumerate(words):
            for name in self.names.get(word, ()):
                if tuple(words[at : at + len(name)]) == name:
                    yield name

    def scan(self, content: bytes) -> Iterator[str]:
        """The code of each kind of leak in a built file, also compressed, escaped or split by tags."""
        if not self:
            return
        found = [self.scan_words(words) for part in _unpacked(content) for words in _readings(part)]
        if any(each.names for each in found):
            yield LEAKED_NAME
        if any(each.runs for each in found):
            yield LEAKED_WORDS


@dataclass(frozen=True, slots=True)
class Found:
    """The needles that a text holds."""

    runs: AbstractSet[Words]
    names: AbstractSet[Words]


def leaks(haystacks: Iterable[tuple[str, bytes]], needles: Needles) -> Iterator[tuple[str, str]]:
    """(path, code) for each built file that holds a needle; without secrets nothing is read."""
    if not needles:
        return
    for path, content in haystacks:
        codes = {*needles.scan(content), *needles.scan(path.encode())}
        yield from ((path, code) for code in sorted(codes))


def _decomposed(text: str) -> bytes:
    return unicodedata.normalize("NFD", text).encode("utf-8", "replace")


def _split(decomposed: bytes) -> list[bytes]:
    return decomposed.translate(_FOLDED, _DROPPED).split()


def _words(text: str) -> list[bytes]:
    """The folded words of a text: Latin letters and digits; other scripts are not looked for."""
    return _split(_decomposed(text))


def _words_of_name(name: str) -> Words:
    words = tuple(_words(name))
    return words if len(words) > 1 or len(b"".join(words)) >= _LEAST else ()


def _runs(words: list[bytes]) -> Iterator[Words]:
    return zip(*(words[at:] for at in range(RUN)), strict=False)


def _unpacked(content: bytes) -> Iterator[bytes]:
    """The content, and what gzip and zip hide in it; a broken packing hides nothing a reader could open."""
    yield content
    try:
        if content.startswith(b"\x1f\x8b"):
            yield gzip.decompress(content)
        elif content.startswith(b"PK\x03\x04"):
            with zipfile.ZipFile(io.BytesIO(content)) as packed:
                yield from (packed.read(name) for name in packed.namelist())
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, RuntimeError, NotImplementedError):
        return


def _readings(content: bytes) -> Iterator[list[bytes]]:
    """The words with the tags (addresses, attributes), without them, and with addresses decoded."""
    text = content.decode("utf-8", "replace")
    if "\\" in text:
        text = (
            _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text).replace("\\n", " ").replace("\\t", " ")
        )
    if "&" in text:
        text = unescape(unescape(text))
    decomposed = _decomposed(text)
    yield _split(decomposed)
    if b"<" in decomposed:
        yield _split(_TAG.sub(b" ", decomposed))
    if _PERCENT.search(text):
        yield _words(unquote(text))
