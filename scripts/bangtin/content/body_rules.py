"""What may not stand in the text of a document: broken tables, deep quotations, HTML, links to nowhere good (floor 2)."""

import re
from collections.abc import Iterable, Iterator

from bangtin.content import rules
from bangtin.content.text_file import place_of
from bangtin.gates.markup import scan_markup
from bangtin.model.body import Provision
from bangtin.model.finding import RULES, Finding, Place

MAX_QUOTE = 12
MAX_PROVISIONS = 8_000
"""Labelled lines of a directive, headings of a message; the longest code of laws has about a third of it."""
_DEEP_QUOTE = re.compile(rf"^[ \t]*(?:>[ \t]*){{{MAX_QUOTE + 1},}}", re.MULTILINE)
_IMAGE = re.compile(r"!\[(?:[^\[\]\n]|\[[^\[\]\n]{0,200}+\]){0,500}+\]\(")
_LIST_ITEM = re.compile(r"^([ \t>]*)((?:[-*+][ \t]+)+)", re.MULTILINE)
_UNDER_HEAD = re.compile(r"[ \t>]*+\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*+\|?[ \t]*\Z")
_CELL = re.compile(r"(?<!\\)\|")


def check_tables(tables: Iterable[Provision], file: str) -> Iterator[Finding]:
    """Rows of a table that have more or fewer cells than its first."""
    for table in tables:
        yield from _check_table(table, file)


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


def check_lists(text: str, file: str, first_line: int) -> Iterator[Finding]:
    """Lists of a message that are nested too deeply, by indentation or on one line."""
    for found in _LIST_ITEM.finditer(text):
        marks = len(found[2].split())
        if marks + len(found[1].expandtabs(4).replace(">", "")) // 2 > MAX_QUOTE:
            yield rules.P003.at(place_of(text, found.start(2), file, first_line))


def check_message_tables(text: str, file: str, first_line: int) -> Iterator[Finding]:
    """Rows of the tables of a message that have more or fewer cells than their first."""
    lines = text.split("\n")
    expected = 0
    for number, line in enumerate(lines):
        if "|" not in line:
            expected = 0
        elif expected and len(table_cells(line)) != expected:
            place = Place(file, first_line + number)
            yield rules.P002.at(place, cells=str(len(table_cells(line))), expected=str(expected))
        elif not expected and _UNDER_HEAD.match("\n".join(lines[number + 1 : number + 2])):
            expected = len(table_cells(line))


def table_cells(row: str) -> list[str]:
    """The cells of a row of a table, outer bars left out; `\\|` is a bar inside a cell."""
    inner = row.strip(" \t>").removeprefix("|")
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
