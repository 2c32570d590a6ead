"""A demo message as a file: it rests on the last section of a directive and quotes it verbatim (floor 5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bangtin.content.provisions import read_provisions
from bangtin.content.yaml_writer import Value, entry
from bangtin.demo.cast import AS_OF, AUDIENCES, CHANNELS, EDITORS, EDITORS_NAME, TOPIC_IDS
from bangtin.demo.dice import Dice
from bangtin.demo.directives import BASIS, last_section
from bangtin.demo.plan import Plan, goals, measure, plan_directive
from bangtin.demo.words import PURPOSES, QUALITIES, THINGS
from bangtin.language.slugs import slug
from bangtin.model.digests import section_digest

_SEQUEL = 30
"""Every so many messages, one takes the place of the one before it."""


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a message stands on: the directive, its words, the first day."""

    index: int
    plan: Plan
    goals: tuple[str, str, str]
    measure: str
    first_day: date
    replaces: str | None

    @property
    def id(self) -> str:
        name = slug(self.goals[0])[:60].strip("-")
        return f"{self.first_day.year}/{name}-{self.index + 1}"


def message_file(seed: int, index: int, documents: int, stride: int) -> tuple[str, str]:
    """Path under `data/messages/` and text of the message at a place in the row.

    It rests on one of the `stride` directives that are its share, of `documents` in all.
    """
    ground = _ground(seed, index, documents, stride)
    dice = Dice(seed, "message", index)
    claim = f"mọi người không cần {ground.goals[1]} nữa" if dice.chance(4) else ""
    header = _header(dice, ground, claim) | _confirmed(seed, ground)
    lines = [line for key, value in header.items() for line in entry(key, value)]
    text = "\n\n".join(_texts(dice, ground, claim))
    return f"{ground.id}.md", "---\n" + "\n".join(lines) + f"\n---\n\n{text}\n"


def _ground(seed: int, index: int, documents: int, stride: int) -> _Ground:
    sequel = index % _SEQUEL == _SEQUEL - 1
    base = index - 1 if sequel else index
    dice = Dice(seed, "ground", base)
    place = base * stride + dice.number(0, stride - 1)
    standing = (plan_directive(seed, (place + step) % documents) for step in range(documents))
    plan = next((found for found in standing if not found.withdrawn), plan_directive(seed, place % documents))
    first_day = plan.first_day + timedelta(days=dice.number(2, 20))
    words = goals(seed, plan.index)
    figures = measure(seed, plan)
    ground = _Ground(base, plan, words, figures, first_day, None)
    if not sequel:
        return ground
    return _Ground(index, plan, words, figures, first_day + timedelta(days=30), ground.id)


def _header(dice: Dice, ground: _Ground, claim: str) -> dict[str, Value]:
    first = ground.first_day
    until = _last_day(dice, ground)
    section = f"{ground.plan.id}#{ground.plan.duty}"
    window: dict[str, Value] = {"from": first}
    header: dict[str, Value] = {
        "title": f"{ground.goals[0][0].upper()}{ground.goals[0][1:]}",
        "issuer": EDITORS,
        "cites": [section],
        "audiences": dice.several(tuple(AUDIENCES), dice.number(1, 3)),
        "valid": window | ({"until": until} if until else {}),
        "language": "vi",
        "topics": [dice.pick(TOPIC_IDS)],
        "place": ground.plan.body.place,
        "key_message": f"Mời mọi người {ground.goals[1]}.",
    }
    header |= {"deadline": min(first + timedelta(days=20), until or AS_OF)} if dice.chance(5) else {}
    header |= {"alert": _alert(ground, until)} if dice.chance(4) else {}
    header |= {"replaces": ground.replaces} if ground.replaces else {}
    header |= {"responds_to": {"claim": claim, "source": section}} if claim else {}
    header["release"] = {"role": EDITORS_NAME, "date": first, "basis": BASIS}
    return header | _silence(dice, first)


def _last_day(dice: Dice, ground: _Ground) -> date | None:
    """Half of the messages end; none outlasts the directive under it."""
    end = ground.plan.effect.get("until")
    until = ground.first_day + timedelta(days=dice.number(30, 200))
    if dice.chance(50):
        return min(until, end) if isinstance(end, date) else until
    return end if isinstance(end, date) else None


def _alert(ground: _Ground, until: date | None) -> Value:
    return {
        "event": "Gió lớn ở bến thuyền Mẫu",
        "area": "Thành phố Mẫu",
        "instruction": f"Mời mọi người {ground.goals[2]}.",
        "from": f"{ground.first_day}T06:00:00+07:00",
        "until": f"{until or ground.first_day + timedelta(days=3)}T18:00:00+07:00",
        "contact": EDITORS_NAME,
    }


def _silence(dice: Dice, first: date) -> dict[str, Value]:
    """A few messages are held or withdrawn."""
    day = first + timedelta(days=dice.number(5, 60))
    fall = dice.number(0, 99)
    if fall < 3:
        return {"held": {"since": day, "because": "Chờ xem lại nội dung"}}
    if fall < 5:
        return {"withdrawn": {"date": day, "role": EDITORS_NAME, "reason": "Đăng nhầm nơi"}}
    return {}


def _confirmed(seed: int, ground: _Ground) -> dict[str, Value]:
    """What the message was held against when it was released; one in thirty came without a record."""
    if Dice(seed, "confirmed", ground.index).number(0, 29) == 0:
        return {}
    digest = section_digest(read_provisions(last_section(seed, ground.plan)))
    sections: Value = {f"{ground.plan.id}#{ground.plan.duty}": digest}
    return {"confirmed": {"date": ground.first_day, "role": EDITORS_NAME, "sections": sections}}


def _texts(dice: Dice, ground: _Ground, claim: str) -> Iterator[str]:
    """The web text, then the other channels: what is quoted stands in the section word for word, and every
    channel gives the same figures."""
    first, second, third = ground.goals
    asked = f"{ground.measure[0].upper()}{ground.measure[1:]}."
    yield f"Mời bà con “{first}”, {dice.pick(PURPOSES)}. Nhớ mang theo {dice.pick(THINGS)}. {asked}"
    yield f"Cùng với việc đó, mời bà con “{second}” và “{third}”, {dice.pick(QUALITIES)}."
    if claim:
        yield f"> Tin không đúng: {claim}."
        yield f"Văn bản vẫn vận động mọi người “{second}”."
    yield f"## {CHANNELS['truyen-thanh']}"
    yield f"Thưa bà con. Mời bà con “{first}”. Mời bà con “{second}”, {dice.pick(PURPOSES)}. {asked}"
    yield f"## {CHANNELS['bang-tin-cong-cong']}"
    yield f"**Mời bà con**\n\n“{first}”\n\n“{third}”\n\n{asked}"
    yield f"## {CHANNELS['tin-nhan']}"
    yield f"Mời bà con {second}. {asked}"
    yield f"## {CHANNELS['mang-xa-hoi']}"
    yield f"Xóm giềng cùng nhau “{third}”, {dice.pick(PURPOSES)}. {asked}"
