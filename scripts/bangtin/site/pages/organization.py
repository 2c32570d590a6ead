"""What the page of a body tells: its names in time, what became of it, what it must carry (floor 3)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from bangtin.language.dates import short_date
from bangtin.model.corpus import Corpus
from bangtin.model.vocabulary import Contact, DatedName, Organization
from bangtin.site.addresses import organization_address
from bangtin.site.pages.directive import ended
from bangtin.site.pages.duties import DutyLine
from bangtin.site.pages.frame import Link

DUTIES_SHOWN: Final = 20
"""The board has all of them."""
KINDS: Final = {
    "dang": "Cơ quan, tổ chức Đảng",
    "nha-nuoc": "Cơ quan nhà nước",
    "mat-tran": "Mặt trận Tổ quốc",
    "doan-the": "Tổ chức chính trị - xã hội",
    "don-vi": "Đơn vị",
    "bien-tap": "Ban biên tập",
}


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name and the days on which the body bore it."""

    value: str
    days: str
    source: str


@dataclass(frozen=True, slots=True)
class Heir:
    """A body that took over something of one that ended."""

    body: Link
    scope: str
    since: str
    source: str


@dataclass(frozen=True, slots=True)
class OrganizationView:
    """The head of the page of a body; its papers and messages follow as a list."""

    kind: str
    ended: str
    """The last day; empty while the body exists."""
    note: str
    names: tuple[NameLine, ...]
    parents: tuple[Link, ...]
    heirs: tuple[Heir, ...]
    inherited: tuple[Link, ...]
    """Bodies that it is a successor of."""
    contact: Contact | None
    duties: tuple[DutyLine, ...]
    """The newest of them."""
    duties_in_all: int
    source: str
    checked_on: str
    sample: bool


def organization_view(
    corpus: Corpus, identity: str, duties: Mapping[str, tuple[DutyLine, ...]]
) -> OrganizationView:
    """`duties` are all open duties by the kind of body that has them."""
    body = corpus.organization(identity)
    is_ended = ended(corpus, body)
    own = () if is_ended else tuple(dict.fromkeys(chain(*(duties.get(group, ()) for group in body.groups))))
    return OrganizationView(
        kind=KINDS[body.kind],
        ended=short_date(body.until) if is_ended and body.until else "",
        note=body.note or "",
        names=tuple(NameLine(name.value, days(name), name.source or "") for name in body.names),
        parents=tuple(
            Link(corpus.organization(parent.id).label, organization_address(parent.id))
            for parent in body.parent
        ),
        heirs=tuple(_heirs(corpus, body)),
        inherited=tuple(_inherited(corpus, identity)),
        contact=body.contact,
        duties=own[-DUTIES_SHOWN:][::-1],
        duties_in_all=len(own),
        source=body.source or "",
        checked_on=short_date(body.checked_on) if body.checked_on else "",
        sample=body.sample,
    )


def days(name: DatedName) -> str:
    """`từ … đến hết …`, as far as it is known."""
    begin = f"từ {short_date(name.from_)}" if name.from_ else ""
    end = f"đến hết {short_date(name.until)}" if name.until else ""
    return " ".join(part for part in (begin, end) if part)


def _heirs(corpus: Corpus, body: Organization) -> Iterator[Heir]:
    for heir in body.successors:
        yield Heir(
            Link(corpus.organization(heir.id).label, organization_address(heir.id)),
            heir.scope or "",
            short_date(heir.from_) if heir.from_ else "",
            heir.source or "",
        )


def _inherited(corpus: Corpus, identity: str) -> Iterator[Link]:
    for other, body in corpus.vocabulary.organizations.items():
        if any(heir.id == identity for heir in body.successors):
            yield Link(body.label, organization_address(other))
