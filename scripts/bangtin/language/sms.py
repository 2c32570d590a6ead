"""How many text messages a text needs (floor 0)."""

from dataclasses import dataclass
from typing import Final, Literal

from bangtin.language.text import nfc

Encoding = Literal["GSM-7", "UCS-2"]

_BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENSION: Final = frozenset("\f^{}\\[~]|€")
_ROOM: Final[dict[Encoding, tuple[int, int]]] = {"GSM-7": (160, 153), "UCS-2": (70, 67)}
"""Units in a single message, and in each part of a joined one (3GPP TS 23.038, 23.040)."""


@dataclass(frozen=True)
class SmsCount:
    """The alphabet a text needs, its length in units of that alphabet, and the messages it fills."""

    encoding: Encoding
    units: int
    parts: int


def sms_parts(text: str) -> SmsCount:
    """Count `text` as published (NFC); a character of two units never straddles two parts."""
    composed = nfc(text)
    encoding: Encoding = "GSM-7" if _BASIC.union(_EXTENSION).issuperset(composed) else "UCS-2"
    widths = [_width(character, encoding) for character in composed]
    units = sum(widths)
    single, joined = _ROOM[encoding]
    if units <= single:
        return SmsCount(encoding, units, 1 if units else 0)
    return SmsCount(encoding, units, _fill(widths, joined))


def _width(character: str, encoding: Encoding) -> int:
    if encoding == "GSM-7":
        return 2 if character in _EXTENSION else 1
    return 2 if ord(character) > 0xFFFF else 1


def _fill(widths: list[int], room: int) -> int:
    parts, used = 1, 0
    for width in widths:
        if used + width > room:
            parts, used = parts + 1, 0
        used += width
    return parts
