"""Addresses of persons at free mail providers, networks and messengers (floor 1)."""

import re
from collections.abc import Iterator
from typing import Final

from bangtin.gates.codes import DIGITAL_ACCOUNT, EMAIL
from bangtin.gates.hit import Span

# Every search starts from a rare character (@ . :) and looks back from there: one cheap pass, bounded steps.
_PROVIDERS: Final = (
    "gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|me|mac|aol|protonmail|proton|pm|zoho|"
    "zohomail|gmx|mail|yandex|tutanota|tuta|inbox|fastmail|zing|qq|163"
)
_PROVIDER: Final = re.compile(
    rf"[ \t]{{0,2}}(?:{_PROVIDERS})[ \t]?\.[ \t]?(?:com|vn|me|net|ru|de|io|ch)(?:\.(?:vn|uk|au|sg|hk|tw))?"
    r"(?![\w-]|\.\w)",
    re.IGNORECASE,
)
_AT: Final = re.compile("@")
_WIDE_AT: Final = re.compile("＠")
_WRITTEN_AT: Final = re.compile(r"[(\[{](?:at|a còng|a móc|@)[)\]}]", re.IGNORECASE)
_LOCAL: Final = re.compile(r"[\w.+\-]{1,64}[ \t(\[{]{0,2}$")
_AFTER_AT: Final = re.compile(r"[)\]}]?")

_PATH: Final = re.compile(
    r"\.(?:com|COM|Com|me|net)/(?!sharer|share\b|tr\?|plugins|watch\b|hashtag|policies)[@\w][\w.@?=/&%+\-]{1,100}"
)
_NETWORK: Final = re.compile(
    r"(?<![^\W_])(?:facebook|fb|tiktok|instagram|threads|twitter|x|linkedin|youtube|messenger|zalo|t|m|wa)$",
    re.IGNORECASE,
)
_HANDLE: Final = re.compile(r":[ \t*_(|@]{0,4}(?!https?:)(@[\w.]{2,40}|[A-Za-z][\w.]{3,40})")
_LABEL: Final = re.compile(
    r"(?<![^\W_])(?:facebook|fb|zalo|skype|telegram|viber|tiktok|instagram|messenger)"
    r"(?:[ \t](?:cá nhân|id|nick))?[ \t*_]{0,4}$",
    re.IGNORECASE,
)


def find_emails(text: str) -> Iterator[Span]:
    """Addresses at providers where anybody gets one; those of offices and firms are not personal."""
    disguised = (_WIDE_AT, _WRITTEN_AT) if "mail" in text else (_WIDE_AT,)
    for pattern in (_AT, *disguised):
        for at in pattern.finditer(text):
            yield from _email(text, at.start(), at.end())


def _email(text: str, start: int, end: int) -> Iterator[Span]:
    close = _AFTER_AT.match(text, end)
    provider = _PROVIDER.match(text, close.end() if close else end)
    local = _LOCAL.search(text, max(0, start - 66), start)
    if provider and local:
        yield EMAIL, local.start(), provider.end()


def find_accounts(text: str) -> Iterator[Span]:
    """Addresses of accounts (facebook.com/…, zalo.me/…, t.me/…) and names after "Zalo:" and the like."""
    for path in _PATH.finditer(text):
        network = _NETWORK.search(text, max(0, path.start() - 12), path.start())
        if network:
            yield DIGITAL_ACCOUNT, network.start(), path.end()
    for handle in _HANDLE.finditer(text):
        if _LABEL.search(text, max(0, handle.start() - 24), handle.start()):
            yield DIGITAL_ACCOUNT, handle.start(1), handle.end()
