"""The files that describe the site as a whole (floor 3)."""

from collections.abc import Iterable, Iterator, Sequence

from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition
from bangtin.site.open_data.housekeeping import (
    HASHED_FOLDERS,
    SitePage,
    document_pages,
    render_headers,
    render_robots,
    render_sitemap,
)
from bangtin.site.open_data.schemas import render_schemas
from bangtin.site.open_data.server_maps import render_server_maps
from bangtin.site.open_data.table import render_tables


def render_site_data(
    edition: Edition, pages: Iterable[SitePage], *, hashed: Sequence[str] = HASHED_FOLDERS
) -> Iterator[Artifact]:
    """Lists of all documents, schemas, sitemap, robots, headers and the maps for servers.

    `pages` are those beside the documents: lists, hand-written pages, search.
    In the folders `hashed` every name carries a digest.
    """
    yield from render_tables(edition)
    yield from render_schemas(edition)
    yield from render_sitemap(edition, [*pages, *document_pages(edition)])
    yield render_robots(edition)
    yield render_headers(edition, hashed)
    yield from render_server_maps(edition)
