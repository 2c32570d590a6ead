"""The corpora beside the checkout as entries of the search; the generators run in their own process."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
import yaml
from search_corpora import WORDS, generated, generated_entries, statute_entries

from bangtin.site.search.entries import SearchEntry
from bangtin.site.search.reader import SearchReader, search
from bangtin.site.search.writer import write_index


def reader_of(entries: Iterator[SearchEntry]) -> SearchReader:
    files = {artifact.path: artifact.content for artifact in write_index(entries, WORDS)}
    return SearchReader(files.__getitem__)


@pytest.fixture(scope="session")
def typed_queries(shared, tmp_path_factory) -> Callable[[int], tuple[SearchReader, list[dict]]]:
    """`typed_queries(seed)`: a reader of a generated corpus and 300 queries of every kind for it."""

    def make(seed: int) -> tuple[SearchReader, list[dict]]:
        folder = tmp_path_factory.mktemp("typed")
        corpus, queries = generated(shared, folder, seed), folder / "queries.yml"
        program = shared / "search" / "autoqueries.py"
        command = [sys.executable, program, corpus, queries, str(seed), "300"]
        subprocess.run(command, env={**os.environ, "PYTHONUTF8": "1"}, check=True, capture_output=True)
        return reader_of(generated_entries(corpus)), yaml.safe_load(queries.read_text("utf-8"))

    return make


@pytest.fixture(scope="session")
def dev_queries(shared, tmp_path_factory) -> tuple[SearchReader, list[dict]]:
    """The corpus of seed 253 and the queries that were written for it by hand."""
    corpus = generated(shared, tmp_path_factory.mktemp("dev"), 253)
    queries = yaml.safe_load((shared / "search" / "dev_queries.yml").read_text("utf-8"))
    return reader_of(generated_entries(corpus)), queries


@pytest.fixture(scope="session")
def statutes(shared) -> SearchReader:
    return reader_of(statute_entries(shared))


@pytest.fixture(scope="session")
def questions(shared) -> list[dict]:
    """Each question with the ids of the passages that answer it."""
    folder = shared / "retrieval"
    asked = [json.loads(line) for line in (folder / "queries.jsonl").read_text("utf-8").splitlines()]
    judged = [line.split("\t") for line in (folder / "qrels.tsv").read_text("utf-8").splitlines()[1:]]
    for question in asked:
        question["answers"] = {passage for asked_, passage, _ in judged if asked_ == question["qid"]}
    return asked


@pytest.fixture(scope="session")
def share_within() -> Callable[..., dict[int, float]]:
    """`share_within(reader, [(query, right ones)], key)`: share of hits in the first 1, 3, 10."""

    def measure(reader: SearchReader, cases: list[tuple[str, set[str]]], key: str) -> dict[int, float]:
        ranks = []
        for query, right in cases:
            found = [getattr(result, key) for result in search(reader, query, 10)]
            ranks.append(next((place for place, one in enumerate(found) if one in right), 10))
        return {most: sum(rank < most for rank in ranks) / len(ranks) for most in (1, 3, 10)}

    return measure


@pytest.fixture(scope="session")
def statute_list(shared) -> list[SearchEntry]:
    return list(statute_entries(shared))
