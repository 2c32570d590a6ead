"""The records of change: their days are in order, and a corrected text reads as it should (floor 3)."""

from collections.abc import Iterator
from datetime import date

from bangtin.checks import rules
from bangtin.checks.context import Context
from bangtin.checks.quotations import comparable
from bangtin.language.dates import short_date
from bangtin.model.corpus import Document
from bangtin.model.directive import Directive
from bangtin.model.finding import Finding
from bangtin.model.labels import field_name
from bangtin.model.release import Correction
from bangtin.model.wording import Wording

Path = tuple[str | int, ...]


def check_history(context: Context) -> Iterator[Finding]:
    """Days of effect, corrections and withdrawals; the words of corrections."""
    for document in context.corpus.documents():
        for path, day, first in _days(document):
            if day < first:
                yield rules.L012.at(
                    context.at(document, *path),
                    name=field_name(next(step for step in reversed(path) if isinstance(step, str))),
                    value=Wording(short_date(day), day.isoformat()),
                    first=Wording(short_date(first), first.isoformat()),
                    example=first.isoformat(),
                )
        if isinstance(document, Directive) and document.corrections:
            yield from _corrections(context, document)


def _days(document: Document) -> Iterator[tuple[Path, date, date]]:
    """Every day of a record, and the day that it may not stand before."""
    if isinstance(document, Directive):
        effect, issued = document.effect, document.issued
        if effect.until:
            yield ("effect", "until"), effect.until, effect.from_ or issued
        if effect.closed:
            yield ("effect", "closed", "date"), effect.closed.date, issued
        for position, line in enumerate(document.corrections):
            yield ("corrections", position, "date"), line.date, issued
    if document.withdrawn and document.release:
        yield ("withdrawn", "date"), document.withdrawn.date, document.release.date


def _corrections(context: Context, directive: Directive) -> Iterator[Finding]:
    for position, line in enumerate(directive.corrections):
        if line.section and line.section not in directive.anchors:
            yield rules.L003.at(
                context.at(directive, "corrections", position, "section"),
                directive=directive.id,
                anchor=line.section,
                choices=", ".join(each for each in directive.anchors if "." not in each),
            )
        elif line.now and not _stands(context, directive, line, position):
            yield rules.L011.at(
                context.at(directive, "corrections", position, "now"),
                value=line.now,
                where=Wording(f"mục {line.section}", f"section {line.section}")
                if line.section
                else Wording("văn bản", "the paper"),
            )


def _stands(context: Context, directive: Directive, line: Correction, position: int) -> bool:
    """Whether the corrected words stand there today, or a later correction names them as what stood there."""
    now = comparable(line.now or "")
    later = (each.was or "" for each in directive.corrections[position + 1 :])
    return now in comparable(_text(context, directive, line.section)) or any(
        now in comparable(was) or (was and comparable(was) in now) for was in later
    )


def _text(context: Context, directive: Directive, section: str | None) -> str:
    """The words of a section, or everything that stands on the paper."""
    body = context.bodies.body(directive)
    provisions = body.section(section) if section else body.provisions
    lines = [f"{each.label} {each.text}" for each in provisions]
    return "\n".join(lines if section else [*_front(directive), *lines])


def _front(directive: Directive) -> Iterator[str]:
    yield from (directive.number_as_written or "", directive.number or "", directive.place, directive.subject)
    yield short_date(directive.issued)
    yield from (*directive.addressees, *directive.copies)
    if directive.signature:
        yield from (directive.signature.authority or "", directive.signature.title, directive.signature.name)
