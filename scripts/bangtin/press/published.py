"""What was published is known from the last generation: nothing goes or changes without its record (floor 4).

Every generation tells of its documents in `manifest/documents.json`: the digest of each text and how many
corrections it bears.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from bangtin.content.bodies import Bodies
from bangtin.model.body import DirectiveBody, MessageBody
from bangtin.model.corpus import Corpus, Document
from bangtin.model.directive import Directive
from bangtin.model.finding import Finding, Place
from bangtin.model.trouble import BangtinError
from bangtin.model.wording import Wording
from bangtin.press import rules
from bangtin.site.artifact import Artifact

FILE: Final = "manifest/documents.json"
MOST_LOST: Final = 0.1
"""The part of its files that a site may lose without a record for each document that went."""


class Published(NamedTuple):
    """One document as it stands in a generation."""

    file: str
    """The digest of its whole file."""
    text: str
    """The digest of its words alone."""
    corrections: int
    withdrawn: bool


@dataclass(frozen=True)
class Archive:
    """All documents of a generation by id, and the number of files that documents and written pages have."""

    documents: Mapping[str, Published] = field(default_factory=dict)
    files: int = 0


def read_archive(site: Path) -> Archive | None:
    """What a generation published: a site, or the file that tells of it; None where there is nothing yet."""
    path = site / FILE if site.is_dir() else site
    try:
        found = json.loads(path.read_bytes())
        documents = {identity: Published(*record) for identity, record in found["documents"].items()}
        return Archive(documents, int(found["files"]))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BangtinError(
            f"Không đọc được danh sách những gì đã công bố: {path}.",
            f"The list of what was published cannot be read: {path}.",
        ) from error


def archive_file(archive: Archive) -> Artifact:
    """The file that tells of a generation, one document a line."""
    lines = ",\n".join(
        f"  {json.dumps(identity)}: {json.dumps(list(record))}"
        for identity, record in sorted(archive.documents.items())
    )
    return Artifact(FILE, f'{{"files": {archive.files},\n "documents": {{\n{lines}\n}}}}\n'.encode())


def archive_of(
    corpus: Corpus, bodies: Bodies, texts: Mapping[str, str], last: Archive | None, files: int = 0
) -> Archive:
    """What is public now; `texts` are digests that are known, the others come from the last generation."""
    before = last.documents if last else {}
    return Archive(
        {each.id: _published(each, bodies, texts, before.get(each.id)) for each in corpus.documents()}, files
    )


def text_digest(body: DirectiveBody | MessageBody) -> str:
    """The digest of the words of a document: line ends, blank lines and the header play no part."""
    if isinstance(body, DirectiveBody):
        words = [f"{each.label} {each.text}" for each in body.provisions]
    else:
        words = [f"{each.channel} {each.text}" for each in body.variants]
    return sha256("\n".join(" ".join(each.split()) for each in words).encode()).hexdigest()[:32]


def unrecorded(before: Archive, now: Archive, corpus: Corpus) -> Iterator[Finding]:
    """Everything that went or changed since the last generation and has no record that says so."""
    moved = {old for each in corpus.documents() for old in each.moved_from}
    removed = {each.id for each in corpus.removed}
    gone = before.documents.keys() - now.documents.keys()
    for identity in sorted(gone - moved - removed):
        like = _like(before.documents[identity], now)
        yield rules.G003.at(Place(_file_of(identity)), id=identity, like=like)
    for identity in sorted(before.documents.keys() & now.documents.keys()):
        was, is_now = before.documents[identity], now.documents[identity]
        document = corpus.directives.get(identity)
        if document and was.text != is_now.text and was.corrections >= is_now.corrections:
            yield rules.G004.at(Place(document.file), id=identity)
    yield from _shrunk(before, now, len(gone))


def _shrunk(before: Archive, now: Archive, gone: int) -> Iterator[Finding]:
    """Files of documents and written pages; a document that went is spoken of by itself."""
    share = before.files / len(before.documents) if before.documents else 0
    lost = before.files - now.files - gone * (share + 1)
    if before.files and lost > MOST_LOST * before.files:
        yield rules.G005.at(Place("docs"), before=str(before.files), now=str(now.files))


def _published(
    document: Document, bodies: Bodies, texts: Mapping[str, str], was: Published | None
) -> Published:
    file = document.digest[:32]
    if document.id in texts:
        text = texts[document.id]
    elif was and was.file == file:
        text = was.text
    else:
        text = text_digest(bodies.body(document))
    corrections = len(document.corrections) if isinstance(document, Directive) else 0
    return Published(file, text, corrections, document.withdrawn is not None)


def _like(gone: Published, now: Archive) -> Wording:
    """The new document with the same words, if there is one: it has moved."""
    for identity, each in sorted(now.documents.items()):
        if each.text == gone.text:
            return Wording(f"; “{identity}” có cùng nội dung", f"; “{identity}” has the same words")
    return Wording("", "")


def _file_of(identity: str) -> str:
    return f"data/{'directives' if identity.count('/') == 2 else 'messages'}/{identity}.md"
