"""What ends, changes or is taken away holds the messages that rest on it, on that very day."""

from datetime import date

import pytest

from bangtin.model.holds import HoldCause
from bangtin.model.review import MessageState

M = "2021/mot"
FIVE = "thanh-uy-mau/2021/5-cv-thu"
SIX = "thanh-uy-mau/2021/6-cv-thu"


def six(kind, anchor="", **more):
    """Number 6 does something to number 5 from 1 May 2021."""
    relation = {"type": kind, "target": f"{FIVE}{anchor}"} | more
    return {"issued": "2021-05-01", "relations": [relation]}


def held(status, cause, since, by=None):
    assert status.state is MessageState.HELD
    assert (status.hold.cause, status.hold.since, status.hold.by) == (
        cause,
        since and date.fromisoformat(since),
        by,
    )
    assert status.since == status.hold.since


@pytest.mark.parametrize("kind", ["replaces", "abolishes"])
@pytest.mark.parametrize("anchor", ["", "#2"])
def test_a_replaced_section_holds_from_the_day_of_its_end(publication, say, standing, kind, anchor):
    publication(so_5={}, so_6=six(kind, anchor))
    say(M)
    assert standing(M, "2021-04-30").live
    held(standing(M, "2021-05-01"), HoldCause.ENDED, "2021-05-01", SIX)


def test_another_section_that_ends_holds_nothing(publication, say, standing):
    publication(so_5={}, so_6=six("replaces", "#1"))
    say(M)
    assert standing(M, "2021-06-01").live


@pytest.mark.parametrize("kind", ["amends", "corrects"])
@pytest.mark.parametrize("anchor", ["", "#2"])
def test_an_amended_section_holds_until_somebody_has_looked(publication, say, standing, kind, anchor):
    publication(so_5={}, so_6=six(kind, anchor))
    say(M)
    held(standing(M, "2021-05-01"), HoldCause.CHANGED, "2021-05-01", SIX)
    say(M, confirmed={"date": "2021-05-02", "role": "Ban biên tập mẫu", "changes": [SIX]})
    assert standing(M, "2021-05-02").live


def test_a_part_that_ends_is_a_change_of_what_holds_it(publication, say, standing):
    publication(so_5={}, so_6=six("replaces", "#1.a"))
    say(M, cites=[f"{FIVE}#1"])
    held(standing(M, "2021-05-01"), HoldCause.CHANGED, "2021-05-01", SIX)


@pytest.mark.parametrize("kind", ["implements", "guides", "cites", "consolidates"])
def test_papers_that_only_speak_of_it_hold_nothing(publication, say, standing, kind):
    publication(so_5={}, so_6=six(kind))
    say(M)
    assert standing(M, "2021-06-01").live


def test_what_was_amended_before_the_first_day_was_known(publication, say, standing):
    publication(so_5={}, so_6=six("amends"))
    say(M, valid={"from": "2021-05-01"})
    assert standing(M, "2021-06-01").live


def test_a_record_knows_only_the_papers_that_it_names(publication, say, standing):
    """A paper may be entered late: its day then lies before the day on which somebody looked."""
    publication(so_5={}, so_6=six("amends"))
    say(M, confirmed={"date": "2021-07-01", "role": "Ban biên tập mẫu"})
    held(standing(M, "2021-07-01"), HoldCause.CHANGED, "2021-05-01", SIX)


def test_a_pause_holds_for_as_long_as_it_lasts(publication, say, standing):
    publication(so_5={}, so_6=six("suspends", until="2021-05-31"))
    say(M)
    held(standing(M, "2021-05-31"), HoldCause.PAUSED, "2021-05-01", SIX)
    assert standing(M, "2021-06-01").live


def test_a_withdrawn_paper_holds(publication, say, standing):
    publication(so_5={"withdrawn": {"date": "2021-04-02", "role": "x", "reason": "y"}})
    say(M)
    assert standing(M, "2021-04-01").live
    held(standing(M, "2021-04-02"), HoldCause.WITHDRAWN, "2021-04-02")


