"""What is kept between runs: findings as JSON, and lines that tell whether they are whole (floor 2)."""

import hashlib

from bangtin.model.finding import Finding, Place
from bangtin.model.wording import Wording

DIGEST = 64
"""Signs of the digest that a line begins with."""
Plain = tuple[str, int, int, dict[str, str | list[str]]]


def sealed(recipe: bytes, rest: bytes) -> bytes:
    """A line that begins with the digest of the rest under a recipe."""
    return hashlib.sha256(recipe + rest).hexdigest().encode() + b" " + rest


def plain_finding(finding: Finding) -> Plain:
    """A finding as JSON writes it, without its file; words of ours are the pair of both languages."""
    values = {
        name: value if isinstance(value, str) else [value.vi, value.en]
        for name, value in finding.values.items()
    }
    return finding.rule, finding.place.line, finding.place.column, values


def finding_of(file: str, rule: str, line: int, column: int, plain: dict[str, str | list[str]]) -> Finding:
    """The finding that was made plain."""
    values = {name: value if isinstance(value, str) else Wording(*value) for name, value in plain.items()}
    return Finding(Place(file, line, column), rule, values)
