"""The files of the index: named by their content, changed only where the content changed."""

import hashlib
import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from dataclasses import replace
from datetime import date

import pytest

from bangtin.site.search.entries import Facets, SearchEntry
from bangtin.site.search.layout import DIGITS, ENTRY, LOOKUP_GROUP, ROOT, TITLE_GROUP, passage_path
from bangtin.site.search.ordinals import assign_ordinals, year_starts
from bangtin.site.search.shards import MOST_OF_WORD
from bangtin.site.search.store import Store
from bangtin.site.search.writer import head_of, write_index

SYLLABLES = (
    *("an", "binh", "chau", "dong", "giao", "hoa", "khanh", "lam", "minh"),
    *("nam", "phuc", "quang", "son", "thanh", "uy", "van", "xuan", "yen"),
)


def written(entries) -> dict[str, bytes]:
    return {artifact.path: artifact.content for artifact in write_index(entries)}


def many(count: int) -> list[SearchEntry]:
    """Invented documents that differ in a few words each."""
    return [
        SearchEntry(
            id=f"mau/2020/{number}",
            kind="directive",
            number=f"{number}-CV/MAU",
            title=f"việc {SYLLABLES[number % 18]} {SYLLABLES[number % 7]} {number}",
            date=date(2020, 1 + number % 12, 1 + number % 28),
            effect="in-force",
            address=f"van-ban/mau/2020/{number}/",
            public=None,
            facets=Facets(("mau",), "cong-van"),
            sections=[("1", " ".join(SYLLABLES[(number * step) % 18] for step in range(1, 60)))],
        )
        for number in range(count)
    ]


@pytest.fixture(scope="module")
def base() -> list[SearchEntry]:
    return many(1500)


GROUPS = {"titles": TITLE_GROUP, "numbers": LOOKUP_GROUP, "dates": LOOKUP_GROUP}


def test_every_file_but_the_entry_and_the_passages_is_named_by_what_it_holds(files):
    groups = defaultdict(dict)
    for path, content in files.items():
        assert path.startswith(f"{ROOT}/")
        folder, name = path.split("/")[2], path.rpartition("/")[2]
        mark = name.rpartition("-")[2].partition(".")[0]
        if folder in GROUPS:
            number = int(name.partition("-")[0])
            groups[folder, number // GROUPS[folder], mark][number] = content
        elif folder != "passages" and path != ENTRY:
            assert mark == hashlib.sha256(content).hexdigest()[:DIGITS], path
    assert {folder for folder, _, _ in groups} == GROUPS.keys()
    for (*_, mark), group in groups.items():
        content = b"\n".join(group[number] for number in sorted(group))
        assert mark == hashlib.sha256(content).hexdigest()[:DIGITS]


def test_the_order_of_arrival_changes_no_byte(entries, vocabulary, files):
    backwards = {artifact.path: artifact.content for artifact in write_index(reversed(entries), vocabulary)}
    assert backwards == files


SEEDED = """
import hashlib, json, runpy
space = runpy.run_path("tests/unit/site/search/conftest.py")
data = json.loads((space["VECTORS"] / "search_documents.json").read_text("utf-8"))
entries = [space["entry_of"](row) for row in data["documents"]]
words = space["SearchWords"](data["abbreviations"], data["types"])
files = sorted((one.path, one.content) for one in space["write_index"](entries, words))
print(hashlib.sha256(repr(files).encode()).hexdigest())
"""


@pytest.mark.parametrize("seed", ["0", "42"])
def test_the_hash_seed_changes_no_byte(files, root, seed):
    environment = {**os.environ, "PYTHONPATH": str(root / "scripts"), "PYTHONHASHSEED": seed}
    run = subprocess.run(
        [sys.executable, "-c", SEEDED], cwd=root, env=environment, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest()


def test_an_edit_rewrites_only_what_holds_the_changed_words(base):
    before = written(base)
    section = ("1", base[700].sections[0][1] + " thác Đamb'ri")
    after = written([*base[:700], replace(base[700], sections=[section]), *base[701:]])
    changed = after.keys() - before.keys()
    words = {path.split("/")[-1].split("-")[0] for path in changed if "/words/" in path}
    assert words <= {"thac", "dambri", "_", base[700].sections[0][1].split()[-1]}
    others = [path for path in changed if "/words/" not in path and "/tables/" not in path]
    assert [path.split("/")[2].split("-")[0] for path in others] == ["directory"]
    rewritten = {path for path in before.keys() & after.keys() if before[path] != after[path]}
    assert rewritten == {ENTRY, passage_path("directive", base[700].id)}


@pytest.mark.parametrize("day", [date(2020, 6, 15), date(2020, 12, 31), date(2021, 5, 5)])
def test_a_document_made_public_later_moves_no_other_however_old_it_is(base, day):
    older = [replace(entry, public=entry.date) for entry in base[:1000]]
    added = replace(base[1001], date=day, public=date(2022, 1, 1))
    places = [
        {one.id: ordinal for one, ordinal in assign_ordinals(heads, year_starts(heads))}
        for heads in ([head_of(entry) for entry in older], [head_of(entry) for entry in (*older, added)])
    ]
    assert places[1].items() >= places[0].items()
    before, after = written(older), written([*older, added])
    gone = [path for path in before.keys() - after.keys() if "/titles/" in path]
    assert len(gone) <= TITLE_GROUP


def test_shards_hold_no_count_of_documents(base):
    half, whole = written(base[:750]), written(base)
    common = {path for path in half if "/passages/" in path}
    assert common <= whole.keys()


def test_a_common_word_is_cut_and_known_from_its_table_when_its_lists_are_long(base):
    store = Store(written(base).__getitem__)
    assert store.is_common("an")
    assert store.is_common("mau") is False
    postings = store.postings("mau")
    assert (postings.frequency, len(postings.documents)) == (len(base), MOST_OF_WORD)
    assert not store.is_common("dambri")


def test_a_long_text_is_spread_over_passage_files_without_losing_a_word():
    text = "điều khoản " * 900
    entry = replace(many(1)[0], sections=[("dieu-1", text), ("dieu-2", "ngắn")])
    files = written([entry])
    telling = json.loads(files[passage_path("directive", entry.id)])["blocks"]
    assert len(telling) > 1
    paths = [passage_path("directive", entry.id, number) for number in range(len(telling))]
    held = [section for path in paths for section in json.loads(files[path])]
    assert " ".join(part for anchor, part in held if anchor == "dieu-1").split() == text.split()
    assert held[-1] == ["dieu-2", "ngắn"]


def test_no_entries_make_an_index_that_answers_nothing():
    store = Store(written([]).__getitem__)
    assert store.documents == 0
    assert store.postings("chong", "dich").frequency == 0


def test_windows_takes_every_file_name():
    ports = (f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))
    reserved = {"con", "prn", "aux", "nul", *ports}
    text = " ".join(f"{word} {number}" for word in sorted(reserved) for number in range(300))
    paths = written([replace(many(1)[0], id="mau/2020/nul", sections=[("1", text)])])
    assert any("/words/con" in path for path in paths)
    names = {part for path in paths for part in path.split("/")[2:]}
    assert not {name.split(".")[0] for name in names} & reserved
    assert all(re.fullmatch(r"[a-z0-9_-]+(\.bin|\.json)?", name) for name in names)
