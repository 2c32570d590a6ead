"""Findings as text for people, JSON for programs and annotations for a forge (floor 5)."""

import json
from collections.abc import Iterable, Iterator
from typing import Literal

from bangtin.checks.levels import level_of
from bangtin.model.finding import Finding, Language, Level
from bangtin.phrases import COUNTS, ERROR, FIX, NOT_PUBLISHED, WARNING, said

Format = Literal["text", "json", "github"]
_LEVELS = {Level.ERROR: ERROR, Level.WARNING: WARNING}


def finding_lines(findings: Iterable[Finding], lang: Language, level: Level | None = None) -> Iterator[str]:
    """Each finding as three lines: where, what, what to do; `level` where it is not that of its rule."""
    for each in findings:
        place = each.place
        badge = _LEVELS[level or level_of(each)].of(lang)
        yield f"{place.file}:{place.line}:{place.column}  {badge}  {each.rule}"
        yield f"  {each.message(lang)}"
        yield f"  {FIX.of(lang)}: {each.fix(lang)}"


def summary_line(errors: int, warnings: int, files: int, lang: Language, *, publishing: bool) -> str:
    """The last line: how many of each, and whether the site was published."""
    counts = said(COUNTS, lang, errors=errors, warnings=warnings, files=files)
    return f"{counts} {NOT_PUBLISHED.of(lang)}" if errors and publishing else counts


def github_lines(findings: Iterable[Finding], lang: Language) -> Iterator[str]:
    """Annotations of GitHub Actions (Forgejo reads them too)."""
    for each in findings:
        text = _escape(f"{each.message(lang)} {FIX.of(lang)}: {each.fix(lang)}")
        where = f"file={each.place.file},line={each.place.line},col={each.place.column}"
        yield f"::{level_of(each).value} {where},title={each.rule}::{text}"


def findings_json(findings: Iterable[Finding], lang: Language, **summary: int) -> str:
    """`{"findings": […], "summary": {…}}`."""
    listed = [
        {
            "file": each.place.file,
            "line": each.place.line,
            "column": each.place.column,
            "rule": each.rule,
            "level": level_of(each).value,
            "message": each.message(lang),
            "fix": each.fix(lang),
        }
        for each in findings
    ]
    return json.dumps({"findings": listed, "summary": summary}, ensure_ascii=False, indent=2)


def _escape(text: str) -> str:
    """What an annotation may not hold as it is."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
