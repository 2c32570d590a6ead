"""When two quantities say the same, however each is written (floor 0)."""

from collections.abc import Iterator

from bangtin.language.quantities import Quantity, QuantityKind

_K = QuantityKind


def answers(quantity: Quantity, year: int | None = None) -> Iterator[str]:
    """The keys under which a quantity of a source is found; `year` is that of a day without a year."""
    if quantity.kind is _K.DATE:
        yield from _days(quantity.value, year)
    elif quantity.kind is _K.TIME:
        yield f"t:{quantity.value}"
        if quantity.value.endswith(":00"):
            yield f"duration:{int(quantity.value[:2]) * 3600}"
    elif quantity.kind is _K.PHONE:
        yield f"p:{quantity.value}"
    elif quantity.kind is _K.PERCENTAGE:
        yield f"%:{quantity.value}"
    else:
        yield f"=:{quantity.value}"
        yield _measure(quantity)


def asks(quantity: Quantity) -> Iterator[str]:
    """The keys of which any proves a quantity that is claimed."""
    if quantity.kind is _K.DATE:
        yield f"d:{quantity.value}"
        if len(quantity.value) < len("2022-06-05") or quantity.value.startswith("-"):
            yield f"d~{quantity.value}"
        if "-Q" in quantity.value or (len(quantity.value) == len("2022-06") and quantity.value[0] != "-"):
            yield f"d:{quantity.value[5:]}" if "Q" in quantity.value else f"d:--{quantity.value[5:]}"
    elif quantity.kind is _K.TIME:
        yield f"t:{quantity.value}"
        if quantity.value.endswith(":00"):
            yield f"duration:{int(quantity.value[:2]) * 3600}"
    elif quantity.kind is _K.PHONE:
        yield f"p:{quantity.value}"
    elif quantity.kind is _K.PERCENTAGE:
        yield f"%:{quantity.value}"
    elif quantity.kind is _K.NUMBER and quantity.unit is None:
        yield f"=:{quantity.value}"
    else:
        yield _measure(quantity)
        yield f"?:{quantity.value}"


def opposed(claimed: Quantity, source: Quantity) -> bool:
    """Whether one says “at least” and the other “at most”."""
    return bool(claimed.bound and source.bound and claimed.bound is not source.bound)


def _measure(quantity: Quantity) -> str:
    """Value and what it measures, in the smallest unit of its family."""
    if quantity.kind is _K.AMOUNT:
        return f"đ:{quantity.value}"
    if quantity.unit is None:
        return f"?:{quantity.value}"
    unit = quantity.unit
    value = quantity.value if unit.factor == 1 else str(quantity.number * unit.factor)
    return f"{unit.family}:{value}"


def _days(value: str, year: int | None) -> Iterator[str]:
    yield f"d:{value}"
    if value.startswith("--") and year:
        yield f"d:{year}-{value[2:]}"
        yield f"d~{year}"
    elif len(value) == len("2022-06-05"):
        yield f"d~--{value[5:]}"
        yield f"d~{value[:7]}"
        yield f"d~--{value[5:7]}"
        yield f"d~{value[:4]}"
    elif value[0].isdigit():
        yield f"d~{value[:4]}"
        yield f"d~--{value[5:]}" if "Q" not in value else f"d~{value[5:]}"
    elif year:
        yield f"d:{year}-{value}"
