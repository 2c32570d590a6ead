"""Who a document is: its path, its number and its header must agree, and no two may be the same (floor 3)."""

from collections.abc import Iterator

from bangtin.checks.context import Context
from bangtin.content import rules
from bangtin.language.hidden import hidden_characters
from bangtin.language.numbers import parse_number
from bangtin.language.slugs import slug
from bangtin.model.directive import Directive
from bangtin.model.finding import Finding, Place
from bangtin.model.identity import directive_path, file_name
from bangtin.model.labels import field_name
from bangtin.model.wording import Wording

REMOVED = "data/removed.yml"


def check_identity(context: Context) -> Iterator[Finding]:
    """Paths against headers, and numbers against each other."""
    seen: dict[tuple[str, int, str, str], Directive] = {}
    for directive in context.corpus.directives.values():
        yield from _path(context, directive)
        yield from _numbered(context, directive)
        if directive.number:
            number = parse_number(directive.number)
            spelled = number.key if number else slug(directive.number)
            key = (directive.issuer, directive.issued.year, directive.type, spelled)
            first = seen.setdefault(key, directive)
            if first is not directive:
                yield rules.I007.at(
                    context.at(directive, "number"),
                    name=field_name("number"),
                    value=directive.number,
                    other=first.file,
                )


def check_addresses(context: Context) -> Iterator[Finding]:
    """Former addresses and those of removed documents are never used again."""
    removed = {removal.id: REMOVED for removal in context.corpus.removed}
    known = removed | {document.id: document.file for document in context.corpus.documents()}
    for document in context.corpus.documents():
        if document.id in removed:
            yield rules.I011.at(Place(document.file), value=document.id, other=REMOVED)
        for position, former in enumerate(document.moved_from):
            if former in known:
                place = context.at(document, "moved_from", position)
                yield rules.I011.at(place, value=former, other=known[former])
            known.setdefault(former, document.file)


def _path(context: Context, directive: Directive) -> Iterator[Finding]:
    issuer, year, name = directive.id.split("/")
    expected = file_name(number=directive.number, type=directive.type, issued=directive.issued)
    names = (expected, f"{expected}-{directive.type}")
    home = directive_path(issuer=directive.issuer, year=directive.issued.year, name=expected)
    for key, value, stands, fits in (
        ("issuer", directive.issuer, issuer, directive.issuer == issuer),
        ("issued", directive.issued.isoformat(), year, str(directive.issued.year) == year),
        ("number", directive.number or directive.issued.isoformat(), name, name in names),
    ):
        if not fits and not any(hidden_characters(value)):  # a letter of another alphabet is a finding itself
            yield rules.I005.at(
                context.at(directive, key), name=field_name(key), value=value, stands=stands, where=home
            )


def _numbered(context: Context, directive: Directive) -> Iterator[Finding]:
    kind = context.corpus.vocabulary.document_types.get(directive.type)
    if kind is None or kind.numbered == bool(directive.number):
        return
    if kind.numbered:
        yield rules.I008.at(
            context.at(directive, "type"),
            type=kind.label,
            problem=Wording("phải có số, ký hiệu", "needs a number"),
            do=Wording(
                "thêm dòng number, ví dụ: number: 253-CV/ThU",
                "add a line number, for example: number: 253-CV/ThU",
            ),
        )
    else:
        yield rules.I008.at(
            context.at(directive, "number"),
            type=kind.label,
            problem=Wording("không có số, ký hiệu", "has no number"),
            do=Wording("xóa dòng number.", "delete the line number."),
        )
