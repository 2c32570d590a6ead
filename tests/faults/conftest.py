"""What the tests of faults share: plant one in a copy of the sample, and say what must come of it."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from bangtin.checks.review import review
from bangtin.content.load import load
from bangtin.content.records import drop_record
from bangtin.content.root import ContentRoot
from bangtin.press.build import Plan, build

TODAY = date(2026, 11, 22)
DIRECTIVE = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"
UNCONFIRMED = "C043"
SAID = frozenset({"C004", "C012", "C013", "C014", "C015", "C017", "C019", "C024"})
"""Rules over the words of messages: what is planted into one is, rightly, not in its paper."""
HERE = "‸"
"""In a planted text: the place that the finding must name."""


@dataclass(frozen=True)
class Content:
    """A copy of the sample in which faults are planted."""

    path: Path

    def plant(self, file: str, old: str, new: str) -> tuple[str, int, int]:
        """Replace a text that must be there; the place that `‸` marks in the new one."""
        text = (self.path / file).read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{file} does not hold {old!r}"
        before, _, after = text.partition(old)
        head, mark, _ = f"{before}{new}".partition(HERE)
        self.write(file, before + new.replace(HERE, "") + after)
        if not mark:
            return file, 0, 0
        return file, head.count("\n") + 1, len(head) - head.rfind("\n")

    def excuse(self) -> None:
        """A waiver for figures that stand in the message alone, or in one of its texts."""
        days = "reason: Để thử, role: Ban biên tập trang mẫu, from: 2021-08-01, until: 2022-07-31"
        waivers = ", ".join(f"{{rule: {rule}, {days}}}" for rule in ("C004", "C015"))
        self.plant(MESSAGE, "\nrelease:", f"\nwaivers: [{waivers}]\nrelease:")

    def write(self, file: str, text: str | bytes) -> str:
        """Write a file, folders and all."""
        target = self.path / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
        return file

    def read(self, file: str) -> str:
        return (self.path / file).read_text(encoding="utf-8")

    def load(self, **options):
        return load(ContentRoot(self.path), today=TODAY, **options)

    def errors(self, **options):
        """Every error of reading and checking, in order, but that the planted words are not in the paper."""
        return tuple(each for each in review(self.load(**options)).errors if each.rule not in SAID)

    def warnings(self):
        """Every warning but that the messages here do not remember what they rest on."""
        return tuple(each for each in review(self.load()).warnings if each.rule not in {UNCONFIRMED, *SAID})

    def codes(self, **options) -> list[str]:
        return [finding.rule for finding in self.errors(**options)]

    def places(self) -> list[tuple[str, str, int, int]]:
        return [(each.rule, each.place.file, each.place.line, each.place.column) for each in self.errors()]

    def directive(self):
        """The sample's directive as it was read."""
        return self.load().corpus.directives["thanh-uy-bao-loc/2021/253-cv-thu"]

    def message(self):
        return self.load().corpus.messages["2021/giu-vung-tinh-than"]

    def build(self):
        return build(Plan(ContentRoot(self.path), self.path / "public", TODAY))

    def page(self, path: str) -> str:
        return (self.path / "public" / path).read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def accepted(root: Path) -> Path:
    """The data of the sample; without a fault nothing is found in them, not even a warning."""
    verdict = review(load(ContentRoot(root), today=TODAY))
    assert (verdict.errors, verdict.warnings) == ((), ())
    return root / "data"


@pytest.fixture
def content(accepted: Path, tmp_path: Path) -> Content:
    """A copy to plant faults in; pages and templates are lent by the program.

    Its messages do not remember what they were held against: otherwise each word planted into the directive
    would be a finding of its own, rightly, and hide what the fault is.
    """
    shutil.copytree(accepted, tmp_path / "noi-dung" / "data")
    for file in sorted((tmp_path / "noi-dung/data/messages").rglob("*.md")):
        file.write_bytes(drop_record(file.read_bytes().decode(), "confirmed").encode())
    return Content(tmp_path / "noi-dung")


@pytest.fixture
def refused(content: Content) -> Callable[..., None]:
    """`refused(file, old, new, code)`: refused at `‸` and for nothing else; without it, accepted."""

    def plant(file: str, old: str, new: str, code: str, *, others: tuple[str, ...] = ()) -> None:
        original = content.read(file)
        place = content.plant(file, old, new)
        found = content.places()
        assert (code, *place) in found
        assert {rule for rule, *_ in found} <= {code, *others}
        content.write(file, original)

    return plant


BOUNDED = """
import json, sys
from datetime import date
from pathlib import Path
from bangtin.checks.review import review
from bangtin.content.load import load
from bangtin.content.root import ContentRoot
found = review(load(ContentRoot(Path(sys.argv[1])), today=date(2026, 11, 22))).errors
print(json.dumps([[each.rule, each.place.file, each.place.line, each.place.column] for each in found[:50]]))
"""


@pytest.fixture
def bounded_check(root: Path) -> Callable[[Content], list[list]]:
    """Read and check in a process of its own that is killed when it hangs; a crash fails the test."""

    def check(content: Content) -> list[list]:
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", BOUNDED, content.path],
            env={"PYTHONPATH": str(root / "scripts"), "PATH": ""},
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-2000:]
        return json.loads(done.stdout)

    return check
