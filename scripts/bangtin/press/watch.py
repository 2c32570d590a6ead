"""Who looks on while a site is made: rooms timed and steps counted, by whoever holds a clock (floor 4)."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol


class Watch(Protocol):
    """The door has a clock and a terminal; the press has neither."""

    def room(self, name: str) -> AbstractContextManager[None]:
        """Everything inside belongs to this room."""
        ...

    def step(self, done: int, total: int) -> None:
        """So many of so many are done in this room."""
        ...


class Unwatched:
    """Nobody looks on."""

    @contextmanager
    def room(self, name: str) -> Iterator[None]:  # noqa: ARG002
        yield

    def step(self, done: int, total: int) -> None:
        pass
