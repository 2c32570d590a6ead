"""A real Chromium, a static server that behaves like a good host, and what a visit is judged by."""

import contextlib
import fnmatch
import functools
import http.server
import os
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route, sync_playwright

from launcher.programs import CHROMIUM, find, how_to_install

AXE = Path(__file__).with_name("axe.min.js")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
# The last one lets no request out to another host: what is asked for is seen, and fails.
QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
# Runs before the page's own scripts; a violation is told to the test, not to the page.
TELL_VIOLATIONS = """
document.addEventListener("securitypolicyviolation",
  event => tellViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
"""
RUN_AXE = """
async tags => (await axe.run(document, {runOnly: {type: "tag", values: tags}})).violations
  .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`))
"""
KINDS = {
    "home": "",
    "directive": "van-ban/thanh-uy-bao-loc/2021/253-cv-thu/",
    "message": "thong-diep/2021/thuong-xuyen-thong-tin-dong-vien/",
    "directives": "van-ban/",
    "messages": "thong-diep/",
    "year": "van-ban/nam/2021/",
    "issuer-year": "van-ban/thanh-uy-bao-loc/2021/",
    "message-year": "thong-diep/2021/",
    "body": "co-quan/thanh-uy-bao-loc/",
    "body-without-papers": "co-quan/thu-tuong-chinh-phu/",
    "type": "loai/cong-van/",
    "bodies": "co-quan/",
    "channels": "kenh/",
    "topic": "chu-de/phong-chong-dich/",
    "audience": "doi-tuong/nhan-dan/",
    "channel": "kenh/tin-nhan/",
    "channel-without-messages": "kenh/ban-tin/",
    "follow": "theo-doi/",
    "search": "tim-kiem/",
    "search-with-results": "tim-kiem/#q=ch%E1%BB%91ng%20d%E1%BB%8Bch",
    "search-without-results": "tim-kiem/#q=zzzz",
    "not-found": "van-ban/khong-co/",
    "board": "bang-nhat-quan/",
    "rules": "huong-dan/quy-tac/",
    "rules-of-a-letter": "huong-dan/quy-tac/y/",
    "standing": "trang-mau/",
    "guide": "huong-dan/",
    "moved": "van-ban/thanh-uy-bao-loc/",
}
"""A page of every kind that the sample has."""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder under a prefix, with the site's own `_headers` and its 404 page."""

    protocol_version = "HTTP/1.1"
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".atom": "application/xml",
        ".js": "text/javascript",
        ".md": "text/markdown; charset=utf-8",
        ".rss": "application/xml",
        ".txt": "text/plain; charset=utf-8",
        ".woff2": "font/woff2",
    }

    def __init__(self, *args, prefix: str, rules: list[tuple[str, str, str]], **kwargs) -> None:
        self.prefix, self.rules = prefix, rules
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        inside = urlsplit(path).path.removeprefix(self.prefix)
        if not path.startswith(f"{self.prefix}/"):
            inside = "/outside-of-the-site"
        return super().translate_path(inside)

    def list_directory(self, path):
        self.send_error(404)  # a good host lists no folders

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        body = page.read_bytes() if code == 404 and page.is_file() else str(code).encode()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        path = "/" + urlsplit(self.path).path.removeprefix(self.prefix).lstrip("/")
        for pattern, name, value in self.rules:
            if fnmatch.fnmatchcase(path, pattern):
                self.send_header(name, value)
        super().end_headers()

    def log_message(self, form: str, *args: object) -> None:
        """Say nothing: the output belongs to pytest."""


def read_headers(folder: Path) -> list[tuple[str, str, str]]:
    """The rules of `_headers` as (pattern, name, value): a path, then its headers indented below it."""
    rules, pattern = [], ""
    file = folder / "_headers"
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else ():
        if line.startswith("/"):
            pattern = line.strip()
        elif line.strip() and not line.startswith("#"):
            name, _, value = line.partition(":")
            rules.append((pattern, name.strip(), value.strip()))
    return rules


@pytest.fixture(scope="session")
def site_server() -> Iterator[Callable[..., str]]:
    """`site_server(folder, prefix="/bang-tin")` serves it and gives its address, no slash at its end."""
    with contextlib.ExitStack() as open_servers:

        @functools.cache
        def serve(folder: Path, prefix: str = "") -> str:
            handler = functools.partial(
                Handler, directory=str(folder), prefix=prefix, rules=read_headers(folder)
            )
            server = open_servers.enter_context(http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler))
            threading.Thread(target=server.serve_forever, daemon=True).start()
            open_servers.callback(server.shutdown)
            return f"http://127.0.0.1:{server.server_port}{prefix}"

        yield serve


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's Chromium. Without one the test fails: a site nobody looked at is not tested."""
    program = find(CHROMIUM)
    if program is None:
        pytest.fail(f"Chromium is missing: {how_to_install(CHROMIUM)}", pytrace=False)
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        flags = [*QUIET, *(["--no-sandbox"] if as_root else [])]
        chromium = playwright.chromium.launch(executable_path=program, args=flags)
        yield chromium
        chromium.close()


