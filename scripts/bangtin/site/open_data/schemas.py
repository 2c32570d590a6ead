"""JSON Schemas of what programs read, drawn from the model: `index.json`, `documents.json` (floor 3).

Keys keep their meaning for ever; new ones may come, so a schema allows what it does not know.
"""

import json
from collections.abc import Iterator
from typing import Any, Final

from bangtin.model.body import OcrReading, ProvisionKind
from bangtin.model.directive import DirectiveHeader
from bangtin.model.effect import EffectState, EndReason
from bangtin.model.holds import HoldCause
from bangtin.model.labels import RELATIONS, field_label
from bangtin.model.message import MessageHeader
from bangtin.model.publication import Licence
from bangtin.model.record import Record
from bangtin.model.release import Removal
from bangtin.model.review import MessageState
from bangtin.site.addresses import schema_address
from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition

Schema = dict[str, Any]
DIALECT: Final = "http://json-schema.org/draft-07/schema#"
_TEXT: Final[Schema] = {"type": "string"}
_DAY: Final[Schema] = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_URL: Final[Schema] = {"type": "string", "pattern": "^https?://"}
_INSIDE: Final[dict[str, frozenset[str]]] = {
    "DirectiveHeader": frozenset({"waivers"}),
    "MessageHeader": frozenset({"waivers"}),
    "Source": frozenset({"file"}),
    "Confirmed": frozenset({"sections", "facts"}),
}
"""Record → keys that stay with those who keep the content."""


def render_schemas(edition: Edition) -> Iterator[Artifact]:
    """The schemas at their stable addresses."""
    for name, schema in form_schemas().items():
        address = schema_address(name)
        yield Artifact(address, schema_bytes({"$id": edition.absolute(address), **schema}))


def schema_bytes(schema: Schema) -> bytes:
    """A schema as a file."""
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()


def form_schemas() -> dict[str, Schema]:
    """Schemas by name: `directive`, `message`, `documents`."""
    return {"directive": _directive(), "message": _message(), "documents": _documents()}


def _directive() -> Schema:
    parts: dict[str, Schema] = {}
    header = _drawn(DirectiveHeader, parts)
    incoming = _object(
        {"type": {"enum": sorted(RELATIONS)}, "source": _TEXT, "since": _DAY},
        {"section": _TEXT},
    )
    provision = _object(
        {
            "anchor": _TEXT,
            "label": _TEXT,
            "kind": {"enum": [kind.value for kind in ProvisionKind]},
            "depth": {"type": "integer", "minimum": 0},
            "text": _TEXT,
        },
        {"status": _effect()},
    )
    own = _object(
        {**_record("directive"), "status": _effect(), "provisions": _list(provision)},
        {
            "incoming": _list(incoming),
            "carried_by": _list(_TEXT),
            "readings": _list(_drawn(OcrReading, parts)),
        },
    )
    return _named("Một văn bản", _together(own, header), parts)


def _message() -> Schema:
    parts: dict[str, Schema] = {}
    status = _object(
        {"state": {"enum": [state.value for state in MessageState]}, "label": _TEXT},
        {
            "since": _DAY,
            "cause": {"enum": [cause.value for cause in HoldCause]},
            "because": _TEXT,
            "by": _TEXT,
        },
    )
    variant = _object({"channel": _TEXT, "text": _TEXT})
    own = _object({**_record("message"), "status": status, "variants": _list(variant)})
    return _named("Một thông điệp", _together(own, _drawn(MessageHeader, parts)), parts)


def _documents() -> Schema:
    parts: dict[str, Schema] = {}
    states = [state.value for state in (*EffectState, *MessageState)]
    row = _object(
        {
            "id": _TEXT,
            "kind": {"enum": ["directive", "message"]},
            "issuer": _TEXT,
            "issuer_name": _TEXT,
            "date": _DAY,
            "title": _TEXT,
            "state": {"enum": list(dict.fromkeys(states))},
            "state_label": _TEXT,
            "address": _URL,
            "json": _URL,
        },
        {
            "type": _TEXT,
            "number": _TEXT,
            "topics": _list(_TEXT),
            "audiences": _list(_TEXT),
            "state_since": _DAY,
            "withdrawn": _DAY,
            "released": _DAY,
            "source": _TEXT,
        },
    )
    required = {"$schema": _URL, "sample": {"type": "boolean"}, "attribution": _TEXT}
    lists = {"removed": _list(_drawn(Removal, parts)), "documents": _list(row)}
    optional = {"sample_notice": _TEXT, "licence": _drawn(Licence, parts)}
    return _named("Danh sách văn bản, thông điệp", _object({**required, **lists}, optional), parts)


def _record(kind: str) -> dict[str, Schema]:
    return {
        "$schema": _URL,
        "id": _TEXT,
        "kind": {"const": kind},
        "address": _URL,
        "sample": {"type": "boolean"},
        "attribution": _TEXT,
    }


def _effect() -> Schema:
    return _object(
        {"state": {"enum": [state.value for state in EffectState]}, "label": _TEXT},
        {
            "since": _DAY,
            "until": _DAY,
            "checked": _DAY,
            "by": _TEXT,
            "reason": {"enum": [reason.value for reason in EndReason]},
        },
    )


def _together(own: Schema, header: Schema) -> Schema:
    """The keys of the header after our own, which win."""
    licence = {"sample_notice": _TEXT, "licence": _object({"name": _TEXT, "address": _URL})}
    properties = {**header["properties"], **licence, **own["properties"]}
    required = [*own["required"], *(key for key in header["required"] if key not in own["required"])]
    return {"type": "object", "properties": properties, "required": required}


def _drawn(record: type[Record], parts: dict[str, Schema]) -> Schema:
    """A record of the model without what stays inside; what it refers to goes into `parts`."""
    drawn = record.model_json_schema(
        mode="serialization", by_alias=True, ref_template="#/definitions/{model}"
    )
    for name, part in drawn.pop("$defs", {}).items():
        parts[name] = _cleaned(part, name)
    return _cleaned(drawn, record.__name__)


def _cleaned(drawn: Schema, record: str) -> Schema:
    """Keys with their Vietnamese names; none may be null: what is absent is an absent key."""
    inside = _INSIDE.get(record, frozenset())
    properties = {
        key: {"title": field_label(key), **_value(value)}
        for key, value in drawn["properties"].items()
        if key not in inside
    }
    required = [
        key for key, value in drawn["properties"].items() if key in properties and "default" not in value
    ]
    return {"type": "object", "properties": properties, "required": required}


def _value(drawn: Schema) -> Schema:
    options = [each for each in drawn.get("anyOf", ()) if each.get("type") != "null"]
    if options:
        return _value(options[0])
    value = {key: part for key, part in drawn.items() if key not in ("title", "default", "description")}
    if "$ref" in value:  # what stands beside a $ref is not read in this dialect
        return {"allOf": [value]}
    if "items" in value:
        value["items"] = _value(value["items"])
    return _DAY if value.get("format") == "date" else value


def _object(required: dict[str, Schema], optional: dict[str, Schema] | None = None) -> Schema:
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _named(title: str, schema: Schema, parts: dict[str, Schema]) -> Schema:
    return {"$schema": DIALECT, "title": title, **schema, **({"definitions": parts} if parts else {})}
