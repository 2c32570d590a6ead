"""A published document is withdrawn, its page stays; or it is removed, and only a line says so (floor 2)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from bangtin.content.disk import remove, saying, write_whole
from bangtin.content.publication_file import REMOVED
from bangtin.content.records import header_of, set_record
from bangtin.content.releases import beside
from bangtin.content.root import ContentRoot
from bangtin.content.text_file import read_text
from bangtin.content.yaml_reader import read_yaml
from bangtin.content.yaml_writer import as_read, entry
from bangtin.model.release import Removal
from bangtin.model.trouble import RefusalError


def withdraw_document(root: ContentRoot, file: str, *, role: str, reason: str, day: date) -> bool:
    """Write the `withdrawn` record; whether the file changed. The same decision is written once.

    Another decision over a document that was withdrawn before is refused: the first one was published.
    """
    text = _text(root, file)
    record = header_of(text).get("withdrawn")
    if isinstance(record, dict):
        if (record.get("role"), record.get("reason")) == (as_read(role), as_read(reason)):
            return False
        raise RefusalError(
            f"{file} đã thu hồi ngày {record.get('date')}: {record.get('reason')}. "
            "Nếu ghi sai, sửa mục withdrawn trong tệp ấy.",
            f"{file} was withdrawn on {record.get('date')}: {record.get('reason')}. "
            "If that is wrong, mend its entry withdrawn.",
        )
    written = set_record(text, "withdrawn", {"date": day, "role": role, "reason": reason})
    write_whole(root.path / file, written.encode())
    return True


def remove_document(root: ContentRoot, file: str, removal: Removal) -> tuple[str, ...]:
    """Record that a document is removed, then take its files away; their names, none when all is done.

    Its former addresses are recorded with it. A command that was cut off is finished by doing it again.
    """
    there = (root.path / file).is_file()
    header = _known_header(root, file) if there else {}
    former = header.get("moved_from", ()) if there else ()
    ids = [removal.id, *(each for each in former if isinstance(each, str))]
    _record_removals(root, [removal.model_copy(update={"id": identity}) for identity in ids])
    files = (*beside(root, file, header), file) if there else ()
    for each in files:
        remove(root.path / each)
    return files


def _record_removals(root: ContentRoot, removals: Iterable[Removal]) -> None:
    """Add the lines that `data/removed.yml` lacks; what stands in it keeps every byte."""
    path = root.path / REMOVED
    text = _text(root, REMOVED) if path.is_file() else ""
    before = _listed(text)
    known = {each.get("id") for each in before if isinstance(each, dict)}
    new = [each.model_dump() for each in removals if each.id not in known]
    if not new:
        return
    kept = (
        text
        if before
        else "".join(line for line in text.splitlines(keepends=True) if line.lstrip("\ufeff").startswith("#"))
    )
    ending = "\r\n" if "\r\n" in text else "\n"
    gap = ending if kept and not kept.endswith("\n") else ""
    changed = kept + gap + "".join(f"{line}{ending}" for record in new for line in _lines(record))
    if _listed(changed) != [*before, *(as_read(record) for record in new)]:
        raise RefusalError(
            f"{REMOVED} viết theo cách mà lệnh này không ghi thêm được. "
            "Ghi mỗi mục trên các dòng riêng, bắt đầu bằng “- id:”, rồi chạy lại.",
            f"{REMOVED} is written in a way that this command cannot add to. "
            "Write each entry on lines of its own, beginning with “- id:”, and run it again.",
        )
    write_whole(path, changed.encode())


def _lines(record: Mapping[str, Any]) -> Sequence[str]:
    first, *rest = (line for key, value in record.items() for line in entry(key, value))
    return [f"- {first}", *(f"  {line}" for line in rest)]


def _listed(text: str) -> list[Any]:
    """The entries of `data/removed.yml`; refused when it cannot be read."""
    source = read_text(text.encode("utf-8", "surrogatepass"), file=REMOVED)
    reading = read_yaml(source.text, file=REMOVED)
    if source.findings or reading.findings or not isinstance(reading.value, list | None):
        raise RefusalError(
            f"{REMOVED} còn lỗi nên chưa ghi được. Dùng lệnh check để xem lỗi và sửa trước.",
            f"{REMOVED} has errors, so nothing was written. Run the command check and mend them first.",
        )
    return reading.value or []


def _known_header(root: ContentRoot, file: str) -> Mapping[str, Any]:
    """What the header says; nothing when it cannot be read, for what must go must go."""
    try:
        return header_of(_text(root, file))
    except RefusalError:
        return {}


def _text(root: ContentRoot, file: str) -> str:
    with saying(root.path / file):
        return root.read(file).decode("utf-8", "surrogateescape")
