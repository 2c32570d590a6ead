"""Plain values → a record of the model, every error a finding with its place (floor 2)."""

import difflib
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bangtin.content import rules
from bangtin.content.yaml_reader import Path, YamlReading
from bangtin.model.explanations import example_of
from bangtin.model.finding import RULES, Finding, Place
from bangtin.model.labels import field_name
from bangtin.model.record import Record
from bangtin.model.wording import NOTHING, Value, Wording, nearest_words

R = TypeVar("R", bound=Record)


def read_record(
    record: type[R],
    reading: YamlReading,
    *,
    file: str,
    known: Mapping[str, Any] | None = None,
    under: Path = (),
) -> tuple[R | None, list[Finding]]:
    """Validate a value against a record.

    `known` holds fields that do not stand in the file (its id, say); `under` is the path of the value in it.
    """
    value = _value_at(reading.value, under)
    if not isinstance(value, dict):
        return None, [
            rules.Y108.at(
                _place(reading, under, file), name=_name(under), key=str(under[-1]) if under else ""
            )
        ]
    try:
        return record.model_validate({**value, **(known or {})}), []
    except ValidationError as error:
        return None, list(_findings(record, reading, error, under, file))


def _value_at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


def _findings(
    record: type[Record], reading: YamlReading, error: ValidationError, under: Path, file: str
) -> Iterator[Finding]:
    errors = [
        ((*under, *(step for step in details["loc"] if step != "[key]")), details)
        for details in error.errors(include_url=False)
    ]
    mistyped: set[Path] = set()
    for path, details in errors:
        if details["type"] == "extra_forbidden":
            nearest = difflib.get_close_matches(
                str(path[-1]).lower(), _keys(record, path[len(under) : -1]), 1, 0.6
            )
            mistyped |= {(*path[:-1], key) for key in nearest}
            yield _unknown_key(reading, path, nearest, file)
    for path, details in errors:
        explained = path in reading.empty or (details["type"] == "missing" and path in mistyped)
        if details["type"] != "extra_forbidden" and not explained:
            yield _wrong_value(reading, path, details, file)


def _unknown_key(reading: YamlReading, path: Path, nearest: list[str], file: str) -> Finding:
    key = str(path[-1])
    place = Place(file, *reading.keys_at.get(path, (1, 1)))
    if nearest:
        return rules.Y109.at(
            place,
            key=key,
            nearest=nearest_words(nearest[0]),
            do=Wording(
                f"ghi “{nearest[0]}:” nếu đó là ý muốn nói; nếu không, xóa dòng này.",
                f"write “{nearest[0]}:” if that is what is meant; otherwise delete the line.",
            ),
        )
    return rules.Y109.at(place, key=key, nearest=NOTHING, do=Wording("xóa dòng này.", "delete the line."))


def _keys(record: type[Record], path: Path) -> list[str]:
    """The keys that may stand where `path` leads inside a record."""
    schema = record.model_json_schema()
    node: dict[str, Any] = schema
    for step in path:
        node = _resolved(node, schema)
        node = node.get("items", {}) if isinstance(step, int) else node.get("properties", {}).get(step, {})
    return list(_resolved(node, schema).get("properties", {}))


def _resolved(node: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    for option in (node, *node.get("anyOf", ()), *node.get("allOf", ())):
        if "$ref" in option:
            found: dict[str, Any] = schema["$defs"][option["$ref"].rpartition("/")[2]]
            return found
        if "items" in option or "properties" in option:
            return dict(option)
    return node


def _wrong_value(reading: YamlReading, path: Path, details: ErrorDetails, file: str) -> Finding:
    kind = details["type"]
    values: dict[str, Value] = {"name": _name(path), "key": _key(path), "value": _shown(details.get("input"))}
    if kind in RULES:
        return RULES[kind].at(_place(reading, path, file), **values)
    if kind == "missing":
        return rules.Y101.at(_place(reading, path[:-1], file), **values, example=example_of(_key(path)))
    if kind == "literal_error":
        choices = str(details.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")
        return rules.Y110.at(_place(reading, path, file), **values, choices=choices)
    if kind == "string_pattern_mismatch":
        return rules.Y111.at(_place(reading, path, file), **values, example=_example(details))
    return _BY_KIND.get(kind, rules.Y105).at(_place(reading, path, file), **values)


_BY_KIND = {
    "tuple_type": rules.Y107,
    "list_type": rules.Y107,
    "model_type": rules.Y108,
    "model_attributes_type": rules.Y108,
    "dict_type": rules.Y108,
    "string_too_short": rules.Y013,
    "too_short": rules.Y112,
}
"""Kinds of errors of the model → rules; what is not listed expected text."""


def _example(details: ErrorDetails) -> Value:
    pattern = str(details.get("ctx", {}).get("pattern", ""))
    if "#[" in pattern and ")?" not in pattern:
        return "thanh-uy-bao-loc/2021/253-cv-thu#4"
    if pattern.startswith(r"^[a-z0-9-]+/"):
        return "thanh-uy-bao-loc/2021/253-cv-thu"
    if pattern.startswith(r"^\d{4}/"):
        return "2021/giu-vung-tinh-than"
    return Wording("64 chữ số", "64 figures") if "64" in pattern else "cong-van"


def _key(path: Path) -> str:
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "")


def _name(path: Path) -> Wording:
    """What the innermost key of a path is called on paper."""
    return field_name(_key(path)) if path else Wording("Phần thông tin", "The header")


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else ""
    return text if len(text) <= 60 else text[:57] + "…"


def _place(reading: YamlReading, path: Path, file: str) -> Place:
    """The place of a value, or of the nearest thing around it that has one."""
    while path and path not in reading.values_at:
        path = path[:-1]
    return Place(file, *reading.values_at.get(path, (1, 1)))
