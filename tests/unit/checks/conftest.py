"""Small publications of fictional bodies, written to the disk and checked as a whole."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from bangtin.checks.review import review
from bangtin.content.load import load
from bangtin.content.root import ContentRoot

TODAY = date(2026, 11, 22)


def _body(label, **more):
    return {"label": label, "kind": "dang", "symbols": ["ThU"]} | more


BODIES = {
    "tinh-uy-mau": _body(
        "Tỉnh ủy Mẫu", until="2025-06-30", successors=[{"id": "tinh-uy-mau-moi", "from": "2025-07-01"}]
    ),
    "tinh-uy-mau-moi": _body("Tỉnh ủy Mẫu (mới)", **{"from": "2025-07-01"}),
    "thanh-uy-mau": _body(
        "Thành ủy Mẫu",
        until="2025-06-30",
        parent=[{"id": "tinh-uy-mau", "until": "2025-06-30"}],
        successors=[{"id": "dang-uy-phuong-mau", "from": "2025-07-01", "source": "Nghị quyết mẫu"}],
    ),
    "dang-uy-xa-mau": _body("Đảng ủy Xã Mẫu", parent=[{"id": "thanh-uy-mau", "until": "2025-06-30"}]),
    "dang-uy-phuong-mau": _body("Đảng ủy Phường Mẫu", parent=[{"id": "tinh-uy-mau-moi"}]),
}


@pytest.fixture
def publication(content_root):
    """`publication(id={header…}, …)`: directives under those bodies; each header says what differs."""
    organizations = content_root / "data/vocabulary/organizations.yml"
    organizations.write_text(
        organizations.read_text(encoding="utf-8") + yaml.safe_dump(BODIES, allow_unicode=True),
        encoding="utf-8",
    )

    def write(**papers):
        for place, header in papers.items():
            _write(content_root, place, dict(header))
        return ContentRoot(content_root)

    return write


def _write(root, name, header):
    issuer, issued = header.pop("issuer", "thanh-uy-mau"), header.pop("issued", "2021-02-01")
    text = header.pop("text", "1. Làm việc thứ nhất.\n\na) Ở tổ dân phố.\n\n2. Làm việc thứ hai.")
    number = f"{name.removeprefix('so_')}-CV/ThU"
    full = {
        "number": number,
        "type": "cong-van",
        "issuer": issuer,
        "issued": issued,
        "place": "Mẫu",
        "subject": "một việc",
        "effect": {"from": issued},
        "release": {"role": "Ban biên tập mẫu", "date": issued, "basis": "Bài thử"},
    } | header
    path = root / f"data/directives/{issuer}/{issued[:4]}/{name.removeprefix('so_')}-cv-thu.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    written = yaml.safe_dump(full, allow_unicode=True, sort_keys=False)
    path.write_text(f"---\n{written}---\n\n{text}\n", encoding="utf-8")


@pytest.fixture
def wrong():
    """What is wrong with a publication: rule, file, what an officer reads."""

    def found(root):
        verdict = review(load(root, today=TODAY))
        return [
            (each.rule, each.place.file.rpartition("/")[2], f"{each.message()} {each.fix()}")
            for each in verdict.errors
        ]

    return found


GROUND = "thanh-uy-mau/2021/5-cv-thu"


@pytest.fixture
def say(content_root):
    """`say("2021/mot", …)`: a message that rests on section 2 of number 5; each header says what differs."""

    def write(identity, text="Mời bà con cùng làm việc thứ hai.", **header):
        full = {
            "title": "Làm việc thứ hai",
            "issuer": "ban-bien-tap-trang-mau",
            "cites": [f"{GROUND}#2"],
            "audiences": ["nhan-dan"],
            "valid": {"from": "2021-03-01"},
            "language": "vi",
            "release": {"role": "Ban biên tập mẫu", "date": "2021-03-01", "basis": "Bài thử"},
        } | header
        path = content_root / f"data/messages/{identity}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        written = yaml.safe_dump(full, allow_unicode=True, sort_keys=False)
        path.write_text(f"---\n{written}---\n\n{text}\n", encoding="utf-8")
        return path

    return write


@pytest.fixture
def standing(content_root):
    """The state of a message on a day, as a review of the whole publication finds it."""

    def on(identity, day=None):
        loaded = load(ContentRoot(content_root), today=TODAY, as_of=day and date.fromisoformat(day))
        return review(loaded).messages[identity]

    return on


@pytest.fixture
def codes(content_root):
    """The codes of what a review finds in one file, or in all."""

    def found(file="", day=None):
        loaded = load(ContentRoot(content_root), today=TODAY, as_of=day and date.fromisoformat(day))
        verdict = review(loaded)
        return [each.rule for each in (*verdict.errors, *verdict.warnings) if file in each.place.file]

    return found


CONTENT = Path(__file__).resolve().parents[2] / "benchmarks" / "planted_errors" / "by_hand" / "content"
BEFORE_ALL = date(2022, 1, 1)
"""On this day every message is still to come, so that none is silent."""


@pytest.fixture
def figures_root(tmp_path):
    """That root, to change at will."""
    target = tmp_path / "mau"
    shutil.copytree(CONTENT / "data", target / "data")
    return target


@pytest.fixture
def judged(figures_root):
    """`judged()`: the review of the root as it stands."""

    def run(as_of=BEFORE_ALL):
        return review(load(ContentRoot(figures_root), today=TODAY, as_of=as_of))

    return run


@pytest.fixture
def planted(figures_root, change, judged):
    """`planted(slug, (was, now), …)`: what is found in a message after the changes, C043 left out."""

    def run(slug, *changes):
        file = f"data/messages/2022/{slug}.md"
        for was, now in changes:
            change(figures_root / file, was, now)
        verdict = judged()
        found = (*verdict.errors, *verdict.warnings)
        return [each for each in found if each.place.file == file and each.rule != "C043"]

    return run
