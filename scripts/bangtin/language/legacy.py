"""Text in the code tables used before Unicode: TCVN3 (ABC), VNI, Windows-1258 (floor 0)."""

import codecs
import re
from typing import Final, Literal

Legacy = Literal["TCVN3", "VNI"]

_TCVN3_SIGN: Final = re.compile(
    r"[a-z][À-Þ](?![A-ZÀ-Þ])|[A-Za-zÀ-ÿ][§¡¢£¤¥¦µ¸¶·¹¨©ª«¬¾½¼»Æ]|[§¡¢£¤¥¦µ¸¶·¹¨©ª«¬®¾½¼»Æ](?=[A-Za-zÀ-ÿµ¸¶·¹¨©ª«¬®])"
)
_VNI_TONE: Final = re.compile("[aeiouyôöAEIOUYÔÖ][øûïäåëüæØÛÏÄÅËÜÆ]")
_VNI_SIGN: Final = re.compile(_VNI_TONE.pattern + r"|[aeoAEO][âÂ]|[aA][êÊ]|[öÖ][a-zôùøûõï]|[ñÑ][a-zA-Z]")
_QUOTED: Final = re.compile(r"(?<!\w)«([^«»]{1,500})»(?!\w)")
"""Quotation marks of older print, whose signs TCVN3 took for letters."""
_UNIT: Final = re.compile(r"\d*\s?[µ](?:m|g|l|L|s|F|A|V|W|mol|Sv|M|T)[\d²³]?\W*")
_VIETNAMESE: Final = re.compile("[ăđơưĂĐƠƯẠ-ỹ]")
SUSPECT: Final = re.compile(r"[§¡¢£¤¥¦µ¸¶·¹¨©ª«¬®¾½¼»ÆøûïäåëüæØÛÏÄÅËÜñÑöÖ]|[aAeEoO][âÂêÊ]")
"""What a line must hold to be looked at."""
_SHARE: Final = 0.3
"""Of the words of a line; running Vietnamese in these tables has about two signs in three words."""

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def looks_like_legacy_encoding(text: str) -> Legacy | None:
    """The table whose bytes were taken for Latin letters, as in “§¶ng ñy” (TCVN3) or “Ñaûng uûy” (VNI)."""
    for line in text.splitlines():
        if SUSPECT.search(line) and (table := _table_of(_QUOTED.sub(r"\1", line).split())):
            return table
    return None


def _table_of(words: list[str]) -> Legacy | None:
    words = [word for word in words if any(letter.isalpha() for letter in word)]
    vietnamese = sum(1 for word in words if _VIETNAMESE.search(word))
    tcvn3 = [word for word in words if _TCVN3_SIGN.search(word) and not _UNIT.fullmatch(word)]
    vni = [word for word in words if _VNI_SIGN.search(word)]
    if not any(_VNI_TONE.search(word) for word in vni):  # ö and ñ alone are German or Spanish
        vni = []
    strongest, sign = (tcvn3, _TCVN3_SIGN) if len(tcvn3) >= len(vni) else (vni, _VNI_SIGN)
    if len(strongest) < max(1, len(words) * _SHARE) or vietnamese >= len(strongest):
        return None
    if sum(len(sign.findall(word)) for word in strongest) < 2:  # one stray sign is a slip of an OCR
        return None
    return "TCVN3" if strongest is tcvn3 else "VNI"


def first_bad_byte(raw: bytes) -> int | None:
    """The offset at which `raw` stops being UTF-8, or `None` when it is."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return None


def guess_encoding(raw: bytes) -> str | None:
    """What bytes that should be UTF-8 probably are: a codec's name, `TCVN3` or `VNI`; `None` for no idea."""
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return name
    if wide := _wide(raw):
        return wide
    if first_bad_byte(raw) is None:
        return "utf-8"
    return looks_like_legacy_encoding(raw.decode("latin-1")) or _code_page(raw)


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text is zero."""
    sample = raw[:4096]
    half = len(sample) // 2
    if half < 2:
        return None
    for name, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if zeros.count(0) > half * 0.4:
            return name
    return None


_TONE_AFTER_VOWEL: Final = re.compile("[aăâeêioôơuưyAĂÂEÊIOÔƠUƯY][\u0300\u0301\u0303\u0309\u0323]")


def _code_page(raw: bytes) -> str | None:
    """Windows-1258 writes tones as marks of their own behind the vowel."""
    text = raw.decode("cp1258", errors="replace")
    vowels_with_tone = len(_TONE_AFTER_VOWEL.findall(text))
    return "windows-1258" if vowels_with_tone and vowels_with_tone >= text.count("\ufffd") else None
