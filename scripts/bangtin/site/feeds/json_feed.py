"""The feed of everything as JSON Feed 1.1 (floor 3)."""

import json
from collections.abc import Iterable

from bangtin.site.feeds.feedgen_extension import EntryText, FeedHead, xml_safe


def json_feed(head: FeedHead, entries: Iterable[EntryText], *, sample: bool) -> bytes:
    """A JSON Feed; what is ours stands under `_bang_tin`, as the format asks for extensions."""
    page = next(link.href for link in head.links if link.rel == "alternate")
    own = next(link.href for link in head.links if link.rel == "self")
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": head.title,
        "home_page_url": page,
        "feed_url": own,
        "description": head.description,
        "language": "vi",
        "authors": [{"name": head.author}],
        "_bang_tin": {"about": page, "sample": sample, "rights": head.rights},
        "items": [_item(entry) for entry in entries],
    }
    return xml_safe(json.dumps(feed, ensure_ascii=False, indent=1)).encode() + b"\n"


def _item(entry: EntryText) -> dict[str, object]:
    content = {"content_html": entry.html} if entry.html else {"content_text": entry.summary}
    return {
        "id": entry.tag,
        "url": entry.links[0].href,
        "title": entry.title,
        "summary": entry.summary,
        **content,
        "date_published": entry.published.isoformat(),
        "authors": [{"name": entry.author}],
        "language": "vi",
    }
