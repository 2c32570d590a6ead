"""What search engines and servers are told: sitemap, robots, headers (floor 3)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from xml.sax.saxutils import escape

from bangtin.model.corpus import Document
from bangtin.model.message import Message
from bangtin.model.review import MessageState
from bangtin.site.addresses import HEADERS, ROBOTS, SITEMAP, document_address, sitemap_address
from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition
from bangtin.site.feeds.events import events_of, last_change
from bangtin.site.search.layout import ROOT as SEARCH_ROOT

SITEMAP_SIZE: Final = 50_000
"""Addresses that one file may hold (sitemaps.org)."""

CONTENT_SECURITY_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
SECURITY_HEADERS: Final = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Sent with every answer."""
HASHED_FOLDERS: Final = (
    *("assets/fonts", "assets/icons", "assets/scripts", "assets/styles"),
    *(f"{SEARCH_ROOT}/{place}" for place in ("dates", "facets", "numbers", "tables", "titles", "words")),
)
"""Folders in which every name carries a digest of its content."""
_FOR_EVER: Final = "public, max-age=31536000, immutable"
_MEDIA_TYPES: Final = {
    "rss": "application/xml; charset=utf-8",
    "atom": "application/xml; charset=utf-8",
    "opml": "text/x-opml; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8",
}
"""By the name of a file. Feeds are called XML: called by names of their own, browsers show their source."""
_SITEMAPS: Final = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


_SILENT: Final = frozenset({MessageState.HELD, MessageState.ENDED, MessageState.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page that may be found; `changed` only where the data know the day."""

    address: str
    changed: date | None = None


def document_pages(edition: Edition) -> Iterator[SitePage]:
    """The pages of all documents that are to be found, with the day of the last event of each."""
    changed = last_change(events_of(edition.corpus, edition.review))
    for document in edition.corpus.documents():
        if _speaks(edition, document):
            yield SitePage(document_address(document), changed[document.id])


def _speaks(edition: Edition, document: Document) -> bool:
    """Not withdrawn, and of messages not held or ended."""
    status = edition.review.messages.get(document.id) if isinstance(document, Message) else None
    return not document.withdrawn and (status is None or status.state not in _SILENT)


def render_sitemap(edition: Edition, pages: Iterable[SitePage]) -> Iterator[Artifact]:
    """One file, or an index of several when there are more pages than one file may hold."""
    listed = sorted(pages, key=lambda page: page.address)
    parts = [listed[start : start + SITEMAP_SIZE] for start in range(0, len(listed), SITEMAP_SIZE)]
    if len(parts) <= 1:
        yield Artifact(SITEMAP, _sitemap(edition, listed))
        return
    for number, part in enumerate(parts, 1):
        yield Artifact(sitemap_address(number), _sitemap(edition, part))
    inner = (edition.absolute(sitemap_address(number)) for number in range(1, len(parts) + 1))
    places = "".join(f"<sitemap><loc>{escape(url)}</loc></sitemap>\n" for url in inner)
    content = f"{_DECLARATION}<sitemapindex {_SITEMAPS}>\n{places}</sitemapindex>\n"
    yield Artifact(SITEMAP, content.encode())


def render_robots(edition: Edition) -> Artifact:
    """Everything may be found; nothing while the publication is a sample."""
    if edition.corpus.sample:
        return Artifact(ROBOTS, b"User-agent: *\nDisallow: /\n")
    text = f"User-agent: *\nDisallow:\n\nSitemap: {edition.absolute(SITEMAP)}\n"
    return Artifact(ROBOTS, text.encode())


def render_headers(edition: Edition, hashed: Sequence[str] = HASHED_FOLDERS) -> Artifact:
    """The headers of every answer, in the form that static hosts read; recipes for servers say the same."""
    everywhere = SECURITY_HEADERS | ({"X-Robots-Tag": "noindex"} if edition.corpus.sample else {})
    rules = {"/*": everywhere}
    rules |= {f"/*.{ending}": {"Content-Type": kind} for ending, kind in _MEDIA_TYPES.items()}
    rules |= {f"/{folder}/*": {"Cache-Control": _FOR_EVER} for folder in hashed}
    blocks = (
        "\n".join([path, *(f"  {name}: {value}" for name, value in headers.items())])
        for path, headers in rules.items()
    )
    return Artifact(HEADERS, ("\n\n".join(blocks) + "\n").encode())


def _sitemap(edition: Edition, pages: Iterable[SitePage]) -> bytes:
    entries = "".join(f"{_url(edition, page)}\n" for page in pages)
    return f"{_DECLARATION}<urlset {_SITEMAPS}>\n{entries}</urlset>\n".encode()


def _url(edition: Edition, page: SitePage) -> str:
    changed = f"<lastmod>{page.changed}</lastmod>" if page.changed else ""
    return f"<url><loc>{escape(edition.absolute(page.address))}</loc>{changed}</url>"
