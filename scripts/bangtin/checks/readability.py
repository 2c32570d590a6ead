"""Texts that people understand at first hearing: R24, a heuristic (floor 3)."""

import re
from collections.abc import Iterator
from typing import Final

from bangtin.checks import message_rules as rules
from bangtin.checks.clauses import Force, sentences_in
from bangtin.checks.passages import MessageReading, Passage, blanked
from bangtin.model.corpus import Corpus
from bangtin.model.finding import Finding
from bangtin.model.variants import LOUDSPEAKER
from bangtin.model.wording import Wording

LONGEST_SENTENCE: Final = 60
"""Syllables of a sentence, quoted words left out; half as many again would need two breaths."""
LONGEST_SPOKEN: Final = 50
KEY_WORDS: Final = 25
MOST_ORDERS: Final = 6
"""Sentences of one text that ask people for something."""
_SYLLABLE: Final = re.compile(r"[^\W\d_]+|\d+")
_ABBREVIATION: Final = re.compile(
    r"(?<![\w-])(?=[A-ZĐƯÔƠÂĂÊ]{2})[A-ZĐƯÔƠÂĂÊ]{2,}[a-z]?(?:-[A-ZĐ]{2,})*(?![\w-])"
)
_SHOUTED: Final = re.compile(r"(?:(?<!\w)[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ]{1,7}(?!\w)[ ,]*){5,}")
_ROMAN: Final = re.compile(r"[IVXL]+\Z")
_COMMON: Final = frozenset({"TP", "QR", "SMS", "USB", "VN", "ATM", "HĐND", "UBND", "OTP", "PC", "TV"})


def check_readability(corpus: Corpus, reading: MessageReading) -> Iterator[Finding]:
    """Sentences that are too long, abbreviations that nobody explains, shouting, too many things at once."""
    known = _known(corpus)
    for passage in (*reading.passages, *reading.header):
        yield from _long_sentences(reading, passage)
        yield from _abbreviations(reading, passage, known)
        yield from _shouting(reading, passage)
        if not passage.in_header:
            yield from _many_orders(reading, passage)
    key = next((each for each in reading.header if each.channel == "key_message"), None)
    if key and len(_SYLLABLE.findall(key.text)) > KEY_WORDS:
        yield _finding(
            reading,
            key,
            0,
            key.text,
            Wording(
                f"thông điệp chính dài hơn {KEY_WORDS} âm tiết",
                f"the key message has more than {KEY_WORDS} syllables",
            ),
            Wording("chỉ giữ một điều cần nhớ nhất", "keep the one thing to be remembered"),
        )


def _finding(
    reading: MessageReading, passage: Passage, at: int, words: str, problem: Wording, do: Wording
) -> Finding:
    place = passage.place(reading.message.file, at)
    return rules.C024.at(place, value=rules.short(words), problem=problem, do=do)


def _long_sentences(reading: MessageReading, passage: Passage) -> Iterator[Finding]:
    most = LONGEST_SPOKEN if passage.channel == LOUDSPEAKER else LONGEST_SENTENCE
    text = blanked(passage.text, passage.quotes)
    for sentence in sentences_in(text):
        count = len(_SYLLABLE.findall(text, sentence.start, sentence.end))
        if count > most:
            start = (
                sentence.start
                + len(text[sentence.start : sentence.end])
                - len(text[sentence.start : sentence.end].lstrip())
            )
            yield _finding(
                reading,
                passage,
                start,
                passage.text[start : sentence.end],
                Wording(f"câu dài {count} âm tiết", f"the sentence has {count} syllables"),
                Wording("tách thành hai, ba câu ngắn", "make two or three short sentences of it"),
            )


def _known(corpus: Corpus) -> frozenset[str]:
    """Abbreviations that the glossary explains, and symbols that are part of names."""
    glossary = corpus.vocabulary.glossary.values()
    words = {each.label for each in glossary} | _COMMON
    named = (*corpus.vocabulary.organizations.values(), *corpus.vocabulary.places.values())
    return frozenset(words | {found[0] for each in named for found in _ABBREVIATION.finditer(each.label)})


def _abbreviations(reading: MessageReading, passage: Passage, known: frozenset[str]) -> Iterator[Finding]:
    text = blanked(passage.unquoted, [found.span() for found in _SHOUTED.finditer(passage.unquoted)])
    for found in _ABBREVIATION.finditer(text):
        short = found[0]
        if short in known or _ROMAN.match(short) or f"({short})" in passage.text:
            continue
        yield _finding(
            reading,
            passage,
            found.start(),
            short,
            Wording("viết tắt mà không giải thích", "is an abbreviation that nobody explains"),
            Wording(
                "viết đủ chữ, hoặc thêm vào data/vocabulary/glossary.yml với stands_for",
                "write it out, or add it to the glossary",
            ),
        )
        return


def _shouting(reading: MessageReading, passage: Passage) -> Iterator[Finding]:
    for found in _SHOUTED.finditer(passage.unquoted):
        yield _finding(
            reading,
            passage,
            found.start(),
            found[0].strip(),
            Wording("viết toàn chữ in hoa", "stands in capitals throughout"),
            Wording(
                "viết thường; muốn nhấn mạnh thì dùng **chữ đậm**",
                "write small letters; **bold** for emphasis",
            ),
        )
        return


def _many_orders(reading: MessageReading, passage: Passage) -> Iterator[Finding]:
    asking = [each for each in sentences_in(passage.unquoted) if each.force is not Force.NONE]
    if len(asking) > MOST_ORDERS:
        yield _finding(
            reading,
            passage,
            asking[-1].start,
            asking[-1].text,
            Wording(
                f"có {len(asking)} câu yêu cầu, đề nghị trong một bản",
                f"{len(asking)} sentences ask people for something",
            ),
            Wording(
                "mỗi thông điệp nói một việc; tách thành nhiều thông điệp",
                "one thing a message; make several of it",
            ),
        )
