"""Everything that a header names must be there: vocabulary ids, directives, sections, messages (floor 3)."""

from collections.abc import Iterator, Mapping

from bangtin.checks import rules
from bangtin.checks.context import Context, nearest
from bangtin.model.corpus import Document
from bangtin.model.directive import Directive
from bangtin.model.finding import Finding
from bangtin.model.labels import field_name
from bangtin.model.message import Message
from bangtin.model.wording import Wording

Path = tuple[str | int, ...]


def check_references(context: Context) -> Iterator[Finding]:
    """Every reference of every document and of the vocabularies."""
    for directive in context.corpus.directives.values():
        yield from _vocabulary_ids(context, directive, _directive_ids(directive))
        yield from _relations(context, directive)
        yield from _duty_sections(context, directive)
    for message in context.corpus.messages.values():
        yield from _vocabulary_ids(context, message, _message_ids(message))
        yield from _cited_sections(context, message)
        yield from _named_messages(context, message)


def _directive_ids(directive: Directive) -> Iterator[tuple[str, str, Path]]:
    """Vocabulary, id and path of every vocabulary id in a header."""
    yield "document_types", directive.type, ("type",)
    yield "organizations", directive.issuer, ("issuer",)
    if directive.urgency:
        yield "urgency", directive.urgency, ("urgency",)
    for n, identity in enumerate(directive.with_):
        yield "organizations", identity, ("with", n)
    for n, identity in enumerate(directive.topics):
        yield "topics", identity, ("topics", n)
    for n, duty in enumerate(directive.duties):
        for vocabulary, ids in (
            ("actors", duty.actors),
            ("acts", duty.acts),
            ("audiences", duty.audiences),
            ("channels", duty.channels),
        ):
            for m, identity in enumerate(ids):
                yield vocabulary, identity, ("duties", n, vocabulary, m)


def _message_ids(message: Message) -> Iterator[tuple[str, str, Path]]:
    yield "organizations", message.issuer, ("issuer",)
    if message.place:
        yield "places", message.place, ("place",)
    for n, identity in enumerate(message.audiences):
        yield "audiences", identity, ("audiences", n)
    for n, identity in enumerate(message.topics):
        yield "topics", identity, ("topics", n)


def _vocabulary_ids(
    context: Context, document: Document, ids: Iterator[tuple[str, str, Path]]
) -> Iterator[Finding]:
    for vocabulary, identity, path in ids:
        known: Mapping[str, object] = getattr(context.corpus.vocabulary, vocabulary)
        if identity not in known:
            near = nearest(identity, known)
            file = f"data/vocabulary/{vocabulary.replace('_', '-')}.yml"
            yield rules.L001.at(
                context.at(document, *path),
                name=field_name(next(step for step in reversed(path) if isinstance(step, str))),
                value=identity,
                file=file,
                nearest=near,
                do=Wording("ghi mã gần nhất nêu trên.", "write the nearest id.")
                if near.vi
                else Wording(
                    f"thêm mã này vào {file}, hoặc ghi một mã đã có.",
                    f"add it to {file}, or write an id that is there.",
                ),
            )


def _relations(context: Context, directive: Directive) -> Iterator[Finding]:
    for n, relation in enumerate(directive.relations):
        if (relation.target is None) == (relation.external is None):
            yield rules.L005.at(context.at(directive, "relations", n))
        if relation.target:
            yield from _section(context, directive, relation.target, ("relations", n, "target"))
        if relation.section and relation.section not in directive.anchors:
            yield _no_section(context, directive, directive, relation.section, ("relations", n, "section"))


def _duty_sections(context: Context, directive: Directive) -> Iterator[Finding]:
    for n, duty in enumerate(directive.duties):
        if duty.section not in directive.anchors:
            yield _no_section(context, directive, directive, duty.section, ("duties", n, "section"))


def _cited_sections(context: Context, message: Message) -> Iterator[Finding]:
    if not message.cites:
        example = next(iter(context.corpus.directives), "co-quan/2021/1-cv") + "#1"
        yield rules.C001.at(context.at(message, "cites"), example=example)
    for n, section in enumerate(message.cites):
        yield from _section(context, message, section, ("cites", n))
    if message.responds_to:
        yield from _section(context, message, message.responds_to.source, ("responds_to", "source"))


def _named_messages(context: Context, message: Message) -> Iterator[Finding]:
    for key in ("replaces", "translates"):
        identity = getattr(message, key)
        if identity and identity not in context.corpus.messages and identity not in context.unread:
            near = nearest(identity, context.corpus.messages)
            yield rules.L004.at(context.at(message, key), value=identity, example=message.id, nearest=near)


def _section(context: Context, document: Document, section: str, path: Path) -> Iterator[Finding]:
    """`<directive-id>` or `<directive-id>#<anchor>` must be in the corpus, or have been removed from it."""
    identity, _, anchor = section.partition("#")
    directive = context.corpus.directives.get(identity)
    if directive is None and (identity in context.unread or identity in context.corpus.removals):
        return
    if directive is None:
        known = context.corpus.directives
        yield rules.L002.at(
            context.at(document, *path),
            value=identity,
            example=next(iter(known), "thanh-uy-bao-loc/2021/253-cv-thu"),
            nearest=nearest(identity, known),
        )
    elif anchor and anchor not in directive.anchors:
        yield _no_section(context, document, directive, anchor, path)


def _no_section(
    context: Context, document: Document, directive: Directive, anchor: str, path: Path
) -> Finding:
    outer = [each for each in directive.anchors if "." not in each][:12]
    return rules.L003.at(
        context.at(document, *path), directive=directive.id, anchor=anchor, choices=", ".join(outer)
    )
