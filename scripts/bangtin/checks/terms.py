"""Words that are not to be used on the first day of a message: R12 (floor 3)."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from bangtin.checks import message_rules as rules
from bangtin.checks.lexicon import name_in_use
from bangtin.checks.passages import Meaning, MessageReading, Passage
from bangtin.model.finding import Finding
from bangtin.model.vocabulary import Organization, Place, Vocabulary, covers
from bangtin.model.wording import NOTHING, Wording

_SAID_TO_BE_OLD: Final = re.compile(
    r"\s*[,(]?\s*(?:\(cũ\)|cũ(?!\w)|trước đây|trước kia|ngày trước|trước ngày"
    r"|đã (?:giải thể|sáp nhập|đổi tên))"
)
_OLD_BEFORE: Final = re.compile(r"(?:trước đây là|nguyên là|tên cũ là|tách từ|sáp nhập từ|thay cho)\s+\Z")


def check_terms(vocabulary: Vocabulary, reading: MessageReading) -> Iterator[Finding]:
    """Banned terms and names of the past, outside quotations and citations."""
    day = reading.message.valid.from_
    for passage in (*reading.passages, *reading.header):
        for phrase in passage.phrases:
            better = _better(vocabulary, phrase.meaning, day)
            if better is None or passage.is_quoted(phrase.start) or _is_cited(passage, phrase.start):
                continue
            if phrase.meaning.kind != "banned" and said_to_be_old(passage, phrase.start, phrase.end):
                continue
            yield rules.C012.at(
                passage.place(reading.message.file, phrase.start),
                value=passage.text[phrase.start : phrase.end],
                better=better,
            )


def _better(vocabulary: Vocabulary, meaning: Meaning, day: date) -> Wording | None:
    """What to write instead; None when the words may be used on that day."""
    if meaning.kind == "banned":
        entry = vocabulary.glossary[meaning.id]
        if not covers(entry.from_, entry.until, day):
            return None
        return _instead(entry.prefer or entry.label)
    if meaning.kind not in {"place", "body"}:
        return None
    named: dict[str, Place] | dict[str, Organization]
    named = vocabulary.places if meaning.kind == "place" else vocabulary.organizations
    if any(name_in_use(each, meaning.name, day) for each in named.values()):
        return None
    later = [each.id for each in named[meaning.id].successors if each.id in named]
    current = [_name_on(named[identity], day) for identity in later] or [_name_on(named[meaning.id], day)]
    return _instead(", ".join(name for name in current if name != meaning.name)) if current else NOTHING


def _name_on(named: Place | Organization, day: date) -> str:
    return next((each.value for each in named.names if covers(each.from_, each.until, day)), named.label)


def _instead(words: str) -> Wording:
    return (
        Wording(f"thay bằng “{words}”", f"write “{words}”")
        if words
        else Wording("bỏ cách gọi này", "leave it out")
    )


def _is_cited(passage: Passage, offset: int) -> bool:
    return any(start <= offset < end for start, end in passage.citations)


def said_to_be_old(passage: Passage, start: int, end: int) -> bool:
    """“xã Mẫu Cũ trước đây” tells people where the place was; it calls nothing by its old name."""
    if _SAID_TO_BE_OLD.match(passage.text, end):
        return True
    return bool(_OLD_BEFORE.search(passage.text, max(0, start - 24), start))
