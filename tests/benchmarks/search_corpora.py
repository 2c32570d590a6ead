"""Entries of the search made from the corpora beside the checkout; for tests and for tests/benchmarks."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from bangtin.language.slugs import slug
from bangtin.site.search.entries import Facets, SearchEntry, SearchWords

TYPES = {
    "CV": "cong-van",
    "CT": "chi-thi",
    "NQ": "nghi-quyet",
    "KH": "ke-hoach",
    "TB": "thong-bao",
    "QĐ": "quyet-dinh",
    "KL": "ket-luan",
    "HD": "huong-dan",
    "BC": "bao-cao",
}
WORDS = SearchWords({"ATGT": "an toàn giao thông"}, {type_: [symbol] for symbol, type_ in TYPES.items()})
FIRST_DAY = date(2014, 1, 1)
DAYS = 12 * 365


def generated(shared: Path, folder: Path, seed: int) -> Path:
    """The corpus of 217 invented documents that the program beside the checkout makes of a seed."""
    corpus = folder / f"corpus-{seed}.json"
    program = shared / "search" / "gen_corpus.py"
    environment = {**os.environ, "SEED": str(seed), "PYTHONUTF8": "1"}
    subprocess.run([sys.executable, program, corpus], env=environment, check=True, capture_output=True)
    return corpus


def generated_entries(corpus: Path) -> Iterator[SearchEntry]:
    for row in json.loads(corpus.read_text("utf-8")):
        yield SearchEntry(
            id=row["id"],
            kind="directive",
            number=row["so"],
            title=row["title"],
            date=date.fromisoformat(row["date"]),
            effect=row["effect"],
            address=f"van-ban/{row['id']}/",
            public=None,
            facets=Facets((slug(row["issuer"]),), TYPES[row["kind"]], (row["topic"],)),
            sections=[(str(place), f"{head} {text}") for place, (head, text) in enumerate(row["sections"])],
        )


def statute_rows(shared: Path) -> list[dict]:
    lines = (shared / "retrieval" / "corpus.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def statute_entries(shared: Path) -> Iterator[SearchEntry]:
    for row in statute_rows(shared):
        title = f"{row['law']} {row['title']}"
        sections = [(f"dieu-{row['article']}", row["text"])]
        plain = [row["pid"], "directive", "", title, None, "", f"{row['pid']}/", None]
        yield SearchEntry(*plain, Facets(), sections)


def cut_entries(shared: Path, count: int, *, statutes: bool, seed: int = 1) -> Iterator[SearchEntry]:
    """Documents of about 330 words cut from real papers, each from one to three places of one paper.

    With `statutes` also from the statutes; without them nothing that answers the questions on statutes.
    """
    texts = [file.read_text("utf-8").split() for file in sorted((shared / "corpus" / "text").iterdir())]
    if statutes:
        texts += [row["text"].split() for row in statute_rows(shared)]
    sources = [words for words in texts if len(words) > 60]
    weights = [len(words) for words in sources]
    chance = random.Random(seed)  # noqa: S311 (the same documents each time)
    for number in range(count):
        (words,) = chance.choices(sources, weights)
        yield _cut(chance, words, number)


def _cut(chance: random.Random, words: list[str], number: int) -> SearchEntry:
    symbol = chance.choice([*TYPES])
    day = FIRST_DAY + timedelta(days=int(DAYS * chance.random() ** 0.7))
    issuer = f"co-quan-{int(40 * chance.random() ** 2)}"
    sections = [_run(chance, words, chance.randrange(20, 130)) for _ in range(chance.randrange(2, 7))]
    name = f"{issuer}/{day.year}/{number}-{slug(symbol)}"
    return SearchEntry(
        id=name,
        kind="directive",
        number=f"{number % 1500 + 1}-{symbol}/CQ{issuer[8:]}",
        title=_run(chance, words, chance.randrange(8, 18)),
        date=day,
        effect="Còn hiệu lực",
        address=f"van-ban/{name}/",
        public=day + timedelta(chance.randrange(30)),
        facets=Facets((issuer,), TYPES[symbol], (f"chu-de-{int(30 * chance.random() ** 2)}",)),
        sections=[(str(place + 1), text) for place, text in enumerate(sections)],
    )


def _run(chance: random.Random, words: list[str], length: int) -> str:
    start = chance.randrange(max(1, len(words) - length))
    return " ".join(words[start : start + length])
