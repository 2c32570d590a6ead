"""Who carries what to whom, until when, and how long nobody has."""

from datetime import date

import pytest

from bangtin.checks.coverage import coverage_of
from bangtin.checks.review import review
from bangtin.content.load import load
from bangtin.content.root import ContentRoot
from bangtin.model.coverage import CellState

FIVE = "thanh-uy-mau/2021/5-cv-thu"
DUTY = {"section": "2", "actors": ["cap-uy"], "acts": ["tuyen-truyen"], "audiences": ["nhan-dan"]}
M = "2021/mot"
TEXT = "Mời bà con.\n\n## Truyền thanh\n\nMời bà con.\n\n## Tin nhắn\n\nMời bà con."


@pytest.fixture
def cells(content_root):
    """The cells of the only duty of number 5 on a day."""

    def on(day):
        loaded = load(ContentRoot(content_root), today=date(2026, 11, 22), as_of=date.fromisoformat(day))
        (duty,) = review(loaded).coverage.get(FIVE, ((),)) or ((),)
        return duty and duty.cells

    return on


@pytest.fixture
def cell(cells):
    def on(day):
        (one,) = cells(day)
        return one.state

    return on


def window(first, last=None):
    return {"valid": {"from": first, **({"until": last} if last else {})}}


def test_one_message_on_any_channel_carries_a_duty_that_names_none(publication, say, cells):
    publication(so_5={"duties": [DUTY | {"audiences": ["nhan-dan", "chien-si"]}]})
    say(M)
    carried, empty = cells("2021-03-05")
    assert (carried.state, carried.messages, carried.channel) == (CellState.CARRIED, (M,), None)
    assert (empty.audience, empty.state, empty.since) == ("chien-si", CellState.EMPTY, None)


def test_a_duty_that_names_channels_wants_each(publication, say, cells):
    publication(so_5={"duties": [DUTY | {"channels": ["truyen-thanh", "mang-xa-hoi"]}]})
    say(M, TEXT)
    assert [(one.channel, one.state) for one in cells("2021-03-05")] == [
        ("truyen-thanh", CellState.CARRIED),
        ("mang-xa-hoi", CellState.EMPTY),
    ]


def test_a_part_of_the_section_counts_and_another_section_does_not(publication, say, cell):
    publication(so_5={"duties": [DUTY | {"section": "1"}]})
    say(M)
    assert cell("2021-03-05") is CellState.EMPTY
    say(M, cites=[f"{FIVE}#1.a"])
    assert cell("2021-03-05") is CellState.CARRIED


def test_only_live_messages_carry(publication, say, cell):
    publication(so_5={"duties": [DUTY]})
    say(M, held={"since": "2021-03-02", "because": "x"})
    assert cell("2021-03-05") is CellState.EMPTY
    assert cell("2021-02-20") is CellState.EMPTY


@pytest.mark.parametrize(
    ("last", "day", "state"),
    [
        ("2021-03-31", "2021-03-16", CellState.CARRIED),
        ("2021-03-31", "2021-03-17", CellState.ENDING),
        ("2021-03-31", "2021-03-31", CellState.ENDING),
        ("2021-03-31", "2021-04-01", CellState.EMPTY),
        (None, "2030-01-01", CellState.CARRIED),
    ],
)
def test_what_ends_within_fourteen_days_is_announced(publication, say, cell, last, day, state):
    publication(so_5={"duties": [DUTY]})
    say(M, **window("2021-03-01", last))
    assert cell(day) is state


def test_a_message_that_follows_without_a_break_ends_the_announcement(publication, say, cells, cell):
    publication(so_5={"duties": [DUTY]})
    say(M, **window("2021-03-01", "2021-03-31"))
    say("2021/hai", **window("2021-04-01", "2021-06-30"))
    (one,) = cells("2021-03-25")
    assert (one.state, one.until) == (CellState.CARRIED, date(2021, 6, 30))
    say("2021/hai", **window("2021-04-03", "2021-06-30"))
    assert cell("2021-03-25") is CellState.ENDING


def test_a_duty_that_is_over_with_its_message_needs_no_other(publication, say, cell):
    publication(so_5={"duties": [DUTY | {"until": "2021-03-31"}]})
    say(M, **window("2021-03-01", "2021-03-31"))
    assert cell("2021-03-30") is CellState.CARRIED


def test_a_record_excuses_until_its_day(publication, say, cells, cell):
    record = {"audience": "nhan-dan", "until": "2021-03-10", "reason": "Đã quán triệt"}
    publication(so_5={"duties": [DUTY | {"not_needed": [record]}]})
    (one,) = cells("2021-03-10")
    assert (one.state, one.reason) == (CellState.NOT_NEEDED, "Đã quán triệt")
    assert cell("2021-03-11") is CellState.EMPTY


