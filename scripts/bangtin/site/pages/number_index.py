"""Papers by their number, ten numbers a page: the way to a number without JavaScript (floor 3)."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.site.addresses import numbers_address
from bangtin.site.search.lookup import number_parts


@dataclass(frozen=True, slots=True)
class Ten:
    """Ten numbers that follow one another; the address is the same whatever is published later."""

    first: int
    papers: tuple[Directive, ...]

    @property
    def label(self) -> str:
        """`1–9`, `250–259`."""
        return f"{self.first or 1}–{self.first + 9}"

    @property
    def address(self) -> str:
        """Where its page stands."""
        return numbers_address(self.first)


def number_tens(corpus: Corpus) -> Iterator[Ten]:
    """All numbers that a paper bears, in order; of one number the newest paper first."""
    tens: defaultdict[int, list[tuple[int, Directive]]] = defaultdict(list)
    for directive in corpus.directives.values():
        parts = number_parts(directive.number or "")
        if parts:
            tens[parts.number // 10 * 10].append((parts.number, directive))
    for first in sorted(tens):
        newest_first = sorted(tens[first], key=lambda one: (one[1].issued, one[1].id), reverse=True)
        in_order = sorted(newest_first, key=lambda one: one[0])
        yield Ten(first, tuple(directive for _, directive in in_order))
