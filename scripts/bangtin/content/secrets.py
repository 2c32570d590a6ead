"""What is in the repository and not public: the words and names that no output may hold (floor 2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from bangtin.content.documents import read_directive, read_message
from bangtin.content.load import Loaded
from bangtin.content.text_file import read_text
from bangtin.content.tree import identity_of, list_documents
from bangtin.model.corpus import Document
from bangtin.model.directive import Directive


@dataclass(frozen=True, slots=True)
class Secret:
    """One document that must leave no trace."""

    names: tuple[str, ...]
    """Id, file name, number, title."""
    text: str


def secrets_of(loaded: Loaded) -> Iterator[Secret]:
    """Released documents that wait for their day, and every draft, readable or not."""
    for document in loaded.withheld:
        yield Secret(tuple(_names(document, document.id)), loaded.bodies.text(document))
    shown = {document.file for document in loaded.corpus.documents()} if loaded.corpus else set()
    for kind in ("directives", "messages"):
        for file in list_documents(loaded.root.path, kind, drafts=True).documents:
            if file not in shown:
                yield _draft(loaded, kind, file)


def _draft(loaded: Loaded, kind: str, file: str) -> Secret:
    content, identity = loaded.root.read(file), identity_of(file)
    document: Document | None
    if kind == "directives":
        document = read_directive(content, file, identity).document
    else:
        document = read_message(content, file, identity, loaded.bodies.channels).document
    return Secret(tuple(_names(document, identity)), read_text(content, file=file).text)


def _names(document: Document | None, identity: str) -> Iterator[str]:
    yield identity
    yield PurePosixPath(identity).name
    if isinstance(document, Directive):
        yield document.subject
        if document.number:
            yield document.number
    elif document:
        yield document.title
