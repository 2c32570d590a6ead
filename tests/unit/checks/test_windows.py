"""The state of a message follows from data and day alone."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangtin.checks.review import review
from bangtin.content.load import load
from bangtin.content.root import ContentRoot
from bangtin.model.review import MessageState

ROOT = Path(__file__).resolve().parents[3]
TODAY = date(2026, 11, 22)
MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"
DIRECTIVE = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
KEY = "2021/giu-vung-tinh-than"


@pytest.fixture
def status(content_root):
    def run(day):
        return review(load(ContentRoot(content_root), today=TODAY, as_of=day)).messages[KEY]

    return run


def test_a_message_lives_from_its_first_day(status):
    assert status(date(2021, 8, 9)).state is MessageState.UPCOMING
    assert status(date(2021, 8, 10)).state is MessageState.LIVE


def test_the_last_day_still_counts(content_root, change, status):
    change(content_root / MESSAGE, "  from: 2021-08-10", "  from: 2021-08-10\n  until: 2021-08-31")
    assert status(date(2021, 8, 31)).live
    ended = status(date(2021, 9, 1))
    assert (ended.state, ended.since) == (MessageState.ENDED, date(2021, 9, 1))


def test_a_message_rests_when_its_directive_ends(content_root, change, status):
    change(
        content_root / DIRECTIVE,
        "effect:\n",
        "effect:\n  closed:\n    date: 2021-09-15\n    reason: done\n",
    )
    assert status(date(2021, 9, 14)).live
    held = status(date(2021, 9, 15))
    assert (held.state, held.since) == (MessageState.HELD, date(2021, 9, 15))
    assert held.because == "thanh-uy-bao-loc/2021/253-cv-thu"


def test_a_successor_ends_the_message_on_its_first_day(content_root, change, status):
    text = (content_root / MESSAGE).read_text(encoding="utf-8")
    later = text.replace("2021-08-10", "2021-08-18").replace("language: vi", f"replaces: {KEY}\nlanguage: vi")
    (content_root / "data/messages/2021/ban-moi.md").write_text(later, encoding="utf-8")
    assert status(date(2021, 8, 17)).live
    assert status(date(2021, 8, 18)).state is MessageState.ENDED


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 4000))
def test_a_message_without_an_end_lives_on(days):
    """The sample is read once for each day: no state is remembered between days."""
    root = ContentRoot(ROOT)
    day = date(2021, 8, 10) + timedelta(days=days)
    assert review(load(root, today=TODAY, as_of=day)).messages[KEY].live
