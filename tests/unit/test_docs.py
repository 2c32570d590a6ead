"""What the documents say is there: commands, rules, tests, links; and nothing of one machine."""

import importlib
import inspect
import pkgutil
import re
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

import bangtin
from bangtin.cli import bangtin as group
from bangtin.language.slugs import slug
from bangtin.model.finding import RULES
from bangtin.site.addresses import RULES as CATALOGUE
from launcher.door import COMMANDS, OWN_COMMANDS

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    *(ROOT / name for name in ("README.md", "README.vi.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs" / "_dev").rglob("*.md")),
]
LINK = re.compile(r"\]\(([^()\s]+)\)")
MACHINE = re.compile(r"(?<![\w.])(?:/(?:root|home|Users|tmp|work|var/tmp)/|[A-Z]:\\)")
CODE = re.compile(r"\b[YTPILSNKACG]\d{3}\b")
RANGE = re.compile(r"\b([YTPILSNKACG])(\d{3})–(?:\1)?(\d{3})\b")
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


@cache
def rules() -> dict[str, str]:
    """Every rule of the package by its code, with its sentence, whoever imports it or not."""
    for module in pkgutil.walk_packages(bangtin.__path__, "bangtin."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    own = {code: rule for code, rule in RULES.items() if rule.__module__.startswith("bangtin.")}
    return {code: inspect.cleandoc(rule.__doc__ or "") for code, rule in own.items()}


@cache
def known_tests() -> frozenset[str]:
    sources = (read(file) for file in (ROOT / "tests").rglob("test_*.py"))
    return frozenset(
        name for source in sources for name in re.findall(r"^\s*def (test_\w+)", source, re.MULTILINE)
    )


@cache
def anchors(page: Path) -> frozenset[str]:
    """The anchors of headings as a forge makes them: words kept, marks dropped, spaces as hyphens."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", read(page)), re.MULTILINE)
    return frozenset(re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings)


@pytest.mark.parametrize("readme", ["README.md", "README.vi.md"])
def test_every_command_stands_in_both_readmes(readme):
    rows = re.findall(r"^\| `(?:\./run )?([a-z]+)` \|", read(ROOT / readme), re.MULTILINE)
    assert set(group.commands) | set(OWN_COMMANDS) <= set(rows)
    assert set(rows) <= set(COMMANDS) | set(OWN_COMMANDS)
    assert len(rows) == len(set(rows))


def test_every_command_stands_in_the_architecture():
    text = read(ROOT / "docs" / "_dev" / "architecture.md")
    chapter = text[text.index("\n## Commands\n") : text.index("\n## Dependencies\n")]
    promised = chapter[: chapter.index("*Not built yet:*")] if "*Not built yet:*" in chapter else chapter
    missing = [name for name in (*group.commands, *OWN_COMMANDS) if not re.search(rf"`{name}\b", promised)]
    assert missing == []


@pytest.mark.parametrize("page", ["README.md", "docs/_dev/architecture.md"])
def test_every_room_of_the_house_stands_on_its_map(page):
    rooms = {file.parent.name for file in (ROOT / "scripts" / "bangtin").glob("*/__init__.py")}
    assert set(re.findall(r"^\| \d \| `([a-z]+)/`", read(ROOT / page), re.MULTILINE)) == rooms


def test_every_command_says_what_it_does():
    assert [name for name, command in group.commands.items() if not command.help] == []


def test_every_rule_is_in_the_published_catalogue(sample_site):
    page = unescape((sample_site / CATALOGUE / "index.html").read_text(encoding="utf-8"))
    words = " ".join(re.sub(r"<[^<>]*>", " ", page).split())
    missing = [code for code in rules() if not re.search(rf"\b{code}\b", words)]
    assert missing == []


def test_every_rule_says_itself_and_what_to_do():
    silent = [code for code, sentence in rules().items() if not sentence]
    assert silent == []
    assert [code for code in rules() if not (RULES[code].wrong.vi and RULES[code].mend.vi)] == []


@every_page
def test_every_rule_that_is_named_exists(page):
    text = read(page)
    ends = {f"{letter}{number}" for letter, *ends in RANGE.findall(text) for number in ends}
    assert sorted({*CODE.findall(text), *ends} - rules().keys()) == []


@every_page
def test_every_test_that_is_named_exists(page):
    named = {name for name in re.findall(r"`(test_\w+)`", read(page)) if not name.endswith("_")}
    examples = {"test_replaced_document_links_to_successor"}  # CONTRIBUTING shows how a name is made
    assert sorted(named - known_tests() - examples) == []


READING = [f"F{number:02d}" for number in (*range(1, 64), *range(70, 77), 82)]


@pytest.mark.parametrize("fault", READING)
def test_every_fault_of_reading_is_held_by_a_test_of_its_name(fault):
    text = read(ROOT / "docs" / "_dev" / "faults.md")
    (row,) = re.findall(rf"^\| {fault} \|.*$", text, re.MULTILINE)
    assert "| tested: " in row
    assert re.search(rf"`test_(?:f\d\d_)*{fault.lower()}_\w+`", row), row


@every_page
def test_every_relative_link_leads_somewhere(page):
    lost = []
    for target in LINK.findall(FENCE.sub("", read(page))):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = unquote(target).partition("#")
        file = (page.parent / path).resolve() if path else page
        inside = file.is_relative_to(ROOT) and file.exists()
        if not inside or (anchor and file.suffix == ".md" and anchor not in anchors(file)):
            lost.append(target)
    assert lost == []


@every_page
def test_every_file_of_the_package_that_is_named_exists(page):
    """Paths in code type that end in .py: from the root, from scripts/ or from the package."""
    bases = [ROOT, ROOT / "scripts", ROOT / "scripts" / "bangtin", page.parent]
    named = re.findall(r"`([\w/.-]+/[\w.-]+\.(?:py|yml|lock|html))`", read(page))
    plain = [path for path in named if not path.startswith((".bangtin", "../"))]
    assert [path for path in plain if not any((base / path).exists() for base in bases)] == []


@every_page
def test_nothing_of_one_machine_is_named(page):
    assert MACHINE.findall(read(page)) == []


def test_decisions_are_numbered_once_and_listed():
    folder = ROOT / "docs" / "_dev" / "adr"
    pages = sorted(file for file in folder.glob("*.md") if file.name != "README.md")
    assert [file.name[:4] for file in pages] == [f"{n:04d}" for n in range(1, len(pages) + 1)]
    listed = LINK.findall(read(folder / "README.md"))
    assert sorted(listed) == [file.name for file in pages]


def test_every_fault_and_invariant_has_its_row():
    text = read(ROOT / "docs" / "_dev" / "faults.md")
    faults = re.findall(r"^\| (F\d+) \|", text, re.MULTILINE)
    assert faults == [f"F{n:02d}" for n in range(1, 115)]
    assert re.findall(r"^\| (I\d+) ", text, re.MULTILINE) == [f"I{n}" for n in range(1, 13)]


def test_every_consistency_rule_has_its_row():
    text = read(ROOT / "docs" / "_dev" / "rules.md")
    assert re.findall(r"^\| (R\d\d) ", text, re.MULTILINE) == [f"R{n:02d}" for n in range(1, 27)]


def test_developer_documents_are_not_published(sample_site):
    published = {path.name for path in sample_site.rglob("*")}
    assert not published & {"_dev", *(slug(page.stem) for page in PAGES if "adr" in page.parts)}


@pytest.mark.parametrize(
    ("text", "found"),
    [("see /root/x", True), ("in /tmp/x", True), ("/srv/bang-tin/public", False), ("a /work/x", True)],
)
def test_path_of_a_machine_is_seen(text, found):
    assert bool(MACHINE.search(text)) is found
