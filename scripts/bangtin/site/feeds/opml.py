"""All feeds as one list for feed readers, OPML 2.0 (floor 3)."""

from collections.abc import Iterable, Mapping

from lxml import etree

from bangtin.site.feeds.feedgen_extension import title_safe


def opml(title: str, groups: Mapping[str, Iterable[tuple[str, str, str]]]) -> bytes:
    """Feeds by the name of their group, each as (title, URL of the feed, URL of its page)."""
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = title_safe(title)
    body = etree.SubElement(root, "body")
    for group, feeds in groups.items():
        outline = etree.SubElement(body, "outline", text=title_safe(group))
        for name, feed, page in feeds:
            label = title_safe(name)
            etree.SubElement(
                outline, "outline", type="rss", text=label, title=label, xmlUrl=feed, htmlUrl=page
            )
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
