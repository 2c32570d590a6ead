"""Waivers: a dated, reasoned permission to leave a finding as it is; never for secrecy (floor 3)."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from bangtin.checks import rules
from bangtin.checks.context import Context
from bangtin.checks.levels import level_of
from bangtin.model.corpus import Document
from bangtin.model.directive import Directive
from bangtin.model.finding import RULES, Finding, Level
from bangtin.model.holds import Hold, HoldCause
from bangtin.model.release import Waiver
from bangtin.model.vocabulary import covers

LONGEST = 366
"""Days that a waiver may last."""
UNWAIVABLE = "SYTIAG"
"""Letters of the rules that nobody can waive: secrecy, and whatever keeps a file from being read or found."""


def check_waivers(context: Context) -> Iterator[Finding]:
    """Each waiver names a rule that may be waived and lasts no longer than it may."""
    for document in context.corpus.documents():
        for position, waiver in enumerate(document.waivers):
            if waiver.rule not in RULES or waiver.rule[0] in UNWAIVABLE:
                place = context.at(document, "waivers", position, "rule")
                yield rules.L006.at(place, value=waiver.rule)
            days = (waiver.until - waiver.from_).days
            if not 0 <= days <= LONGEST:
                yield rules.L007.at(
                    context.at(document, "waivers", position, "until"), value=waiver.until.isoformat()
                )


def without_waived(context: Context, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings that no waiver of their document covers."""
    waiving = {each.file: each for each in context.corpus.documents() if each.waivers}
    for finding in findings:
        document = waiving.get(finding.place.file)
        if document is None or not any(
            _covers(context, document, each, finding) for each in document.waivers
        ):
            yield finding


def run_out(context: Context, findings: Iterable[Finding]) -> Iterator[tuple[str, Hold]]:
    """Messages whose error is only covered by a waiver that has ended since: they rest from the day after."""
    waiving = {each.file: each for each in context.corpus.messages.values() if each.waivers}
    for finding in findings:
        message = waiving.get(finding.place.file)
        if message is None or level_of(finding) is not Level.ERROR:
            continue
        lasts = [each.until for each in message.waivers if _covers(context, message, each, finding)]
        if lasts and max(lasts) < context.corpus.as_of:
            yield message.id, Hold(HoldCause.WAIVER, max(lasts) + timedelta(days=1), subject=finding.rule)


def judged_on(document: Document) -> date:
    """The day on which a document's waivers must hold: its release, or the first day of a window."""
    if isinstance(document, Directive):
        return document.release.date if document.release else document.issued
    return document.valid.from_


def _covers(context: Context, document: Document, waiver: Waiver, finding: Finding) -> bool:
    return (
        waiver.rule == finding.rule
        and waiver.rule[0] not in UNWAIVABLE
        and covers(waiver.from_, waiver.until, judged_on(document))
        and (waiver.section is None or _stands_in(context, document, waiver.section, finding.place.line))
    )


def _stands_in(context: Context, document: Document, section: str, line: int) -> bool:
    """Whether a line of the file belongs to a section of a directive, or to a channel's text of a message."""
    if isinstance(document, Directive):
        body = context.bodies.body(document)
        lines = [each.line for each in body.section(section)]
        later = [each.line for each in body.provisions if lines and each.line > lines[-1]]
        return bool(lines) and lines[0] <= line < min(later, default=line + 1)
    variants = context.bodies.body(document).variants
    return any(
        each.channel == section and each.line <= line <= each.line + each.text.count("\n")
        for each in variants
    )
