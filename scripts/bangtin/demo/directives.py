"""A demo directive as a file: header and text (floor 5)."""

from collections.abc import Iterator
from datetime import timedelta

from bangtin.content.yaml_writer import Value, entry
from bangtin.demo.cast import ACT_IDS, ACTOR_IDS, AS_OF, AUDIENCES, EDITORS_NAME, TOPIC_IDS, URGENCY
from bangtin.demo.dice import Dice
from bangtin.demo.plan import ROMANS, Plan, goals, measure, plan_directive
from bangtin.demo.relations import predecessor, relations
from bangtin.demo.sentences import paragraph, sentence
from bangtin.demo.words import HEADINGS, UNITS
from bangtin.language.dates import short_date

BASIS = "Nội dung hư cấu, tạo ra để thử phần mềm."
_TYPED, _MEANT = "tổ dân phô Mẫu", "tổ dân phố Mẫu"
_DUTY_CHANNELS = ("truyen-thanh", "bang-tin-cong-cong", "tin-nhan", "mang-xa-hoi")
_FREQUENCIES = ("hang-ngay", "hang-tuan", "hang-thang", "hang-quy", "mot-lan")
_POINTS = "abcdđeghik"
_SIGNERS = ("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười")


def directive_file(seed: int, index: int) -> tuple[str, str]:
    """Path under `data/directives/` and text of the file at a place in the row."""
    plan = plan_directive(seed, index)
    before = predecessor(seed, plan)
    header = _header(seed, plan, before)
    lines = [line for key, value in header.items() for line in entry(key, value)]
    text = "\n\n".join(_body(seed, plan, before))
    return f"{plan.id}.md", "---\n" + "\n".join(lines) + f"\n---\n\n{text}\n"


def _header(seed: int, plan: Plan, before: Plan | None) -> dict[str, Value]:
    dice = Dice(seed, "header", plan.index)
    released = plan.issued + timedelta(days=dice.number(0, 2))
    header: dict[str, Value] = {"number": plan.number} if plan.number else {}
    header |= {
        "type": plan.kind.id,
        "issuer": plan.body.id,
        "issued": plan.issued,
        "place": "Mẫu",
        "subject": plan.subject,
    }
    header |= {"urgency": dice.pick(tuple(URGENCY))} if dice.chance(4) else {}
    if plan.kind.label == "Công văn":
        header["addressees"] = ["Các tổ dân phố Mẫu", f"Ban quản lý {plan.subject.partition(' ở ')[2]}"]
    authority = "T/M BAN THƯỜNG VỤ" if plan.body.system == "dang" else "TM. ỦY BAN NHÂN DÂN"
    header |= {
        "copies": ["Như trên", "Các phường Mẫu", "Lưu văn thư"],
        "signature": {
            "authority": authority,
            "title": plan.body.post,
            "name": f"Người Ký Mẫu {dice.pick(_SIGNERS)}",
        },
        "topics": sorted(dice.several(TOPIC_IDS, dice.number(1, 3))),
        "effect": plan.effect,
    }
    related = relations(seed, plan, before)
    header |= {"relations": related} if related else {}
    header |= {"duties": [_duty(seed, dice, plan)]} if dice.chance(35) else {}
    header["release"] = {"role": EDITORS_NAME, "date": released, "basis": BASIS}
    return header | _history(seed, dice, plan)


def _duty(seed: int, dice: Dice, plan: Plan) -> Value:
    duty: dict[str, Value] = {
        "section": plan.duty,
        "actors": dice.several(ACTOR_IDS, dice.number(1, 3)),
        "acts": dice.several(ACT_IDS, 2),
        "audiences": dice.several(tuple(AUDIENCES), dice.number(1, 4)),
    }
    return duty | _cadence(Dice(seed, "cadence", plan.index))


def _cadence(dice: Dice) -> dict[str, Value]:
    """How often, on which channels, until when, and what need not be carried."""
    found: dict[str, Value] = {}
    if dice.chance(25):
        found["channels"] = dice.several(_DUTY_CHANNELS, dice.number(1, 2))
    if dice.chance(90):
        found["frequency"] = "thuong-xuyen" if dice.chance(50) else dice.pick(_FREQUENCIES)
    if dice.chance(30):
        found["until"] = AS_OF + timedelta(days=dice.number(-900, 200))
    if dice.chance(8):
        until = AS_OF + timedelta(days=dice.number(-60, 200))
        record: dict[str, Value] = {"audience": dice.pick(tuple(AUDIENCES)), "until": until}
        found["not_needed"] = [record | {"reason": "Đã phổ biến tại hội nghị"}]
    return found


