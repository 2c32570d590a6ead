"""What a machine probably misread: proposals, never applied unasked (floor 3)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bangtin.intake.paper import Line, Paper
from bangtin.intake.pieces import Kind, pieces
from bangtin.language.syllables import is_syllable
from bangtin.language.text import fold, fold_tone_placement, nfc
from bangtin.model.body import OcrReading

_FORMULAS: Final = ("Nơi nhận", "Kính gửi")
"""Words that papers print at the head of a part, always the same."""
_STARTS: Final = (
    "Đối với",
    "Căn cứ",
    "Thực hiện",
    "Trên cơ sở",
    "Để thực hiện",
    "Đồng thời",
    "Ngoài ra",
    "Yêu cầu",
)
"""Words with which sentences of papers begin; one wrong mark is a misreading."""
_SENTENCE: Final = re.compile(r"(?:^|(?<=[.:;?!] ))(?P<words>[^\W\d_]+ [^\W\d_]+(?: [^\W\d_]+)?)")
_OPEN_WRITTEN: Final = """
    và hoặc của về với cho trong tại từ đến theo các những một là để do bởi bằng như trên dưới đối thực được
    không có việc nhằm khi mà vào ra trước sau giữa cùng hay nếu thì rằng
"""
_LEFT_OPEN: Final = frozenset(_OPEN_WRITTEN.split())
"""Words that no sentence ends with."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_SPACED: Final = re.compile(r"[A-Z][a-z]+ - \d+")
_DOUBLED: Final = re.compile(r"(?:\.{2,}|…),|,\s?(?:\.{2,}|…)|,,|;;|\.,|,\.")
_CONTEXT: Final = 7
"""Words of a sentence that are shown with a break."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One place: what was read, what it should probably be, and why (both in plain Vietnamese)."""

    at: int
    read: str
    why: str
    should_be: str | None = None
    certain: bool = False

    def reading(self, *, accepted: bool) -> OcrReading:
        """The record that is kept beside the original."""
        return OcrReading(
            line=self.at,
            read=self.read,
            should_be=self.should_be if accepted else None,
            why=self.why,
            certain=accepted,
        )


def propose(paper: Paper, body: tuple[int, int], urgency: Iterable[str]) -> list[Proposal]:
    """Every proposal and doubt, in the order of the lines."""
    start, end = body
    found = [
        *_stamps(paper.lines, urgency),
        *_formulas(paper.lines),
        *_breaks(paper, start, end),
        *_sentences(paper.lines[start - 1 : end - 1]),
        *_columns(paper.lines[: start - 1]),
        *_number(paper.lines[: start - 1]),
        *_marks(paper.lines),
        *_impossible(paper.lines[start - 1 : end - 1]),
    ]
    return sorted(found, key=lambda each: (not each.certain, each.at))


def accept(paper: Paper, proposals: Sequence[Proposal]) -> Paper:
    """The paper with the certain corrections made; lines keep their numbers."""
    texts = {line.at: line.text for line in paper.lines}
    for each in proposals:
        if not each.certain or each.should_be is None:
            continue
        broken = each.read.split("\n")
        last = each.at + len(broken) - 1
        if len(broken) == 1:
            texts[each.at] = texts[each.at].replace(each.read, each.should_be, 1)
        else:
            head = texts[each.at].removesuffix(broken[0])
            texts[each.at] = f"{head}{each.should_be}{texts[last].removeprefix(broken[-1])}"
            texts |= dict.fromkeys(range(each.at + 1, last + 1), "")
    lines = tuple(Line(texts[line.at], line.at) for line in paper.lines)
    return Paper(paper.kind, lines, paper.wrapped, paper.remarks)


def _stamps(lines: Sequence[Line], urgency: Iterable[str]) -> Iterator[Proposal]:
    known = {fold(label): label.upper() for label in urgency}
    for piece in pieces(lines):
        label = known.get(fold(piece.words.strip(" .:()[]"))) if piece.kind is Kind.URGENCY else None
        if (
            label
            and piece.words.isupper()
            and nfc(piece.words) != label
            and not _placed_alike(piece.words, label)
        ):
            why = f"Mức độ khẩn ghi trên văn bản là “{label.capitalize()}”; bản đọc sai dấu."
            yield Proposal(piece.at, piece.words, why, label, certain=True)


def _placed_alike(words: str, label: str) -> bool:
    """HOẢ TỐC is another way to write HỎA TỐC, not a misreading."""
    return fold_tone_placement(words.lower()) == fold_tone_placement(label.lower())


