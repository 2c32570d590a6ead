"""`python tests/benchmarks/search_bench.py`: what a search costs a reader and a build, measured, not judged.

Documents are cut from the corpora beside the checkout. The index is written for real, served with gzip −6 and
read by Chromium as on a slow phone (750 kbit/s, 300 ms, processor × 4 slower), each query in a fresh profile.
Of every answer the body is counted, its head not.
"""

import argparse
import functools
import gzip
import http.server
import json
import os
import random
import resource
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from search_corpora import WORDS, cut_entries

from bangtin.press.assets import load_assets
from bangtin.site.search.entries import SearchEntry
from bangtin.site.search.syllables import is_syllable, words
from bangtin.site.search.writer import write_index
from launcher.programs import CHROMIUM, find

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
SLOW_LINE = {"offline": False, "latency": 300, "downloadThroughput": 93_750, "uploadThroughput": 93_750}
SCRIPTS = ("search", "results")
KEYS_A_SECOND = 5


def main() -> int:
    options = _arguments()
    entries = list(cut_entries(options.shared, options.documents, statutes=True))
    queries = list(_queries(entries, options.queries))
    with tempfile.TemporaryDirectory(prefix="bangtin-search-") as folder:
        result = {
            "documents": len(entries),
            "build": _built(entries, Path(folder)),
            "script": _page(Path(folder)),
        }
        if options.changes:
            result["changes"] = _changes(entries, options.shared)
        del entries
        with _served(Path(folder)) as address, sync_playwright() as playwright:
            flags = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
            browser = playwright.chromium.launch(executable_path=find(CHROMIUM), args=flags)
            result |= _read(browser, f"{address}/tim-kiem/", queries)
    print(json.dumps(result, indent=1, ensure_ascii=False))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--queries", type=int, default=60)
    parser.add_argument("--changes", action="store_true", help="also edit and add documents")
    parser.add_argument("--shared", type=Path, default=SHARED)
    return parser.parse_args()


def _queries(entries: list[SearchEntry], count: int) -> Iterator[str]:
    """Runs of three to seven words out of titles, without marks in one of two."""
    chance = random.Random(7)  # noqa: S311 (the same queries each time)
    while count:
        said = chance.choice(entries).title.lower().split()
        length = chance.randrange(3, 8)
        if len(said) >= length:
            start = chance.randrange(len(said) - length + 1)
            chosen = said[start : start + length]
            plain = words(" ".join(chosen))
            if len(plain) == length and all(map(is_syllable, plain)):
                yield " ".join(chosen if count % 2 else plain)
                count -= 1


def _built(entries: list[SearchEntry], folder: Path) -> dict:
    """Writes the index; processor time of the writer alone, and the most memory it had beyond the entries."""
    before, used, files = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, 0.0, Counter()
    started = time.process_time()
    for artifact in write_index(entries, WORDS):
        paused = time.process_time()
        used += paused - started
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
        files[artifact.path.split("/")[2].partition("-")[0]] += 1
        started = time.process_time()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "ms for a document": round(used / len(entries) * 1000, 3),
        "MB with all entries": round(most / 1024),
        "MB of it for the index": round((most - before) / 1024),
        "files": dict(files),
    }


