"""Hand-written pages under the same gates as documents (floor 3)."""

from collections.abc import Iterator

from bangtin.checks.sources import gate_findings
from bangtin.content.pages import read_pages
from bangtin.content.root import ContentRoot
from bangtin.model.finding import Finding


def check_pages(root: ContentRoot, allowed: frozenset[str]) -> Iterator[Finding]:
    """What reading finds, and secrecy, personal data and trackers; `allowed` are known contacts."""
    for page in read_pages(root):
        yield from page.findings
        yield from gate_findings(page.file, page.text, allowed)
