"""PDF with a text layer → lines by their places on the page: columns, paragraphs, tables (floor 3)."""

import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from bangtin.intake.paper import Line, Paper, Remark
from bangtin.intake.paragraphs import dropped_page_numbers, is_page_number
from bangtin.language.code_tables import syllable_share, table_of_font, to_unicode
from bangtin.language.text import nfc, squeeze
from bangtin.model.trouble import BangtinError, RefusalError
from bangtin.model.wording import Wording

if TYPE_CHECKING:
    from pdfplumber.page import Page

MOST_PAGES: Final = 500
_COLUMN_GAP: Final = 18.0
"""Points between two columns of a letterhead; no space between words is as wide."""
_LINE: Final = 0.6
"""Of a letter's height; words nearer than this stand on one line."""
_INDENT: Final = 8.0
_LEGIBLE: Final = 0.8
"""Share of words that can be Vietnamese; a text layer below it is worth nothing."""
_MARKED: Final = re.compile(r"([*_`\[\]<>\\])")


@dataclass(frozen=True, slots=True)
class Word:
    """One word and its place, in points from the upper left corner of the page."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    bold: bool


@dataclass(frozen=True, slots=True)
class TextLayer:
    """What a PDF says without being looked at."""

    paper: Paper
    pages: int
    legible: bool
    """Whether the layer holds words at all, and Vietnamese ones."""


def read_pdf(content: bytes) -> TextLayer:
    """The text layer in reading order; one line says why a file is refused."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfminer.psexceptions import PSException
    from pdfplumber.utils.exceptions import PdfminerException

    try:
        with pdfplumber.open(io.BytesIO(content)) as document:
            if len(document.pages) > MOST_PAGES:
                raise _too_long(len(document.pages))
            sheets = [_Sheet.of(page) for page in document.pages]
    except (PDFPasswordIncorrect, PdfminerException) as error:
        raise _unreadable(error) from error
    except (PSException, ValueError, KeyError, TypeError, IndexError, RecursionError) as error:
        raise _unreadable(error) from error
    return _layer(sheets)


def _unreadable(error: Exception) -> RefusalError:
    if "Password" in f"{type(error).__name__}{error!r}":
        return RefusalError(
            "Tệp PDF có mật khẩu. Mở bằng mật khẩu rồi lưu thành tệp không khóa.",
            "The PDF has a password. Open it and save it without one.",
        )
    return RefusalError("Tệp PDF hỏng, không đọc được.", "The PDF is broken and cannot be read.")


def _too_long(pages: int) -> BangtinError:
    return RefusalError(
        f"Tệp PDF có {pages} trang, nhiều hơn {MOST_PAGES}. Hãy tách tệp.",
        f"The PDF has {pages} pages, more than {MOST_PAGES}. Split it.",
    )


def _layer(sheets: Sequence["_Sheet"]) -> TextLayer:
    margins = _margins(sheets)
    texts: list[str] = []
    numbers = 0
    for sheet in sheets:
        page = _trimmed(sheet.lines(*margins))
        kept = _trimmed([line for at, line in enumerate(page) if not _numbers_page(page, at)])
        numbers += len(kept) < len(page)
        texts += kept if _goes_on(texts, kept) else ["", *kept]
    lines = tuple(Line(text, at) for at, text in enumerate(texts, 1))
    words = " ".join(line.bare for line in lines)
    tables = {table for sheet in sheets for table in sheet.tables_used}
    remarks = [Remark(_converted(table)) for table in sorted(tables)]
    if numbers:
        remarks.append(Remark(dropped_page_numbers(numbers)))
    legible = len(words) > 40 * len(sheets) and syllable_share(words) >= _LEGIBLE
    return TextLayer(Paper("pdf", lines, wrapped=True, remarks=tuple(remarks)), len(sheets), legible)


def _converted(table: str) -> Wording:
    return Wording(
        f"Chữ viết theo bảng mã cũ {table} đã được chuyển sang Unicode; hãy so với bản gốc.",
        f"Text in the old table {table} was converted; compare it with the original.",
    )


def _trimmed(lines: Sequence[str]) -> list[str]:
    """Without blank lines at the ends."""
    filled = [at for at, line in enumerate(lines) if line]
    return list(lines[filled[0] : filled[-1] + 1]) if filled else []


def _numbers_page(page: Sequence[str], at: int) -> bool:
    """A number that stands alone as the first or last line of a page."""
    return at in (0, len(page) - 1) and is_page_number(page[at])


