"""The consistency board: duties, audiences, channels, and what the pages of bodies take from it."""

import re

import pytest

from bangtin.model.coverage import CellState
from bangtin.model.review import MessageState, MessageStatus
from bangtin.site.pages.board import MESSAGES_SHOWN, by_actor, duty_board, summary

LETTER = "thanh-uy-mau/2021/12-cv-thu"
DUTY = {
    "section": "2",
    "actors": ["cap-uy"],
    "acts": ["tuyen-truyen"],
    "audiences": ["nhan-dan", "dang-vien"],
}


@pytest.fixture
def board_of(edition_of, letter_of):
    def board(*messages, duty=DUTY, **settings):
        edition = edition_of(letter_of(duties=[duty]), *messages, **settings)
        (coverage,) = edition.review.coverage[LETTER]
        return duty_board(edition, coverage)

    return board


@pytest.fixture
def lines_of(board_of):
    def lines(*messages, **settings):
        return {line.audience.title: line for line in board_of(*messages, **settings).lines}

    return lines


@pytest.fixture
def standing_pages(pages_of, edition_of):
    def files(*documents):
        made = pages_of(edition_of(*documents)).render_standing()
        return {artifact.path: artifact.content.decode() for artifact in made}

    return files


def test_one_message_shows_on_each_channel_that_it_has(lines_of, message_of):
    lines = lines_of(message_of())
    assert lines["Nhân dân"].label == "Đã có"
    assert lines["Đảng viên"].label == "Còn thiếu"
    assert [cell.numbers for cell in lines["Nhân dân"].cells] == [(1,), (1,), (1,)]


def test_an_audience_stands_as_its_worst_channel(lines_of, message_of):
    duty = DUTY | {"channels": ["truyen-thanh", "tin-nhan"]}
    line = lines_of(message_of(channels=["truyen-thanh"]), duty=duty)["Nhân dân"]
    assert line.state is CellState.EMPTY
    assert [cell.numbers for cell in line.cells] == [(1,), ()]


def test_until_when_is_said_in_words(lines_of, message_of):
    bounded = message_of(valid={"from": "2021-02-05", "until": "2022-03-01"})
    assert lines_of(bounded)["Nhân dân"].until == "đến hết ngày 1/3/2022"
    over = {bounded.id: MessageStatus(MessageState.ENDED, bounded.valid.until)}
    assert lines_of(bounded, states=over)["Nhân dân"].until == "từ ngày 1/3/2022"


def test_what_is_not_needed_says_why(lines_of):
    record = {
        "audience": "dang-vien",
        "channel": "tin-nhan",
        "until": "2021-12-31",
        "reason": "Đã quán triệt",
    }
    duty = DUTY | {"channels": ["tin-nhan"], "not_needed": [record]}
    line = lines_of(duty=duty)["Đảng viên"]
    assert (line.label, line.cells[0].note) == ("Không cần", "Không cần: Đã quán triệt")


def test_no_list_of_messages_is_long(board_of, message_of):
    many = [message_of(f"2021/thong-diep-{n}") for n in range(MESSAGES_SHOWN + 5)]
    board = board_of(*many)
    assert (len(board.messages), board.more) == (MESSAGES_SHOWN, 5)


def test_the_summary_counts_cells_and_names_what_ends_or_rests(edition_of, letter_of, message_of):
    ending = message_of(valid={"from": "2021-02-05", "until": "2022-01-05"})
    resting = message_of("2021/nghi", title="Thông điệp nghỉ")
    states = {resting.id: MessageStatus(MessageState.HELD)}
    edition = edition_of(letter_of(duties=[DUTY]), ending, resting, states=states)
    told = summary(edition, edition.review.coverage[LETTER])
    assert [(label, number) for label, _, number in told.counts] == [("Còn thiếu", 1), ("Sắp hết hạn", 1)]
    assert [link.title for link in told.ending] == ["Cùng giữ sạch đường phố"]
    assert [link.title for link in told.resting] == ["Thông điệp nghỉ"]
    assert [(actor.address, actor.note) for actor in told.actors] == [
        ("bang-nhat-quan/cap-uy/", "1 nhiệm vụ, 1 còn thiếu")
    ]


def test_duties_stand_under_each_kind_of_body_that_has_them(edition_of, letter_of):
    edition = edition_of(letter_of(duties=[DUTY, DUTY | {"actors": ["mttq", "cap-uy"]}]))
    found = by_actor(edition.corpus, edition.review.coverage[LETTER])
    assert {actor: len(duties) for actor, duties in found.items()} == {"cap-uy": 2, "mttq": 1}


def test_pages_of_the_board_lead_to_one_another(standing_pages, letter_of, message_of):
    files = standing_pages(letter_of(duties=[DUTY]), message_of())
    board = files["bang-nhat-quan/index.html"]
    assert 'href="../bang-nhat-quan/cap-uy/"' in board
    assert 'href="../co-quan/"' in board
    assert "bang-nhat-quan/cap-uy/index.html" in files
    assert re.search(r'<td role="cell" data-label="Truyền thanh">', board)


def test_the_page_of_a_body_says_what_it_must_carry_to_whom_until_when(standing_pages, letter_of, message_of):
    bounded = message_of(valid={"from": "2021-02-05", "until": "2022-03-01"})
    page = standing_pages(letter_of(duties=[DUTY]), bounded)["co-quan/phuong-mau-1/index.html"]
    words = " ".join(re.sub(r"<[^>]+>", " ", page).split())
    assert "1 nhiệm vụ tuyên truyền đang phải thực hiện, 1 nhiệm vụ còn thiếu thông điệp." in words
    assert "Nhân dân: đã có đến hết ngày 1/3/2022" in words
    assert "Đảng viên: còn thiếu" in words
    assert "Cùng giữ sạch đường phố (từ 5/2/2021 đến hết 1/3/2022)" in words.replace(" )", ")")
