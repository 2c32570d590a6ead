"""Records written into front matter; not a byte of the rest changes (floor 2)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from bangtin.content.front_matter import FENCE, split_file
from bangtin.content.text_file import read_text
from bangtin.content.yaml_writer import Value, as_read, entry
from bangtin.model.trouble import RefusalError

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+\Z")


def set_record(text: str, key: str, record: Mapping[str, Value] | Sequence[Value]) -> str:
    """The file with `key` holding this record, in its old place or as the last entry of the header.

    Comments inside a record that is replaced go with it; everything else keeps every byte.
    """
    lines = _lines(text)
    header = _header(text)
    first, last = header.span(key) if key in header.values else (header.end, header.end)
    ending = re.sub(r"[^\r\n]", "", lines[0])
    written = "".join(f"{line}{ending}" for line in entry(key, record))
    changed = "".join([*lines[:first], written, *lines[last:]])
    return _proved(changed, {**header.values, key: as_read(record)})


def drop_record(text: str, key: str) -> str:
    """The file without `key`; unchanged when it has none."""
    header = _header(text)
    if key not in header.values:
        return text
    lines = _lines(text)
    first, last = header.span(key)
    changed = "".join([*lines[:first], *lines[last:]])
    return _proved(changed, {each: value for each, value in header.values.items() if each != key})


def header_of(text: str) -> Mapping[str, Any]:
    """The entries of a header as plain text; refused when it cannot be read."""
    return _header(text).values


@dataclass(frozen=True, slots=True)
class _Header:
    """The entries of a header; line numbers count from 0."""

    values: Mapping[str, Any]
    starts: Mapping[str, int]
    """The line on which each entry begins."""
    end: int
    """The line that closes the header."""
    free: frozenset[int]
    """Blank lines and comments between entries."""

    def span(self, key: str) -> tuple[int, int]:
        """The lines of an entry; comments and blank lines after it belong to the next one."""
        begins = [*sorted(self.starts.values()), self.end]
        last = next(after for before, after in pairwise(begins) if before == self.starts[key])
        while last - 1 > self.starts[key] and last - 1 in self.free:
            last -= 1
        return self.starts[key], last


def _header(text: str) -> _Header:
    normal = read_text(text.encode("utf-8", "surrogatepass"), file="")
    parts = split_file(normal.text, file="")
    values = parts.header.value
    if normal.findings or parts.findings or not isinstance(values, dict):
        raise RefusalError(
            "Phần thông tin đầu tệp còn lỗi nên chưa ghi được. Dùng lệnh check để xem lỗi và sửa trước.",
            "The header has errors, so nothing was written. Run the command check and mend them first.",
        )
    starts = {str(path[0]): place[0] - 1 for path, place in parts.header.keys_at.items() if len(path) == 1}
    lines = normal.text.split("\n")
    end = parts.body_line - 2
    free = frozenset(n for n in range(1, end) if not lines[n].strip() or lines[n].startswith("#"))
    return _Header(values, starts, end, free)


def _lines(text: str) -> list[str]:
    """Lines with their ends; the first is the opening fence."""
    return _LINE.findall(text)


def _proved(text: str, expected: Mapping[str, Any]) -> str:
    """The changed file, after it was read back and said exactly what it should."""
    if _values_or_none(text) != expected:
        raise RefusalError(
            f"Phần thông tin đầu tệp viết theo cách mà lệnh này không ghi thêm được. "
            f"Hãy ghi mỗi mục một dòng giữa hai dòng {FENCE} rồi chạy lại.",
            f"The header is written in a way that this command cannot add to. "
            f"Write one entry a line between two lines {FENCE} and run it again.",
        )
    return text


def _values_or_none(text: str) -> Mapping[str, Any] | None:
    try:
        return _header(text).values
    except RefusalError:
        return None
