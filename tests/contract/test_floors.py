"""The floors of the house hold: imports point down, and only the door looks at the world."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[2] / "scripts"
FLOORS = {
    "language": 0,
    "gates": 1,
    "model": 1,
    "content": 2,
    "checks": 3,
    "site": 3,
    "intake": 3,
    "demo": 3,
    "press": 4,
}
DOOR = 5  # the modules that stand in the package itself: cli, serve and what they speak with
# What a room may know beside the standard library and the rooms below it.
SUPPLIERS = {
    "language": set(),
    "gates": set(),
    "model": {"pydantic", "pydantic_core"},
    "content": {"pydantic", "pydantic_core", "yaml", "markdown_it"},
    "checks": set(),
    "site": {"jinja2", "markupsafe", "markdown_it", "nh3", "feedgen", "lxml"},
    "intake": {"pdfplumber", "pdfminer"},
    "demo": set(),
    "press": {"yaml", "markdown", "nh3", "lxml", "distributed"},
    "door": {"click", "rich", "watchdog"},
}
ENGINES = {"mkdocs", "material", "zensical", "pymdownx"}
WORLD = {
    "print", "input", "breakpoint",
    "date.today", "datetime.now", "datetime.today", "datetime.utcnow", "datetime.date.today",
    "datetime.datetime.now", "datetime.datetime.today", "datetime.datetime.utcnow",
    "time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.ctime", "time.strftime",
    "os.environ", "os.environb", "os.getenv", "os.getcwd", "os.getlogin", "os.uname", "Path.cwd", "Path.home",
    "sys.stdout", "sys.stderr", "sys.stdin", "sys.argv",
}  # fmt: skip
WORLDLY_MODULES = {"locale", "getpass", "platform", "socket", "random", "secrets", "webbrowser"}
WORLDLY_NAMES = {"environ", "getenv", "getcwd", "stdout", "stderr", "stdin", "argv"}


def modules() -> list[Path]:
    return sorted((SOURCES / "bangtin").rglob("*.py"))


def room_of(module: Path) -> str:
    """The room of a module; the door for what stands in the package itself."""
    first, *rest = module.relative_to(SOURCES / "bangtin").parts
    return first if rest else "door"


def imports(tree: ast.AST) -> Iterator[str]:
    """Every imported module, with the name taken from it: `bangtin.model.directive`, `datetime.date`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names)


def at_home(room: str, known: str = "") -> bool:
    """Whether `room` may know the room `known`: itself, one below, or the version of the package."""
    if room == "door" or known in {room, "__version__", ""}:
        return True
    return FLOORS.get(known, DOOR) < FLOORS[room]


def upward(room: str, tree: ast.AST) -> list[str]:
    """Imports that point up, or to another room of the same floor."""
    found = []
    for name in imports(tree):
        parts = name.split(".")
        if name.startswith("."):
            found.append(f"{name}: relative imports hide the room")
        elif parts[0] == "bangtin" and not at_home(room, *parts[1:2]):
            found.append(name)
    return found


def strangers(room: str, module: str, tree: ast.AST) -> list[str]:
    """Suppliers that the room does not know."""
    known = {"bangtin", *SUPPLIERS[room]}
    if module.startswith("press/engines/"):
        known |= ENGINES
    firsts = {name.split(".")[0] for name in imports(tree)}
    return sorted(first for first in firsts if first not in known and first not in sys.stdlib_module_names)


def glances(tree: ast.AST) -> list[str]:
    """Words that print, or read the clock, the environment, the locale, the machine."""
    names = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute | ast.Name)}
    taken = {name for name in imports(tree) if name.split(".")[0] in WORLDLY_MODULES}
    sly = {name for name in imports(tree) if name.split(".")[0] in {"os", "sys"}}
    return sorted((names & WORLD) | taken | {name for name in sly if name.split(".")[-1] in WORLDLY_NAMES})


def parsed(path: Path) -> ast.AST:
    return ast.parse(path.read_text(encoding="utf-8"))


def offences(judge, paths: list[Path]) -> dict[str, list[str]]:
    """What `judge(path)` finds, by module; modules without a finding are left out."""
    found = {path.relative_to(SOURCES).as_posix(): judge(path) for path in paths}
    return {name: lines for name, lines in found.items() if lines}


def test_imports_point_down_and_neighbours_do_not_know_each_other():
    assert offences(lambda path: upward(room_of(path), parsed(path)), modules()) == {}


def test_rooms_know_only_their_own_suppliers():
    def judge(path: Path) -> list[str]:
        return strangers(room_of(path), path.relative_to(SOURCES / "bangtin").as_posix(), parsed(path))

    assert offences(judge, modules()) == {}


def test_nothing_below_the_door_prints_or_looks_at_the_world():
    below = [path for path in modules() if room_of(path) != "door"]
    assert offences(lambda path: glances(parsed(path)), below) == {}


def test_every_room_has_a_floor():
    rooms = {room_of(path) for path in modules()} - {"door"}
    assert rooms <= FLOORS.keys()


def test_launcher_needs_the_standard_library_alone():
    paths = [SOURCES.parent / "run", *sorted((SOURCES / "launcher").glob("*.py"))]
    firsts = {name.split(".")[0] for path in paths for name in imports(parsed(path))}
    assert firsts - sys.stdlib_module_names == {"launcher"}


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("model", "from bangtin.content.load import load"),
        ("model", "from bangtin.gates import secrecy"),
        ("site", "import bangtin.checks.rules"),
        ("site", "from bangtin import press"),
        ("press", "from bangtin.cli import main"),
        ("content", "def f():\n    from bangtin.report import show"),
        ("site", "from ..checks import rules"),
    ],
)
def test_import_upwards_or_sideways_is_seen(room, line):
    assert upward(room, ast.parse(line))


@pytest.mark.parametrize(
    ("room", "module", "line"),
    [
        ("press", "press/build.py", "from mkdocs.config import load_config"),
        ("site", "site/pages/page.py", "import zensical"),
        ("language", "language/text.py", "import yaml"),
        ("content", "content/load.py", "import click"),
    ],
)
def test_unknown_supplier_is_seen(room, module, line):
    assert strangers(room, module, ast.parse(line))


@pytest.mark.parametrize(
    "line",
    [
        "print('a')",
        "from datetime import date\nday = date.today()",
        "import datetime\nnow = datetime.datetime.now(zone)",
        "import os\nhome = os.environ['HOME']",
        "from os import environ",
        "import locale",
        "from pathlib import Path\nhere = Path.cwd()",
        "import sys\nsys.stdout.write('a')",
        "import time\nnow = time.time()",
    ],
)
def test_look_at_the_world_is_seen(line):
    assert glances(ast.parse(line))
