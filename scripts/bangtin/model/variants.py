"""The texts of a message as they leave the site: plain, attributed, marked while a sample (floor 3)."""

import re
from typing import Final

from bangtin.language.dates import long_date
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.model.message import Message
from bangtin.site.edition import Edition
from bangtin.site.names import citation, section_words

SAMPLE_MARK: Final = "[MẪU] "
LOUDSPEAKER: Final = "truyen-thanh"
SMS: Final = "tin-nhan"

_MARKS: Final = "\\*_[>#|+"
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()<>#+\-.!|~&])")
_HIDDEN: Final = re.compile("[\ue000-\ue0ff]")
_LINE_MARKS: Final = re.compile(
    r"^(?:[ \t]*>[ \t]?)+|^[ \t]*#{1,6}[ \t]+|^([ \t]*)[*+][ \t]+(?=\S)", re.MULTILINE
)
_SEPARATOR_ROW: Final = re.compile(
    r"^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*\n?", re.MULTILINE
)
_ROW: Final = re.compile(r"^[ \t]*\|(.*)\|[ \t]*$", re.MULTILINE)
_LINK: Final = re.compile(r"\[([^\[\]]*)\]\(((?:https:|mailto:|tel:|[/#.])[^\s()]*)\)")
_STRONG: Final = re.compile(r"(?<![^\W_])(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1(?![^\W_])", re.DOTALL)


def plain_text(markdown: str) -> str:
    """A text without its Markdown marks; a link that leaves the site is followed by its address."""
    if not any(mark in markdown for mark in _MARKS):
        return _tidy(markdown)
    hidden = _ESCAPE.sub(lambda found: chr(0xE000 + ord(found[1])), markdown)
    unmarked = _LINE_MARKS.sub(lambda found: f"{found[1]}- " if found[1] is not None else "", hidden)
    rows = _ROW.sub(
        lambda found: "; ".join(cell.strip() for cell in found[1].split("|")),
        _SEPARATOR_ROW.sub("", unmarked),
    )
    linked = _LINK.sub(_link_words, rows)
    bare = _STRONG.sub(r"\2", _STRONG.sub(r"\2", linked))
    return _tidy(_HIDDEN.sub(lambda found: chr(ord(found[0]) - 0xE000), bare))


def attribution(corpus: Corpus, message: Message, channel: str) -> str:
    """Who speaks and on the ground of which paper, in the form the channel can carry.

    Written: name, sections and full citation. Loudspeaker: only what can be read aloud. SMS: name and number.
    """
    speaker = corpus.organization(message.issuer).name_on(message.valid.from_)
    papers = [corpus.directives[identity] for identity in _cited(message) if identity in corpus.directives]
    if not papers:
        return f"{speaker}."
    if channel == SMS:
        return f"{speaker}, theo {', '.join(paper.number or citation(corpus, paper) for paper in papers)}."
    if channel == LOUDSPEAKER:
        return f"{speaker} thông tin, theo {'; '.join(_spoken(corpus, paper) for paper in papers)}."
    return f"Nguồn: {speaker}, theo {'; '.join(_with_sections(corpus, message, paper) for paper in papers)}."


def variant_text(edition: Edition, message: Message, channel: str, text: str) -> str:
    """The text that leaves the site for a channel: nothing of it is sent without its speaker."""
    corpus = edition.corpus
    words = plain_text(text)
    gap = "\n" if channel == SMS else "\n\n"
    mark = SAMPLE_MARK if corpus.sample else ""
    return f"{mark}{words}{gap}{attribution(corpus, message, channel)}"


def _tidy(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def _link_words(found: re.Match[str]) -> str:
    words, address = found[1], found[2]
    bare = address.removeprefix("mailto:").removeprefix("tel:")
    return words if address[0] in "/#." or words == bare else f"{words} ({bare})"


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
