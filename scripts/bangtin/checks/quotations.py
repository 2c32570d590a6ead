"""Quotations of messages against the sections they cite: the contract of R03 (floor 3)."""

import re
from collections.abc import Iterator

from bangtin.checks import rules
from bangtin.checks.context import Context
from bangtin.language.text import fold_tone_placement, squeeze
from bangtin.model.facts import with_facts
from bangtin.model.finding import Finding, Place
from bangtin.model.message import Message

_ELLIPSIS = re.compile(r"…|\.\.\.|\(\.\.\.\)|\[…\]|\[\.\.\.\]|\(…\)")
_DASHES = re.compile(r" ?[-‐‑‒–—−] ?")
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'"})


def check_quotations(context: Context) -> Iterator[Finding]:
    """Every “…” of at least twelve characters is verbatim in a cited section, its fragments in order."""
    for message in context.corpus.messages.values():
        quotations = context.found_in(message).quotations
        if not quotations or not all(_is_there(context, section) for section in message.cites):
            continue
        sources = [comparable(text) for text in cited_texts(context, message)]
        for quotation in quotations:
            words = with_facts(quotation.words, context.corpus.vocabulary.facts)
            if not any(holds(source, words) for source in sources):
                place = Place(message.file, quotation.line, quotation.column)
                yield rules.C003.at(place, value=_short(words))


def _is_there(context: Context, section: str) -> bool:
    """A section that is missing is one finding; every quotation from it need not be another."""
    identity, _, anchor = section.partition("#")
    directive = context.corpus.directives.get(identity)
    return directive is not None and anchor in directive.anchors


def cited_texts(context: Context, message: Message) -> Iterator[str]:
    """The text of each section that a message cites, in the order of its header."""
    for section in message.cites:
        identity, _, anchor = section.partition("#")
        directive = context.corpus.directives.get(identity)
        if directive:
            provisions = context.bodies.body(directive).section(anchor)
            yield "\n".join(f"{each.label} {each.text}" for each in provisions)


def comparable(text: str) -> str:
    """Spaces, dashes, quotation marks and tone placement folded, emphasis left out; case and words kept."""
    plain = text.replace("**", "").replace("*", "").translate(_QUOTES)
    return fold_tone_placement(_DASHES.sub("-", squeeze(plain)))


def holds(source: str, quotation: str) -> bool:
    """Whether the fragments of a quotation stand in a comparable source, in order."""
    at = 0
    for fragment in _ELLIPSIS.split(quotation):
        wanted = comparable(fragment).strip(" ,;.")
        if wanted:
            at = source.find(wanted, at)
            if at < 0:
                return False
            at += len(wanted)
    return True


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:77] + "…"
