"""Sentences of messages and papers: how strongly each asks, and which speak of the same (floor 3)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from bangtin.language.phrases import folded_word

_SENTENCE: Final = re.compile(r"[^.!?\n]+(?:(?<=\d)\.(?=\d)[^.!?\n]*)*")
_CLAUSE: Final = re.compile(r"[^;]+")
_WORD: Final = re.compile(r"\w+")
_EMPTY_WORDS: Final = frozenset(
    [
        "các",
        "những",
        "mọi",
        "mỗi",
        "và",
        "của",
        "cho",
        "tại",
        "ở",
        "trong",
        "ngoài",
        "từ",
        "đến",
        "hết",
        "về",
        "với",
        "theo",
        "là",
        "được",
        "bị",
        "thì",
        "mà",
        "để",
        "khi",
        "nếu",
        "trừ",
        "một",
        "này",
        "đó",
        "ấy",
        "kính",
        "thưa",
        "bà",
        "con",
        "xin",
        "mời",
        "mong",
        "đề",
        "nghị",
        "yêu",
        "cầu",
        "phải",
        "cần",
        "nên",
        "không",
        "cấm",
        "nghiêm",
        "bắt",
        "buộc",
        "khuyến",
        "khích",
        "vận",
        "động",
        "có",
        "thể",
        "hãy",
        "cùng",
        "nhé",
        "ạ",
        "đồng",
        "chí",
        "quý",
        "vị",
        "người",
        "dân",
        "nhân",
    ]
)


class Force(IntEnum):
    """How strongly a sentence asks."""

    NONE = 0
    INVITES = 1
    ASKS = 2
    ORDERS = 3


_BANS: Final = re.compile(
    r"(?<!\w)(?:nghiêm cấm|cấm|không được phép|không được(?!\s+(?:nhận|hưởng|hỗ trợ|tính))|tuyệt đối không)"
    r"(?!\w)",
    re.IGNORECASE,
)
_ORDERS: Final = re.compile(
    r"(?<!\w)(?:(?<!không )(?<!bên )(?<!tay )phải|bắt buộc|buộc phải"
    r"|(?<!có )(?<!theo )(?<!các )(?<!những )(?<!số )(?<!nhu )yêu cầu(?!\s+chung)"
    r"|có trách nhiệm|chỉ được)(?!\w)",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(r"(?<!\w)(?<!đơn )đề nghị(?!\w)", re.IGNORECASE)
_INVITES: Final = re.compile(
    r"(?<!\w)(?:khuyến khích|vận động|mời|mong|kêu gọi|nên|có thể|động viên|hạn chế|tuyên truyền|xin)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its words that mean something, how strongly it asks, whether it forbids."""

    start: int
    end: int
    text: str
    content: frozenset[str]
    force: Force
    bans: bool

    def shares(self, other: "Clause") -> float:
        """How much of this clause the other holds, from 0 to 1."""
        return len(self.content & other.content) / len(self.content) if self.content else 0.0


def sentences_in(text: str) -> Iterator[Clause]:
    """The sentences of a text, with what they ask."""
    for found in _SENTENCE.finditer(text):
        if found[0].strip():
            yield _clause(found[0], found.start())


def clauses_in(text: str, *, inherit: bool = True) -> Iterator[Clause]:
    """The clauses between semicolons; with `inherit`, what is asked before a list holds for what follows."""
    for sentence in _SENTENCE.finditer(text):
        force, bans = Force.NONE, False
        for found in _CLAUSE.finditer(sentence[0]):
            clause = _clause(found[0], sentence.start() + found.start())
            if inherit and clause.force is Force.NONE:
                clause = Clause(clause.start, clause.end, clause.text, clause.content, force, bans)
            force, bans = clause.force, clause.bans
            if clause.content:
                yield clause


def content_words(text: str) -> frozenset[str]:
    """The words of a text that carry its meaning, folded."""
    words = (folded_word(found[0]) for found in _WORD.finditer(text))
    return frozenset(word for word in words if word not in _EMPTY_WORDS and not word.isdigit())


def _clause(text: str, start: int) -> Clause:
    bans = bool(_BANS.search(text))
    return Clause(start, start + len(text), text.strip(), content_words(text), _force(text, bans=bans), bans)


def _force(text: str, *, bans: bool) -> Force:
    if bans or _ORDERS.search(text):
        return Force.ORDERS
    if _ASKS.search(text):
        return Force.ASKS
    return Force.INVITES if _INVITES.search(text) else Force.NONE
