"""Vietnamese dictionary order (floor 0)."""

import re
import unicodedata
from typing import Final

from bangtin.language.text import MARKS, nfc

SortKey = tuple[tuple[tuple[int, int, str, str], ...], str]

_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK: Final = {letter: chr(ord("A") + place) for place, letter in enumerate(_ALPHABET)}
_TONES: Final = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_PIECE: Final = re.compile(rf"[0-9]+|(?:[^\W\d_][{MARKS}]*)+|[^\W_]")


def sort_key(text: str) -> SortKey:
    """Syllable by syllable: letters in the order a ă â … d đ …, then the tone (ngang huyền hỏi ngã sắc nặng);
    numbers by value and before words; marks and case only break ties."""
    composed = nfc(text)
    return tuple(_piece_key(piece) for piece in _PIECE.findall(composed)), composed


def _piece_key(piece: str) -> tuple[int, int, str, str]:
    if piece.isdigit() and piece.isascii():
        bare = piece.lstrip("0")
        return 1, len(bare), bare, piece
    letters, tones = "", ""
    for character in piece.lower():
        base, tone = _split_tone(character)
        letters += _RANK.get(base, base)
        tones += tone
    return 2, 0, letters, tones


def _split_tone(character: str) -> tuple[str, str]:
    """A letter without its tone, and the rank of the tone (`0` for none)."""
    decomposed = unicodedata.normalize("NFD", character)
    rank = "0"
    kept = ""
    for part in decomposed:
        if part in _TONES:
            rank = _TONES[part]
        else:
            kept += part
    return nfc(kept), rank
