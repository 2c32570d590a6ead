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
from bangtin.gates.markup import scan_markup
from bangtin.gates.sources import scan_source
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


SAMPLE_DIRECTIVE = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
SAMPLE_MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"
OTHER_MESSAGE = "data/messages/2021/dang-vien-ben-bi-doan-ket.md"
CITES = 'cites:\n  - "thanh-uy-bao-loc/2021/253-cv-thu#4"'
EFFECT = "effect:\n  unknown: true\n  checked: 2026-11-22"
PLANTED = {
    "L001": (SAMPLE_MESSAGE, "topics: [phong-chong-dich, tuyen-truyen]", "{}"),
    "L002": (SAMPLE_MESSAGE, CITES, "{}"),
    "L003": (SAMPLE_MESSAGE, CITES, "{}"),
    "C001": (SAMPLE_MESSAGE, CITES, "{}"),
    "L004": (OTHER_MESSAGE, "language: vi", "{}\nlanguage: vi"),
    "L005": (SAMPLE_DIRECTIVE, "urgency: hoa-toc", "{}\nurgency: hoa-toc"),
    "L006": (SAMPLE_MESSAGE, "language: vi", "{}\nlanguage: vi"),
    "L007": (SAMPLE_MESSAGE, "language: vi", "waivers: [{}]\nlanguage: vi"),
    "L008": (SAMPLE_MESSAGE, "Mong bà con", "{}\n\nMong bà con"),
    "L012": (SAMPLE_DIRECTIVE, EFFECT, "{}"),
    "C009": (SAMPLE_MESSAGE, "valid:\n  from: 2021-08-10", "{}"),
}
"""Rules whose examples can stand in the sample: file, what they take the place of, what is around them."""
REST = "reason: một lý do, role: một chức danh"
WAIVED = f"{REST}, from: 2021-08-10, until: 2021-09-10"


@pytest.mark.parametrize("code", PLANTED)
def test_the_bad_example_in_the_sample_breaks_its_rule_and_the_good_one_does_not(content, code):
    file, old, frame = PLANTED[code]
    content.write("data/vocabulary/facts.yml", "so-mui: {label: Số mũi, value: '2', unit: mũi}\n")
    before = content.read(file)
    for example, wrong in ((OWN[code].bad, True), (OWN[code].good, False)):
        whole = example.replace("…", REST if "until" in example else WAIVED)
        content.plant(file, old, frame.replace("{}", whole))
        found = {each.rule for each in (*content.errors(), *content.warnings())}
        assert (code in found) is wrong, (example, found)
        content.write(file, before)


PATHS = ["I001", "I002", "I010"]
"""Rules whose examples are paths."""


@pytest.mark.parametrize("code", PATHS)
def test_the_bad_path_breaks_its_rule_and_the_good_one_does_not(content, code):
    folder = "" if "/" in OWN[code].good else "data/directives/thanh-uy-bao-loc/2021/"
    for example, wrong in ((OWN[code].bad, True), (OWN[code].good, False)):
        text = "{}\n" if example.endswith(".yml") else content.read(SAMPLE_DIRECTIVE)
        if not (content.path / folder / example).exists():
            content.write(f"{folder}{example}", text)
        found = {each.rule for each in content.errors() if each.place.file == f"{folder}{example}"}
        assert (code in found) is wrong


GATED = [code for code in OWN if code[0] in "SNK" or code.startswith("P3")]


@pytest.mark.parametrize("code", GATED)
def test_what_a_gate_advises_passes_the_gate(code):
    """What is wrong is only described: it must not stand on the page of the catalogue."""
    good = OWN[code].good
    found = {hit.code for hit in (*scan_source(good, frozenset()), *scan_markup(good))}
    assert code not in found


SHOWN = {*HEADER_RULES, *WHOLE, *INSIDE, *BODY_RULES, *TEXTS, *PLANTED, *PATHS, *GATED, "T002"}


@pytest.mark.parametrize("code", sorted(OWN.keys() - SHOWN))
def test_a_rule_whose_example_is_told_in_words_is_held_by_a_test(root, code):
    """A test plants the fault and looks for the code; without the fault the sample has no finding."""
    named = [
        file.name
        for file in sorted((root / "tests").rglob("test_*.py"))
        if file.name != "test_docs.py" and f'"{code}' in file.read_text(encoding="utf-8")
    ]
    assert named