@dataclass
class Visit:
    """One page as one reader sees it, and everything it did that it should not."""

    page: Page
    context: BrowserContext
    origin: str
    off_origin: list[str] = field(default_factory=list)
    csp_violations: list[str] = field(default_factory=list)
    console_errors: list[str] = field(default_factory=list)

    def faults(self) -> list[str]:
        """Requests to other hosts, policy violations, script errors, cookies: empty when well."""
        cookies = [f"cookie {cookie['name']}" for cookie in self.context.cookies()]
        return [*self.off_origin, *self.csp_violations, *self.console_errors, *cookies]


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """`visit(address, width=360, dark=True, javascript=False)` opens a page in a fresh profile."""
    with contextlib.ExitStack() as open_contexts:
        yield functools.partial(_visit, browser, open_contexts)


def _visit(
    browser: Browser,
    open_contexts: contextlib.ExitStack,
    address: str,
    *,
    width: int = 1280,
    height: int = 800,
    dark: bool = False,
    javascript: bool = True,
    **options,
) -> Visit:
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        java_script_enabled=javascript,
        locale="vi-VN",
        **options,
    )
    open_contexts.callback(context.close)
    parts = urlsplit(address)
    seen = Visit(context.new_page(), context, f"{parts.scheme}://{parts.netloc}/")
    _watch(seen)
    seen.page.goto(address)
    return seen


def _watch(visit: Visit) -> None:
    def request_goes_out(request: Request) -> None:
        if not request.url.startswith((visit.origin, "data:", "blob:")):
            visit.off_origin.append(f"request {request.url}")

    def policy_violated(line: str) -> None:
        visit.csp_violations.append(line)

    visit.context.on("request", request_goes_out)
    visit.context.expose_function("tellViolation", policy_violated)
    visit.context.add_init_script(TELL_VIOLATIONS)
    visit.page.on(
        "console", lambda message: message.type == "error" and visit.console_errors.append(message.text)
    )
    visit.page.on("pageerror", lambda error: visit.console_errors.append(str(error)))


@pytest.fixture(scope="session")
def axe_violations() -> Callable[[Page], list[str]]:
    """`axe_violations(page)`: what axe-core finds against WCAG 2.2 A and AA, one line for each element."""
    source = AXE.read_text(encoding="utf-8")

    def judge(page: Page) -> list[str]:
        page.evaluate(f"() => {{ {source} }}")  # the page's own policy forbids foreign script elements
        return page.evaluate(RUN_AXE, WCAG)

    return judge


@pytest.fixture(scope="session")
def address_of(sample_site, site_server) -> Callable[[str], str]:
    """`address_of("board")`: where a kind of page is served."""
    return lambda kind: f"{site_server(sample_site)}/{KINDS[kind]}"


@pytest.fixture
def open_kind(browser, address_of) -> Iterator[Callable[..., Visit]]:
    """`open_kind("board", width=360)` opens a page of a kind in a fresh profile, ready to be looked at."""
    with contextlib.ExitStack() as open_contexts:
        yield lambda kind, **options: _open_kind(browser, open_contexts, kind, address_of(kind), **options)


@pytest.fixture(scope="module", params=KINDS)
def page_kind(request: pytest.FixtureRequest) -> str:
    """Every kind of page, one after the other."""
    return request.param


@pytest.fixture(scope="module")
def each_page(page_kind, browser, address_of) -> Iterator[Page]:
    """A page of every kind, opened once for all tests of a module that only look at it."""
    with contextlib.ExitStack() as open_contexts:
        yield _open_kind(browser, open_contexts, page_kind, address_of(page_kind)).page


def _open_kind(
    browser: Browser, open_contexts: contextlib.ExitStack, kind: str, address: str, **options
) -> Visit:
    seen = _visit(browser, open_contexts, address, **options)
    if kind == "moved":
        _hold_back(seen.page, address)
    if kind == "not-found":  # the browser reports every answer that is not well; here it is asked for
        seen.console_errors[:] = [line for line in seen.console_errors if "404" not in line]
    if "#q=" in address and options.get("javascript", True):
        seen.page.wait_for_function(ANSWERED)
    seen.page.evaluate("document.fonts.ready")
    return seen


ANSWERED = "() => document.querySelector('#search-status').textContent.includes('“')"


def _hold_back(page: Page, address: str) -> None:
    """Show a page that leads on at once as it stands before it does."""
    page.wait_for_url(lambda url: url != address)

    def without_refresh(route: Route) -> None:
        answer = route.fetch()
        body = re.sub(r'<meta http-equiv="refresh"[^>]*>', "", answer.text())
        assert body != answer.text()
        route.fulfill(response=answer, body=body)

    page.route(address, without_refresh)
    page.goto(address)