def _goes_on(above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether a page begins inside a sentence of the page before."""
    if not above or not below or not above[-1]:
        return False
    return below[0][:1].islower() or not above[-1].rstrip("*").endswith((".", ":", ";", ",", "./."))


def _margins(sheets: Sequence["_Sheet"]) -> tuple[float, float]:
    """Where most lines begin and where full lines end, in points."""
    rows = [row for sheet in sheets for row in sheet.rows]
    lefts = Counter(round(row[0].x0) for row in rows)
    left = min((x for x, times in lefts.items() if times >= max(2, len(rows) // 20)), default=0)
    rights = sorted(row[-1].x1 for row in rows)
    return float(left), rights[int(len(rights) * 0.85)] if rights else 0.0


@dataclass
class _Sheet:
    """One page: its words in rows, its ruled tables."""

    rows: list[list[Word]]
    grids: list[tuple[float, list[str]]]
    """Top of a table, and its lines."""
    tables_used: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, page: "Page") -> "_Sheet":
        grids, boxes = [], []
        for table in page.find_tables():
            rows = [[squeeze(cell or "") for cell in row] for row in table.extract()]
            if len(rows) > 1 and len(rows[0]) > 1 and sum(bool(cell) for row in rows for cell in row) > 2:
                grids.append((table.bbox[1], _grid(rows)))
                boxes.append(table.bbox)
        used: set[str] = set()
        words = [_readable(word, used) for word in page.extract_words(return_chars=True)]
        page.close()
        free = [word for word in words if not any(_inside(word, box) for box in boxes)]
        return cls(_rows(free), grids, used)

    def lines(self, left: float, right: float) -> list[str]:
        """The lines of the page, columns one after the other, paragraphs parted by blank lines."""
        found: list[str] = []
        grids = sorted(self.grids)
        for block in _blocks(self.rows):
            while grids and grids[0][0] < block[0][0].top:
                found += ["", *grids.pop(0)[1], ""]
            found += _columns(block) if _is_two_columns(block) else _paragraphs(block, left, right)
        for _, grid in grids:
            found += ["", *grid, ""]
        return found


def _readable(raw: Mapping[str, Any], used: set[str]) -> Word:
    """A word in Unicode, with the font of most of its letters: marks often come from another one."""
    font = Counter(char["fontname"] for char in raw["chars"]).most_common(1)[0][0]
    table, capital = table_of_font(font)
    text = to_unicode(raw["text"], table) if table else nfc(raw["text"])
    if table and text != raw["text"]:
        used.add(table)
    return Word(
        text.upper() if capital else text,
        raw["x0"],
        raw["x1"],
        raw["top"],
        raw["bottom"],
        "bold" in font.lower() or font.lower().endswith((",b", "-bd")),
    )


def _inside(word: Word, box: tuple[float, float, float, float]) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Words on one height, from the left; raised and lowered ones with their neighbours."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda each: (each.bottom, each.x0)):
        height = word.bottom - word.top
        if rows and abs(rows[-1][0].bottom - word.bottom) < _LINE * height:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda each: each.x0) for row in rows]


def _parts(row: Sequence[Word]) -> list[list[Word]]:
    """A row cut where it has a wide gap."""
    parts = [[row[0]]]
    for before, word in pairwise(row):
        if word.x0 - before.x1 > _COLUMN_GAP:
            parts.append([word])
        else:
            parts[-1].append(word)
    return parts


def _blocks(rows: Sequence[list[Word]]) -> Iterator[list[list[Word]]]:
    """Runs of rows with columns, and runs without; a short row between two columns belongs to them."""
    block: list[list[Word]] = []
    kind = False
    for at, row in enumerate(rows):
        split = len(_parts(row)) == 2
        near = any(len(_parts(other)) == 2 for other in (*rows[max(0, at - 2) : at], *rows[at + 1 : at + 3]))
        columns = split or (near and _is_half(row, rows))
        if block and columns != kind:
            yield block
            block = []
        kind = columns
        block.append(row)
    if block:
        yield block


def _is_half(row: Sequence[Word], rows: Sequence[Sequence[Word]]) -> bool:
    """A row that keeps to one half of the page."""
    left = min(each[0].x0 for each in rows)
    right = max(each[-1].x1 for each in rows)
    middle = (left + right) / 2
    return row[-1].x1 < middle + 12 or row[0].x0 > middle - 30


def _is_two_columns(block: Sequence[Sequence[Word]]) -> bool:
    return sum(len(_parts(row)) == 2 for row in block) >= 1 and all(len(_parts(row)) <= 2 for row in block)


def _columns(block: Sequence[Sequence[Word]]) -> list[str]:
    """The left column, then the right one."""
    cuts = [parts[1][0].x0 for row in block if len(parts := _parts(row)) == 2]
    cut = min(cuts) - 1
    lefts: list[str] = []
    rights: list[str] = []
    for row in block:
        for part in _parts(row):
            (rights if part[0].x0 >= cut else lefts).append(_written(part))
    return ["", *lefts, "", *rights, ""]


def _paragraphs(block: Sequence[Sequence[Word]], left: float, right: float) -> list[str]:
    """Lines; a blank one before an indented line and behind one that ends early."""
    found: list[str] = []
    for at, row in enumerate(block):
        before = block[at - 1] if at else None
        if before is None or _begins(before, row, left, right):
            found.append("")
        found.append(_written(row))
    return [*found, ""]


def _begins(before: Sequence[Word], row: Sequence[Word], left: float, right: float) -> bool:
    height = row[0].bottom - row[0].top
    gap = row[0].top - before[0].bottom
    indented = row[0].x0 - left > _INDENT
    early = before[-1].x1 < right - 0.12 * (right - left)
    was_indented = before[0].x0 - left > _INDENT
    centred = indented and was_indented and abs(_middle(row) - _middle(before)) < 8 and not early
    return (indented and not centred) or early or gap > 1.2 * height


def _middle(row: Sequence[Word]) -> float:
    return float(row[0].x0 + row[-1].x1) / 2


def _written(row: Sequence[Word]) -> str:
    """The words of a row as inline Markdown, bold where the font is."""
    runs: list[tuple[bool, list[str]]] = []
    for word in row:
        text = _MARKED.sub(r"\\\1", word.text)
        if runs and runs[-1][0] == word.bold:
            runs[-1][1].append(text)
        else:
            runs.append((word.bold, [text]))
    pieces = (" ".join(words) for _, words in runs)
    return " ".join(
        f"**{piece}**" if bold and any(letter.isalnum() for letter in piece) else piece
        for (bold, _), piece in zip(runs, pieces, strict=True)
    )


def _grid(rows: Sequence[Sequence[str]]) -> list[str]:
    """A ruled table as Markdown."""
    written = [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows]
    return [written[0], f"|{' --- |' * len(rows[0])}", *written[1:]]
