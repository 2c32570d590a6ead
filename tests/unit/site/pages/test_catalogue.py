"""The rule catalogue."""

from bangtin.content import rules as _content_rules
from bangtin.model.finding import RULES, Rule, Wording
from bangtin.site.pages.catalogue import GROUPS, rule_groups


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
    assert _content_rules.T001.__name__ in RULES
    listed = [rule.code for group in rule_groups(RULES) for rule in group.rules]
    assert sorted(listed) == sorted(RULES)


def test_every_letter_of_a_code_has_a_group():
    assert {code[0] for code in RULES} <= set(GROUPS)
