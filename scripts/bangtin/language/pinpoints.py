"""Pinpoints such as “điểm a khoản 2 Điều 5” or “điểm 5.1, mục I, phần thứ hai” (floor 0)."""

import itertools
import re
from dataclasses import dataclass
from typing import Final

from bangtin.language.slugs import label_slug
from bangtin.language.text import fold_in_place

_RANK: Final = {"tiet": 0, "diem": 1, "khoan": 2, "dieu": 3, "muc": 4, "chuong": 5, "phan": 6, "phu luc": 6}
_LETTERED: Final = r"thu\s+\w+|(?:mot|hai|ba|bon|nam)(?!\w)|[a-z]\.[ivxl]+(?!\w)|[ivxl]+(?!\w)|[a-z](?!\w)"
_LABEL: Final = rf"(?<!\w)(?:\d+(?:\.\d+)*(?:[a-z](?!\w))?|{_LETTERED})"
_MORE: Final = r"\s*(?:,|;|va\b|hoac\b|den\b)\s*"
_UNIT: Final = re.compile(
    rf"\b(?P<unit>tiet|diem|khoan|dieu|muc|chuong|phan|phu\s+luc)\s+(?P<labels>{_LABEL}\)?(?:{_MORE}{_LABEL}\)?)*)"
    r"(?:\s*\((?P<deeper>\d+(?:\.\d+)+)\))?"
)
_SINGLE: Final = re.compile(_LABEL)
_BETWEEN: Final = re.compile(r"(?:[\s,;]|\b(?:va|hoac|den|cua|tai|thuoc|cac|tu)\b)*")

Step = tuple[str, str]


@dataclass(frozen=True)
class Pinpoint:
    """Places in another document, as `dieu-5.khoan-2.diem-a`, and where the words for them stand."""

    start: int
    end: int
    places: tuple[str, ...]


def pinpoint_before(text: str, end: int, *, reach: int = 160) -> Pinpoint | None:
    """The pinpoint that ends at `end` but for white space, a comma, “của”, “tại”."""
    start = max(0, end - reach)
    plain = fold_in_place(text[start:end])
    units = _tail(plain, list(_UNIT.finditer(plain)))
    if not units:
        return None
    steps = [_steps(text[start:end], unit) for unit in units]
    if all(len(labels) == 1 for labels in steps) and _descends([_RANK[labels[0][0]] for labels in steps]):
        steps.reverse()  # “Điều 5 khoản 2 điểm a”
    return Pinpoint(start + units[0].start(), start + units[-1].end(), _places(steps))


def _tail(plain: str, units: list[re.Match[str]]) -> list[re.Match[str]]:
    """The last units that follow each other up to the end with nothing but joints between."""
    kept: list[re.Match[str]] = []
    edge = len(plain)
    for unit in reversed(units):
        if not _BETWEEN.fullmatch(plain, unit.end(), edge):
            break
        kept.insert(0, unit)
        edge = unit.start()
    return kept


def _descends(ranks: list[int]) -> bool:
    return all(upper > lower for upper, lower in itertools.pairwise(ranks))


def _steps(window: str, unit: re.Match[str]) -> list[Step]:
    """One step for each label; the letters come from the text, where d and đ differ."""
    name = " ".join(unit["unit"].split())
    if unit["deeper"]:  # “điểm 1 (1.2)”
        return [(name, unit["deeper"])]
    return [
        (name, label_slug_of(window[found.start() : found.end()]))
        for found in _SINGLE.finditer(fold_in_place(window), unit.start("labels"), unit.end("labels"))
    ]


def label_slug_of(label: str) -> str:
    """A label as an anchor holds it: points of numbers stay, đ becomes dd."""
    return ".".join(label_slug(part) for part in label.split("."))


def _places(units: list[list[Step]]) -> tuple[str, ...]:
    """Join each small unit to the larger ones that follow it; the last larger ones serve all before them."""
    places: list[str] = []
    parents: list[Step] = []
    for labels in reversed(units):
        rank = _RANK[labels[0][0]]
        parents = [step for step in parents if _RANK[step[0]] > rank]
        paths = [[*reversed(parents), step] for step in labels]
        places[:0] = [_path(path) for path in paths]
        parents = [labels[0], *parents] if len(labels) == 1 else parents
    return tuple(_deepest(places))


def _path(steps: list[Step]) -> str:
    return ".".join(f"{unit.replace(' ', '-')}-{label}" for unit, label in steps)


def _deepest(places: list[str]) -> list[str]:
    """A place that only carries the next smaller one is no place of its own."""
    return [
        place
        for at, place in enumerate(places)
        if not any(other.startswith(place + ".") for other in places[:at])
    ]
