"""The benchmark of planted errors: how many are found, how many clean variations are found fault with.

`python tests/benchmarks/planted_errors/run.py [--by-hand] [--json FILE] [--show N]`. An error counts as found
when one of the rules that must find it does so in a file of the case. A clean variation counts as a false
alarm when anything is found in its message that is not found in the message as it was.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[3] / "scripts"), str(Path(__file__).resolve().parent)]

from cases import Case, packed, plant  # noqa: E402
from generate import all_cases  # noqa: E402
from sources import content_roots, open_root  # noqa: E402

from bangtin.checks.levels import WARNINGS  # noqa: E402
from bangtin.checks.review import review  # noqa: E402

_NOT_CONFIRMED = "C043"
"""Said of a new file, whatever stands in it: nobody has confirmed it yet."""
AIMS = {"errors": (0.98, 0.01), "warnings": (0.85, 0.10)}
"""Recall that must be reached, false alarms that must not be passed."""


@dataclass
class Outcome:
    """What the checks made of the cases."""

    found: list[tuple[Case, bool]] = field(default_factory=list)
    alarms: list[tuple[Case, list[str]]] = field(default_factory=list)
    """Of each clean variation: the rules that found fault."""


def measure(*, by_hand: bool = False) -> Outcome:
    """Run the checks over every case."""
    outcome = Outcome()
    with tempfile.TemporaryDirectory(prefix="bangtin-planted-") as name:
        folder = Path(name)
        roots = content_roots(folder)
        usual = {source: _findings(source, root) for source, root in roots.items()}
        errors, clean = all_cases(roots)
        if by_hand:
            errors, clean = ([each for each in cases if each.by_hand] for cases in (errors, clean))
        for cases in packed(errors):
            found = _planted(folder / "case", roots, cases)
            for case in cases:
                rules = {rule for file in case.files for rule in found.get(file, {})}
                outcome.found.append((case, bool(rules & set(case.rules))))
        for cases in packed(clean):
            found = _planted(folder / "case", roots, cases)
            for case in cases:
                as_it_was = usual[case.source].get(case.at, Counter({_NOT_CONFIRMED: 1}))
                new = Counter(found.get(case.at, {})) - as_it_was
                outcome.alarms.append((case, sorted(new)))
    return outcome


def _planted(folder: Path, roots: dict[str, Path], cases: list[Case]) -> dict[str, Counter[str]]:
    source = cases[0].source
    plant(roots[source], folder, cases)
    return _findings(source, folder)


def _findings(source: str, folder: Path) -> dict[str, Counter[str]]:
    """File → the rules that found fault with it, and how often."""
    verdict = review(open_root(source, folder))
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for finding in (*verdict.errors, *verdict.warnings):
        found[finding.place.file][finding.rule] += 1
    return found


def _level(rule: str) -> str:
    return "warnings" if rule in WARNINGS else "errors"


def summary(outcome: Outcome) -> dict[str, dict[str, float]]:
    """Level → cases, found, recall, clean, alarms, and the part of the clean that was found fault with."""
    result = {}
    for level in AIMS:
        planted = [hit for case, hit in outcome.found if _level(case.rules[0]) == level]
        alarms = [case for case, rules in outcome.alarms if any(_level(rule) == level for rule in rules)]
        clean = len(outcome.alarms)
        result[level] = {
            "cases": len(planted),
            "found": sum(planted),
            "recall": sum(planted) / max(1, len(planted)),
            "clean": clean,
            "alarms": len(alarms),
            "false": len(alarms) / max(1, clean),
        }
    return result


def table(outcome: Outcome) -> str:
    """A line a rule: planted, found, recall; clean variations that it found fault with."""
    planted: dict[str, list[bool]] = defaultdict(list)
    for case, hit in outcome.found:
        planted[case.rules[0]].append(hit)
    alarms = Counter(rule for _, rules in outcome.alarms for rule in rules)
    lines = ["| rule | planted | found | recall | false alarms |", "|---|---|---|---|---|"]
    for rule in sorted({*planted, *alarms}):
        hits = planted[rule]
        recall = f"{sum(hits) / len(hits):.3f}" if hits else "–"
        lines.append(f"| {rule} | {len(hits)} | {sum(hits)} | {recall} | {alarms[rule]} |")
    for level, numbers in summary(outcome).items():
        recall, false = AIMS[level]
        lines.append(
            f"\n{level}: {numbers['found']} of {numbers['cases']} found, recall {numbers['recall']:.4f} "
            f"(must {recall}); {numbers['alarms']} of {numbers['clean']} clean variations found fault with, "
            f"{numbers['false']:.4f} (at most {false})"
        )
    kinds = {case.kind for case, _ in outcome.found}
    hand = sum(case.by_hand for case, _ in outcome.found), sum(case.by_hand for case, _ in outcome.alarms)
    lines.append(f"\n{len(outcome.found)} errors of {len(kinds)} kinds ({hand[0]} written by hand), ")
    lines.append(f"{len(outcome.alarms)} clean variations ({hand[1]} written by hand)")
    return "\n".join(lines)


def missed(outcome: Outcome, most: int) -> Iterable[str]:
    """What went wrong, for whoever mends a rule."""
    for case, _ in [pair for pair in outcome.found if not pair[1]][:most]:
        yield f"not found: {case.kind} {case.rules} {case.at} {_changes(case)}"
    for case, rules in [pair for pair in outcome.alarms if pair[1]][:most]:
        yield f"false alarm {rules}: {case.kind} {case.at} {_changes(case)}"


def _changes(case: Case) -> str:
    return "; ".join(f"{edit.was[-60:]!r} → {edit.now[-60:]!r}" for edit in case.edits)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--by-hand", action="store_true", help="only the cases written by hand")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--show", type=int, default=0, help="so many misses and false alarms")
    options = parser.parse_args()
    outcome = measure(by_hand=options.by_hand)
    print(table(outcome))
    for line in missed(outcome, options.show):
        print(line)
    if options.json:
        options.json.write_text(json.dumps(summary(outcome), indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
