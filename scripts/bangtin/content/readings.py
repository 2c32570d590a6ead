"""Many files → their readings: from the cache, in this process, or by several (floor 2)."""

import gc
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import ClassVar

from bangtin.content.cache import ReadingCache, line_of, reading_of
from bangtin.content.reader import FileReading, Reader
from bangtin.content.root import ContentRoot

CHUNK = 100
WORTH_A_POOL = 400
"""Fewer files than this are read sooner than other processes start."""


def read_files(
    root: ContentRoot, files: Sequence[str], reader: Reader, *, jobs: int, step: Callable[[], None]
) -> dict[str, FileReading]:
    """The reading of every file, in the order of the files; what is new is kept for the next run."""
    cache = ReadingCache(root.work / "cache", reader.recipe)
    bench = _Bench(root, reader)
    with _no_collecting():
        known = _known(root, files, cache, step) if cache else {}
        missing = [file for file in files if file not in known]
        spread = _in_processes if jobs > 1 and len(missing) >= WORTH_A_POOL else _in_this_process
        for file, line, reading in spread(bench, missing, jobs):
            known[file] = reading
            cache.add(line)
            step()
    cache.keep()
    return {file: known[file] for file in files}


def _known(
    root: ContentRoot, files: Sequence[str], cache: ReadingCache, step: Callable[[], None]
) -> dict[str, FileReading]:
    found = {}
    for file in files:
        reading = cache.find(root.read(file), file)
        if reading:
            found[file] = reading
            step()
    return found


@dataclass(frozen=True)
class _Bench:
    """Where one process works."""

    root: ContentRoot
    reader: Reader

    def read(self, file: str) -> tuple[bytes, FileReading]:
        """A file as a line of the cache and as a reading."""
        content = self.root.read(file)
        reading = self.reader.read(content, file)
        return line_of(self.reader.recipe, content, file, reading), reading


class _Worker:
    """What a process of the pool keeps between chunks."""

    bench: ClassVar[_Bench]

    @classmethod
    def set_up(cls, bench: _Bench) -> None:
        gc.disable()
        cls.bench = bench

    @classmethod
    def lines(cls, files: Sequence[str]) -> list[bytes]:
        return [cls.bench.read(file)[0] for file in files]


def _in_this_process(
    bench: _Bench, files: Sequence[str], _jobs: int
) -> Iterator[tuple[str, bytes, FileReading]]:
    for file in files:
        yield file, *bench.read(file)


def _in_processes(bench: _Bench, files: Sequence[str], jobs: int) -> Iterator[tuple[str, bytes, FileReading]]:
    """Lines are what processes send: small, and what the cache keeps anyway."""
    chunks = [files[start : start + CHUNK] for start in range(0, len(files), CHUNK)]
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else None)
    with ProcessPoolExecutor(jobs, context, initializer=_Worker.set_up, initargs=(bench,)) as pool:
        for chunk, lines in zip(chunks, pool.map(_Worker.lines, chunks), strict=True):
            for file, line in zip(chunk, lines, strict=True):
                yield file, line, reading_of(line, file)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Thousands of new records are no garbage; looking for some among them takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
