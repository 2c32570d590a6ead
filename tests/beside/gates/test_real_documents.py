"""The gates over 251 real documents: every true stamp and identifier is found, nothing else is."""

import hashlib
import json
from pathlib import Path

import pytest

from bangtin.gates.circulation import scan_marks
from bangtin.gates.personal import scan_personal
from bangtin.gates.sensitive import scan_sensitive
from bangtin.gates.sources import scan_source
from bangtin.gates.trackers import scan_trackers

LABELS = Path(__file__).resolve().parents[2] / "labels"


@pytest.fixture(scope="module")
def texts(shared) -> dict[str, str]:
    files = sorted((shared / "corpus" / "text").iterdir())
    return {hashlib.sha256(file.read_bytes()).hexdigest(): file.read_bytes().decode() for file in files}


def labels(name: str) -> list[dict[str, object]]:
    lines = (LABELS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def places(rows) -> set[tuple[object, object, object]]:
    return {(row["sha256"], row["offset"], row["code"]) for row in rows}


def test_corpus_is_the_labelled_one(texts):
    assert len(texts) == 251
    assert {row["sha256"] for name in ("stamps", "personal") for row in labels(name)} <= texts.keys()


def test_true_stamps_are_found_and_nothing_else_alarms(texts):
    found = {(digest, hit.start, hit.code) for digest, text in texts.items() for hit in scan_marks(text)}
    assert found == places(labels("stamps"))


def test_true_identifiers_are_found_and_at_most_three_other_alarms(texts):
    found = {(digest, hit.start, hit.code) for digest, text in texts.items() for hit in scan_personal(text)}
    true = [row for row in labels("personal") if row["verdict"] == "true"]
    assert places(true) <= found
    assert len(found - places(true)) <= 3
    assert found == places(labels("personal"))  # every alarm was read


def test_the_first_look_spares_no_gate_that_finds_something(texts):
    for text in texts.values():
        every = (*scan_marks(text), *scan_personal(text), *scan_sensitive(text), *scan_trackers(text))
        assert scan_source(text, frozenset()) == every
