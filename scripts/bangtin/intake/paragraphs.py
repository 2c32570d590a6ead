"""The lines of a body → paragraphs; what print adds to each page is dropped and reported (floor 3)."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bangtin.content.provisions import read_label
from bangtin.intake.paper import Line, Paper, Remark, bare
from bangtin.language.text import fold
from bangtin.model.wording import Wording

_PAGE_NUMBER: Final = re.compile(r"[-–—\s]*(?:trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[-–—\s]*")
_ENDS: Final = (".", ":", ";", "!", "?", "”", "/.", "…")
_SHORT: Final = 0.75
"""Of the usual width; a printed line that is shorter ends its paragraph."""


def paragraphs(paper: Paper, start: int, end: int, remarks: list[Remark]) -> list[str]:
    """The paragraphs from line `start` to before line `end`; rows of a table stay together."""
    lines = list(_without_page_marks(paper.lines[start - 1 : end - 1], remarks, wrapped=paper.wrapped))
    width = _width(lines) if paper.wrapped else 0
    found: list[list[Line]] = []
    for at, line in enumerate(lines):
        if not line.text.strip():
            continue
        before = lines[at - 1] if at else None
        if found and before is not None and _same(found[-1], before, line, width):
            found[-1].append(line)
        else:
            found.append([line])
    return [_joined(each) for each in found]


def _same(paragraph: Sequence[Line], before: Line, line: Line, width: int) -> bool:
    """Whether a line goes on with the paragraph above it."""
    if _row(line.text) or _row(paragraph[-1].text):
        return _row(line.text) and _row(before.text)
    if not width or not before.text.strip():
        return False
    return not starts_paragraph(line.text) and not _full_stop(before, line, width)


def starts_paragraph(text: str) -> bool:
    """A label at the beginning of the line opens a provision."""
    return read_label(text.lstrip("*_ ")) is not None


def _full_stop(before: Line, line: Line, width: int) -> bool:
    """The line above ends its paragraph: a mark at its end, and room left or a capital below."""
    words = bare(before.text)
    short = len(words) < _SHORT * width
    ended = words.endswith(_ENDS)
    capital = bare(line.text)[:1].isupper()
    if words.isupper():
        return not bare(line.text).isupper()
    return capital and ((ended and short) or (short and len(words) < 0.5 * width))


def _row(text: str) -> bool:
    return text.startswith("|")


def _joined(lines: Sequence[Line]) -> str:
    if _row(lines[0].text):
        return "\n".join(line.text for line in lines)
    return " ".join(line.text.strip() for line in lines)


def _width(lines: Sequence[Line]) -> int:
    """The usual length of a printed line: most paragraphs have full ones."""
    lengths = sorted(len(bare(line.text)) for line in lines if line.text.strip())
    return lengths[int(len(lengths) * 0.8)] if lengths else 0


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether paragraphs run over several lines: many lines go on in small letters below."""
    below = [
        (before, line)
        for before, line in pairwise(lines)
        if len(before.text) > 40 and line.text.strip() and not _row(line.text)
    ]
    small = sum(bare(line.text)[:1].islower() and not starts_paragraph(line.text) for _, line in below)
    return small >= 3 and small > 0.2 * len(below)


def is_page_number(words: str) -> bool:
    """A line that is only the number of its page: 3, - 3 -, Trang 3/12."""
    return bool(words) and bool(_PAGE_NUMBER.fullmatch(fold(words)))


def dropped_page_numbers(count: int) -> Wording:
    """What is said of them."""
    return Wording(f"Đã bỏ {count} số trang.", f"{count} page numbers were dropped.")


def _without_page_marks(lines: Sequence[Line], remarks: list[Remark], *, wrapped: bool) -> Iterator[Line]:
    """Without page numbers and running heads; each kind is one remark."""
    if not wrapped:
        yield from lines
        return
    heads = _running_heads(lines)
    dropped = Counter[str]()
    for line in lines:
        words = bare(line.text)
        if is_page_number(words):
            dropped["page"] += 1
        elif words and words in heads:
            dropped["head"] += 1
        else:
            yield line
    if dropped["page"]:
        remarks.append(Remark(dropped_page_numbers(dropped["page"])))
    if dropped["head"]:
        vi = f"Đã bỏ {dropped['head']} dòng đầu trang, chân trang lặp lại."
        remarks.append(Remark(Wording(vi, f"{dropped['head']} running heads were dropped.")))


def _running_heads(lines: Sequence[Line]) -> frozenset[str]:
    """Short lines beside page numbers that come again and again."""
    near = Counter[str]()
    for at, line in enumerate(lines):
        if is_page_number(bare(line.text)):
            for other in (*lines[max(0, at - 2) : at], *lines[at + 1 : at + 3]):
                words = bare(other.text)
                if 3 < len(words) < 80:
                    near[words] += 1
    return frozenset(words for words, times in near.items() if times >= 3)
