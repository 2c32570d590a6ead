"""`report` as text for people and as JSON for programs (floor 5)."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from bangtin.checks.coverage import cell_words
from bangtin.language.dates import short_date
from bangtin.model.coverage import Cell, CellState, DutyCoverage
from bangtin.model.holds import REASONS
from bangtin.model.labels import COVERAGE_STATES
from bangtin.model.message import Message
from bangtin.model.names import capitalised, directive_name, section_words
from bangtin.model.review import MessageState, MessageStatus
from bangtin.model.wording import Language
from bangtin.phrases import (
    REPORT_CARRY,
    REPORT_COUNTS,
    REPORT_DAY,
    REPORT_ENDS,
    REPORT_HELD,
    REPORT_NOTHING,
    REPORT_PARTS,
    REPORT_SINCE,
    REPORT_UNTIL,
    said,
)
from bangtin.tasks import Standing, Task, ending, tasks


def standing_json(standing: Standing, lang: Language) -> dict[str, Any]:
    """`{as_of, summary, tasks, held, ending, duties}`, as `schemas/output/report.json` says."""
    duties = tuple(standing.duties())
    cells = Counter(cell.state for each in duties for cell in each.cells)
    states = Counter(status.state for _, status in standing.messages(*MessageState))
    return {
        "as_of": standing.corpus.as_of.isoformat(),
        "summary": {
            "duties": len(duties),
            "cells": {state.value: cells[state] for state in CellState},
            "messages": {state.value: states[state] for state in MessageState},
        },
        "tasks": [
            {
                "who": list(each.who),
                "name": each.name.of(lang),
                "kind": each.kind,
                "subject": each.subject,
                "what": each.what.of(lang),
            }
            for each in tasks(standing)
        ],
        "held": [_held(message, status, lang) for message, status in standing.messages(MessageState.HELD)],
        "ending": [
            {"message": message.id, "title": message.title, "until": day.isoformat(), "followed": followed}
            for message, day, followed in ending(standing)
        ],
        "duties": [_duty(standing, each) for each in duties],
    }


def standing_lines(standing: Standing, lang: Language) -> Iterator[str]:
    """The report for people: who has to do what, what rests, what ends soon, how duties are carried."""
    corpus = standing.corpus
    duties, held = tuple(standing.duties()), tuple(standing.messages(MessageState.HELD))
    gaps = sum(len(each.gaps) for each in duties)
    live = sum(1 for _ in standing.messages(MessageState.LIVE))
    yield said(REPORT_DAY, lang, day=_day(corpus.as_of, lang))
    yield said(REPORT_COUNTS, lang, duties=len(duties), gaps=gaps, live=live, held=len(held))
    yield from _part("tasks", _task_lines(tasks(standing), lang), lang)
    yield from _part("held", _held_lines(held, lang), lang)
    yield from _part("ending", _ending_lines(standing, lang), lang)
    yield from _part("duties", (line for each in duties for line in _duty_lines(standing, each, lang)), lang)


def _held(message: Message, status: MessageStatus, lang: Language) -> dict[str, Any]:
    hold = status.hold
    return {
        "message": message.id,
        "title": message.title,
        "issuer": message.issuer,
        "since": status.since.isoformat() if status.since else "",
        "cause": hold.cause.value if hold else "",
        "reason": _reason(message, status, lang),
        "because": (hold.paper if hold else None) or "",
        "by": (hold.by if hold else None) or "",
        "subject": (hold.subject if hold else None) or "",
    }


def _reason(message: Message, status: MessageStatus, lang: Language) -> str:
    told = [REASONS[status.hold.cause].of(lang)] if status.hold else []
    return "; ".join([*told, *([message.held.because] if message.held else [])])


def _duty(standing: Standing, coverage: DutyCoverage) -> dict[str, Any]:
    directive = standing.corpus.directives[coverage.directive]
    duty = directive.duties[coverage.position]
    return {
        "section": f"{directive.id}#{duty.section}",
        "number": directive.number or "",
        "actors": list(duty.actors),
        "acts": list(duty.acts),
        "frequency": duty.frequency or "",
        "until": duty.until.isoformat() if duty.until else "",
        "bodies": list(standing.carriers(coverage)),
        "messages": list(coverage.messages),
        "cells": [
            {
                "audience": cell.audience,
                "channel": cell.channel or "",
                "state": cell.state.value,
                "messages": list(cell.messages),
                "until": cell.until.isoformat() if cell.until else "",
                "since": cell.since.isoformat() if cell.since else "",
                "reason": cell.reason,
            }
            for cell in coverage.cells
        ],
    }


def _part(name: str, lines: Iterable[str], lang: Language) -> Iterator[str]:
    yield ""
    yield REPORT_PARTS[name].of(lang)
    told = False
    for line in lines:
        told = True
        yield line
    if not told:
        yield f"  {REPORT_NOTHING.of(lang)}"


def _task_lines(found: Iterable[Task], lang: Language) -> Iterator[str]:
    """Tasks under whoever has them, in the order in which somebody is first named."""
    by_name: dict[str, list[Task]] = {}
    for each in found:
        by_name.setdefault(each.name.of(lang), []).append(each)
    for name, own in by_name.items():
        yield f"  {name}"
        for each in own:
            yield f"    {each.subject}: {each.what.of(lang)}"


def _held_lines(held: Iterable[tuple[Message, MessageStatus]], lang: Language) -> Iterator[str]:
    for message, status in held:
        day = _day(status.since, lang) if status.since else "–"
        yield "  " + said(
            REPORT_HELD, lang, message=message.id, day=day, reason=_reason(message, status, lang)
        )


def _ending_lines(standing: Standing, lang: Language) -> Iterator[str]:
    for message, day, followed in ending(standing):
        yield "  " + said(REPORT_ENDS[followed], lang, message=message.id, day=_day(day, lang))


def _duty_lines(standing: Standing, coverage: DutyCoverage, lang: Language) -> Iterator[str]:
    corpus = standing.corpus
    directive = corpus.directives[coverage.directive]
    section = directive.duties[coverage.position].section
    vietnamese = f"{capitalised(section_words(section))}, {directive_name(corpus, directive)}"
    yield f"  {vietnamese if lang == 'vi' else f'{directive.id}#{section}'}"
    for cell in coverage.cells:
        words = cell_words(corpus.vocabulary.audiences, corpus.vocabulary.channels, [cell]).of(lang)
        state = COVERAGE_STATES[cell.state][0 if lang == "vi" else 1]
        carried = said(REPORT_CARRY, lang, messages=", ".join(cell.messages)) if cell.messages else ""
        yield f"    {words}: {state}{_cell_days(cell, lang)}{carried}"


def _cell_days(cell: Cell, lang: Language) -> str:
    if cell.until:
        return said(REPORT_UNTIL, lang, day=_day(cell.until, lang))
    return said(REPORT_SINCE, lang, day=_day(cell.since, lang)) if cell.since else ""


def _day(day: date, lang: Language) -> str:
    return short_date(day) if lang == "vi" else day.isoformat()
