"""Verdicts are kept as long as nothing they rest on changes, and a hostile message takes bounded time."""

import pytest

from bangtin.checks import consistency

MESSAGE = "data/messages/2022/quy-dat-trong-cay.md"
PAPER = "data/directives/ubnd-mau/2022/45-kh-ubnd.md"


@pytest.fixture
def counted(monkeypatch, judged):
    """`counted()`: which messages are judged anew, and what is found."""

    def run():
        names = []
        judge = consistency.judge

        def watched(desk, message):
            names.append(message.id)
            return judge(desk, message)

        with monkeypatch.context() as patch:
            patch.setattr(consistency, "judge", watched)
            verdict = judged()
        return names, [(each.rule, each.place) for each in (*verdict.errors, *verdict.warnings)], verdict

    return run


def test_nothing_is_judged_twice(counted):
    first, found, verdict = counted()
    again, found_again, verdict_again = counted()
    assert len(first) == 30
    assert again == []
    assert found == found_again
    assert {each: verdict.evidence[each] for each in verdict.evidence} == dict(verdict_again.evidence)


@pytest.mark.parametrize(
    ("file", "was", "now", "judged_anew"),
    [
        (MESSAGE, "120 đoàn viên", "125 đoàn viên", 1),
        (PAPER, "120 đoàn viên", "125 đoàn viên", 4),
        ("data/vocabulary/glossary.yml", "from: 2011-01-01", "from: 2012-01-01", 30),
        ("data/messages/2022/so-tan-mau-thuong.md", "600 người. Mỗi", "601 người. Mỗi", 2),
    ],
)
def test_a_change_is_judged_with_all_that_rests_on_it(
    counted, figures_root, change, file, was, now, judged_anew
):
    counted()
    change(figures_root / file, was, now)
    assert len(counted()[0]) == judged_anew


def test_a_damaged_cache_is_no_cache(counted, figures_root):
    _, found, _ = counted()
    cache = figures_root / ".bangtin" / "cache" / "verdicts"
    content = cache.read_bytes()
    cache.write_bytes(content[: len(content) // 2] + b"x" + content[len(content) // 2 + 1 :])
    again, found_again, _ = counted()
    assert 0 < len(again) < 30
    assert found == found_again


HOSTILE = {
    "figures": "Có 31 người, 32%, 7 giờ 45, ngày 9/9/2029. " * 2500,
    "quotes": "“không có câu này ở đâu cả nhé” " * 2000,
    "marks": "hà\u0301\u0300 " * 4000 + "٣٤ người 𝟛 cây １２ hộ",
    "open": "(“{{" * 3000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_message_ends_in_findings(planted, name):
    lines = [HOSTILE[name][at : at + 30_000] for at in range(0, len(HOSTILE[name]), 30_000)]
    found = planted("quy-dat-trong-cay", ("Thành đoàn cử", "\n\n".join((*lines, "Thành đoàn cử"))))
    assert found
