"""The texts of one message say the same, and so do its translations: R15, R16 (floor 3)."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from bangtin.checks import message_rules as rules
from bangtin.checks.context import Context
from bangtin.checks.passages import MessageReading, Passage
from bangtin.language.agreement import answers, asks
from bangtin.language.foreign import find_foreign
from bangtin.language.quantities import Quantity, QuantityKind
from bangtin.model.corpus import Corpus
from bangtin.model.finding import Finding, Place
from bangtin.model.message import Message

_SHOWN: Final = 3


def check_variants(
    corpus: Corpus, reading: MessageReading, own: Mapping[str, list[Quantity]]
) -> Iterator[Finding]:
    """Each text gives the figures, days, times and contacts that the web text gives, and no others.

    `own` are, by channel, those that the message says of itself: its window, the contact of its body.
    """
    web = reading.web
    if web is None:
        return
    said = _said(web, own)
    for passage in reading.passages:
        if passage is web:
            continue
        there = _said(passage, own)
        lost, added = _missing(said, there, web), _missing(there, said, passage)
        if lost or added:
            yield rules.C015.at(
                Place(reading.message.file, passage.line),
                channel=corpus.vocabulary.channels[passage.channel].label,
                problem=rules.difference(_listed(lost), _listed(added)),
            )


def _said(passage: Passage, own: Mapping[str, list[Quantity]]) -> list[Quantity]:
    left_out = own.get(passage.channel, [])
    return [each for each in passage.said if each not in left_out]


def _missing(wanted: list[Quantity], there: list[Quantity], passage: Passage) -> list[str]:
    """The words of what is wanted and not there; a single one of something (“một lượt”) is no fact."""
    keys = {key for each in there for key in answers(each)}
    found = []
    for each in wanted:
        if (each.value == "1" and each.kind is not QuantityKind.PERCENTAGE) or any(
            key in keys for key in asks(each)
        ):
            continue
        text = passage.text[each.start : each.end]
        found.append(text if any(text) and each in passage.quantities else each.value)
    return list(dict.fromkeys(found))


def _listed(words: Iterable[str]) -> str:
    found = list(words)
    return ", ".join(f"“{each}”" for each in found[:_SHOWN]) + ("…" if len(found) > _SHOWN else "")


def check_translation(
    context: Context, reading: MessageReading, original: MessageReading
) -> Iterator[Finding]:
    """A translation cites what its original cites, and gives the same figures."""
    message, source = reading.message, original.message
    if set(message.cites) != set(source.cites):
        missing = sorted(set(source.cites) ^ set(message.cites))
        yield rules.C016.at(
            context.at(message, "cites"),
            original=source.id,
            problem=rules.other_grounds(", ".join(missing)),
        )
    web, there = reading.web, original.web
    if web is None or there is None:
        return
    own = find_foreign(web.counted) if not reading.vietnamese else web.said
    named = [each for each in web.said if each not in web.quantities]
    said = there.said if original.vietnamese else find_foreign(there.counted)
    lost = _foreign_missing(said, [*own, *named], there)
    added = _foreign_missing(own, said, web)
    if lost or added:
        yield rules.C016.at(
            Place(message.file, web.line),
            original=source.id,
            problem=rules.difference(_listed(lost), _listed(added)),
        )


def _foreign_missing(wanted: list[Quantity], there: list[Quantity], passage: Passage) -> list[str]:
    """As `_missing`, by values alone: units are words of another language."""
    values = {value for each in there for value in _values(each)}
    found = [
        passage.text[each.start : each.end] or each.value
        for each in wanted
        if each.value != "1" and not values.intersection(_values(each))
    ]
    return list(dict.fromkeys(found))


def _values(quantity: Quantity) -> set[str]:
    if quantity.kind is QuantityKind.DATE and quantity.value.count("-") == 2:
        return {quantity.value, f"-{quantity.value[4:]}"}
    if quantity.kind is QuantityKind.TIME and quantity.value.endswith(":00"):
        return {quantity.value, str(int(quantity.value[:2]))}
    return {quantity.value}


def original_of(corpus: Corpus, message: Message) -> Message | None:
    """The message that this one translates."""
    return corpus.messages.get(message.translates) if message.translates else None
