"""Programs of the system that the tests need: where they stand and how each is installed (launcher)."""

import ctypes.util
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

UNPACKED = Path(__file__).resolve().parents[2] / ".bangtin" / "programs"


@dataclass(frozen=True)
class Program:
    """A program, the names it goes by, where systems keep it off the PATH, and what installs it.

    `unpacks` is the Debian package that holds the program of a server: it is unpacked for the tests, never
    installed by them, because installed it would begin to serve. `library` stands instead of commands.
    """

    name: str
    commands: tuple[str, ...]
    debian: str
    macos: str
    windows: str
    places: tuple[str, ...] = ()
    unpacks: str = ""
    library: str = ""


CHROMIUM = Program(
    name="Chromium",
    commands=("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"),
    debian="chromium",
    macos="brew install --cask chromium",
    windows="winget install Google.Chrome",
    places=(
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "${ProgramFiles}/Google/Chrome/Application/chrome.exe",
        "${ProgramFiles(x86)}/Google/Chrome/Application/chrome.exe",
        "${LocalAppData}/Google/Chrome/Application/chrome.exe",
        "${ProgramFiles(x86)}/Microsoft/Edge/Application/msedge.exe",
    ),
)
# What drives Chromium (playwright) brings a program that is linked to a library which a small Debian lacks.
LIBATOMIC = Program(
    name="libatomic", commands=(), library="atomic", debian="libatomic1", macos="", windows=""
)
NGINX = Program(
    name="nginx",
    commands=("nginx",),
    debian="nginx-light",
    macos="brew install nginx",
    windows="winget install nginxinc.nginx",
    places=("/usr/sbin/nginx", "/usr/local/sbin/nginx", str(UNPACKED / "nginx" / "usr" / "sbin" / "nginx")),
    unpacks="nginx",
)


def find(program: Program) -> str | None:
    """Where the program stands on this machine; None when it is missing."""
    if program.library:
        return ctypes.util.find_library(program.library)
    on_path = (shutil.which(command) for command in program.commands)
    in_places = (place for place in map(os.path.expandvars, program.places) if Path(place).is_file())
    return next((found for found in (*on_path, *in_places) if found), None)


def shelf(program: Program) -> Path:
    """Where a server is unpacked for the tests."""
    return UNPACKED / program.unpacks


def needed(*, core: bool, system: str = sys.platform) -> list[Program]:
    """What the tests need on `system`; with `core` only what every test run needs."""
    browser = [CHROMIUM, LIBATOMIC] if system == "linux" else [CHROMIUM]
    return browser if core else [*browser, NGINX]


def how_to_install(program: Program, system: str = sys.platform) -> str:
    """The line that installs the program on `system` (a value of `sys.platform`)."""
    if system == "win32":
        return program.windows
    if system == "darwin":
        return program.macos
    return f"sudo apt-get install {program.debian}"
