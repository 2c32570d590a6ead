"""A published message is held, or confirmed after somebody has looked at it again (floor 2)."""

from collections.abc import Callable
from datetime import date

from bangtin.content.disk import saying, write_whole
from bangtin.content.records import drop_record, set_record
from bangtin.content.root import ContentRoot
from bangtin.content.yaml_writer import Value
from bangtin.model.message import Confirmed, Message


def hold_message(root: ContentRoot, message: Message, *, because: str, day: date) -> bool:
    """Write the `held` record; whether the file changed. A message that is held keeps its first day."""
    since = message.held.since if message.held else day
    return _rewrite(
        root, message, lambda text: set_record(text, "held", {"since": since, "because": because})
    )


def confirm_message(root: ContentRoot, message: Message, record: Confirmed) -> bool:
    """Write the `confirmed` record and take the `held` one away, in one go; whether the file changed."""
    return _rewrite(
        root,
        message,
        lambda text: drop_record(set_record(text, "confirmed", confirmed_entry(record)), "held"),
    )


def confirmed_entry(record: Confirmed) -> dict[str, Value]:
    """The record as it stands in a header: what is empty is absent."""
    entry: dict[str, Value] = {"date": record.date, "role": record.role}
    entry |= {"sections": record.sections} if record.sections else {}
    entry |= {"facts": record.facts} if record.facts else {}
    entry |= {"changes": list(record.changes)} if record.changes else {}
    return entry | ({"original": record.original} if record.original else {})


def _rewrite(root: ContentRoot, message: Message, change: Callable[[str], str]) -> bool:
    path = root.path / message.file
    with saying(path):
        content = root.read(message.file)
    changed = change(content.decode("utf-8")).encode()
    if changed != content:
        write_whole(path, changed)
    return changed != content
