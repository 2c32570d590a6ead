"""The vocabularies: bodies, types, channels, audiences and the rest (floor 1)."""

from datetime import date
from typing import Literal

from pydantic import Field

from bangtin.model.record import Count, Day, Flag, Id, Record, Text
from bangtin.model.release import External


class Term(Record):
    """What every record of a vocabulary may say; the id is its key."""

    label: Text
    label_en: Text | None = None
    note: Text | None = None
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    source: Text | None = None
    checked_on: Day | None = None


class DatedName(Record):
    """A name that a body bore for a time."""

    value: Text
    letterhead: Text | None = None
    """The lines on paper, superior body first."""
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    source: Text | None = None


class Parent(Record):
    id: Id
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None


class Successor(Record):
    id: Id
    scope: Text | None = None
    from_: Day | None = Field(default=None, alias="from")
    source: Text | None = None


class Contact(Record):
    address: Text | None = None
    phone: Text | None = None
    email: Text | None = None
    source: Text | None = None


class Organization(Term):
    """A body that issues papers or speaks."""

    kind: Literal["dang", "nha-nuoc", "mat-tran", "doan-the", "don-vi", "bien-tap"]
    symbols: tuple[Text, ...] = ()
    names: tuple[DatedName, ...] = ()
    parent: tuple[Parent, ...] = ()
    groups: tuple[Id, ...] = ()
    """Kinds of actors it belongs to."""
    successors: tuple[Successor, ...] = ()
    places: tuple[Id, ...] = ()
    contact: Contact | None = None
    sample: Flag = False

    def name_on(self, day: date) -> str:
        """The name that the body bore on a day; its label when no dated name covers the day."""
        name = self._dated_name(day)
        return name.value if name else self.label

    def letterhead_on(self, day: date) -> tuple[str, ...]:
        """The lines of the letterhead on a day, superior body first."""
        name = self._dated_name(day)
        written = name.letterhead if name and name.letterhead else self.name_on(day).upper()
        return tuple(line.strip() for line in written.splitlines() if line.strip())

    def _dated_name(self, day: date) -> DatedName | None:
        return next((name for name in self.names if covers(name.from_, name.until, day)), None)


def covers(first: date | None, last: date | None, day: date) -> bool:
    """Whether a span with open ends holds a day; both ends belong to it."""
    return (first is None or first <= day) and (last is None or day <= last)


class DocumentType(Term):
    symbols: tuple[Text, ...] = ()
    system: Literal["dang", "nha-nuoc"]
    numbered: Flag = True
    legal: Flag = False


class ChannelLimits(Record):
    characters: Count | None = None
    segments: Count | None = None
    seconds: Count | None = None
    lines: Count | None = None


class Channel(Term):
    form: Count | None = None
    """1–8: the form of grass-roots information in NĐ 49/2024/NĐ-CP."""
    limits: ChannelLimits = ChannelLimits()


class Topic(Term):
    parent: Id | None = None


class Place(Term):
    names: tuple[DatedName, ...] = ()
    parent: tuple[Parent, ...] = ()
    successors: tuple[Successor, ...] = ()


class Official(Term):
    body: Id
    post: Text


class GlossaryEntry(Term):
    prefer: Text | None = None
    banned: tuple[Text, ...] = ()
    scope: Text | None = None
    stands_for: Text | None = None


class Fact(Term):
    value: Text
    unit: Text | None = None
    place: Id | None = None
    source: Text | None = None
    external: External | None = None


class Vocabulary(Record):
    """All vocabularies, id → record, in the order of their files."""

    organizations: dict[Id, Organization] = {}
    document_types: dict[Id, DocumentType] = {}
    actors: dict[Id, Term] = {}
    acts: dict[Id, Term] = {}
    audiences: dict[Id, Term] = {}
    channels: dict[Id, Channel] = {}
    topics: dict[Id, Topic] = {}
    places: dict[Id, Place] = {}
    officials: dict[Id, Official] = {}
    glossary: dict[Id, GlossaryEntry] = {}
    facts: dict[Id, Fact] = {}
    urgency: dict[Id, Term] = {}
