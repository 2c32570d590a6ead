"""Whether a word can be a Vietnamese syllable: onset, rime, tone (floor 0)."""

import unicodedata
from dataclasses import dataclass
from typing import Final

from bangtin.language.text import nfc

_ONSETS_WRITTEN: Final = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_ONSETS: Final = frozenset(_ONSETS_WRITTEN.split())
_RIMES_WRITTEN: Final = """
    a ac ach ai am an ang anh ao ap at au ay
    ăc ăm ăn ăng ăp ăt
    âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et
    ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong
    ooc oong op ot
    ô ôc ôi ôm ôn ông ôp ôt
    ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt
    uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y
"""
_RIMES: Final = frozenset(_RIMES_WRITTEN.split())
_WITHOUT_ONSET: Final = frozenset(("yêm", "yên", "yêng", "yêt", "yêu", "ynh"))
_AFTER_QU: Final = frozenset(("ych", "ynh", "yên", "yêt", "yt", "yu", "yp", "ôc")) | {
    rime for rime in _RIMES if rime[0] in "aăâeêiơy" and not rime.startswith(("iê", "ia"))
}
_AFTER_GI: Final = frozenset(("", "n", "êc", "êm", "ên", "êng", "êp", "êt", "êu")) | {
    rime for rime in _RIMES if rime[0] not in "iy"
}
_BEFORE_FRONT_VOWEL: Final = {"k": True, "gh": True, "ngh": True, "c": False, "g": False, "ng": False}
_TONES: Final = {"\u0300": "huyền", "\u0301": "sắc", "\u0303": "ngã", "\u0309": "hỏi", "\u0323": "nặng"}
_STOPS: Final = ("c", "ch", "p", "t")


@dataclass(frozen=True)
class Syllable:
    """A syllable taken apart; `rime` has no tone mark, `tone` is ngang, huyền, hỏi, ngã, sắc or nặng."""

    onset: str
    rime: str
    tone: str


def is_syllable(word: str) -> bool:
    """Whether `word` can be a Vietnamese syllable, in any case and with the tone on either vowel."""
    return read_syllable(word) is not None


def read_syllable(word: str) -> Syllable | None:
    """Take a syllable apart, or `None` when the rules of spelling do not allow it."""
    letters, tones = _without_tone(word.lower())
    if len(tones) > 1:
        return None
    tone = _TONES[tones[0]] if tones else "ngang"
    for length in (3, 2, 1, 0):
        onset, rime = letters[:length], letters[length:]
        if _fits(onset, rime) and _sounds(rime, tone):
            return Syllable(onset, rime, tone)
    return None


def _without_tone(word: str) -> tuple[str, list[str]]:
    decomposed = unicodedata.normalize("NFD", word)
    tones = [mark for mark in decomposed if mark in _TONES]
    return nfc("".join(letter for letter in decomposed if letter not in _TONES)), tones


def _fits(onset: str, rime: str) -> bool:
    """Whether this onset is written before this rime."""
    if onset == "":
        return rime in _RIMES or rime in _WITHOUT_ONSET
    if onset not in _ONSETS:
        return False
    if onset == "qu":
        return rime in _AFTER_QU
    if onset == "gi":
        return rime in _AFTER_GI
    front = rime[:1] in ("i", "e", "ê", "y")
    if onset == "g" and rime in ("i", "in", "im"):
        return True
    return rime in _RIMES and _BEFORE_FRONT_VOWEL.get(onset, front) == front


def _sounds(rime: str, tone: str) -> bool:
    """Rimes that end in a stop bear sắc or nặng only."""
    return tone in ("sắc", "nặng") or not rime.endswith(_STOPS)
