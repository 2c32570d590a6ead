"""The consistency board: duties, audiences, channels."""

import pytest

from bangtin.model.review import MessageState, MessageStatus
from bangtin.site.pages.board import duty_board, open_duties

DUTY = {
    "section": "2",
    "actors": ["cap-uy"],
    "acts": ["tuyen-truyen"],
    "audiences": ["nhan-dan", "dang-vien"],
}


@pytest.fixture
def lines_of(edition_of, letter_of):
    def lines(*messages, duty=DUTY, **settings):
        letter = letter_of(duties=[duty])
        edition = edition_of(letter, *messages, **settings)
        board = duty_board(edition, letter, letter.duties[0])
        return {line.audience.title: line for line in board.lines}

    return lines


def test_one_message_on_any_channel_fills_a_duty_that_names_none(lines_of, message_of):
    lines = lines_of(message_of())
    assert lines["Nhân dân"].filled
    assert not lines["Đảng viên"].filled
    assert [cell.numbers for cell in lines["Nhân dân"].cells] == [(1,), (1,), (1,)]


def test_a_duty_that_names_channels_wants_each(lines_of, message_of):
    duty = DUTY | {"channels": ["truyen-thanh", "tin-nhan"]}
    assert not lines_of(message_of(channels=["truyen-thanh"]), duty=duty)["Nhân dân"].filled
    assert lines_of(message_of(), duty=duty)["Nhân dân"].filled


def test_what_is_recorded_as_not_needed_is_no_gap_until_its_day(lines_of):
    record = {"audience": "dang-vien", "until": "2021-12-31", "reason": "Đã quán triệt."}
    assert lines_of(duty=DUTY | {"not_needed": [record]})["Đảng viên"].filled
    assert not lines_of(duty=DUTY | {"not_needed": [record | {"until": "2021-12-30"}]})["Đảng viên"].filled


def test_a_message_on_a_part_of_the_section_counts_and_one_on_another_does_not(lines_of, message_of):
    paper = "thanh-uy-mau/2021/12-cv-thu"
    assert lines_of(message_of(cites=[f"{paper}#2.a"]))["Nhân dân"].filled
    assert not lines_of(message_of(cites=[f"{paper}#1"]))["Nhân dân"].filled


def test_only_live_messages_count(lines_of, message_of):
    message = message_of()
    held = {message.id: MessageStatus(MessageState.HELD)}
    assert not lines_of(message, states=held)["Nhân dân"].filled


@pytest.mark.parametrize(
    "changes",
    [
        {"effect": {"from": "2021-02-03", "until": "2021-03-01"}},
        {"withdrawn": {"date": "2021-03-01", "role": "x", "reason": "y"}},
        {"duties": [DUTY | {"until": "2021-12-30"}]},
    ],
)
def test_a_duty_that_is_over_leaves_the_board(edition_of, letter_of, changes):
    assert len(list(open_duties(edition_of(letter_of()).corpus))) == 1
    assert list(open_duties(edition_of(letter_of(**changes)).corpus)) == []
