"""New drafts with every required key, and a Vietnamese line above each that says what to write (floor 2)."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeAlias, TypeVar, cast

from bangtin.content.disk import write_whole
from bangtin.content.front_matter import FENCE, split_file
from bangtin.content.root import ContentRoot
from bangtin.content.text_file import read_text
from bangtin.content.vocabularies import read_vocabulary
from bangtin.content.yaml_writer import Value, entry
from bangtin.language.number_queries import read_number_query
from bangtin.language.numbers import DocumentNumber, parse_number
from bangtin.language.slugs import slug as slug_of
from bangtin.language.symbols import issuer_symbol, type_symbol
from bangtin.language.text import squeeze
from bangtin.model.explanations import explanation
from bangtin.model.identity import directive_path, file_name, message_path
from bangtin.model.labels import field_label
from bangtin.model.trouble import RefusalError
from bangtin.model.vocabulary import DocumentType

T = TypeVar("T")
Wanted: TypeAlias = "Value | Mapping[str, Value | None] | list[None] | None"
"""A value, or none yet."""

_HOW = (
    "Dòng bắt đầu bằng dấu # là lời giải thích, xóa lúc nào cũng được.",
    "Mục có dấu # ở trước là mục tùy chọn: bỏ dấu # và dấu cách sau nó để dùng.",
)
_DIRECTIVE_BODY = (
    "Dưới dòng --- là nội dung văn bản: chép đúng như đã ký, giữ nguyên số mục (1. a) Điều 5. -).",
)
_MESSAGE_BODY = (
    "Dưới dòng --- là lời cho trang thông tin, rồi tới từng kênh dưới tiêu đề mang tên kênh,",
    "ví dụ “## Truyền thanh”. Lời trong “…” phải đúng từng chữ với mục được dẫn.",
)
_LONGEST_NAME = 80


def new_directive(
    root: ContentRoot,
    *,
    issuer: str,
    number: str | None,
    type: str,  # noqa: A002  # the key of the header
    issued: date,
    place: str | None = None,
    subject: str | None = None,
) -> Path:
    """A draft of a directive under `data/drafts/`; what was not said is left empty, and `check` names it."""
    vocabulary, _ = read_vocabulary(root, [])
    _known(vocabulary.organizations, "issuer", issuer, "organizations")
    kind = _known(vocabulary.document_types, "type", type, "document-types")
    written = _number(number, kind)
    name = _free_name(root, issuer=issuer, number=written, kind=type, issued=issued)
    header: dict[str, Wanted] = {
        **({"number": written} if written else {}),
        "type": type,
        "issuer": issuer,
        "issued": issued,
        "place": place,
        "subject": subject,
        "effect": {"from": None},
    }
    optional: dict[str, Wanted] = {
        "urgency": None,
        "addressees": [None],
        "copies": [None],
        "signature": {"authority": None, "title": None, "name": None},
        "topics": [None],
    }
    path = directive_path(issuer=issuer, year=issued.year, name=name, drafts=True)
    lines = draft_lines(header, optional, "DirectiveHeader", _DIRECTIVE_BODY)
    return _write(root, path, lines, ())


def new_message(  # noqa: PLR0913  # one for each option of the command
    root: ContentRoot,
    *,
    title: str,
    issuer: str,
    first_day: date,
    cites: Sequence[str] = (),
    audiences: Sequence[str] = (),
    last_day: date | None = None,
    slug: str | None = None,
    channels: Sequence[str] = (),
) -> Path:
    """A draft of a message under `data/drafts/`, with an empty part for each of the channels."""
    vocabulary, _ = read_vocabulary(root, [])
    _known(vocabulary.organizations, "issuer", issuer, "organizations")
    for identity in audiences:
        _known(vocabulary.audiences, "audiences", identity, "audiences")
    headings = [_known(vocabulary.channels, "channels", each, "channels").label for each in channels]
    name = _short(slug_of(slug or title))
    if not name:
        raise RefusalError(
            "Tiêu đề chưa có chữ nào để đặt tên tệp. Hãy ghi tiêu đề có chữ.",
            "The title has no letter to name the file by. Write a title with letters.",
        )
    window: dict[str, date] = {"from": first_day, **({"until": last_day} if last_day else {})}
    header: dict[str, Wanted] = {
        "title": squeeze(title),
        "issuer": issuer,
        "cites": list(cites) or None,
        "audiences": list(audiences) or None,
        "valid": window,
        "language": "vi",
    }
    optional: dict[str, Wanted] = {"topics": [None], "key_message": None, "deadline": None}
    path = message_path(year=first_day.year, name=name, drafts=True)
    _refuse_taken(root, message_path(year=first_day.year, name=name), path)
    return _write(root, path, draft_lines(header, optional, "MessageHeader", _MESSAGE_BODY), headings)


def draft_lines(
    header: Mapping[str, Wanted], optional: Mapping[str, Wanted], record: str, body: Sequence[str]
) -> Iterator[str]:
    """The lines of a header: each entry under the sentence that explains it."""
    yield FENCE
    yield from (f"# {line}" for line in _HOW)
    for key, value in header.items():
        yield f"# {explanation(key, record)}"
        yield from _lines(key, value)
    for key, value in optional.items():
        yield f"# {explanation(key, record)}"
        yield from (f"# {line}" for line in _lines(key, value))
    yield from (f"# {line}" for line in body)
    yield FENCE
    yield ""


def _lines(key: str, value: Wanted) -> Iterator[str]:
    """An entry; what is not known yet stays empty."""
    if value is None:
        yield f"{key}:"
    elif value == [None]:
        yield from (f"{key}:", "  -")
    elif isinstance(value, Mapping):
        yield f"{key}:"
        for inner, each in value.items():
            yield from (f"  {line}" for line in _lines(inner, each))
    else:
        yield from entry(key, cast("Value", value))


def _write(root: ContentRoot, path: str, lines: Iterator[str], headings: Sequence[str]) -> Path:
    parts = [line for heading in headings for line in ("", f"## {heading}", "")]
    target = root.path / path
    write_whole(target, "".join(f"{line}\n" for line in [*lines, *parts]).encode())
    return target


def _known(known: Mapping[str, T], key: str, identity: str, file: str) -> T:
    """A record of a vocabulary, refused when it has none with this id."""
    if identity in known:
        return known[identity]
    near = difflib.get_close_matches(identity, known, 1, 0.6)
    place = f"data/vocabulary/{file}.yml"
    vi = f"Gần nhất là “{near[0]}”." if near else f"Thêm mã vào {place} trước."
    en = f"The nearest is “{near[0]}”." if near else f"Add it to {place} first."
    raise RefusalError(
        f"{field_label(key)} “{identity}” không có trong {place}. {vi}",
        f"{field_label(key, 'en')} “{identity}” is not in {place}. {en}",
    )


def _number(number: str | None, kind: DocumentType) -> str | None:
    """The canonical spelling of a number that was typed in any way."""
    if bool(number) != kind.numbered:
        problem = "phải có số, ký hiệu" if kind.numbered else "không có số, ký hiệu"
        wants = "needs a number" if kind.numbered else "has no number"
        raise RefusalError(f"Thể loại “{kind.label}” {problem}.", f"The type “{kind.label}” {wants}.")
    if not number:
        return None
    parsed = parse_number(number)
    return str(parsed) if parsed else _spelled(number, kind)


def _spelled(number: str, kind: DocumentType) -> str:
    """“253 cv thu” with its marks, by the grammar of the Party or of the State."""
    asked = read_number_query(number)
    if asked is None or asked.words or not asked.issuers:
        return squeeze(number)
    return str(
        DocumentNumber(
            number=asked.number,
            digits=str(asked.number),
            suffix=asked.suffix,
            year=asked.year,
            type=type_symbol(asked.type) if asked.type else None,
            issuer=tuple(map(issuer_symbol, asked.issuers)),
            system="party" if kind.system == "dang" and not asked.year else "state",
        )
    )


def _free_name(root: ContentRoot, *, issuer: str, number: str | None, kind: str, issued: date) -> str:
    """The name by number; with the type behind it when another type of paper has that name."""
    name = file_name(number=number, type=kind, issued=issued)
    if not name:
        raise RefusalError(
            f"Số, ký hiệu “{number}” không có chữ hay số nào để đặt tên tệp.",
            f"The number “{number}” has no letter or figure to name the file by.",
        )
    draft, public = (
        directive_path(issuer=issuer, year=issued.year, name=name, drafts=drafts) for drafts in (True, False)
    )
    taken = [_type_of(root, path) for path in (draft, public) if (root.path / path).exists()]
    if number and taken and kind not in taken and "" not in taken:
        name = f"{name}-{kind}"
        draft, public = (
            directive_path(issuer=issuer, year=issued.year, name=name, drafts=drafts)
            for drafts in (True, False)
        )
    _refuse_taken(root, public, draft)
    return name


def _type_of(root: ContentRoot, path: str) -> str:
    """The type that a file's header names; empty when it cannot be read."""
    header = split_file(read_text(root.read(path), file=path).text, file=path).header.value
    return str(header.get("type", "")) if isinstance(header, dict) else ""


def _refuse_taken(root: ContentRoot, *paths: str) -> None:
    for path in paths:
        if (root.path / path).exists():
            raise RefusalError(
                f"{path} đã có. Hãy mở tệp ấy, hoặc chọn số hay tên khác.",
                f"{path} is there already. Open it, or choose another number or name.",
            )


def _short(name: str) -> str:
    """At most 80 characters of a slug, cut between words."""
    if len(name) <= _LONGEST_NAME:
        return name
    return (
        name[: name.rindex("-", 0, _LONGEST_NAME + 1)]
        if "-" in name[:_LONGEST_NAME]
        else name[:_LONGEST_NAME]
    )
