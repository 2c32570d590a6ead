"""Second-level headings of a message are channels and nothing else."""

import pytest

from bangtin.content.message_texts import read_texts
from bangtin.model.vocabulary import Channel

CHANNELS = {
    "truyen-thanh": Channel(label="Truyền thanh"),
    "tin-nhan": Channel(label="Tin nhắn"),
    "tai-lieu": Channel(label="Tài liệu, tờ rơi"),
    "trang-tin": Channel(label="Trang thông tin"),
}


def read(body):
    variants, findings = read_texts(body, CHANNELS, file="a.md", first_line=10)
    return (
        [(each.channel, each.text, each.line) for each in variants],
        [(each.rule, each.place.line, each.values.get("heading")) for each in findings],
    )


def test_the_web_text_stands_above_the_first_channel():
    web = "\nLời trên trang.\n\n### Mục nhỏ\n\nThêm.\n\n"
    body = f"{web}## Truyền thanh\n\nKính thưa bà con.\n\n## Tài liệu, tờ rơi ##\nTờ rơi.\n"
    assert read(body) == (
        [
            ("trang-tin", "Lời trên trang.\n\n### Mục nhỏ\n\nThêm.", 11),
            ("truyen-thanh", "Kính thưa bà con.", 19),
            ("tai-lieu", "Tờ rơi.", 22),
        ],
        [],
    )


def test_a_message_may_have_no_web_text():
    assert read("## Tin nhắn\nNgắn.\n") == ([("tin-nhan", "Ngắn.", 11)], [])


@pytest.mark.parametrize(
    "heading", ["## Loa phường", "##Truyền thanhh", "  ## truyền thanh", "## ", "Truyền thanh mới\n---"]
)
def test_a_heading_that_is_no_channel_is_named_at_its_line(heading):
    _, findings = read(f"Lời.\n\n{heading}\n\nChữ.\n")
    text = heading.split("\n")[0].strip(" #")
    assert findings == [("P004", 12, text)]


def test_the_nearest_channel_is_named():
    _, findings = read_texts("## Truyen thanh\nx\n", CHANNELS, file="a.md", first_line=1)
    assert "Gần nhất là “Truyền thanh”" in findings[0].message()
    assert "## Truyền thanh" in findings[0].fix()


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("Lời.\n## Tin nhắn\nA\n## Tin nhắn\nB\n", "ghi hai lần"),
        ("Lời.\n## Tin nhắn\n\n## Truyền thanh\nB\n", "còn trống"),
    ],
)
def test_a_channel_has_one_part_with_text(body, problem):
    _, findings = read_texts(body, CHANNELS, file="a.md", first_line=1)
    assert [(each.rule, each.values["problem"].vi) for each in findings] == [("P005", problem)]


@pytest.mark.parametrize("body", ["", "\n \n"])
def test_an_empty_message_is_a_finding(body):
    assert read(body) == ([], [("P001", 10, None)])


def test_a_line_below_a_list_is_no_heading():
    assert read("- một\n---\n\n> lời\n\n---\nhết")[1] == []
