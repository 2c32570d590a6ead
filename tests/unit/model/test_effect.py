"""Legal effect is computed for a day from dated facts."""

from datetime import date

import pytest

from bangtin.model.directive import Closed, Directive, Effect, Relation
from bangtin.model.effect import LegalEffect, effect_on, paper_effect
from bangtin.model.relations import incoming_relations

ISSUED = date(2021, 8, 9)


def paper(name="cu", *, issued=ISSUED, relations=(), **effect):
    return Directive(
        id=f"a/{issued.year}/{name}",
        file=f"data/directives/a/{issued.year}/{name}.md",
        type="cong-van",
        issuer="a",
        issued=issued,
        place="Mẫu",
        subject="một việc",
        effect=Effect(**effect),
        relations=relations,
    )


def incoming(kind, *, anchor="", since=date(2022, 1, 1), until=None, day=None):
    target = "a/2021/cu" + (f"#{anchor}" if anchor else "")
    relation = Relation(type=kind, target=target, until=until, date=day)
    source = paper("moi", issued=since, relations=(relation,), from_=since)
    return incoming_relations([source])["a/2021/cu"][0]


@pytest.mark.parametrize(
    ("effect", "day", "state"),
    [
        ({"from_": ISSUED}, date(2021, 8, 8), "not-yet"),
        ({"from_": ISSUED}, ISSUED, "in-force"),
        ({"from_": ISSUED, "until": date(2021, 12, 31)}, date(2021, 12, 31), "in-force"),
        ({"from_": ISSUED, "until": date(2021, 12, 31)}, date(2022, 1, 1), "ended"),
        ({"unknown": True, "checked": date(2026, 11, 22)}, date(2030, 1, 1), "unknown"),
        ({}, ISSUED, "unknown"),
        ({"closed": Closed(date=date(2022, 1, 1), reason="recalled")}, date(2021, 12, 31), "unknown"),
        ({"closed": Closed(date=date(2022, 1, 1), reason="recalled")}, date(2022, 1, 1), "ended"),
        ({"closed": Closed(date=date(2022, 1, 1), reason="done")}, date(2022, 1, 1), "ended"),
        ({"closed": Closed(date=date(2022, 1, 1), reason="outdated")}, date(2022, 1, 1), "outdated"),
    ],
)
def test_the_header_alone_decides_without_relations(effect, day, state):
    assert effect_on(paper(**effect), (), day).state == state


@pytest.mark.parametrize(
    ("kind", "day", "state"),
    [
        ("replaces", date(2021, 12, 31), "in-force"),
        ("replaces", date(2022, 1, 1), "ended"),
        ("abolishes", date(2022, 1, 1), "ended"),
        ("suspends", date(2022, 1, 1), "suspended"),
        ("stays", date(2022, 1, 1), "stayed"),
        ("amends", date(2022, 1, 1), "in-force"),
        ("cites", date(2022, 1, 1), "in-force"),
        ("guides", date(2022, 1, 1), "in-force"),
    ],
)
def test_another_paper_ends_or_pauses_from_its_first_day(kind, day, state):
    effect = effect_on(paper(from_=ISSUED), [incoming(kind)], day)
    assert effect.state == state
    if state != "in-force":
        assert (effect.since, effect.by) == (date(2022, 1, 1), "a/2022/moi")


def test_a_pause_ends_by_itself():
    pause = incoming("suspends", until=date(2022, 3, 31))
    assert effect_on(paper(from_=ISSUED), [pause], date(2022, 3, 31)).state == "suspended"
    assert effect_on(paper(from_=ISSUED), [pause], date(2022, 4, 1)).state == "in-force"


def test_a_relation_may_name_its_own_day():
    ends = incoming("replaces", day=date(2022, 6, 1))
    assert effect_on(paper(from_=ISSUED), [ends], date(2022, 5, 31)).state == "in-force"
    assert effect_on(paper(from_=ISSUED), [ends], date(2022, 6, 1)).state == "ended"


@pytest.mark.parametrize(
    ("anchor", "state"),
    [(None, "partly-ended"), ("4", "ended"), ("4.a", "ended"), ("3", "in-force"), ("41", "in-force")],
)
def test_the_end_of_a_section_ends_what_is_in_it_and_a_part_of_the_paper(anchor, state):
    assert (
        effect_on(paper(from_=ISSUED), [incoming("abolishes", anchor="4")], date(2022, 1, 1), anchor).state
        == state
    )


def test_a_section_over_an_ended_one_is_partly_ended():
    ends = [incoming("abolishes", anchor="dieu-5.khoan-2")]
    assert effect_on(paper(from_=ISSUED), ends, date(2022, 1, 1), "dieu-5").state == "partly-ended"


