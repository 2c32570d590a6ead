"""A message that nobody is to use stops no build by its words, and still has a speaker and a window."""

import pytest

M = "2021/mot"
FILE = "messages/2021/mot"
FALSE = "Mời bà con “làm cho xong việc thứ hai”."


@pytest.mark.parametrize(
    "header",
    [
        {"held": {"since": "2021-03-06", "because": "Chờ xem lại"}},
        {"withdrawn": {"date": "2021-03-06", "role": "x", "reason": "y"}},
        {"valid": {"from": "2021-03-01", "until": "2021-03-05"}},
    ],
    ids=["held", "withdrawn", "ended"],
)
def test_words_of_a_silent_message_are_not_judged(publication, say, codes, header):
    publication(so_5={})
    say(M, FALSE)
    assert "C003" in codes(FILE, "2021-03-10")
    say(M, FALSE, **header)
    assert codes(FILE, "2021-03-10") == []


def test_what_rests_by_itself_is_still_judged(publication, say, codes):
    publication(
        so_5={},
        so_6={
            "issued": "2021-05-01",
            "relations": [{"type": "amends", "target": "thanh-uy-mau/2021/5-cv-thu"}],
        },
    )
    say(M, FALSE)
    assert codes(FILE, "2021-05-01") == ["C003", "C040"]


def test_who_speaks_is_judged_always(publication, say, codes):
    publication(so_5={})
    say(M, issuer="thanh-uy-mau", held={"since": "2021-03-06", "because": "Chờ xem lại"})
    assert codes(FILE) == ["C010"]
