"""What documents, sections and windows are called in titles, lists and feeds (floor 1)."""

import re
from datetime import date
from typing import Final

from bangtin.language.dates import short_date
from bangtin.language.text import squeeze
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.model.holds import REASONS, Hold, HoldCause
from bangtin.model.message import Message, Window

_FIRST_LETTER: Final = re.compile(r"[^\W\d_]")
_ROMAN: Final = re.compile(r"[ivxl]+\Z")
_WORDS: Final = {
    "phu-luc": "Phụ lục",
    "phan": "Phần",
    "chuong": "Chương",
    "muc": "Mục",
    "tieu-muc": "Tiểu mục",
    "dieu": "Điều",
    "khoan": "khoản",
    "diem": "điểm",
    "doan": "đoạn",
    "gach": "gạch đầu dòng thứ",
    "cong": "dấu cộng thứ",
    "bang": "bảng",
    "trich": "trích dẫn",
}
"""First word of an anchor's part → what it is called; the rest of the part is its own label."""


def capitalised(text: str) -> str:
    """The text with a capital where its first letter stands."""
    return _FIRST_LETTER.sub(lambda found: found[0].upper(), text, count=1)


def lowered(label: str) -> str:
    """A label inside a sentence: its first letter small, unless it is a name (it has other capitals)."""
    return label[:1].lower() + label[1:] if label[1:].islower() else label


def directive_name(corpus: Corpus, directive: Directive) -> str:
    """`Công văn 253-CV/ThU`; with the day in the place of a number when the type has none."""
    label = corpus.type_of(directive).label
    return f"{label} {directive.number or f'ngày {short_date(directive.issued)}'}"


def subject_title(directive: Directive) -> str:
    """The subject as a title: first letter capital, no final full stop."""
    subject = squeeze(directive.subject)
    return capitalised(subject if subject.endswith("..") else subject.removesuffix("."))


def directive_title(corpus: Corpus, directive: Directive) -> str:
    """`Công văn 253-CV/ThU: Nâng cao hiệu quả …`."""
    return f"{directive_name(corpus, directive)}: {subject_title(directive)}"


def citation(corpus: Corpus, directive: Directive) -> str:
    """The directive as a sentence names it: type, number, day, body as it was called."""
    label = corpus.type_of(directive).label
    number = f" số {directive.number}" if directive.number else ""
    issuer = corpus.organization(directive.issuer).name_on(directive.issued)
    return f"{label}{number} ngày {short_date(directive.issued)} của {issuer}"


def window_words(window: Window) -> str:
    """`có giá trị từ ngày … đến hết ngày …`."""
    begin = f"có giá trị từ ngày {short_date(window.from_)}"
    return (
        f"{begin} đến hết ngày {short_date(window.until)}"
        if window.until
        else f"{begin}, chưa ấn định ngày kết thúc"
    )


def held_words(message: Message, hold: Hold | None, since: date | None) -> str:
    """Why a message rests, in one sentence; what an officer wrote is told with it."""
    begin = f" từ ngày {short_date(since)}" if since else ""
    told = squeeze(message.held.because).removesuffix(".") if message.held else ""
    if hold is None or hold.cause is HoldCause.RECORD:
        return f"Thông điệp này tạm ngừng sử dụng{begin}{f': {told}' if told else ''}."
    reason = f"Thông điệp này tạm ngừng sử dụng: {REASONS[hold.cause].vi}{begin}."
    return f"{reason} {capitalised(told)}." if told else reason


def section_words(anchor: str) -> str:
    """A section as a sentence names it, the innermost part first: `điểm đ khoản 2 Điều 5`, `mục 2.1`."""
    parts = [_spoken(part, first=place == 0) for place, part in enumerate(_joined(anchor.split(".")))]
    return " ".join(reversed(parts))


def _joined(parts: list[str]) -> list[str]:
    """Numbers that follow each other are one label: 2, 1 → 2.1."""
    joined: list[str] = []
    for part in parts:
        if joined and part[0].isdigit() and joined[-1][0].isdigit():
            joined[-1] += f".{part}"
        else:
            joined.append(part)
    return joined


def _spoken(part: str, *, first: bool) -> str:
    label, _, again = part.partition("~")
    return _called(label, first=first) + (f" (lần thứ {again})" if again else "")


def _called(label: str, *, first: bool) -> str:
    if label == "mo-dau":
        return "phần mở đầu"
    for word, called in _WORDS.items():
        if label.startswith(word + "-"):
            return f"{called} {_own_label(label.removeprefix(word + '-'), roman=called[0].isupper())}"
    if label[0].isdigit():
        return f"mục {label}"
    if first and _ROMAN.match(label):
        return f"mục {label.upper()}"
    return f"điểm {_own_label(label, roman=False)}"


def _own_label(label: str, *, roman: bool) -> str:
    if roman and _ROMAN.match(label):
        return label.upper()
    return "đ" if label == "dd" else label.replace("-", " ")
