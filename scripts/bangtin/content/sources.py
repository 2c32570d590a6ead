"""What stands beside a document: its original and the readings of it, and nothing else (floor 2)."""

import hashlib
from collections.abc import Container, Iterable, Iterator
from pathlib import PurePosixPath

from bangtin.content import rules
from bangtin.content.bodies import Bodies
from bangtin.content.root import ContentRoot
from bangtin.content.text_file import read_text
from bangtin.content.typed import read_record
from bangtin.content.yaml_reader import read_yaml
from bangtin.model.body import OcrReading
from bangtin.model.directive import Directive
from bangtin.model.finding import Finding, Place
from bangtin.model.wording import Wording


def check_sources(
    root: ContentRoot, directives: Iterable[Directive], beside: Iterable[str], unread: Container[str]
) -> Iterator[Finding]:
    """The original that `source` names is there, byte for byte; no other file stands beside a document.

    What may belong to a document that could not be read is left alone.
    """
    belongs = set()
    present = frozenset(beside)
    for directive in directives:
        if directive.source is None:
            continue
        folder = PurePosixPath(directive.file).parent
        readings = PurePosixPath(directive.file).with_suffix(".readings.yml").as_posix()
        belongs |= {f"{folder}/{directive.source.file}", readings}
        yield from _check_original(root, directive, f"{folder}/{directive.source.file}", present)
        if readings in present:
            yield from _check_readings(root, readings)
    for file in sorted(present - belongs):
        if _identity(file) in unread:
            continue
        yield rules.I003.at(Place(file), name=PurePosixPath(file).name)


def _identity(file: str) -> str:
    """The id of the document that a file would belong to by its name."""
    path = PurePosixPath(file)
    return "/".join((*path.parent.parts[-2:], path.name.partition(".")[0]))


def _check_original(
    root: ContentRoot, directive: Directive, file: str, present: frozenset[str]
) -> Iterator[Finding]:
    source = directive.source
    if source is None:
        return
    name = source.file
    if file not in present:
        yield rules.A001.at(
            Bodies(root, {}).place(directive.file, ("source", "file")),
            name=name,
            problem=Wording("không có bên cạnh văn bản", "is not beside the document"),
            do=Wording(
                f"đặt tệp “{name}” vào cùng thư mục, hoặc sửa tên ở mục source.file.",
                f"put “{name}” into the same folder, or mend the name in source.file.",
            ),
        )
        return
    actual = hashlib.sha256(root.read(file)).hexdigest()
    if actual != source.sha256:
        yield rules.A001.at(
            Bodies(root, {}).place(directive.file, ("source", "sha256")),
            name=name,
            problem=Wording("khác với mã kiểm tra đã ghi", "differs from its recorded digest"),
            do=Wording(
                f"khôi phục bản gốc, hoặc ghi lại: sha256: {actual}",
                f"restore the original, or write: sha256: {actual}",
            ),
        )


def _check_readings(root: ContentRoot, file: str) -> Iterator[Finding]:
    source = read_text(root.read(file), file=file)
    reading = read_yaml(source.text, file=file)
    yield from source.findings
    yield from reading.findings
    if reading.findings:
        return
    if not isinstance(reading.value, list):
        yield rules.Y107.at(Place(file), name=Wording("Tệp ghi chú bản đọc", "The file of readings"), key="")
        return
    for position in range(len(reading.value)):
        _, wrong = read_record(OcrReading, reading, file=file, under=(position,))
        yield from wrong
