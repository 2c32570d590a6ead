"""Events: everything that ever happened to a published thing, derived from the data alone (floor 3).

What a record says is shown whatever the day; what is computed for a day (an end, a pause) once that day has
come. Nothing happens to a thing before its first public day.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from bangtin.model.corpus import Corpus, Document
from bangtin.model.directive import Directive
from bangtin.model.holds import Hold
from bangtin.model.message import Confirmed, Message
from bangtin.model.release import Correction, Removal
from bangtin.model.review import MessageState, MessageStatus, Review


class EventKind(StrEnum):
    """What happened; of two events on one day the one that stands lower came later."""

    ISSUED = "issued"
    RELEASED = "released"
    CORRECTED = "corrected"
    AMENDED = "amended"
    UPDATED = "updated"
    SUSPENDED = "suspended"
    STAYED = "stayed"
    PARTLY_ENDED = "partly-ended"
    REPLACED = "replaced"
    ABOLISHED = "abolished"
    HELD = "held"
    ENDED = "ended"
    OUTDATED = "outdated"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"


_RANK: Final = {kind: place for place, kind in enumerate(EventKind)}
_WHOLE: Final = {
    "amends": EventKind.AMENDED,
    "corrects": EventKind.CORRECTED,
    "replaces": EventKind.REPLACED,
    "abolishes": EventKind.ABOLISHED,
    "suspends": EventKind.SUSPENDED,
    "stays": EventKind.STAYED,
}
_PART: Final = _WHOLE | {"replaces": EventKind.PARTLY_ENDED, "abolishes": EventKind.PARTLY_ENDED}


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to one object."""

    kind: EventKind
    object: str
    """Id of the directive, message or removed thing."""
    tag: str
    """Id of the feed entry; never changes."""
    day: date
    """The day on which followers hear of it."""
    document: Document | None = None
    """None for what was removed."""
    since: date | None = None
    """The day that the record or the computed effect names; `day` is later when it became known later."""
    by: Document | None = None
    """The directive or message that did it."""
    record: Correction | Removal | Hold | Confirmed | None = None


def first_public_day(document: Document) -> date:
    """The day on which a document could first be read; for a draft, its own day."""
    release = document.release
    if release:
        return max(release.date, release.publish or release.date)
    return document.issued if isinstance(document, Directive) else document.valid.from_


def events_of(corpus: Corpus, review: Review) -> tuple[Event, ...]:
    """All events, oldest first; of equal day by kind, then by id."""
    found = [*_of_directives(corpus), *_of_messages(corpus, review), *_of_removals(corpus)]
    return tuple(sorted(found, key=lambda event: (event.day, _RANK[event.kind], event.tag)))


def _of_directives(corpus: Corpus) -> Iterator[Event]:
    for directive in corpus.directives.values():
        yield _happened(corpus, directive, EventKind.ISSUED, "issued")
        yield from _corrections(corpus, directive)
        yield from _incoming(corpus, directive)
        yield from _closing(corpus, directive)
        yield from _withdrawal(corpus, directive)


def _of_messages(corpus: Corpus, review: Review) -> Iterator[Event]:
    for message in corpus.messages.values():
        yield _happened(corpus, message, EventKind.RELEASED, "released")
        yield from _confirmation(corpus, message)
        yield from _withdrawal(corpus, message)
        status = review.messages.get(message.id)
        if status:
            yield from _silence(corpus, message, status)
        earlier = corpus.messages.get(message.replaces or "")
        if earlier:
            yield _happened(corpus, earlier, EventKind.UPDATED, f"updated/{first_id(message)}", doer=message)


def _of_removals(corpus: Corpus) -> Iterator[Event]:
    for removal in corpus.removed:
        tag = _tag(corpus, removal.date.year, removal.id, "removed")
        yield Event(EventKind.REMOVED, removal.id, tag, removal.date, since=removal.date, record=removal)


