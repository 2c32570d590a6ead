"""JSON Schemas of what commands print with `--format json` and programs read on the site (floor 5)."""

from typing import Any, Final

from bangtin.content.schemas import DIALECT, FOLDER
from bangtin.site.open_data.schemas import form_schemas, schema_bytes

Schema = dict[str, Any]
_TEXT: Final[Schema] = {"type": "string"}
_COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
_PLACE: Final[Schema] = {"type": "integer", "minimum": 1}
_DAY: Final[Schema] = {"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2})?$"}
_KIND: Final[Schema] = {"enum": ["directive", "message"]}


def _record(**properties: Schema) -> Schema:
    """An object with exactly these keys."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


_DOCUMENT: Final[dict[str, Schema]] = {
    "id": _TEXT,
    "kind": _KIND,
    "number": _TEXT,
    "title": _TEXT,
    "date": _DAY,
    "effect": _TEXT,
    "address": _TEXT,
}
"""What is said of a document: subject and day of issue of a directive, title and first day of a message."""


def output_schemas() -> dict[str, Schema]:
    """Schemas by command: `check`, `search`, `resolve`."""
    finding = _record(
        file=_TEXT,
        line=_PLACE,
        column=_PLACE,
        rule={"type": "string", "pattern": r"^[A-Z]\d{3}$"},
        level={"enum": ["error", "warning"]},
        message=_TEXT,
        fix=_TEXT,
    )
    summary = _record(errors=_COUNT, warnings=_COUNT, files=_COUNT, drafts=_COUNT, embargoed=_COUNT)
    result = _record(**_DOCUMENT, section=_TEXT, passage=_TEXT)
    state: Schema = {"enum": ["found", "ambiguous", "none"]}
    return {
        "check": _named("Kết quả của lệnh check", findings=_list(finding), summary=summary),
        "search": _named("Kết quả của lệnh search", query=_TEXT, results=_list(result)),
        "resolve": _named(
            "Kết quả của lệnh resolve", query=_TEXT, state=state, results=_list(_record(**_DOCUMENT))
        ),
    }


def output_schema_files() -> dict[str, bytes]:
    """`schemas/output/<command>.json`; for what the site offers to programs, `schemas/site/<form>.json`."""
    printed = {f"output/{name}": schema for name, schema in output_schemas().items()}
    offered = {f"site/{name}": schema for name, schema in form_schemas().items()}
    return {f"{FOLDER}/{path}.json": schema_bytes(schema) for path, schema in (printed | offered).items()}


def _named(title: str, **properties: Schema) -> Schema:
    return {"$schema": DIALECT, "title": title, **_record(**properties)}
