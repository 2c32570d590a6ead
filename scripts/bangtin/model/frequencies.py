"""How often a duty is to be carried: the words, and the longest silence that they allow (floor 1)."""

from typing import Final

from bangtin.model.wording import Wording

FREQUENCIES: Final = {
    "thuong-xuyen": Wording("thường xuyên", "regularly"),
    "hang-ngay": Wording("hằng ngày", "every day"),
    "hang-tuan": Wording("hằng tuần", "every week"),
    "hang-thang": Wording("hằng tháng", "every month"),
    "hang-quy": Wording("hằng quý", "every quarter"),
    "mot-lan": Wording("một lần", "once"),
}
"""Id → words; another id is shown as it is."""
REGULARLY: Final = "thuong-xuyen"
ONCE: Final = "mot-lan"
_PERIODS: Final = {"hang-ngay": 1, "hang-tuan": 7, "hang-thang": 31, "hang-quy": 92}


def frequency_words(identity: str | None) -> Wording:
    """How often, in words; nothing when the duty does not say."""
    return FREQUENCIES.get(identity or "", Wording(identity or "", identity or ""))


def longest_silence(identity: str | None, regular_days: int) -> int | None:
    """Days without a live message that a frequency allows; None when it asks for none in particular.

    “Thường xuyên” names no number: the publication does (`limits.regular_days`).
    """
    return regular_days if identity == REGULARLY else _PERIODS.get(identity or "")
