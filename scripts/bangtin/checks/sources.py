"""The gates over every source file: what must never be published stops before anything is made (floor 3)."""

from collections.abc import Iterable, Iterator

import bangtin.checks.gate_rules  # noqa: F401  (fills the table of rules)
from bangtin.content.load import Loaded
from bangtin.content.reader import contacts_of
from bangtin.gates.circulation import is_internal_number
from bangtin.gates.codes import INTERNAL_NUMBER
from bangtin.gates.hit import Hit
from bangtin.gates.sources import scan_source
from bangtin.model.corpus import Corpus
from bangtin.model.finding import RULES, Finding, Place


def check_sources(loaded: Loaded) -> Iterator[Finding]:
    """Secrecy, circulation, personal data and trackers in every document that is or will be public.

    A header that could not be read hides nothing: a secrecy mark is the finding that matters most.
    """
    if loaded.corpus is None:
        return
    for file, found in loaded.found.items():
        yield from hit_findings(file, found.hits)
    for document in (*loaded.corpus.directives.values(), *loaded.withheld):
        number = getattr(document, "number", None)
        if number and is_internal_number(number):
            yield RULES[INTERNAL_NUMBER].at(loaded.bodies.place(document.file, ("number",)))


def gate_findings(file: str, text: str, contacts: frozenset[str]) -> Iterator[Finding]:
    """What the gates see in one text."""
    return hit_findings(file, scan_source(text, contacts))


def known_contacts(corpus: Corpus) -> frozenset[str]:
    """Numbers and addresses that are listed as those of a body, as the gates compare them."""
    return contacts_of(corpus.vocabulary, corpus.publication)


def hit_findings(file: str, hits: Iterable[Hit]) -> Iterator[Finding]:
    """What the gates saw, as findings."""
    for hit in hits:
        yield RULES[hit.code].at(Place(file, hit.line, hit.column))
