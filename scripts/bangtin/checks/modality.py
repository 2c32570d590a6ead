"""Asking stays asking, an order stays an order: R13, a heuristic (floor 3)."""

from collections.abc import Iterator
from typing import Final

from bangtin.checks import message_rules as rules
from bangtin.checks.clauses import Clause, Force, clauses_in
from bangtin.checks.passages import MessageReading
from bangtin.checks.section_readings import SectionReading
from bangtin.model.finding import Finding
from bangtin.model.wording import Wording

_SAME: Final = 0.5
"""So much of a sentence must stand in a clause of the paper for the two to speak of the same."""
_ABOUT: Final = 0.34
"""A ban that shares less with every ban of the paper is another one."""


def check_modality(reading: MessageReading, sections: list[SectionReading]) -> Iterator[Finding]:
    """Sentences that order what the paper asks for, ask for what it orders, or forbid what it does not."""
    source = [clause for section in sections for clause in clauses_in(section.text)]
    for passage in reading.passages:
        for sentence in clauses_in(passage.unquoted, inherit=False):
            if sentence.force is Force.NONE or len(sentence.content) < 2:
                continue
            problem = _problem(sentence, source)
            if problem:
                start = (
                    sentence.start
                    + len(passage.text[sentence.start : sentence.end])
                    - len(passage.text[sentence.start : sentence.end].lstrip())
                )
                what, clause = problem
                yield rules.C013.at(
                    passage.place(reading.message.file, start),
                    value=rules.short(passage.text[sentence.start : sentence.end]),
                    problem=what,
                    there=rules.said_there(clause.text if clause else ""),
                )


def _problem(sentence: Clause, source: list[Clause]) -> tuple[Wording, Clause | None] | None:
    if sentence.bans:
        bans = [clause for clause in source if clause.bans]
        if not any(_alike(sentence, clause) >= _ABOUT for clause in bans):
            return Wording(
                "cấm điều mà mục được dẫn không cấm", "forbids what the section does not forbid"
            ), None
        return None
    clause = max(source, key=lambda each: _alike(sentence, each), default=None)
    if clause is None or _alike(sentence, clause) < _SAME:
        return None
    if sentence.force is Force.ORDERS and Force.NONE < clause.force < Force.ORDERS:
        return Wording("mạnh hơn văn bản", "is stronger than the paper"), clause
    if sentence.force < Force.ORDERS and (
        clause.bans or (clause.force is Force.ORDERS and sentence.force is Force.INVITES)
    ):
        return Wording("nhẹ hơn văn bản", "is weaker than the paper"), clause
    return None


def _alike(sentence: Clause, clause: Clause) -> float:
    """How much the shorter of the two shares with the other."""
    shorter, longer = sorted((sentence, clause), key=lambda each: len(each.content))
    return shorter.shares(longer) if len(shorter.content) > 1 else 0.0
