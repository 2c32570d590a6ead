"""Which of many short needles a text may hold, all of them at one look (floor 0).

Every byte of a page (`code_page`) becomes eight answers: may it be the first sign of a needle of this mesh?
The second, third and fourth sign likewise, each time the whole text as one large number. Moved by one sign
each and joined by "and", only those bits stay where signs follow one another as a needle has them. A mesh of
several needles may also catch a mixture of them; it never misses one.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from bangtin.language.code_page import PAGE, table

REACH: Final = 4
"""So many signs of a needle count."""
MESHES: Final = 8
"""A byte has so many bits."""

_END: Final = bytes([PAGE.index("\n") + 1]) * (REACH - 1)
"""Behind the end anything may follow as well."""

_ZEROS: Final = re.compile(rb"\0*")
Needle = Sequence[str]
"""For each of at most four places in a row: the signs that may stand there."""


class Sieve:
    """Needles in at most eight meshes."""

    def __init__(self, meshes: Sequence[Iterable[Needle]]) -> None:
        if len(meshes) > MESHES:
            raise ValueError(len(meshes))
        allowed = [[_signs_at(place, mesh) for mesh in meshes] for place in range(REACH)]
        self._tables = [table(_answers(each)) for each in allowed]

    def catch(self, page: bytes) -> Iterator[tuple[int, int]]:
        """Each offset where a needle may begin, and the bits of its meshes; nothing: there is no needle."""
        size = len(page)
        page += _END
        first, *others = self._tables
        caught = int.from_bytes(page.translate(first), "little")
        for place, answers in enumerate(others, 1):
            caught &= int.from_bytes(page.translate(answers), "little") >> 8 * place
        if caught:
            yield from _not_zero(caught.to_bytes(len(page), "little"), size)


def _not_zero(meshes: bytes, size: int) -> Iterator[tuple[int, int]]:
    at = _zeros_end(meshes, 0)
    while at < size:
        yield at, meshes[at]
        at = _zeros_end(meshes, at + 1)


def _zeros_end(meshes: bytes, start: int) -> int:
    """Where a run of zeros ends: one literal is what the engine repeats fastest."""
    run = _ZEROS.match(meshes, start)
    return run.end() if run else start


def _signs_at(place: int, mesh: Iterable[Needle]) -> frozenset[str]:
    """Beyond the end of a needle anything may follow."""
    return frozenset(sign for needle in mesh for sign in (needle[place] if place < len(needle) else PAGE))


def _answers(allowed: Sequence[frozenset[str]]) -> Callable[[str], int]:
    return lambda sign: sum((sign in signs) << mesh for mesh, signs in enumerate(allowed))
