"""Titles and passages: what a result shows, in files small enough to fetch for ten results (floor 3)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from bangtin.site.artifact import Artifact
from bangtin.site.search.entries import SearchEntry
from bangtin.site.search.layout import (
    PASSAGE,
    TITLE_GROUP,
    TITLES,
    WHOLE,
    as_json,
    named_in_groups,
    passage_path,
    spread,
)
from bangtin.site.search.syllables import search_words

Block = list[tuple[str, str]]
"""Pieces of sections as (anchor, text)."""

MARKS: Final = 1 << 12
"""The words of a block are known by so many different hashes."""
_DIGIT: Final = 35
"""A gap of 0 to 47 is the character with this code and more; S says 48 and that the gap goes on."""


def write_passages(entry: SearchEntry, sections: Sequence[tuple[str, Sequence[str]]]) -> Iterator[Artifact]:
    """The text of an entry; of a longer one blocks of about equal size, and which words stand in which."""
    texts = [(anchor, " ".join(words)) for anchor, words in sections]
    whole = sum(len(text) for _, text in texts) <= WHOLE
    blocks = list(_blocks(texts, WHOLE if whole else PASSAGE))
    if len(blocks) < 2:
        yield Artifact(passage_path(entry.kind, entry.id), as_json(blocks[0] if blocks else []))
        return
    yield Artifact(passage_path(entry.kind, entry.id), as_json({"blocks": _telling_words(blocks)}))
    for number, block in enumerate(blocks):
        yield Artifact(passage_path(entry.kind, entry.id, number), as_json(block))


def write_titles(records: Sequence[tuple[str, ...] | None]) -> tuple[str, list[Artifact]]:
    """The records by ordinal, 0 where none is: hashes of the groups, and the files."""
    filled = [record or 0 for record in records]
    contents = [as_json(filled[start : start + TITLES]) for start in range(0, len(filled), TITLES)]
    return named_in_groups("titles", contents, TITLE_GROUP)


def likely_block(telling: Sequence[str], reading: Sequence[str]) -> int:
    """The block with most words of the query, each worth more in fewer blocks; of equals the earliest."""
    held = [_read_marks(one) for one in telling]
    wanted = {spread(word) % MARKS for word in reading}
    worth = {mark: len(held) - sum(mark in block for block in held) for mark in wanted}
    scores = [sum(worth[mark] for mark in wanted & block) for block in held]
    return scores.index(max(scores))


def _telling_words(blocks: Sequence[Block]) -> list[str]:
    """For each block the hashes of its words, without those that stand in more than half of the blocks."""
    marks = [{spread(word) % MARKS for _, text in block for word in search_words(text)} for block in blocks]
    counts = Counter(mark for held in marks for mark in held)
    return [
        _written_marks(sorted(mark for mark in held if counts[mark] * 2 <= len(blocks))) for held in marks
    ]


def _written_marks(marks: Iterable[int]) -> str:
    gaps = (there - here for here, there in pairwise((0, *marks)))
    return "".join("S" * (gap // 48) + chr(_DIGIT + gap % 48) for gap in gaps)


def _read_marks(written: str) -> set[int]:
    marks, mark = set(), 0
    for digit in written:
        mark += ord(digit) - _DIGIT
        if digit != "S":
            marks.add(mark)
    return marks


def _blocks(texts: Iterable[tuple[str, str]], most: int) -> Iterator[Block]:
    block: Block = []
    size = 0
    for anchor, text in texts:
        for piece in _pieces(text, most):
            if block and size + len(piece) > most:
                yield block
                block, size = [], 0
            block.append((anchor, piece))
            size += len(piece)
    if block:
        yield block


def _pieces(rest: str, most: int) -> Iterator[str]:
    """A text cut at spaces into pieces of so many characters."""
    while len(rest) > most:
        space = rest.rfind(" ", 0, most)
        cut = space if space > 0 else most
        yield rest[:cut]
        rest = rest[cut:].lstrip()
    if rest:
        yield rest
