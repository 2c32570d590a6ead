"""Choices that depend on a key alone: the same on every machine and in every order (floor 5)."""

import struct
from collections.abc import Iterator, Sequence
from hashlib import shake_128
from itertools import chain, count
from typing import Final, TypeVar

T = TypeVar("T")

_NUMBERS: Final = 512
_FORM: Final = struct.Struct(f"<{_NUMBERS}H")


class Dice:
    """A stream of choices for one key."""

    def __init__(self, *key: int | str) -> None:
        self._next = _numbers("/".join(map(str, key))).__next__

    def number(self, first: int, last: int) -> int:
        """A number from `first` to `last`, both included; they are less than 65,536 apart."""
        return first + self._next() % (last - first + 1)

    def pick(self, choices: Sequence[T]) -> T:
        """One of the choices."""
        return choices[self._next() % len(choices)]

    def pair(self, choices: Sequence[T]) -> tuple[T, T]:
        """Two different choices."""
        first = self._next() % len(choices)
        return choices[first], choices[(first + 1 + self._next() % (len(choices) - 1)) % len(choices)]

    def chance(self, percent: int) -> bool:
        """True so many times in a hundred."""
        return self._next() % 100 < percent

    def several(self, choices: Sequence[T], count: int) -> list[T]:
        """Different choices, in the order in which they fall."""
        left = list(choices)
        return [left.pop(self._next() % len(left)) for _ in range(min(count, len(left)))]


def _numbers(key: str) -> Iterator[int]:
    return chain.from_iterable(
        _FORM.unpack(shake_128(f"{key}/{turn}".encode()).digest(_FORM.size)) for turn in count()
    )
