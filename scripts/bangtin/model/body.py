"""The bodies of documents: provisions of a directive, texts of a message (floor 1)."""

from dataclasses import dataclass
from enum import StrEnum

from bangtin.model.record import Count, Flag, Record, Text


class ProvisionKind(StrEnum):
    """What opens a provision, outermost first."""

    OPENING = "mo-dau"
    APPENDIX = "phu-luc"
    PART = "phan"
    CHAPTER = "chuong"
    SECTION = "muc"
    SUBSECTION = "tieu-muc"
    ROMAN = "la-ma"
    ARTICLE = "dieu"
    CLAUSE = "so"
    POINT = "chu"
    DASH = "gach"
    PLUS = "cong"
    PARAGRAPH = "doan"
    TABLE = "bang"
    QUOTE = "trich"


@dataclass(frozen=True, slots=True)
class Provision:
    """One provision: its label exactly as written, the rest of its text as inline Markdown."""

    anchor: str
    """Permanent, unique in the document, e.g. `dieu-5.khoan-2.diem-dd`."""
    label: str
    """As written, marks and emphasis left out; empty for a paragraph."""
    kind: ProvisionKind
    depth: int
    """0 for what stands at the root."""
    text: str
    line: int
    """Line of the file, from 1."""
    strong: bool = False
    """The label stood in bold."""


@dataclass(frozen=True, slots=True)
class DirectiveBody:
    """The provisions in the order of the paper; a provision's children follow it, deeper."""

    provisions: tuple[Provision, ...]

    def section(self, anchor: str) -> tuple[Provision, ...]:
        """The provision with this anchor and everything under it; empty when there is none."""
        inside = anchor + "."
        return tuple(p for p in self.provisions if p.anchor == anchor or p.anchor.startswith(inside))


@dataclass(frozen=True, slots=True)
class Variant:
    """The text of a message for one channel, as Markdown."""

    channel: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class MessageBody:
    """The web text first, then the other channels in the order of the file."""

    variants: tuple[Variant, ...]

    @property
    def web(self) -> str:
        return next((v.text for v in self.variants if v.channel == WEB), "")


WEB = "trang-tin"
"""The channel of the text above the first second-level heading."""


class OcrReading(Record):
    """One place of an OCR original: how it was read, what it should be, and whether that is certain."""

    line: Count
    read: Text
    should_be: Text | None = None
    why: Text
    certain: Flag
