"""Whoever renders, the tree is the same."""

from dataclasses import replace
from datetime import date

import pytest
from distributed import LocalCluster

from bangtin.content.root import ContentRoot
from bangtin.demo.write import write_demo
from bangtin.model.trouble import BangtinError, RefusalError
from bangtin.press import printing
from bangtin.press.build import Plan, build
from bangtin.press.crew import crew_of


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    root = tmp_path_factory.mktemp("demo") / "noi-dung"
    write_demo(root, 120, 12)
    return Plan(ContentRoot(root), root / "public", date(2026, 11, 22))


@pytest.fixture(scope="module")
def alone(plan):
    outcome = build(plan)
    assert outcome.published
    return outcome.tree


def test_two_processes_make_the_same_tree(plan, alone, monkeypatch):
    monkeypatch.setattr(printing, "WORTH_A_POOL", 1)
    assert build(replace(plan, output=plan.root.path / "two", jobs=2)).tree == alone


def test_a_cluster_of_two_workers_makes_the_same_tree(plan, alone):
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        address = cluster.scheduler_address.replace("tcp://", "dask://")
        outcome = build(replace(plan, output=plan.root.path / "cluster", executor=address))
    assert outcome.tree == alone


def test_a_cluster_that_does_not_answer_is_one_line(plan):
    with pytest.raises(BangtinError, match="Không nối được"):
        build(replace(plan, output=plan.root.path / "nowhere", executor="dask://127.0.0.1:9"))


def test_an_unknown_executor_is_refused():
    with pytest.raises(RefusalError, match="dask://"):
        crew_of("spark://a", 1)
