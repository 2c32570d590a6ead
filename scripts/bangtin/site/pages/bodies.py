"""Bodies and places through time: how they were called on a day, and who or what is there today (floor 3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bangtin.language.dates import short_date
from bangtin.model.corpus import Corpus
from bangtin.model.vocabulary import Organization, Successor, covers
from bangtin.site.addresses import organization_address
from bangtin.site.pages.frame import Link


@dataclass(frozen=True, slots=True)
class Heir:
    """A body or place that took over something of one that ended."""

    body: Link
    """Without an address for a place: places have no pages."""
    scope: str
    since: str
    source: str


@dataclass(frozen=True, slots=True)
class DatedPlace:
    """A place as it was called on a day, and what is there today."""

    name: str
    ended: str
    """Its last day; empty while it is there."""
    heirs: tuple[Heir, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body as a paper names it, and what has become of it."""

    name: str
    address: str
    renamed: str
    """Its name today, when that is another."""
    since: str
    """The day of its name of today."""
    source: str
    ended: bool
    heirs: tuple[Heir, ...]
    """Of a body that is no more: who is there today."""


def issuer_of(corpus: Corpus, identity: str, day: date) -> Issuer:
    """A body as it was called on a day."""
    body, today = corpus.organization(identity), corpus.bodies_today[identity]
    name = body.name_on(day)
    latest = today.name if today.name and today.name.value != name and not today.ended else None
    return Issuer(
        name=name,
        address=organization_address(identity),
        renamed=latest.value if latest else "",
        since=short_date(latest.from_) if latest and latest.from_ else "",
        source=(latest.source or "") if latest else "",
        ended=today.ended,
        heirs=tuple(_heir(corpus, successor) for successor in today.heirs),
    )


def place_on(corpus: Corpus, identity: str, day: date) -> DatedPlace | None:
    """A place as it was called on a day."""
    place = corpus.vocabulary.places.get(identity)
    if place is None:
        return None
    today = corpus.places_today[identity]
    return DatedPlace(
        name=next((name.value for name in place.names if covers(name.from_, name.until, day)), place.label),
        ended=short_date(place.until) if today.ended and place.until else "",
        heirs=tuple(_heir(corpus, successor) for successor in today.heirs),
        source=place.source or "",
    )


def heirs_of(corpus: Corpus, term: Organization) -> Iterator[Heir]:
    """The bodies that took over, as the vocabulary names them."""
    for successor in term.successors:
        yield _heir(corpus, successor)


def _heir(corpus: Corpus, successor: Successor) -> Heir:
    body = corpus.vocabulary.organizations.get(successor.id)
    place = corpus.vocabulary.places.get(successor.id)
    label = body.label if body else place.label if place else successor.id
    return Heir(
        Link(label, organization_address(successor.id) if body else ""),
        successor.scope or "",
        short_date(successor.from_) if successor.from_ else "",
        successor.source or "",
    )
