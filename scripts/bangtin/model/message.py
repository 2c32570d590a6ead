"""A message: what a body tells people on the ground of a directive (floor 1)."""

from typing import Literal

from pydantic import Field

from bangtin.model.record import Day, Digest, DirectiveId, Id, MessageId, Record, SectionId, Text
from bangtin.model.release import Release, Waiver, Withdrawn


class Window(Record):
    """The days on which a message may be used; `until` is the last of them."""

    from_: Day = Field(alias="from")
    until: Day | None = None


class Alert(Record):
    """Something that people must do at once."""

    event: Text
    area: Text
    instruction: Text
    from_: Text = Field(alias="from")
    until: Text
    contact: Text


class ResponseTo(Record):
    """A false rumour that the message answers; `source` is the section that refutes it."""

    claim: Text
    source: SectionId


class Held(Record):
    """The message rests until somebody has looked at it again."""

    since: Day
    because: Text


class Confirmed(Record):
    """The wording of the sections and facts that the message was last held against, as digests."""

    date: Day
    role: Text
    sections: dict[SectionId, Digest] = {}
    facts: dict[Id, Digest] = {}
    changes: tuple[DirectiveId, ...] = ()
    """Papers that had changed a section by then and were taken into account."""
    original: Digest | None = None
    """Of a translation: the texts that it translates."""


class MessageHeader(Record):
    """The front matter of a message (docs/_dev/architecture.md, Content)."""

    title: Text
    issuer: Id
    cites: tuple[SectionId, ...] = ()
    audiences: tuple[Id, ...] = Field(min_length=1)
    valid: Window
    language: Text
    topics: tuple[Id, ...] = ()
    place: Id | None = None
    key_message: Text | None = None
    deadline: Day | None = None
    alert: Alert | None = None
    replaces: MessageId | None = None
    translates: MessageId | None = None
    responds_to: ResponseTo | None = None
    release: Release | None = None
    waivers: tuple[Waiver, ...] = ()
    held: Held | None = None
    confirmed: Confirmed | None = None
    moved_from: tuple[MessageId, ...] = ()
    withdrawn: Withdrawn | None = None


class Message(MessageHeader):
    """A message of the corpus; its texts are read by whoever needs them."""

    id: MessageId
    file: Text
    channels: tuple[str, ...] = ()
    """Ids of the channels that the file has a text for; the web text is `trang-tin`."""
    digest: str = ""

    @property
    def kind(self) -> Literal["message"]:
        return "message"
