"""How much a term says about a document: BM25, its saturation and length in three bits (floor 3)."""

from bisect import bisect
from functools import lru_cache
from math import log
from typing import Final

K1: Final = 0.9
B: Final = 0.4
USUAL_LENGTH: Final = 180
"""Words of a usual document: a constant, because an average would put every document into every list."""
TITLE: Final = 4
"""A word of the title counts as much as this many in the text."""
LIMITS: Final = (0.332, 0.391, 0.457, 0.534, 0.622, 0.721, 0.820)
WEIGHTS: Final = (0.299, 0.364, 0.418, 0.496, 0.572, 0.672, 0.769, 0.872)
"""What the eight impacts stand for, with the least loss on real papers; LIMITS lie halfway between them."""
MOST_COUNTED: Final = 255


@lru_cache(maxsize=4096)
def impacts(length: int) -> bytes:
    """For a document of so many words: the impact of a term that occurs 0, 1, 2, … times."""
    damping = K1 * (1 - B + B * length / USUAL_LENGTH)
    return bytes(bisect(LIMITS, count / (count + damping)) for count in range(MOST_COUNTED + 1))


def rarity(frequency: int, documents: int) -> float:
    """BM25's inverse document frequency."""
    return log(1 + (documents - frequency + 0.5) / (frequency + 0.5))
