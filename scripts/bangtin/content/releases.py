"""A draft is released: its record is written and it moves to its public place (floor 2)."""

from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from bangtin.content.disk import remove, saying, write_whole
from bangtin.content.records import header_of, set_record
from bangtin.content.root import ContentRoot
from bangtin.content.upkeep import confirmed_entry
from bangtin.language.text import squeeze
from bangtin.model.identity import DRAFTS, PUBLIC
from bangtin.model.message import Confirmed
from bangtin.model.trouble import RefusalError


def release_document(
    root: ContentRoot,
    path: str,
    *,
    role: str,
    basis: str,
    day: date,
    publish: date | None = None,
    confirmed: Confirmed | None = None,
) -> str:
    """Write the `release` record of a draft, move it and what stands beside it; its public path.

    `path` is relative to the root. Whether the draft is fit to be published is for the checks to say before.
    `confirmed` is what a message was held against. A power cut may leave a draft beside its public copy,
    never a public file in part.
    """
    draft = _draft(root, path)
    text = _read(root, draft)
    header = header_of(text)
    if "release" in header:
        raise RefusalError(
            f"{draft} đã có quyết định công bố (mục release). Xóa mục ấy nếu muốn công bố lại.",
            f"{draft} has a release record already. Delete it to release the draft anew.",
        )
    record = _record(role=role, basis=basis, day=day, publish=publish)
    moves = {file: public_path(file) for file in (*beside(root, draft, header), draft)}
    for target in moves.values():
        if (root.path / target).exists():
            raise RefusalError(
                f"{target} đã có. Một địa chỉ chỉ dùng cho một văn bản; hãy đổi tên bản nháp.",
                f"{target} is there already. An address serves one document; rename the draft.",
            )
    content = {file: _bytes(root, file) for file in moves}
    released = set_record(text, "release", record)
    if confirmed:
        released = set_record(released, "confirmed", confirmed_entry(confirmed))
    content[draft] = released.encode()
    for file, target in moves.items():
        write_whole(root.path / target, content[file])
    for file in reversed(moves):
        remove(root.path / file)
    return moves[draft]


def public_path(draft: str) -> str:
    """Where a draft goes: `data/drafts/messages/2021/a.md` → `data/messages/2021/a.md`."""
    return f"{PUBLIC}/{PurePosixPath(draft).relative_to(DRAFTS)}"


def _draft(root: ContentRoot, path: str) -> str:
    """The path of a draft, refused when it is none."""
    parts = PurePosixPath(path).parts
    inside = parts[:2] == PurePosixPath(DRAFTS).parts and ".." not in parts
    if not inside or len(parts) < 4 or parts[2] not in ("directives", "messages"):
        raise RefusalError(
            f"{path} không phải bản nháp: bản nháp nằm trong {DRAFTS}/directives hoặc {DRAFTS}/messages.",
            f"{path} is not a draft: drafts are in {DRAFTS}/directives or {DRAFTS}/messages.",
        )
    file = root.path / path
    if file.suffix != ".md" or file.is_symlink() or not file.is_file():
        raise RefusalError(
            f"Không có bản nháp {path}. Hãy xem lại tên tệp, ví dụ {DRAFTS}/messages/2026/ten-thong-diep.md.",
            f"There is no draft {path}. Look at its name, for example {DRAFTS}/messages/2026/a-message.md.",
        )
    return PurePosixPath(path).as_posix()


def _record(*, role: str, basis: str, day: date, publish: date | None) -> dict[str, str | date]:
    record: dict[str, str | date] = {"role": squeeze(role), "date": day, "basis": squeeze(basis)}
    for key, vi, en in (
        ("role", "chức danh quyết định", "the deciding post"),
        ("basis", "căn cứ công bố", "the basis of publication"),
    ):
        if not record[key]:
            raise RefusalError(f"Chưa ghi {vi} (--{key}).", f"Name {en} (--{key}).")
    return {**record, "publish": publish} if publish else record


def beside(root: ContentRoot, draft: str, header: Mapping[str, Any]) -> list[str]:
    """The original of a draft and the readings of it, as far as they are there."""
    stem = PurePosixPath(draft)
    source = header.get("source")
    named = source.get("file") if isinstance(source, dict) else None
    files = [stem.with_suffix(".readings.yml")]
    if isinstance(named, str) and PurePosixPath(named).name == named:
        files.append(stem.with_name(named))
    return [file.as_posix() for file in files if (root.path / file).is_file()]


def _read(root: ContentRoot, file: str) -> str:
    try:
        return _bytes(root, file).decode("utf-8")
    except UnicodeDecodeError:
        raise RefusalError(
            f"{file} không ghi theo bảng mã UTF-8. Mở tệp và lưu lại với bảng mã UTF-8.",
            f"{file} is not UTF-8. Open it and save it as UTF-8.",
        ) from None


def _bytes(root: ContentRoot, file: str) -> bytes:
    with saying(root.path / file):
        return root.read(file)