def _history(seed: int, dice: Dice, plan: Plan) -> dict[str, Value]:
    """Corrections, a former id, a withdrawal: each for a few papers."""
    found: dict[str, Value] = {}
    day = min(plan.issued + timedelta(days=dice.number(20, 400)), AS_OF)
    if _corrected(seed, plan):
        line: dict[str, Value] = {"date": day, "role": EDITORS_NAME, "reason": "Gõ nhầm"}
        found["corrections"] = [line | {"section": plan.anchors[0], "was": _TYPED, "now": _MEANT}]
    if dice.number(0, 199) == 0:
        found["moved_from"] = [f"{plan.id}-cu"]
    if plan.withdrawn:
        found["withdrawn"] = {"date": day, "role": EDITORS_NAME, "reason": "Ban hành nhầm, đã thống nhất bỏ"}
    return found


def _corrected(seed: int, plan: Plan) -> bool:
    return Dice(seed, "corrected", plan.index).chance(3)


def _body(seed: int, plan: Plan, before: Plan | None) -> Iterator[str]:
    dice = Dice(seed, "text", plan.index)
    yield _opening(dice, plan, before)
    yield paragraph(dice, 2)
    for place in range(plan.sections - 1):
        yield from _section(dice, plan, place)
        if place == 0 and _corrected(seed, plan):
            yield f"Các {_MEANT} cùng tham gia."
    yield last_section(seed, plan)


def _opening(dice: Dice, plan: Plan, before: Plan | None) -> str:
    ground = ""
    if before and before.number:
        day = short_date(before.issued)
        ground = f"Căn cứ {before.kind.label} số {before.number} ngày {day} của {before.body.name}; "
    name = plan.body.name
    start = f"{ground}để thực hiện việc {plan.subject}, {name} đề nghị làm tốt các nội dung sau."
    return f"{start[0].upper()}{start[1:]} {sentence(dice)}"


def _section(dice: Dice, plan: Plan, place: int) -> Iterator[str]:
    """A section at the root with what stands under it."""
    yield _label(plan, place, dice.pick(HEADINGS), sentence(dice))
    fall = dice.number(0, 59)
    if fall == 0:
        yield _table(dice)
    elif fall < 4:
        yield f"> {sentence(dice)}"
    elif fall < 9:
        yield f"Lời nhắn chung: “{sentence(dice)[:-1]}”."
    for n in range(dice.number(2, 4)):
        yield from _inner(dice, plan, n)


def _inner(dice: Dice, plan: Plan, n: int) -> Iterator[str]:
    if plan.kind.layout == "clauses":
        yield f"{_POINTS[n]}) {paragraph(dice, 3)}"
        yield f"- {sentence(dice)}"
        return
    yield f"{n + 1}. {paragraph(dice, 2)}"
    for point in range(dice.number(1, 3)):
        yield f"{_POINTS[point]}) {sentence(dice)}"


def last_section(seed: int, plan: Plan) -> str:
    """The duty, in one sentence that messages may quote, with one measure in figures."""
    first, second, third = goals(seed, plan.index)
    asked = (
        f"Các cơ quan, đoàn thể thường xuyên thông tin, vận động mọi người {first}; {second}; {third}; "
        f"{measure(seed, plan)}./."
    )
    heading = Dice(seed, "last section", plan.index).pick(HEADINGS)
    return _label(plan, plan.sections - 1, heading, asked)


def _label(plan: Plan, place: int, heading: str, text: str) -> str:
    if plan.kind.layout == "articles":
        return f"**Điều {place + 1}. {heading}**\n\n{text}"
    if plan.kind.layout == "romans":
        return f"**{ROMANS[place]}. {heading.upper()}**\n\n{text}"
    return f"{place + 1}. {text}"


def _table(dice: Dice) -> str:
    rows = [f"| Phường Mẫu {n} | {dice.number(3, 80)} | {dice.pick(UNITS)} |" for n in range(1, 5)]
    return "\n".join(["| Nơi | Số lượng | Đơn vị |", "|---|---|---|", *rows])
