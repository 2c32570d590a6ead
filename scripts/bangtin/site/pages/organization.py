"""What the page of a body tells: its names in time, what became of it, what it must carry (floor 3)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bangtin.language.dates import short_date
from bangtin.model.corpus import Corpus, Document
from bangtin.model.coverage import DutyCoverage
from bangtin.model.directive import Directive
from bangtin.model.vocabulary import Contact, DatedName, Organization
from bangtin.site.addresses import board_address, issuer_year_address, organization_address
from bangtin.site.edition import Edition
from bangtin.site.pages.board import DutyBoard, duty_board
from bangtin.site.pages.bodies import DatedPlace, Heir, heirs_of, place_on
from bangtin.site.pages.frame import Link

DUTIES_SHOWN: Final = 10
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
class ShelfLine:
    """Papers of one year or type; without an address where no list holds just these."""

    label: str
    count: int
    address: str = ""


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
    places: tuple[DatedPlace, ...]
    years: tuple[ShelfLine, ...]
    """Its papers by year, the newest first."""
    types: tuple[ShelfLine, ...]
    """Its papers by type, the most frequent first."""
    contact: Contact | None
    duties: tuple[DutyBoard, ...]
    """What it must carry, the newest first; the board has all of it."""
    duties_in_all: int
    gaps: int
    """How many of them are not carried, or not to everybody."""
    boards: tuple[Link, ...]
    """The boards of the kinds of bodies that it belongs to."""
    source: str
    checked_on: str
    sample: bool


def organization_view(
    edition: Edition,
    identity: str,
    coverage: Sequence[DutyCoverage] = (),
    documents: Sequence[Document] = (),
) -> OrganizationView:
    """`coverage` are all duties of its groups, in corpus order; `documents` its papers and messages.

    A body that is no more has no duties.
    """
    corpus = edition.corpus
    body = corpus.organization(identity)
    is_ended = corpus.bodies_today[identity].ended
    day = body.until if body.until and is_ended else corpus.as_of
    own = () if is_ended else tuple(coverage)
    return OrganizationView(
        kind=KINDS[body.kind],
        ended=short_date(body.until) if is_ended and body.until else "",
        note=body.note or "",
        names=tuple(NameLine(name.value, days(name), name.source or "") for name in body.names),
        parents=tuple(
            Link(corpus.organization(parent.id).label, organization_address(parent.id))
            for parent in body.parent
        ),
        heirs=tuple(heirs_of(corpus, body)),
        inherited=tuple(_inherited(corpus, identity)),
        places=tuple(place for each in body.places if (place := place_on(corpus, each, day))),
        years=tuple(_years(identity, documents)),
        types=tuple(_types(corpus, documents)),
        contact=body.contact,
        duties=tuple(duty_board(edition, each) for each in own[-DUTIES_SHOWN:][::-1]),
        duties_in_all=len(own),
        gaps=sum(bool(each.gaps) for each in own),
        boards=tuple(_boards(corpus, body, own)),
        source=body.source or "",
        checked_on=short_date(body.checked_on) if body.checked_on else "",
        sample=body.sample,
    )


def days(name: DatedName) -> str:
    """`từ … đến hết …`, as far as it is known."""
    begin = f"từ {short_date(name.from_)}" if name.from_ else ""
    end = f"đến hết {short_date(name.until)}" if name.until else ""
    return " ".join(part for part in (begin, end) if part)


def _years(identity: str, documents: Sequence[Document]) -> Iterator[ShelfLine]:
    """The lists of the folder of a body; a joint paper stands in the folder of its first issuer."""
    years = Counter(each.id.split("/")[1] for each in documents if each.id.startswith(f"{identity}/"))
    for year in sorted(years, reverse=True):
        yield ShelfLine(year, years[year], issuer_year_address(identity, int(year)))


def _types(corpus: Corpus, documents: Sequence[Document]) -> Iterator[ShelfLine]:
    types = Counter(each.type for each in documents if isinstance(each, Directive))
    for kind, count in sorted(types.items(), key=lambda pair: (-pair[1], pair[0])):
        yield ShelfLine(corpus.vocabulary.document_types[kind].label, count)


def _boards(corpus: Corpus, body: Organization, own: Sequence[DutyCoverage]) -> Iterator[Link]:
    """The boards of those kinds of actors that have duties now; no other kind has a board."""
    active = {
        actor for each in own for actor in corpus.directives[each.directive].duties[each.position].actors
    }
    for group in body.groups:
        if group in active and group in corpus.vocabulary.actors:
            yield Link(corpus.vocabulary.actors[group].label, board_address(group))


def _inherited(corpus: Corpus, identity: str) -> Iterator[Link]:
    for other, body in corpus.vocabulary.organizations.items():
        if any(heir.id == identity for heir in body.successors):
            yield Link(body.label, organization_address(other))
