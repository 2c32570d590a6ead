"""A demo is written to the disk (floor 5)."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from bangtin.demo.directives import directive_file
from bangtin.demo.messages import message_file
from bangtin.demo.site import settings_files
from bangtin.model.trouble import RefusalError

SEED: Final = 2021
DOCUMENTS_A_MESSAGE: Final = 20


def write_demo(
    folder: Path,
    documents: int,
    messages: int | None = None,
    *,
    seed: int = SEED,
    progress: Callable[[int, int], None] | None = None,
) -> int:
    """Write a content root of so many directives and messages (default: one message for 20 directives).

    A directive depends on nothing but the seed and its place in the row: a larger demo holds the smaller one.
    `folder` must be new or empty. How many messages there are is returned; `progress` is called with how many
    documents are written and how many there will be.
    """
    if documents < 1 or (messages or 0) < 0:
        raise RefusalError(
            "Số văn bản phải từ 1 trở lên, số thông điệp phải từ 0 trở lên.",
            "There must be at least one directive, and no fewer than 0 messages.",
        )
    if folder.exists() and any(folder.iterdir()):
        raise RefusalError(
            f"{folder} đã có nội dung. Hãy chọn một thư mục mới hoặc còn trống.",
            f"{folder} holds files. Choose a new or an empty folder.",
        )
    count = documents // DOCUMENTS_A_MESSAGE if messages is None else messages
    total = documents + count
    known: set[Path] = set()
    for path, text in settings_files(documents):
        _write(folder / path, text, known)
    for done, (path, text) in enumerate(_documents(seed, documents, count), 1):
        _write(folder / "data" / path, text, known)
        if progress:
            progress(done, total)
    return count


def _documents(seed: int, documents: int, messages: int) -> Iterator[tuple[str, str]]:
    for index in range(documents):
        path, text = directive_file(seed, index)
        yield f"directives/{path}", text
    stride = max(1, documents // messages) if messages else 1
    for index in range(messages):
        path, text = message_file(seed, index, documents, stride)
        yield f"messages/{path}", text


def _write(path: Path, text: str, known: set[Path]) -> None:
    if path.parent not in known:
        path.parent.mkdir(parents=True, exist_ok=True)
        known.add(path.parent)
    path.write_bytes(text.encode())