def _formulas(lines: Sequence[Line]) -> Iterator[Proposal]:
    for line in lines:
        words = nfc(line.bare)
        for formula in _FORMULAS:
            written = words[: len(formula)]
            rest = words[len(formula) :]
            if (
                fold(written) == fold(formula)
                and written != formula
                and not written.isupper()
                and rest[:1] in (":", "")
            ):
                why = f"Tên phần này trên văn bản là “{formula}”; bản đọc sai dấu."
                yield Proposal(line.at, f"{written}{rest[:1]}", why, f"{formula}{rest[:1]}", certain=True)


def _breaks(paper: Paper, start: int, end: int) -> Iterator[Proposal]:
    """A sentence broken into two paragraphs: open at the end, small at the beginning."""
    if paper.wrapped:
        return
    filled = [line for line in paper.lines[start - 1 : end - 1] if line.text.strip()]
    for above, below in pairwise(filled):
        before, after = above.bare.split(), below.bare.split()
        if len(before) < 4 or not after or not after[0][:1].islower() or below.at - above.at > 4:
            continue
        if (
            before[-1].lower() not in _LEFT_OPEN
            or above.text.rstrip() != above.bare[-len(above.text.rstrip()) :]
        ):
            continue
        head, tail = " ".join(before[-_CONTEXT:]), " ".join(after[:6]).rstrip(",;.:")
        read = head + "\n" * (below.at - above.at) + tail
        why = f"Câu bị ngắt thành hai đoạn sau chữ “{before[-1]}”; phần sau viết tiếp câu đó."
        yield Proposal(above.at, read, why, f"{head} {tail}", certain=True)


def _sentences(lines: Sequence[Line]) -> Iterator[Proposal]:
    known = {fold(each): each for each in _STARTS}
    for line in lines:
        for found in _SENTENCE.finditer(nfc(line.text)):
            words = found["words"].split()
            for count in (3, 2):
                written = " ".join(words[:count])
                wanted = known.get(fold(written))
                if wanted and written != wanted and written[:1].isupper() and not written.isupper():
                    following = nfc(line.text)[found.start() + len(written) :].split()[:2]
                    tail = " ".join(["", *following]).rstrip(",;.:")
                    why = f"Bản đọc nhầm dấu: câu trong văn bản mở đầu bằng “{wanted}”."
                    yield Proposal(line.at, written + tail, why, wanted + tail, certain=True)
                    break


def _columns(lines: Sequence[Line]) -> Iterator[Proposal]:
    """The right column of a letterhead read after the left one."""
    seen_number = False
    for piece in pieces(lines):
        if piece.kind is Kind.NUMBER:
            seen_number = True
        elif piece.kind in (Kind.PARTY, Kind.NATION) and seen_number:
            why = "Dòng này đứng sau số, ký hiệu; theo thể thức, phần này ở góc phải (máy đọc từng cột)."
            yield Proposal(piece.at, piece.words, why)
        elif piece.kind is Kind.URGENCY:
            yield Proposal(piece.at, piece.words, "Vị trí thật của dấu mức độ khẩn trên bản giấy chưa rõ.")


def _number(lines: Sequence[Line]) -> Iterator[Proposal]:
    for piece in pieces(lines):
        if piece.kind is Kind.NUMBER and piece.number and str(piece.number) not in piece.words:
            why = f"Cách ghi khác thường; số, ký hiệu được hiểu là {piece.number}. Chữ được giữ như đã đọc."
            yield Proposal(piece.at, piece.words, why)


def _marks(lines: Sequence[Line]) -> Iterator[Proposal]:
    for line in lines:
        text = nfc(line.text)
        for found in _SPACED.finditer(text):
            yield Proposal(
                line.at, found[0], "Có dấu cách hai bên dấu nối; chưa rõ bản giấy viết vậy hay do máy đọc."
            )
        for found in _DOUBLED.finditer(text):
            start = max(0, text.rfind(" ", 0, max(0, found.start() - 1)) + 1)
            read = text[start : found.end()]
            yield Proposal(line.at, read, "Hai dấu câu liền nhau; chưa rõ bản giấy viết vậy hay do máy đọc.")


def _impossible(lines: Sequence[Line]) -> Iterator[Proposal]:
    """Words with Vietnamese marks that no Vietnamese syllable is spelled like."""
    for line in lines:
        for found in _WORD.finditer(nfc(line.text)):
            word = found[0]
            if not word.isascii() and not word.isupper() and len(word) > 1 and not is_syllable(word):
                yield Proposal(
                    line.at, word, "Không có âm tiết tiếng Việt nào viết như vậy; có thể máy đọc sai."
                )
