"""All checks over a loaded repository, gathered in one Review (floor 3)."""

from collections.abc import Callable, Iterator

from bangtin.checks.citations import check_citations
from bangtin.checks.context import Context
from bangtin.checks.facts import check_facts
from bangtin.checks.history import check_history
from bangtin.checks.identity import check_addresses, check_identity
from bangtin.checks.levels import split_levels
from bangtin.checks.pages import check_pages
from bangtin.checks.quotations import check_quotations
from bangtin.checks.references import check_references
from bangtin.checks.relations import check_relations
from bangtin.checks.sources import check_sources, known_contacts
from bangtin.checks.waivers import check_waivers, without_waived
from bangtin.checks.windows import check_windows, status_of
from bangtin.content.load import Loaded
from bangtin.model.finding import Finding
from bangtin.model.review import Review

CHECKS: tuple[Callable[[Context], Iterator[Finding]], ...] = (
    check_references,
    check_relations,
    check_history,
    check_identity,
    check_addresses,
    check_windows,
    check_quotations,
    check_facts,
    check_waivers,
    check_citations,
)


def review(loaded: Loaded) -> Review:
    """What reading and checking found; without a corpus only what reading found."""
    if loaded.corpus is None:
        errors, warnings = split_levels(loaded.findings)
        return Review(errors, warnings, {})
    context = Context(loaded.corpus, loaded.bodies, loaded.found, loaded.unread)
    findings = [*loaded.findings]
    for check in CHECKS:
        findings += check(context)
    findings += check_sources(loaded)
    findings += check_pages(loaded.root, known_contacts(loaded.corpus))
    errors, warnings = split_levels(without_waived(context, findings))
    messages = {each.id: status_of(loaded.corpus, each) for each in loaded.corpus.messages.values()}
    return Review(errors, warnings, messages)
