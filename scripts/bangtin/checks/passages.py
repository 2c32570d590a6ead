"""A message as rules read it: its texts, what is quoted, cited and counted in each (floor 3)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from bangtin.checks.context import Context
from bangtin.content.front_matter import body_offset
from bangtin.content.message_texts import read_texts
from bangtin.content.text_file import place_of
from bangtin.language.citations import Citation, find_citations
from bangtin.language.phrases import FoundPhrase, PhraseBook, Word, words_of
from bangtin.language.quantities import Quantity, find_quantities
from bangtin.model.body import WEB
from bangtin.model.citing import may_cite
from bangtin.model.facts import fact_words
from bangtin.model.finding import Place
from bangtin.model.message import Message

MOST_QUANTITIES: Final = 10_000
"""A message that holds more is not compared any further."""
_QUOTED: Final = re.compile(r"“([^“”]*)”")
_FACT: Final = re.compile(r"\{\{fact:([a-z0-9-]+)\}\}")
_ADDRESS: Final = re.compile(r"\]\([^()\s]*\)|https?://\S+|[\w.+-]+@[\w.-]+")
_PINPOINT: Final = re.compile(
    r"(?<!\w)(?:mục|điều|khoản|điểm|chương|phần|phụ lục|trang|bảng|biểu|hình|tiết)\s+(?:số\s+)?"
    r"(?:[IVX]{1,5}|\d{1,3}(?:\.\d{1,2})*|[a-zđ](?=\s+(?:khoản|điều|mục)))(?!\w)",
    re.IGNORECASE,
)
_OWN_LIST: Final = re.compile(
    r"^[ \t>*_]*(?:\d{1,2}(?:\.\d{1,2})*[.)](?=\s)"
    r"|(?:bước|việc|ý|câu|cách|điều|lưu ý|nội dung)\s+\d{1,2}\s*[:.)])",
    re.IGNORECASE | re.MULTILINE,
)
_BLANK: Final = "·"

Kind = Literal["place", "body", "banned", "term"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase of the vocabularies is: a name or a term."""

    kind: Kind
    id: str
    name: str


@dataclass(frozen=True)
class Passage:
    """One text of a message: that of a channel, or a sentence of its header."""

    channel: str
    """Id of the channel, or the key of the header."""
    text: str
    line: int
    """Line of the file on which it begins."""
    column: int
    citations: tuple[tuple[int, int], ...]
    book: PhraseBook[Meaning]
    facts: Mapping[str, str]
    """Id → the words that stand for it."""

    @property
    def in_header(self) -> bool:
        return self.column > 1

    @cached_property
    def quotes(self) -> list[tuple[int, int]]:
        """Where quoted words stand, the marks left out."""
        return [found.span(1) for found in _QUOTED.finditer(self.text)]

    @cached_property
    def words(self) -> list[Word]:
        return words_of(self.text)

    @cached_property
    def phrases(self) -> list[FoundPhrase[Meaning]]:
        """Names and terms of the vocabularies."""
        return list(self.book.find(self.text, self.words))

    @cached_property
    def counted(self) -> str:
        """The text with everything blanked whose figures are no claims; offsets stay true."""
        spans = [*self.citations, *(found.span() for found in _FACT.finditer(self.text))]
        spans += [found.span() for found in _OWN_LIST.finditer(self.text)]
        return blanked(self.text, [*spans, *uncounted(self.text, self.phrases)])

    @cached_property
    def unquoted(self) -> str:
        """The text with quoted words, citations and what only looks like words blanked."""
        return blanked(self.text, [*self.quotes, *self.citations])

    @cached_property
    def quantities(self) -> list[Quantity]:
        """What the text itself says in figures and words."""
        return find_quantities(self.counted)[:MOST_QUANTITIES]

    @cached_property
    def said(self) -> list[Quantity]:
        """Everything that is said in figures, facts that are filled in included."""
        named = (self.facts.get(found[1], "") for found in _FACT.finditer(self.text))
        return [*self.quantities, *(each for words in named for each in find_quantities(words))]

    @cached_property
    def filled(self) -> str:
        """The text with its facts filled in."""
        return _FACT.sub(lambda found: self.facts.get(found[1], found[0]), self.text)

    def place(self, file: str, offset: int) -> Place:
        """Where an offset of the text stands in the file."""
        found = place_of(self.text, offset, file, self.line)
        return found if found.line > self.line else Place(file, self.line, found.column + self.column - 1)

    def is_quoted(self, offset: int) -> bool:
        return any(start <= offset < end for start, end in self.quotes)


def uncounted(text: str, phrases: Iterable[FoundPhrase[Meaning]]) -> Iterator[tuple[int, int]]:
    """Stretches whose figures count nothing: addresses, places in papers, names and terms."""
    for pattern in (_ADDRESS, _PINPOINT):
        yield from (found.span() for found in pattern.finditer(text))
    yield from ((each.start, each.end) for each in phrases)


def blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with these stretches made unreadable; line ends stay."""
    if not spans:
        return text
    parts: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if end > at:
            parts.append(text[at : max(at, start)])
            parts.append("".join("\n" if each == "\n" else _BLANK for each in text[max(at, start) : end]))
            at = end
    return "".join((*parts, text[at:]))


@dataclass(frozen=True)
class MessageReading:
    """A message with its passages: those of the channels first, the web text before the others."""

    message: Message
    passages: tuple[Passage, ...]
    header: tuple[Passage, ...]

    @property
    def web(self) -> Passage | None:
        return next((each for each in self.passages if each.channel == WEB), None)

    @property
    def vietnamese(self) -> bool:
        return self.message.language == "vi"


def read_message(context: Context, message: Message, book: PhraseBook[Meaning]) -> MessageReading:
    """The passages of a message."""
    text = context.bodies.text(message)
    facts = (
        {each: fact_words(fact) for each, fact in context.corpus.vocabulary.facts.items()}
        if "{{" in text
        else {}
    )
    spans = [
        (at, at + _named_until(cited) - cited.start) for at, cited in context.found_in(message).citations
    ]
    starts = _line_starts(text)
    passages = []
    body = body_offset(text)
    variants, _ = read_texts(
        text[body:], context.bodies.channels, file=message.file, first_line=text.count("\n", 0, body) + 1
    )
    for variant in variants:
        start = text.find(variant.text, starts[min(variant.line, len(starts)) - 1])
        inside = tuple(
            (a - start, b - start) for a, b in spans if start <= a and b <= start + len(variant.text)
        )
        passages.append(Passage(variant.channel, variant.text, variant.line, 1, inside, book, facts))
    return MessageReading(message, tuple(passages), tuple(_header(message, text, book)))


def _named_until(cited: Citation) -> int:
    """The end of number and day; the name of a body behind them may be read too far."""
    return max(cited.number_span[1], cited.date.end if cited.date else 0)


def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]


def _header(message: Message, text: str, book: PhraseBook[Meaning]) -> Iterator[Passage]:
    """The sentences of the header that people read."""
    said = {"title": message.title, "key_message": message.key_message or ""}
    if message.alert:
        said |= {
            "event": message.alert.event,
            "area": message.alert.area,
            "instruction": message.alert.instruction,
        }
    for key, words in said.items():
        if words:
            found = re.search(rf"^[ ]*(?:.*[{{,] ?)?{key}: ?", text, re.MULTILINE)
            start = found.end() if found else 0
            line = text.count("\n", 0, start) + 1
            cited = (
                tuple((each.start, _named_until(each)) for each in find_citations(words))
                if may_cite(words)
                else ()
            )
            yield Passage(key, words, line, max(2, start - text.rfind("\n", 0, start)), cited, book, {})
