"""Ways into the two great lists: by year, body, type, topic, audience, channel (floor 3)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from bangtin.site.addresses import AUDIENCES, CHANNELS, DIRECTIVES, MESSAGES, ORGANIZATIONS, TOPICS, TYPES
from bangtin.site.lists.plans import ListPlan


@dataclass(frozen=True, slots=True)
class FacetEntry:
    """One narrower list and how much stands in it."""

    label: str
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow a list."""

    title: str
    entries: tuple[FacetEntry, ...]
    all: str = ""
    """Address of the page that leads to all of them, empty ones included."""


_WAYS: Final = {
    DIRECTIVES: (
        ("Năm", "van-ban/nam/"),
        ("Thể loại", TYPES),
        ("Chủ đề", TOPICS),
        ("Cơ quan", ORGANIZATIONS),
    ),
    MESSAGES: (
        ("Đối tượng", AUDIENCES),
        ("Kênh", CHANNELS),
        ("Năm", "thong-diep/"),
    ),
}
"""A great list → title and first part of the addresses of what narrows it."""


def facets_of(address: str, plans: Iterable[ListPlan]) -> Iterator[Facet]:
    """The facets of a list; only the two great ones have any. Newest year first, no empty lists."""
    for title, prefix in _WAYS.get(address, ()):
        narrower = (plan for plan in plans if plan.address.startswith(prefix) and plan.address != prefix)
        found = [plan for plan in narrower if plan.documents]
        entries = tuple(FacetEntry(plan.facet, plan.address, len(plan.documents)) for plan in found)
        if entries:
            yield Facet(title, entries[::-1]) if title == "Năm" else Facet(title, entries, prefix)
