"""Events are derived from records and computed effect, once each, under ids that never change."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangtin.site.feeds.events import EventKind, events_of, last_change
from bangtin.site.feeds.words import entry_summary, entry_title

A = "thanh-uy-mau/2021/1-cv-thu"
B = "thanh-uy-mau/2021/2-cv-thu"
M = "2021/giu-sach"


def told(edition):
    return [
        (event.kind.value, event.object, event.day) for event in events_of(edition.corpus, edition.review)
    ]


def tags(edition):
    return [event.tag for event in events_of(edition.corpus, edition.review)]


def test_release_is_the_day_of_the_first_event(edition_of, directive_of, message_of):
    edition = edition_of(directive_of(A), message_of(M))
    assert told(edition) == [("issued", A, date(2021, 5, 3)), ("released", M, date(2021, 6, 1))]
    assert tags(edition) == [
        f"tag:bang-tin.example,2021:{A}#issued",
        f"tag:bang-tin.example,2021:{M}#released",
    ]


def test_document_with_a_publish_day_is_heard_of_on_that_day(edition_of, directive_of):
    release = {"role": "Ban", "date": "2021-05-03", "basis": "Quy chế", "publish": "2021-05-20"}
    assert told(edition_of(directive_of(A, release=release))) == [("issued", A, date(2021, 5, 20))]


def test_document_first_shown_long_after_its_issue_is_new_on_its_release(edition_of, directive_of):
    release = {"role": "Ban", "date": "2026-11-22", "basis": "Quy chế"}
    edition = edition_of(directive_of(A, release=release), as_of=date(2021, 8, 20))
    assert told(edition) == [("issued", A, date(2026, 11, 22))]


def test_each_correction_is_an_event_even_two_on_one_day(edition_of, directive_of):
    line = {"date": "2021-09-01", "role": "Ban", "reason": "sai số"}
    edition = edition_of(directive_of(A, corrections=[line, line]))
    assert tags(edition)[1:] == [
        f"tag:bang-tin.example,2021:{A}#corrected-2021-09-01",
        f"tag:bang-tin.example,2021:{A}#corrected-2021-09-01-2",
    ]


@pytest.mark.parametrize(
    ("relation", "target", "kind"),
    [
        ("replaces", B, "replaced"),
        ("abolishes", B, "abolished"),
        ("amends", B, "amended"),
        ("amends", f"{B}#1", "amended"),
        ("corrects", B, "corrected"),
        ("suspends", B, "suspended"),
        ("stays", B, "stayed"),
        ("replaces", f"{B}#1", "partly-ended"),
        ("abolishes", f"{B}#1", "partly-ended"),
    ],
)
def test_relation_is_an_event_of_its_target(edition_of, directive_of, relation, target, kind):
    doer = directive_of(
        A,
        relations=[{"type": relation, "target": target}],
        effect={"from": "2021-10-01"},
        issued="2021-09-01",
    )
    edition = edition_of(directive_of(B), doer)
    assert ((kind, B, date(2021, 10, 1))) in told(edition)
    assert f"tag:bang-tin.example,2021:{B}#{kind}/{A}" in tags(edition)


def test_relation_that_only_points_is_no_event(edition_of, directive_of):
    edition = edition_of(directive_of(B), directive_of(A, relations=[{"type": "cites", "target": B}]))
    assert {event.kind for event in events_of(edition.corpus, edition.review)} == {EventKind.ISSUED}


def test_several_amended_sections_are_one_event(edition_of, directive_of):
    doer = directive_of(A, relations=[{"type": "amends", "target": f"{B}#{n}"} for n in (1, 2, 3)])
    assert [kind for kind, *_ in told(edition_of(directive_of(B), doer))].count("amended") == 1


def test_replacement_is_heard_of_when_its_day_has_come(edition_of, directive_of):
    doer = directive_of(A, relations=[{"type": "replaces", "target": B, "date": "2022-01-01"}])
    before = edition_of(directive_of(B), doer, as_of=date(2021, 12, 31))
    after = edition_of(directive_of(B), doer, as_of=date(2022, 1, 1))
    assert "replaced" not in [kind for kind, *_ in told(before)]
    assert told(after)[-1] == ("replaced", B, date(2022, 1, 1))


def test_what_a_paper_ordered_that_had_ended_before_is_no_event(edition_of, directive_of):
    late = {"type": "replaces", "target": "thanh-uy-mau/2021/1-cv-thu", "date": "2021-09-01"}
    over = {"from": "2021-05-02", "closed": {"date": "2021-08-01", "reason": "recalled"}}
    edition = edition_of(
        directive_of("thanh-uy-mau/2021/1-cv-thu"),
        directive_of("thanh-uy-mau/2021/2-cv-thu", effect=over, relations=[late]),
    )
    kinds = {(event.kind, event.object) for event in events_of(edition.corpus, edition.review)}
    assert ("replaced", "thanh-uy-mau/2021/1-cv-thu") not in kinds
    assert ("ended", "thanh-uy-mau/2021/2-cv-thu") in kinds


def test_nothing_happens_to_a_document_before_it_is_public(edition_of, directive_of):
    late = {"role": "Ban", "date": "2023-01-05", "basis": "Quy chế"}
    doer = directive_of(A, relations=[{"type": "replaces", "target": B}])
    assert told(edition_of(directive_of(B, release=late), doer))[-1] == ("replaced", B, date(2023, 1, 5))


@pytest.mark.parametrize(
    ("effect", "kind", "day"),
    [
        ({"from": "2021-05-02", "until": "2021-08-31"}, "ended", date(2021, 9, 1)),
        ({"closed": {"date": "2021-07-01", "reason": "done"}}, "ended", date(2021, 7, 1)),
        ({"closed": {"date": "2021-07-01", "reason": "outdated"}}, "outdated", date(2021, 7, 1)),
    ],
)
def test_end_in_the_header_is_an_event(edition_of, directive_of, effect, kind, day):
    edition = edition_of(directive_of(A, effect=effect))
    assert told(edition)[-1] == (kind, A, day)
    assert tags(edition)[-1].endswith(f"#{kind}-{day}")


def test_message_that_is_held_or_ended_is_an_event(edition_of, directive_of, message_of):
    for state in ("held", "ended"):
        edition = edition_of(directive_of(A), message_of(M), states={M: state})
        assert told(edition)[-1] == (state, M, date(2021, 7, 1))


def test_a_message_looked_at_again_is_an_event_so_that_a_hold_is_not_the_last_word(
    edition_of, directive_of, message_of
):
    confirmed = {"date": "2021-08-05", "role": "Trưởng ban", "changes": [B]}
    edition = edition_of(directive_of(A), message_of(M, confirmed=confirmed))
    assert told(edition)[-1] == ("updated", M, date(2021, 8, 5))
    assert tags(edition)[-1] == f"tag:bang-tin.example,2021:{M}#confirmed-2021-08-05"
    event = events_of(edition.corpus, edition.review)[-1]
    assert entry_title(edition.corpus, event) == "[MẪU] Đã đối chiếu lại: Thông điệp giu-sach"
    assert entry_summary(edition.corpus, event) == (
        "Trưởng ban đã đối chiếu lại thông điệp này với văn bản làm căn cứ ngày 5/8/2021."
    )


def test_what_was_confirmed_without_a_change_is_no_event(edition_of, directive_of, message_of):
    confirmed = {"date": "2021-08-05", "role": "Trưởng ban"}
    assert [kind for kind, *_ in told(edition_of(directive_of(A), message_of(M, confirmed=confirmed)))] == [
        "issued",
        "released",
    ]


def test_withdrawal_and_removal_are_events(edition_of, directive_of):
    withdrawn = {"date": "2021-08-01", "role": "Thường trực", "reason": "sai thẩm quyền"}
    removed = {"id": B, "date": "2021-08-02", "reason": "phap-luat", "authority": "Thành ủy Mẫu"}
    edition = edition_of(directive_of(A, withdrawn=withdrawn), removed=[removed])
    assert told(edition)[1:] == [("withdrawn", A, date(2021, 8, 1)), ("removed", B, date(2021, 8, 2))]


def test_message_that_is_replaced_is_updated(edition_of, directive_of, message_of):
    later = message_of("2021/giu-sach-2", replaces=M, valid={"from": "2021-07-01"})
    edition = edition_of(directive_of(A), message_of(M), later)
    assert f"tag:bang-tin.example,2021:{M}#updated/2021/giu-sach-2" in tags(edition)


def test_moved_document_keeps_its_entries(edition_of, directive_of):
    before = edition_of(directive_of(A))
    after = edition_of(directive_of("thanh-uy-mau/2021/1-cv-thu-cong-van", moved_from=[A]))
    assert tags(before) == tags(after)


def test_last_change_is_the_newest_day(edition_of, directive_of):
    line = {"date": "2021-09-01", "role": "Ban", "reason": "sai số"}
    edition = edition_of(directive_of(A, corrections=[line]))
    assert last_change(events_of(edition.corpus, edition.review)) == {A: date(2021, 9, 1)}


STEP = st.sampled_from(["issue", "correct", "amend", "replace", "close", "withdraw", "move", "hold"])


@settings(deadline=None, max_examples=200)
@given(st.lists(st.tuples(STEP, st.integers(0, 30)), max_size=25))
def test_no_edit_of_a_history_loses_doubles_or_renames_an_event(edition_of, directive_of, message_of, steps):
    """Each step is one edit on a later day; whatever was told before is told again under the same id."""
    history = {"thanh-uy-mau/2021/1-cv-thu": {}}
    messages, states = {M: {}}, {}
    before = set()
    for place, (step, pick) in enumerate(steps):
        today = date(2021, 6, 2) + timedelta(days=place)
        _edit(history, states, step, pick, place, today)
        documents = [directive_of(name, **changes) for name, changes in history.items()]
        told_now = tags(
            edition_of(*documents, *(message_of(m) for m in messages), states=states, as_of=today)
        )
        assert len(told_now) == len(set(told_now))
        assert before <= set(told_now)
        before = set(told_now)


def _edit(history, states, step, pick, place, today):
    names = list(history)
    name = names[pick % len(names)]
    record = {"date": today, "role": "Ban", "reason": "sửa"}
    if step in {"issue", "amend", "replace"}:
        relation = {"amend": "amends", "replace": "replaces"}.get(step)
        history[f"thanh-uy-mau/2021/{place + 2}-cv-thu"] = {
            "issued": today,
            "effect": {"from": today},
            "release": {"role": "Ban", "date": today, "basis": "Quy chế"},
            "relations": [{"type": relation, "target": name}] if relation else [],
        }
    elif step == "correct":
        history[name] = history[name] | {"corrections": [*history[name].get("corrections", []), record]}
    elif step == "close" and "closed" not in history[name].get("effect", {}):
        history[name] = history[name] | {"effect": {"closed": {"date": today, "reason": "done"}}}
    elif step == "withdraw" and "withdrawn" not in history[name]:
        history[name] = history[name] | {"withdrawn": record}
    elif step == "hold" and not states:
        states[M] = "held"
    elif step == "move":
        _move(history, name, place)


def _move(history, name, place):
    """Rename a directive and whatever points at it, as an officer would."""
    new = f"{name}-{place}"
    changes = history.pop(name)
    history[new] = changes | {"moved_from": [*changes.get("moved_from", []), name]}
    for other, header in history.items():
        relations = [r | {"target": new} if r["target"] == name else r for r in header.get("relations", [])]
        history[other] = header | {"relations": relations}
