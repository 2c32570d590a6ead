"""The whole repository → one Corpus and every finding of reading (floor 2)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import TypeVar

from bangtin.content import rules
from bangtin.content.bodies import Bodies, place_in
from bangtin.content.documents import Reading, read_directive, read_message
from bangtin.content.root import ContentRoot
from bangtin.content.settings import read_settings
from bangtin.content.sources import check_sources
from bangtin.content.text_file import read_text
from bangtin.content.tree import Listing, list_documents
from bangtin.content.typed import read_record
from bangtin.content.vocabularies import read_vocabulary
from bangtin.content.yaml_reader import read_yaml
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.model.finding import Finding, Place
from bangtin.model.message import Message
from bangtin.model.publication import Publication
from bangtin.model.release import Removal
from bangtin.model.settings import SiteSettings
from bangtin.model.vocabulary import Vocabulary

PUBLICATION = "data/publication.yml"
REMOVED = "data/removed.yml"
Progress = Callable[[int, int], None]
"""Called with how many files are read and how many there are."""


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
    withheld: tuple[Directive | Message, ...] = field(default=(), repr=False)
    """Released documents whose first public day has not come: for the gates, never for a renderer."""


def load(
    root: ContentRoot,
    *,
    today: date,
    as_of: date | None = None,
    drafts: bool = False,
    progress: Progress | None = None,
) -> Loaded:
    """Read the content root.

    `as_of` decides effect, validity and embargo; without it a sample has its own day for the first two,
    and `today` decides. With `drafts`, `data/drafts/` is read as if it were released.
    """
    findings: list[Finding] = []
    settings = read_settings(root, findings)
    vocabulary, vocabulary_digest = read_vocabulary(root, findings)
    publication = _read_publication(root, findings)
    removed = _read_removed(root, findings)
    bodies = Bodies(root, vocabulary.channels)
    listings = _listings(root, drafts=drafts)
    total = sum(len(listing.documents) for listing in listings.values())
    step = _counter(progress, total)
    directives = _read_all(
        root,
        listings["directives"],
        lambda content, file, identity: read_directive(content, file=file, identity=identity),
        findings,
        step,
    )
    messages = _read_all(
        root,
        listings["messages"],
        lambda content, file, identity: read_message(
            content, file=file, identity=identity, channels=vocabulary.channels
        ),
        findings,
        step,
    )
    findings += check_sources(root, directives, listings["directives"].beside)
    waiting = len(list_documents(root.path, "directives", drafts=True).documents) + len(
        list_documents(root.path, "messages", drafts=True).documents
    )
    corpus: Corpus | None = None
    withheld: tuple[Directive | Message, ...] = ()
    if publication and settings:
        opened = as_of or today
        judged = as_of or (publication.sample.as_of if publication.sample else today)
        corpus, withheld = _assemble(
            publication, vocabulary, directives, messages, removed, judged, opened, vocabulary_digest
        )
    return Loaded(root, corpus, settings, bodies, tuple(sorted(findings)), total, waiting, withheld)


def _listings(root: ContentRoot, *, drafts: bool) -> dict[str, Listing]:
    listings = {}
    for kind in ("directives", "messages"):
        listing = list_documents(root.path, kind)
        if drafts:
            more = list_documents(root.path, kind, drafts=True)
            listing.documents += more.documents
            listing.beside += more.beside
            listing.findings += more.findings
        listings[kind] = listing
    return listings


D = TypeVar("D", Directive, Message)


def _read_all(
    root: ContentRoot,
    listing: Listing,
    read: Callable[[bytes, str, str], Reading[D]],
    findings: list[Finding],
    step: Callable[[], None],
) -> list[D]:
    """Read every listed file; what could be read, in the order of the ids."""
    findings += listing.findings
    found: dict[str, D] = {}
    for file in listing.documents:
        step()
        identity = identity_of(file)
        reading = read(root.read(file), file, identity)
        findings += reading.findings
        document = reading.document
        if document is None:
            continue
        if document.release is None and not file.startswith("data/drafts/"):
            findings.append(rules.I006.at(place_in(reading.header, file, ()), path=file))
        if identity in found:
            findings.append(
                rules.I007.at(Place(file), name="Địa chỉ", value=identity, other=found[identity].file)
            )
        found[identity] = document
    return [found[identity] for identity in sorted(found)]


def identity_of(file: str) -> str:
    """`data/directives/a/2021/b.md` → `a/2021/b`; drafts have the id that they will have."""
    path = PurePosixPath(file.removeprefix("data/drafts/").removeprefix("data/"))
    return path.relative_to(path.parts[0]).with_suffix("").as_posix()


def _assemble(
    publication: Publication,
    vocabulary: Vocabulary,
    directives: Iterable[Directive],
    messages: Iterable[Message],
    removed: tuple[Removal, ...],
    judged: date,
    opened: date,
    digest: str,
) -> tuple[Corpus, tuple[Directive | Message, ...]]:
    """The corpus of what is open on a day, and what still waits."""
    withheld: list[Directive | Message] = []

    def is_open(document: Directive | Message) -> bool:
        release = document.release
        if release and release.publish and release.publish > opened:
            withheld.append(document)
            return False
        return True

    public_directives = sorted(filter(is_open, directives), key=lambda each: (each.issued, each.id))
    public_messages = sorted(filter(is_open, messages), key=lambda each: (each.valid.from_, each.id))
    corpus = Corpus(
        publication=publication,
        vocabulary=vocabulary,
        directives={each.id: each for each in public_directives},
        messages={each.id: each for each in public_messages},
        removed=removed,
        as_of=judged,
        embargoed=len(withheld),
        digest=digest,
    )
    return corpus, tuple(withheld)


def _read_publication(root: ContentRoot, findings: list[Finding]) -> Publication | None:
    if not (root.path / PUBLICATION).is_file():
        findings.append(rules.Y101.at(Place(PUBLICATION), name=f"tệp {PUBLICATION}", key="publisher"))
        return None
    source = read_text(root.read(PUBLICATION), file=PUBLICATION)
    reading = read_yaml(source.text, file=PUBLICATION)
    findings += (*source.findings, *reading.findings)
    if reading.findings:
        return None
    publication, wrong = read_record(Publication, reading, file=PUBLICATION)
    findings += wrong
    return publication


def _read_removed(root: ContentRoot, findings: list[Finding]) -> tuple[Removal, ...]:
    if not (root.path / REMOVED).is_file():
        return ()
    source = read_text(root.read(REMOVED), file=REMOVED)
    reading = read_yaml(source.text, file=REMOVED)
    findings += (*source.findings, *reading.findings)
    removed = []
    for position in range(len(reading.value or ())):
        record, wrong = read_record(Removal, reading, file=REMOVED, under=(position,))
        findings += wrong
        if record:
            removed.append(record)
    return tuple(removed)


def _counter(progress: Progress | None, total: int) -> Callable[[], None]:
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if progress:
            progress(done, total)

    return step
