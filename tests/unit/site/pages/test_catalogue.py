"""The rule catalogue."""

from bangtin.checks import gate_rules as _gate_rules
from bangtin.checks import rules as _check_rules
from bangtin.content import rules as _content_rules
from bangtin.model.finding import RULES, Rule, Wording
from bangtin.press import rules as _press_rules
from bangtin.press.engines import rules as _engine_rules
from bangtin.site.pages.catalogue import GROUPS, rule_groups

ROOMS_WITH_RULES = (_content_rules, _check_rules, _gate_rules, _press_rules, _engine_rules)
"""Imported so that the table of rules is whole."""


def make(code):
    wording = Wording("Ngày “{value}” sai.", "Wrong: {value}.")
    body = {
        "__doc__": "Ngày phải có trong lịch.\n\n    Vì người đọc tin vào ngày.",
        "wrong": wording,
        "mend": wording,
    }
    rule = type(code, (Rule,), body | {"bad": "issued: 2021-02-31", "good": "issued: 2021-02-28"})
    del RULES[code]
    return rule


def test_groups_and_codes_are_in_order():
    rules = {code: make(code) for code in ("C902", "Y902", "C901")}
    groups = list(rule_groups(rules))
    assert [group.letter for group in groups] == ["Y", "C"]
    assert [rule.code for rule in groups[1].rules] == ["C901", "C902"]


def test_the_docstring_is_the_rule_and_its_reason():
    entry = next(rule_groups({"Y902": make("Y902")})).rules[0]
    assert entry.rule == "Ngày phải có trong lịch."
    assert entry.why == "Vì người đọc tin vào ngày."
    assert entry.wrong == "Ngày “…” sai."
    assert entry.bad == "issued: 2021-02-31"


def test_every_rule_that_exists_stands_in_the_catalogue():
    listed = [rule.code for group in rule_groups(RULES) for rule in group.rules]
    assert sorted(listed) == sorted(RULES)


def test_every_letter_of_a_code_has_a_group():
    assert {code[0] for code in RULES} <= set(GROUPS)


def test_the_level_is_told_by_whoever_knows_it_and_what_is_guessed_is_said():
    guess = make("N902")
    guess.guessed = True
    first, second = next(rule_groups({"N901": make("N901"), "N902": guess}, {"N902"})).rules
    assert (first.note, first.guessed) == (False, False)
    assert (second.note, second.guessed) == (True, True)


def test_every_rule_has_a_reason_an_example_and_its_mended_form():
    entries = [(group.why, rule) for group in rule_groups(RULES) for rule in group.rules]
    assert [rule.code for why, rule in entries if not (rule.why or why)] == []
    assert [
        rule.code for _, rule in entries if not (rule.rule and rule.bad and rule.good and rule.mend)
    ] == []
    assert [rule.code for _, rule in entries if rule.bad == rule.good] == []


def test_what_goes_by_signs_says_so():
    guessed = {rule.code for group in rule_groups(RULES) for rule in group.rules if rule.guessed}
    assert {"N201", "N202", "N203", "N204", "N205", "C021", "T002"} <= guessed


def test_no_sentence_of_the_catalogue_is_only_a_gap():
    entries = [rule for group in rule_groups(RULES) for rule in group.rules]
    bare = [
        rule.code for rule in entries for words in (rule.wrong, rule.mend) if not any(map(str.isalpha, words))
    ]
    assert bare == []


def test_what_usually_stands_in_a_gap_belongs_to_a_gap_and_shows_in_the_catalogue():
    for code, rule in RULES.items():
        for gap in rule.usual:
            assert f"{{{gap}}}" in rule.wrong.vi + rule.mend.vi, code
    entry = next(rule for group in rule_groups(RULES) for rule in group.rules if rule.code == "C021")
    assert "nhiều văn bản" in entry.wrong
    assert entry.mend.endswith("cơ quan.")
