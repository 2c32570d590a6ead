"""The end of a paper → recipients, authority, title and name of the signer; appendices stay (floor 3)."""

import re
from collections.abc import Sequence
from typing import Final

from bangtin.intake.fields import Field, Reading
from bangtin.intake.paper import Line, Paper
from bangtin.language.text import fold, nfc, squeeze

_COPIES: Final = re.compile(r"noi nhan\s*[:.]?\s*")
_BULLET: Final = re.compile(r"[-–—+•*]\s*")
_COLUMNS: Final = re.compile(r"\t+|\s{3,}|\s*\|\s*")
_AUTHORITY: Final = re.compile(r"(?:[TK]\s?/\s?[MTL]|T\s?/\s?L|(?:TM|KT|TL|TUQ|Q)\s?\.)\s*(?=[^\W\d_])")
_POST: Final = re.compile(
    r"(?:quyen |pho |q\. ?)*(?:bi thu|chu tich|bo truong|thu truong|giam doc|thu tuong|chanh|truong|"
    r"vien truong|cuc truong|tong|thong doc|tu lenh|hieu truong|chu nhiem|uy vien|thuong truc|chu toa|doan)\b"
)
_RANK: Final = re.compile(
    r"(?:(?:GS|PGS|TS|ThS|BS|KS|CN|LS|TSKH)\.?\s*)+|(?:Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|"
    r"Thượng tá|Trung tá)\s+"
)
_APPENDIX: Final = re.compile(r"(?:phu luc|mau so|bieu mau|danh muc|danh sach)\b")
_CLOSED: Final = re.compile(r"(?:\./\.|/\.|\.)\s*[”\"]?\s*$")
_WINDOW: Final = 45
"""Lines; a tail is not longer on either side of “Nơi nhận”."""


def read_tail(paper: Paper, reading: Reading) -> None:
    """Add recipients and signature to what the head gave; cut them off the body."""
    first, last = reading.body
    lines = [Line(cell, line.at) for line in paper.lines[first - 1 : last - 1] for cell in _cells(line)]
    found = _find(lines)
    if found is None:
        return
    start, end = found
    tail = lines[start:end]
    copies = _copies(tail)
    reading.add("copies", copies)
    for name, each in _signature(tail).items():
        reading.add(name, each)
    reading.body = (first, tail[0].at)
    reading.rest = lines[end].at if end < len(lines) else last


def _cells(line: Line) -> list[str]:
    """The columns of a line that still has them; Markdown tables of the body too, which hold no tail."""
    words = nfc(line.text.strip())
    return [squeeze(cell) for cell in _COLUMNS.split(words) if cell.strip()] or [""]


def _plain(line: Line) -> str:
    return fold(line.bare)


def _find(lines: Sequence[Line]) -> tuple[int, int] | None:
    """First and one behind the last line: around the first “Nơi nhận” that a signature stands by."""
    heads = [at for at, line in enumerate(lines) if _COPIES.match(_plain(line))]
    for head in heads:
        signed = _signature_span(lines, max(0, head - 14), min(len(lines), head + _WINDOW))
        if signed:
            start = min(head, signed[0])
            end = max(signed[1], _copies_end(lines, head))
            return start, end
    if heads:
        return heads[0], _copies_end(lines, heads[0])
    return _signature_alone(lines)


def _signature_alone(lines: Sequence[Line]) -> tuple[int, int] | None:
    """A paper without recipients: the first authority or post in capitals behind the closing mark."""
    for at in range(len(lines)):
        signed = (
            _signature_span(lines, at, min(len(lines), at + 12)) if _starts_signature(lines[at]) else None
        )
        if (
            signed
            and signed[0] == at
            and any(_CLOSED.search(line.bare) for line in lines[max(0, at - 4) : at])
        ):
            return signed
    return None


def _starts_signature(line: Line) -> bool:
    words = line.bare
    return bool(_AUTHORITY.match(words)) or (_capital(words) and bool(_POST.match(fold(words))))


def _signature_span(lines: Sequence[Line], start: int, end: int) -> tuple[int, int] | None:
    """From the authority or the post to the name, which is the last line of it."""
    for at in range(start, end):
        if _starts_signature(lines[at]):
            name = next(
                (each for each in range(at + 1, min(end, at + 14)) if _is_name(lines[each].bare)), None
            )
            if name is not None:
                return at, name + 1
            posts = [each for each in range(at, min(end, at + 4)) if _starts_signature(lines[each])]
            return at, posts[-1] + 1
    return None


def _copies_end(lines: Sequence[Line], head: int) -> int:
    """Behind the last line of the recipients: “- Lưu: …” or the last bullet."""
    end = head + 1
    for at in range(head + 1, min(len(lines), head + _WINDOW)):
        words = lines[at].bare
        if not words:
            continue
        if not (_BULLET.match(words) or words.endswith((";", ","))) or _starts_signature(lines[at]):
            if _plain(lines[at]).startswith("luu"):
                return at + 1
            break
        end = at + 1
    return end


def _copies(tail: Sequence[Line]) -> Field | None:
    head = next((at for at, line in enumerate(tail) if _COPIES.match(_plain(line))), None)
    if head is None:
        return None
    inline = _inline(tail[head])
    listed = [inline] if inline else []
    for line in tail[head + 1 : _copies_end(tail, head)]:
        words = line.bare
        if words and not _starts_signature(line):
            if _BULLET.match(words) or not listed:
                listed.append(_BULLET.sub("", words, count=1))
            else:
                listed[-1] = f"{listed[-1]} {words}"
    if not listed:
        return None
    return Field(tuple(listed), tail[head].bare, tail[head].at, "certain")


def _inline(line: Line) -> str:
    found = _COPIES.match(_plain(line))
    return line.bare[found.end() :].strip() if found else ""


def _signature(tail: Sequence[Line]) -> dict[str, Field]:
    """Authority, title and name; a name may be missing (a draft), a title never stands without one."""
    span = _signature_span(tail, 0, len(tail))
    if span is None:
        return {}
    found: dict[str, Field] = {}
    for line in tail[span[0] : span[1]]:
        words = line.bare
        if _AUTHORITY.match(words) and "title" not in found:
            above = found.get("authority")
            both = f"{above.words} {words}" if above else words
            found["authority"] = Field(both, both, above.at if above else line.at, "certain")
        elif _capital(words) and ("title" not in found) and _post_like(words):
            found["title"] = Field(words, words, line.at, "certain")
        elif _is_name(words):
            found["name"] = Field(words, words, line.at, "certain")
    return found


def _post_like(words: str) -> bool:
    return bool(words) and not _COPIES.match(fold(words))


def _is_name(words: str) -> bool:
    """Two to six syllables that begin with capitals and are not all capitals, with or without a degree."""
    syllables = _RANK.sub("", words, count=1).split()
    proper = all(each.isalpha() and each[0].isupper() for each in syllables)
    return proper and 2 <= len(syllables) <= 6 and not _capital("".join(syllables))


def _capital(words: str) -> bool:
    letters = [letter for letter in words if letter.isalpha()]
    return len(letters) > 1 and sum(letter.isupper() for letter in letters) >= 0.85 * len(letters)
