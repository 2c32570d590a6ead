"""All gates over one source text: secrecy, circulation, personal data, trackers (floor 1)."""

from bangtin.gates.circulation import scan_marks
from bangtin.gates.glance import Glance, glance
from bangtin.gates.hit import Hit
from bangtin.gates.personal import scan_personal
from bangtin.gates.sensitive import scan_sensitive
from bangtin.gates.trackers import scan_trackers


def scan_source(text: str, contacts: frozenset[str], seen: Glance | None = None) -> tuple[Hit, ...]:
    """What the gates see; `contacts` are those that bodies list as their own (`contact_keys`).

    `seen` is a first look at this text, if it was looked at before.
    """
    seen = seen or glance(text)
    hits: list[Hit] = []
    if seen.stamps:
        hits += scan_marks(text)
    if seen.persons:
        hits += scan_personal(text, contacts)
    if seen.keys is None or seen.keys:
        hits += scan_sensitive(text, seen.keys)
    if seen.trackers:
        hits += scan_trackers(text)
    return tuple(hits)
