"""Rows laid into lists say what the macro of the templates says, wherever the list stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.site.pages.environment import templates_environment
from bangtin.site.pages.listed import RowWriter
from bangtin.site.pages.rows import Row
from bangtin.site.pages.standing import Standing

WORDS = st.text(st.sampled_from("aờ <base>&\"'/\ue000"), min_size=1, max_size=12)


@pytest.fixture(scope="module")
def templates(root):
    files = sorted((root / "overrides").glob("*.html"))
    return templates_environment({file.name: file.read_text(encoding="utf-8") for file in files})


def row(address="van-ban/a/", title="Tiêu đề", body="Thành ủy Mẫu", **changes):
    return Row(address=address, title=title, name="Công văn 1", body=body, day="Ngày 1/2/2021", **changes)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=4), st.sampled_from(["..", "../../..", "/x"]))
def test_rows_are_those_of_the_macro(templates, texts, base):
    standing = Standing("Chưa rõ", "wait", "Chưa rõ.", "Chưa rõ hiệu lực")
    rows = [row(f"van-ban/{n}/", title, body, standing=standing) for n, (title, body) in enumerate(texts)]
    writer = RowWriter(templates)
    macros = templates.get_template("components.html").module
    for _ in range(2):  # the second time from what was kept
        listed = writer.listed(rows, base, "văn bản")
        whole = macros.rows(rows, base, "Trống.", 2, "văn bản")
        assert macros.listed(listed.html, listed.body, "Trống.", "văn bản") == whole


def test_a_body_behind_all_rows_is_named_once(templates):
    writer = RowWriter(templates)
    alone = writer.listed([row()], "..", "văn bản")
    together = writer.listed([row("van-ban/a/"), row("van-ban/b/")], "..", "văn bản")
    mixed = writer.listed([row("van-ban/a/"), row("van-ban/b/", body="Phường Mẫu 1")], "..", "văn bản")
    assert (alone.body, together.body, mixed.body) == ("", "Thành ủy Mẫu", "")
    assert "Thành ủy Mẫu" not in together.html
    assert "Thành ủy Mẫu" in alone.html
    assert "Thành ủy Mẫu" in mixed.html


def test_no_rows_are_an_empty_list(templates):
    assert RowWriter(templates).listed([], "..", "văn bản").html == ""
