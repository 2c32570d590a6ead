"""What has become of a body or a place on a day."""

from datetime import date

from bangtin.model.today import all_today
from bangtin.model.vocabulary import Organization, Place


def body(label, **more):
    return Organization.model_validate({"label": label, "kind": "dang"} | more)


BODIES = {
    "cu": body(
        "Cũ",
        until="2015-12-31",
        successors=[{"id": "giua", "from": "2016-01-01"}, {"id": "moi", "from": "2016-01-01"}],
    ),
    "giua": body(
        "Giữa",
        until="2020-06-30",
        successors=[{"id": "moi", "from": "2020-07-01", "source": "Nghị quyết mẫu"}, {"id": "khac"}],
    ),
    "moi": body(
        "Mới",
        names=[{"value": "Mới"}, {"value": "Mới hơn", "from": "2022-01-01"}],
    ),
    "khac": body("Khác"),
}


def heirs(day):
    return [heir.id for heir in all_today(BODIES, day)["cu"].heirs]


def test_a_body_is_there_on_its_last_day_and_gone_after_it():
    assert not all_today(BODIES, date(2015, 12, 31))["cu"].ended
    assert all_today(BODIES, date(2016, 1, 1))["cu"].ended
    assert heirs(date(2015, 12, 31)) == []


def test_a_successor_that_has_ended_gives_way_to_its_own_and_each_stands_once():
    assert heirs(date(2018, 1, 1)) == ["giua", "moi"]
    assert heirs(date(2021, 1, 1)) == ["moi", "khac"]
    assert all_today(BODIES, date(2021, 1, 1))["cu"].heirs[0].source == "Nghị quyết mẫu"


def test_without_a_day_the_whole_history_counts():
    today = all_today(BODIES, None)
    assert (today["cu"].ended, today["moi"].name.value) == (True, "Mới hơn")
    assert all_today(BODIES, date(2021, 1, 1))["moi"].name.value == "Mới"


def test_places_that_take_over_from_each_other_do_not_go_round_for_ever():
    one = Place.model_validate({"label": "Một", "until": "2020-01-01", "successors": [{"id": "hai"}]})
    two = Place.model_validate({"label": "Hai", "until": "2020-01-01", "successors": [{"id": "mot"}]})
    assert all_today({"mot": one, "hai": two}, None)["mot"].heirs == ()


def test_a_successor_that_nobody_knows_is_left_out():
    lone = body("Lẻ", until="2020-01-01", successors=[{"id": "khong-co"}])
    assert all_today({"le": lone}, None)["le"].heirs == ()
