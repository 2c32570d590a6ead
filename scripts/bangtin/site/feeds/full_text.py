"""The full text of an entry: what may leave, with links that hold anywhere (floor 3)."""

import re
from collections.abc import Callable
from html import escape, unescape
from typing import Final
from urllib.parse import urljoin

from bangtin.model.directive import Directive
from bangtin.model.review import MessageState
from bangtin.site.addresses import document_address
from bangtin.site.edition import Edition
from bangtin.site.feeds.events import Event, EventKind

DocumentHtml = Callable[[str], str]
"""Id of a directive or message → its text as HTML: the provisions, or the web text."""

_WITH_TEXT: Final = frozenset({EventKind.ISSUED, EventKind.RELEASED, EventKind.CORRECTED})
_SPEAKING: Final = frozenset({MessageState.LIVE, MessageState.UPCOMING})
_TAG: Final = re.compile(r"<[a-z][^<>]*>")
_OF_PAGES: Final = re.compile(r' (?:class|tabindex|role|aria-[a-z]+)="[^"]*"')
"""What only our own pages need; readers of feeds take it for a risk or throw it away."""
_RELATIVE: Final = re.compile(r'(?<=\s)(href|src)="(?!https?:|mailto:|tel:)([^"]*)"')


def full_text(edition: Edition, event: Event, document_html: DocumentHtml) -> str:
    """The text of a new or corrected document; empty for other events and for what is no longer spread."""
    document = event.document
    if document is None or document.withdrawn or event.kind not in _WITH_TEXT:
        return ""
    if not isinstance(document, Directive):
        status = edition.review.messages.get(document.id)
        if status and status.state not in _SPEAKING:
            return ""
    return absolute_links(edition, document_address(document), plain_html(document_html(document.id)))


def plain_html(html: str) -> str:
    """The HTML without attributes that mean something on our pages only."""
    return _TAG.sub(lambda tag: _OF_PAGES.sub("", tag[0]), html)


def absolute_links(edition: Edition, address: str, html: str) -> str:
    """The HTML of a page at `address` with every link and source as a full URL."""
    page = edition.absolute(address)

    def absolute(found: re.Match[str]) -> str:
        target = unescape(found[2])
        root_absolute = target.startswith("/") and not target.startswith("//")
        url = edition.absolute(target[1:]) if root_absolute else urljoin(page, target)
        return f'{found[1]}="{escape(url)}"'

    return _RELATIVE.sub(absolute, html)
