"""Clean variations: the same message said otherwise, by a rule of its own; all of them must pass."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from cases import Case, Edit
from plants import _DAY, _HOUR, _MEASURE, _QUOTED, case, in_body, outside_quotes, translated
from sources import Original

from bangtin.demo.dice import Dice
from bangtin.language.dates import WEEKDAYS

Variation = Callable[[Original, Dice], Iterator[Case]]
VARIATIONS: list[Variation] = []
_ONES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def variation(function: Variation) -> Variation:
    VARIATIONS.append(function)
    return function


def in_words(number: int) -> str:
    """A number from 11 to 99 in words."""
    tens, ones = divmod(number, 10)
    first = "mười" if tens == 1 else f"{_ONES[tens]} mươi"
    last = {0: "", 1: " một" if tens == 1 else " mốt", 5: " lăm"}.get(ones, f" {_ONES[ones]}")
    return first + last


@variation
def figure_in_words(original: Original, _dice: Dice) -> Iterator[Case]:
    for found in list(_MEASURE.finditer(original.body))[:2]:
        yield case(
            original, "figure-in-words", "", in_body(original, *found.span(1), in_words(int(found[1])))
        )


@variation
def date_otherwise(original: Original, dice: Dice) -> Iterator[Case]:
    days = outside_quotes(original, re.compile(r"ngày " + _DAY.pattern))
    for found in days[:1]:
        number, month, year = int(found[1]), int(found[2]), int(found[3])
        weekday = WEEKDAYS[date(year, month, number).weekday()]
        forms = (
            f"ngày {number:02d}/{month:02d}/{year}",
            f"ngày {number} tháng {month} năm {year}",
            f"ngày {number}-{month}-{year}",
            f"ngày {number:02d}.{month:02d}.{year}",
            f"{weekday[0].lower()}{weekday[1:]}, ngày {number}/{month}/{year}",
        )
        yield case(original, "other-form-of-date", "", in_body(original, *found.span(), dice.pick(forms)))


@variation
def time_otherwise(original: Original, dice: Dice) -> Iterator[Case]:
    for found in outside_quotes(original, _HOUR)[:1]:
        hour = int(found[1])
        forms = (f"{hour}h", f"{hour}h00", f"{hour:02d} giờ", f"{hour}:00", f"{hour} giờ 00")
        yield case(original, "other-form-of-time", "", in_body(original, *found.span(), dice.pick(forms)))


@variation
def quotation_shortened(original: Original, dice: Dice) -> Iterator[Case]:
    for found in list(_QUOTED.finditer(original.body))[:1]:
        words = found[1].split()
        if len(words) < 8:
            continue
        gap = dice.pick(("…", "...", "(...)", "[…]"))
        start = dice.number(2, len(words) - 6)
        if any(word == "năm" or not word.isalpha() for word in words[start : start + 2]):
            continue  # a figure that is left out would be missing beside the other texts
        now = " ".join([*words[:start], gap, *words[start + 2 :]])
        yield case(original, "shortened-quotation", "", in_body(original, *found.span(1), now))


@variation
def quotation_written_otherwise(original: Original, dice: Dice) -> Iterator[Case]:
    for found in list(_QUOTED.finditer(original.body))[1:2]:
        table = str.maketrans({"ò": "ò"})
        forms = [found[1].replace(" ", "  ", 1), found[1].translate(table), f"{found[1]}."]
        forms += [re.sub(r"(?<=[hkx])óa\b", "oá", found[1])] if "óa" in found[1] else []
        forms += [found[1].replace("òa", "oà")] if "òa " in found[1] else []
        forms += [found[1].replace(" - ", "–")] if " - " in found[1] else []
        yield case(
            original, "quotation-written-otherwise", "", in_body(original, *found.span(1), dice.pick(forms))
        )


@variation
def reordered(original: Original, _dice: Dice) -> Iterator[Case]:
    paragraphs = original.web.split("\n\n")
    if len(paragraphs) > 1 and not original.web.startswith(">") and "\n>" not in original.web:
        yield case(original, "reordered", "", (original.web, "\n\n".join(reversed(paragraphs))))


@variation
def reworded(original: Original, dice: Dice) -> Iterator[Case]:
    polite = (
        "Kính mong bà con cùng làm.",
        "Xin cảm ơn bà con.",
        "Mong mọi nhà hưởng ứng.",
        "Hẹn gặp bà con.",
    )
    at = original.body.index(original.web) + len(original.web)
    yield case(
        original,
        "reworded",
        "",
        in_body(original, at - 1, at, f"{original.body[at - 1]} {dice.pick(polite)}"),
    )
    if "\n---\n\nMời bà con " in original.text:
        other = dice.pick(("Mong bà con ", "Xin mời bà con ", "Bà con hãy cùng ", "Nhắn bà con "))
        yield case(original, "reworded", "", ("\n---\n\nMời bà con ", f"\n---\n\n{other}"))


@variation
def citation_added(original: Original, dice: Dice) -> Iterator[Case]:
    number = original.directive.number
    if number is None or not dice.chance(60):
        return
    day = original.directive.issued
    lead = f"Theo văn bản số {number} ngày {day.day}/{day.month}/{day.year}: "
    start = original.body_at + 1
    first = original.text[start : start + 12]
    if first.startswith(">"):
        return
    yield case(original, "citation-added", "", (f"\n---\n\n{first}", f"\n---\n\n{lead}{first}"))


@variation
def quotation_left_out(original: Original, _dice: Dice) -> Iterator[Case]:
    for found in list(_QUOTED.finditer(original.body))[:1]:
        plain = original.body[found.start() + 1 : found.end() - 1]
        yield case(original, "quotation-as-plain-words", "", in_body(original, *found.span(), plain))


@variation
def translation(original: Original, dice: Dice) -> Iterator[Case]:
    found = _MEASURE.search(original.web)
    if found and dice.chance(40):
        text, file = translated(original, found[1], found[3], found[4])
        yield Case("translation", original.source, file, (Edit(file, "", text),), beside=original.file)


@variation
def ordinary_words(original: Original, dice: Dice) -> Iterator[Case]:
    said = (
        "Một lần nữa, xin nhắc bà con.",
        "Năm nay, ai cũng bận, xin gắng sức.",
        "Cả hai vợ chồng cùng làm thì nhanh.",
        "Mỗi người một việc, chẳng mấy mà xong.",
        "Hằng năm, xóm ta vẫn làm như vậy.",
        "Ba mẹ nhắc con, con nhắc bạn.",
        "Đôi ba người cũng thành một nhóm.",
    )
    at = original.body.index(original.web) + len(original.web)
    words = f"{original.body[at - 1]} {dice.pick(said)}"
    yield case(original, "ordinary-words", "", in_body(original, at - 1, at, words))