@pytest.mark.parametrize(
    ("frequency", "rests", "silent"),
    [
        ("hang-ngay", "2021-04-01", "2021-04-02"),
        ("hang-tuan", "2021-04-07", "2021-04-08"),
        ("hang-thang", "2021-05-01", "2021-05-02"),
        ("hang-quy", "2021-07-01", "2021-07-02"),
        ("thuong-xuyen", "2021-04-30", "2021-05-01"),
    ],
)
def test_a_silence_is_as_long_as_the_frequency_allows(
    publication, say, cell, codes, frequency, rests, silent
):
    publication(so_5={"duties": [DUTY | {"frequency": frequency}]})
    say(M, **window("2021-03-01", "2021-03-31"))
    assert cell(rests) is CellState.RESTING
    assert cell(silent) is CellState.SILENT
    assert codes("5-cv-thu", rests) == []
    assert codes("5-cv-thu", silent) == ["C008"]


def test_the_publication_says_how_long_regular_duties_may_rest(publication, say, cell, change, content_root):
    publication(so_5={"duties": [DUTY | {"frequency": "thuong-xuyen"}]})
    change(content_root / "data/publication.yml", "  soon_days: 14", "  soon_days: 14\n  regular_days: 3")
    say(M, **window("2021-03-01", "2021-03-31"))
    assert cell("2021-04-03") is CellState.RESTING
    assert cell("2021-04-04") is CellState.SILENT


def test_what_is_to_be_said_once_was_said(publication, say, cell):
    publication(so_5={"duties": [DUTY | {"frequency": "mot-lan"}]})
    say(M, **window("2021-03-01", "2021-03-31"))
    assert cell("2021-02-27") is CellState.EMPTY
    assert cell("2022-01-01") is CellState.DONE
    say(M, **window("2021-03-01", "2021-03-31"), withdrawn={"date": "2021-03-02", "role": "x", "reason": "y"})
    assert cell("2022-01-01") is CellState.EMPTY


@pytest.mark.parametrize(
    ("changes", "day", "wanted"),
    [
        ({}, "2021-03-05", True),
        ({"effect": {"unknown": True, "checked": "2021-02-02"}}, "2021-03-05", True),
        ({"effect": {"from": "2021-04-01"}}, "2021-03-31", False),
        ({"effect": {"from": "2021-02-01", "until": "2021-03-04"}}, "2021-03-05", False),
        ({"withdrawn": {"date": "2021-03-01", "role": "x", "reason": "y"}}, "2021-03-05", False),
        ({"duties": [DUTY | {"until": "2021-03-04"}]}, "2021-03-05", False),
    ],
)
def test_only_what_holds_has_to_be_carried(publication, cells, codes, changes, day, wanted):
    publication(so_5={"duties": [DUTY]} | changes)
    assert bool(cells(day)) is wanted
    assert ("C007" in codes("5-cv-thu", day)) is wanted


def test_a_paused_section_gives_nobody_a_duty(publication, cells):
    relation = {"type": "suspends", "target": f"{FIVE}#2", "until": "2021-05-31"}
    publication(so_5={"duties": [DUTY]}, so_6={"issued": "2021-05-01", "relations": [relation]})
    assert not cells("2021-05-10")
    assert cells("2021-06-01")


def test_a_gap_is_one_note_for_each_duty_with_all_its_cells(publication, content_root):
    duty = DUTY | {"audiences": ["nhan-dan", "chien-si"], "channels": ["truyen-thanh", "tin-nhan"]}
    root = publication(so_5={"duties": [duty]})
    verdict = review(load(root, today=date(2026, 11, 22), as_of=date(2021, 3, 5)))
    (note,) = (each for each in verdict.warnings if each.rule == "C007" and "5-cv-thu" in each.place.file)
    assert note.message() == (
        "Nhiệm vụ ở mục 2 của 5-CV/ThU chưa có thông điệp nào đang dùng cho: "
        "nhân dân (truyền thanh, tin nhắn); chiến sĩ (truyền thanh, tin nhắn)."
    )
    assert note.fix().startswith("Cấp ủy đảng viết thông điệp")


def test_the_sample_carries_its_duty():
    from pathlib import Path

    root = ContentRoot(Path(__file__).resolve().parents[3])
    loaded = load(root, today=date(2026, 11, 22))
    states = review(loaded).messages
    ((duty,),) = coverage_of(loaded.corpus, states).values()
    assert {cell.state for cell in duty.cells} == {CellState.CARRIED}
    assert len(duty.cells) == 4
