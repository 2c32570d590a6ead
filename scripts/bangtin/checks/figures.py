"""Every figure of a message stands in what it rests on: R04 (floor 3)."""

from collections.abc import Iterable, Iterator
from typing import Final

from bangtin.checks import message_rules as rules
from bangtin.checks.evidence import Weighed
from bangtin.checks.passages import MOST_QUANTITIES, MessageReading
from bangtin.checks.section_readings import SectionReading
from bangtin.language.quantities import Bound, QuantityKind
from bangtin.model.claim import Proof
from bangtin.model.finding import Finding, Place
from bangtin.model.wording import NOTHING, Wording

_NAMES: Final = {
    QuantityKind.NUMBER: Wording("Số", "The number"),
    QuantityKind.PERCENTAGE: Wording("Tỷ lệ", "The share"),
    QuantityKind.AMOUNT: Wording("Số tiền", "The amount"),
    QuantityKind.DATE: Wording("Ngày, tháng, năm", "The date"),
    QuantityKind.TIME: Wording("Giờ", "The time"),
    QuantityKind.DURATION: Wording("Khoảng thời gian", "The length of time"),
    QuantityKind.PHONE: Wording("Số điện thoại", "The telephone number"),
}
_SHOWN: Final = 4
_BOUNDS: Final = {
    Bound.LEAST: Wording("được nói là mức thấp nhất", "is said to be the least"),
    Bound.MOST: Wording("được nói là mức cao nhất", "is said to be the most"),
}


def check_figures(
    reading: MessageReading, weighed: Iterable[Weighed], sections: list[SectionReading]
) -> Iterator[Finding]:
    """A finding for each quantity that nothing proves."""
    for each in weighed:
        if each.evidence.proof is Proof.NONE:
            quantity = each.quantity
            yield rules.C004.at(
                each.passage.place(reading.message.file, quantity.start),
                name=_NAMES[quantity.kind],
                value=each.passage.text[quantity.start : quantity.end],
                problem=_problem(each),
                there=_there(sections, quantity.kind),
            )
    for passage in reading.passages:
        if len(passage.quantities) >= MOST_QUANTITIES:
            yield rules.C004.at(
                Place(reading.message.file, passage.line),
                name=_NAMES[QuantityKind.NUMBER],
                value=f"{MOST_QUANTITIES}",
                problem=Wording(
                    "là số con số nhiều nhất được đối chiếu trong một bản; bản này có nhiều hơn",
                    "is how many figures of one text are compared; this one holds more",
                ),
                there=NOTHING,
            )


def _problem(each: Weighed) -> Wording:
    if each.opposed and each.quantity.bound:
        said = _BOUNDS[each.quantity.bound]
        return Wording(
            f"{said.vi}, mục được dẫn nói ngược lại", f"{said.en}; the cited section says the opposite"
        )
    return Wording("không có trong mục được dẫn", "is not in the cited sections")


def _there(sections: list[SectionReading], kind: QuantityKind) -> Wording:
    """What the sections give of the same kind."""
    found = dict.fromkeys(
        (sourced.provision.text if sourced.provision else section.directive.subject)[
            sourced.quantity.start : sourced.quantity.end
        ]
        for section in sections
        for sourced in section.sourced
        if sourced.quantity.kind is kind
    )
    listed = ", ".join(f"“{words}”" for words in list(found)[:_SHOWN])
    return Wording(f" Trong mục ấy có: {listed}.", f" The sections give: {listed}.") if listed else NOTHING
