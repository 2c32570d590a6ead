"""Numbers in Vietnamese words: “một nghìn hai trăm”, “ba mươi lăm”, “hai triệu rưỡi” (floor 0)."""

import re
from fractions import Fraction
from typing import Final

_DIGITS: Final = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_AFTER_TENS: Final = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
SCALES: Final = {
    "trăm": 100,
    "nghìn": 1000,
    "ngàn": 1000,
    "triệu": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
}
_TIMES: Final = {"mươi": 10, "chục": 10, "trăm": 100}
_WORDS: Final = (*_DIGITS, *_AFTER_TENS, *SCALES, "mười", "mươi", "chục", "linh", "lẻ", "rưỡi")
_FIRST: Final = "|".join((*_DIGITS, "mười"))
START: Final = rf"(?:{_FIRST})"
"""A word that a number may begin with."""
_RUN: Final = re.compile(
    rf"{START}(?!\w)(?:\s+(?:{'|'.join(_WORDS)})(?!\w)){{0,30}}", re.IGNORECASE | re.UNICODE
)
_TOKEN: Final = re.compile(r"\w+")


def number_words_at(text: str, start: int) -> tuple[Fraction, int] | None:
    """The number whose words begin at `start`, and where it ends: as many words as make one number."""
    run = _RUN.match(text, start)
    if run is None:
        return None
    words = [(found[0].lower(), found.end()) for found in _TOKEN.finditer(text, start, run.end())]
    reading = _Reading()
    end = 0
    for place, (word, word_end) in enumerate(words):
        following = words[place + 1][0] if place + 1 < len(words) else ""
        if not reading.take(word, following):
            break
        end = word_end
    return (reading.value, end) if end else None


def _is_place(word: str) -> bool:
    return word in SCALES or word in _TIMES


class _Reading:
    """Takes words one by one as long as they go on with the number."""

    def __init__(self) -> None:
        self._total = Fraction(0)
        self._group = 0
        self._digit: int | None = None
        self._last = ""
        self._scale = 0

    @property
    def value(self) -> Fraction:
        return self._total + self._group + (self._digit or 0)

    def take(self, word: str, following: str) -> bool:
        """Whether the word goes on with the number; it is then part of it."""
        taken = (
            self._take_digit(word, following)
            if word in _DIGITS or word in _AFTER_TENS
            else self._take_place(word)
        )
        if taken:
            self._last = word
        return taken

    def _take_digit(self, word: str, following: str) -> bool:
        after_tens = self._last in {"mười", "mươi"}
        if word in _AFTER_TENS:
            if not (after_tens or (word == "tư" and self._last in {"linh", "lẻ"})):
                return False
            self._group += _AFTER_TENS[word]
            return True
        if word == "năm" and self._last and self._last not in {"linh", "lẻ"} and not _is_place(following):
            return False  # “hai mươi năm” is twenty years; five after tens is “lăm”
        if after_tens or self._last in {"linh", "lẻ"}:
            self._group += _DIGITS[word]
            return True
        if self._last in _DIGITS or self._last in _AFTER_TENS or self._last == "rưỡi":
            return False
        self._digit = _DIGITS[word]
        return True

    def _take_place(self, word: str) -> bool:
        if word == "mười":
            return self._ten()
        if word in {"linh", "lẻ"}:
            return self._last in SCALES
        if word == "rưỡi":
            self._total += Fraction(self._scale, 2)
            return bool(self._scale) and self._last in SCALES
        if word in _TIMES:
            return self._times(_TIMES[word])
        return self._close(SCALES[word])

    def _ten(self) -> bool:
        if self._digit is not None or self._last in {"mười", "mươi", "chục", "linh", "lẻ"}:
            return False
        self._group += 10
        return True

    def _times(self, place: int) -> bool:
        if self._digit is None or self._last not in _DIGITS:
            return False
        self._group += self._digit * place
        self._digit = None
        self._scale = place
        return True

    def _close(self, scale: int) -> bool:
        """Thousands, millions, thousands of millions: what stands before is so many of them."""
        own = self._group + (self._digit or 0)
        if own:
            self._total += own * scale
        elif self._last in SCALES and self._scale < scale and self._total:
            self._total *= scale
        else:
            return False
        self._group, self._digit, self._scale = 0, None, scale
        return True
