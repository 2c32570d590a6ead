"""No pattern of the gates can be made to run away, and every code has its sentence."""

import importlib
import pkgutil
import re
from re import _constants as op
from re import _parser as parser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bangtin.gates
from bangtin.gates import codes
from bangtin.gates.canary import Needles
from bangtin.gates.circulation import scan_marks
from bangtin.gates.markup import scan_dom, scan_markup
from bangtin.gates.output import scan_output
from bangtin.gates.personal import scan_personal
from bangtin.gates.sensitive import scan_sensitive
from bangtin.gates.trackers import scan_trackers

MODULES = [
    importlib.import_module(f"bangtin.gates.{found.name}")
    for found in pkgutil.iter_modules(bangtin.gates.__path__)
]
PATTERNS = {
    f"{module.__name__}.{name}": value
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, re.Pattern)
}
# These are matched against one line of at most 100 characters, never against a text.
OF_ONE_LINE = {"bangtin.gates.marks._ONLY_MARKS", "bangtin.gates.marks._GRADE", "bangtin.gates.digits._MONEY"}
REPEATS = {op.MAX_REPEAT, op.MIN_REPEAT}


def nested_repeats(tree, *, inside: bool):
    """Repeats of changing length that stand in a repeat without bound and give back what they took."""
    for kind, value in tree:
        if kind in REPEATS:
            least, most, body = value
            if inside and least != most and most > 1:
                yield kind, least, most
            yield from nested_repeats(body, inside=inside or most > 200)
        elif kind == op.POSSESSIVE_REPEAT:
            yield from nested_repeats(value[2], inside=False)
        elif kind == op.SUBPATTERN:
            yield from nested_repeats(value[-1], inside=inside)
        elif kind == op.BRANCH:
            for branch in value[1]:
                yield from nested_repeats(branch, inside=inside)
        elif kind in (op.ASSERT, op.ASSERT_NOT):
            yield from nested_repeats(value[1], inside=inside)


@pytest.mark.parametrize("name", sorted(PATTERNS.keys() - OF_ONE_LINE))
def test_no_repeat_of_changing_length_within_one_without_bound(name):
    pattern = PATTERNS[name]
    assert not list(nested_repeats(parser.parse(pattern.pattern, pattern.flags), inside=False))


def scan_all(text: str) -> list:
    hits = [*scan_marks(text), *scan_personal(text), *scan_sensitive(text), *scan_trackers(text)]
    hits += [*scan_markup(text), *scan_markup(text, code_is_text=True), *scan_dom(text)]
    for kind in ("html", "css", "js", "xml", "json", "txt", "bin"):
        hits += scan_output(f"a.{kind}", text.encode("utf-8", "replace"))
    return hits


PIECES = [
    *(
        "MẬT",
        "M Ậ",
        "DỰ THẢO ",
        "\n",
        "|",
        "   ",
        "0912",
        " ",
        ".",
        "+84",
        "@gmail.com",
        "<",
        "<a ",
        '"',
        "'",
        ">",
    ),
    *(
        "![",
        "[",
        "](",
        "]:",
        "&",
        "&#1",
        "//",
        "https://",
        "?utm_a=",
        "url(",
        "javascript:",
        "on",
        "=",
        "`",
        "~~~",
    ),
    *("fetch(", "Họ tên ", "F0 ", "trú tại ", "Nguyễn ", "Độ mật: ", "\u0301", "\x00", "\\", "{", "số 1"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_every_hit_lies_in_the_text_and_has_a_code(text):
    size = len(text.encode())
    for hit in scan_all(text):
        assert 0 <= hit.start <= hit.end <= size
        assert hit.code in codes.SENTENCES
        assert hit.line >= 1
        assert hit.column >= 1
    list(Needles.from_texts([text], [], ["abc def"]).scan(text.encode()))


@pytest.mark.parametrize("piece", PIECES)
def test_20_kilobytes_of_one_thing_are_read_to_the_end(piece):
    scan_all(piece * (20_000 // len(piece)))


def test_every_code_has_one_sentence_and_is_used_once():
    constants = {
        name: value for name, value in vars(codes).items() if isinstance(value, str) and name.isupper()
    }
    assert sorted(constants.values()) == sorted(codes.SENTENCES)
    assert all(re.fullmatch(r"[SNKPG]\d{3}", code) for code in codes.SENTENCES)
    assert all(sentence.endswith(".") for sentence in codes.SENTENCES.values())
