"""Whoever reads while generations change gets whole files of one or the other, and all that a page names."""

import random
import re
import threading
from datetime import date

import pytest
from nginx_server import ask, serve

from bangtin.content.root import ContentRoot
from bangtin.demo.write import write_demo
from bangtin.press.build import Plan, build

SWITCHES = 30
ASSET = re.compile(rb'(?:href|src)="(?:\.\./)*(assets/[^"]+)"')

pytestmark = pytest.mark.nginx


class Reader(threading.Thread):
    """Asks for pages and for what they name, again and again."""

    def __init__(self, port, seed, pages):
        super().__init__(daemon=True)
        self.port, self.pages = port, pages
        self.dice = random.Random(seed)  # noqa: S311  (the same every time)
        self.asked, self.bad = 0, []
        self.rest = threading.Event()

    def run(self):
        while not self.rest.is_set():
            path = self.dice.choice(sorted(self.pages))
            status, _, content = ask(self.port, "/" + path.removesuffix("index.html"))
            self.note(path, status, content in self.pages[path])
            for asset in set(ASSET.findall(content)):
                status, _, _ = ask(self.port, f"/{asset.decode()}")
                self.note(asset.decode(), status, whole=True)

    def note(self, path, status, whole):
        self.asked += 1
        if status != 200 or not whole:
            self.bad.append((path, status, whole))


def pages_of(site):
    """Pages that the server gives away as they are: not what has moved, was removed, or is nowhere."""
    maps = "".join(file.read_text(encoding="utf-8") for file in (site / "_server").glob("*.map"))
    pages = {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in site.rglob("*.html")
        if file.name != "404.html"
    }
    return {path: page for path, page in pages.items() if f'"/{path.removesuffix("index.html")}"' not in maps}


def test_readers_never_see_half_a_site(tmp_path):
    write_demo(tmp_path, 3, 1)
    plan = Plan(ContentRoot(tmp_path), tmp_path / "public", date(2026, 11, 22))
    file = min((tmp_path / "data" / "directives").rglob("*.md"))
    texts = [file.read_text(encoding="utf-8")]
    texts.append(texts[0].replace("subject: ", "subject: MẪU ", 1))
    both = []
    for text in reversed(texts):
        file.write_text(text, encoding="utf-8")
        assert build(plan).published
        both.append(pages_of(plan.output))
    allowed = {path: {tree[path] for tree in both} for path in both[0].keys() & both[1].keys()}
    with serve(tmp_path) as port:
        readers = [Reader(port, seed, allowed) for seed in range(2)]
        for reader in readers:
            reader.start()
        for number in range(SWITCHES):
            file.write_text(texts[(number + 1) % 2], encoding="utf-8")
            assert build(plan).published
        for reader in readers:
            reader.rest.set()
            reader.join(30)
    assert [bad for reader in readers for bad in reader.bad] == []
    assert sum(reader.asked for reader in readers) > 10 * SWITCHES
