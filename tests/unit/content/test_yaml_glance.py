"""The first glance at a header sees what the reader with places sees, or nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.content.plain_lines import read_plain_lines
from bangtin.content.yaml_glance import glance
from bangtin.content.yaml_reader import read_yaml

SIGNS = ": : - - [ ] { } , \" ' '' # #x x#4 &b *b !t | > ? << ~ ... --- % \\ \x85 ="
PIECES = st.sampled_from(
    [*SIGNS.split(), "a", "subject", "ệ", "2021", ": ", "- ", " ", "  ", "\n", "\n  ", "\t"]
)
LINES = st.lists(
    st.tuples(
        st.sampled_from(["", "", "  ", "  ", "    ", "      "]),
        st.sampled_from(["", "", "- "]),
        st.sampled_from(["", "a: ", "b: ", "c_d: ", "a:", "b:", "a:  "]),
        st.sampled_from(
            ["", "ủy ban", "12:30", "09/8/2021", "x: y", "x:", "x ", "“lời”", "a, [b] {c}", "no"]
        ),
    ).map("".join),
    max_size=10,
).map("\n".join)


@given(st.lists(PIECES, max_size=24).map("".join) | LINES | st.text(max_size=40))
def test_a_glance_gives_the_value_of_the_reader_or_none(text: str) -> None:
    seen = glance(text)
    if seen is not None:
        reading = read_yaml(text, file="a.md")
        assert (reading.value, reading.findings) == (seen, [])


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\na: 2\n",
        "a:\n",
        "a: -\n",
        "a: b # c\n",
        'a: "b"#c\n',
        "a: &b c\n",
        "a: !t c\n",
        "a: [b,\n c]\n",
        'a: "b\n  c"\n',
        "a: |\n  b\n",
        "<<: b\n",
        "a: 1\n---\nb: 2\n",
        "a: [" + "[" * 20 + "]" * 20 + "]\n",
    ],
)
def test_what_is_remarkable_is_left_to_the_reader(text: str) -> None:
    assert glance(text) is None


def test_a_plain_header_is_read_at_a_glance() -> None:
    header = (
        "number: 1-CV/ĐU\ntopics: [a, b]\nrelations:\n  - {type: cites, target: b/2021/c#4}\nsubject: 'ủy'\n"
    )
    assert glance(header) == {
        "number": "1-CV/ĐU",
        "topics": ["a", "b"],
        "relations": [{"type": "cites", "target": "b/2021/c#4"}],
        "subject": "ủy",
    }


def test_lines_of_the_plainest_kind_need_no_parser() -> None:
    header = (
        "number: 1-CV/ĐU\ncopies:\n  - Như trên\nrelations:\n  - type: cites\n    target: b/2021/c#4\n"
        "release:\n  role: Ban biên tập\n  date: 2021-08-10\nsource_time: 12:30\n"
    )
    assert read_plain_lines(header) == {
        "number": "1-CV/ĐU",
        "copies": ["Như trên"],
        "relations": [{"type": "cites", "target": "b/2021/c#4"}],
        "release": {"role": "Ban biên tập", "date": "2021-08-10"},
        "source_time": "12:30",
    }


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n  c\n",
        "a:\n- b\n",
        "a:\nb: c\n",
        "a: [b]\n",
        "a: 'b'\n",
        "a: b: c\n",
        "a: b:\n",
        "",
        "a\n",
        "a:\n  - b\n  c: d\n",
    ],
)
def test_lines_of_another_kind_are_left_to_the_parser(text: str) -> None:
    assert read_plain_lines(text) is None
