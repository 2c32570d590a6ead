"""JSON Schemas of what commands print with `--format json` and programs read on the site (floor 5)."""

from typing import Any, Final

from bangtin.content.schemas import DIALECT, FOLDER
from bangtin.model.coverage import CellState
from bangtin.model.holds import HoldCause
from bangtin.model.review import MessageState
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
    """Schemas by command: `check`, `report`, `search`, `resolve`."""
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
        "report": _report(),
        "check": _named("Kết quả của lệnh check", findings=_list(finding), summary=summary),
        "search": _named("Kết quả của lệnh search", query=_TEXT, results=_list(result)),
        "resolve": _named(
            "Kết quả của lệnh resolve", query=_TEXT, state=state, results=_list(_record(**_DOCUMENT))
        ),
    }


def _report() -> Schema:
    ids, cause = _list(_TEXT), {"enum": ["", *(cause.value for cause in HoldCause)]}
    kinds = ["look", "record", "cover", "follow", *(cause.value for cause in HoldCause)]
    task = _record(who=ids, name=_TEXT, kind={"enum": kinds}, subject=_TEXT, what=_TEXT)
    held = _record(
        message=_TEXT,
        title=_TEXT,
        issuer=_TEXT,
        since=_DAY,
        cause=cause,
        reason=_TEXT,
        because=_TEXT,
        by=_TEXT,
        subject=_TEXT,
    )
    cell = _record(
        audience=_TEXT,
        channel=_TEXT,
        state={"enum": [state.value for state in CellState]},
        messages=ids,
        until=_DAY,
        since=_DAY,
        reason=_TEXT,
    )
    duty = _record(
        section=_TEXT,
        number=_TEXT,
        actors=ids,
        acts=ids,
        frequency=_TEXT,
        until=_DAY,
        bodies=ids,
        messages=ids,
        cells=_list(cell),
    )
    summary = _record(
        duties=_COUNT,
        cells=_record(**{state.value: _COUNT for state in CellState}),
        messages=_record(**{state.value: _COUNT for state in MessageState}),
    )
    return _named(
        "Kết quả của lệnh report",
        as_of=_DAY,
        summary=summary,
        tasks=_list(task),
        held=_list(held),
        ending=_list(_record(message=_TEXT, title=_TEXT, until=_DAY, followed={"type": "boolean"})),
        duties=_list(duty),
    )


def output_schema_files() -> dict[str, bytes]:
    """`schemas/output/<command>.json`; for what the site offers to programs, `schemas/site/<form>.json`."""
    printed = {f"output/{name}": schema for name, schema in output_schemas().items()}
    offered = {f"site/{name}": schema for name, schema in form_schemas().items()}
    return {f"{FOLDER}/{path}.json": schema_bytes(schema) for path, schema in (printed | offered).items()}


def _named(title: str, **properties: Schema) -> Schema:
    return {"$schema": DIALECT, "title": title, **_record(**properties)}
