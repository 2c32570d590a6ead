"""The cases written by hand hold what the benchmark promises; `planted_errors/run.py` measures them all."""

import importlib.util
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent / "planted_errors"


@pytest.fixture(scope="module")
def run():
    """The benchmark as a module, with its neighbours importable while it works."""
    sys.path.insert(0, str(HERE))
    spec = importlib.util.spec_from_file_location("planted_errors_run", HERE / "run.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    sys.path.remove(str(HERE))


@pytest.fixture(scope="module")
def outcome(run):
    return run.measure(by_hand=True)


@pytest.mark.parametrize("level", ["errors", "warnings"])
def test_what_is_planted_by_hand_is_found_and_clean_variations_pass(run, outcome, level):
    recall, false = run.AIMS[level]
    measured = run.summary(outcome)[level]
    said = "\n".join(run.missed(outcome, 20))
    assert measured["recall"] >= recall, said
    assert measured["false"] <= false, said


def test_there_are_as_many_cases_as_promised(outcome):
    assert len(outcome.found) >= 200
    assert len(outcome.alarms) >= 100
    assert len({case.kind for case, _ in outcome.found}) >= 30
