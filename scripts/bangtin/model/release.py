"""Records of decisions about a published thing: release, withdrawal, correction, waiver (floor 1)."""

from typing import Literal

from pydantic import Field

from bangtin.model.record import Day, Record, Text


class Release(Record):
    """The decision that lets a document out."""

    role: Text
    """The post that decided; never a person."""
    date: Day
    basis: Text
    """The rule or paper that allows publication."""
    publish: Day | None = None
    """First public day, from 00:00 in the publication's time zone."""


class Withdrawn(Record):
    """The decision that takes a published thing back; its page stays with a notice."""

    date: Day
    role: Text
    reason: Text


class Correction(Record):
    """One correction of a published text: what stood there, what stands there now, and why."""

    date: Day
    role: Text
    reason: Text
    section: Text | None = None
    was: Text | None = None
    now: Text | None = None


class Waiver(Record):
    """A dated permission to leave one finding of one rule as it is, at most 366 days."""

    rule: Text
    reason: Text
    role: Text
    from_: Day = Field(alias="from")
    until: Day
    section: Text | None = None


class External(Record):
    """A source outside the publication."""

    title: Text
    address: Text


RemovalReason = Literal["phap-luat", "du-lieu-ca-nhan", "dang-nham"]
"""By law, to protect personal data, published by mistake."""


class Removal(Record):
    """A line of `data/removed.yml`: what the law or an error took away; nothing of its text is kept."""

    id: Text
    date: Day
    reason: RemovalReason
    authority: Text
