"""The files beside a page that programs read: `index.json`, and of a directive `index.md` (floor 3)."""

import json
from collections.abc import Iterator
from typing import Any, Final

from bangtin.model.body import DirectiveBody, MessageBody, Provision
from bangtin.model.corpus import Document
from bangtin.model.directive import Directive
from bangtin.site.addresses import machine_address
from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition
from bangtin.site.open_data.forms import directive_form, message_form

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False)


def render_machine_forms(
    edition: Edition, document: Document, body: DirectiveBody | MessageBody
) -> Iterator[Artifact]:
    """The machine forms of one document; its body is that of its kind."""
    if isinstance(document, Directive) and isinstance(body, DirectiveBody):
        form = directive_form(edition, document, body)
        yield Artifact(machine_address(document, "json"), json_file(form))
        yield Artifact(machine_address(document, "md"), markdown_file(form, body))
    elif not isinstance(document, Directive) and isinstance(body, MessageBody):
        yield Artifact(machine_address(document, "json"), json_file(message_form(edition, document, body)))
    else:
        raise TypeError(f"{document.id}: a {document.kind} has another kind of body")


def json_file(form: dict[str, Any]) -> bytes:
    """One key a line: quick to write, and a change shows where it is."""
    lines = (f"{compact(key)}: {compact(value)}" for key, value in form.items())
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def markdown_file(form: dict[str, Any], body: DirectiveBody) -> bytes:
    """The form's keys as YAML front matter (JSON is YAML), then the text as it stands in the paper."""
    keys = (f"{key}: {compact(value)}" for key, value in form.items() if key != "provisions")
    text = "\n\n".join(block for block in map(provision_markdown, body.provisions) if block)
    return ("---\n" + "\n".join(keys) + f"\n---\n\n{text}\n").encode()


def provision_markdown(provision: Provision) -> str:
    """The provision as one writes it in a file: label, then text; empty where it only holds others."""
    label, text = provision.label, provision.text
    if not provision.strong:
        return f"{label} {text}".strip()
    if text.startswith("**"):
        return f"**{label} {text[2:]}"
    return f"**{label}** {text}".strip()


def compact(value: object) -> str:
    """JSON on one line, Vietnamese letters as they are."""
    return _ENCODER.encode(value)
