"""The files beside a page that programs read: `index.json` and `index.md` (floor 3)."""

from collections.abc import Iterator, Mapping
from typing import Final

from bangtin.model.as_json import as_json
from bangtin.model.body import WEB, DirectiveBody, MessageBody, OcrReading, Provision
from bangtin.model.corpus import Corpus, Document
from bangtin.model.directive import Directive
from bangtin.site.addresses import machine_address
from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition
from bangtin.site.open_data.forms import directive_form, message_form

_TEXTS: Final = frozenset({"$schema", "provisions", "variants"})
"""Keys that `index.md` does not repeat: the text stands below."""


def render_machine_forms(
    edition: Edition,
    document: Document,
    body: DirectiveBody | MessageBody,
    readings: tuple[OcrReading, ...] = (),
) -> Iterator[Artifact]:
    """The machine forms of one document; its body is that of its kind."""
    if isinstance(document, Directive) and isinstance(body, DirectiveBody):
        written = written_keys(directive_form(edition, document, body, readings))
        text = directive_markdown(body)
    elif not isinstance(document, Directive) and isinstance(body, MessageBody):
        written = written_keys(message_form(edition, document, body))
        text = message_markdown(edition.corpus, body)
    else:
        raise TypeError(f"{document.id}: a {document.kind} has another kind of body")
    yield Artifact(machine_address(document, "json"), json_file(written))
    yield Artifact(machine_address(document, "md"), markdown_file(written, text))


def written_keys(form: Mapping[str, object]) -> dict[str, bytes]:
    """Each key of a form with its value as JSON."""
    return {key: as_json(value) for key, value in form.items()}


def json_file(written: Mapping[str, bytes]) -> bytes:
    """One key a line: quick to write, and a change shows where it is."""
    lines = (b'"%b": %b' % (key.encode(), value) for key, value in written.items())
    return b"{\n" + b",\n".join(lines) + b"\n}\n"


def markdown_file(written: Mapping[str, bytes], text: str) -> bytes:
    """The form's keys as YAML front matter (JSON is YAML), then the text."""
    keys = (b"%b: %b\n" % (key.encode(), value) for key, value in written.items() if key not in _TEXTS)
    return b"---\n" + b"".join(keys) + f"---\n\n{text}\n".encode()


def directive_markdown(body: DirectiveBody) -> str:
    """The text as it stands in the paper."""
    return "\n\n".join(block for block in map(provision_markdown, body.provisions) if block)


def message_markdown(corpus: Corpus, body: MessageBody) -> str:
    """The web text, then each channel's under its label, as in the file of the message."""
    channels = corpus.vocabulary.channels
    rest = (variant for variant in body.variants if variant.channel != WEB)
    return "\n\n".join([body.web, *(f"## {channels[one.channel].label}\n\n{one.text}" for one in rest)])


def provision_markdown(provision: Provision) -> str:
    """The provision as one writes it in a file: label, then text; empty where it only holds others."""
    label, text = provision.label, provision.text
    if not provision.strong:
        return f"{label} {text}".strip()
    if text.startswith("**"):
        return f"**{label} {text[2:]}"
    return f"**{label}** {text}".strip()
