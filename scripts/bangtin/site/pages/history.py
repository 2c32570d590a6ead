"""The history of a paper in one list: everything that records and other papers did to it (floor 3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.model.labels import RELATIONS
from bangtin.model.names import directive_name, section_words
from bangtin.model.relations import CHANGING
from bangtin.model.release import Correction
from bangtin.site.addresses import directive_address
from bangtin.site.pages.frame import Link

CLOSINGS: Final = {
    "recalled": "Bị thu hồi",
    "done": "Đã thực hiện xong",
    "outdated": "Không còn phù hợp",
}


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that happened; what does not apply is empty."""

    on: date
    words: str
    by: Link | None = None
    """The paper that did it."""
    section: Link | None = None
    """The section that it was done to."""
    was: str = ""
    now: str = ""
    role: str = ""
    reason: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class History:
    """Everything in the order of the days; `former` are the addresses at which the paper stood before."""

    lines: tuple[HistoryLine, ...]
    former: tuple[str, ...]
    corrected: tuple[date, ...]
    """The days of the corrections, in their order."""


def history_of(corpus: Corpus, directive: Directive) -> History | None:
    """The history of a paper; None when nothing has happened since it was published."""
    found = [*_records(directive), *_acts(corpus, directive)]
    if not found and not directive.moved_from:
        return None
    return History(
        lines=tuple(sorted([*_beginnings(corpus, directive), *found], key=lambda line: line.on)),
        former=tuple(directive_address(identity) for identity in directive.moved_from),
        corrected=tuple(sorted(line.date for line in directive.corrections)),
    )


def _beginnings(corpus: Corpus, directive: Directive) -> Iterator[HistoryLine]:
    yield HistoryLine(directive.issued, "Ban hành")
    first = directive.effect.from_
    if first and first != directive.issued:
        yield HistoryLine(first, "Có hiệu lực" if corpus.type_of(directive).legal else "Bắt đầu áp dụng")
    if directive.release:
        yield HistoryLine(directive.release.publish or directive.release.date, "Công bố trên trang này")


def _records(directive: Directive) -> Iterator[HistoryLine]:
    """What the paper's own header tells."""
    effect = directive.effect
    if effect.until:
        yield HistoryLine(effect.until + timedelta(days=1), "Hết thời hạn mà văn bản tự nêu")
    if effect.closed:
        yield HistoryLine(
            effect.closed.date, CLOSINGS[effect.closed.reason], reason=effect.closed.source or ""
        )
    yield from map(_correction, directive.corrections)
    if directive.withdrawn:
        record = directive.withdrawn
        yield HistoryLine(record.date, "Thu hồi khỏi trang này", role=record.role, reason=record.reason)


def _correction(line: Correction) -> HistoryLine:
    return HistoryLine(
        line.date,
        "Đính chính",
        section=_section(line.section),
        was=line.was or "",
        now=line.now or "",
        role=line.role,
        reason=line.reason,
    )


def _acts(corpus: Corpus, directive: Directive) -> Iterator[HistoryLine]:
    """What other papers did."""
    for item in corpus.incoming.get(directive.id, ()):
        if item.relation.type in CHANGING and not item.idle:
            paper = corpus.directives[item.source]
            yield HistoryLine(
                item.since,
                RELATIONS[item.relation.type][1],
                by=Link(directive_name(corpus, paper), directive_address(paper.id)),
                section=_section(item.anchor),
                until=item.until,
            )


def _section(anchor: str | None) -> Link | None:
    return Link(section_words(anchor), f"#{anchor}") if anchor else None
