"""The base of all records and the kinds of scalar they hold (floor 1).

Every scalar of our YAML is text; the types here turn it into what it means and refuse the rest.
An error of ours carries the code of the rule it breaks (`PydanticCustomError.type`), so that the reader
can make a finding of it.
"""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")


class Record(BaseModel):
    """A frozen record; an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


def read_day(value: Any) -> Any:
    """A day written year-month-day."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("Y105", "expects one text value")
    if not ISO_DAY.match(value):
        raise PydanticCustomError("Y102", "not year-month-day", {"value": value})
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("Y103", "not in the calendar", {"value": value}) from None


def read_flag(value: Any) -> Any:
    """`true` or `false`, nothing else."""
    if isinstance(value, bool):
        return value
    if value not in ("true", "false"):
        raise PydanticCustomError("Y104", "neither true nor false", {"value": str(value)})
    return value == "true"


def read_count(value: Any) -> Any:
    """A whole number in plain digits."""
    if isinstance(value, int):
        return value
    if not (isinstance(value, str) and re.fullmatch(r"0|[1-9][0-9]{0,8}", value)):
        raise PydanticCustomError("Y106", "not a whole number", {"value": str(value)})
    return int(value)


Day = Annotated[date, BeforeValidator(read_day)]
Flag = Annotated[bool, BeforeValidator(read_flag)]
Count = Annotated[int, BeforeValidator(read_count)]
Text = Annotated[str, StringConstraints(min_length=1)]
"""Text as written, in NFC; never empty."""
ID_PATTERN = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN.pattern)]
"""An id of a vocabulary."""
DirectiveId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/\d{4}/[a-z0-9-]+$")]
SectionId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/\d{4}/[a-z0-9-]+#[a-z0-9.~-]+$")]
"""`<directive-id>#<anchor>`."""
MessageId = Annotated[str, StringConstraints(pattern=r"^\d{4}/[a-z0-9-]+$")]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A sha256 in hexadecimal."""
