"""What each claim of a message rests on: words of a section, a fact, the message itself (floor 3)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bangtin.checks.context import Context
from bangtin.checks.passages import MessageReading, Passage
from bangtin.checks.quotations import quoted_ground
from bangtin.checks.section_readings import SectionReading
from bangtin.checks.terms import said_to_be_old
from bangtin.content.found import SHORTEST
from bangtin.language.agreement import opposed
from bangtin.language.phrases import words_of
from bangtin.language.quantities import Quantity, QuantityKind, find_quantities
from bangtin.model.claim import Claim, ClaimKind, Evidence, Ground, Proof
from bangtin.model.corpus import Corpus
from bangtin.model.message import Message

_REACH: Final = 40
_CLOCK: Final = r"(?:\d{1,2}\s*(?:giờ|h|:)\s*\d{0,2}\s*,?\s*)?(?:ngày\s+)?\Z"
_FROM: Final = re.compile(rf"(?<!\w)(?:từ|kể từ|bắt đầu|áp dụng)\s+{_CLOCK}", re.IGNORECASE)
_UNTIL: Final = re.compile(
    rf"(?<!\w)(?:đến|hết|trước|hạn|chậm nhất|muộn nhất|xong|tới)(?:\s+là)?\s+{_CLOCK}", re.IGNORECASE
)
_FACT: Final = re.compile(r"\{\{fact:([a-z0-9-]+)\}\}")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A quantity of a message, where it stands, and what proves it."""

    passage: Passage
    quantity: Quantity
    evidence: Evidence
    opposed: bool = False
    """The section gives the same number as a bound on the other side."""


@dataclass(frozen=True)
class Own:
    """What a message may say of itself: the days of its window, the contact of whoever speaks."""

    first: frozenset[str]
    """Days, and times of day, on which it begins."""
    last: frozenset[str]
    phones: frozenset[str]
    figures: frozenset[str]

    @classmethod
    def of(cls, corpus: Corpus, message: Message) -> "Own":
        valid, alert = message.valid, message.alert
        first = {valid.from_.isoformat(), *(_moments(alert.from_) if alert else ())}
        ends = {day.isoformat() for day in (valid.until, message.deadline) if day}
        last = ends | {*(_moments(alert.until) if alert else ())}
        texts = list(_contacts(corpus, message))
        found = [each for text in texts for each in find_quantities(text, every=True)]
        phones = {each.value for each in found if each.kind is QuantityKind.PHONE}
        return cls(frozenset(first), frozenset(last), frozenset(phones), frozenset(_around_numbers(texts)))

    def says(self, passage: Passage, quantity: Quantity) -> bool:
        if quantity.kind in {QuantityKind.DATE, QuantityKind.TIME}:
            before = passage.text[max(0, quantity.start - _REACH) : quantity.start]
            begins = quantity.value in self.first and _FROM.search(before)
            return bool(begins or (quantity.value in self.last and _UNTIL.search(before)))
        if quantity.kind is QuantityKind.PHONE:
            return quantity.value in self.phones
        following = passage.text[quantity.start : quantity.end + 24]
        return any(following.startswith(figure) for figure in self.figures)


def _moments(written: str) -> tuple[str, str]:
    """Day and time of `2021-08-10T06:00:00+07:00`."""
    return written[:10], written[11:16]


def _contacts(corpus: Corpus, message: Message) -> Iterator[str]:
    body = corpus.vocabulary.organizations.get(message.issuer)
    for contact in (body.contact if body else None, corpus.publication.contact):
        if contact:
            yield from (each for each in (contact.address, contact.phone) if each)


def _around_numbers(texts: list[str]) -> Iterator[str]:
    """A number of an address with the word behind it: `12 đường`."""
    for text in texts:
        for found in re.finditer(r"\d+\S*\s+\S+", text):
            yield found[0]


def weigh(context: Context, reading: MessageReading, sections: list[SectionReading]) -> Iterator[Weighed]:
    """Every quantity of a message with what proves it."""
    own = Own.of(context.corpus, reading.message)
    for passage in (*reading.passages, *reading.header):
        for quantity in passage.quantities:
            yield _weighed(own, passage, quantity, sections)


