"""Names of bodies and types of papers in a letterhead, matched with the vocabulary (floor 3)."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from bangtin.language.text import fold
from bangtin.model.vocabulary import DocumentType, Organization, Vocabulary

_MARKS: Final = re.compile(r"[^a-z0-9]+")
_GENERIC: Final = (
    "uy ban nhan dan", "hoi dong nhan dan", "ban chap hanh", "dang bo", "dang uy", "tinh uy", "thanh uy",
    "huyen uy", "quan uy", "ban thuong vu", "uy ban mat tran to quoc viet nam", "uy ban mttq viet nam",
    "ban chi dao", "doan dai bieu quoc hoi",
)  # fmt: skip
"""Names of bodies that are only complete with their place, which letterheads set on the next line."""
_PLACES: Final = ("tinh", "thanh pho", "tp", "huyen", "quan", "xa", "phuong", "thi xa", "thi tran", "dac khu")


def key(words: str) -> str:
    """What two spellings of one name have in common."""
    return _MARKS.sub(" ", fold(words)).strip()


def tight_key(words: str) -> str:
    """The same without spaces: an OCR tears capitals apart (“K ÉT LUẬN”)."""
    return key(words).replace(" ", "")


def joined_names(lines: Sequence[str]) -> list[str]:
    """The names in a letterhead: “ỦY BAN NHÂN DÂN” and “TỈNH BÌNH THUẬN” below it are one."""
    names: list[str] = []
    for line in lines:
        if names and _goes_on(names[-1], line):
            names[-1] = f"{names[-1]} {line}"
        else:
            names.append(line)
    return names


def _goes_on(name: str, line: str) -> bool:
    above, below = key(name), key(line)
    if above in _GENERIC and any(below == place or below.startswith(f"{place} ") for place in _PLACES):
        return True
    return above.split()[-1:] in (["va"], ["cua"], ["cac"]) or name.endswith((",", "-", "–"))


def find_body(names: Sequence[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The ids of the bodies that a letterhead may name, best first; superior bodies decide between equals.

    `names` are its names from the top; the last is the body that issued.
    """
    if not names:
        return ()
    issuing, whole = key(names[-1]), key(" ".join(names))
    exact = [
        identity
        for identity, body in vocabulary.organizations.items()
        if issuing in _names_of(body) or whole in _letterheads_of(body)
    ]
    if len(exact) > 1:
        above = [each for each in exact if whole in _letterheads_of(vocabulary.organizations[each])]
        return tuple(above or exact)
    return tuple(exact)


def _names_of(body: Organization) -> frozenset[str]:
    return frozenset(map(key, (body.label, *(name.value for name in body.names))))


def _letterheads_of(body: Organization) -> frozenset[str]:
    return frozenset(key(name.letterhead) for name in body.names if name.letterhead)


def find_type(words: str, types: dict[str, DocumentType], system: str | None) -> tuple[str, ...]:
    """The ids of the types that bear this name; of the Party or the State when that is known."""
    name = tight_key(words)
    ids = tuple(identity for identity, kind in types.items() if tight_key(kind.label) == name)
    return tuple(each for each in ids if types[each].system == system) or ids


def types_with(symbol: str, types: dict[str, DocumentType], system: str | None) -> tuple[str, ...]:
    """The ids of the types with this symbol."""
    ids = tuple(identity for identity, kind in types.items() if symbol in kind.symbols)
    return tuple(each for each in ids if types[each].system == system) or ids


@lru_cache(maxsize=8)
def _labels(labels: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(tight_key, labels))


def is_type(words: str, labels: Iterable[str]) -> bool:
    """Whether a line is only the name of a type."""
    return tight_key(words) in _labels(tuple(labels))
