"""The texts of a message, and its translation, say the same."""

import pytest


def rules_in(found):
    return sorted({each.rule for each in found})


def test_a_text_that_lost_the_time_is_found_and_named(planted):
    (found,) = planted("le-phat-dong-trong-cay", ("cây: 7 giờ 30, Chủ nhật, 05/6", "cây: Chủ nhật, 05/6"))
    assert found.rule == "C015"
    assert found.message() == "Bản Tin nhắn thiếu “7 giờ 30” so với bản đăng trang."


@pytest.mark.parametrize("now", ["7h30", "07:30", "bảy giờ rưỡi", "7 giờ 30 phút"])
def test_the_same_time_may_be_written_otherwise(planted, now):
    assert planted("le-phat-dong-trong-cay", ("cây: 7 giờ 30,", f"cây: {now},")) == []


def test_what_a_message_says_of_itself_may_stand_in_one_text(planted):
    said = ("Mời bà con đến dự.\n", "Mời bà con đến dự. Hỏi số 0200 3811 012.\n")
    assert planted("le-phat-dong-trong-cay", said) == []


def test_a_fact_counts_as_its_value(planted):
    assert (
        planted("ho-tro-ho-ngheo", ("Hộ nghèo: 1.500.000 đồng", "Hộ nghèo: {{fact:ho-tro-ho-ngheo}}")) == []
    )


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("before 18:00", "before 20:00"),
        ("600 people", "60 people"),
        ("27 September", "28 September"),
        ("for 3 days", "for some days"),
    ],
)
def test_a_translation_that_says_another_figure_is_found(planted, was, now):
    assert rules_in(planted("flood-evacuation-en", (was, now))) == ["C016"]


@pytest.mark.parametrize(
    ("was", "now"),
    [("18:00", "6 p.m."), ("27 September 2022", "September 27, 2022"), ("27 September 2022", "27/9/2022")],
)
def test_a_translation_may_write_figures_in_its_own_way(planted, was, now):
    assert planted("flood-evacuation-en", (was, now)) == []


def test_a_translation_cites_what_its_original_cites(planted):
    assert rules_in(planted("flood-evacuation-en", (', "ubnd-mau/2022/101-cd-ubnd#3"]', "]"))) == ["C016"]
