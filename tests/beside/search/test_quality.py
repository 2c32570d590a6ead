"""How often the right document comes first, on queries of every kind of typing and on real statutes."""

import pytest


def cases_of(queries: list[dict]) -> list[tuple[str, set[str]]]:
    return [(one["q"], set(one["expect"])) for one in queries if one["expect"]]


def test_queries_written_by_hand_find_their_document(dev_queries, share_within):
    reader, queries = dev_queries
    share = share_within(reader, cases_of(queries), "number")
    assert share[1] >= 0.985
    assert share[3] >= 0.995


def test_every_kind_of_typing_finds_its_document_in_corpora_never_seen(typed_queries, share_within):
    shares = []
    for seed in (101, 102, 103, 104, 105):
        reader, queries = typed_queries(seed)
        shares.append(share_within(reader, cases_of(queries), "number"))
    assert sum(share[1] for share in shares) / len(shares) >= 0.985
    assert sum(share[3] for share in shares) / len(shares) >= 0.995


@pytest.mark.parametrize("typing", ["text", "text_khong_dau"], ids=["with marks", "without marks"])
def test_questions_find_the_article_that_answers_them(statutes, questions, share_within, typing):
    cases = [(question[typing], question["answers"]) for question in questions]
    share = share_within(statutes, cases, "id")
    assert share[1] >= 0.82
    assert share[3] >= 0.89
    assert share[10] >= 0.95


def test_questions_without_marks_find_as_much_as_with_them(statutes, questions, share_within):
    found = [
        share_within(statutes, [(question[typing], question["answers"]) for question in questions], "id")
        for typing in ("text", "text_khong_dau")
    ]
    for most in (1, 3, 10):
        assert abs(found[0][most] - found[1][most]) <= 0.01
