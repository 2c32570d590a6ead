"""Word and OpenDocument → lines, by pandoc, which keeps the numbers that Word shows (floor 3)."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias

from bangtin.intake.paper import Line, Paper, Remark
from bangtin.intake.programs import PANDOC, run
from bangtin.language.text import fold, nfc, squeeze
from bangtin.model.wording import Wording

Content: TypeAlias = Any  # what pandoc's JSON holds differs with the kind of node
_SECONDS: Final = 60
_MARKED: Final = str.maketrans({mark: f"\\{mark}" for mark in "*_`[]<>\\"})
_PLAIN: Final = {"Space": " ", "SoftBreak": " ", "LineBreak": "\n", "Image": "", "RawInline": ""}
_EMPHASIS: Final = {"Strong": "**", "Emph": "*"}
_QUOTES: Final = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}
_HEAD_WORDS: Final = ("cong hoa xa hoi", "dang cong san viet nam", "doc lap", "noi nhan")
_ROMAN: Final = (
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def read_word(content: bytes, kind: Literal["docx", "odt"]) -> Paper:
    """The paper as lines: a paragraph each, head and tail column by column, other tables as tables."""
    written = run(PANDOC, ["-f", kind, "-t", "json"], seconds=_SECONDS, stdin=content)
    walk = _Walk()
    walk.blocks(json.loads(written)["blocks"])
    walk.footnotes()
    lines = tuple(Line(text, at) for at, text in enumerate(walk.lines, 1))
    return Paper(kind, lines, remarks=tuple(walk.remarks))


@dataclass
class _Walk:
    """Pandoc's document, block after block, written as lines."""

    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def blocks(self, blocks: Sequence[Any]) -> None:
        for block in blocks:
            self._block(block["t"], block.get("c"))

    def _block(self, kind: str, content: Content) -> None:
        write = self._writers().get(kind)
        if write:
            write(content)

    def _writers(self) -> dict[str, Callable[[Content], None]]:
        """How each kind of block is written; what has no words (a rule, raw XML) is not."""
        return {
            "Para": lambda content: self._paragraph(self._inlines(content)),
            "Plain": lambda content: self._paragraph(self._inlines(content)),
            "Header": lambda content: self._paragraph(f"**{_unbold(self._inlines(content[2]))}**"),
            "LineBlock": self._line_block,
            "OrderedList": lambda content: self._numbered(*content),
            "BulletList": self._bullets,
            "BlockQuote": self.blocks,
            "Div": lambda content: self.blocks(content[-1]),
            "Figure": lambda content: self.blocks(content[-1]),
            "Table": self._table,
            "CodeBlock": lambda content: self._paragraph(content[1]),
            "DefinitionList": self._definitions,
        }

    def _line_block(self, content: Content) -> None:
        for each in content:
            self._paragraph(self._inlines(each))

    def _bullets(self, content: Content) -> None:
        for item in content:
            self._item("-", item)

    def _definitions(self, content: Content) -> None:
        for term, definitions in content:
            self._paragraph(self._inlines(term))
            for each in definitions:
                self.blocks(each)

    def _paragraph(self, text: str) -> None:
        """Each printed line of a paragraph on its own; a blank line behind."""
        written = [squeeze(line) for line in nfc(text).split("\n")]
        kept = [line for line in written if line.strip("* ")]
        if kept:
            self.lines += [*_closed_bold(kept), ""]

    def _numbered(self, style: Content, items: Sequence[Any]) -> None:
        """The number that Word shows, as text."""
        start, form, mark = style[0], style[1]["t"], style[2]["t"]
        for at, item in enumerate(items, start):
            self._item(_labelled(_counted(at, form), mark), item)

    def _item(self, label: str, blocks: Sequence[Any]) -> None:
        before = len(self.lines)
        self.blocks(blocks)
        if len(self.lines) > before:
            self.lines[before] = f"{label} {self.lines[before]}"

    def footnotes(self) -> None:
        """Footnotes at the end, each under its number."""
        for at, note in enumerate(self.notes, 1):
            self._paragraph(f"\\[{at}\\] {note}")
        if self.notes:
            self.remarks.append(
                Remark(
                    Wording(
                        f"{len(self.notes)} chú thích cuối trang được chuyển xuống cuối văn bản.",
                        f"{len(self.notes)} footnotes now stand at the end.",
                    )
                )
            )

    def _table(self, content: Content) -> None:
        rows = [row for part in _row_groups(content) for row in part]
        if self._is_form(rows):
            self._columns(rows)
        else:
            self._grid(rows)

    def _is_form(self, rows: Sequence[Any]) -> bool:
        """The head or the tail of a paper, which Word sets in a table without lines."""
        width = max((len(row) for row in rows), default=0)
        if width == 1 and len(rows) == 1:
            return True
        words = fold(" ".join(self._quiet(cell) for row in rows for cell in row))
        return width <= 4 and len(rows) <= 12 and any(mark in words for mark in _HEAD_WORDS)

    def _quiet(self, blocks: Sequence[Any]) -> str:
        """The words of a cell, without a trace of having looked."""
        aside = _Walk()
        aside.blocks(blocks)
        return " ".join(aside.lines)

    def _columns(self, rows: Sequence[Any]) -> None:
        """Column after column, as the paper is read."""
        width = max(len(row) for row in rows)
        for column in range(width):
            for row in rows:
                if column < len(row):
                    self.blocks(row[column])

    def _grid(self, rows: Sequence[Any]) -> None:
        """A table of the body; a cell is one line."""
        width = max((len(row) for row in rows), default=0)
        if not width:
            return
        for at, row in enumerate(rows):
            cells = [self._cell(blocks) for blocks in row] + [""] * (width - len(row))
            self.lines.append(f"| {' | '.join(cells)} |")
            if at == 0:
                self.lines.append(f"|{' --- |' * width}")
        self.lines.append("")

    def _cell(self, blocks: Sequence[Any]) -> str:
        aside = _Walk(notes=self.notes)
        aside.blocks(blocks)
        return squeeze(" ".join(aside.lines)).replace("|", "\\|")

    def _inlines(self, inlines: Sequence[Any]) -> str:
        return "".join(self._inline(each["t"], each.get("c")) for each in inlines)

    def _inline(self, kind: str, content: Content) -> str:
        if kind in _PLAIN:
            return _PLAIN[kind]
        if kind in _EMPHASIS:
            return _around(_EMPHASIS[kind], self._inlines(content))
        if kind == "Note":
            return self._note(content)
        if kind == "Quoted":
            opening, closing = _QUOTES[content[0]["t"]]
            return f"{opening}{self._inlines(content[1])}{closing}"
        return self._words(kind, content)

    def _words(self, kind: str, content: Content) -> str:
        if kind == "Str":
            return str(content).translate(_MARKED)
        if kind in ("Link", "Span"):
            return self._inlines(content[1])
        if kind in ("Code", "Math"):
            return str(content[1]).translate(_MARKED)
        return self._inlines(content) if isinstance(content, list) else ""

    def _note(self, content: Content) -> str:
        """A footnote is put aside; its number stands in the text."""
        self.notes.append(self._quiet(content))
        return f" \\[{len(self.notes)}\\]"


