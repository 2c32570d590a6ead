"""Every rule says what is wrong and what to do in both languages, and its examples are what they claim."""

import importlib
import inspect
import pkgutil
import re
from dataclasses import dataclass

import pytest

import bangtin
from bangtin.content.body_rules import check_markup, check_tables
from bangtin.content.front_matter import split_file
from bangtin.content.message_texts import read_texts
from bangtin.content.provisions import read_outline
from bangtin.content.text_file import read_text
from bangtin.content.typed import read_record
from bangtin.content.yaml_reader import read_yaml
from bangtin.model.directive import DirectiveHeader
from bangtin.model.finding import RULES
from bangtin.model.message import MessageHeader
from bangtin.model.vocabulary import Channel

for module in pkgutil.walk_packages(bangtin.__path__, "bangtin."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
OWN = {code: rule for code, rule in sorted(RULES.items()) if rule.__module__.startswith("bangtin.")}
every_rule = pytest.mark.parametrize("code", OWN)
PROGRAM_WORDS = re.compile(
    r"\b(null|key|string|parse|parser|invalid|boolean|integer|regex|exception)\b", re.IGNORECASE
)


@every_rule
def test_a_rule_says_itself_what_is_wrong_and_what_to_do(code):
    rule = OWN[code]
    assert inspect.getdoc(rule).partition("\n")[0].rstrip().endswith((".", "?")) or "." in inspect.getdoc(
        rule
    )
    for wording in (rule.wrong, rule.mend):
        assert wording.vi.strip()
        assert wording.en.strip()
        assert set(re.findall(r"\{(\w+)\}", wording.vi)) == set(re.findall(r"\{(\w+)\}", wording.en))


@every_rule
def test_a_rule_speaks_without_words_of_programs_and_without_shouting(code):
    rule = OWN[code]
    for whole in (rule.wrong.vi, rule.mend.vi, inspect.getdoc(rule)):
        text = re.sub(r"\{\w+\}", "", whole)
        assert not PROGRAM_WORDS.search(text), text
        assert "!" not in re.sub(r"dấu !|“[^”]*”", "", text), text


CHANNELS = {"truyen-thanh": Channel(label="Truyền thanh"), "tin-nhan": Channel(label="Tin nhắn")}
DIRECTIVE = {
    "type": "cong-van",
    "issuer": "a",
    "issued": "2021-08-09",
    "place": "Bảo Lộc",
    "subject": "một việc",
    "effect": "{unknown: true}",
}
MESSAGE = {
    "title": "Một lời",
    "issuer": "a",
    "audiences": "[nhan-dan]",
    "valid": "{from: 2021-08-10}",
    "language": "vi",
}


@dataclass(frozen=True)
class Mini:
    """A header with one example in the place of its own line."""

    fields: dict[str, str]
    record: type

    def findings(self, example: str) -> set[str]:
        keys = {re.split(r":", line, maxsplit=1)[0] for line in example.split("\n")}
        rest = "".join(f"{key}: {value}\n" for key, value in self.fields.items() if key not in keys)
        reading = read_yaml(f"{example}\n{rest}", file="a.md")
        found = {each.rule for each in reading.findings}
        if reading.value is not None:
            found |= {each.rule for each in read_record(self.record, reading, file="a.md")[1]}
        return found


def header_of(example: str) -> Mini:
    key = example.partition(":")[0]
    if key in ("title", "tilte", "valid", "audiences", "cites"):
        return Mini(MESSAGE, MessageHeader)
    return Mini(DIRECTIVE, DirectiveHeader)


WHOLE = ["Y009", "Y010", "Y011", "Y012"]
"""Rules whose examples are whole files."""
INSIDE = ["Y101", "Y104", "Y106", "Y110"]
"""Rules whose examples stand inside another entry, or say that something is not there."""
HEADER_RULES = [code for code in OWN if code[0] == "Y" and code not in (*WHOLE, *INSIDE)]
BODY_RULES = [code for code, rule in OWN.items() if code[0] == "P" and not rule.bad.startswith("(")]
TEXTS = ["P004", "P005"]
"""Rules about the parts of a message."""


@pytest.mark.parametrize("code", HEADER_RULES)
def test_the_bad_header_breaks_its_rule_and_the_good_one_does_not(code):
    rule = OWN[code]
    mini = header_of(rule.good)
    assert code in mini.findings(rule.bad)
    assert code not in mini.findings(rule.good)


@pytest.mark.parametrize(
    ("code", "outer"), [("Y104", "effect: {%s}"), ("Y110", "source: {file: a.txt, sha256: a, %s}")]
)
def test_the_bad_entry_inside_another_breaks_its_rule(code, outer):
    rule, mini = OWN[code], Mini(DIRECTIVE, DirectiveHeader)
    assert code in mini.findings(outer % rule.bad)
    assert code not in mini.findings(outer % rule.good)


def test_the_line_that_y101_asks_for_is_enough():
    mini = Mini({key: value for key, value in DIRECTIVE.items() if key != "place"}, DirectiveHeader)
    assert mini.findings("urgency: hoa-toc") == {"Y101"}
    assert mini.findings(OWN["Y101"].good) == set()


def test_the_whole_number_of_y106_is_one():
    for example, wrong in ((OWN["Y106"].bad, True), (OWN["Y106"].good, False)):
        reading = read_yaml(f"label: Kênh\n{example}\n", file="a.yml")
        assert ("Y106" in {each.rule for each in read_record(Channel, reading, file="a.yml")[1]}) is wrong


def body_findings(text: str) -> set[str]:
    tables = read_outline(text).tables
    return {each.rule for each in (*check_markup(text, "a.md", 1), *check_tables(tables, "a.md"))}


@pytest.mark.parametrize("code", [code for code in BODY_RULES if code not in TEXTS])
def test_the_bad_text_breaks_its_rule_and_the_good_one_does_not(code):
    assert code in body_findings(OWN[code].bad)
    assert body_findings(OWN[code].good) == set()


@pytest.mark.parametrize("code", TEXTS)
def test_the_bad_part_of_a_message_breaks_its_rule_and_the_good_one_does_not(code):
    for example, wrong in ((OWN[code].bad, True), (f"{OWN[code].good}\n\nLời.", False)):
        _, found = read_texts(f"Mở đầu.\n\n{example}\n", CHANNELS, file="a.md", first_line=1)
        assert (code in {each.rule for each in found}) is wrong


@pytest.mark.parametrize("code", WHOLE)
def test_the_bad_file_breaks_its_rule_and_the_good_one_does_not(code):
    for example, wrong in ((OWN[code].bad, True), (OWN[code].good, False)):
        found = split_file(f"{example}\n", file="a.md").findings
        assert (code in {each.rule for each in found}) is wrong


def test_the_example_of_an_old_font_is_one():
    for example, codes in ((OWN["T002"].bad, ["T002"]), (OWN["T002"].good, [])):
        assert [each.rule for each in read_text(example.encode(), file="a.md").findings] == codes
