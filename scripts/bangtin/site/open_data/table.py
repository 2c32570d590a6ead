"""All documents as one list for programs and spreadsheets: `documents.json`, `documents.csv` (floor 3)."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from bangtin.model.as_json import as_json
from bangtin.model.corpus import Document
from bangtin.model.directive import Directive
from bangtin.model.names import subject_title
from bangtin.site.addresses import document_address, machine_address, open_data_address, schema_address
from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition
from bangtin.site.feeds.events import first_public_day
from bangtin.site.open_data.forms import licence_form, status_of
from bangtin.site.open_data.machine import json_file, written_keys

COLUMNS: Final = (
    "id",
    "kind",
    "type",
    "number",
    "issuer",
    "issuer_name",
    "date",
    "title",
    "topics",
    "audiences",
    "state",
    "state_label",
    "state_since",
    "withdrawn",
    "released",
    "source",
    "address",
    "json",
    "sample",
    "licence",
    "attribution",
)
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula."""


def render_tables(edition: Edition) -> Iterator[Artifact]:
    """The list of all documents in both forms; the JSON also names what was removed, by day and reason."""
    rows = [table_row(edition, document) for document in edition.corpus.documents()]
    yield Artifact(open_data_address("json"), _json(edition, rows))
    yield Artifact(open_data_address("csv"), _csv(edition, rows))


def table_row(edition: Edition, document: Document) -> dict[str, Any]:
    """The document as one row; empty cells are left out."""
    directive = document if isinstance(document, Directive) else None
    day = document.issued if isinstance(document, Directive) else document.valid.from_
    status = status_of(edition, document)
    row = {
        "id": document.id,
        "kind": document.kind,
        "type": directive and directive.type,
        "number": directive and directive.number,
        "issuer": document.issuer,
        "issuer_name": edition.corpus.organization(document.issuer).name_on(day),
        "date": str(day),
        "title": subject_title(document) if isinstance(document, Directive) else document.title,
        "topics": document.topics,
        "audiences": () if isinstance(document, Directive) else document.audiences,
        "state": status["state"],
        "state_label": status["label"],
        "state_since": status.get("since"),
        "withdrawn": document.withdrawn and str(document.withdrawn.date),
        "released": document.release and str(first_public_day(document)),
        "source": directive and directive.source and directive.source.kind,
        "address": edition.absolute(document_address(document)),
        "json": edition.absolute(machine_address(document, "json")),
    }
    return {key: value for key, value in row.items() if value}


def _json(edition: Edition, rows: Iterable[Mapping[str, Any]]) -> bytes:
    """One document a line."""
    removed = [
        {"id": line.id, "date": line.date, "reason": line.reason, "authority": line.authority}
        for line in edition.corpus.removed
    ]
    head = written_keys(
        {
            "$schema": edition.absolute(schema_address("documents")),
            **licence_form(edition),
            "attribution": _attribution(edition),
            "removed": removed,
        }
    )
    documents = b"[\n" + b",\n".join(as_json(row) for row in rows) + b"\n]"
    return json_file({**head, "documents": documents})


def _csv(edition: Edition, rows: Iterable[Mapping[str, Any]]) -> bytes:
    """RFC 4180 in UTF-8 with the mark that Excel needs to know it."""
    licence = edition.corpus.publication.licence
    same = {
        "sample": "true" if edition.corpus.sample else "false",
        "licence": licence.name if licence else "",
        "attribution": _attribution(edition),
    }
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([_cell({**row, **same}.get(column, "")) for column in COLUMNS] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _attribution(edition: Edition) -> str:
    return f"{edition.settings.site_name}, {edition.settings.site_url}"


def _cell(value: str | tuple[str, ...]) -> str:
    """A cell as text; one that a spreadsheet would run as a formula begins with an apostrophe."""
    text = value if isinstance(value, str) else " ".join(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
