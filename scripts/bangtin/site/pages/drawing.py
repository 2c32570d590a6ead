"""Relations of a paper as a drawing: what it acts on above it, what acts on it below (floor 3).

Made when the site is built, as wide as the narrowest phone, coloured by the style sheet alone. Whoever cannot
see it hears its title and description; the lists beside it hold the same papers with their links.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import escape

from bangtin.site.pages.environment import join_words
from bangtin.site.pages.relations import RelationLine

MOST: Final = 5
"""Papers drawn on a side; the lists have all of them."""
_WIDTH: Final = 320
_ROW, _GAP, _OWN = 40, 8, 34
_SPINE: Final = 14
_LONGEST: Final = 34
"""Characters of a name that fit into a box."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A paper beside the one in the middle."""

    label: str
    name: str


def relations_drawing(name: str, lines: Sequence[RelationLine]) -> str:
    """The drawing as SVG; empty when the paper has no relation."""
    above, below = (tuple(_rows(lines, outgoing=outgoing)) for outgoing in (True, False))
    if not above and not below:
        return ""
    middle = len(above) * (_ROW + _GAP)
    height = middle + _OWN + len(below) * (_ROW + _GAP)
    parts = (*_upper(above, middle), *_middle(name, middle), *_lower(below, middle + _OWN))
    size = f'viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}"'
    return (
        f'<svg class="bt-graph" {size} role="img" aria-labelledby="so-do-ten so-do-mo-ta">'
        f'<title id="so-do-ten">Sơ đồ quan hệ của {escape(name)}</title>'
        f'<desc id="so-do-mo-ta">{escape(_description(lines))}</desc>{"".join(parts)}</svg>'
    )


def _rows(lines: Iterable[RelationLine], *, outgoing: bool) -> Iterator[_Row]:
    """A row for each kind and paper, however many sections; the last one counts what is left out."""
    rows = dict.fromkeys(
        _Row(line.label, paper.paper.title)
        for line in lines
        if line.outgoing == outgoing
        for paper in line.papers
    )
    shown = list(rows)[: MOST if len(rows) <= MOST else MOST - 1]
    yield from shown
    if len(rows) > len(shown):
        yield _Row("Và", f"{len(rows) - len(shown)} quan hệ khác")


def _upper(rows: Sequence[_Row], middle: int) -> Iterator[str]:
    """Arrows lead from the paper to each row."""
    if rows:
        yield f'<path class="bt-graph__line" d="M{_SPINE} {middle}V{_ROW // 2}"/>'
    for place, row in enumerate(rows):
        top = place * (_ROW + _GAP)
        centre = top + _ROW // 2
        yield from _box(row, top)
        yield f'<path class="bt-graph__line" d="M{_SPINE} {centre}H24"/>'
        yield f'<path class="bt-graph__head" d="M22 {centre - 5}l7 5-7 5z"/>'


def _lower(rows: Sequence[_Row], bottom: int) -> Iterator[str]:
    """One arrow leads from all rows to the paper."""
    if rows:
        last = bottom + (len(rows) - 1) * (_ROW + _GAP) + _GAP + _ROW // 2
        yield f'<path class="bt-graph__line" d="M{_SPINE} {last}V{bottom + 6}"/>'
        yield f'<path class="bt-graph__head" d="M{_SPINE - 5} {bottom + 8}l5-7 5 7z"/>'
    for place, row in enumerate(rows):
        top = bottom + _GAP + place * (_ROW + _GAP)
        yield from _box(row, top)
        yield f'<path class="bt-graph__line" d="M{_SPINE} {top + _ROW // 2}H29"/>'


def _middle(name: str, top: int) -> Iterator[str]:
    yield _rect("own", left=1, top=top + 1, height=_OWN - 2)
    yield f'<text class="bt-graph__name" x="{_SPINE}" y="{top + 22}">{escape(_short(name))}</text>'


def _box(row: _Row, top: int) -> Iterator[str]:
    yield _rect("box", left=29, top=top + 1, height=_ROW - 2)
    yield f'<text class="bt-graph__label" x="38" y="{top + 16}">{escape(row.label)}</text>'
    yield f'<text class="bt-graph__name" x="38" y="{top + 33}">{escape(_short(row.name))}</text>'


def _rect(part: str, *, left: int, top: int, height: int) -> str:
    """A box that reaches to the right edge."""
    width = _WIDTH - 1 - left
    return f'<rect class="bt-graph__{part}" x="{left}" y="{top}" width="{width}" height="{height}" rx="4"/>'


def _description(lines: Iterable[RelationLine]) -> str:
    """Each kind with its papers: `Thay thế: Quyết định 3; Được hướng dẫn bởi: Công văn 5, Công văn 7.`"""
    told = []
    for line in lines:
        names = tuple(dict.fromkeys(paper.paper.title for paper in line.papers))
        more = (f"{len(names) - MOST} văn bản khác",) if len(names) > MOST else ()
        told.append(f"{line.label}: {join_words((*names[:MOST], *more))}")
    return "; ".join(told) + "."


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
