"""What a demo directive is, by its place in the row alone: body, type, day, sections, effect (floor 5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from bangtin.content.yaml_writer import Value
from bangtin.demo.cast import BODIES, FIRST_YEAR, TYPES_OF, Body, Type
from bangtin.demo.dice import Dice
from bangtin.demo.words import FIRST_NAMES, GOALS, GROUNDS, LAST_NAMES, SUBJECTS, UNITS
from bangtin.language.dates import short_date
from bangtin.model.identity import file_name

ROMANS: Final = ("I", "II", "III", "IV", "V", "VI", "VII")
_STRIDE: Final = 37
"""Days from one paper of a body and year to the next; no day comes twice in a year."""
_DAYS: Final = 365
_COMMON: Final = 6
"""So many types stand first and are met most often; the others take turns."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One directive before its text is written."""

    index: int
    body: Body
    kind: Type
    number: str | None
    issued: date
    subject: str
    sections: int
    """How many sections stand at the root; the last one holds the duty."""
    effect: Mapping[str, Value]
    withdrawn: bool

    @property
    def id(self) -> str:
        name = file_name(number=self.number, type=self.kind.id, issued=self.issued)
        return f"{self.body.id}/{self.issued.year}/{name}"

    @property
    def first_day(self) -> date:
        """The day from which the paper works."""
        found = self.effect.get("from")
        return found if isinstance(found, date) else self.issued

    @property
    def anchors(self) -> tuple[str, ...]:
        """The anchors of the sections at the root."""
        if self.kind.layout == "romans":
            return tuple(roman.lower() for roman in ROMANS[: self.sections])
        prefix = "dieu-" if self.kind.layout == "articles" else ""
        return tuple(f"{prefix}{n}" for n in range(1, self.sections + 1))

    @property
    def duty(self) -> str:
        """The anchor of the section that holds the duty."""
        return self.anchors[-1]


@lru_cache(maxsize=4096)
def plan_directive(seed: int, index: int) -> Plan:
    """The directive at a place in the row: the bodies take turns, each fills its years."""
    dice = Dice(seed, "plan", index)
    body = BODIES[index % len(BODIES)]
    turn = index // len(BODIES)
    year, order = FIRST_YEAR + turn % body.years, turn // body.years
    issued = date(year, 1, 1) + timedelta(days=(order * _STRIDE + index % len(BODIES)) % _DAYS)
    kinds = TYPES_OF[body.system]
    kind = dice.pick(kinds[:_COMMON]) if dice.chance(50) else kinds[(index + turn) % len(kinds)]
    if not kind.numbered and order >= _DAYS:
        kind = kinds[0]
    return Plan(
        index=index,
        body=body,
        kind=kind,
        number=_number(body, kind, order + 1) if kind.numbered else None,
        issued=issued,
        subject=f"{dice.pick(SUBJECTS)} ở {place_name(dice)}",
        sections=dice.number(3, 6),
        effect=_effect(dice, issued),
        withdrawn=dice.number(0, 199) < 3,
    )


def goals(seed: int, index: int) -> tuple[str, str, str]:
    """What a directive asks of people, word for word as its last section says it."""
    dice = Dice(seed, "goals", index)
    first, second, third = dice.several(GOALS, 3)
    return f"{first} ở {place_name(dice)}", second, third


def measure(seed: int, plan: Plan) -> str:
    """What a directive asks of each neighbourhood in figures, as directive and messages say it."""
    dice = Dice(seed, "measure", plan.index)
    amount, unit = dice.number(11, 98), dice.pick(UNITS)
    day = plan.first_day + timedelta(days=dice.number(90, 150))
    hour = dice.number(7, 17)
    spared = ", trừ nhà neo đơn" if dice.chance(40) else ""
    return (
        f"cho việc {plan.subject}, mỗi tổ dân phố góp ít nhất {amount} {unit}, "
        f"xong trước {hour} giờ ngày {short_date(day)}{spared}"
    )


def place_name(dice: Dice) -> str:
    """A place of the town: `suối Mây Lành`."""
    return f"{dice.pick(GROUNDS)} {dice.pick(FIRST_NAMES)} {dice.pick(LAST_NAMES)}"


def _number(body: Body, kind: Type, order: int) -> str:
    if body.system == "dang":
        return f"{order:02d}-{kind.symbol}/{body.symbol}"
    return f"{order:02d}/{kind.symbol}-{body.symbol}" if kind.symbol else f"{order:02d}/{body.symbol}-VX"


def _effect(dice: Dice, issued: date) -> Mapping[str, Value]:
    """Every kind of effect, the plain one most often."""
    days = timedelta(days=dice.number(200, 1500))
    fall = dice.number(0, 99)
    if fall < 12:
        return {"unknown": True, "checked": issued + timedelta(days=9)}
    if fall < 24:
        return {"from": issued + timedelta(days=15)}
    if fall < 36:
        return {"from": issued, "until": issued + days}
    if fall < 42:
        reason = ("recalled", "done", "outdated")[fall % 3]
        source = "Biên bản họp của Ban biên tập trang mẫu"
        return {"from": issued, "closed": {"date": issued + days, "reason": reason, "source": source}}
    return {"from": issued}
