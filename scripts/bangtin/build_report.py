"""`.bangtin/build.json`: what the last build did, for machines (floor 5)."""

import json
import platform
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any

from bangtin import __version__
from bangtin.press.build import Outcome, Plan

PACKAGES = (
    "mkdocs",
    "mkdocs-material",
    "markdown",
    "markdown-it-py",
    "pydantic",
    "pyyaml",
    "jinja2",
    "feedgen",
    "nh3",
)


def write_report(plan: Plan, outcome: Outcome, rooms: Mapping[str, Mapping[str, float]]) -> None:
    """Write counts, seconds of each room, numbers of findings, the digest of the tree and versions."""
    plan.root.work.mkdir(parents=True, exist_ok=True)
    content = json.dumps(_report(plan, outcome, rooms), ensure_ascii=False, indent=1) + "\n"
    (plan.root.work / "build.json").write_text(content, encoding="utf-8")


def _report(plan: Plan, outcome: Outcome, rooms: Mapping[str, Mapping[str, float]]) -> dict[str, Any]:
    corpus = outcome.loaded.corpus
    return {
        "published": outcome.published,
        "tree": outcome.tree,
        "as_of": str(corpus.as_of) if corpus else None,
        "counts": {
            "files_read": outcome.loaded.files,
            "directives": len(corpus.directives) if corpus else 0,
            "messages": len(corpus.messages) if corpus else 0,
            "embargoed": corpus.embargoed if corpus else 0,
            "drafts": outcome.loaded.drafts,
            "files_written": outcome.files,
        },
        "findings": {"errors": len(outcome.findings), "warnings": len(outcome.review.warnings)},
        "rooms": {
            name: {unit: round(value, 4) for unit, value in times.items()} for name, times in rooms.items()
        },
        "jobs": plan.jobs,
        "engine": plan.engine,
        "versions": {
            "bangtin": __version__,
            "python": platform.python_version(),
            **{name: version(name) for name in PACKAGES},
        },
    }
