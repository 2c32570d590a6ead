"""Facts that messages name between double braces, and the words they stand for (floor 1)."""

import re
from collections.abc import Iterator, Mapping

from bangtin.language.text import squeeze
from bangtin.model.vocabulary import Fact

_FACT = re.compile(r"\{\{fact:([a-z0-9]+(?:-[a-z0-9]+)*)\}\}")
_BRACES = re.compile(r"\{{2,}(?:[^{}\n]{0,80}\}+|[^{}\s]{0,40})")


def with_facts(text: str, facts: Mapping[str, Fact]) -> str:
    """The text with the values of the facts it names; a name that is unknown stays (L008 finds it)."""
    if "{{" not in text:
        return text
    return _FACT.sub(lambda found: fact_words(facts[found[1]]) if found[1] in facts else found[0], text)


def fact_words(fact: Fact) -> str:
    """The value with its unit: `50%`, `2 phường`."""
    value = squeeze(fact.value)
    if not fact.unit:
        return value
    return f"{value}%" if fact.unit == "%" else f"{value} {squeeze(fact.unit)}"


def find_braces(text: str) -> Iterator[tuple[int, str, str]]:
    """Where double braces open, what is written, and the id of the fact it names; empty for another form."""
    if "{{" in text:
        for found in _BRACES.finditer(text):
            fact = _FACT.fullmatch(found[0])
            yield found.start(), found[0], fact[1] if fact else ""
