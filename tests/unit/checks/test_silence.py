"""Words that were right when they were spoken stop no build once nobody is to use them."""

import pytest

M = "2021/mot"
FILE = "messages/2021/mot"
QUOTING = "Mời bà con “Làm việc thứ hai” cho xong."
CHANGED = {"text": "1. Làm việc thứ nhất.\n\n2. Làm công việc thứ hai."}
SILENT = [
    {"held": {"since": "2021-03-06", "because": "Chờ xem lại"}},
    {"withdrawn": {"date": "2021-03-06", "role": "x", "reason": "y"}},
    {"valid": {"from": "2021-03-01", "until": "2021-03-05"}},
]
KINDS = ["held", "withdrawn", "ended"]


@pytest.fixture
def known(publication, say, content_root):
    """The record of a message held against the section as it was."""
    from datetime import date

    from bangtin.checks.confirmations import confirmation
    from bangtin.checks.context import context_of
    from bangtin.content.load import load
    from bangtin.content.root import ContentRoot

    publication(so_5={})
    say(M, QUOTING)
    context = context_of(load(ContentRoot(content_root), today=date(2026, 11, 22)))
    made = confirmation(context, context.corpus.messages[M], role="x", day=date(2021, 3, 1))
    return made.model_dump(mode="json", exclude_defaults=True)


@pytest.mark.parametrize("header", SILENT, ids=KINDS)
def test_what_changed_under_a_silent_message_is_no_fault_of_it(publication, say, codes, known, header):
    publication(so_5=CHANGED)
    say(M, QUOTING, confirmed=known)
    assert codes(FILE, "2021-03-05") == ["C006", "C003"]
    say(M, QUOTING, confirmed=known, **header)
    assert codes(FILE, "2021-03-10") == []


@pytest.mark.parametrize("header", SILENT, ids=KINDS)
def test_what_was_never_right_is_an_error_even_then(say, codes, known, header):
    say(M, "Mời bà con “làm cho xong việc thứ hai”.", confirmed=known, **header)
    assert codes(FILE, "2021-03-10") == ["C003"]


def test_what_rests_by_itself_is_still_judged(publication, say, codes):
    amends = [{"type": "amends", "target": "thanh-uy-mau/2021/5-cv-thu"}]
    publication(so_5=CHANGED, so_6={"issued": "2021-05-01", "relations": amends})
    say(M, QUOTING)
    assert codes(FILE, "2021-05-01") == ["C003", "C040"]


def test_who_speaks_is_judged_always(publication, say, codes, known):
    publication(so_5=CHANGED)
    say(M, QUOTING, issuer="thanh-uy-mau", confirmed=known, **SILENT[0])
    assert codes(FILE) == ["C010"]


def test_without_a_record_holding_is_believed(publication, say, codes):
    publication(so_5=CHANGED)
    say(M, QUOTING, **SILENT[0])
    assert codes(FILE) == []
    say(M, QUOTING, **SILENT[2])
    assert codes(FILE) == ["C003"]
