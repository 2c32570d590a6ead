"""The gates over every source file: what must never be published stops before anything is made (floor 3)."""

from collections.abc import Iterable, Iterator

import bangtin.checks.gate_rules  # noqa: F401  (fills the table of rules)
from bangtin.content.load import Loaded, identity_of
from bangtin.content.text_file import read_text
from bangtin.content.tree import list_documents
from bangtin.gates.circulation import is_internal_number, scan_marks
from bangtin.gates.codes import INTERNAL_NUMBER
from bangtin.gates.personal import contact_keys, scan_personal
from bangtin.gates.sensitive import scan_sensitive
from bangtin.gates.trackers import scan_trackers
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.model.finding import RULES, Finding, Place


def check_sources(loaded: Loaded) -> Iterator[Finding]:
    """Secrecy, circulation, personal data and trackers in every document that is or will be public."""
    if loaded.corpus is None:
        return
    allowed = known_contacts(loaded.corpus)
    for document in (*loaded.corpus.documents(), *loaded.withheld):
        yield from gate_findings(document.file, loaded.bodies.text(document), allowed)
        if isinstance(document, Directive) and document.number and is_internal_number(document.number):
            yield RULES[INTERNAL_NUMBER].at(loaded.bodies.place(document.file, ("number",)))
    for file in _unread_files(loaded):
        yield from gate_findings(file, read_text(loaded.root.read(file), file=file).text, allowed)


def _unread_files(loaded: Loaded) -> Iterator[str]:
    """Documents whose header could not be read: a secrecy mark in them is the finding that matters most."""
    for kind in ("directives", "messages") if loaded.unread else ():
        for file in list_documents(loaded.root.path, kind).documents:
            if identity_of(file) in loaded.unread:
                yield file


def gate_findings(file: str, text: str, allowed: frozenset[str]) -> Iterator[Finding]:
    """What the gates see in one text."""
    for hit in (
        *scan_marks(text),
        *scan_personal(text, allowed),
        *scan_sensitive(text),
        *scan_trackers(text),
    ):
        yield RULES[hit.code].at(Place(file, hit.line, hit.column))


def known_contacts(corpus: Corpus) -> frozenset[str]:
    """Numbers and addresses that are listed as those of a body, as the gates compare them."""
    return contact_keys(_contacts(corpus))


def _contacts(corpus: Corpus) -> Iterable[str]:
    """Numbers and addresses that a body lists as its own."""
    contacts = [body.contact for body in corpus.vocabulary.organizations.values()]
    for contact in (*contacts, corpus.publication.contact):
        if contact:
            yield from (value for value in (contact.phone, contact.email, contact.address) if value)
