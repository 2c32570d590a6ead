"""Facts between double braces: their words, and what is no fact."""

import pytest

from bangtin.model.facts import fact_words, find_braces, with_facts
from bangtin.model.vocabulary import Fact

FACTS = {
    "ti-le": Fact(label="Tỉ lệ", value="50", unit="%"),
    "so-phuong": Fact(label="Số phường", value="2", unit="phường"),
    "ten": Fact(label="Tên", value="Mẫu\n## Truyền thanh"),
}


def test_facts_take_their_values_and_unknown_ones_stay():
    assert with_facts("{{fact:ti-le}} ở {{fact:so-phuong}} {{fact:la}} {{ fact:ti-le }}", FACTS) == (
        "50% ở 2 phường {{fact:la}} {{ fact:ti-le }}"
    )


def test_a_value_never_opens_a_line():
    assert fact_words(FACTS["ten"]) == "Mẫu ## Truyền thanh"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{{fact:ti-le}} và {{fact:la}}", [(0, "{{fact:ti-le}}", "ti-le"), (18, "{{fact:la}}", "la")]),
        ("a {{ 7*7 }}", [(2, "{{ 7*7 }}", "")]),
        ("{{fact:Ti-le}}", [(0, "{{fact:Ti-le}}", "")]),
        ("{{fact:ti-le", [(0, "{{fact:ti-le", "")]),
        ("{{\n}}", [(0, "{{", "")]),
        ("{a} {% b %} }} {", []),
    ],
)
def test_every_opening_is_found_with_the_fact_it_names(text, found):
    assert list(find_braces(text)) == found
