"""Snippets for VS Code: keys and ids of front matter, which no schema reaches inside Markdown (floor 2)."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from bangtin.content.schemas import json_schemas
from bangtin.model.vocabulary import Vocabulary

FILE: Final = ".vscode/bangtin.code-snippets"
_KINDS: Final = {"directive": "văn bản", "message": "thông điệp"}
_SPECIAL: Final = re.compile(r"([\\$}|,])")


def snippet_file(vocabulary: Vocabulary) -> tuple[str, bytes]:
    """Path and bytes of the snippets of a content root: one for each key of a directive or message."""
    snippets: dict[str, Any] = {}
    for name, kind in _KINDS.items():
        for key, schema in json_schemas(vocabulary)[name]["properties"].items():
            snippets[f"{schema['title']} ({kind})"] = {
                "scope": "markdown",
                "prefix": key,
                "description": schema["description"],
                "body": list(_body(key, schema)),
            }
    return FILE, (json.dumps(snippets, ensure_ascii=False, indent=2) + "\n").encode()


def _body(key: str, schema: Mapping[str, Any]) -> Iterator[str]:
    items = schema.get("items", {})
    if "items" in schema and "$ref" not in items:
        yield f"{key}: [{_choice(items)}]"
    elif "allOf" in schema or "$ref" in items:
        yield f"{key}:"
        yield "  ${0}"
    else:
        yield f"{key}: {_choice(schema)}"


def _choice(schema: Mapping[str, Any]) -> str:
    """A place to write, with the ids to choose from where there are any."""
    ids = next((option["enum"] for option in schema.get("anyOf", ()) if "enum" in option), ())
    if not ids:
        return "${1}"
    return "${1|" + ",".join(_SPECIAL.sub(r"\\\1", each) for each in ids) + "|}"