def _corrections(corpus: Corpus, directive: Directive) -> Iterator[Event]:
    """One event for each line; a second line of one day counts on: `corrected-2021-09-01-2`."""
    seen: dict[date, int] = {}
    for line in directive.corrections:
        seen[line.date] = seen.get(line.date, 0) + 1
        name = f"corrected-{line.date}" + (f"-{seen[line.date]}" if seen[line.date] > 1 else "")
        yield _happened(corpus, directive, EventKind.CORRECTED, name, since=line.date, record=line)


def _incoming(corpus: Corpus, directive: Directive) -> Iterator[Event]:
    """What other papers did to this one: one event for each paper and kind, however many sections."""
    told = set()
    for item in corpus.incoming.get(directive.id, ()):
        kind = (_PART if item.anchor else _WHOLE).get(item.relation.type)
        if kind and not item.idle and item.since <= corpus.as_of and (kind, item.source) not in told:
            told.add((kind, item.source))
            paper = corpus.directives[item.source]
            name = f"{kind}/{first_id(paper)}"
            yield _happened(corpus, directive, kind, name, since=item.since, doer=paper)


def _closing(corpus: Corpus, directive: Directive) -> Iterator[Event]:
    """The end that the paper's own header records."""
    effect = directive.effect
    if effect.closed and effect.closed.date <= corpus.as_of:
        kind = EventKind.OUTDATED if effect.closed.reason == "outdated" else EventKind.ENDED
        yield _end(corpus, directive, kind, effect.closed.date)
    elif effect.until and effect.until < corpus.as_of:
        yield _end(corpus, directive, EventKind.ENDED, effect.until + timedelta(days=1))


def _confirmation(corpus: Corpus, message: Message) -> Iterator[Event]:
    """It was held against papers that had changed: a hold is not the last word that followers hear."""
    confirmed = message.confirmed
    if confirmed and confirmed.changes:
        name = f"confirmed-{confirmed.date}"
        yield _happened(corpus, message, EventKind.UPDATED, name, since=confirmed.date, record=confirmed)


def _silence(corpus: Corpus, message: Message, status: MessageStatus) -> Iterator[Event]:
    """A message that is no longer to be used."""
    since = status.since or first_public_day(message)
    if status.state is MessageState.HELD:
        hold = status.hold
        doer = corpus.directives.get(hold.by or hold.paper or "") if hold else None
        yield _end(corpus, message, EventKind.HELD, since, doer=doer, record=hold)
    elif status.state is MessageState.ENDED:
        yield _end(corpus, message, EventKind.ENDED, since)


def _withdrawal(corpus: Corpus, document: Document) -> Iterator[Event]:
    if document.withdrawn:
        yield _happened(corpus, document, EventKind.WITHDRAWN, "withdrawn", since=document.withdrawn.date)


def _end(
    corpus: Corpus,
    document: Document,
    kind: EventKind,
    since: date,
    *,
    doer: Document | None = None,
    record: Hold | None = None,
) -> Event:
    """An end carries its day in its id: a window that was prolonged ends a second time."""
    return _happened(corpus, document, kind, f"{kind}-{since}", since=since, doer=doer, record=record)


def _happened(
    corpus: Corpus,
    document: Document,
    kind: EventKind,
    name: str,
    *,
    since: date | None = None,
    doer: Document | None = None,
    record: Correction | Hold | Confirmed | None = None,
) -> Event:
    """An event of a document; nobody can hear of it before the document and the doer are public."""
    public = first_public_day(document)
    day = max(public, since or public, first_public_day(doer) if doer else public)
    tag = _tag(corpus, public.year, first_id(document), name)
    return Event(kind, document.id, tag, day, document, since, doer, record)


def _tag(corpus: Corpus, year: int, identity: str, name: str) -> str:
    """A tag URI (RFC 4151) of the year in which the object was released."""
    return f"tag:{corpus.publication.tag_authority},{year}:{identity}#{name}"


def first_id(document: Document) -> str:
    """The id a document was first published under: it keeps its entries when it moves (oldest id first)."""
    return document.moved_from[0] if document.moved_from else document.id


def last_change(events: Iterable[Event]) -> dict[str, date]:
    """The newest day on which something happened, by object."""
    found: dict[str, date] = {}
    for event in events:
        found[event.object] = max(event.day, found.get(event.object, event.day))
    return found
