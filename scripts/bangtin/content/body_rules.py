"""What may not stand in the text of a document: broken tables, deep quotations, HTML, links to nowhere good (floor 2)."""

import re
from collections.abc import Iterator

from bangtin.content import rules
from bangtin.content.text_file import place_of
from bangtin.gates.markup import scan_markup
from bangtin.model.body import DirectiveBody, Provision, ProvisionKind
from bangtin.model.finding import RULES, Finding, Place

MAX_QUOTE = 12
_DEEP_QUOTE = re.compile(rf"^[ \t]*(?:>[ \t]*){{{MAX_QUOTE + 1},}}", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\]\n]*\]\(")
_CELL = re.compile(r"(?<!\\)\|")


def check_tables(body: DirectiveBody, file: str) -> Iterator[Finding]:
    """Rows of a table that have more or fewer cells than its first."""
    for provision in body.provisions:
        if provision.kind is ProvisionKind.TABLE:
            yield from _check_table(provision, file)


def check_markup(text: str, file: str, first_line: int) -> Iterator[Finding]:
    """HTML, hidden comments, images, links of unsafe kinds, quotations too deep."""
    for hit in scan_markup(text):
        yield RULES[hit.code].at(place_of(text, hit.start, file, first_line))
    if "![" in text:
        for found in _IMAGE.finditer(text):
            yield rules.P008.at(place_of(text, found.start(), file, first_line))
    if ">" in text:
        for found in _DEEP_QUOTE.finditer(text):
            yield rules.P003.at(place_of(text, found.start(), file, first_line))


def table_cells(row: str) -> list[str]:
    """The cells of a row of a table, outer bars left out; `\\|` is a bar inside a cell."""
    inner = row.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [cell.strip() for cell in _CELL.split(inner)]


def _check_table(table: Provision, file: str) -> Iterator[Finding]:
    rows = table.text.split("\n")
    expected = len(table_cells(rows[0]))
    for number, row in enumerate(rows):
        cells = len(table_cells(row))
        if cells != expected:
            place = Place(file, table.line + number)
            yield rules.P002.at(place, cells=str(cells), expected=str(expected))
