"""Values as compact JSON, by the quick writer that the model brings along (floor 1)."""

from pydantic_core import to_json


def as_json(value: object) -> bytes:
    """JSON in UTF-8 on one line; days in their ISO form, Vietnamese letters as they are."""
    return to_json(value)
