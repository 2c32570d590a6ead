"""The templates: autoescape on, whatever is missing is a crash, a handful of filters (floor 3)."""

from collections.abc import Mapping
from functools import lru_cache

from jinja2 import DictLoader, Environment, StrictUndefined

from bangtin.language.dates import short_date
from bangtin.model.names import capitalised


def templates_environment(sources: Mapping[str, str]) -> Environment:
    """The templates by their names, compiled when first used and then kept, for the next build too."""
    return _environment(tuple(sorted(sources.items())))


@lru_cache(maxsize=2)
def _environment(sources: tuple[tuple[str, str], ...]) -> Environment:
    environment = Environment(
        loader=DictLoader(dict(sources)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.filters.update(
        short_date=short_date, count=count_words, join_words=join_words, capitalised=capitalised
    )
    return environment


def count_words(number: int) -> str:
    """`12.345`: a point between thousands, as Vietnamese writes."""
    return f"{number:,}".replace(",", ".")


def join_words(words: tuple[str, ...]) -> str:
    """`a, b và c`."""
    return " và ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
