"""With --lang en a finding is English from its first word to its last; what it quotes stays as written."""

import ast
import importlib
import pkgutil
import re
import string
from datetime import date
from pathlib import Path

import pytest

import bangtin
from bangtin.checks.review import review
from bangtin.content.load import load
from bangtin.content.root import ContentRoot
from bangtin.model.finding import RULES

PACKAGE = Path(bangtin.__file__).parent
VIETNAMESE = re.compile(
    r"[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.IGNORECASE
)
QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|(?:for example|like this|one of|write|or write):? .*")
"""What is quoted from a file or given as an example."""
DIRECTIVE = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
MESSAGE = "data/messages/2021/giu-vung-tinh-than.md"
BODIES = "data/vocabulary/organizations.yml"
FAULTS = [
    (DIRECTIVE, "type: cong-van", "type: cong-vann"),
    (DIRECTIVE, "type: cong-van", "typo: cong-van"),
    (DIRECTIVE, "type: cong-van", "type: Công văn"),
    (DIRECTIVE, "type: cong-van", "type:"),
    (DIRECTIVE, "type: cong-van", "type: [cong-van"),
    (DIRECTIVE, "type: cong-van", "type: a: b"),
    (DIRECTIVE, "type: cong-van", "type: cong-van\n type: cong-van"),
    (DIRECTIVE, "type: cong-van", "type: !a cong-van"),
    (DIRECTIVE, "place: ", "place: \u202e"),
    (DIRECTIVE, "place: ", "place: \ue000"),
    (DIRECTIVE, "number: 253-CV/ThU\n", ""),
    (DIRECTIVE, "number: 253-CV/ThU", "number: 254-CV/ThU"),
    (DIRECTIVE, "issued: 2021-08-09", "issued: 2021-02-30"),
    (DIRECTIVE, "issued: 2021-08-09", "issued: 9/8/2021"),
    (DIRECTIVE, "kind: ocr", "kind: anh"),
    (DIRECTIVE, "file: 253-cv-thu.txt", "file: 254-cv-thu.txt"),
    (DIRECTIVE, "\n1. Quyết tâm", "\nMẬT\n\n1. Quyết tâm"),
    (DIRECTIVE, "\n1. Quyết tâm", "\n| a | b |\n|---|---|\n| 1 |\n\n1. Quyết tâm"),
    (MESSAGE, "253-cv-thu#4", "253-cv-thuu#4"),
    (MESSAGE, "253-cv-thu#4", "253-cv-thu#44"),
    (MESSAGE, "issuer: ban-bien-tap-trang-mau", "issuer: thanh-uy-bao-loc"),
    (MESSAGE, "from: 2021-08-10", "from: 2021-08-10\n  until: 2021-08-01"),
    (MESSAGE, "language: vi", "audience: nhan-dan\nlanguage: vi"),
    (MESSAGE, "## Truyền thanh", "## Truyền thanhh"),
    (MESSAGE, "## Truyền thanh", "## Truyền thanh\n\n## Truyền thanh"),
    (MESSAGE, "bà con", "bà con gọi 0912 345 678"),
    (BODIES, "kind: dang", "kind: dangg"),
    ("mkdocs.yml", "site_name:", "site_nam:"),
]


def words_of_ours(sentence):
    return QUOTED.sub("", sentence)


def gaps(sentence):
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def every_rule():
    for module in pkgutil.walk_packages(bangtin.__path__, "bangtin."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    return sorted(code for code, rule in RULES.items() if rule.__module__.startswith("bangtin."))


@pytest.mark.parametrize("code", every_rule())
def test_every_rule_speaks_both_languages_with_the_same_values(code):
    for wording in (RULES[code].wrong, RULES[code].mend):
        assert gaps(wording.vi) == gaps(wording.en)
        assert wording.vi
        assert not VIETNAMESE.search(words_of_ours(wording.en))


@pytest.mark.parametrize(("file", "old", "new"), FAULTS)
def test_a_finding_is_english_throughout(content_root, change, file, old, new):
    change(content_root / file, old, new)
    verdict = review(load(ContentRoot(content_root), today=date(2026, 11, 22)))
    assert verdict.errors
    for finding in verdict.errors:
        for sentence in (finding.message("en"), finding.fix("en")):
            assert not VIETNAMESE.search(words_of_ours(sentence)), sentence
        assert finding.message("vi") != finding.message("en")


def test_no_value_of_a_finding_is_a_vietnamese_word_of_ours():
    """A value is quoted from the content, or a Wording; an `example` shows how content is written."""
    alone = []
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "at":
                alone += [
                    f"{file.relative_to(PACKAGE)}:{node.lineno} {each.arg}"
                    for each in node.keywords
                    if each.arg != "example" and "Wording" not in ast.unparse(each.value)
                    if VIETNAMESE.search(ast.unparse(each.value))
                ]
    assert alone == []
