"""How much a term says about a document: BM25, its saturation and length in two bits (floor 3)."""

from bisect import bisect
from functools import lru_cache
from math import log
from typing import Final

K1: Final = 0.9
B: Final = 0.4
USUAL_LENGTH: Final = 250
"""Words of a usual document: a constant, because an average would put every document into every list."""
TITLE: Final = 4
"""A word of the title counts as much as this many in the text."""
LIMITS: Final = (0.42, 0.60, 0.76)
WEIGHTS: Final = (0.33, 0.51, 0.68, 0.86)
"""What the four impacts stand for; LIMITS lie between them."""
MOST_COUNTED: Final = 255


@lru_cache(maxsize=4096)
def impacts(length: int) -> bytes:
    """For a document of so many words: the impact of a term that occurs 0, 1, 2, … times."""
    damping = K1 * (1 - B + B * length / USUAL_LENGTH)
    return bytes(bisect(LIMITS, count / (count + damping)) for count in range(MOST_COUNTED + 1))


def rarity(frequency: int, documents: int) -> float:
    """BM25's inverse document frequency."""
    return log(1 + (documents - frequency + 0.5) / (frequency + 0.5))
