"""What servers are told of addresses that moved or are gone: one map for each kind of server (floor 3).

Every file that stood at an old address leads to its new one for ever (301); what was removed answers 410 and
shows its tombstone. A host of static pages reads `_redirects`; it has no 410, there the tombstone is a page.
"""

from collections.abc import Iterator
from typing import Final

from bangtin.model.corpus import Corpus, Document
from bangtin.model.directive import Directive
from bangtin.site.addresses import (
    REDIRECTS,
    SERVER_MAPS,
    directive_address,
    document_address,
    message_address,
    object_address,
)
from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition

_FORMS: Final = ("", "index.json", "index.md")
"""The page of a document, and what stands beside it."""
_MADE: Final = "# Made with the site from moved_from and data/removed.yml; do not edit.\n"


def render_server_maps(edition: Edition) -> Iterator[Artifact]:
    """The maps of all kinds of servers; without a moved or removed document they hold nothing."""
    base = edition.site_path
    moved = [(base + old, base + new) for old, new in _moved(edition.corpus)]
    gone = [base + object_address(removal.id) for removal in edition.corpus.removed]
    yield _artifact(REDIRECTS, (f"{old} {new} 301" for old, new in moved))
    yield _artifact(SERVER_MAPS + "nginx-moved.map", (f'"{old}" "{new}";' for old, new in moved))
    yield _artifact(SERVER_MAPS + "nginx-gone.map", _nginx_gone(base, gone))
    yield _artifact(SERVER_MAPS + "caddy.conf", _caddy(moved, gone))
    yield _artifact(SERVER_MAPS + "apache.conf", _apache(moved, gone))


def _moved(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Old and new address of every file of every document that has moved."""
    for document in corpus.documents():
        for old in document.moved_from:
            before = directive_address(old) if isinstance(document, Directive) else message_address(old)
            for form in _files(document):
                yield before + form, document_address(document) + form


def _files(document: Document) -> tuple[str, ...]:
    if isinstance(document, Directive):
        return _FORMS
    return *_FORMS, *(f"{channel}.txt" for channel in document.channels)


def _nginx_gone(base: str, gone: list[str]) -> Iterator[str]:
    """Each address leads to the file of its tombstone, which nginx looks for under its root."""
    for address in gone:
        for form in _FORMS:
            yield f'"{address}{form}" "/{address.removeprefix(base)}index.html";'


def _caddy(moved: list[tuple[str, str]], gone: list[str]) -> Iterator[str]:
    yield from (f"redir {old} {new} permanent" for old, new in moved)
    if gone:
        yield f"@bang_tin_gone path {' '.join(address + form for address in gone for form in _FORMS)}"
        yield "error @bang_tin_gone 410"


def _apache(moved: list[tuple[str, str]], gone: list[str]) -> Iterator[str]:
    yield from (f'RedirectMatch permanent "^{_literal(old)}$" "{new}"' for old, new in moved)
    for address in gone:
        yield f'<Location "{address}">'
        yield f'  ErrorDocument 410 "{address}index.html"'
        yield "</Location>"
        yield f'RedirectMatch gone "^{_literal(address)}(index\\.(json|md))?$"'


def _literal(address: str) -> str:
    """An address inside a regular expression: ids hold nothing but letters, figures, hyphens and slashes."""
    return address.replace(".", "\\.")


def _artifact(path: str, lines: Iterator[str]) -> Artifact:
    return Artifact(path, (_MADE + "".join(f"{line}\n" for line in lines)).encode())
