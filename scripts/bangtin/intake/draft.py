"""What was read → the file of a draft: header, body, comments for what is missing (floor 3)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bangtin.content.new_files import draft_lines
from bangtin.content.yaml_writer import Value, entry
from bangtin.intake.duties import ProposedDuty
from bangtin.intake.fields import Field, Reading
from bangtin.intake.paper import SourceKind

_WRITTEN: Final = "number number_as_written type issuer issued place subject urgency addressees copies"
_ORDER: Final = tuple(_WRITTEN.split())  # fmt: skip
_REQUIRED: Final = ("type", "issuer", "issued", "place", "subject")
_WARNING: Final = (
    "Bản nháp nhập từ tệp gốc đặt bên cạnh. Đối chiếu từng mục với bản gốc trước khi công bố.",
    "Dưới dòng --- là nội dung văn bản, giữ nguyên như đã đọc.",
)


def directive_draft(
    reading: Reading,
    paragraphs: Sequence[str],
    *,
    kind: SourceKind,
    file: str,
    sha256: str,
    duties: Sequence[ProposedDuty] = (),
) -> str:
    """The text of the draft; effect, topics, duties and release stay the officer's to decide."""
    header: dict[str, Value | Mapping[str, Value | None] | list[None] | None] = {}
    for name in _ORDER:
        found = reading.fields.get(name)
        if found:
            header[name] = _value(found)
        elif name in _REQUIRED:
            header[name] = None
    signature = {name: reading.text(name) for name in ("authority", "title", "name") if reading.text(name)}
    if "title" in signature and "name" in signature:
        header["signature"] = signature
    header["effect"] = {"from": None}
    header["source"] = {"kind": kind, "file": file, "sha256": sha256}
    lines = [*draft_lines(header, {"topics": [None]}, "DirectiveHeader", _WARNING)]
    closing = lines.index("---", 1)
    lines[closing:closing] = [*_suggested(duties)]
    return "\n".join(lines) + "\n" + "\n\n".join(paragraphs) + "\n"


def _value(found: Field) -> Value:
    return list(found.value) if isinstance(found.value, tuple) else found.value


def _suggested(duties: Sequence[ProposedDuty]) -> Iterator[str]:
    """Duties as comments: an officer who agrees takes the marks away."""
    if not duties:
        return
    yield "# Gợi ý nhiệm vụ tuyên truyền, đọc từ lời văn; nếu đúng thì bỏ dấu # và dấu cách sau nó."
    records: list[dict[str, Value]] = []
    for duty in duties:
        record: dict[str, Value] = {
            "section": duty.section,
            "actors": duty.actors,
            "acts": duty.acts,
            "audiences": duty.audiences,
        }
        records.append({**record, "frequency": duty.frequency} if duty.frequency else record)
    yield from (f"# {line}" for line in entry("duties", records))
