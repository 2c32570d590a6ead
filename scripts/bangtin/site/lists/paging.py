"""A list cut into pages from the oldest on, so that a full page never changes (floor 3)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bangtin.site.addresses import list_page_address

Entry = TypeVar("Entry")
Other = TypeVar("Other")


@dataclass(frozen=True, slots=True)
class ListPage(Generic[Entry]):
    """One page: its entries, newest first, and the pages beside it."""

    address: str
    number: int
    """Counted from the oldest; 0 for the address of the list itself, which shows the newest."""
    entries: tuple[Entry, ...]
    newer: str | None
    older: str | None
    canonical: str
    """The list itself for the page that only repeats its newest entries."""
    home: str
    """The address of the list."""

    def showing(self, entries: "tuple[Other, ...]") -> "ListPage[Other]":
        """The same page with other things in the place of its entries."""
        beside = (self.newer, self.older, self.canonical, self.home)
        return ListPage(self.address, self.number, entries, *beside)


def pages_of(address: str, entries: Sequence[Entry], size: int) -> Iterator[ListPage[Entry]]:
    """`entries` oldest first. The list itself shows the last full page and what came after.

    Full pages also stand under `trang/<n>/`, each with a link to the next; after the last of them that link
    leads to a page with the newest entries, the next full page in time. So a full page never changes.
    """
    full = len(entries) // size
    yield _newest(address, entries, size)
    for number in range(1, full + 1):
        yield ListPage(
            list_page_address(address, number),
            number,
            tuple(reversed(entries[(number - 1) * size : number * size])),
            list_page_address(address, number + 1),
            list_page_address(address, number - 1) if number > 1 else None,
            list_page_address(address, number),
            address,
        )
    if full:
        yield _newest(address, entries, size, number=full + 1)


def _newest(address: str, entries: Sequence[Entry], size: int, number: int = 0) -> ListPage[Entry]:
    full = len(entries) // size
    first = max(full - 1, 0) * size
    return ListPage(
        list_page_address(address, number) if number else address,
        number,
        tuple(reversed(entries[first:])),
        None,
        list_page_address(address, full - 1) if full > 1 else None,
        address,
        address,
    )
