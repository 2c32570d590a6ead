"""All gates over one source text: secrecy, circulation, personal data, trackers (floor 1)."""

from bangtin.gates.circulation import scan_marks
from bangtin.gates.hit import Hit
from bangtin.gates.personal import scan_personal
from bangtin.gates.sensitive import scan_sensitive
from bangtin.gates.trackers import scan_trackers


def scan_source(text: str, contacts: frozenset[str]) -> tuple[Hit, ...]:
    """What the gates see; `contacts` are those that bodies list as their own (`contact_keys`)."""
    return (
        *scan_marks(text),
        *scan_personal(text, contacts),
        *scan_sensitive(text),
        *scan_trackers(text),
    )
