"""Folded Vietnamese syllables: which are possible, what a keyboard made of them, what sounds alike (floor 3).

The script `overrides/assets/scripts/search.js` says the same; both pass `tests/vectors/search_queries.json`.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from bangtin.language.text import fold

INITIALS: Final = "b|ch|c|d|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x"
RIMES: Final = (
    "a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|e|ec|ech|em|en|eng|enh|eo|ep|et|eu|i|ia|ich|iec|iem|ien|ieng|"
    "iep|iet|ieu|im|in|inh|ip|it|iu|o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oc|oe|oem|oen|oeo|oet|"
    "oi|om|on|ong|ooc|oong|op|ot|u|ua|uac|uan|uang|uanh|uat|uay|uc|ue|uech|uenh|ui|um|un|ung|uo|uoai|uoc|uoi|uom|"
    "uon|uong|uop|uot|uou|up|ut|uu|uy|uya|uych|uyen|uyet|uyn|uynh|uyp|uyt|uyu|y|yem|yen|yeng|yet|yeu|ych|ym|"
    "yn|ynh|yp|yt"
)
_SYLLABLE: Final = re.compile(rf"(?!n?gh[^eiy])(?:{INITIALS})?(?:{RIMES})")
_APOSTROPHE: Final = re.compile(r"(?<=\w)['’ʼ](?=\w)")
_WORD: Final = re.compile(r"[a-z0-9]+")
LONGEST_WORD: Final = 15
"""Words are cut to this: two of their lengths fit in one byte of a shard."""
_LONGEST_SYLLABLE: Final = 7  # nghieng, thuyen + one
_LONGEST_JOINED: Final = 40
_SOUNDS: Final = (
    ("ph", "f"),
    ("ngh", "ng"),
    ("gh", "g"),
    ("tr", "ch"),
    ("x", "s"),
    ("gi", "d"),
    ("r", "d"),
    ("v", "d"),
    ("l", "n"),
    ("qu", "k"),
    ("c", "k"),
)
"""What an ear or a hand confuses at the beginning of a syllable: written, filed under."""
_ENDS: Final = (("ch", "t"), ("c", "t"), ("nh", "n"), ("ng", "n"))


def words(text: str) -> list[str]:
    """Syllables, numbers and foreign words of a text, folded, in order; B'Lao is one word."""
    folded = fold(text)
    if "'" in folded or "’" in folded or "ʼ" in folded:
        folded = _APOSTROPHE.sub("", folded)
    return _WORD.findall(folded)


def search_words(text: str) -> list[str]:
    """The words of a text, cut to the length the index keeps."""
    said = words(text)
    return said if max(map(len, said), default=0) <= LONGEST_WORD else [word[:LONGEST_WORD] for word in said]


def is_syllable(word: str) -> bool:
    """Whether a folded word can be a Vietnamese syllable."""
    return _SYLLABLE.fullmatch(word) is not None


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """A folded word with confusable beginnings and ends made one, y as i and doubles single."""
    start = next(((written, sound) for written, sound in _SOUNDS if _begins(word, written)), ("", ""))
    rest = word[len(start[0]) :]
    end = next(
        ((written, sound) for written, sound in _ENDS if rest.endswith(written) and rest != written), ("", "")
    )
    if end[0]:
        rest = rest[: -len(end[0])] + end[1]
    return re.sub(r"(.)\1+", r"\1", (start[1] + rest).replace("y", "i"))


def _begins(word: str, written: str) -> bool:
    # "gi" alone is a syllable whose i is its vowel; "ch" is no "c"
    return word.startswith(written) and len(word) > len(written) and not (written == "c" and word[1] == "h")


_TELEX_TONES: Final = "sfrxj"
_VOWEL: Final = re.compile(r"[aeiouy]")


def untelex(word: str) -> str | None:
    """The folded syllable behind Telex keys left as typed: choongs → chong; None when it is none."""
    bare = word.replace("dd", "d").replace("w", "").replace("aa", "a").replace("ee", "e").replace("oo", "o")
    for candidate in (bare, *_without_tone(bare)):
        if candidate != word and is_syllable(candidate):
            return candidate
    return None


def _without_tone(word: str) -> Iterator[str]:
    """The word without one Telex tone key, which stands somewhere after the first vowel."""
    for place in range(len(word) - 1, 0, -1):
        if word[place] in _TELEX_TONES and _VOWEL.search(word, 0, place):
            yield word[:place] + word[place + 1 :]


def unvni(word: str) -> str | None:
    """The folded syllable behind VNI digits left as typed: cho61ng → chong; None when it is none."""
    letters = re.sub(r"[0-9]", "", word)
    if letters == word or not letters or word[0].isdigit() or not is_syllable(letters):
        return None
    return letters


def splits(word: str) -> list[tuple[str, ...]]:
    """The ways to read joined syllables, quochoi → quo choi, quoc hoi; none that is clearly less likely."""
    if len(word) > _LONGEST_JOINED or not word.isalpha():
        return []
    best: list[list[tuple[str, ...]]] = [[()]]
    for end in range(1, len(word) + 1):
        found = [
            (*head, word[start:end])
            for start in range(max(0, end - _LONGEST_SYLLABLE), end)
            for head in best[start]
            if is_syllable(word[start:end])
        ]
        best.append(sorted(found, key=_unlikelihood)[:4])
    whole = [parts for parts in best[-1] if len(parts) > 1]
    return [parts for parts in whole if _unlikelihood(parts)[0] == _unlikelihood(whole[0])[0]]


def _unlikelihood(parts: tuple[str, ...]) -> tuple[int, int, tuple[str, ...]]:
    vowels = sum(1 for part in parts if part[0] in "aeiouy")
    return len(parts) + vowels, len(parts), parts


_CONFUSED: Final = (
    *(("x", "s"), ("s", "x"), ("ch", "tr"), ("tr", "ch"), ("gi", "d"), ("d", "gi"), ("r", "d"), ("d", "r")),
    *(("gi", "r"), ("r", "gi"), ("v", "d"), ("d", "v"), ("l", "n"), ("n", "l"), ("c", "k"), ("k", "c")),
    *(("n", "ng"), ("ng", "n"), ("nh", "n"), ("c", "t"), ("t", "c"), ("ch", "t"), ("i", "y"), ("y", "i")),
)
_LETTERS: Final = "abcdeghiklmnopqrstuvxy"


@lru_cache(maxsize=1 << 10)
def respellings(word: str) -> tuple[str, ...]:
    """Syllables that a misspelled word may mean: first what sounds alike, then one slip of the finger."""
    slips = [*_confused(word), *_slips(word)]
    return tuple(dict.fromkeys(one for one in slips if one != word and is_syllable(one)))


def _confused(word: str) -> Iterator[str]:
    for written, meant in _CONFUSED:
        place = word.find(written)
        while place >= 0:
            yield word[:place] + meant + word[place + len(written) :]
            place = word.find(written, place + 1)


def _slips(word: str) -> Iterator[str]:
    """One letter too many, two that changed places, one missing, one wrong."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    yield from (head + tail[1:] for head, tail in cuts if tail)
    yield from (head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1)
    yield from (head + letter + tail for head, tail in cuts for letter in _LETTERS)
    yield from (head + letter + tail[1:] for head, tail in cuts if tail for letter in _LETTERS)
