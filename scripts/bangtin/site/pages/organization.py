"""What the page of a body tells: its names in time, what became of it, what it must carry (floor 3)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from bangtin.language.dates import short_date
from bangtin.model.corpus import Corpus, Document
from bangtin.model.directive import Directive
from bangtin.model.vocabulary import Contact, DatedName
from bangtin.site.addresses import issuer_year_address, organization_address
from bangtin.site.pages.bodies import DatedPlace, Heir, heirs_of, place_on
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
    duties: tuple[DutyLine, ...]
    """The newest of them."""
    duties_in_all: int
    source: str
    checked_on: str
    sample: bool


def organization_view(
    corpus: Corpus,
    identity: str,
    duties: Mapping[str, tuple[DutyLine, ...]],
    documents: Sequence[Document] = (),
) -> OrganizationView:
    """`duties` are all open duties by the kind of body that has them, `documents` its papers and messages."""
    body = corpus.organization(identity)
    is_ended = corpus.bodies_today[identity].ended
    day = body.until if body.until and is_ended else corpus.as_of
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
        heirs=tuple(heirs_of(corpus, body)),
        inherited=tuple(_inherited(corpus, identity)),
        places=tuple(place for each in body.places if (place := place_on(corpus, each, day))),
        years=tuple(_years(identity, documents)),
        types=tuple(_types(corpus, documents)),
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


def _years(identity: str, documents: Sequence[Document]) -> Iterator[ShelfLine]:
    """The lists of the folder of a body; a joint paper stands in the folder of its first issuer."""
    years = Counter(each.id.split("/")[1] for each in documents if each.id.startswith(f"{identity}/"))
    for year in sorted(years, reverse=True):
        yield ShelfLine(year, years[year], issuer_year_address(identity, int(year)))


def _types(corpus: Corpus, documents: Sequence[Document]) -> Iterator[ShelfLine]:
    types = Counter(each.type for each in documents if isinstance(each, Directive))
    for kind, count in sorted(types.items(), key=lambda pair: (-pair[1], pair[0])):
        yield ShelfLine(corpus.vocabulary.document_types[kind].label, count)


def _inherited(corpus: Corpus, identity: str) -> Iterator[Link]:
    for other, body in corpus.vocabulary.organizations.items():
        if any(heir.id == identity for heir in body.successors):
            yield Link(body.label, organization_address(other))
