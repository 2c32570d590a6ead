"""Rows of lists, written once for a document and laid into every list it stands in (floor 3)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from jinja2 import Environment
from markupsafe import Markup

from bangtin.site.pages.rows import Row

_BASE: Final = Markup("<base>")
"""Stands for the way to the site root, which differs from list to list; no text can hold it unescaped."""
_LEVEL: Final = 2


@dataclass(frozen=True, slots=True)
class Listed:
    """The rows of one page of a list; `body` stands behind every one of them, else it is empty."""

    html: Markup
    body: str


@dataclass(slots=True)
class RowWriter:
    """Writes rows by the macro of the templates and keeps them."""

    templates: Environment
    _written: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    def listed(self, rows: Sequence[Row], base: str, noun: str) -> Listed:
        """The rows as a page with this way to the root shows them, each called by `noun`."""
        bodies = {row.body for row in rows}
        together = len(bodies) == 1 and len(rows) > 1
        html = "".join([self._row(row, noun, with_body=not together) for row in rows])
        return Listed(Markup(html.replace(_BASE, base)), rows[0].body if together else "")  # noqa: S704

    def _row(self, row: Row, noun: str, *, with_body: bool) -> str:
        key = row.address, noun, with_body
        if key not in self._written:
            macros = self.templates.get_template("components.html").module
            self._written[key] = str(macros.row(row, _BASE, _LEVEL, noun, with_body))  # type: ignore[attr-defined]
        return self._written[key]
