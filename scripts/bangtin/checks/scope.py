"""For whom, where, and except for whom: R14, a heuristic (floor 3)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bangtin.checks import message_rules as rules
from bangtin.checks.clauses import Clause, clauses_in, content_words, sentences_in
from bangtin.checks.lexicon import GROUPS
from bangtin.checks.passages import MessageReading, Passage
from bangtin.checks.section_readings import SectionReading
from bangtin.language.phrases import words_of
from bangtin.model.claim import ClaimKind, Evidence, Proof
from bangtin.model.corpus import Corpus
from bangtin.model.finding import Finding, Place
from bangtin.model.vocabulary import covers
from bangtin.model.wording import Wording

_EXCEPT: Final = re.compile(
    r"(?<!\w)(?P<word>ngoại trừ|trừ|không áp dụng|không bao gồm|không kể|nếu|trong trường hợp|chỉ áp dụng)"
    r"(?!\w)",
    re.IGNORECASE,
)
_KEPT: Final = {
    "nếu": re.compile(
        r"(?<!\w)(?:nếu|khi|trường hợp|trong trường hợp|ai có|với điều kiện|theo yêu cầu|có yêu cầu)(?!\w)",
        re.IGNORECASE,
    ),
    "": re.compile(
        r"(?<!\w)(?:trừ|riêng|không áp dụng|không phải|không tính|không gồm|không bao gồm|không kể|miễn"
        r"|ngoài ra|không được nhận"
        r"|thì không|không theo|ngoại lệ|chỉ|vẫn được)(?!\w)",
        re.IGNORECASE,
    ),
}
_CARRIES: Final = 0.6
_NAMED: Final = 0.6
_SAME: Final = 0.45


@dataclass(frozen=True, slots=True)
class _Exception:
    """A rule of a paper, and what it does not hold for."""

    rule: Clause
    words: str
    content: frozenset[str]
    marker: str


def check_scope(
    corpus: Corpus, reading: MessageReading, sections: list[SectionReading], evidence: list[Evidence]
) -> Iterator[Finding]:
    """Exceptions that are lost, groups that are others, places that the section does not name."""
    exceptions = [each for section in sections for each in _exceptions(section.text)]
    clauses = [each for section in sections for each in clauses_in(section.text)]
    for passage in reading.passages:
        yield from _lost(reading, passage, exceptions)
        yield from _other_groups(reading, passage, sections, clauses)
    yield from _places(corpus, reading, sections, evidence)


def _exceptions(text: str) -> Iterator[_Exception]:
    """Each exception with the clause before it that it limits."""
    before: Clause | None = None
    for clause in clauses_in(text):
        found = _EXCEPT.search(clause.text)
        if found:
            rule_words, words = clause.text[: found.start()], clause.text[found.start() :]
            content = content_words(rule_words)
            rule = (
                Clause(clause.start, clause.end, rule_words, content, clause.force, clause.bans)
                if len(content) > 2
                else before
            )
            if rule:
                yield _Exception(rule, words.strip(" ,."), content_words(words), found["word"].lower())
        else:
            before = clause


def _lost(reading: MessageReading, passage: Passage, exceptions: list[_Exception]) -> Iterator[Finding]:
    for exception in exceptions:
        kept = _KEPT["nếu"] if exception.marker in {"nếu", "trong trường hợp"} else _KEPT[""]
        carrying = next((each for each in sentences_in(passage.text) if _carries(each, exception.rule)), None)
        if carrying is None or kept.search(passage.text):
            continue
        words = content_words(passage.text)
        named = len(exception.content & words) / max(1, len(exception.content))
        if (
            exception.marker != "nếu"
            and named >= _NAMED
            and len(exception.content - exception.rule.content) > 1
        ):
            continue
        yield rules.C014.at(
            passage.place(reading.message.file, carrying.start + _lead(passage.text, carrying)),
            value=rules.short(passage.text[carrying.start : carrying.end]),
            problem=Wording("bỏ mất phần ngoại lệ, điều kiện", "leaves out an exception or condition"),
            there=rules.said_there(exception.words),
        )


def _carries(sentence: Clause, rule: Clause) -> bool:
    """Whether a sentence tells people the rule: it holds most of it, or is itself mostly made of it."""
    if len(sentence.content) < 3:
        return False
    return rule.shares(sentence) >= _CARRIES or (
        len(sentence.content) > 3 and sentence.shares(rule) >= _CARRIES + 0.1
    )


def _lead(text: str, clause: Clause) -> int:
    written = text[clause.start : clause.end]
    return len(written) - len(written.lstrip())


def _other_groups(
    reading: MessageReading, passage: Passage, sections: list[SectionReading], clauses: list[Clause]
) -> Iterator[Finding]:
    """A group that the section does not name stands where the section names another one."""
    known = {phrase.meaning for section in sections for phrase in GROUPS.find(section.text, section.words)}
    for phrase in GROUPS.find(passage.text, passage.words):
        if phrase.meaning in known or passage.is_quoted(phrase.start):
            continue
        around = (each for each in sentences_in(passage.text) if each.start <= phrase.start < each.end)
        sentence = next(around, None)
        clause = max(clauses, key=sentence.shares, default=None) if sentence else None
        if sentence is None or clause is None or sentence.shares(clause) < _SAME:
            continue
        if _groups(clause.text) - _groups(sentence.text):
            yield rules.C014.at(
                passage.place(reading.message.file, phrase.start),
                value=phrase.meaning,
                problem=Wording(
                    "không phải nhóm người mà mục được dẫn nói đến",
                    "is not the group that the section speaks of",
                ),
                there=rules.said_there(clause.text),
            )


def _groups(text: str) -> set[str]:
    return {phrase.meaning for phrase in GROUPS.find(text, words_of(text))}


def _places(
    corpus: Corpus, reading: MessageReading, sections: list[SectionReading], evidence: list[Evidence]
) -> Iterator[Finding]:
    """Places that the section does not name, but those in which the message's own place lies."""
    around = _around(corpus, reading.message.place)
    bodies = (corpus.vocabulary.organizations.get(section.directive.issuer) for section in sections)
    issuers = {place for body in bodies if body for place in body.places}
    for each in evidence:
        claim = each.claim
        if claim.kind is not ClaimKind.PLACE or each.proof is not Proof.NONE:
            continue
        if claim.value in around | issuers or _in_subject(corpus, claim.value, sections):
            continue
        place = corpus.vocabulary.places[claim.value]
        if not covers(place.from_, place.until, reading.message.valid.from_):
            continue  # a name of the past is another finding
        yield rules.C014.at(
            Place(reading.message.file, claim.line, claim.column),
            value=claim.words,
            problem=Wording(
                "là nơi mà mục được dẫn không nói đến", "is a place that the section does not name"
            ),
            there=rules.said_there(""),
        )


def _around(corpus: Corpus, place: str | None) -> set[str]:
    """A place and those in which it lies."""
    found: set[str] = set()
    waiting = [place] if place else []
    while waiting:
        one = waiting.pop()
        if one in found or one not in corpus.vocabulary.places:
            continue
        found.add(one)
        waiting += [parent.id for parent in corpus.vocabulary.places[one].parent]
    return found


def _in_subject(corpus: Corpus, place: str, sections: list[SectionReading]) -> bool:
    wanted = [word.folded for word in words_of(corpus.vocabulary.places[place].label)]
    subjects = (" ".join(word.folded for word in words_of(section.directive.subject)) for section in sections)
    return any(" ".join(wanted) in subject for subject in subjects)
