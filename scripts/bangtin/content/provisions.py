"""The body of a directive → its provisions, labels exactly as written (floor 2).

Read line by line, before any Markdown: a line that begins with a label opens a provision, and nothing is
renumbered.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bangtin.language.slugs import label_slug, slug
from bangtin.model.body import Provision, ProvisionKind

K = ProvisionKind

_ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
_SMALL = "".join(chr(code) for code in (*range(0x61, 0x250), *range(0x1EA0, 0x1F00)) if chr(code).islower())
_NOT_IN_SENTENCE = rf"[.:]?(?=\s|$|\*)(?!\s+[{_SMALL}])"
"""A word with its number heads a provision unless a sentence goes on behind it."""
_APPENDIX_NUMBER = r"(?:\d{1,3}|[IVXL]+|[A-ZĐ])[a-zđ]?\b"
_CLOSED = r"(?=\s|$|\*|[^\W\d_])"
_LABELS: tuple[tuple[ProvisionKind, re.Pattern[str]], ...] = (
    (
        K.APPENDIX,
        re.compile(
            rf"PHỤ LỤC(?: (?:SỐ )?{_APPENDIX_NUMBER})?[.:]?(?=\s|$|\*)"
            rf"|Phụ lục (?:số )?{_APPENDIX_NUMBER}[.:]?(?=[\s*]*$)"
        ),
    ),
    (
        K.PART,
        re.compile(
            rf"(?:Phần|PHẦN)\s+(?:(?:thứ|Thứ|THỨ)\s+\w+|[IVX]+\b|\d{{1,2}}\b|[A-ZĐ]\b){_NOT_IN_SENTENCE}"
        ),
    ),
    (K.CHAPTER, re.compile(rf"(?:Chương|CHƯƠNG)\s+(?:[IVX]+|\d{{1,3}})\b{_NOT_IN_SENTENCE}")),
    (K.SECTION, re.compile(rf"(?:Mục|MỤC)\s+(?:[IVX]+|\d{{1,3}}|[A-ZĐ])\b{_NOT_IN_SENTENCE}")),
    (K.SUBSECTION, re.compile(rf"(?:Tiểu|TIỂU)\s+(?i:mục)\s+(?:[IVX]+|\d{{1,3}})\b{_NOT_IN_SENTENCE}")),
    (K.ARTICLE, re.compile(r"(?:Điều|ĐIỀU)\s+\d{1,4}[a-zđ]?(?:[.:](?=\s|$|\D)|(?=\*\*|$))")),
    (K.ROMAN, re.compile(rf"{_ROMAN}\.(?=\s|$|\*)")),
    (
        K.CLAUSE,
        re.compile(rf"\d{{1,3}}(?:\.\d{{1,2}})*\.{_CLOSED}|\d{{1,3}}(?:\.\d{{1,2}})+(?=\s+[^\W\d_{_SMALL}])"),
    ),
    (
        K.POINT,
        re.compile(r"(?:[a-zđ](?:\.?\d{1,2})?|[a-z]{2}|đđ)\)(?![\d,;.)/])|[a-zđ]\.(?=\s+\S)"),
    ),
    (K.DASH, re.compile(r"[-–—](?=\s+\S|[^\W\d_])")),
    (K.PLUS, re.compile(r"\+(?=\s+\S|[^\W\d_])")),
)
_EMPHASIS = re.compile(r"\*{1,3}(?![*\s])")
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
_BULLETS = frozenset({K.DASH, K.PLUS})
_FIRST = frozenset("PpCcMmTtĐđ0123456789IVXabcdeghiklmnopqrstuvxyzfjw-–—+*")


@dataclass(frozen=True, slots=True)
class _Label:
    kind: ProvisionKind
    text: str
    rank: int
    strong: bool
    emphasis: str
    """The marks that were opened before the label and go on behind it."""
    rest: str


@dataclass(slots=True)
class _Block:
    """Lines that belong together: one provision to be."""

    label: _Label | None
    kind: ProvisionKind
    lines: list[str]
    line: int


@dataclass(slots=True)
class _Open:
    """A provision that later ones may go under."""

    kind: ProvisionKind
    rank: int
    label: str
    anchor: str
    depth: int
    in_article: bool


def read_provisions(body: str, first_line: int = 1) -> tuple[Provision, ...]:
    """The provisions of a body in order; `first_line` is where the body begins in its file."""
    tree = _Tree()
    for block in _blocks(body, first_line):
        tree.add(block)
    return tuple(tree.provisions)


def _blocks(body: str, first_line: int) -> Iterator[_Block]:
    """Cut the body where a label, a table, a quotation or a blank line begins something new."""
    block: _Block | None = None
    for number, raw in enumerate(body.split("\n"), first_line):
        line = raw.strip()
        shape = _shape(line)
        label = read_label(line) if shape is K.PARAGRAPH and line else None
        if block and line and label is None and _continues(block, shape):
            block.lines.append(line)
            continue
        if block:
            yield block
            block = None
        if line:
            block = _Block(label, label.kind if label else shape, [label.rest if label else line], number)
    if block:
        yield block


def _shape(line: str) -> ProvisionKind:
    if line.startswith("|"):
        return K.TABLE
    return K.QUOTE if line.startswith(">") else K.PARAGRAPH


def _continues(block: _Block, shape: ProvisionKind) -> bool:
    """A line without a label goes on with a paragraph or provision, not with a table or quotation."""
    if block.kind in (K.TABLE, K.QUOTE):
        return shape is block.kind
    return shape is K.PARAGRAPH


def read_label(line: str) -> _Label | None:
    """The label that a line begins with, also inside `**…**`; None when it begins with none."""
    if line[0] not in _FIRST:
        return None
    emphasis = _EMPHASIS.match(line)
    mark = emphasis[0] if emphasis else ""
    inner = line[len(mark) :]
    for kind, pattern in _LABELS:
        found = pattern.match(inner)
        if found:
            text = found[0]
            rank = _RANK[kind] + (text.rstrip(".").count(".") if kind is K.CLAUSE else 0)
            rest = inner[found.end() :].lstrip()
            closed = next((n for n in range(len(mark), 0, -1) if rest.startswith(mark[:n])), 0)
            return _Label(kind, text, rank, len(mark) > 1, mark[closed:], rest[closed:].lstrip())
    return None


class _Tree:
    """Places blocks under one another and gives each its permanent anchor."""

    def __init__(self) -> None:
        self.provisions: list[Provision] = []
        self._open: list[_Open] = []
        self._counts: dict[tuple[str, ProvisionKind], int] = {}
        self._taken: dict[str, int] = {}

    def add(self, block: _Block) -> None:
        if not self._open and (block.label is None or block.label.kind in _BULLETS):
            self._open_opening(block.line)
        parent = self._parent(block)
        anchor = self._unique(_join(parent, self._component(block, parent)))
        depth = parent.depth + 1 if parent else 0
        label = block.label
        self.provisions.append(
            Provision(
                anchor=anchor,
                label=label.text if label else "",
                kind=block.kind,
                depth=depth,
                text=_text(block),
                line=block.line,
                strong=label.strong if label else False,
            )
        )
        if label:
            in_article = label.kind is K.ARTICLE or bool(parent and parent.in_article)
            self._open.append(_Open(label.kind, label.rank, label.text, anchor, depth, in_article))

    def _open_opening(self, line: int) -> None:
        anchor = self._unique(K.OPENING.value)
        self.provisions.append(Provision(anchor, "", K.OPENING, 0, "", line))
        self._open.append(_Open(K.OPENING, _RANK[K.OPENING], "", anchor, 0, in_article=False))

    def _parent(self, block: _Block) -> _Open | None:
        """Close what cannot hold the block; the innermost of the rest is its parent."""
        if block.label is None:
            return next(item for item in reversed(self._open) if item.kind not in _BULLETS)
        while self._open and self._closes(self._open[-1], block.label):
            self._open.pop()
        return self._open[-1] if self._open else None

    def _closes(self, item: _Open, label: _Label) -> bool:
        """What stands before the first label holds its own dashes and nothing else."""
        return item.rank >= label.rank or (item.kind is K.OPENING and label.kind not in _BULLETS)

    def _component(self, block: _Block, parent: _Open | None) -> str:
        label = block.label
        if label is None or label.kind in _BULLETS:
            key = (parent.anchor if parent else "", block.kind)
            self._counts[key] = self._counts.get(key, 0) + 1
            return f"{block.kind.value}-{self._counts[key]}"
        slug = _label_anchor(label.text)
        if parent and label.kind is K.CLAUSE and parent.kind is K.CLAUSE:
            own, above = label.text.rstrip("."), parent.label.rstrip(".")
            if own.startswith(above + "."):
                return own[len(above) + 1 :]
        if parent and parent.in_article:
            word = {K.CLAUSE: "khoan", K.POINT: "diem"}.get(label.kind)
            return f"{word}-{slug}" if word else slug
        return slug

    def _unique(self, anchor: str) -> str:
        self._taken[anchor] = self._taken.get(anchor, 0) + 1
        return anchor if self._taken[anchor] == 1 else f"{anchor}~{self._taken[anchor]}"


def _text(block: _Block) -> str:
    """The lines of a block; emphasis that the label stood in is opened again where its text begins."""
    text = "\n".join(block.lines).strip()
    return f"{block.label.emphasis}{text}" if block.label and text else text


def _label_anchor(label: str) -> str:
    """`Điều 5.` → `dieu-5`; words fold đ to d, a single letter keeps it as dd; `2.1.` keeps its dots."""
    bare = label.rstrip(".:)")
    if len(bare) <= 2 or bare.replace(".", "").isdigit():
        return ".".join(label_slug(part) for part in bare.split("."))
    return slug(bare)


def _join(parent: _Open | None, component: str) -> str:
    return f"{parent.anchor}.{component}" if parent else component
