"""The whole repository → one Corpus and every finding of reading (floor 2)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Generic, Self, TypeVar

from bangtin.content import rules
from bangtin.content.bodies import Bodies
from bangtin.content.found import NOTHING, Found
from bangtin.content.publication_file import read_publication, read_removed
from bangtin.content.reader import FileReading, Reader, contacts_of
from bangtin.content.readings import read_files
from bangtin.content.root import ContentRoot
from bangtin.content.settings import read_settings
from bangtin.content.sources import check_sources
from bangtin.content.strays import check_strays
from bangtin.content.tree import Listing, identity_of, list_documents
from bangtin.content.vocabularies import read_vocabulary
from bangtin.model.corpus import Corpus, Document
from bangtin.model.directive import Directive
from bangtin.model.finding import Finding, Place
from bangtin.model.message import Message
from bangtin.model.settings import SiteSettings
from bangtin.model.wording import Wording

Progress = Callable[[int, int], None]
"""Called with how many files are read and how many there are."""
D = TypeVar("D", Directive, Message)


@dataclass(frozen=True)
class Loaded:
    """Everything that a content root holds on a day; the corpus is None when its settings cannot be read."""

    root: ContentRoot
    corpus: Corpus | None
    settings: SiteSettings | None
    bodies: Bodies
    findings: tuple[Finding, ...]
    files: int
    drafts: int
    unread: frozenset[str] = frozenset()
    """Ids of documents whose file could not be read: what names them is not wrong for that."""
    withheld: tuple[Document, ...] = field(default=(), repr=False)
    """Released documents whose first public day has not come: for the gates, never for a renderer."""
    found: Mapping[str, Found] = field(default_factory=dict, repr=False)
    """What texts hold, by file: documents that could not be read included, files that hold nothing not."""

    @property
    def opened(self) -> Self:
        """The same with every first public day come: for checks that look ahead, never for a renderer."""
        if self.corpus is None or not self.withheld:
            return self
        whole = (*self.corpus.documents(), *self.withheld)
        corpus = replace(
            self.corpus,
            directives=_by_id(each for each in whole if isinstance(each, Directive)),
            messages=_by_id(each for each in whole if isinstance(each, Message)),
            embargoed=0,
        )
        return replace(self, corpus=corpus, withheld=())


def load(
    root: ContentRoot,
    *,
    today: date,
    as_of: date | None = None,
    drafts: bool = False,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Loaded:
    """Read the content root.

    `as_of` decides effect, validity and embargo. Without it a sample has its own day for the first two, and
    `today` decides the rest. With `drafts`, `data/drafts/` is read as if it were released. What was read
    before comes from the cache; many new files are read by `jobs` processes.
    """
    findings = list(check_strays(root.path))
    settings = read_settings(root, findings)
    vocabulary, digest = read_vocabulary(root, findings)
    publication = read_publication(root, findings)
    removed = read_removed(root, findings)
    listings = {kind: _listing(root, kind, drafts=drafts) for kind in ("directives", "messages")}
    files = [file for listing in listings.values() for file in listing.documents]
    readings = read_files(
        root,
        files,
        Reader(vocabulary.channels, contacts_of(vocabulary, publication)),
        jobs=jobs,
        step=_counter(progress, len(files)),
    )
    directives = _gather(listings["directives"], readings, Directive)
    messages = _gather(listings["messages"], readings, Message)
    findings += (*directives.findings, *messages.findings)
    beside = [file for listing in listings.values() for file in listing.beside]
    findings += check_sources(root, directives.documents, beside, directives.unread)
    corpus: Corpus | None = None
    withheld: tuple[Document, ...] = ()
    if publication and settings:
        opened = as_of or today
        shown, withheld = _split((*directives.documents, *messages.documents), opened)
        corpus = Corpus(
            publication=publication,
            vocabulary=vocabulary,
            directives=_by_id(each for each in shown if isinstance(each, Directive)),
            messages=_by_id(each for each in shown if isinstance(each, Message)),
            removed=removed,
            as_of=as_of or (publication.sample.as_of if publication.sample else today),
            embargoed=len(withheld),
            digest=digest,
        )
    return Loaded(
        root=root,
        corpus=corpus,
        settings=settings,
        bodies=Bodies(root, vocabulary.channels, vocabulary.facts),
        findings=tuple(sorted(findings)),
        files=len(files),
        drafts=sum(len(list_documents(root.path, kind, drafts=True).documents) for kind in listings),
        unread=directives.unread | messages.unread,
        withheld=withheld,
        found={file: reading.found for file, reading in readings.items() if reading.found != NOTHING},
    )


def _listing(root: ContentRoot, kind: str, *, drafts: bool) -> Listing:
    listing = list_documents(root.path, kind)
    if drafts:
        more = list_documents(root.path, kind, drafts=True)
        listing.documents += more.documents
        listing.beside += more.beside
        listing.findings += more.findings
    return listing


@dataclass(slots=True)
class _Read(Generic[D]):
    """The documents of one kind, by their ids, and what was found."""

    documents: list[D]
    unread: frozenset[str]
    findings: list[Finding]


def _gather(listing: Listing, readings: Mapping[str, FileReading], kind: type[D]) -> _Read[D]:
    found: dict[str, D] = {}
    unread = set()
    findings = list(listing.findings)
    for file in listing.documents:
        reading, identity = readings[file], identity_of(file)
        findings += reading.findings
        if not isinstance(reading.document, kind):
            unread.add(identity)
            continue
        if identity in found:
            other = found[identity].file
            findings.append(
                rules.I007.at(Place(file), name=Wording("Địa chỉ", "The id"), value=identity, other=other)
            )
        found[identity] = reading.document
    return _Read([found[identity] for identity in sorted(found)], frozenset(unread), findings)


def _split(documents: Iterable[Document], opened: date) -> tuple[list[Document], tuple[Document, ...]]:
    """What is open on a day, and what still waits for its first public day."""
    shown: list[Document] = []
    withheld: list[Document] = []
    for document in documents:
        publish = document.release.publish if document.release else None
        (withheld if publish and publish > opened else shown).append(document)
    return shown, tuple(withheld)


def _by_id(documents: Iterable[D]) -> dict[str, D]:
    """Documents in the order of the corpus: their day, then their id."""
    return {each.id: each for each in sorted(documents, key=lambda each: (_day(each), each.id))}


def _day(document: Document) -> date:
    return document.issued if isinstance(document, Directive) else document.valid.from_


def _counter(progress: Progress | None, total: int) -> Callable[[], None]:
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if progress:
            progress(done, total)

    return step
