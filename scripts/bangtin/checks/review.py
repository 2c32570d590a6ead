"""All checks over a loaded repository, gathered in one Review (floor 3)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from bangtin.checks.citations import check_citations
from bangtin.checks.confirmations import check_confirmations
from bangtin.checks.consistency import judge_messages
from bangtin.checks.context import Context, context_of
from bangtin.checks.coverage import check_coverage, coverage_of
from bangtin.checks.effects import check_effects, check_held, check_unknown
from bangtin.checks.embargo import check_embargo
from bangtin.checks.facts import check_facts
from bangtin.checks.history import check_history
from bangtin.checks.holds import states_of
from bangtin.checks.identity import check_addresses, check_identity
from bangtin.checks.levels import split_levels
from bangtin.checks.pages import check_pages
from bangtin.checks.references import check_references
from bangtin.checks.relations import check_relations
from bangtin.checks.silence import without_silent
from bangtin.checks.sources import check_sources, known_contacts
from bangtin.checks.speakers import check_speakers
from bangtin.checks.waivers import check_waivers, run_out, without_waived
from bangtin.checks.windows import check_windows
from bangtin.content.load import Loaded
from bangtin.model.finding import Finding
from bangtin.model.review import MessageStatus, Review

CHECKS: tuple[Callable[[Context], Iterator[Finding]], ...] = (
    check_references,
    check_relations,
    check_history,
    check_identity,
    check_addresses,
    check_windows,
    check_speakers,
    check_effects,
    check_facts,
    check_waivers,
    check_citations,
)
"""What does not ask where messages stand."""
STATE_CHECKS: tuple[Callable[[Context, Mapping[str, MessageStatus]], Iterator[Finding]], ...] = (
    check_confirmations,
    check_held,
    check_unknown,
)


def review(loaded: Loaded) -> Review:
    """What reading and checking found; without a corpus only what reading found.

    What still waits for its first public day is held against the corpus too: on that day nobody is there to
    mend it.
    """
    verdict = _review(loaded)
    if loaded.corpus is None or not loaded.withheld:
        return verdict
    errors = {*verdict.errors, *_review(loaded.opened).errors, *check_embargo(loaded)}
    return replace(verdict, errors=tuple(sorted(errors)))


def _review(loaded: Loaded) -> Review:
    if loaded.corpus is None:
        errors, warnings = split_levels(loaded.findings)
        return Review(errors, warnings, {})
    context = context_of(loaded)
    findings = [*loaded.findings]
    for check in CHECKS:
        findings += check(context)
    consistency = judge_messages(context, loaded.root.work / "cache")
    findings += consistency.findings
    findings += check_sources(loaded)
    findings += check_pages(loaded.root, known_contacts(loaded.corpus))
    states = states_of(context, run_out(context, findings))
    findings += consistency.contradictions(states)
    for state_check in STATE_CHECKS:
        findings += state_check(context, states)
    coverage = coverage_of(context.corpus, states)
    findings += check_coverage(context, coverage)
    context.sections.keep()
    errors, warnings = split_levels(without_waived(context, without_silent(context, states, findings)))
    return Review(errors, warnings, states, coverage, consistency.evidence)
