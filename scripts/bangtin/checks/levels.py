"""How bad a finding is: a rule is an error unless it is listed here (floor 3)."""

from collections.abc import Iterable

from bangtin.model.finding import Finding, Level

WARNINGS: frozenset[str] = frozenset(
    {
        *("C007", "C008", "C013", "C014", "C021", "C024", "C040", "C042", "C043"),
        *("N201", "N202", "N203", "N204", "N205", "T005"),
    }
)
"""Codes of the rules that only warn."""


def level_of(finding: Finding) -> Level:
    """Error or warning."""
    return Level.WARNING if finding.rule in WARNINGS else Level.ERROR


def split_levels(findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Errors and warnings, each in the order of their places."""
    ordered = sorted(findings)
    errors = tuple(each for each in ordered if level_of(each) is Level.ERROR)
    warnings = tuple(each for each in ordered if level_of(each) is Level.WARNING)
    return errors, warnings