def test_the_earliest_end_is_the_one_that_counts_whatever_the_order():
    first, second = incoming("replaces"), incoming("abolishes", since=date(2023, 1, 1))
    for order in ([first, second], [second, first]):
        assert effect_on(paper(from_=ISSUED), order, date(2024, 1, 1)) == LegalEffect(
            "ended", date(2022, 1, 1), "a/2022/moi", reason="replaced"
        )


def test_an_end_counts_before_a_pause_and_a_pause_before_the_header():
    both = [incoming("suspends"), incoming("replaces", since=date(2023, 1, 1))]
    assert effect_on(paper(from_=ISSUED), both, date(2022, 6, 1)).state == "suspended"
    assert effect_on(paper(from_=ISSUED), both, date(2023, 1, 1)).state == "ended"
    assert effect_on(paper(unknown=True), both, date(2022, 6, 1)).state == "suspended"


def test_what_is_not_yet_in_force_is_not_partly_ended():
    late = paper(from_=date(2025, 1, 1))
    assert effect_on(late, [incoming("abolishes", anchor="4")], date(2024, 1, 1)).state == "not-yet"


def test_an_earlier_end_by_the_header_counts_before_a_later_replacement():
    over = paper(from_=ISSUED, until=date(2021, 12, 30))
    effect = effect_on(over, [incoming("replaces")], date(2022, 6, 1))
    assert effect == LegalEffect("ended", date(2021, 12, 31), reason="term")


@pytest.mark.parametrize(
    ("header", "relation", "reason"),
    [
        ({"until": date(2021, 12, 31)}, None, "term"),
        ({"closed": Closed(date=date(2021, 12, 31), reason="recalled")}, None, "recalled"),
        ({"closed": Closed(date=date(2021, 12, 31), reason="done")}, None, "done"),
        ({}, "replaces", "replaced"),
        ({}, "abolishes", "abolished"),
    ],
)
def test_an_end_says_why(header, relation, reason):
    ends = [incoming(relation)] if relation else []
    effect = effect_on(paper(from_=ISSUED, **header), ends, date(2022, 6, 1))
    assert (effect.state, effect.reason) == ("ended", reason)


def test_what_is_outdated_and_then_abolished_has_ended():
    outdated = paper(from_=ISSUED, closed=Closed(date=date(2021, 9, 1), reason="outdated"))
    assert effect_on(outdated, [incoming("abolishes")], date(2021, 12, 31)).state == "outdated"
    assert effect_on(outdated, [incoming("abolishes")], date(2022, 1, 1)).state == "ended"


def test_a_stay_counts_before_a_suspension_and_both_say_until_when():
    pauses = [incoming("suspends", until=date(2022, 12, 31)), incoming("stays", until=date(2022, 3, 31))]
    effects = [effect_on(paper(from_=ISSUED), pauses, day) for day in (date(2022, 2, 1), date(2022, 5, 1))]
    assert [(each.state, each.until) for each in effects] == [
        ("stayed", date(2022, 3, 31)),
        ("suspended", date(2022, 12, 31)),
    ]


def test_a_part_that_ended_does_not_hide_that_the_rest_is_not_known():
    effect = effect_on(
        paper(unknown=True, checked=date(2021, 10, 1)), [incoming("abolishes", anchor="4")], date(2022, 1, 1)
    )
    assert (effect.state, effect.reason, effect.checked) == ("partly-ended", "abolished", date(2021, 10, 1))


@pytest.mark.parametrize(
    ("anchor", "state"), [(None, "in-force"), ("4", "suspended"), ("4.a", "suspended"), ("5", "in-force")]
)
def test_the_pause_of_a_section_pauses_what_is_in_it_alone(anchor, state):
    pause = [incoming("suspends", anchor="4")]
    assert effect_on(paper(from_=ISSUED), pause, date(2022, 1, 1), anchor).state == state


def test_asking_for_ten_thousand_sections_takes_as_many_steps_as_they_are_deep(monkeypatch):
    anchors = [f"dieu-{n}.khoan-1" for n in range(10_000)]
    asked = []
    holds = paper_effect(
        paper(from_=ISSUED), (incoming("abolishes", anchor=each) for each in anchors), date(2022, 1, 1)
    )
    ends = type(
        "Counting", (dict,), {"__contains__": lambda self, key: asked.append(key) or key in self.keys()}
    )
    counted = type(holds)(holds.effect, holds.day, ends(holds.ends), holds.pauses, holds.parts)
    assert {counted.of(each).state for each in anchors} == {"ended"}
    assert len(asked) == 3 * len(anchors)