def _row_groups(content: Content) -> Iterator[list[Any]]:
    """The rows of head, bodies and foot; each row is a list of cells, each cell a list of blocks."""
    _, _, _, head, bodies, foot = content
    yield [_cells(row) for row in head[1]]
    for body in bodies:
        yield [_cells(row) for row in (*body[2], *body[3])]
    yield [_cells(row) for row in foot[1]]


def _cells(row: Content) -> list[Any]:
    return [cell[4] for cell in row[1]]


def _counted(at: int, form: str) -> str:
    if form == "LowerAlpha":
        return _letter(at)
    if form == "UpperAlpha":
        return _letter(at).upper()
    if form == "LowerRoman":
        return _roman(at)
    return _roman(at).upper() if form == "UpperRoman" else str(at)


def _labelled(count: str, mark: str) -> str:
    if mark == "TwoParens":
        return f"({count})"
    return f"{count})" if mark == "OneParen" else f"{count}."


def _letter(at: int) -> str:
    """1 → a … 26 → z, 27 → aa, as Word counts."""
    return chr(96 + (at - 1) % 26 + 1) * ((at - 1) // 26 + 1)


def _roman(at: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (at // value)
        at %= value
    return written


def _around(mark: str, text: str) -> str:
    """Emphasis around the words, not around spaces or several lines."""
    lines = []
    for line in text.split("\n"):
        words = line.strip()
        bare = words.strip("*")
        if not any(letter.isalnum() for letter in bare):
            lines.append(line)
            continue
        lead, trail = line[: len(line) - len(line.lstrip())], line[len(line.rstrip()) :]
        lines.append(f"{lead}{mark}{words}{mark}{trail}" if mark not in words else line)
    return "\n".join(lines)


def _unbold(text: str) -> str:
    return text.replace("**", "")


def _closed_bold(lines: Sequence[str]) -> list[str]:
    """Lines of one paragraph, none with an emphasis that another one closes."""
    return [line if line.count("**") % 2 == 0 else line.replace("**", "") for line in lines]
