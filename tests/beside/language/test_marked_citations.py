"""Citations found in the corpus against those marked by hand (tests/labels/README.md)."""

import hashlib
import json
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pytest

from bangtin.language.citations import Citation, find_citations
from bangtin.language.mentions import own_number


@dataclass(frozen=True)
class Score:
    """Counts over some documents."""

    marked: int
    found: int
    hit: int
    right_type: int
    right_date: int
    right_pinpoint: int

    @property
    def precision(self) -> float:
        return self.hit / self.found

    @property
    def recall(self) -> float:
        return self.hit / self.marked


@pytest.fixture(scope="module")
def documents(root: Path) -> list[dict]:
    lines = (root / "tests" / "labels" / "citations.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def text_of(shared: Path, document: dict) -> str:
    (path,) = (shared / "corpus" / "text").glob(f"{document['document']}_*")
    raw = path.read_bytes()
    assert hashlib.sha256(raw).hexdigest() == document["sha256"]
    return unicodedata.normalize("NFC", raw.decode("utf-8"))


def meets(mark: dict, citation: Citation) -> bool:
    start, end = citation.number_span
    return start < mark["end"] and mark["start"] < end and citation.number.key == mark["key"]


def score(shared: Path, documents: list[dict]) -> Score:
    marked = found = 0
    pairs = []
    for document in documents:
        cited = find_citations(text_of(shared, document))
        others = [citation for citation in cited if citation.number.key != document["own"]]
        for mark in document["citations"]:
            pairs += [(mark, citation) for citation in others if meets(mark, citation)][:1]
        marked += len(document["citations"])
        found += len(others)
    return Score(
        marked=marked,
        found=found,
        hit=len(pairs),
        right_type=sum(mark["type"] == one.type for mark, one in pairs),
        right_date=sum(mark["date"] == (str(one.day) if one.day else None) for mark, one in pairs),
        right_pinpoint=sum(
            mark["pinpoint"] == list(one.pinpoint.places if one.pinpoint else ()) for mark, one in pairs
        ),
    )


def test_thirty_documents_are_marked(documents: list[dict]):
    assert len({document["sha256"] for document in documents}) == 30
    assert [document["half"] for document in documents].count("check") == 15


def test_no_text_is_kept_with_the_marks(documents: list[dict]):
    keys = {key for document in documents for key in document}
    assert keys == {"document", "sha256", "half", "own", "citations"}
    fields = {key for document in documents for mark in document["citations"] for key in mark}
    assert fields == {"start", "end", "key", "type", "date", "pinpoint"}


@pytest.mark.parametrize("half", ["develop", "check"])
def test_citations_reach_precision_and_recall(shared: Path, documents: list[dict], half: str):
    result = score(shared, [document for document in documents if document["half"] == half])
    assert result.precision >= 0.98, result
    assert result.recall >= 0.95, result


def test_values_of_found_citations_are_right(shared: Path, documents: list[dict]):
    result = score(shared, documents)
    assert result.right_type >= 0.98 * result.hit, result
    assert result.right_date >= 0.97 * result.hit, result
    assert result.right_pinpoint >= 0.98 * result.hit, result


def test_own_numbers_of_clean_headers_are_found(shared: Path, documents: list[dict]):
    headed = [document for document in documents if document["own"]]
    read = [own_number(text_of(shared, document)) for document in headed]
    assert [own[0].key if own else None for own in read] == [document["own"] for document in headed]
