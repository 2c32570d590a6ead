"""The settings of a publication, `data/publication.yml` (floor 1)."""

from typing import Literal

from bangtin.model.record import Count, Day, Record, Text
from bangtin.model.vocabulary import Contact


class Sample(Record):
    """The publication is a sample: everything that can leave a page says so."""

    as_of: Day
    """The day on which effect and validity are judged unless another is asked for."""


class Licence(Record):
    """The licence of the content."""

    name: Text
    address: Text


class Limits(Record):
    """Upper bounds of one publication."""

    list_rows: Count = 50
    """Entries on one page of a list."""
    feed_entries: Count = 50
    """Newest events in a feed."""
    soon_days: Count = 14
    """How near an end or a deadline must be to be announced."""
    regular_days: Count = 30
    """Days that a duty to be carried “thường xuyên” may go without a live message."""


class Publication(Record):
    """One line per setting; what is absent has the default that stands here."""

    publisher: Text
    """The name of whoever publishes, on every page."""
    tag_authority: Text
    """`name.example,2021`-style authority of feed ids is made from this domain; it never changes."""
    time_zone: Text = "Asia/Ho_Chi_Minh"
    """Days begin at 00:00 here."""
    description: Text | None = None
    """One sentence for search engines and feeds."""
    licence: Licence | None = None
    contact: Contact | None = None
    sample: Sample | None = None
    on_supersession: Literal["hold", "stop"] = "hold"
    """What a message does when the directive under it ends."""
    limits: Limits = Limits()
