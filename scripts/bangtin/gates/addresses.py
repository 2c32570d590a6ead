"""Addresses in sources and output: scheme, host, tracking parameters, whatever their disguise (floor 1)."""

import re
from html import unescape
from typing import Final

from bangtin.gates.codes import ANALYTICS, RECIPIENT_PARAMETER, TRACKING_PARAMETER

SCHEMES: Final = frozenset({"https", "mailto", "tel"})
"""What a link of a document may begin with, beside a relative address."""

_INVISIBLE: Final = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029\u2060\ufeff\\]+")
_PERCENT_COLON: Final = re.compile(r"%3a|%0[9ad]|%00|%20", re.IGNORECASE)
_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
_HOST: Final = re.compile(r"(?:https?:)?//([^/?#]*)", re.IGNORECASE)
_TRACKING: Final = re.compile(
    r"[?&;#](?:utm_[a-z_]+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|"
    r"zarsrc|zcid|_ga|_gl|mc_cid|_hsenc|_hsmi|hsctatracking|vero_conv|s_cid|mibextid|si)=",
    re.IGNORECASE,
)
_RECIPIENT: Final = re.compile(
    r"[?&;](?:mc_eid|vero_id|oly_enc_id|oly_anon_id|_kx|ck_subscriber_id|subscriber(?:_?id)?|recipient(?:_?id)?|rid|uid|"
    r"user_?id|member_?id|e?mail|phone|sdt|cccd)=[^&#\s]",
    re.IGNORECASE,
)
_ANALYTICS: Final = re.compile(
    r"(?:^|\.)(?:google-analytics\.com|googletagmanager\.com|doubleclick\.net|googlesyndication\.com|hotjar\.com|"
    r"clarity\.ms|connect\.facebook\.net|mc\.yandex\.ru|mixpanel\.com|segment\.(?:io|com)|amplitude\.com|"
    r"matomo\.cloud|plausible\.io|cloudflareinsights\.com|nr-data\.net|newrelic\.com|fullstory\.com|"
    r"scorecardresearch\.com|quantserve\.com|statcounter\.com|histats\.com|addthis\.com|sp\.zalo\.me|za\.zdn\.vn|"
    r"analytics\.tiktok\.com|px\.ads\.linkedin\.com|ants\.vn|admicro\.vn)$",
    re.IGNORECASE,
)


def bare(address: str) -> str:
    """The address as a browser reads it: entities decoded, controls, spaces and backslash escapes gone."""
    decoded = unescape(unescape(address)) if "&" in address else address
    return _INVISIBLE.sub("", decoded)


def scheme(address: str) -> str:
    """The scheme in small letters, "" for a relative address, "//" for one that takes the page's scheme."""
    plain = bare(address)
    if plain.startswith(("//", "/\\")) or address.lstrip().startswith("\\\\"):
        return "//"
    found = _SCHEME.match(plain) or _SCHEME.match(_PERCENT_COLON.sub(_decoded, plain[:40]))
    return found[1].lower() if found else ""


def _decoded(found: re.Match[str]) -> str:
    return ":" if found[0].lower() == "%3a" else ""


def is_remote(address: str, own: str = "") -> bool:
    """Does loading this address ask another host than `own` (`https://host/…`)?"""
    found = _HOST.match(bare(address))
    home = _HOST.match(own)
    return bool(found) and not (home and found and found[1].lower() == home[1].lower())


def tracking(address: str) -> str:
    """The code of what follows the reader in this address, or nothing."""
    plain = bare(address)
    found = _HOST.match(plain)
    if found and _ANALYTICS.search(found[1].rpartition("@")[2].partition(":")[0]):
        return ANALYTICS
    if _TRACKING.search(plain):
        return TRACKING_PARAMETER
    return RECIPIENT_PARAMETER if _RECIPIENT.search(plain) else ""
