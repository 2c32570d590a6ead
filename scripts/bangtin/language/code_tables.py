"""Text of TCVN3 (ABC), VNI-Windows and VISCII → Unicode, by tables and by statistics (floor 0).

Tables: TCVN 5712:1993 (VN3 as used by .Vn fonts), VNI-Windows as used by VNI- fonts, VISCII by RFC 1456.
Text of these tables comes as the Latin-1 characters that its bytes are taken for.
"""

import re
from typing import Final, Literal

from bangtin.language.syllables import is_syllable
from bangtin.language.text import nfc

CodeTable = Literal["TCVN3", "VNI", "VISCII"]

_TONES: Final = "\u0300\u0301\u0309\u0303\u0323"
"""huyền, sắc, hỏi, ngã, nặng: the order of every row below."""
_TCVN3_ROWS: Final = {
    "a": "µ¸¶·¹", "ă": "»¾¼½Æ", "â": "ÇÊÈÉË", "e": "ÌÐÎÏÑ", "ê": "ÒÕÓÔÖ", "i": "×ÝØÜÞ",
    "o": "ßãáâä", "ô": "åèæçé", "ơ": "êíëìî", "u": "ïóñòô", "ư": "õøö÷ù", "y": "úýûüþ",
}  # fmt: skip
_TCVN3_LETTERS: Final = dict(zip("¨©ª«¬\xad®¡¢£¤¥¦§", "ăâêôơưđĂÂÊÔƠƯĐ", strict=True))
_VNI_MARKS: Final = {
    "a": ("øùûõï", "a"), "ă": ("èéúüë", "a"), "â": ("àáåãä", "a"), "e": ("øùûõï", "e"), "ê": ("àáåãä", "e"),
    "o": ("øùûõï", "o"), "ô": ("àáåãä", "o"), "ơ": ("øùûõï", "ô"), "u": ("øùûõï", "u"), "ư": ("øùûõï", "ö"),
    "y": ("øùûõ", "y"),
}  # fmt: skip
_VNI_LETTERS: Final = {"aê": "ă", "aâ": "â", "eâ": "ê", "oâ": "ô", "ô": "ơ", "ö": "ư", "ñ": "đ", "î": "ỵ"}
_VNI_I: Final = dict(zip("ìíæóò", "ìíỉĩị", strict=True))
_VISCII: Final = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉ"
    "đựòóôõỏọụùúũủýợỮ"
)
"""0x80–0xFF; six more stand where control characters do."""
_VISCII_LOW: Final = {"\x02": "Ẳ", "\x05": "Ẵ", "\x06": "Ẫ", "\x14": "Ỷ", "\x19": "Ỹ", "\x1e": "Ỵ"}


def _tcvn3() -> dict[str, str]:
    table = dict(_TCVN3_LETTERS)
    for letter, row in _TCVN3_ROWS.items():
        table |= {code: nfc(letter + tone) for code, tone in zip(row, _TONES, strict=True)}
    return table


def _vni() -> dict[str, str]:
    table = {**_VNI_LETTERS, **_VNI_I}
    for letter, (marks, base) in _VNI_MARKS.items():
        table |= {base + mark: nfc(letter + tone) for mark, tone in zip(marks, _TONES, strict=False)}
    capitals = {code.upper(): letter.upper() for code, letter in table.items()}
    mixed = {code[0].upper() + code[1:]: letter.upper() for code, letter in table.items() if len(code) == 2}
    return {**mixed, **capitals, **table}


_TABLES: Final[dict[CodeTable, dict[str, str]]] = {
    "TCVN3": _tcvn3(),
    "VNI": _vni(),
    "VISCII": {chr(0x80 + at): letter for at, letter in enumerate(_VISCII)} | _VISCII_LOW,
}
_FORMS: Final = {
    name: re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))
    for name, table in _TABLES.items()
}
_WORD: Final = re.compile(r"[^\W\d_]+")
_ENOUGH: Final = 0.8
_FEW: Final = 8
"""Words; fewer prove nothing."""


def to_unicode(text: str, table: CodeTable) -> str:
    """The text that was written with this table; what the table does not know stays."""
    return nfc(_FORMS[table].sub(lambda found: _TABLES[table][found[0]], text))


def guess_table(text: str) -> CodeTable | None:
    """The table that turns a text into Vietnamese, when it is not Vietnamese already."""
    now = syllable_share(text)
    if text.isascii() or now >= _ENOUGH:
        return None
    shares = {name: syllable_share(to_unicode(text, name)) for name in _TABLES}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= _ENOUGH and shares[best] > now + 0.15 else None


def syllable_share(text: str) -> float:
    """The share of words that can be Vietnamese syllables; 1 for a text of few words."""
    words = _WORD.findall(text)
    if len(words) < _FEW:
        return 1.0
    return sum(map(is_syllable, words)) / len(words)


def table_of_font(name: str) -> tuple[CodeTable | None, bool]:
    """The table of a font by its name, and whether it shows small letters as capitals (.VnTimeH)."""
    plain = name.rpartition("+")[2].lower().lstrip(".")
    if plain.startswith("vn") and not plain.startswith("vni"):
        return "TCVN3", re.split("[-,]", plain)[0].endswith("h")
    return ("VNI", False) if plain.startswith("vni") else (None, False)
