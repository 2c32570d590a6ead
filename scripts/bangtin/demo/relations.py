"""What a demo directive does to earlier papers of its own body (floor 5)."""

from datetime import date, timedelta
from typing import Final

from bangtin.content.yaml_writer import Value
from bangtin.demo.cast import BODIES
from bangtin.demo.dice import Dice
from bangtin.demo.plan import Plan, plan_directive

_TYPES: Final = (
    "implements",
    "amends",
    "replaces",
    "abolishes",
    "suspends",
    "stays",
    "corrects",
    "consolidates",
    "guides",
    "cites",
)
_IN_PART: Final = frozenset({"amends", "replaces", "abolishes", "suspends", "stays"})
_DATED: Final = frozenset({"replaces", "abolishes", "suspends", "stays"})
_REST: Final = timedelta(days=60)
"""For so long after its issue nothing ends a paper, so that a message may begin on it."""
_EXTERNAL: Final = {"title": "Sổ tay làm vườn Mẫu", "address": "https://mau.example/so-tay-lam-vuon"}


def predecessor(seed: int, plan: Plan) -> Plan | None:
    """An earlier paper of the same body that this one refers to; for one paper in four."""
    dice = Dice(seed, "before", plan.index)
    turns = plan.index // len(BODIES)
    if not turns or not dice.chance(40):
        return None
    for _ in range(4):
        found = plan_directive(seed, plan.index - len(BODIES) * dice.number(1, min(turns, 60)))
        if found.issued < plan.issued:
            return found
    return None


def relations(seed: int, plan: Plan, before: Plan | None) -> list[Value]:
    """The relations of a paper, none for most."""
    dice = Dice(seed, "relations", plan.index)
    found: list[Value] = []
    if before:
        found.append(_relation(dice, plan, before))
    if dice.chance(3):
        found.append({"type": "cites", "external": _EXTERNAL})
    return found


def _relation(dice: Dice, plan: Plan, before: Plan) -> Value:
    kind = dice.pick(_TYPES)
    part = kind in _IN_PART and dice.chance(50)
    relation: dict[str, Value] = {"type": kind, "target": before.id}
    if part:
        relation["target"] = f"{before.id}#{dice.pick(before.anchors[:-1])}"
    relation["section"] = plan.anchors[0]
    if kind in _DATED:
        since = max(plan.first_day, before.issued + _REST)
        relation["date"] = since
        relation |= _pause(dice, since) if kind in {"suspends", "stays"} else {}
    return relation


def _pause(dice: Dice, since: date) -> dict[str, Value]:
    """Half of the pauses name their last day."""
    return {"until": since + timedelta(days=dice.number(30, 400))} if dice.chance(50) else {}
