"""Errors of known kinds, each planted into a clean message by a rule of its own (no rule of the program)."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from cases import Case, Edit
from sources import Original

from bangtin.demo.dice import Dice
from bangtin.language.dates import WEEKDAYS, short_date

Plant = Callable[[Original, Dice, list[Original]], Iterator[Case]]
PLANTS: list[Plant] = []
_NUMBER = re.compile(r"(?<![\w/.,:-])\d{2,}(?:\.\d{3})*(?![\w/:-]|[.,]\d| giờ)")
_DAY = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})")
_HOUR = re.compile(r"(?<!\d)(\d{1,2}) giờ")
_QUOTED = re.compile(r"“([^“”]{24,})”")
_MEASURE = re.compile(r"góp ít nhất (\d+) ([^,]+), xong trước (\d+) giờ ngày ([\d/]+)")
_UNITS = "chậu hoa; cây con; quyển sách; bóng đèn; buổi tập; lượt người; thùng gỗ; viên gạch; lọ men; tấm bạt"
_WORDS = "nhanh; vui; sáng; rộng; nhiều; chung; sạch; đẹp; mạnh; đều; sớm; mới"


def plant(function: Plant) -> Plant:
    PLANTS.append(function)
    return function


def case(original: Original, kind: str, rules: str, *edits: tuple[str, str]) -> Case:
    """A case that changes the message's own file; each `was` must stand there."""
    made = tuple(Edit(original.file, was, now) for was, now in edits)
    return Case(kind, original.source, original.file, made, tuple(rules.split()))


def in_body(original: Original, start: int, end: int, now: str) -> tuple[str, str]:
    """An edit of a stretch of the body, with as much before it as makes it the first of its kind."""
    body, first = original.body, start
    while original.text.index(body[first:end]) != original.body_at + first:
        first -= 1
    return body[first:end], body[first:start] + now


