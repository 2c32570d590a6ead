"""A dozen invented documents, their index and a reader of it."""

import json
from datetime import date
from pathlib import Path

import pytest

from bangtin.site.search.entries import Facets, SearchEntry, SearchWords
from bangtin.site.search.reader import SearchReader
from bangtin.site.search.writer import write_index

VECTORS = Path(__file__).resolve().parents[3] / "vectors"


def entry_of(row: dict) -> SearchEntry:
    day = date.fromisoformat(row["date"]) if row["date"] else None
    roles = (tuple(row.get(name, ())) for name in ("topics", "audiences", "channels"))
    state = row["effect"] if row["kind"] == "directive" else ""
    facets = Facets((row["issuer"],) if row["issuer"] else (), row["type"], *roles, state)
    plain = [row[key] for key in ("id", "kind", "number", "title")]
    sections = [tuple(section) for section in row["sections"]]
    return SearchEntry(*plain, day, row["effect"], row["address"], day, facets, sections)


@pytest.fixture(scope="session")
def written() -> dict:
    return json.loads((VECTORS / "search_documents.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def entries(written) -> list[SearchEntry]:
    return [entry_of(row) for row in written["documents"]]


@pytest.fixture(scope="session")
def vocabulary(written) -> SearchWords:
    return SearchWords(written["abbreviations"], written["types"])


@pytest.fixture(scope="session")
def files(entries, vocabulary) -> dict[str, bytes]:
    return {artifact.path: artifact.content for artifact in write_index(entries, vocabulary)}


@pytest.fixture
def reader(files) -> SearchReader:
    return SearchReader(files.__getitem__)
