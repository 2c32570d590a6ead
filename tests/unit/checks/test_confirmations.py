"""When the words under a message change in the repository, it is an error until somebody has looked."""

from datetime import date

import pytest

from bangtin.checks.confirmations import confirmation
from bangtin.checks.context import context_of
from bangtin.content.load import load
from bangtin.content.root import ContentRoot

M = "2021/mot"
FILE = "messages/2021/mot"
FIVE = "thanh-uy-mau/2021/5-cv-thu"
SIX = "thanh-uy-mau/2021/6-cv-thu"
FACTS = 'so-nguoi: {{label: Số người, value: "{value}", unit: người, source: "{source}"}}\n'
TEXT = "Mỗi tổ cử {{fact:so-nguoi}} để làm việc thứ hai."


@pytest.fixture
def record(content_root):
    def make(identity=M, day="2021-03-05"):
        loaded = load(ContentRoot(content_root), today=date(2026, 11, 22), as_of=date.fromisoformat(day))
        context = context_of(loaded)
        made = confirmation(
            context, context.corpus.messages[identity], role="Ban biên tập mẫu", day=date(2021, 3, 5)
        )
        return made.model_dump(mode="json", exclude_defaults=True)

    return make


@pytest.fixture
def facts(content_root):
    def write(value, source=f"{FIVE}#2"):
        path = content_root / "data/vocabulary/facts.yml"
        path.write_text(FACTS.format(value=value, source=source), encoding="utf-8")

    return write


@pytest.fixture
def confirmed(publication, say, record, facts):
    """A message that rests on a section and a fact, and remembers both."""
    publication(so_5={})
    facts("2")
    say(M, TEXT)
    say(M, TEXT, confirmed=record())


def test_the_record_names_every_ground(confirmed, record):
    assert set(record()) == {"date", "role", "sections", "facts"}
    assert set(record()["sections"]) == {f"{FIVE}#2"}
    assert set(record()["facts"]) == {"so-nguoi"}


def test_nothing_changed_is_nothing_found(confirmed, codes):
    assert codes(FILE) == []


def test_a_changed_word_in_the_section_is_an_error(confirmed, publication, codes):
    publication(so_5={"text": "1. Làm việc thứ nhất.\n\n2. Làm xong việc thứ hai."})
    assert codes(FILE) == ["C006"]


def test_a_changed_word_elsewhere_in_the_paper_is_none(confirmed, publication, codes):
    publication(so_5={"text": "1. Làm xong việc thứ nhất.\n\n2. Làm việc thứ hai."})
    assert codes(FILE) == []


def test_a_changed_fact_is_an_error(confirmed, facts, codes):
    facts("3")
    assert codes(FILE) == ["C006"]


def test_a_ground_that_was_never_looked_at_is_an_error(confirmed, say, record, codes):
    known = record()
    say(M, TEXT, cites=[f"{FIVE}#2", f"{FIVE}#1"], confirmed=known)
    assert codes(FILE) == ["C006"]


def test_a_message_that_rests_or_is_over_is_left_alone(confirmed, publication, say, record, codes):
    known = record()
    publication(so_5={"text": "1. Làm việc thứ nhất.\n\n2. Làm xong việc thứ hai."})
    say(M, TEXT, confirmed=known, held={"since": "2021-03-06", "because": "Chờ xem lại"})
    assert codes(FILE) == []
    say(M, TEXT, confirmed=known, valid={"from": "2021-03-01", "until": "2021-03-31"})
    assert codes(FILE) == []


def test_a_message_without_a_record_is_a_note(publication, say, codes):
    publication(so_5={})
    say(M)
    assert codes(FILE) == ["C043"]


def test_papers_that_work_by_then_count_as_known(publication, say, record):
    amends = [{"type": "amends", "target": FIVE}]
    publication(
        so_5={},
        so_6={"issued": "2021-05-01", "relations": amends},
        so_7={"issued": "2021-05-02", "effect": {"from": "2021-07-01"}, "relations": amends},
    )
    say(M)
    assert record(day="2021-05-05")["changes"] == [SIX]
    assert record(day="2021-07-01")["changes"] == [SIX, "thanh-uy-mau/2021/7-cv-thu"]
    say(M, valid={"from": "2021-06-01"})
    assert record(day="2021-04-01")["changes"] == [SIX]


def test_a_translation_remembers_the_words_it_translates(publication, say, record, codes, standing):
    publication(so_5={})
    say(M)
    say("2021/one", "The second work.", language="en", translates=M)
    known = record("2021/one")
    assert len(known["original"]) == 64
    say("2021/one", "The second work.", language="en", translates=M, confirmed=known)
    assert standing("2021/one", "2021-03-05").live
    say(M, "Mời bà con làm xong việc thứ hai.")
    assert not standing("2021/one", "2021-03-05").live
    assert "C006" not in codes("2021/one")
