"""Which of many short needles a text may hold, all of them at one look (floor 0).

Every byte of a page (`code_page`) becomes eight answers: may it be the first sign of a needle of this mesh?
The second, third and fourth sign likewise, each time the whole text as one large number. Moved by one sign
each and joined by "and", only those bits stay where signs follow one another as a needle has them. A mesh of
several needles may also catch a mixture of them; it never misses one.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from bangtin.language.code_page import PAGE, table

REACH: Final = 4
"""So many signs of a needle count."""
MESHES: Final = 8
"""A byte has so many bits."""

_END: Final = bytes([PAGE.index("\n") + 1]) * (REACH - 1)
"""Behind the end anything may follow as well."""

Needle = Sequence[str]
"""For each of at most four places in a row: the signs that may stand there."""


class Sieve:
    """Needles in at most eight meshes."""

    def __init__(self, meshes: Sequence[Iterable[Needle]]) -> None:
        if len(meshes) > MESHES:
            raise ValueError(len(meshes))
        allowed = [[_signs_at(place, mesh) for mesh in meshes] for place in range(REACH)]
        self._tables = [table(_answers(each)) for each in allowed]

    def meshes_in(self, page: bytes) -> int:
        """The bits of the meshes that something of this page was caught in; 0: it holds no needle at all."""
        page += _END
        first, *others = self._tables
        caught = int.from_bytes(page.translate(first), "little")
        for place, answers in enumerate(others, 1):
            caught &= int.from_bytes(page.translate(answers), "little") >> 8 * place
        return _any_byte(caught, len(page)) if caught else 0


def _any_byte(number: int, size: int) -> int:
    """All bytes of a number in one, joined by "or"."""
    while size > 1:
        size = (size + 1) // 2
        number = number >> 8 * size | number & (1 << 8 * size) - 1
    return number


def _signs_at(place: int, mesh: Iterable[Needle]) -> frozenset[str]:
    """Beyond the end of a needle anything may follow."""
    return frozenset(sign for needle in mesh for sign in (needle[place] if place < len(needle) else PAGE))


def _answers(allowed: Sequence[frozenset[str]]) -> Callable[[str], int]:
    return lambda sign: sum((sign in signs) << mesh for mesh, signs in enumerate(allowed))
