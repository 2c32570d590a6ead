"""The page of each family of lists: all bodies, types, channels …, also empty ones (floor 3)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from bangtin.site.addresses import AUDIENCES, CHANNELS, ORGANIZATIONS, TOPICS, TYPES
from bangtin.site.lists.facets import FacetEntry
from bangtin.site.lists.plans import ListPlan

_FAMILIES: Final = {
    ORGANIZATIONS: (
        "Cơ quan, tổ chức",
        "Mỗi cơ quan, tổ chức có trang riêng: lịch sử, văn bản và thông điệp.",
    ),
    TYPES: ("Thể loại văn bản", ""),
    TOPICS: ("Chủ đề", ""),
    AUDIENCES: ("Đối tượng", "Thông điệp nói với ai."),
    CHANNELS: ("Kênh", "Thông điệp được truyền đi bằng cách nào."),
}
"""Address → title and lead."""


@dataclass(frozen=True, slots=True)
class Family:
    """One page that leads to all lists of a kind."""

    address: str
    title: str
    lead: str
    section: str
    entries: tuple[FacetEntry, ...]


def families_of(plans: Iterable[ListPlan]) -> Iterator[Family]:
    """The families that have lists, in a fixed order; lists in the order of their vocabulary."""
    known = tuple(plans)
    for address, (title, lead) in _FAMILIES.items():
        lists = [plan for plan in known if plan.address.startswith(address)]
        if lists:
            entries = tuple(FacetEntry(plan.facet, plan.address, len(plan.documents)) for plan in lists)
            yield Family(address, title, lead, lists[0].section, entries)
