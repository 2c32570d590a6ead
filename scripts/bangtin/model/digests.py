"""Digests by which a message remembers the wording it was held against (floor 1).

Each is the sha256, in hexadecimal, of the words alone: where lines break and how many spaces stand between
words plays no part, every letter and mark does.
"""

import hashlib
import json
from collections.abc import Iterable

from bangtin.language.text import squeeze
from bangtin.model.body import Provision, Variant
from bangtin.model.vocabulary import Fact


def section_digest(provisions: Iterable[Provision]) -> str:
    """Of a section: its provisions with their labels, in order."""
    return _digest([[each.label, squeeze(each.text)] for each in provisions])


def fact_digest(fact: Fact) -> str:
    """Of a fact: its value and what it is about; a new label, note or day of checking changes nothing."""
    return _digest(
        fact.model_dump(mode="json", by_alias=True, exclude={"label", "label_en", "note", "checked_on"})
    )


def texts_digest(variants: Iterable[Variant]) -> str:
    """Of the texts of a message, for its translations."""
    return _digest([[each.channel, squeeze(each.text)] for each in variants])


def _digest(words: object) -> str:
    return hashlib.sha256(json.dumps(words, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
