"""What commands say is said in both languages, with the same values, and trouble too."""

import ast
import re
import string
from pathlib import Path

import pytest

from bangtin import phrases
from bangtin.model.trouble import BangtinError, BusyError, RefusalError
from bangtin.model.wording import Wording

PACKAGE = Path(phrases.__file__).parent
VIETNAMESE = re.compile(
    r"[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.IGNORECASE
)
SPOKEN = (
    "cli.py",
    "door.py",
    "officer.py",
    "terminal.py",
    "report.py",
    "lookup.py",
    "upkeep.py",
    "tending.py",
    "withdrawing.py",
    "serve.py",
    "bilingual.py",
)


def table():
    for name, phrase in vars(phrases).items():
        if isinstance(phrase, Wording):
            yield name, phrase
        elif isinstance(phrase, dict) and not name.startswith("__"):
            yield from ((f"{name}[{key}]", each) for key, each in phrase.items())


def gaps(sentence):
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def troubles():
    """Every place where trouble is made, with the number of sentences it is given."""
    kinds = {"BangtinError", "RefusalError", "BusyError", "EmbargoError"}
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in kinds:
                starred = any(isinstance(each, ast.Starred) for each in node.args)
                yield f"{file.relative_to(PACKAGE)}:{node.lineno}", node.args, starred


@pytest.mark.parametrize(("name", "phrase"), list(table()))
def test_every_phrase_stands_in_both_languages_with_the_same_values(name, phrase):
    assert phrase.vi, name
    assert phrase.en, name
    assert gaps(phrase.vi) == gaps(phrase.en)
    assert not VIETNAMESE.search(phrase.en)


def test_commands_say_nothing_that_is_not_in_the_table():
    """Help has a table of its own (test_bilingual); all else that is said comes from this one."""
    own = []
    for name in SPOKEN:
        tree = ast.parse((PACKAGE / name).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            said = isinstance(node, ast.Call) and ast.unparse(node.func) in {"click.echo", "said", "both"}
            if said and VIETNAMESE.search(ast.unparse(node)):
                own.append(f"{name}:{node.lineno}")
    assert own == []


def test_all_trouble_is_told_in_both_languages():
    found = list(troubles())
    assert len(found) > 20
    assert [where for where, args, starred in found if not starred and len(args) != 2] == []


@pytest.mark.parametrize("kind", [BangtinError, RefusalError, BusyError])
def test_trouble_survives_the_way_from_a_worker(kind):
    made, values = kind("Ổ đĩa đã đầy.", "The disk is full.").__reduce__()
    assert made(*values).say("vi") == "Ổ đĩa đã đầy."
    assert made(*values).say("en") == "The disk is full."
    assert str(made(*values)) == "Ổ đĩa đã đầy."


def test_a_brace_in_a_value_stays():
    assert phrases.said(phrases.MADE, "en", path="{x}") == "Made {x}"
