"""35 real Word and PDF files: fields of the head, words of the body, what the gates stop."""

import hashlib
import json
import re
import zipfile
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from lxml import etree

from bangtin.content.root import ContentRoot
from bangtin.content.vocabularies import read_vocabulary
from bangtin.intake.header import read_header
from bangtin.intake.importing import convert, judge_marks
from bangtin.intake.originals import read_original
from bangtin.intake.paper import bare
from bangtin.intake.paragraphs import paragraphs
from bangtin.intake.tail import read_tail
from bangtin.language.text import fold_tone_placement, nfc

ROOT = Path(__file__).resolve().parents[3]
OFFICE = ROOT.parent / "shared" / "office"
LABELS = ROOT / "tests" / "labels" / "office.jsonl"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STOPPED = {"8484de3d5666": ["S203"]}
"""Marked as a draft in a line of its own; the other files carry no stamp."""


def labels():
    return [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def vocabulary():
    return read_vocabulary(ContentRoot(ROOT), [])[0]


@pytest.fixture(scope="module")
def read(vocabulary):
    """Document → (paper, reading, paragraphs of the body)."""
    found = {}
    for label in labels():
        path = next(OFFICE.glob(f"{label['document']}_*"))
        assert hashlib.sha256(path.read_bytes()).hexdigest() == label["sha256"]
        paper = convert(read_original(path))
        reading = read_header(paper, vocabulary)
        read_tail(paper, reading)
        body = paragraphs(paper, *reading.body, [])
        rest = paragraphs(paper, reading.rest, len(paper.lines) + 1, [])
        found[label["document"]] = (path, paper, reading, [*body, *rest])
    return found


def said(reading, vocabulary):
    """The fields in the words of the labels."""
    kind = reading.text("type")
    letterhead = reading.fields.get("letterhead")
    day = reading.fields.get("issued")
    name = reading.text("name")
    return {
        "number": reading.text("number") or None,
        "date": day.value.isoformat() if day else None,
        "type": vocabulary.document_types[kind].label if kind else None,
        "issuer": [fold_tone_placement(each) for each in letterhead.value] if letterhead else [],
        "signer": hashlib.sha256(name.encode()).hexdigest() if name else None,
    }


def test_fields_are_right_where_a_file_has_them_and_absent_where_it_has_not(read, vocabulary):
    right = asked = 0
    wrong = []
    for label in labels():
        got = said(read[label["document"]][2], vocabulary)
        want = {**label, "issuer": [fold_tone_placement(each) for each in label["issuer"]]}
        for name, value in got.items():
            if want[name]:
                asked += 1
                right += value == want[name]
            if value != want[name]:
                wrong.append((label["document"], name))
    assert right / asked >= 0.95, wrong
    assert all(name == "type" for _, name in wrong), wrong  # two statutes: a type that is no paper's


def test_blank_numbers_and_days_are_reported_as_blank(read):
    for label in labels():
        if label["number"] is None and label["document"] not in {"768a36a8800d", "eb9d5686b0dc"}:
            remarks = [remark.what.vi for remark in read[label["document"]][2].remarks]
            assert "Chỗ ghi số, ký hiệu còn để trống." in remarks, label["document"]


def words(text):
    return re.findall(r"\w+", nfc(text).lower())


def raw_paragraphs(path):
    """The paragraphs of a .docx as Word stores them."""
    with zipfile.ZipFile(path) as package:
        tree = etree.fromstring(package.read("word/document.xml"))
    for paragraph in tree.iter(f"{W}p"):
        parts = []
        for node in paragraph.iter():
            if node.tag == f"{W}t":
                parts.append(node.text or "")
            elif node.tag in (f"{W}tab", f"{W}br", f"{W}cr"):
                parts.append(" ")
            elif node.tag == f"{W}noBreakHyphen":
                parts.append("-")
        yield words("".join(parts))


def test_words_of_the_body_are_kept_in_order(read):
    kept = total = 0
    lost = {}
    for document, (path, paper, reading, body) in read.items():
        if path.suffix != ".docx":
            continue
        start, end = reading.body
        ours = words(" ".join(bare(line.text) for line in paper.lines[start - 1 :]))
        theirs = [each for each in raw_paragraphs(path) if each]
        first = ours[:6]
        begin = next(at for at, each in enumerate(theirs) if each[: len(first)] == first)
        found, missed = in_order([word for each in theirs[begin:] for word in each], ours)
        kept, total = kept + found, total + found + missed
        if missed:
            lost[document] = missed
        of_the_body = [
            line for at, line in enumerate(paper.lines, 1) if start <= at < end or at >= reading.rest
        ]
        assert words(" ".join(map(bare, body))) == words(" ".join(bare(line.text) for line in of_the_body))
    assert kept / total >= 0.998, (kept, total, lost)


def in_order(theirs, ours):
    """How many words of `theirs` stand in `ours` in order, among the same neighbours; and how many not."""
    grams = [[tuple(words[at : at + 4]) for at in range(len(words) - 3)] for words in (theirs, ours)]
    matcher = SequenceMatcher(None, *grams, autojunk=False)
    kept = {at + step for at, _, size in matcher.get_matching_blocks() for step in range(size and size + 3)}
    return len(kept), len(theirs) - len(kept)


def test_gates_stop_just_the_files_that_carry_a_stamp(read):
    stopped = {
        document: sorted({remark.what.vi.split()[0] for remark in judge_marks(paper)})
        for document, (_, paper, _, _) in read.items()
    }
    assert {document: codes for document, codes in stopped.items() if codes} == STOPPED
