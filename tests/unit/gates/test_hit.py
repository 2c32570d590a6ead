from hypothesis import given
from hypothesis import strategies as st

from bangtin.gates.hit import Hit, placed


@given(st.text(alphabet="aậ\n", max_size=60), st.data())
def test_line_and_column_lead_to_the_start(text, data):
    start = data.draw(st.integers(0, len(text)))
    (hit,) = placed(text, [("S101", start, start)])
    lines = text.split("\n")
    assert sum(len(line) + 1 for line in lines[: hit.line - 1]) + hit.column - 1 == start


@given(st.text(alphabet="aậ\n", max_size=60), st.data())
def test_bytes_have_the_lines_and_columns_of_their_text(text, data):
    start = data.draw(st.integers(0, len(text)))
    (of_text,) = placed(text, [("S101", start, start)])
    (of_bytes,) = placed(text.encode(), [("S101", len(text[:start].encode()), len(text.encode()))])
    assert (of_text.line, of_text.column) == (of_bytes.line, of_bytes.column)


def test_hit_carries_no_text():
    assert set(Hit.__slots__) == {"start", "end", "code", "line", "column"}