def _weighed(own: Own, passage: Passage, quantity: Quantity, sections: list[SectionReading]) -> Weighed:
    claim = _claim(passage, ClaimKind(quantity.kind.value), quantity.start, quantity.end, quantity.value)
    found = [(section, each) for section in sections for each in section.saying(quantity)]
    quoted = next(((start, end) for start, end in passage.quotes if start <= quantity.start < end), None)
    if not found and quoted and quoted[1] - quoted[0] >= SHORTEST:
        words = passage.text[quoted[0] : quoted[1]]
        ground = next(filter(None, (quoted_ground(section, words) for section in sections)), None)
        if ground:
            return Weighed(passage, quantity, Evidence(claim, Proof.SECTION, ground))
    agreeing = [pair for pair in found if not opposed(quantity, pair[1].quantity)]
    if agreeing:
        section, sourced = agreeing[0]
        return Weighed(passage, quantity, Evidence(claim, Proof.SECTION, section.ground(sourced)))
    if own.says(passage, quantity):
        return Weighed(passage, quantity, Evidence(claim, Proof.OWN))
    return Weighed(passage, quantity, Evidence(claim, Proof.NONE), opposed=bool(found))


def other_evidence(
    context: Context, reading: MessageReading, sections: list[SectionReading]
) -> Iterator[Evidence]:
    """What facts, quotations, names of places and audiences rest on."""
    for passage in reading.passages:
        yield from _facts(context, passage, sections)
        yield from _quotations(passage, sections)
        yield from _places(reading.message, passage, sections)
    yield from _duties(context.corpus, reading, sections)


def _facts(context: Context, passage: Passage, sections: list[SectionReading]) -> Iterator[Evidence]:
    for found in _FACT.finditer(passage.text):
        fact = context.corpus.vocabulary.facts.get(found[1])
        if fact:
            words = passage.facts[found[1]]
            kinds = [each.kind for each in find_quantities(words)]
            kind = ClaimKind(kinds[0].value) if kinds else ClaimKind.NUMBER
            claim = _claim(passage, kind, *found.span(), words)
            grounds = (
                section.ground(each)
                for section in sections
                for quantity in find_quantities(words)
                for each in section.saying(quantity)
            )
            yield Evidence(claim, Proof.FACT, next(grounds, None), found[1])


def _quotations(passage: Passage, sections: list[SectionReading]) -> Iterator[Evidence]:
    for start, end in passage.quotes:
        if end - start >= SHORTEST:
            words = passage.text[start:end]
            ground = next(filter(None, (quoted_ground(section, words) for section in sections)), None)
            claim = _claim(passage, ClaimKind.QUOTATION, start, end, words)
            yield Evidence(claim, Proof.SECTION if ground else Proof.NONE, ground)


def _places(message: Message, passage: Passage, sections: list[SectionReading]) -> Iterator[Evidence]:
    for phrase in passage.phrases:
        if phrase.meaning.kind == "place" and not passage.is_quoted(phrase.start):
            words = [word.folded for word in words_of(phrase.meaning.name)]
            ground = next(filter(None, (section.find_words(words) for section in sections)), None)
            own = message.place == phrase.meaning.id or said_to_be_old(passage, phrase.start, phrase.end)
            proof = Proof.SECTION if ground else Proof.OWN if own else Proof.NONE
            claim = _claim(passage, ClaimKind.PLACE, phrase.start, phrase.end, phrase.meaning.id)
            yield Evidence(claim, proof, ground)


def _duties(corpus: Corpus, reading: MessageReading, sections: list[SectionReading]) -> Iterator[Evidence]:
    """Whom the message speaks to, and the words of the section that name them or the duty that it records."""
    for audience in reading.message.audiences:
        term = corpus.vocabulary.audiences.get(audience)
        if term is None:
            continue
        claim = Claim(ClaimKind.DUTY, term.label, audience, "audiences", 1, 1)
        words = [word.folded for word in words_of(term.label)]
        found = (section.find_words(words) for section in sections if _has_duty(section, audience))
        ground: Ground | None = next(filter(None, found), None)
        if ground is None:
            recorded = (each for each in sections if _has_duty(each, audience))
            ground = next((each.ground_at(each.provisions[0], 0, 0) for each in recorded), None)
        yield Evidence(claim, Proof.SECTION if ground else Proof.NONE, ground)


def _has_duty(section: SectionReading, audience: str) -> bool:
    anchor = section.id.partition("#")[2]
    return any(
        audience in duty.audiences and (duty.section == anchor or anchor.startswith(f"{duty.section}."))
        for duty in section.directive.duties
    )


def _claim(passage: Passage, kind: ClaimKind, start: int, end: int, value: str) -> Claim:
    place = passage.place("", start)
    return Claim(kind, passage.text[start:end], value, passage.channel, place.line, place.column)