def outside_quotes(original: Original, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    blank = re.sub(
        r"“[^“”]*”|\{\{.*?\}\}|số \d[^ ]*(?: ngày [\d/]+)?", lambda found: "·" * len(found[0]), original.body
    )
    return list(pattern.finditer(blank))


@plant
def changed_digit(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    for found in outside_quotes(original, _NUMBER)[:2]:
        digits = found[0]
        at = dice.number(0, 1)
        other = str((int(digits[at]) + dice.number(1, 8)) % 9 + (0 if at else 1))
        changed = digits[:at] + other + digits[at + 1 :]
        if changed != digits and changed.replace(".", "") not in original.section.replace(".", ""):
            yield case(original, "changed-digit", "C004", in_body(original, *found.span(), changed))


@plant
def swapped_unit(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    found = _MEASURE.search(original.body)
    if found:
        unit = dice.pick([each for each in _UNITS.split("; ") if each.split()[0] != found[2].split()[0]])
        yield case(original, "swapped-unit", "C004", in_body(original, *found.span(2), unit))


@plant
def changed_date(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    days = outside_quotes(original, _DAY)
    window = {original.message.valid.from_, original.message.valid.until, original.message.deadline}
    kinds = (("changed-date", timedelta(days=dice.number(1, 9))), ("changed-year", timedelta(days=365)))
    for found, (kind, step) in zip(days, kinds, strict=False):
        day = date(int(found[3]), int(found[2]), int(found[1]))
        now = day + step
        if now not in window and short_date(now) not in original.section:
            yield case(original, kind, "C004", in_body(original, *found.span(), short_date(now)))


@plant
def changed_time(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    for found in outside_quotes(original, _HOUR)[:1]:
        hours = [each for each in range(5, 22) if f"{each} giờ" not in original.section]
        yield case(original, "changed-time", "C004", in_body(original, *found.span(1), str(dice.pick(hours))))


@plant
def swapped_bound(original: Original, _dice: Dice, _others: list[Original]) -> Iterator[Case]:
    found = _MEASURE.search(original.body)
    if found:
        at = original.body.index("ít nhất", found.start())
        yield case(original, "swapped-bound", "C004", in_body(original, at, at + 7, "nhiều nhất"))


@plant
def figure_added(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    sentence = dice.pick(
        (
            f"Đến nay đã có {dice.number(101, 989)} gia đình tham gia.",
            f"Kết quả đạt {dice.number(51, 98)}% so với năm trước.",
            f"Kinh phí là {dice.number(2, 9)},{dice.number(1, 9)} tỷ đồng.",
            f"Hẹn gặp vào lúc {dice.number(1, 4)} giờ {dice.number(11, 59)} phút sáng.",
            f"Hạn chót là ngày {dice.number(1, 28)}/{dice.number(1, 12)}/2031.",
        )
    )
    end = len(original.web)
    at = original.body.index(original.web) + end
    yield case(
        original,
        "figure-added",
        "C004",
        in_body(original, at - 1, at, original.body[at - 1] + " " + sentence),
    )


@plant
def quotation_changed(original: Original, dice: Dice, others: list[Original]) -> Iterator[Case]:
    quotes = list(_QUOTED.finditer(original.body))
    for place, found in enumerate(quotes[:3]):
        words = found[1].split()
        at = dice.number(1, len(words) - 2)
        word = dice.pick([each for each in _WORDS.split("; ") if each not in words])
        changes = {
            "quotation-word-changed": [*words[:at], word, *words[at + 1 :]],
            "quotation-word-dropped": [*words[:at], *words[at + 1 :]],
            "quotation-word-added": [*words[:at], word, *words[at:]],
            "quotation-reordered": [*words[: at - 1], words[at], words[at - 1], *words[at + 1 :]],
            "quotation-case-changed": [*words[:at], words[at].upper(), *words[at + 1 :]],
        }
        kinds = list(changes)
        kind = kinds[(place + dice.number(0, len(kinds) - 1)) % len(kinds)]
        now = " ".join(changes[kind])
        if now != found[1] and now.strip(" .,;") not in original.section:
            yield case(original, kind, "C003", in_body(original, *found.span(1), now))
    if quotes:
        other = dice.pick(
            [each for each in others if each.directive.id != original.directive.id] or [original]
        )
        strange = next(iter(_QUOTED.findall(other.body)), "")
        if strange and strange not in original.section:
            yield case(original, "quotation-invented", "C003", in_body(original, *quotes[0].span(1), strange))


@plant
def other_grounds(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    """The citation leads to a section that does not say it, to none, or to a paper that is not there."""
    cited, anchor = original.message.cites[0].split("#")
    if len(original.message.cites) > 1:
        return
    roots = [each for each in original.directive.anchors if "." not in each and each != anchor.split(".")[0]]
    if roots and _QUOTED.search(original.body):
        now = f"{cited}#{dice.pick(roots)}"
        yield case(original, "section-does-not-say-it", "C003 C004", (f"{cited}#{anchor}", now))
    fall = dice.number(0, 2)
    if fall == 0:
        yield case(original, "missing-section", "L003", (f"{cited}#{anchor}", f"{cited}#khong-co"))
    elif fall == 1:
        yield case(original, "missing-directive", "L002", (f"{cited}#", f"{cited}-khac#"))
    else:
        block = re.search(r"^cites:.*\n(?:  ?- .*\n)*", original.text, re.MULTILINE)
        if block:
            yield case(original, "no-grounds", "C001", (block[0], ""))


@plant
def variant_differs(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    """One channel loses what the others say, or says another figure."""
    heading = dice.pick(("Truyền thanh", "Bảng tin công cộng", "Tin nhắn", "Mạng xã hội"))
    text = original.channel(heading)
    found = _MEASURE.search(text)
    if not found:
        return
    at = original.body.index(f"## {heading}\n")
    start = original.body.index(text, at) + found.start()
    end = original.body.index(text, at) + found.end()
    amount, unit, hour, day = found.groups()
    changes = {
        "variant-lost-the-date": f"góp ít nhất {amount} {unit}, xong trước {hour} giờ",
        "variant-lost-the-time": f"góp ít nhất {amount} {unit}, xong trước ngày {day}",
        "variant-lost-a-figure": f"góp {unit}, xong trước {hour} giờ ngày {day}",
        "variant-other-figure": f"góp ít nhất {int(amount) + 1} {unit}, xong trước {hour} giờ ngày {day}",
    }
    kind = dice.pick(list(changes))
    yield case(original, kind, "C015", in_body(original, start, end, changes[kind]))


@plant
def exception_dropped(original: Original, _dice: Dice, _others: list[Original]) -> Iterator[Case]:
    spared = ", trừ nhà neo đơn"
    at = original.body.rfind(spared)
    if at >= 0:
        yield case(original, "dropped-exception", "C014", in_body(original, at, at + len(spared), ""))


@plant
def does_not_fit(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    """A channel holds more than it can carry."""
    filling = "Mong mọi người nhớ kỹ, nhắc nhau và cùng làm cho thật tốt, thật đều, thật vui. "
    fall = dice.number(0, 3)
    heading, kind, added = (
        ("Tin nhắn", "text-message-too-long", filling * 5),
        ("Truyền thanh", "loudspeaker-too-long", filling * 14),
        ("Truyền thanh", "address-on-the-loudspeaker", "Xem tại https://mau.example/xem-them. "),
        ("Bảng tin công cộng", "too-many-lines-on-the-board", "Xin nhớ\n\n" * 13),
    )[fall]
    if original.channel(heading):
        mark = f"## {heading}\n\n"
        yield case(original, kind, "C017", (mark, mark + added))


@plant
def calendar(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    """A weekday that the day is not, a day that the calendar has not, a deadline after that of the paper."""
    days = outside_quotes(original, re.compile(r"ngày " + _DAY.pattern))
    for found in days[:1]:
        day = date(int(found[3]), int(found[2]), int(found[1]))
        if dice.chance(50):
            wrong = WEEKDAYS[(day.weekday() + dice.number(1, 6)) % 7]
            now = f"{wrong[0].lower()}{wrong[1:]}, {found[0]}"
            yield case(original, "wrong-weekday", "C019", in_body(original, *found.span(), now))
        else:
            yield case(
                original,
                "no-such-day",
                "C019 C004",
                in_body(original, *found.span(), f"ngày 31/02/{day.year}"),
            )
    measure = _MEASURE.search(original.body)
    if measure and original.message.deadline is None:
        day, month, year = map(int, measure[4].split("/"))
        late = date(year, month, day) + timedelta(days=dice.number(3, 40))
        yield case(original, "late-deadline", "C019", ("language: vi\n", f"language: vi\ndeadline: {late}\n"))


@plant
def window(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    """A window that ends before it begins, outlasts its paper, or begins when the paper does not hold."""
    first = original.message.valid.from_
    block = re.search(r"^valid:\n(?:  .*\n)+", original.text, re.MULTILINE)
    if block is None:
        return
    end = original.directive.effect.until
    fall = dice.number(0, 2)
    if fall == 0:
        now = f"valid:\n  from: {first}\n  until: {first - timedelta(days=3)}\n"
        yield case(original, "window", "C009", (block[0], now))
    elif end:
        now = f"valid:\n  from: {first}\n  until: {end + timedelta(days=30)}\n"
        yield case(original, "window", "C009", (block[0], now))
        late = f"valid:\n  from: {end + timedelta(days=10)}\n"
        yield case(original, "already-ended", "C002", (block[0], late))
    elif original.source == "demo" and original.directive.effect.from_:
        early = original.directive.effect.from_ - timedelta(days=dice.number(2, 60))
        yield case(original, "not-yet-in-force", "C002", (block[0], f"valid:\n  from: {early}\n"))


@plant
def words(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    """Old names and terms that are not to be used."""
    if original.source != "demo":
        return
    terms = ["người già cả", "cụ già neo đơn", "câu lạc bộ khối phố cũ"]
    names = ["Thị ủy Mẫu"] if original.message.valid.from_ > date(2015, 1, 1) else []
    names += ["Đảng ủy Xã Mẫu"] if original.message.valid.from_ > date(2016, 1, 1) else []
    for kind, choices in (("banned-term", terms), ("old-name", names)):
        if choices:
            now = f"Mời bà con và {dice.pick(choices)} cùng "
            yield case(original, kind, "C012", ("\n---\n\nMời bà con ", f"\n---\n\n{now}"))


@plant
def modality(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    """What the paper asks for becomes an order, or a ban that it does not hold is added."""
    text = original.channel("Tin nhắn")
    if original.source != "demo" or not text:
        return
    if dice.chance(50):
        strong = dice.pick(("Bà con phải", "Bắt buộc mọi người", "Yêu cầu mọi nhà", "Ai cũng buộc phải"))
        yield case(
            original,
            "strengthened-modality",
            "C013",
            ("## Tin nhắn\n\nMời bà con", f"## Tin nhắn\n\n{strong}"),
        )
    else:
        ban = dice.pick(
            (
                "Nghiêm cấm đốt lá khô",
                "Cấm tụ tập ở bến thuyền",
                "Tuyệt đối không bẻ hoa",
                "Không được thả diều",
            )
        )
        at = original.body.index(original.web) + len(original.web)
        yield case(
            original,
            "invented-prohibition",
            "C013",
            in_body(original, at - 1, at, f"{original.body[at - 1]} {ban}."),
        )


@plant
def other_place(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    if original.source != "demo":
        return
    places = [f"phuong-mau-{n}" for n in range(1, 15)]
    place = dice.pick([each for each in places if each != original.message.place])
    name = f"Phường Mẫu {place.rsplit('-', 1)[1]}"
    yield case(original, "other-place", "C014", ("\n---\n\nMời bà con ", f"\n---\n\nMời bà con {name} "))


@plant
def speaker(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    if original.source != "by-hand" and dice.chance(30):
        body = original.directive.issuer
        yield case(original, "speaker", "C010", (f"issuer: {original.message.issuer}", f"issuer: {body}"))


@plant
def alert(original: Original, _dice: Dice, _others: list[Original]) -> Iterator[Case]:
    if original.message.alert is None or original.source != "demo":
        return
    line = re.search(r"^  contact: .*\n", original.text, re.MULTILINE)
    if line:
        yield case(original, "alert", "Y101", (line[0], ""))
    until = re.search(r"^  until: .*T.*\n", original.text, re.MULTILINE)
    if until:
        before = original.message.valid.from_ - timedelta(days=2)
        yield case(original, "alert", "C018", (until[0], f'  until: "{before}T18:00:00+07:00"\n'))
    if original.message.replaces is None:
        event = original.message.alert.event
        yield case(original, "alert", "C018", (f"event: {event}", f"event: Hủy tin {event}"))


@plant
def rumour(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    answer = original.message.responds_to
    if answer is None:
        if dice.chance(10) and original.source == "demo":
            block = "> Tin không đúng: bến thuyền đã đóng cửa.\n\n"
            yield case(original, "rumour", "C023", ("\n---\n\nMời", f"\n---\n\n{block}Mời"))
        return
    block = f"> Tin không đúng: {answer.claim}.\n\n"
    if block in original.text:
        yield case(original, "rumour", "C023", (block, ""))
        yield case(original, "rumour", "C023", (block, f"{block}Nhiều người nói {answer.claim}.\n\n"))


@plant
def readability(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    if original.source != "demo" or dice.chance(40):
        return
    fall = dice.number(0, 2)
    now = (
        "Gửi BCHLQ, BTCTHM, mời bà con ",
        "MỜI TẤT CẢ BÀ CON TRONG XÓM ĐẾN XEM NGAY HÔM NAY. Mời bà con ",
        "Bà con ơi, " + "ai ở gần thì rủ người ở xa, người lớn thì dắt trẻ nhỏ, " * 6 + "mời bà con ",
    )[fall]
    kind = ("undefined-abbreviation", "shouting", "long-sentence")[fall]
    yield case(original, kind, "C024", ("\n---\n\nMời bà con ", f"\n---\n\n{now}"))


@plant
def wrong_citation(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    number = original.directive.number
    if number is None or original.source == "by-hand" or not number[0].isdigit():
        return
    digits = re.match(r"\d+", number)
    wrong = f"{int(digits[0]) + dice.number(3, 40) if digits else 0}{number[digits.end() if digits else 0 :]}"
    day = short_date(original.directive.issued)
    lead = f"Theo văn bản số {wrong} ngày {day}: "
    start = original.body_at + 1
    first = original.text[start : start + 12]
    yield case(original, "wrong-citation", "C021", (f"\n---\n\n{first}", f"\n---\n\n{lead}{first}"))


@plant
def translation(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    found = _MEASURE.search(original.web)
    if not found or not dice.chance(60):
        return
    amount, _, hour, day = found.groups()
    fall = dice.number(0, 2)
    figures = (
        (str(int(amount) + dice.number(1, 9)), hour, day),
        (amount, str(int(hour) + 1), day),
        (amount, hour, f"{(int(day.split('/')[0]) % 27) + 1}/{day.split('/', 1)[1]}"),
    )[fall]
    if figures != (amount, hour, day):
        text, file = translated(original, *figures)
        made = (Edit(file, "", text),)
        yield Case("translation-other-number", original.source, file, made, ("C016",), beside=original.file)


@plant
def two_bodies(original: Original, dice: Dice, _others: list[Original]) -> Iterator[Case]:
    """A second paper and a second message that say another figure of the same thing."""
    found = _MEASURE.search(original.section)
    directive, message = original.directive, original.message
    if not found or original.source != "demo" or not directive.number or message.valid.until or message.held:
        return
    if not original.live or directive.relations:
        return
    if message.replaces or message.alert or message.responds_to or not dice.chance(70):
        return
    yield from second_paper(original, found[1], str(int(found[1]) + dice.number(1, 20)))


def second_paper(original: Original, amount: str, other: str) -> Iterator[Case]:
    directive, message = original.directive, original.message
    source = original_file(original)
    number = f"9{directive.number}"
    name = directive.id.rsplit("/", 1)[1]
    identity = directive.id.removesuffix(name) + f"9{name}"
    paper = source.replace(f"number: {directive.number}", f"number: {number}", 1)
    paper = paper.replace(f"góp ít nhất {amount} ", f"góp ít nhất {other} ")
    text = original.text.replace(directive.id, identity).replace(
        f"góp ít nhất {amount} ", f"góp ít nhất {other} "
    )
    file = message.file.replace(".md", "-khac.md")
    edits = (Edit(directive.file.replace(name, f"9{name}"), "", paper), Edit(file, "", text))
    yield Case("two-bodies-two-figures", original.source, file, edits, ("C005",), beside=original.file)


def original_file(original: Original) -> str:
    return FILES[original.directive.file]


FILES: dict[str, str] = {}
"""Texts of the demo's directives, filled by the generator."""


def translated(original: Original, amount: str, hour: str, day: str) -> tuple[str, str]:
    """An English translation of a demo message with these figures, and its file."""
    months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    number, month, year = map(int, day.split("/"))
    spoken = f"{number} {months[month - 1]} {year}"
    header = original.text[: original.body_at].replace(
        "language: vi\n", f"language: en\ntranslates: {original.message.id}\n", 1
    )
    header = re.sub(r"^(?:key_message|replaces|deadline): .*\n", "", header, flags=re.MULTILINE)
    header = re.sub(r"^(?:alert|responds_to):\n(?:  .*\n)+", "", header, flags=re.MULTILINE)
    text = (
        f"\nEach neighbourhood gives at least {amount} of what is asked for, before {hour}:00 on {spoken}.\n"
    )
    return header + text, original.file.replace(".md", "-en.md")
