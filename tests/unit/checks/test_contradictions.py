"""Facts and messages never say two figures of one thing."""

import pytest

FACTS = "data/vocabulary/facts.yml"


@pytest.fixture
def fact_findings(figures_root, change, judged):
    def run(was, now):
        change(figures_root / FACTS, was, now)
        return [each for each in judged().errors if each.place.file == FACTS and each.rule == "C005"]

    return run


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ('value: "1.500.000"', 'value: "1.600.000"', "không có trong mục được dẫn"),
        ("77-qd-ubnd#dieu-2", "77-qd-ubnd#dieu-9", "dẫn mục không có"),
        ("  source: ubnd-mau/2022/77-qd-ubnd#dieu-2\n", "", "chưa có nguồn"),
        ("  from: 2022-07-01\n", "  from: 2022-07-01\n  until: 2022-06-01\n", "hết hạn trước khi bắt đầu"),
    ],
)
def test_a_fact_that_its_source_does_not_bear_is_found(fact_findings, was, now, said):
    (found,) = fact_findings(was, now)
    assert said in found.message()


OTHER = """\
so-cay:
  label: Số cây xanh trồng mới
  value: "1.100"
  unit: cây
  place: thanh-pho-mau
  external: {title: Báo Mẫu, address: https://mau.example/bao}
  checked_on: 2022-06-01
"""


def test_two_facts_of_one_name_and_time_that_differ_are_found(fact_findings):
    (found,) = fact_findings("cay-xanh-2022:", f"{OTHER}cay-xanh-2022:")
    assert "1.100" in found.message()


def test_facts_of_other_times_may_differ(fact_findings):
    other = f"{OTHER}  from: 2021-01-01\n  until: 2021-12-31\n"
    assert fact_findings("cay-xanh-2022:", f"{other}cay-xanh-2022:") == []


@pytest.fixture
def second_paper(figures_root):
    """`second_paper(amount)`: another paper and message that give another amount for households in need."""

    def write(amount, place="thanh-pho-mau"):
        paper = figures_root / "data/directives/ubnd-mau/2022/77-qd-ubnd.md"
        text = paper.read_text(encoding="utf-8").replace("77/QĐ", "78/QĐ").replace("1.500.000", amount)
        paper.with_name("78-qd-ubnd.md").write_text(text, encoding="utf-8")
        message = figures_root / "data/messages/2022/ho-tro-ho-ngheo.md"
        text = message.read_text(encoding="utf-8").replace("77-qd", "78-qd").replace("77/QĐ", "78/QĐ")
        text = text.replace("{{fact:ho-tro-ho-ngheo}}", f"{amount} đồng").replace("1.500.000", amount)
        text = text.replace("place: thanh-pho-mau", f"place: {place}")
        message.with_name("ho-tro-khac.md").write_text(text, encoding="utf-8")

    return write


def contradictions(verdict):
    return [each for each in verdict.errors if each.rule == "C005"]


def test_two_messages_with_two_figures_of_one_thing_are_found(second_paper, judged):
    second_paper("1.200.000")
    found = contradictions(judged())
    assert found
    assert "ho-tro-" in found[0].message()


@pytest.mark.parametrize(("amount", "place"), [("1.500.000", "thanh-pho-mau"), ("1.200.000", "phuong-mau-1")])
def test_the_same_figure_or_another_place_is_no_contradiction(second_paper, judged, amount, place):
    second_paper(amount, place)
    assert contradictions(judged()) == []
