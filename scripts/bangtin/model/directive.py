"""A directive: what its header says (floor 1)."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from bangtin.model.record import Day, Digest, DirectiveId, Flag, Id, Record, Text
from bangtin.model.release import Correction, External, Release, Waiver, Withdrawn

RelationType = Literal[
    "implements",
    "amends",
    "replaces",
    "abolishes",
    "suspends",
    "stays",
    "corrects",
    "consolidates",
    "guides",
    "cites",
]
Target = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/\d{4}/[a-z0-9-]+(#[a-z0-9.~-]+)?$")]


class Signature(Record):
    """Who signed, as printed under the paper."""

    authority: Text | None = None
    title: Text
    name: Text


class Closed(Record):
    """The end of a paper that no other paper replaced."""

    date: Day
    reason: Literal["recalled", "done", "outdated"]
    source: Text | None = None


class Effect(Record):
    """The recorded facts from which legal effect is computed for a day; never a stored state."""

    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    """The last day."""
    closed: Closed | None = None
    unknown: Flag = False
    checked: Day | None = None
    """With `unknown`: the day on which somebody last looked."""


class Relation(Record):
    """What this paper does to another; the other side is drawn from this one record."""

    type: RelationType
    target: Target | None = None
    """`<directive-id>` or `<directive-id>#<anchor>`."""
    external: External | None = None
    section: Text | None = None
    """The anchor in this paper that says so."""
    date: Day | None = None
    """From when, if not from the day this paper takes effect."""
    until: Day | None = None


class NotNeeded(Record):
    """A cell of the coverage matrix that nobody has to fill."""

    audience: Id | None = None
    channel: Id | None = None
    until: Day
    reason: Text


class Duty(Record):
    """Who has to tell whom, how, and how often."""

    section: Text
    actors: tuple[Id, ...] = Field(min_length=1)
    acts: tuple[Id, ...] = Field(min_length=1)
    audiences: tuple[Id, ...] = Field(min_length=1)
    channels: tuple[Id, ...] = ()
    frequency: Id | None = None
    until: Day | None = None
    not_needed: tuple[NotNeeded, ...] = ()


class Source(Record):
    """The original that the text was read from."""

    kind: Literal["ocr", "docx", "doc", "odt", "pdf", "scan", "text"]
    file: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9]+)+$")]
    sha256: Digest


class DirectiveHeader(Record):
    """The front matter of a directive (docs/_dev/architecture.md, Content)."""

    number: Text | None = None
    number_as_written: Text | None = None
    type: Id
    issuer: Id
    with_: tuple[Id, ...] = Field(default=(), alias="with")
    """The other issuers of a joint paper."""
    issued: Day
    place: Text
    subject: Text
    """As written, without "V/v", with its own first letter."""
    urgency: Id | None = None
    addressees: tuple[Text, ...] = ()
    """Kính gửi."""
    copies: tuple[Text, ...] = ()
    """Nơi nhận."""
    signature: Signature | None = None
    topics: tuple[Id, ...] = ()
    effect: Effect
    relations: tuple[Relation, ...] = ()
    duties: tuple[Duty, ...] = ()
    release: Release | None = None
    source: Source | None = None
    corrections: tuple[Correction, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    moved_from: tuple[DirectiveId, ...] = ()
    withdrawn: Withdrawn | None = None


class Directive(DirectiveHeader):
    """A directive of the corpus: its header, who it is, where it stands; whoever needs the body reads it."""

    id: DirectiveId
    file: Text
    """Relative to the content root, with `/`."""
    anchors: tuple[str, ...] = ()
    """The anchors of its provisions, in order."""
    digest: str = ""
    """sha256 of the normalised file."""

    @property
    def kind(self) -> Literal["directive"]:
        return "directive"
