"""What leaves is held to the light once more, whatever the sources said."""

from datetime import date

import pytest

from bangtin.content.load import load
from bangtin.content.root import ContentRoot
from bangtin.press.output_gates import Gatekeeper, visible_lines
from bangtin.site.artifact import Artifact

DIRECTIVE = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"


@pytest.fixture
def gates(root):
    return Gatekeeper.of(load(ContentRoot(root), today=date(2026, 11, 22)))


def codes(gates, path, content):
    return [each.rule for each in gates.findings(Artifact(path, content.encode()))]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<p><strong>MẬT</strong></p>", "S101"),
        ("<table><tr><td>TUYỆT MẬT</td></tr></table>", "S101"),
        ("<div>LƯU HÀNH <em>NỘI BỘ</em></div>", "S201"),
        ("<p>Gọi 0912&nbsp;345&nbsp;678 nhé</p>", "N103"),
        ('<img src="https://example.org/x.png" alt="">', "K101"),
        ("<script>x()</script>", "G104"),
        ('<p onclick="x()">a</p>', "G102"),
    ],
)
def test_a_page_that_holds_it_does_not_leave(gates, body, code):
    assert code in codes(gates, "x/index.html", f"<html><body>{body}</body></html>")


@pytest.mark.parametrize(
    "body",
    ["<p>Giữ bí mật, mật độ dân cư, góp ý dự thảo.</p>", "<p>Số 253 - CV/ThU ngày 09 tháng 8 năm 2021</p>"],
)
def test_running_text_leaves(gates, body):
    assert codes(gates, "x/index.html", f"<html><body>{body}</body></html>") == []


def test_plain_texts_are_read_too(gates):
    assert codes(gates, "x/tin-nhan.txt", "MẬT\n") == ["S101"]
    assert codes(gates, "x/index.json", '{"a": "MẬT"}') == []


def test_blocks_stand_on_lines_of_their_own_and_inline_marks_do_not():
    assert visible_lines("<p>a<b>b</b></p><p>&lt;c&gt;</p>").split() == ["ab", "<c>"]


def test_what_a_waiver_lets_stand_leaves(content_root, change):
    change(content_root / DIRECTIVE, "\n1. Quyết tâm", "\nGọi 0912 345 678.\n\n1. Quyết tâm")
    waiver = "waivers:\n  - {rule: N103, reason: x, role: x, from: 2026-01-01, until: 2026-12-31}\n"
    change(content_root / DIRECTIVE, "waivers:\n", waiver)
    gates = Gatekeeper.of(load(ContentRoot(content_root), today=date(2026, 11, 22)))
    assert codes(gates, "x.txt", "0912 345 678") == []
    assert codes(gates, "x.txt", "0912 345 679") == ["N103"]
