"""The name of a body in running text, as it stands after “của” (floor 0)."""

import re
from typing import Final

from bangtin.language.symbols import type_word_symbol

Span = tuple[int, int]

_LEAD: Final = re.compile(r"\s*[,)]?\s*(?:do|của|cua)\s+")
_WORD: Final = re.compile(
    r"(?P<gap>[ \t\xa0]*\n?[ \t\xa0]*|\s*,\s*|\s+[-–]\s+)(?P<word>[^\W\d_](?:[\w’'&]|\.(?=\w))*)"
)
_AFTER_NAME: Final = """
    về sửa phê đã được đang có là thì để theo tại nêu này trên trước cho với gửi hỏi trả nay từ khi do như nếu
    hết thay của bị nhằm trong xin phúc đăng kèm không chỉ v/v triển
"""
_ENDS_NAME: Final = frozenset(_AFTER_NAME.split())
_VERBS: Final = """
    ban hành, bổ sung, công bố, công nhận, điều chỉnh, điều kiện, đề nghị, đồng thời, giao nhiệm, hợp nhất,
    hướng dẫn, quy định, thực hiện, trình bày, yêu cầu
"""
_ENDS_WITH_NEXT: Final = frozenset(tuple(pair.split()) for pair in _VERBS.split(","))
_LONGEST: Final = 16


def issuer_after(text: str, at: int) -> Span | None:
    """Where the name stands that follows `at` after “của”: from a capital letter to the next verb."""
    lead = _LEAD.match(text, at)
    if lead is None or not text[lead.end() : lead.end() + 1].isupper():
        return None
    words = _words(text, lead.end())
    kept = next((place for place in range(len(words)) if _ends_name(words, place)), min(len(words), _LONGEST))
    return (lead.end(), words[kept - 1].end()) if kept else None


def _words(text: str, at: int) -> list[re.Match[str]]:
    words: list[re.Match[str]] = []
    while len(words) <= _LONGEST and (word := _WORD.match(text, at)) is not None:
        words.append(word)
        at = word.end()
    return words


def _ends_name(words: list[re.Match[str]], place: int) -> bool:
    word = words[place]["word"]
    following = words[place + 1] if place + 1 < len(words) else None
    pair = (word.lower(), following["word"].lower()) if following else None
    if word in _ENDS_NAME or pair in _ENDS_WITH_NEXT:
        return True
    if "," in words[place]["gap"]:  # “Bộ Văn hóa, Thể thao và Du lịch”
        return not (word[0].isupper() and _and_follows(words, place))
    if word == "và":
        return following is None or not following["word"][0].isupper() or _type_follows(words, place)
    return False


def _type_follows(words: list[re.Match[str]], place: int) -> bool:
    """“… của Bộ Công an và Kế hoạch …” goes on with another paper, not with the name."""
    after = words[place + 1 : place + 3]
    return bool(type_word_symbol(" ".join(word["word"] for word in after)))


def _and_follows(words: list[re.Match[str]], place: int) -> bool:
    return any(word["word"] == "và" and "," not in word["gap"] for word in words[place + 1 : place + 4])
