"""What live messages and facts say of the same thing is the same: R05 (floor 3)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from bangtin.checks import message_rules as rules
from bangtin.checks.clauses import content_words
from bangtin.checks.context import Context
from bangtin.checks.evidence import Weighed
from bangtin.checks.section_readings import SectionReadings
from bangtin.language.agreement import answers, asks
from bangtin.language.phrases import WORD, folded_word
from bangtin.language.quantities import QuantityKind, find_quantities
from bangtin.language.text import fold, squeeze
from bangtin.model.corpus import Corpus
from bangtin.model.facts import fact_words
from bangtin.model.finding import Finding, Place
from bangtin.model.message import Message, Window
from bangtin.model.vocabulary import Fact
from bangtin.model.wording import Wording

_BEFORE: Final = 4
"""So many words before a figure, in one sentence, say what it is about."""
_STOPS: Final = ".;!?\n"
_SAME_SENTENCE: Final = 0.9
_FILE: Final = "data/vocabulary/facts.yml"
_COMPARED: Final = frozenset(
    {QuantityKind.NUMBER, QuantityKind.PERCENTAGE, QuantityKind.AMOUNT, QuantityKind.DURATION}
)


@dataclass(frozen=True, slots=True)
class Saying:
    """A figure of a message with what it is about."""

    subject: str
    """The words before the figure, folded, and its unit."""
    sentence: str
    """The words of the sentence that carry its meaning, each once, in order."""
    value: str
    words: str
    line: int
    column: int

    def as_row(self) -> tuple[str, str, str, str, int, int]:
        """As JSON keeps it."""
        return self.subject, self.sentence, self.value, self.words, self.line, self.column


def sayings(weighed: Iterable[Weighed]) -> Iterator[Saying]:
    """What a message says in figures of things that others may speak of as well."""
    for each in weighed:
        quantity, passage = each.quantity, each.passage
        if passage.in_header or quantity.kind not in _COMPARED:
            continue
        before = passage.text[max(0, quantity.start - 80) : quantity.start]
        sentence = before[max(before.rfind(stop) for stop in _STOPS) + 1 :]
        words = [folded_word(found[0]) for found in WORD.finditer(sentence)][-_BEFORE:]
        if len(words) == _BEFORE and not any(word.isdigit() for word in words):
            unit = quantity.unit.family if quantity.unit else quantity.kind.value
            value = str(Fraction(quantity.value) * (quantity.unit.factor if quantity.unit else 1))
            claim = each.evidence.claim
            whole = passage.text[
                quantity.start - len(sentence) : _end_of_sentence(passage.text, quantity.end)
            ]
            content = " ".join(sorted(content_words(whole)))
            yield Saying(f"{' '.join(words)}|{unit}", content, value, claim.words, claim.line, claim.column)


def check_sayings(
    corpus: Corpus, said: Mapping[str, Iterable[Saying]], live: frozenset[str]
) -> Iterator[Finding]:
    """Live messages about one place never give different figures of one thing; `said` is by message id."""
    known: dict[tuple[str, str], list[tuple[Message, Saying]]] = {}
    for identity, message in corpus.messages.items():
        if identity not in live:
            continue
        told: set[str] = set()
        for saying in said.get(identity, ()):
            earlier = known.setdefault((saying.subject, message.place or ""), [])
            other = _contradicted(message, saying, earlier)
            earlier.append((message, saying))
            if other and saying.subject not in told:
                told.add(saying.subject)
                yield _contradiction(message, saying, *other)


def _contradicted(
    message: Message, saying: Saying, earlier: list[tuple[Message, Saying]]
) -> tuple[Message, Saying] | None:
    """What another message says in the same words with another figure, and nowhere with this one."""
    alike = [
        (other, its)
        for other, its in earlier
        if other.id != message.id
        and _alike(saying, its)
        and _meet(message.valid, other.valid)
        and not _compared_elsewhere(message, other)
    ]
    agreeing = {other.id for other, its in alike if its.value == saying.value}
    return next((pair for pair in alike if pair[0].id not in agreeing), None)


def _contradiction(message: Message, saying: Saying, other: Message, its: Saying) -> Finding:
    return rules.C005.at(
        Place(message.file, saying.line, saying.column),
        value=saying.words,
        problem=Wording(
            f"khác với “{its.words}” của thông điệp {other.id}",
            f"differs from “{its.words}” of the message {other.id}",
        ),
        do=Wording(
            "đối chiếu hai văn bản làm căn cứ, sửa hoặc tạm ngừng thông điệp đã cũ",
            "compare the papers under both; mend or hold the one that is out of date",
        ),
    )


def _alike(saying: Saying, other: Saying) -> bool:
    """Whether two sentences are made of the same words but for their figures."""
    own, others = set(saying.sentence.split()), set(other.sentence.split())
    return len(own & others) >= _SAME_SENTENCE * max(len(own), len(others))


def _end_of_sentence(text: str, start: int) -> int:
    ends = [at for stop in _STOPS if (at := text.find(stop, start)) >= 0]
    return min(ends, default=len(text))


def _meet(window: Window, other: Window) -> bool:
    """Whether two windows share a day."""
    ends = [each.until for each in (window, other) if each.until]
    return max(window.from_, other.from_) <= min(ends, default=date.max)


def _compared_elsewhere(message: Message, other: Message) -> bool:
    """Translations of one another are compared elsewhere; a message may take the place of another."""
    return (
        message.translates == other.id
        or other.translates == message.id
        or message.replaces == other.id
        or other.replaces == message.id
    )


def check_fact_values(context: Context, sections: SectionReadings) -> Iterator[Finding]:
    """A fact is dated, its source says it, and no two facts of the same thing differ."""
    facts = context.corpus.vocabulary.facts
    for identity, fact in facts.items():
        yield from _unfounded(context, sections, identity, fact)
    known: dict[tuple[str, ...], list[tuple[str, Fact]]] = {}
    for identity, fact in facts.items():
        key = (fold(squeeze(fact.label)), fact.unit or "", fact.place or "")
        for other_id, other in known.setdefault(key, []):
            if _value(fact) != _value(other) and _overlap(fact, other):
                yield _fact_finding(
                    context,
                    identity,
                    "value",
                    fact,
                    Wording(
                        f"khác với số liệu “{other_id}” ({fact_words(other)}) cùng tên, nơi, thời gian",
                        f"differs from “{other_id}” ({fact_words(other)}) of the same name, place and time",
                    ),
                )
        known[key].append((identity, fact))


def _unfounded(context: Context, sections: SectionReadings, identity: str, fact: Fact) -> Iterator[Finding]:
    if fact.from_ and fact.until and fact.until < fact.from_:
        problem = Wording("hết hạn trước khi bắt đầu", "ends before it begins")
        yield _fact_finding(context, identity, "until", fact, problem)
    if not fact.source and not fact.external:
        problem = Wording("chưa có nguồn", "has no source")
        yield _fact_finding(context, identity, "value", fact, problem)
    if fact.external and not fact.checked_on:
        problem = Wording(
            "lấy từ nơi khác mà không ghi ngày kiểm tra", "comes from elsewhere without the day last checked"
        )
        yield _fact_finding(context, identity, "external", fact, problem)
    section = sections.section(fact.source) if fact.source else None
    if fact.source and section is None:
        problem = Wording(
            f"dẫn mục không có: {fact.source}", f"cites a section that is not there: {fact.source}"
        )
        yield _fact_finding(context, identity, "source", fact, problem)
    if section and not all(section.saying(each) for each in find_quantities(fact_words(fact), every=True)):
        problem = Wording(
            f"không có trong mục được dẫn ({fact.source})", f"is not in its source ({fact.source})"
        )
        yield _fact_finding(context, identity, "value", fact, problem)


def _fact_finding(context: Context, identity: str, key: str, fact: Fact, problem: Wording) -> Finding:
    return rules.C005.at(
        context.bodies.place(_FILE, (identity, key)),
        value=f"{fact.label}: {fact_words(fact)}",
        problem=problem,
        do=Wording("sửa giá trị, ngày hoặc nguồn theo văn bản", "mend value, days or source by the paper"),
    )


def _value(fact: Fact) -> str:
    found = find_quantities(fact_words(fact), every=True)
    return "|".join(sorted(key for each in found for key in answers(each))) or fold(squeeze(fact.value))


def _overlap(fact: Fact, other: Fact) -> bool:
    first = max((day for day in (fact.from_, other.from_) if day), default=date.min)
    last = min((day for day in (fact.until, other.until) if day), default=date.max)
    return first <= last


def check_facts_in_use(context: Context, message: Message, used: Iterable[str]) -> Iterator[Finding]:
    """A fact that a message names holds on the first day of its window."""
    for identity in used:
        fact = context.corpus.vocabulary.facts.get(identity)
        day = message.valid.from_
        if fact and ((fact.from_ and day < fact.from_) or (fact.until and day > fact.until)):
            yield rules.C005.at(
                context.at(message, "valid", "from"),
                value=f"{fact.label}: {fact_words(fact)}",
                problem=Wording(
                    "không áp dụng vào ngày đầu sử dụng thông điệp này",
                    "does not hold on the first day of this message",
                ),
                do=Wording("dùng số liệu của đúng thời gian ấy", "use the fact of that time"),
            )


def proves(fact: Fact, words: str) -> bool:
    """Whether a fact says the figures of some words."""
    keys = {key for each in find_quantities(fact_words(fact), every=True) for key in answers(each)}
    return all(keys.intersection(asks(each)) for each in find_quantities(words))
