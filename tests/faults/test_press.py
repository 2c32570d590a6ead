"""Whatever fails while a site is made, the old one stays byte for byte, and the next build heals by itself.

F90 (killed at any point), F91 and F92 (disk full, read-only, failing), F93 (nothing is public before it is on
the disk): a saboteur sits at every change of the disk that a build makes and strikes at one of them.
"""

import errno
import os
import signal
import sys
from datetime import date
from io import FileIO
from pathlib import Path

import pytest

from bangtin.content.root import ContentRoot
from bangtin.demo.write import write_demo
from bangtin.model.trouble import BangtinError
from bangtin.press import staging, switch
from bangtin.press.build import Plan, build
from bangtin.press.studio import Studio

EVENTS = {"open", "os.remove", "os.rename", "os.link", "os.mkdir", "os.rmdir", "os.chmod", "shutil.rmtree"}
ERRORS = (errno.ENOSPC, errno.EIO, errno.EROFS)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Saboteur:
    """Counts the changes a process makes to the disk below a folder, and strikes at one of them."""

    folder = ""
    strike = None
    at = 0
    count = 0

    @classmethod
    def hear(cls, event: str, arguments: tuple) -> None:
        below = cls.folder and event in EVENTS and str(arguments[0]).startswith(cls.folder)
        if below and (event != "open" or arguments[2] & WRITING):
            cls.step()

    @classmethod
    def step(cls) -> None:
        cls.count += 1
        if cls.count == cls.at and cls.strike:
            cls.strike()

    @classmethod
    def watch(cls, folder: Path, at: int = 0, strike=None) -> None:
        cls.folder, cls.at, cls.strike, cls.count = str(folder), at, strike, 0

    @classmethod
    def rest(cls) -> int:
        cls.folder = ""
        return cls.count


sys.addaudithook(Saboteur.hear)


class TouchyFile(FileIO):
    """A file whose every write is a change of the disk."""

    def write(self, content):
        if Saboteur.folder:
            Saboteur.step()
        return super().write(content)


@pytest.fixture(params=["one call", "two renames"])
def site(request, tmp_path, monkeypatch):
    """A small site between two states of its content."""
    write_demo(tmp_path / "noi-dung", 3, 1)
    exchange = switch._exchange if request.param == "one call" else lambda output, twin: False
    monkeypatch.setattr(staging, "FileIO", TouchyFile)
    monkeypatch.setattr(os, "fsync", counted(lambda handle: None))  # nothing here outlives a power cut
    monkeypatch.setattr(switch, "_exchange", counted(exchange))
    for kind in ("render_search", "render_feeds", "render_site_data"):
        monkeypatch.setattr(Studio, kind, once(getattr(Studio, kind)))
    site = Site(tmp_path / "noi-dung")
    for _ in range(3):
        site.turn()
        assert build(site.plan).published
    return site


def once(render):
    """Files that are many of one kind stay as they were first made: enough others change."""
    made = []

    def again(*arguments):
        if not made:
            made.extend(render(*arguments))
        return made

    return again


def counted(call):
    def counting(*arguments):
        if Saboteur.folder:
            Saboteur.step()
        return call(*arguments)

    return counting


class Site:
    """Content that turns from one state to the other and back."""

    def __init__(self, root: Path) -> None:
        self.plan = Plan(ContentRoot(root), root / "public", date(2026, 11, 22))
        self.file = min((root / "data" / "directives").rglob("*.md"))
        self.turned = False
        self.trees = []
        for _ in range(2):
            assert build(self.plan).published
            self.trees.append(self.tree)
            self.turn()

    def turn(self) -> None:
        self.turned = not self.turned
        text = self.file.read_text(encoding="utf-8")
        old, new = ("subject: ", "subject: MẪU ") if self.turned else ("subject: MẪU ", "subject: ")
        self.file.write_text(text.replace(old, new, 1), encoding="utf-8")

    @property
    def tree(self) -> dict[str, bytes]:
        output = self.plan.output
        return {
            str(file.relative_to(output)): file.read_bytes() for file in output.rglob("*") if file.is_file()
        }

    @property
    def wanted(self) -> dict[str, bytes]:
        return self.trees[self.turned]

    @property
    def old(self) -> dict[str, bytes]:
        return self.trees[not self.turned]

    def steps(self) -> int:
        """How many changes of the disk a build makes between both states."""
        self.turn()
        Saboteur.watch(self.plan.root.path)
        assert build(self.plan).published
        return Saboteur.rest()

    def heals(self) -> None:
        """The next build makes what was wanted."""
        assert build(self.plan).published
        assert self.tree == self.wanted


def points(site: Site, request) -> range:
    """Every change of the disk; with two renames those at the end, where alone it differs."""
    steps = site.steps()
    assert steps > 50
    return range(max(1, steps - 14) if "two renames" in request.node.name else 1, steps + 1)


def test_a_disk_that_fails_at_any_change_leaves_the_old_site(site, request):
    for at in points(site, request):
        site.turn()
        Saboteur.watch(site.plan.root.path, at, failing(ERRORS[at % 3]))
        words = ""
        try:
            published = build(site.plan).published
        except BangtinError as error:
            published, words = False, error.say("vi")
        finally:
            Saboteur.rest()
        assert "\n" not in words
        switch.heal(site.plan.output)
        assert site.tree == (site.wanted if published else site.old), f"change {at}: {words}"
        site.heals()


def failing(number):
    def fail():
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are killed in a fork")
def test_a_build_that_is_killed_at_any_point_leaves_a_whole_site(site, request):
    for at in points(site, request):
        site.turn()
        kill_at(site.plan, at)
        switch.heal(site.plan.output)
        assert site.tree in (site.old, site.wanted), f"change {at}"
        site.heals()


def kill_at(plan, at):
    child = os.fork()
    if child == 0:
        Saboteur.watch(plan.root.path, at, lambda: os.kill(os.getpid(), signal.SIGKILL))
        try:
            build(plan)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), at