def _page(folder: Path) -> dict:
    """The search page and its scripts, as the press writes scripts; gives their compressed bytes."""
    assets = load_assets(ROOT / "overrides", b"")
    sizes = {}
    for name in (*SCRIPTS, "suggest"):
        content = assets.files[assets.names["scripts"][name]]
        sizes[name] = len(gzip.compress(content, 6))
        path = folder / "assets" / "scripts" / f"{name}.js"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    markup = (ROOT / "overrides" / "search.html").read_text("utf-8")
    content = markup.partition("{% block content %}")[2].partition("{% endblock %}")[0]
    scripts = "".join(f'<script src="/assets/scripts/{name}.js" defer></script>' for name in SCRIPTS)
    head = '<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,">'
    page = head + content + scripts
    (folder / "tim-kiem").mkdir()
    (folder / "tim-kiem" / "index.html").write_text(page.replace("{{ base_url }}", ""), "utf-8")
    return sizes


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Everything with gzip −6, kept by the browser for the time of the visit."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        body = gzip.compress(path.read_bytes(), 6) if found else b""
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=3600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, form: str, *args: object) -> None:
        """Say nothing: the output is the figures."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Handler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


class _Counted:
    """The bytes of all bodies that a page asked for, by what they are."""

    def __init__(self, session: CDPSession) -> None:
        self.names: dict[str, str] = {}
        self.bytes: Counter[str] = Counter()
        self.requests = 0
        session.send("Network.enable")
        session.on("Network.responseReceived", self._named)
        session.on("Network.dataReceived", self._came)

    def _named(self, event: dict) -> None:
        self.names[event["requestId"]] = event["response"]["url"]
        self.requests += 1

    def _came(self, event: dict) -> None:
        url = self.names.get(event["requestId"], "")
        part = "passages" if "/passages/" in url else "page" if url.endswith("/") else "search"
        self.bytes[part] += event["encodedDataLength"]


def _read(browser: Browser, address: str, queries: list[str]) -> dict:
    cold, passages, requests, waits = [], [], [], []
    for query in queries:
        counted, page = _visit(browser, address, slow=False)
        page.locator("#search-input").fill(query)
        page.keyboard.press("Enter")
        _settled(page)
        cold.append(counted.bytes["search"])
        passages.append(counted.bytes["passages"])
        requests.append(counted.requests)
        page.context.close()
        waits.append(_wait(browser, address, query))
    heaps = [_heap(browser, address, query) for query in queries[:10]]
    return {
        "bytes to ten results, median": statistics.median(cold),
        "bytes to ten results, most": max(cold),
        "bytes of passages, median": statistics.median(passages),
        "requests, median": statistics.median(requests),
        "last key to first result, ms, 50 / 90 %": [
            round(statistics.median(waits)),
            round(statistics.quantiles(waits, n=10)[-1]),
        ],
        "heap of the search, MB, median": round(statistics.median(heaps) / 1e6, 2),
    }


def _visit(browser: Browser, address: str, *, slow: bool) -> tuple[_Counted, Page]:
    page = browser.new_context(locale="vi-VN").new_page()
    session = page.context.new_cdp_session(page)
    counted = _Counted(session)
    page.goto(address)
    page.locator("#search-input").focus()
    page.wait_for_function("() => bangtinSearch.store.tables")
    if slow:
        session.send("Network.emulateNetworkConditions", SLOW_LINE)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    return counted, page


def _settled(page: Page) -> None:
    page.wait_for_function("() => document.querySelector('#search-status').textContent.includes('kết quả')")
    page.wait_for_load_state("networkidle")


SEEN = """
query => {
  const [list, status] = ["#search-results", "#search-status"].map(one => document.querySelector(one));
  const seen = () => {
    if (list.children.length && status.textContent.includes(`“${query}”`)) window.shown ||= performance.now();
  };
  new MutationObserver(seen).observe(status, {childList: true});
  const typed = () => { window.key = performance.now(); };
  document.querySelector("#search-input").addEventListener("input", typed);
}
"""


def _wait(browser: Browser, address: str, query: str) -> float:
    """Milliseconds from the last key to results that hold it, typed at a steady pace."""
    _, page = _visit(browser, address, slow=True)
    page.evaluate(SEEN, query)
    page.locator("#search-input").press_sequentially(query, delay=1000 / KEYS_A_SECOND)
    page.wait_for_function("() => window.shown")
    waited = page.evaluate("shown - key")
    page.context.close()
    return waited


def _heap(browser: Browser, address: str, query: str) -> float:
    """Bytes that are in use after the search beyond those before it, garbage collected."""
    page = browser.new_context(locale="vi-VN").new_page()
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.enable")
    page.goto(address)

    def used() -> float:
        session.send("HeapProfiler.collectGarbage")
        return session.send("Runtime.getHeapUsage")["usedSize"]

    before = used()
    page.locator("#search-input").fill(query)
    page.keyboard.press("Enter")
    _settled(page)
    after = used()
    page.context.close()
    return after - before


def _changes(entries: list[SearchEntry], shared: Path) -> dict:
    """Files and bytes of the index that another document, or seven other words in one, rewrite."""
    before = _files(entries)
    last = max(entry.date or date.min for entry in entries)
    (*_, new) = cut_entries(shared, len(entries) + 1, statutes=True)
    found = {}
    for days in (0, 7, 1500):
        added = replace(new, date=last - timedelta(days), public=last + timedelta(60))
        found[f"one added, {days} days old"] = _changed(before, _files([*entries, added]))
    for place in (100, len(entries) // 2):
        chance = random.Random(place)  # noqa: S311 (the same words each time)
        edited = [*entries]
        (anchor, text), *rest = entries[place].sections
        said, others = text.split(), entries[7].title.split()
        for _ in range(7):
            said[chance.randrange(len(said))] = chance.choice(others)
        edited[place] = replace(entries[place], sections=[(anchor, " ".join(said)), *rest])
        found[f"number {place} edited"] = _changed(before, _files(edited))
    return found


def _files(entries: list[SearchEntry]) -> dict[str, bytes]:
    return {artifact.path: artifact.content for artifact in write_index(entries, WORDS)}


def _changed(before: dict[str, bytes], after: dict[str, bytes]) -> dict[str, int]:
    written = [content for path, content in after.items() if before.get(path) != content]
    return {"files": len(written), "bytes": sum(map(len, written))}


if __name__ == "__main__":
    sys.exit(main())
