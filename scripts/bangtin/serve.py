"""Live preview on this machine: rebuilds when a file changes and reloads the browser (floor 5)."""

import contextlib
import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import click
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from bangtin.content.root import ContentRoot
from bangtin.model.corpus import Corpus
from bangtin.model.finding import Language
from bangtin.model.trouble import BangtinError
from bangtin.phrases import DRAFT, NO_PAGE_YET, PORT_TAKEN, SERVING, both, said
from bangtin.press.build import Plan, build
from bangtin.report import finding_lines
from bangtin.site.addresses import document_address

EVENTS = "/__bangtin/events"
SCRIPT = "/__bangtin/reload.js"
QUIET = 0.05
"""Seconds without a further change before a rebuild begins: editors save in several steps."""
BEAT = 15.0
"""Seconds between signs of life to a waiting browser."""
RELOAD = f"""new EventSource("{EVENTS}").onmessage = () => location.reload();\n"""


@dataclass
class Preview:
    """The last good generation, what is wrong with the newest files, and the browsers that wait."""

    plan: Plan
    lang: Language
    problems: tuple[str, ...] = ()
    drafts: frozenset[str] = frozenset()
    """Addresses of the pages of drafts, without slashes at their ends."""
    waiting: list["queue.Queue[str]"] = field(default_factory=list)

    def rebuild(self) -> None:
        """Build; on errors keep the last good pages and remember what to show above them."""
        try:
            outcome = build(self.plan)
            self.problems = tuple(finding_lines(outcome.findings, self.lang))
            if outcome.published and outcome.loaded.corpus:
                self.drafts = frozenset(_draft_addresses(outcome.loaded.corpus))
        except BangtinError as error:
            self.problems = (error.say(self.lang),)
        for line in self.problems:
            click.echo(line, err=True)
        for browser in list(self.waiting):
            browser.put("reload")

    @contextlib.contextmanager
    def browser(self) -> Iterator["queue.Queue[str]"]:
        """A browser that waits to be told of a change."""
        signals: queue.Queue[str] = queue.Queue()
        self.waiting.append(signals)
        try:
            yield signals
        finally:
            self.waiting.remove(signals)

    def page(self, path: str, content: bytes) -> bytes:
        """A page with the script that reloads it, and above it what is wrong, or that it is a draft."""
        script = f'<script src="{SCRIPT}" defer></script>'.encode()
        content = content.replace(b"</head>", script + b"</head>", 1)
        boxes = ""
        if self.problems:
            listed = "\n".join(escape(line) for line in self.problems)
            boxes = f'<div class="bt-notice bt-notice--stop" role="alert"><pre>{listed}</pre></div>'
        if path.strip("/") in self.drafts:
            boxes += f'<p class="bt-notice bt-notice--wait">{DRAFT.of(self.lang)}</p>'
        head, found, rest = content.partition(b"<body")
        tag, closed, body = rest.partition(b">")
        return head + found + tag + closed + boxes.encode() + body if found else boxes.encode() + content


def serve(
    root: ContentRoot, *, today: date, as_of: date | None, port: int, drafts: bool, lang: Language
) -> int:
    """Serve until interrupted; the exit status."""
    folder = root.work / "preview"
    plan = Plan(
        root=root,
        output=folder,
        today=today,
        as_of=as_of,
        drafts=drafts,
        gently=True,
        lock=root.work / "preview.lock",
    )
    preview = Preview(plan, lang)
    preview.rebuild()
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, preview=preview))
    except OSError as error:
        raise BangtinError(*both(PORT_TAKEN, port=port)) from error
    server.daemon_threads = True
    with watching(root, preview.rebuild), server:
        click.echo(said(SERVING, lang, address=f"http://127.0.0.1:{port}/"))
        with contextlib.suppress(KeyboardInterrupt):
            server.serve_forever(poll_interval=60)
    return 0


@contextlib.contextmanager
def watching(root: ContentRoot, changed: Callable[[], None]) -> Iterator[None]:
    """Call `changed` after files of a content root changed and have come to rest."""
    signal: queue.Queue[None] = queue.Queue()
    observer = Observer()
    for folder in (root.data, root.docs, root.overrides):
        if folder.is_dir():
            observer.schedule(_Changes(signal), str(folder), recursive=True)
    observer.schedule(_Changes(signal, only=root.mkdocs_yml.name), str(root.mkdocs_yml.parent))
    threading.Thread(target=_follow, args=(signal, changed), daemon=True).start()
    observer.start()
    try:
        yield
    finally:
        observer.stop()
        observer.join()


class _Changes(FileSystemEventHandler):
    def __init__(self, signal: "queue.Queue[None]", only: str | None = None) -> None:
        self._signal, self._only = signal, only

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in ("opened", "closed_no_write") or event.is_directory:
            return
        if self._only is None or Path(str(event.src_path)).name == self._only:
            self._signal.put(None)


def _follow(signal: "queue.Queue[None]", changed: Callable[[], None]) -> None:
    while True:
        signal.get()
        with contextlib.suppress(queue.Empty):
            while True:
                signal.get(timeout=QUIET)
        changed()


def _draft_addresses(corpus: Corpus) -> Iterator[str]:
    for document in corpus.documents():
        if document.file.startswith("data/drafts/"):
            yield document_address(document).strip("/")


class Handler(SimpleHTTPRequestHandler):
    """Files of the preview; pages get the reloading script."""

    protocol_version = "HTTP/1.1"
    extensions_map = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".atom": "application/xml",
        ".md": "text/markdown",
        ".rss": "application/xml",
    }

    def __init__(self, *arguments: Any, preview: Preview) -> None:  # noqa: ANN401  (as the server calls it)
        self.preview = preview
        super().__init__(*arguments)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if path == EVENTS:
            self._wait()
        elif path == SCRIPT:
            self._send(RELOAD.encode(), "text/javascript")
        else:
            self._file(path)

    def log_message(self, *_: object) -> None:
        """Nobody's visits are written down."""

    def _file(self, path: str) -> None:
        folder = self.preview.plan.output
        target = (folder / path.lstrip("/")).resolve()
        if target.is_dir() and not path.endswith("/"):
            self._send_on(path + "/")
            return
        target = target / "index.html" if target.is_dir() else target
        inside = target.is_relative_to(folder) and target.is_file()
        target = target if inside else folder / "404.html"
        content = target.read_bytes() if target.is_file() else empty_page(self.preview.lang)
        kind = self.guess_type(target)
        if kind == "text/html":
            content = self.preview.page(path, content)
        self._send(content, kind, HTTPStatus.OK if inside else HTTPStatus.NOT_FOUND)

    def _send_on(self, address: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        text = kind.startswith("text/") or kind.endswith(("xml", "json"))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def _wait(self) -> None:
        """Keep a browser waiting and tell it when to load anew."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        with self.preview.browser() as signals, contextlib.suppress(OSError):
            while True:
                try:
                    self.wfile.write(f"data: {signals.get(timeout=BEAT)}\n\n".encode())
                except queue.Empty:
                    self.wfile.write(b": \n\n")
                self.wfile.flush()


def empty_page(lang: Language) -> bytes:
    """What is shown before there is anything to show."""
    return (
        f"<!doctype html><html lang='{lang}'><head><meta charset='utf-8'><title>Bảng tin</title></head>"
        f"<body><p>{NO_PAGE_YET.of(lang)}</p></body></html>"
    ).encode()
