"""After any sequence of changes the tree is the tree of a clean build."""

import re
import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bangtin.content.root import ContentRoot
from bangtin.demo.directives import directive_file
from bangtin.demo.write import write_demo
from bangtin.press import switch
from bangtin.press.build import Plan, build
from bangtin.press.memory import memory_folder
from bangtin.press.switch import twin_of

DIRECTIVES, MESSAGES = 9, 4
TODAY = date(2026, 11, 22)


class Site:
    """A small content root that is changed and built again and again."""

    def __init__(self, folder: Path, checkout: Path) -> None:
        self.root = folder / "noi-dung"
        write_demo(self.root, DIRECTIVES, MESSAGES)
        shutil.copytree(checkout / "overrides", self.root / "overrides")
        self.plan = Plan(ContentRoot(self.root), self.root / "public", TODAY, date(2012, 6, 1))
        self.next = DIRECTIVES

    def files(self, kind: str) -> list[Path]:
        return sorted((self.root / "data" / kind).rglob("*.md"))

    def pick(self, kind: str, number: int) -> Path:
        files = self.files(kind)
        return files[number % len(files)]

    def identity(self, file: Path) -> str:
        return file.relative_to(self.root / "data" / "directives").with_suffix("").as_posix()

    def header(self, file: Path, lines: str) -> None:
        """Put lines at the end of a header."""
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("\nrelease:\n", f"\n{lines}\nrelease:\n", 1), encoding="utf-8")


def edit_a_body(site, number):
    file = site.pick(("directives", "messages")[number % 2], number)
    file.write_text(file.read_text(encoding="utf-8") + f"\nCâu thêm vào {number}.\n", encoding="utf-8")


def shorten_a_body(site, number):
    file = site.pick("directives", number)
    head, _, body = file.read_text(encoding="utf-8").rpartition("\n\n")
    if "\n---\n\n" in head and body:
        file.write_text(head + "\n", encoding="utf-8")


def cite_another(site, number):
    one, other = site.pick("directives", number), site.pick("directives", number + 1)
    cited = re.search(r"^number: (.+)$", other.read_text(encoding="utf-8"), re.MULTILINE)[1]
    one.write_text(one.read_text(encoding="utf-8") + f"\nThực hiện {cited} năm 2012.\n", encoding="utf-8")


def change_a_subject(site, number):
    file = site.pick("directives", number)
    text = re.sub(
        r"^(subject: .*)$", r"\1 và ao làng", file.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE
    )
    file.write_text(text, encoding="utf-8")


def relate(site, number):
    one, other = site.pick("directives", number), site.pick("directives", number + 1)
    if "relations:" not in one.read_text(encoding="utf-8") and one != other:
        kind = ("replaces", "amends", "suspends", "guides")[number % 4]
        site.header(one, f"relations:\n  - type: {kind}\n    target: {site.identity(other)}")


def withdraw(site, number):
    file = site.pick(("directives", "messages")[number % 2], number)
    if "withdrawn:" not in file.read_text(encoding="utf-8"):
        site.header(
            file, "withdrawn:\n  date: 2012-05-01\n  role: Ban biên tập\n  reason: Đăng nhầm bản nháp"
        )


def delete(site, number):
    kind = ("directives", "messages")[number % 2]
    if len(site.files(kind)) > 2:
        site.pick(kind, number).unlink()


def add(site, number):
    path, text = directive_file(2021, site.next)
    site.next += 1
    target = site.root / "data" / "directives" / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


def move(site, number):
    file = site.pick("messages", number)
    if "moved_from:" not in file.read_text(encoding="utf-8"):
        site.header(file, f"moved_from: [{file.parent.name}/{file.stem}]")
        file.rename(file.with_stem(f"{file.stem}-moi"))


def prolong_a_message(site, number):
    file = site.pick("messages", number)
    text = re.sub(
        r"^  until: .*$", "  until: 2012-12-31", file.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE
    )
    file.write_text(text, encoding="utf-8")


def name_a_body_anew(site, number):
    file = site.root / "data" / "vocabulary" / "audiences.yml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("label: ", f"label: X{number % 3} ", 1), encoding="utf-8"
    )


def change_a_template(site, number):
    file = site.root / "overrides" / "directive.html"
    file.write_text(
        file.read_text(encoding="utf-8").replace("</article>", f"</article><p>{number}</p>"), encoding="utf-8"
    )


def change_a_page(site, number):
    file = site.root / "docs" / "gioi-thieu.md"
    file.write_text(
        file.read_text(encoding="utf-8") + f"\n## Đề mục {number}\n\nLời {number}.\n", encoding="utf-8"
    )


def let_days_pass(site, number):
    site.plan = replace(site.plan, as_of=site.plan.as_of + timedelta(days=number * 7))


def write_a_draft(site, number):
    target = site.root / "data" / "drafts" / "messages" / "2012" / f"ban-thao-{number}.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(site.pick("messages", number).read_text(encoding="utf-8"), encoding="utf-8")


def lose_the_memory(site, number):
    for file in memory_folder(site.plan.root.work, site.plan.output).glob("*.json"):
        content = file.read_bytes()
        damaged = (b"", content[: len(content) // 2], content[:-9] + b"x" + content[-8:])[number % 3]
        file.write_bytes(damaged) if number % 4 else file.unlink()


def lose_the_twin(site, number):
    shutil.rmtree(twin_of(site.plan.output), ignore_errors=True)


def lose_all_caches(site, number):
    shutil.rmtree(site.root / ".bangtin", ignore_errors=True)


CHANGES = (
    edit_a_body, shorten_a_body, cite_another, change_a_subject, relate, withdraw, delete, add, move,
    prolong_a_message, name_a_body_anew, change_a_template, change_a_page, let_days_pass, write_a_draft,
    lose_the_memory, lose_the_twin, lose_all_caches,
)  # fmt: skip


@settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, 11)), min_size=4, max_size=7))
def test_after_any_changes_the_tree_is_that_of_a_clean_build(
    tmp_path_factory, monkeypatch, root, tree, changes
):
    monkeypatch.setattr(switch, "_sync", lambda folder, changed: None)  # only the disk would notice
    site = Site(tmp_path_factory.mktemp("site"), root)
    build(site.plan)
    for change, number in changes:
        change(site, number)
        before = tree(site.plan.output)
        outcome = build(site.plan)
        clean = build(_elsewhere(site))
        assert outcome.published == clean.published
        if outcome.published:
            assert tree(site.plan.output) == tree(site.root / "clean")
        else:
            assert tree(site.plan.output) == before


def _elsewhere(site: Site) -> Plan:
    """A plan whose output nobody remembers."""
    for name in ("clean", "clean.twin"):
        shutil.rmtree(site.root / name, ignore_errors=True)
    plan = replace(site.plan, output=site.root / "clean")
    shutil.rmtree(memory_folder(plan.root.work, plan.output), ignore_errors=True)
    return plan
