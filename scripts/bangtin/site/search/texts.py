"""Titles and passages: what a result shows, in files small enough to fetch for ten results (floor 3)."""

from collections.abc import Iterable, Iterator, Sequence

from bangtin.site.artifact import Artifact
from bangtin.site.search.entries import SearchEntry
from bangtin.site.search.layout import PASSAGE, TITLES, as_json, named


def write_passages(entry: SearchEntry) -> Iterator[tuple[str, Artifact]]:
    """The text of an entry in files of about equal size, each a list of [anchor, text]."""
    for number, block in enumerate(_blocks(entry.sections)):
        yield named(f"passages/{entry.kind}/{entry.id}-{number}", as_json(block), "json")


def write_titles(records: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, Artifact]]:
    """The records in order, a few to a file."""
    for start in range(0, len(records), TITLES):
        yield named(f"titles/{start // TITLES}", as_json(records[start : start + TITLES]), "json")


def _blocks(sections: Iterable[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    block: list[tuple[str, str]] = []
    size = 0
    for anchor, text in sections:
        for piece in _pieces(text):
            if block and size + len(piece) > PASSAGE:
                yield block
                block, size = [], 0
            block.append((anchor, piece))
            size += len(piece)
    if block:
        yield block


def _pieces(text: str) -> Iterator[str]:
    """A text with single spaces, cut at them into pieces that fit in a file."""
    rest = " ".join(text.split())
    while len(rest) > PASSAGE:
        space = rest.rfind(" ", 0, PASSAGE)
        cut = space if space > 0 else PASSAGE
        yield rest[:cut]
        rest = rest[cut:].lstrip()
    if rest:
        yield rest
