"""What a case is, where it comes from, and how cases are laid into content roots that hold many of them."""

import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
BY_HAND = HERE / "by_hand"


@dataclass(frozen=True)
class Edit:
    """`was` becomes `now`, where it stands first; without `was` the file is new and holds `now`."""

    file: str
    was: str
    now: str


@dataclass(frozen=True)
class Case:
    """One message with one error of a known kind planted, or a clean variation that must pass."""

    kind: str
    source: str
    """`by-hand`, `sample` or `demo`: the content root that is changed."""
    at: str
    """The file of the message that is judged."""
    edits: tuple[Edit, ...]
    rules: tuple[str, ...] = ()
    """The rules of which one must find it; none for a clean variation."""
    by_hand: bool = False
    beside: str = ""
    """A file that must be as it was: the original of a translation, the message that says another figure."""

    @property
    def files(self) -> frozenset[str]:
        named = (self.at, self.beside, *(edit.file for edit in self.edits))
        return frozenset(file for file in named if file)

    @property
    def alone(self) -> bool:
        """Whether the case changes what other messages rest on."""
        return any(not edit.file.startswith("data/messages/") and edit.was for edit in self.edits)


def written_by_hand(name: str) -> Iterator[Case]:
    """The cases of `by_hand/errors.jsonl` or `by_hand/clean.jsonl`."""
    for line in (BY_HAND / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        edits = tuple(Edit(*edit) for edit in record["edits"])
        rules = tuple(record.get("rules", ()))
        yield Case(record["kind"], "by-hand", record["at"], edits, rules, by_hand=True)


def packed(cases: Iterable[Case]) -> Iterator[list[Case]]:
    """Lists of cases of one source that touch different files, so that one content root holds them all."""
    open_lists: dict[str, list[tuple[list[Case], set[str]]]] = {}
    for case in cases:
        lists = open_lists.setdefault(case.source, [])
        if case.alone:
            yield [case]
            continue
        for members, taken in lists:
            if not taken & case.files:
                members.append(case)
                taken.update(case.files)
                break
        else:
            lists.append(([case], set(case.files)))
    for lists in open_lists.values():
        yield from (members for members, _ in lists)


def plant(source: Path, target: Path, cases: Iterable[Case]) -> None:
    """A copy of a content root's data with the edits of the cases."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source / "data", target / "data")
    for case in cases:
        for edit in case.edits:
            apply(target / edit.file, edit)


def apply(file: Path, edit: Edit) -> None:
    if not edit.was:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(edit.now, encoding="utf-8", newline="\n")
        return
    text = file.read_text(encoding="utf-8")
    if edit.was not in text:
        raise ValueError(f"{edit.file} does not hold {edit.was!r}")
    file.write_text(text.replace(edit.was, edit.now, 1), encoding="utf-8", newline="\n")