def test_a_removed_paper_holds(publication, say, standing, content_root):
    publication()
    say(M)
    (content_root / "data/removed.yml").write_text(
        f"- id: {FIVE}\n  date: 2021-04-02\n  reason: phap-luat\n  authority: Cơ quan mẫu\n", encoding="utf-8"
    )
    held(standing(M), HoldCause.REMOVED, "2021-04-02")


def test_the_end_of_the_body_that_speaks_holds(publication, say, standing, change, content_root):
    publication(so_5={})
    say(M)
    bodies = content_root / "data/vocabulary/organizations.yml"
    change(bodies, "ban-bien-tap-trang-mau:\n", "ban-bien-tap-trang-mau:\n  until: 2021-06-30\n")
    assert standing(M, "2021-06-30").live
    held(standing(M, "2021-07-01"), HoldCause.BODY, "2021-07-01")


def test_a_fact_that_runs_out_holds(publication, say, standing, content_root):
    publication(so_5={})
    say(M, "Mỗi tổ cử {{fact:so-nguoi}} để làm việc thứ hai.")
    facts = content_root / "data/vocabulary/facts.yml"
    facts.write_text(
        f'so-nguoi: {{label: Số người, value: "2", unit: người, until: 2021-06-30, source: "{FIVE}#2"}}\n',
        encoding="utf-8",
    )
    assert standing(M, "2021-06-30").live
    held(standing(M, "2021-07-01"), HoldCause.FACT, "2021-07-01")


def test_the_source_of_a_fact_is_a_ground_too(publication, say, standing, content_root):
    publication(so_5={}, so_6=six("replaces", "#1"))
    say(M, "Mỗi tổ cử {{fact:so-nguoi}} để làm việc thứ hai.")
    facts = content_root / "data/vocabulary/facts.yml"
    facts.write_text(
        f'so-nguoi: {{label: Số người, value: "2", unit: người, source: "{FIVE}#1"}}\n', encoding="utf-8"
    )
    held(standing(M, "2021-05-01"), HoldCause.ENDED, "2021-05-01", SIX)


def test_a_translation_rests_with_its_original(publication, say, standing):
    publication(so_5={})
    say(M, held={"since": "2021-04-02", "because": "Chờ xem lại"})
    say("2021/one", "The second work.", language="en", translates=M)
    held(standing("2021/one", "2021-05-01"), HoldCause.ORIGINAL, "2021-04-02")


def test_a_translation_of_changed_words_rests(publication, say, standing):
    publication(so_5={})
    say(M)
    stale = {"date": "2021-03-01", "role": "x", "original": "0" * 64}
    say("2021/one", "The second work.", language="en", translates=M, confirmed=stale)
    held(standing("2021/one", "2021-05-01"), HoldCause.ORIGINAL, None)


def test_a_waiver_that_runs_out_holds_the_message_it_carried(publication, say, standing, codes):
    publication(so_5={})
    waiver = {"rule": "C003", "reason": "x", "role": "x", "from": "2021-03-01", "until": "2021-04-30"}
    say(M, "Mời bà con “làm cho xong việc thứ hai”.", waivers=[waiver])
    assert standing(M, "2021-04-30").live
    held(standing(M, "2021-05-01"), HoldCause.WAIVER, "2021-05-01")
    assert "C003" not in codes(day="2021-05-01")


def test_the_cause_that_came_first_is_told(publication, say, standing):
    publication(so_5={}, so_6=six("replaces"))
    say(M, held={"since": "2021-04-02", "because": "Chờ xem lại"})
    held(standing(M, "2021-06-01"), HoldCause.RECORD, "2021-04-02")
    say(M, held={"since": "2021-05-20", "because": "Chờ xem lại"})
    held(standing(M, "2021-06-01"), HoldCause.ENDED, "2021-05-01", SIX)


def test_what_has_ended_by_itself_is_not_held(publication, say, standing):
    publication(so_5={}, so_6=six("replaces"))
    say(M, valid={"from": "2021-03-01", "until": "2021-04-30"})
    assert standing(M, "2021-06-01").state is MessageState.ENDED
