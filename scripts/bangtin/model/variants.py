"""The texts of a message as they leave the site: plain, attributed, marked while a sample (floor 1)."""

import re
from collections.abc import Mapping
from typing import Final

from bangtin.language.dates import long_date, short_date
from bangtin.language.plain_text import plain_text
from bangtin.language.speech import speakable
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.model.message import Message
from bangtin.model.names import citation, section_words

SAMPLE_MARK: Final = "[MẪU] "
LOUDSPEAKER: Final = "truyen-thanh"
SMS: Final = "tin-nhan"


def attribution(corpus: Corpus, message: Message, channel: str) -> str:
    """Who speaks and on the ground of which paper, in the form the channel can carry.

    Written: name, sections and full citation. Loudspeaker: only what can be read aloud. SMS: name and number.
    """
    speaker = corpus.organization(message.issuer).name_on(message.valid.from_)
    papers = [corpus.directives[identity] for identity in _cited(message) if identity in corpus.directives]
    window = _window(message, channel)
    if not papers:
        return f"{speaker}.{window}"
    if channel == SMS:
        numbers = ", ".join(paper.number or citation(corpus, paper) for paper in papers)
        return f"{speaker}, theo {numbers}.{window}"
    if channel == LOUDSPEAKER:
        spoken = "; ".join(_spoken(corpus, paper) for paper in papers)
        return f"{speaker} thông tin, theo {spoken}.{window}"
    written = "; ".join(_with_sections(corpus, message, paper) for paper in papers)
    return f"Nguồn: {speaker}, theo {written}.{window}"


def _window(message: Message, channel: str) -> str:
    """Until when it may be used, so that a copy that nobody takes away is still honest."""
    last = message.valid.until
    if last is None:
        return ""
    if channel == SMS:
        return f" Đến hết {short_date(last)}."
    day = long_date(last) if channel == LOUDSPEAKER else f"ngày {short_date(last)}"
    return f" Có giá trị đến hết {day}."


def spoken_abbreviations(corpus: Corpus) -> Mapping[str, str]:
    """Abbreviations of the glossary and the words that they stand for."""
    glossary = corpus.vocabulary.glossary.values()
    return {each.label: each.stands_for for each in glossary if each.stands_for}


def variant_text(corpus: Corpus, message: Message, channel: str, text: str) -> str:
    """The text that leaves the site for a channel, with its speaker; what is read aloud is spelt out."""
    gap = "\n" if channel == SMS else "\n\n"
    mark = SAMPLE_MARK if corpus.sample else ""
    words = f"{plain_text(text)}{gap}{attribution(corpus, message, channel)}"
    return mark + (speakable(words, spoken_abbreviations(corpus)) if channel == LOUDSPEAKER else words)


def _cited(message: Message) -> list[str]:
    """The papers that a message rests on, each once, in the order of its header."""
    return list(dict.fromkeys(section.partition("#")[0] for section in message.cites))


def _with_sections(corpus: Corpus, message: Message, paper: Directive) -> str:
    anchors = [
        anchor for identity, _, anchor in (s.partition("#") for s in message.cites) if identity == paper.id
    ]
    return f"{', '.join(section_words(anchor) for anchor in anchors)} {citation(corpus, paper)}"


def _spoken(corpus: Corpus, paper: Directive) -> str:
    """The paper without the marks of its number, which cannot be read aloud."""
    label = corpus.type_of(paper).label
    digits = re.match(r"\d+", paper.number or "")
    number = f" số {int(digits[0])}" if digits else ""
    issuer = corpus.organization(paper.issuer).name_on(paper.issued)
    return f"{label}{number} {long_date(paper.issued)} của {issuer}"
