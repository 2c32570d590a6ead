"""What is kept of a reading makes the next one faster and never different, whatever happened to it."""

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bangtin.content import readings
from bangtin.content.cache import NAME
from bangtin.content.load import Loaded, load
from bangtin.content.reader import Reader
from bangtin.content.root import ContentRoot
from bangtin.demo.write import write_demo

TWICE = "---\nnumber: 254-CV/ThU\nnumber: 1\n---\n1. Hai lần.\n"
TALKATIVE = """---
title: Tin
issuer: ban-bien-tap-trang-mau
cites: [a/2021/b#1]
audiences: [nhan-dan]
valid: {from: 2021-08-10}
language: vi
---
Theo Công văn số 253-CV/ThU ngày 9/8/2021: “chữ không có ở đâu cả”, gọi 0912 345 678.

## Kênh lạ

x
"""
FAULTS = {
    "directives/thanh-uy-bao-loc/2021/254-cv-thu.md": TWICE,
    "directives/thanh-uy-bao-loc/2021/255-cv-thu.md": "TỐI MẬT\n",
    "messages/2021/khong-phat-hanh.md": TALKATIVE,
    "messages/2021/goc-windows.md": "\ufeff---\r\ntitle: Ð\r\n---\r\n\u200bẩn\r\n",
}


def plant(content: Path) -> None:
    for name, text in FAULTS.items():
        file = content / "data" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())


def cache_of(content: Path) -> Path:
    return content / ".bangtin" / "cache" / NAME


def read(content: Path, jobs: int = 1) -> Loaded:
    return load(ContentRoot(content), today=date(2026, 11, 22), drafts=True, jobs=jobs)


def everything(loaded: Loaded) -> tuple[object, ...]:
    """All that a reading says, the values of findings included (two findings are equal without them)."""
    findings = [(each.place, each.rule, dict(each.values)) for each in loaded.findings]
    return loaded.corpus, findings, loaded.found, loaded.withheld, loaded.unread, loaded.drafts, loaded.files


@pytest.fixture
def small(content_root: Path) -> Path:
    plant(content_root)
    return content_root


def test_planted_faults_are_found(small: Path) -> None:
    loaded = read(small)
    assert {"Y003", "Y012", "I006", "P004", "T003"} <= {each.rule for each in loaded.findings}
    found = loaded.found["data/messages/2021/khong-phat-hanh.md"]
    assert (len(found.hits), len(found.citations), len(found.quotations)) == (1, 1, 1)
    assert loaded.found["data/directives/thanh-uy-bao-loc/2021/255-cv-thu.md"].hits


