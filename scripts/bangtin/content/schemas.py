"""JSON Schemas of our files, drawn from the model, so that editors complete keys and ids (floor 2)."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from bangtin.content.vocabularies import RECORDS
from bangtin.model.body import OcrReading
from bangtin.model.directive import DirectiveHeader
from bangtin.model.explanations import explanation
from bangtin.model.labels import field_label
from bangtin.model.message import MessageHeader
from bangtin.model.publication import Publication
from bangtin.model.record import ID_PATTERN, Record
from bangtin.model.release import Removal
from bangtin.model.vocabulary import Vocabulary

Schema = dict[str, Any]
DIALECT: Final = "http://json-schema.org/draft-07/schema#"
FOLDER: Final = "schemas"
_TITLES: Final = {
    "directive": "Phần thông tin đầu tệp của một văn bản",
    "message": "Phần thông tin đầu tệp của một thông điệp",
    "publication": "Thiết lập của trang",
    "readings": "Các chỗ máy đọc sai hoặc còn ngờ",
    "removed": "Những gì đã gỡ khỏi trang",
    "organizations": "Cơ quan, tổ chức",
    "document-types": "Thể loại văn bản",
    "actors": "Chủ thể thực hiện",
    "acts": "Việc phải làm",
    "audiences": "Đối tượng",
    "channels": "Kênh",
    "topics": "Chủ đề",
    "places": "Địa bàn",
    "officials": "Chức vụ",
    "glossary": "Từ ngữ",
    "facts": "Số liệu",
    "urgency": "Mức độ khẩn",
}
_VOCABULARY_OF: Final = {
    ("DirectiveHeader", "type"): "document_types",
    ("DirectiveHeader", "issuer"): "organizations",
    ("DirectiveHeader", "with"): "organizations",
    ("DirectiveHeader", "urgency"): "urgency",
    ("DirectiveHeader", "topics"): "topics",
    ("MessageHeader", "issuer"): "organizations",
    ("MessageHeader", "audiences"): "audiences",
    ("MessageHeader", "topics"): "topics",
    ("MessageHeader", "place"): "places",
    ("Duty", "actors"): "actors",
    ("Duty", "acts"): "acts",
    ("Duty", "audiences"): "audiences",
    ("Duty", "channels"): "channels",
    ("NotNeeded", "audience"): "audiences",
    ("NotNeeded", "channel"): "channels",
    ("Organization", "groups"): "actors",
    ("Organization", "places"): "places",
    ("Topic", "parent"): "topics",
    ("Official", "body"): "organizations",
    ("Fact", "place"): "places",
}
"""Keys that hold ids, and the vocabulary the ids are from."""
_OF_THE_SAME_FILE: Final = frozenset({("Parent", "id"), ("Successor", "id")})


def json_schemas(vocabulary: Vocabulary | None = None) -> dict[str, Schema]:
    """Schemas by name (`directive`, `vocabulary/topics`); the ids of a vocabulary become choices."""
    known = vocabulary or Vocabulary()
    schemas = {
        "directive": _Drawing(known).document("directive", DirectiveHeader),
        "message": _Drawing(known).document("message", MessageHeader),
        "publication": _Drawing(known).document("publication", Publication),
        "readings": _Drawing(known).listing("readings", OcrReading),
        "removed": _Drawing(known).listing("removed", Removal),
    }
    for name, record in RECORDS.items():
        schemas[f"vocabulary/{name}"] = _Drawing(known, own=name.replace("-", "_")).mapping(name, record)
    return schemas


def schema_files(vocabulary: Vocabulary | None = None) -> dict[str, bytes]:
    """`schemas/<name>.json` → its bytes."""
    return {
        f"{FOLDER}/{name}.json": (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
        for name, schema in json_schemas(vocabulary).items()
    }


def editor_settings() -> dict[str, list[str]]:
    """The setting `yaml.schemas` of VS Code: which schema describes which file."""
    return {
        f"./{FOLDER}/publication.json": ["data/publication.yml"],
        f"./{FOLDER}/removed.json": ["data/removed.yml"],
        f"./{FOLDER}/readings.json": ["data/**/*.readings.yml"],
        **{f"./{FOLDER}/vocabulary/{name}.json": [f"data/vocabulary/{name}.yml"] for name in RECORDS},
    }


class _Drawing:
    """Draws one schema; `own` is the vocabulary whose file it describes."""

    def __init__(self, vocabulary: Vocabulary, own: str = "") -> None:
        self.vocabulary = vocabulary
        self.own = own

    def document(self, name: str, record: type[Record]) -> Schema:
        """A file that is one record."""
        return {"$schema": DIALECT, "title": _TITLES[name], **self._whole(record)}

    def listing(self, name: str, record: type[Record]) -> Schema:
        """A file that is a list of records."""
        whole = self._whole(record)
        parts = {"definitions": whole.pop("definitions")} if "definitions" in whole else {}
        return {"$schema": DIALECT, "title": _TITLES[name], "type": "array", "items": whole, **parts}

    def mapping(self, name: str, record: type[Record]) -> Schema:
        """A file that is a mapping from ids to records."""
        whole = self._whole(record)
        parts = {"definitions": whole.pop("definitions")} if "definitions" in whole else {}
        return {
            "$schema": DIALECT,
            "title": _TITLES[name],
            "type": "object",
            "propertyNames": {"pattern": ID_PATTERN.pattern},
            "additionalProperties": whole,
            **parts,
        }

    def _whole(self, record: type[Record]) -> Schema:
        drawn = record.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
        parts = drawn.pop("$defs", {})
        whole = self._record(drawn, record.__name__)
        if parts:
            whole["definitions"] = {name: self._record(part, name) for name, part in parts.items()}
        return whole

    def _record(self, drawn: Schema, record: str) -> Schema:
        properties = {
            key: self._property(value, key, record) for key, value in drawn.get("properties", {}).items()
        }
        kept = {"required": drawn["required"]} if "required" in drawn else {}
        return {"type": "object", "properties": properties, "additionalProperties": False, **kept}

    def _property(self, drawn: Schema, key: str, record: str) -> Schema:
        """One key: its Vietnamese name and explanation, then what it may hold."""
        vocabulary = _VOCABULARY_OF.get((record, key))
        if (record, key) in _OF_THE_SAME_FILE:
            vocabulary = self.own
        named = {"title": field_label(key), "description": explanation(key, record)}
        value = self._value(drawn, vocabulary)
        if "$ref" in value:  # what stands beside a $ref is not read in this dialect
            return {**named, "allOf": [value]}
        return {**named, **value}

    def _value(self, drawn: Schema, vocabulary: str | None) -> Schema:
        options = [each for each in drawn.get("anyOf", ()) if each.get("type") != "null"]
        if options:
            return self._value(options[0], vocabulary)
        value = {
            each: part for each, part in drawn.items() if each not in ("title", "default", "description")
        }
        if "items" in value:
            value["items"] = self._value(value["items"], vocabulary)
        elif vocabulary:
            value = {"anyOf": [*self._choices(vocabulary), value]}
        elif value == {"minLength": 1, "type": "string"}:
            value["type"] = ["string", "number"]  # an editor sees a number where our reader sees text
        return value

    def _choices(self, vocabulary: str) -> Iterator[Schema]:
        """The ids of a vocabulary with their labels; an id that is newer than the schema is right too."""
        terms: Mapping[str, Any] = getattr(self.vocabulary, vocabulary)
        if terms:
            yield {
                "enum": list(terms),
                "markdownEnumDescriptions": [term.label for term in terms.values()],
            }
