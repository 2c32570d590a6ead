"""What a message rests on: sections, facts, and the papers that have changed the sections since (floor 3)."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from bangtin.checks.context import Context
from bangtin.model.corpus import Corpus
from bangtin.model.message import Message
from bangtin.model.relations import ENDING, Incoming

ALTERING: Final = frozenset({"amends", "corrects"})
"""Relations that change what a section says, and with it what may be said of it."""


def facts_under(context: Context, message: Message) -> tuple[str, ...]:
    """Ids of the registered facts that the message takes in, as far as they are registered."""
    facts = context.corpus.vocabulary.facts
    named = (each.fact for each in context.found_in(message).braces if not each.in_header)
    return tuple(dict.fromkeys(each for each in named if each in facts))


def sections_under(context: Context, message: Message) -> tuple[str, ...]:
    """The sections it cites, the one that refutes a rumour, and the sources of its facts, each once."""
    facts = context.corpus.vocabulary.facts
    named = [facts[each].source or "" for each in facts_under(context, message)]
    refuting = [message.responds_to.source] if message.responds_to else []
    sources = [each for each in named if each.partition("#")[0] in context.corpus.directives]
    return tuple(dict.fromkeys([*message.cites, *refuting, *sources]))


def changes_of(corpus: Corpus, section: str, day: date) -> Iterator[Incoming]:
    """What had changed a section by a day without ending it, in the order of time."""
    identity, _, anchor = section.partition("#")
    for item in corpus.incoming.get(identity, ()):
        if item.works_on(day) and _alters(item, anchor):
            yield item


def _alters(item: Incoming, anchor: str) -> bool:
    inside = item.anchor is not None and item.anchor.startswith(f"{anchor}.")
    if item.relation.type in ALTERING:
        return item.anchor is None or inside or anchor == item.anchor or anchor.startswith(f"{item.anchor}.")
    return item.relation.type in ENDING and inside  # what ends a part of it changes it
