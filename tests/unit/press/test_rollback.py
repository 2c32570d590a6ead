"""Back by one generation, and never back to what was taken away."""

from datetime import date

import pytest

from bangtin.content.load import load
from bangtin.content.root import ContentRoot
from bangtin.model.trouble import RefusalError
from bangtin.press.build import Plan, build
from bangtin.press.rollback import roll_back

TODAY = date(2026, 11, 22)
MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"


@pytest.fixture
def plan(content_root):
    plan = Plan(ContentRoot(content_root), content_root / "public", TODAY)
    assert build(plan).published
    return plan


def back(plan):
    corpus = load(plan.root, today=TODAY).corpus
    return roll_back(plan.output, plan.root.work, corpus)


def test_the_generation_before_comes_back_and_the_next_build_goes_on(plan, change, tree):
    before = tree(plan.output)
    change(plan.root.path / MESSAGE, "title: Giữ vững", "title: Vững")
    newer = build(plan)
    after = tree(plan.output)
    assert back(plan) != newer.tree
    assert tree(plan.output) == before
    assert build(plan).tree == newer.tree
    assert tree(plan.output) == after


def test_without_an_older_generation_there_is_nothing_to_go_back_to(plan):
    with pytest.raises(RefusalError, match="Không có bản trước"):
        back(plan)


@pytest.mark.parametrize("built", [True, False], ids=["published", "not yet published"])
def test_what_was_withdrawn_does_not_come_back(plan, change, tree, built):
    change(plan.root.path / "docs/lien-he.md", "title:", "title:  ")
    change(plan.root.path / "docs/lien-he.md", "\n# ", "\n\n# ")
    change(plan.root.path / MESSAGE, "key_message: ", "key_message: Mọi người ")
    assert build(plan).published
    change(
        plan.root.path / MESSAGE,
        "\nrelease:",
        "\nwithdrawn: {date: 2026-11-22, role: Ban biên tập, reason: đăng nhầm}\nrelease:",
    )
    if built:
        assert build(plan).published
    there = tree(plan.output)
    with pytest.raises(RefusalError, match="2021/giu-vung-tinh-than"):
        back(plan)
    assert tree(plan.output) == there
