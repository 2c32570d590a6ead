"""The body of a directive → its provisions, labels exactly as written (floor 2).

Read line by line, before any Markdown: a line that begins with a label opens a provision, and nothing is
renumbered.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from bangtin.language.slugs import label_slug, slug
from bangtin.model.body import Provision, ProvisionKind

K = ProvisionKind

_ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
_SMALL = "".join(chr(code) for code in (*range(0x61, 0x250), *range(0x1EA0, 0x1F00)) if chr(code).islower())
_NOT_IN_SENTENCE = rf"[.:]?(?=\s|$|\*)(?!\s+[{_SMALL}])"
"""A word with its number heads a provision unless a sentence goes on behind it."""
_APPENDIX_NUMBER = r"(?:\d{1,3}|[IVXL]+|[A-ZĐ])[a-zđ]?\b"
_CLOSED = r"(?=\s|$|\*|[^\W\d_])"
_LABELS: tuple[tuple[ProvisionKind, str, re.Pattern[str]], ...] = (
    (
        K.APPENDIX,
        "P",
        re.compile(
            rf"PHỤ LỤC(?: (?:SỐ )?{_APPENDIX_NUMBER})?[.:]?(?=\s|$|\*)"
            rf"|Phụ lục (?:số )?{_APPENDIX_NUMBER}[.:]?(?=[\s*]*$)"
        ),
    ),
    (
        K.PART,
        "P",
        re.compile(
            rf"(?:Phần|PHẦN)\s+(?:(?:thứ|Thứ|THỨ)\s+\w+|[IVX]+\b|\d{{1,2}}\b|[A-ZĐ]\b){_NOT_IN_SENTENCE}"
        ),
    ),
    (K.CHAPTER, "C", re.compile(rf"(?:Chương|CHƯƠNG)\s+(?:[IVX]+|\d{{1,3}})\b{_NOT_IN_SENTENCE}")),
    (K.SECTION, "M", re.compile(rf"(?:Mục|MỤC)\s+(?:[IVX]+|\d{{1,3}}|[A-ZĐ])\b{_NOT_IN_SENTENCE}")),
    (K.SUBSECTION, "T", re.compile(rf"(?:Tiểu|TIỂU)\s+(?i:mục)\s+(?:[IVX]+|\d{{1,3}})\b{_NOT_IN_SENTENCE}")),
    (K.ARTICLE, "Đ", re.compile(r"(?:Điều|ĐIỀU)\s+\d{1,4}[a-zđ]?(?:[.:](?=\s|$|\D)|(?=\*\*|$))")),
    (K.ROMAN, "IVX", re.compile(rf"{_ROMAN}\.(?=\s|$|\*)")),
    (
        K.CLAUSE,
        "0123456789",
        re.compile(rf"\d{{1,3}}(?:\.\d{{1,2}})*\.{_CLOSED}|\d{{1,3}}(?:\.\d{{1,2}})+(?=\s+[^\W\d_{_SMALL}])"),
    ),
    (
        K.POINT,
        "abcdefghijklmnopqrstuvwxyzđ",
        re.compile(r"(?:[a-zđ](?:\.?\d{1,2})?|[a-z]{2}|đđ)\)(?![\d,;.)/])|[a-zđ]\.(?=\s+\S)"),
    ),
    (K.DASH, "-–—", re.compile(r"[-–—](?=\s+\S|[^\W\d_])")),
    (K.PLUS, "+", re.compile(r"\+(?=\s+\S|[^\W\d_])")),
)
"""Kind, the signs that its labels begin with, and their form."""
_RANK = {
    K.OPENING: 0,
    K.APPENDIX: 0,
    K.PART: 1,
    K.CHAPTER: 2,
    K.SECTION: 3,
    K.SUBSECTION: 4,
    K.ROMAN: 5,
    K.ARTICLE: 6,
    K.CLAUSE: 10,
    K.POINT: 20,
    K.DASH: 21,
    K.PLUS: 22,
}
"""A provision goes under the nearest one before it with a smaller rank; 1.1. ranks one below 1."""
_BULLET = _RANK[K.DASH]
"""Dashes and pluses have this rank or a larger one."""
_IN_ARTICLE = {K.CLAUSE: "khoan", K.POINT: "diem"}


class _Sort(NamedTuple):
    """A kind of provision and what is asked of it line by line; members of an enum are slow to look up."""

    kind: ProvisionKind
    name: str
    rank: int
    in_article: str
    is_box: bool
    """A table or quotation: every line of it begins with its sign."""


_LAST = max(_RANK.values()) + 1
_SORTS = {
    kind: _Sort(
        kind, kind.value, _RANK.get(kind, _LAST), _IN_ARTICLE.get(kind, ""), kind in (K.TABLE, K.QUOTE)
    )
    for kind in K
}
_OPENING, _ARTICLE, _CLAUSE = _SORTS[K.OPENING], _SORTS[K.ARTICLE], _SORTS[K.CLAUSE]
_PARAGRAPH, _TABLE = _SORTS[K.PARAGRAPH], _SORTS[K.TABLE]
_SHAPES = {"|": _TABLE, ">": _SORTS[K.QUOTE]}
_BY_FIRST = {
    first: tuple((_SORTS[kind], pattern.match) for kind, firsts, pattern in _LABELS if first in firsts)
    for first in "".join(firsts for _, firsts, _ in _LABELS)
}
_EMPHASIS = re.compile(r"\*{1,3}(?![*\s])")


class _Label(NamedTuple):
    sort: _Sort
    text: str
    rank: int
    strong: bool
    emphasis: str
    """The marks that were opened before the label and go on behind it."""
    rest: str


class _Block(NamedTuple):
    """Lines that belong together: one provision to be."""

    label: _Label | None
    sort: _Sort
    lines: list[str]
    line: int


class _Open(NamedTuple):
    """A provision that later ones may go under."""

    sort: _Sort
    rank: int
    label: str
    anchor: str
    depth: int
    in_article: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """What must be known of a body before anybody reads its words."""

    anchors: tuple[str, ...]
    tables: tuple[Provision, ...]


def read_provisions(body: str, first_line: int = 1) -> tuple[Provision, ...]:
    """The provisions of a body in order; `first_line` is where the body begins in its file."""
    return tuple(_provision(*placed) for placed in _placed(body, first_line))


def read_outline(body: str, first_line: int = 1) -> Outline:
    """The anchors of the same provisions, and those that are tables; the rest is not made."""
    anchors: list[str] = []
    tables: list[Provision] = []
    for placed in _placed(body, first_line):
        anchors.append(placed[1])
        if placed[0].sort is _TABLE:
            tables.append(_provision(*placed))
    return Outline(tuple(anchors), tuple(tables))


def _provision(block: _Block, anchor: str, depth: int) -> Provision:
    label = block.label
    return Provision(
        anchor=anchor,
        label=label.text if label else "",
        kind=block.sort.kind,
        depth=depth,
        text=_text(block),
        line=block.line,
        strong=label.strong if label else False,
    )


def _placed(body: str, first_line: int) -> Iterator[tuple[_Block, str, int]]:
    """Each block with its anchor and depth."""
    tree = _Tree()
    for block in _blocks(body, first_line):
        if tree.wants_opening(block):
            yield tree.place_opening(block.line)
        yield tree.place(block)


def _blocks(body: str, first_line: int) -> Iterator[_Block]:
    """Cut the body where a label, a table, a quotation or a blank line begins something new."""
    block: _Block | None = None
    for number, raw in enumerate(body.split("\n"), first_line):
        line = raw.strip()
        if line:
            shape = _SHAPES.get(line[0], _PARAGRAPH)
            label = read_label(line) if shape is _PARAGRAPH else None
            if block and label is None and _continues(block, shape):
                block.lines.append(line)
                continue
        if block:
            yield block
            block = None
        if line:
            block = _Block(label, label.sort if label else shape, [label.rest if label else line], number)
    if block:
        yield block


def _continues(block: _Block, shape: _Sort) -> bool:
    """A line without a label goes on with a paragraph or provision, not with a table or quotation."""
    return shape is (block.sort if block.sort.is_box else _PARAGRAPH)


def read_label(line: str) -> _Label | None:
    """The label that a line begins with, also inside `**…**`; None when it begins with none."""
    mark, inner = "", line
    if line[0] == "*" and (emphasis := _EMPHASIS.match(line)):
        mark = emphasis[0]
        inner = line[len(mark) :]
    for sort, match in _BY_FIRST.get(inner[:1], ()):
        found = match(inner)
        if found:
            text = found[0]
            rank = sort.rank + (text.rstrip(".").count(".") if sort is _CLAUSE else 0)
            rest = inner[found.end() :].lstrip()
            if not mark:
                return _Label(sort, text, rank, False, "", rest)  # noqa: FBT003  # positions are faster
            closed = next((n for n in range(len(mark), 0, -1) if rest.startswith(mark[:n])), 0)
            return _Label(sort, text, rank, len(mark) > 1, mark[closed:], rest[closed:].lstrip())
    return None


class _Tree:
    """Places blocks under one another and gives each its permanent anchor."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._counts: dict[str, int] = {}
        self._taken: dict[str, int] = {}

    def wants_opening(self, block: _Block) -> bool:
        """What stands before the first label goes under a provision without words."""
        return not self._open and (block.label is None or block.label.rank >= _BULLET)

    def place_opening(self, line: int) -> tuple[_Block, str, int]:
        anchor = self._unique(_OPENING.name)
        self._open.append(_Open(_OPENING, _OPENING.rank, "", anchor, 0, in_article=False))
        return _Block(None, _OPENING, [], line), anchor, 0

    def place(self, block: _Block) -> tuple[_Block, str, int]:
        label = block.label
        parent = self._parent(label)
        numbered = label is not None and label.rank < _BULLET
        component = _component(label, parent) if label and numbered else block.sort.name
        path = f"{parent.anchor}.{component}" if parent else component
        anchor = self._unique(path if numbered else self._next(path))
        depth = parent.depth + 1 if parent else 0
        if label:
            in_article = label.sort is _ARTICLE or (parent is not None and parent.in_article)
            self._open.append(_Open(label.sort, label.rank, label.text, anchor, depth, in_article))
        return block, anchor, depth

    def _parent(self, label: _Label | None) -> _Open | None:
        """Close what cannot hold the block; the innermost of the rest is its parent."""
        opened = self._open
        if label is None:
            return next(item for item in reversed(opened) if item.rank < _BULLET)
        rank = label.rank
        # What stands before the first label holds its own dashes and nothing else.
        while opened and (opened[-1].rank >= rank or (opened[-1].sort is _OPENING and rank < _BULLET)):
            opened.pop()
        return opened[-1] if opened else None

    def _next(self, counted: str) -> str:
        """Paragraphs, dashes and the like are counted within their parent."""
        self._counts[counted] = count = self._counts.get(counted, 0) + 1
        return f"{counted}-{count}"

    def _unique(self, anchor: str) -> str:
        self._taken[anchor] = count = self._taken.get(anchor, 0) + 1
        return anchor if count == 1 else f"{anchor}~{count}"


def _component(label: _Label, parent: _Open | None) -> str:
    """What the label of a provision adds to the anchor of its parent."""
    component = _label_anchor(label.text)
    if parent is None:
        return component
    if label.sort is _CLAUSE and parent.sort is _CLAUSE:
        own, above = label.text.rstrip("."), parent.label.rstrip(".")
        if own.startswith(above + "."):
            return own[len(above) + 1 :]
    if parent.in_article and label.sort.in_article:
        return f"{label.sort.in_article}-{component}"
    return component


def _text(block: _Block) -> str:
    """The lines of a block; emphasis that the label stood in is opened again where its text begins."""
    text = "\n".join(block.lines).strip()
    return f"{block.label.emphasis}{text}" if block.label and text else text


@cache
def _label_anchor(label: str) -> str:
    """`Điều 5.` → `dieu-5`; words fold đ to d, a single letter keeps it as dd; `2.1.` keeps its dots."""
    bare = label.rstrip(".:)")
    if len(bare) <= 2 or bare.replace(".", "").isdigit():
        return ".".join(label_slug(part) for part in bare.split("."))
    return slug(bare)
