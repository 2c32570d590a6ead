"""What messages write between double braces: facts of the vocabulary and nothing else (floor 3)."""

import difflib
import re
from collections.abc import Iterator, Mapping

from bangtin.checks import rules
from bangtin.checks.context import Context
from bangtin.content.found import Braces
from bangtin.language.slugs import slug
from bangtin.model.finding import Finding, Place
from bangtin.model.vocabulary import Fact
from bangtin.model.wording import NOTHING, Value, Wording, nearest_words

_INNER = re.compile(r"\{\{\s*(?:fact\s*[:=.]\s*)?([^{}]*)")
_MEANT = re.compile(r"\{\{\s*fact\b")
"""In a header other braces are text, as in a directive."""


def check_facts(context: Context) -> Iterator[Finding]:
    """Every `{{…}}` of every message stands in its text and names a fact that is there."""
    facts = context.corpus.vocabulary.facts
    for message in context.corpus.messages.values():
        for braces in context.found_in(message).braces:
            if _MEANT.match(braces.written) if braces.in_header else braces.fact not in facts:
                place = Place(message.file, braces.line, braces.column)
                yield rules.L008.at(place, value=braces.written, **_what(braces, facts))


def _what(braces: Braces, facts: Mapping[str, Fact]) -> dict[str, Value]:
    if braces.in_header:
        return {
            "problem": Wording(
                "đứng ở phần đầu tệp, nơi số liệu dùng chung không được thay vào",
                "stands in the header, where facts are not filled in",
            ),
            "nearest": NOTHING,
            "do": Wording("viết thẳng giá trị ra", "write the value itself"),
        }
    problem = (
        Wording("không có trong data/vocabulary/facts.yml", "is not in data/vocabulary/facts.yml")
        if braces.fact
        else Wording("không đúng cách ghi số liệu dùng chung", "is not the form of a fact")
    )
    near = next(iter(difflib.get_close_matches(_wanted(braces), list(facts), 1, 0.6)), None)
    form = f"{{{{fact:{near or _wanted(braces) or 'so-mui'}}}}}"
    do = (
        Wording(f"ghi {form}", f"write {form}")
        if near
        else Wording(
            f"thêm số liệu này vào data/vocabulary/facts.yml rồi ghi {form}, hoặc viết thẳng giá trị ra",
            f"add the fact to data/vocabulary/facts.yml and write {form}, or write the value itself",
        )
    )
    return {"problem": problem, "nearest": nearest_words(near), "do": do}


def _wanted(braces: Braces) -> str:
    """The id that was probably meant."""
    return slug(_INNER.sub(r"\1", braces.written))
