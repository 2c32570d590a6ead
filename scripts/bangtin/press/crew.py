"""Who renders documents: this process, several of this machine, or a cluster over a shared folder (floor 4).

A crew is handed what it works with once (`bench`) and then chunks of ids. What comes back is small: workers
write pages, they do not send them.
"""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, ClassVar, Final, Protocol, TypeVar

from bangtin.model.trouble import BangtinError, RefusalError

DASK: Final = "dask://"
AHEAD: Final = 4
"""Chunks that wait for each worker of a cluster."""
R_co = TypeVar("R_co", covariant=True)
R = TypeVar("R")


class Bench(Protocol[R_co]):
    """Where a worker works."""

    def render(self, ids: Sequence[str]) -> R_co: ...


Crew = Callable[[Bench[R], Sequence[Sequence[str]]], Iterator[R]]
"""What comes of each chunk, in the order of the chunks."""


def crew_of(executor: str, jobs: int) -> Crew[Any]:
    """The crew that was asked for: `dask://host:port`, or as many processes as `jobs`."""
    if executor.startswith(DASK):
        address = f"tcp://{executor.removeprefix(DASK)}"
        return lambda bench, chunks: _in_cluster(address, bench, chunks)
    if executor:
        raise RefusalError(
            f"Không biết “{executor}”. Ghi dask://máy:cổng, ví dụ dask://10.0.0.5:8786.",
            f"“{executor}” is unknown. Write dask://host:port, for example dask://10.0.0.5:8786.",
        )
    if jobs > 1:
        return lambda bench, chunks: _in_processes(jobs, bench, chunks)
    return lambda bench, chunks: map(bench.render, chunks)


class _Worker:
    """What a process of the pool keeps between chunks."""

    bench: ClassVar[Bench[Any]]

    @classmethod
    def set_up(cls, bench: Bench[Any]) -> None:
        cls.bench = bench

    @classmethod
    def render(cls, ids: Sequence[str]) -> Any:  # noqa: ANN401  (whatever the bench gives)
        return cls.bench.render(ids)


def _in_processes(jobs: int, bench: Bench[R], chunks: Sequence[Sequence[str]]) -> Iterator[R]:
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else None)
    with ProcessPoolExecutor(jobs, context, initializer=_Worker.set_up, initargs=(bench,)) as pool:
        yield from pool.map(_Worker.render, chunks)


def _in_cluster(address: str, bench: Bench[R], chunks: Sequence[Sequence[str]]) -> Iterator[R]:
    """The bench goes to every worker once; chunks follow as workers get free."""
    try:
        from distributed import Client
    except ImportError as error:
        raise BangtinError(
            "Thiếu gói distributed. Chạy: pip install distributed.",
            "The package distributed is missing. Run: pip install distributed.",
        ) from error
    try:
        client: Any = Client(address, timeout=10, set_as_default=False)  # type: ignore[no-untyped-call]
    except OSError as error:
        raise BangtinError(
            f"Không nối được với cụm máy tại {address}.", f"The cluster at {address} does not answer."
        ) from error
    with client:
        placed = client.scatter(bench, broadcast=True, hash=False)
        room = max(1, len(client.scheduler_info()["workers"])) * AHEAD
        waiting: deque[Any] = deque()
        for chunk in chunks:
            waiting.append(client.submit(_render, placed, chunk, pure=False))
            if len(waiting) > room:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _render(bench: Bench[R], ids: Sequence[str]) -> R:
    return bench.render(ids)
