"""Anchors of headings in hand-written pages, made by the same rule as every other name (floor 4)."""

from bangtin.language.slugs import slug


def heading_slug(text: str, separator: str) -> str:
    """What the extension `toc` asks for: "Chỉ đạo" becomes `chi-dao`, never `chi-ao`."""
    return slug(text).replace("-", separator)