def test_a_cold_a_warm_and_a_parallel_reading_are_equal(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cold = everything(read(small))
    assert cache_of(small).stat().st_size > 0
    assert everything(read(small)) == cold
    cache_of(small).unlink()
    monkeypatch.setattr(readings, "WORTH_A_POOL", 1)
    monkeypatch.setattr(readings, "CHUNK", 2)
    assert everything(read(small, jobs=2)) == cold
    assert everything(read(small)) == cold


def test_a_demo_of_three_hundred_reads_the_same_cold_warm_and_parallel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_demo(tmp_path, 300, 15)
    plant(tmp_path)
    cold = everything(read(tmp_path))
    assert everything(read(tmp_path)) == cold
    cache_of(tmp_path).unlink()
    monkeypatch.setattr(readings, "WORTH_A_POOL", 1)
    assert everything(read(tmp_path, jobs=2)) == cold


def test_nothing_is_read_again_that_was_kept(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = read(small)
    asked: list[str] = []
    original = Reader.read

    def watched(self: Reader, content: bytes, file: str) -> object:
        asked.append(file)
        return original(self, content, file)

    monkeypatch.setattr(Reader, "read", watched)
    read(small)
    assert (asked, first.files) == ([], len(list((small / "data").rglob("*.md"))))


def test_bytes_decide_not_dates_and_sizes(small: Path) -> None:
    file = small / "data/messages/2021/khong-phat-hanh.md"
    read(small)
    before = file.stat()
    file.write_bytes(file.read_bytes().replace(b"title: Tin", b"title: Vui"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    corpus = read(small).corpus
    assert corpus is not None
    assert corpus.messages["2021/khong-phat-hanh"].title == "Vui"


def test_labels_of_channels_and_contacts_are_part_of_the_recipe(small: Path, change) -> None:
    message = "data/messages/2021/khong-phat-hanh.md"
    assert read(small).found[message].hits
    change(small / "data/publication.yml", "publisher:", "contact: {phone: 0912 345 678}\npublisher:")
    assert not read(small).found[message].hits
    change(small / "data/vocabulary/channels.yml", "label: Truyền thanh", "label: Kênh lạ")
    codes = {each.rule for each in read(small).findings if each.place.file == message}
    assert "P004" not in codes


def test_a_cache_of_other_code_is_not_used(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cold = everything(read(small))
    lines = cache_of(small).read_bytes()
    monkeypatch.setattr("bangtin.content.reader.code_digest", lambda: b"other")
    assert everything(read(small)) == cold
    assert len(cache_of(small).read_bytes()) > len(lines)


def test_what_is_no_longer_needed_is_swept_out(small: Path) -> None:
    file = small / "data/messages/2021/khong-phat-hanh.md"
    for number in range(30):
        file.write_text(f"---\ntitle: {number}\n---\n", encoding="utf-8")
        loaded = read(small)
    assert len(cache_of(small).read_bytes().splitlines()) < 5 * loaded.files


def test_a_place_that_cannot_be_written_only_costs_time(small: Path) -> None:
    cold = everything(read(small))
    cache_of(small).unlink()
    cache_of(small).parent.rmdir()
    cache_of(small).parent.write_text("", encoding="utf-8")
    assert everything(read(small)) == cold


def damaged(content: bytes, data: st.DataObject) -> bytes:
    """One kind of damage at a random place."""
    at = data.draw(st.integers(0, len(content)))
    length = data.draw(st.integers(0, 400))
    kind = data.draw(st.sampled_from(["cut", "hole", "bit", "noise", "twice", "swapped", "zeros", "joined"]))
    piece = content[at : at + length]
    return {
        "cut": lambda: content[:at],
        "hole": lambda: content[:at] + content[at + length :],
        "bit": lambda: content[:at] + bytes(each ^ 1 for each in piece[:1]) + content[at + 1 :],
        "noise": lambda: content[:at] + data.draw(st.binary(max_size=40)) + content[at:],
        "twice": lambda: content + piece,
        "swapped": lambda: b"\n".join(reversed(content.split(b"\n"))),
        "zeros": lambda: content[:at] + bytes(length) + content[at + length :],
        "joined": lambda: content.replace(b"\n", b"\t", 1),
    }[kind]()


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_cache_changes_nothing(small: Path, data: st.DataObject) -> None:
    cache_of(small).unlink(missing_ok=True)
    cold = everything(read(small))
    for _ in range(data.draw(st.integers(1, 3))):
        cache_of(small).write_bytes(damaged(cache_of(small).read_bytes(), data))
    assert everything(read(small)) == cold
    assert everything(read(small)) == cold


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_lines_of_one_file_never_speak_for_another(small: Path, data: st.DataObject) -> None:
    cache_of(small).unlink(missing_ok=True)
    cold = everything(read(small))
    lines = [line for line in cache_of(small).read_bytes().split(b"\n") if line]
    one, other = data.draw(st.sampled_from(lines)), data.draw(st.sampled_from(lines))
    at = data.draw(st.sampled_from([64, 129, len(one.partition(b"\t")[0])]))
    cache_of(small).write_bytes(b"\n".join((one[:at] + other[at:], *lines, b"")))
    assert everything(read(small)) == cold
