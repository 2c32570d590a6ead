"""The files beside a page that programs read: `index.json`, and of a directive `index.md` (floor 3)."""

from collections.abc import Iterator, Mapping

from bangtin.model.as_json import as_json
from bangtin.model.body import DirectiveBody, MessageBody, Provision
from bangtin.model.corpus import Document
from bangtin.model.directive import Directive
from bangtin.site.addresses import machine_address
from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition
from bangtin.site.open_data.forms import directive_form, message_form


def render_machine_forms(
    edition: Edition, document: Document, body: DirectiveBody | MessageBody
) -> Iterator[Artifact]:
    """The machine forms of one document; its body is that of its kind."""
    if isinstance(document, Directive) and isinstance(body, DirectiveBody):
        written = written_keys(directive_form(edition, document, body))
        yield Artifact(machine_address(document, "json"), json_file(written))
        yield Artifact(machine_address(document, "md"), markdown_file(written, body))
    elif not isinstance(document, Directive) and isinstance(body, MessageBody):
        written = written_keys(message_form(edition, document, body))
        yield Artifact(machine_address(document, "json"), json_file(written))
    else:
        raise TypeError(f"{document.id}: a {document.kind} has another kind of body")


def written_keys(form: Mapping[str, object]) -> dict[str, bytes]:
    """Each key of a form with its value as JSON."""
    return {key: as_json(value) for key, value in form.items()}


def json_file(written: Mapping[str, bytes]) -> bytes:
    """One key a line: quick to write, and a change shows where it is."""
    lines = (b'"%b": %b' % (key.encode(), value) for key, value in written.items())
    return b"{\n" + b",\n".join(lines) + b"\n}\n"


def markdown_file(written: Mapping[str, bytes], body: DirectiveBody) -> bytes:
    """The form's keys as YAML front matter (JSON is YAML), then the text as it stands in the paper."""
    keys = (b"%b: %b\n" % (key.encode(), value) for key, value in written.items() if key != "provisions")
    text = "\n\n".join(block for block in map(provision_markdown, body.provisions) if block)
    return b"---\n" + b"".join(keys) + f"---\n\n{text}\n".encode()


def provision_markdown(provision: Provision) -> str:
    """The provision as one writes it in a file: label, then text; empty where it only holds others."""
    label, text = provision.label, provision.text
    if not provision.strong:
        return f"{label} {text}".strip()
    if text.startswith("**"):
        return f"**{label} {text[2:]}"
    return f"**{label}** {text}".strip()
