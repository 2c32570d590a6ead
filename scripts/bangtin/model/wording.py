"""A sentence, or a part of one, in both languages (floor 1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, Union

Language = Literal["vi", "en"]
Value: TypeAlias = Union[str, "Wording"]
"""What may stand in the gap of a sentence: words of the source, or words of ours in both languages."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence in both languages, with `{names}` for values."""

    vi: str
    en: str

    def fill(self, values: Mapping[str, Value], lang: Language) -> str:
        """The sentence with its values; braces inside values stay as they are."""
        return self.of(lang).format_map({name: spoken(value, lang) for name, value in values.items()})

    def of(self, lang: Language) -> str:
        """The words as they are."""
        return self.vi if lang == "vi" else self.en


NOTHING = Wording("", "")


def nearest_words(near: str | None) -> Wording:
    """A sentence that follows another and names the nearest of what may stand there; nothing without one."""
    return Wording(f" Gần nhất là “{near}”.", f" The nearest is “{near}”.") if near else NOTHING


def spoken(value: Value, lang: Language) -> str:
    """A value as it stands in a sentence of a language."""
    return value if isinstance(value, str) else value.of(lang)
