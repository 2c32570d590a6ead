"""Alerts, deadlines, days and answers to rumours: R18, R19, R23 (floor 3)."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from bangtin.checks import message_rules as rules
from bangtin.checks.context import Context
from bangtin.checks.passages import MessageReading
from bangtin.checks.quotations import comparable
from bangtin.checks.section_readings import SectionReading
from bangtin.language.dates import short_date, weekday
from bangtin.language.moments import Moment
from bangtin.language.quantities import Quantity
from bangtin.model.finding import Finding, Place
from bangtin.model.wording import Wording

_INSTANT: Final = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?\Z")
_FOLLOWS: Final = re.compile(
    r"(?<!\w)(?:hủy|bãi bỏ|chấm dứt|kết thúc|cập nhật|điều chỉnh|thay đổi|gia hạn|rút)(?!\w)", re.IGNORECASE
)
_LAST_DAY: Final = re.compile(
    r"(?:trước|chậm nhất|hạn|đến hết|hết|đến|xong|muộn nhất|không quá)\s+(?:là\s+)?"
    r"(?:\d{1,2}\s*(?:giờ|h)\s*\d{0,2}\s*,?\s*)?(?:ngày\s+)?\Z",
    re.IGNORECASE,
)
_BLOCK: Final = re.compile(
    r"^>[ \t]?(?:\*\*)?Tin không đúng:[ \t]*(?P<claim>(?:.*\n?>?)*?)(?=^(?!>)|\Z)", re.MULTILINE
)
_QUOTE_LINE: Final = re.compile(r"^>.*$", re.MULTILINE)


def check_alert(context: Context, reading: MessageReading) -> Iterator[Finding]:
    """An alert begins before it ends, and one that changes or ends another names it."""
    message, alert = reading.message, reading.message.alert
    if alert is None:
        return
    for key, written in (("from", alert.from_), ("until", alert.until)):
        if not _INSTANT.match(written):
            yield rules.C018.at(
                context.at(message, "alert", key),
                problem=Wording(
                    f"thời điểm “{written}” chưa đúng dạng", f"the moment “{written}” is not in its form"
                ),
                do=Wording("ghi dạng 2021-08-10T06:00:00+07:00", "write it as 2021-08-10T06:00:00+07:00"),
            )
            return
    if alert.until < alert.from_:
        yield rules.C018.at(
            context.at(message, "alert", "until"),
            problem=Wording("kết thúc trước khi bắt đầu", "it ends before it begins"),
            do=Wording(f"ghi thời điểm sau {alert.from_}", f"write a moment after {alert.from_}"),
        )
    if _FOLLOWS.search(f"{alert.event} {message.title}") and message.replaces is None:
        yield rules.C018.at(
            context.at(message, "alert", "event"),
            problem=Wording(
                "tin cập nhật hoặc hủy chưa nêu cảnh báo trước đó",
                "an update or cancellation names no earlier alert",
            ),
            do=Wording(
                "thêm replaces với địa chỉ thông điệp trước",
                "add replaces with the id of the earlier message",
            ),
        )


def check_days(
    context: Context, reading: MessageReading, sections: list[SectionReading]
) -> Iterator[Finding]:
    """Days are in the calendar and on their weekday; a deadline is not after that of the paper."""
    for passage in (*reading.passages, *reading.header):
        for quantity in passage.quantities:
            problem = _wrong_day(quantity.moment)
            if problem:
                yield rules.C019.at(
                    passage.place(reading.message.file, quantity.start),
                    value=passage.text[quantity.start : quantity.end],
                    problem=problem[0],
                    do=problem[1],
                )
    deadline = reading.message.deadline
    last = _last_day(sections) if deadline else None
    if deadline and last and deadline > last:
        yield rules.C019.at(
            context.at(reading.message, "deadline"),
            value=short_date(deadline),
            problem=Wording(
                f"sau hạn mà văn bản nêu ({short_date(last)})",
                f"is after the deadline of the paper ({short_date(last)})",
            ),
            do=Wording(
                f"ghi deadline: {last.isoformat()} hoặc sớm hơn",
                f"write deadline: {last.isoformat()} or earlier",
            ),
        )


def _wrong_day(moment: Moment | None) -> tuple[Wording, Wording] | None:
    found = moment.date if moment else None
    if found is None:
        return None
    if found.value is None:
        return (
            Wording("không có trong lịch", "is not in the calendar"),
            Wording("ghi đúng ngày trong văn bản", "give the day of the paper"),
        )
    if found.weekday is not None and found.weekday != found.value.weekday():
        right = weekday(found.value)
        return (
            Wording(f"là {right}, không phải thứ ghi kèm", "falls on another weekday than the one beside it"),
            Wording(
                f"ghi {right}, hoặc sửa ngày theo văn bản", f"write {right}, or give the day of the paper"
            ),
        )
    return None


def _last_day(sections: list[SectionReading]) -> date | None:
    """The latest day that a cited section sets as a limit; without one, the last day of its duty."""
    days: list[date] = []
    duties: list[date] = []
    for section in sections:
        for sourced in section.sourced:
            if sourced.provision and _is_limit(sourced.provision.text, sourced.quantity):
                found = sourced.quantity.moment.date if sourced.quantity.moment else None
                days += [found.value] if found and found.value else []
        anchor = section.id.partition("#")[2]
        duties += [each.until for each in section.directive.duties if each.until and each.section == anchor]
    return max(days or duties, default=None)


def _is_limit(text: str, quantity: Quantity) -> bool:
    return bool(_LAST_DAY.search(text, max(0, quantity.start - 40), quantity.start))


def check_rumour(context: Context, reading: MessageReading) -> Iterator[Finding]:
    """A false rumour stands only in its marked block, and the section that refutes it is cited."""
    message, answer = reading.message, reading.message.responds_to
    for passage in reading.passages:
        blocks = _claims(passage.text)
        if answer is None:
            if blocks:
                yield rules.C023.at(
                    passage.place(message.file, blocks[0][0]),
                    problem=Wording(
                        "có khối “Tin không đúng:” mà phần đầu tệp không có mục responds_to",
                        "a block without responds_to in the header",
                    ),
                    do=Wording(
                        "thêm responds_to với tin và mục văn bản bác bỏ tin ấy",
                        "add responds_to with claim and source",
                    ),
                )
            continue
        outside = _QUOTE_LINE.sub("", passage.text)
        if _folded(answer.claim) in _folded(outside):
            yield rules.C023.at(
                Place(message.file, passage.line),
                problem=Wording(
                    "nhắc lại tin không đúng ngoài khối “Tin không đúng:”",
                    "repeats the claim outside the marked block",
                ),
                do=Wording(
                    "bỏ câu ấy, hoặc chuyển vào khối “> Tin không đúng: …”",
                    "move it into the block “> Tin không đúng: …”",
                ),
            )
    if answer is None:
        return
    if reading.web and _folded(answer.claim) not in " ".join(
        _folded(claim) for _, claim in _claims(reading.web.text)
    ):
        yield rules.C023.at(
            Place(message.file, reading.web.line),
            problem=Wording(
                "chưa có khối “> Tin không đúng: …” ghi đúng tin được trả lời",
                "there is no block “> Tin không đúng: …” with the claim",
            ),
            do=Wording(
                f"thêm dòng: > Tin không đúng: {answer.claim}.",
                f"add the line: > Tin không đúng: {answer.claim}.",
            ),
        )
    if answer.source not in message.cites:
        yield rules.C023.at(
            context.at(message, "responds_to", "source"),
            problem=Wording(
                f"mục bác bỏ tin ({answer.source}) không có trong cites",
                f"the section that refutes it ({answer.source}) is not cited",
            ),
            do=Wording(f'thêm "{answer.source}" vào cites', f'add "{answer.source}" to cites'),
        )


def _claims(text: str) -> list[tuple[int, str]]:
    """The marked blocks of a text: where each begins, and the claim that it holds."""
    return [(found.start(), found["claim"].replace("\n>", " ")) for found in _BLOCK.finditer(text)]


def _folded(text: str) -> str:
    return comparable(text).lower().strip(" .!?")
