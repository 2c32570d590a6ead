"""`bangtin check` on a demo: processor time, wall time and memory of all its processes.

    PYTHONPATH=scripts python tests/benchmarks/check_speed.py [--documents N] [--messages N] [--rounds N]

Three states: cold (no cache), warm (nothing has changed) and edited (one document was). Medians of the
rounds; memory is the largest sum over the tree of processes, shared pages counted once (Linux). Nothing is
judged here.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUDGET = {
    ("cold", "cpu"): (8.0, 5.5),
    ("warm", "wall"): (1.5, None),
    ("cold", "memory"): (400.0, None),
}
"""State and figure → what must hold for 10,000 directives and 500 messages, and the aim."""
UNITS = {"wall": "s", "cpu": "s", "memory": "MB"}
POLL = 0.1
"""Seconds between two looks at the memory."""


def measure(content: Path, rounds: int = 3) -> dict[str, dict[str, float]]:
    """`{state: {"wall": s, "cpu": s, "memory": MB}}` for the content root, medians of the rounds."""
    runs: dict[str, list[dict[str, float]]] = {"cold": [], "warm": [], "edited": []}
    paper = min((content / "data" / "directives").rglob("*.md"))
    text = paper.read_bytes()
    try:
        for turn in range(rounds):
            shutil.rmtree(content / ".bangtin", ignore_errors=True)
            runs["cold"].append(_check(content))
            runs["warm"].append(_check(content))
            paper.write_bytes(text + b"\nL\xe1\xba\xa7n %d.\n" % turn)
            runs["edited"].append(_check(content))
            paper.write_bytes(text)
    finally:
        paper.write_bytes(text)
    return {
        state: {figure: round(statistics.median(run[figure] for run in each), 2) for figure in UNITS}
        for state, each in runs.items()
    }


def table(figures: dict[str, dict[str, float]]) -> str:
    """The figures as lines for people."""
    lines = [f"{'bangtin check':24}{'got':>8}{'must':>8}{'aim':>8}"]
    for state, each in figures.items():
        for figure, value in each.items():
            must, aim = BUDGET.get((state, figure), (None, None))
            limits = "".join(f"{limit:8.1f}" if limit else f"{'–':>8}" for limit in (must, aim))
            lines.append(f"{f'{state}, {figure} ({UNITS[figure]})':24}{value:8.2f}{limits}")
    return "\n".join(lines)


def _check(content: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "bangtin", "check", "--root", str(content)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "PYTHONUTF8": "1"}
    before, started = os.times(), time.perf_counter()
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        memory = _Memory(process.pid)
        memory.start()
        _, trouble = process.communicate()
        memory.join()
    wall, after = time.perf_counter() - started, os.times()
    if process.returncode not in (0, 1):
        raise SystemExit(trouble.decode())
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return {"wall": wall, "cpu": spent, "memory": memory.peak / 1024}


class _Memory(threading.Thread):
    """The largest sum of memory of a process and all below it, in kB; 0 where `/proc` is not to be had."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self.peak = 0

    def run(self) -> None:
        while (now := sum(map(_proportional, _tree(self._pid)))) or Path(f"/proc/{self._pid}/exe").exists():
            self.peak = max(self.peak, now)
            time.sleep(POLL)


def _tree(pid: int) -> list[int]:
    try:
        below = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return [pid]
    return [pid, *(each for child in below for each in _tree(int(child)))]


def _proportional(pid: int) -> int:
    """Its memory; a page that several share counts in parts."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--messages", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--root", type=Path, help="a demo that is there already")
    parser.add_argument("--json", type=Path, help="write the figures to this file as well")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bangtin-check-") as folder:
        content = options.root or Path(folder) / "demo"
        if not options.root:
            sizes = ["--documents", str(options.documents), "--messages", str(options.messages)]
            environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "PYTHONUTF8": "1"}
            demo = [sys.executable, "-m", "bangtin", "demo", *sizes, str(content)]
            subprocess.run(demo, env=environment, check=True, stdout=subprocess.DEVNULL)
        figures = measure(content, options.rounds)
    print(table(figures))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
