"""A link that leads nowhere is shown where an officer wrote it, not on the page that came of it (floor 4)."""

from collections.abc import Iterator

from bangtin.content.load import Loaded
from bangtin.content.text_file import read_text
from bangtin.model.corpus import Document
from bangtin.model.finding import Finding
from bangtin.model.message import Message
from bangtin.press.links import where_written
from bangtin.site.addresses import document_address, page_file
from bangtin.site.edition import Edition


def at_source(lost: Finding, loaded: Loaded, edition: Edition) -> list[Finding]:
    """A link that leads nowhere, where an officer wrote it; nothing when it stands in a template."""
    page = lost.place.file
    for document in edition.corpus.documents():
        if page == page_file(document_address(document)):
            for source in (document, *_cited(document, edition)):
                text = loaded.bodies.text(source)
                home = page_file(document_address(source))
                if found := where_written(lost, source.file, text, home, edition.site_path):
                    return found
    for page_source in (page.replace("/index.html", ".md"), page.replace("index.html", "index.md")):
        path = loaded.root.docs / page_source
        if page_source != page and path.is_file():
            text = read_text(path.read_bytes(), file=page_source).text
            return where_written(lost, f"docs/{page_source}", text, page, edition.site_path)
    return []


def _cited(document: Document, edition: Edition) -> Iterator[Document]:
    """The directives whose words a page of a message shows."""
    for section in document.cites if isinstance(document, Message) else ():
        if directive := edition.corpus.directives.get(section.partition("#")[0]):
            yield directive
