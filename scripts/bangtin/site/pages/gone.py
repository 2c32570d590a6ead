"""What is left of a document that was removed or moved (floor 3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bangtin.language.dates import short_date
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.model.names import directive_name
from bangtin.model.release import Removal
from bangtin.site.addresses import directive_address, document_address, message_address, object_address

REASONS: Final = {
    "phap-luat": "theo quy định của pháp luật",
    "du-lieu-ca-nhan": "để bảo vệ dữ liệu cá nhân",
    "dang-nham": "do đăng nhầm",
}


@dataclass(frozen=True, slots=True)
class RemovalView:
    """A tombstone: nothing of the text, only that it is gone, since when, why and by whose decision."""

    address: str
    day: str
    reason: str
    authority: str


def removal_view(removal: Removal) -> RemovalView:
    """The values of a tombstone."""
    return RemovalView(
        object_address(removal.id), short_date(removal.date), REASONS[removal.reason], removal.authority
    )


def moved_pages(corpus: Corpus) -> Iterator[tuple[str, str, str]]:
    """Former address, address today and title of every document that has moved."""
    for document in corpus.documents():
        for old in document.moved_from:
            if isinstance(document, Directive):
                yield directive_address(old), document_address(document), directive_name(corpus, document)
            else:
                yield message_address(old), document_address(document), document.title
