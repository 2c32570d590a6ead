"""`bangtin check`: what was found is kept, and said again as long as nothing has changed (floor 5)."""

import contextlib
import json
import sys
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from bangtin.content.inputs import inputs_of, moved_since
from bangtin.content.kept import DIGEST, finding_of, plain_finding, sealed
from bangtin.content.root import ContentRoot
from bangtin.model.finding import RULES, Finding
from bangtin.press.code_version import code_version

NAME = "check"
SUPPLIERS = ("pydantic", "pydantic-core", "pyyaml")
"""Whose versions may change what is found."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check says of a content root."""

    findings: tuple[Finding, ...]
    """Errors, then warnings, each in the order of their places."""
    files: int
    drafts: int
    embargoed: int


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a content root."""

    today: date
    as_of: date | None = None
    drafts: bool = False

    @property
    def recipe(self) -> bytes:
        """Everything that decides about the answer beside the content."""
        versions = (sys.version, *map(version, SUPPLIERS), code_version())
        return repr((versions, self.today, self.as_of, self.drafts)).encode()


def check(root: ContentRoot, question: Question, *, jobs: int) -> Checked:
    """Check everything, or say again what was found when every byte was as it is now."""
    inputs = inputs_of(root)
    memory = root.work / "cache" / NAME
    if inputs is None:
        return _check(root, question, jobs)
    kept = _recall(memory, question.recipe, inputs.digest)
    if kept:
        return kept
    checked = _check(root, question, jobs)
    if not moved_since(root, inputs):
        _keep(memory, question.recipe, inputs.digest, checked)
    return checked


def _check(root: ContentRoot, question: Question, jobs: int) -> Checked:
    from bangtin.checks.review import review
    from bangtin.content.load import load

    loaded = load(root, today=question.today, as_of=question.as_of, drafts=question.drafts, jobs=jobs)
    verdict = review(loaded)
    return Checked(
        (*verdict.errors, *verdict.warnings),
        loaded.files,
        loaded.drafts,
        loaded.corpus.embargoed if loaded.corpus else 0,
    )


def _recall(memory: Path, recipe: bytes, digest: str) -> Checked | None:
    """The answer to the same question about the same content; what is not whole is not there."""
    try:
        line = memory.read_bytes()
    except OSError:
        return None
    if line != sealed(recipe, line[DIGEST + 1 :]):
        return None
    kept = json.loads(line[DIGEST + 1 :])
    if kept["inputs"] != digest:
        return None
    findings = tuple(finding_of(*plain) for plain in kept["findings"])
    if findings:
        _import_rules({each.rule for each in findings})
    return Checked(findings, kept["files"], kept["drafts"], kept["embargoed"])


def _import_rules(codes: set[str]) -> None:
    """The sentences of these rules: those of two rooms are read fast, the others come with all checks."""
    import bangtin.checks.gate_rules
    import bangtin.checks.rules
    import bangtin.content.rules

    if not codes <= RULES.keys():
        import bangtin.checks.review  # noqa: F401


def _keep(memory: Path, recipe: bytes, digest: str, checked: Checked) -> None:
    """What cannot be written is found out again next time."""
    kept = {
        "inputs": digest,
        "findings": [(each.place.file, *plain_finding(each)) for each in checked.findings],
        "files": checked.files,
        "drafts": checked.drafts,
        "embargoed": checked.embargoed,
    }
    line = sealed(recipe, json.dumps(kept).encode())
    with contextlib.suppress(OSError):
        memory.parent.mkdir(parents=True, exist_ok=True)
        fresh = memory.with_suffix(".new")
        fresh.write_bytes(line)
        fresh.replace(memory)
