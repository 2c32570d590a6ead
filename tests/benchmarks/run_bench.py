"""`./run bench`: processor time of each room for a document, on documents that `bangtin demo` writes.

Each round is a build by a new process from nothing (no cache, no output). The table shows medians; the JSON
holds every round. Nothing is judged here: machines differ, ratios and medians are for people to read.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUDGET = {
    "read and model": (("content",), 0.5),
    "checks": (("checks",), 0.5),
    "pages, machine forms, gates": (("pages",), 1.4),
    "search index": (("search",), 0.8),
    "lists and feeds": (("lists", "feeds", "data"), 0.2),
    "links, manifest, switch": (("gates", "switch"), 0.1),
    "hand-written pages": (("engine",), 0.0),
}
"""Line of the table → rooms that it adds up, and the milliseconds for a document that it may cost."""


def main() -> int:
    options = _arguments()
    with tempfile.TemporaryDirectory(prefix="bangtin-bench-") as folder:
        content = Path(folder) / "demo"
        _bangtin("demo", "--documents", options.documents, "--messages", options.messages, content)
        rounds = [_build(content, options.jobs) for _ in range(options.rounds)]
    result = {
        "documents": options.documents,
        "messages": options.messages,
        "jobs": options.jobs,
        "machine": {
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "system": platform.system(),
        },
        "rounds": rounds,
    }
    print(_table(result))
    if options.json:
        options.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
        print(f"\nJSON: {options.json}")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__.split("\n")[0])
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--messages", type=int, help="default: one for twenty documents")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--json", type=Path, default=ROOT / ".bangtin" / "bench.json")
    options = parser.parse_args()
    options.messages = options.documents // 20 if options.messages is None else options.messages
    options.json.parent.mkdir(parents=True, exist_ok=True)
    return options


def _build(content: Path, jobs: int) -> dict:
    """One cold build: wall time from outside, and what the build itself wrote of its rooms."""
    for leftover in (".bangtin", "public", "public.twin"):
        shutil.rmtree(content / leftover, ignore_errors=True)
    started = time.perf_counter()
    _bangtin("build", "--root", content, "--jobs", jobs)
    wall = time.perf_counter() - started
    report = json.loads((content / ".bangtin" / "build.json").read_text(encoding="utf-8"))
    return {"wall": round(wall, 3), "files": report["counts"]["files_written"], "rooms": report["rooms"]}


def _bangtin(*arguments: object) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "bangtin", *map(str, arguments)]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)


def _table(result: dict) -> str:
    total = result["documents"] + result["messages"]
    lines = [
        f"{result['documents']} documents, {result['messages']} messages, {len(result['rounds'])} rounds"
    ]
    lines.append(f"{'CPU per document, ms (median)':34}{'got':>8}{'must':>8}")
    everything = 0.0
    for name, (rooms, budget) in BUDGET.items():
        spent = statistics.median(
            sum(each["rooms"][room]["cpu"] for room in rooms) for each in result["rounds"]
        )
        everything += spent
        must = f"{budget:8.1f}" if budget else "       –"
        lines.append(f"{name:34}{spent / total * 1000:8.2f}{must}")
    lines.append(f"{'together':34}{everything / total * 1000:8.2f}{3.4:8.1f}")
    wall = statistics.median(each["wall"] for each in result["rounds"])
    lines.append(f"wall time of a cold build: {wall:.1f} s, {result['rounds'][0]['files']} files")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
