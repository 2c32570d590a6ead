"""Sections on demand, and their digests from one run to the next."""

import os
from datetime import date

import pytest

from bangtin.content.load import load
from bangtin.content.root import ContentRoot
from bangtin.content.sections import Sections
from bangtin.model.digests import section_digest

PAPER = "thanh-uy-bao-loc/2021/253-cv-thu"
FOUR = f"{PAPER}#4"


@pytest.fixture
def sections(content_root):
    def make():
        loaded = load(ContentRoot(content_root), today=date(2026, 11, 22))
        return Sections(loaded.bodies, loaded.corpus.directives, [FOUR, f"{PAPER}#1"])

    return make


@pytest.fixture
def kept(content_root):
    return content_root / ".bangtin/cache/sections"


class Unreadable:
    """Bodies that must not be asked."""

    def __init__(self, root):
        self.root = root


def test_a_section_is_there_word_for_word(sections):
    (four,) = sections().provisions(FOUR)
    assert four.label == "4."
    assert four.text.startswith("Các cấp ủy đảng, Mặt trận Tổ quốc")
    assert sections().digest(FOUR) == section_digest([four])


def test_what_is_not_there_is_empty(sections):
    assert sections().there(FOUR)
    assert not sections().there(f"{PAPER}#44")
    assert not sections().there("thanh-uy-bao-loc/2021/254-cv-thu#4")
    assert sections().provisions("thanh-uy-bao-loc/2021/254-cv-thu#4") == ()


def test_digests_are_kept_for_the_next_run(sections, kept):
    first = sections()
    known = first.digest(FOUR)
    first.keep()
    second = sections()
    second._bodies = Unreadable(second._bodies.root)
    assert second.digest(FOUR) == known


def test_a_changed_paper_has_a_new_digest(sections, change, content_root):
    first = sections()
    known = first.digest(FOUR)
    first.keep()
    change(content_root / f"data/directives/{PAPER}.md", "giữ vững tinh thần lạc quan", "giữ vững niềm tin")
    assert sections().digest(FOUR) != known


@pytest.mark.parametrize("harm", ["cut", "changed", "empty", "foreign"])
def test_a_harmed_file_is_not_believed(sections, kept, harm):
    first = sections()
    known = first.digest(FOUR)
    first.keep()
    whole = kept.read_bytes()
    kept.write_bytes(
        {
            "cut": whole[:-9],
            "changed": whole.replace(known.encode(), known[::-1].encode()),
            "empty": b"",
            "foreign": b"x\n{}",
        }[harm]
    )
    assert sections().digest(FOUR) == known


def test_the_file_is_written_only_when_something_is_new(sections, kept):
    first = sections()
    first.digest(FOUR)
    first.keep()
    os.utime(kept, (1, 1))
    again = sections()
    again.digest(FOUR)
    again.keep()
    assert kept.stat().st_mtime == 1
    again.digest(f"{PAPER}#1")
    again.keep()
    assert kept.stat().st_mtime > 1


def test_no_room_for_the_file_is_no_trouble(sections, kept):
    first = sections()
    digest = first.digest(FOUR)
    first._file = kept.parent / "readings" / "sections"  # a file stands where a folder should
    first.keep()
    assert (kept.parent / "readings").is_file()
    assert sections().digest(FOUR) == digest
