"""What our own pages take from `mkdocs.yml` (floor 1)."""

from bangtin.model.record import Record, Text


class MenuEntry(Record):
    """One entry of the menu; `section` marks the pages that belong to it."""

    title: Text
    address: Text
    """Relative to the site root, no leading slash."""
    section: Text


class SiteSettings(Record):
    """Name, address and menu of the site, the same for hand-written pages and documents."""

    site_name: Text
    site_url: Text
    """Absolute, ends with a slash."""
    menu: tuple[MenuEntry, ...] = ()
    footer: tuple[MenuEntry, ...] = ()
