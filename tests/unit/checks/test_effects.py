"""Grounds hold on the first day; what happens later is a note, or an error where the publication stops."""

import pytest

M = "2021/mot"
FILE = "messages/2021/mot"
FIVE = "thanh-uy-mau/2021/5-cv-thu"
REPLACED = {"issued": "2021-05-01", "relations": [{"type": "replaces", "target": FIVE}]}


@pytest.mark.parametrize(
    ("effect", "found"),
    [
        ({"from": "2021-02-01"}, False),
        ({"from": "2021-02-01", "until": "2021-03-01"}, False),
        ({"from": "2021-02-01", "until": "2021-02-28"}, True),
        ({"from": "2021-03-02"}, True),
        ({"from": "2021-02-01", "closed": {"date": "2021-03-01", "reason": "outdated"}}, True),
        ({"unknown": True, "checked": "2021-02-02"}, False),
    ],
)
def test_a_ground_that_does_not_hold_on_the_first_day_is_an_error(publication, say, codes, effect, found):
    publication(so_5={"effect": effect})
    say(M)
    assert ("C002" in codes(FILE, "2021-03-01")) is found


@pytest.mark.parametrize("kind", ["replaces", "abolishes", "suspends", "stays"])
def test_what_was_done_to_it_before_the_first_day_is_an_error(publication, say, codes, kind):
    publication(so_5={}, so_6={"issued": "2021-02-20", "relations": [{"type": kind, "target": f"{FIVE}#2"}]})
    say(M)
    assert "C002" in codes(FILE)


def test_a_withdrawn_ground_is_an_error(publication, say, codes):
    publication(so_5={"withdrawn": {"date": "2021-02-20", "role": "x", "reason": "y"}})
    say(M)
    assert "C002" in codes(FILE)


def test_a_later_end_is_a_note_that_says_who_does_what(publication, say, content_root):
    from datetime import date

    from bangtin.checks.review import review
    from bangtin.content.load import load
    from bangtin.content.root import ContentRoot

    publication(so_5={}, so_6=REPLACED)
    say(M)
    verdict = review(load(ContentRoot(content_root), today=date(2026, 11, 22), as_of=date(2021, 5, 1)))
    (note,) = (each for each in verdict.warnings if each.rule == "C040")
    assert not verdict.errors
    assert note.message() == (
        "Thông điệp “Làm việc thứ hai” tạm ngừng sử dụng: văn bản làm căn cứ đã thay đổi từ ngày 1/5/2021 "
        "(xem 6-CV/ThU)."
    )
    assert note.fix().startswith(
        "Ban biên tập trang mẫu (không phải cơ quan, tổ chức nào) viết thông điệp mới"
    )
    assert "replaces: 2021/mot" in note.fix()
    assert note.place.line == 5


def test_a_publication_that_stops_makes_it_an_error_until_somebody_has_held_it(
    publication, say, codes, change, content_root
):
    publication(so_5={}, so_6=REPLACED)
    change(content_root / "data/publication.yml", "on_supersession: hold", "on_supersession: stop")
    say(M)
    assert "C041" not in codes(FILE, "2021-04-30")
    assert "C041" in codes(FILE, "2021-05-01")
    say(M, held={"since": "2021-05-01", "because": "Chờ văn bản mới"})
    assert codes(FILE, "2021-05-01") == []


def test_unknown_effect_is_one_note_at_the_paper(publication, say, codes):
    publication(so_5={"effect": {"unknown": True, "checked": "2021-02-02"}})
    say(M)
    say("2021/hai")
    assert codes("5-cv-thu", "2021-03-05") == ["C042"]
    assert codes("5-cv-thu", "2021-02-28") == []


def test_a_paper_that_was_entered_late_makes_it_rest_and_is_no_error(publication, say, codes, standing):
    release = {"role": "Ban biên tập mẫu", "date": "2021-03-20", "basis": "Bài thử"}
    relations = [{"type": "replaces", "target": FIVE}]
    publication(so_5={}, so_6={"issued": "2021-02-20", "relations": relations, "release": release})
    say(M)
    assert "C002" not in codes(FILE, "2021-03-21")
    assert standing(M, "2021-03-21").hold.by == "thanh-uy-mau/2021/6-cv-thu"
    say(M, release=release | {"date": "2021-03-20"})
    assert "C002" in codes(FILE, "2021-03-21")
