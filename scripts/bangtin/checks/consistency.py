"""Each message against what it rests on, its own texts, and the other messages (floor 3)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bangtin.checks.alerts import check_alert, check_days, check_rumour
from bangtin.checks.channels import check_channels
from bangtin.checks.context import Context
from bangtin.checks.contradictions import (
    Saying,
    check_fact_values,
    check_facts_in_use,
    check_sayings,
    sayings,
)
from bangtin.checks.evidence import Weighed, other_evidence, weigh
from bangtin.checks.figures import check_figures
from bangtin.checks.lexicon import book_of
from bangtin.checks.modality import check_modality
from bangtin.checks.passages import Meaning, read_message
from bangtin.checks.quotations import check_quotations
from bangtin.checks.readability import check_readability
from bangtin.checks.scope import check_scope
from bangtin.checks.section_readings import SectionReadings
from bangtin.checks.terms import check_terms
from bangtin.checks.variants import check_translation, check_variants, original_of
from bangtin.checks.verdicts import EvidenceBook, Verdict, VerdictCache, key_of
from bangtin.language.phrases import PhraseBook
from bangtin.language.quantities import Quantity
from bangtin.model.claim import ClaimKind, Evidence, Proof, evidence_as_json
from bangtin.model.corpus import Corpus
from bangtin.model.finding import Finding
from bangtin.model.message import Message
from bangtin.model.review import MessageState, MessageStatus
from bangtin.model.vocabulary import covers


@dataclass(frozen=True)
class Consistency:
    """What the rules over the words of messages found, and what each claim rests on."""

    corpus: Corpus
    findings: tuple[Finding, ...]
    evidence: EvidenceBook
    said: Mapping[str, tuple[Saying, ...]]

    def contradictions(self, states: Mapping[str, MessageStatus]) -> Iterator[Finding]:
        """R05 between messages that are in use or will be."""
        in_use = (MessageState.LIVE, MessageState.UPCOMING)
        return check_sayings(
            self.corpus,
            self.said,
            frozenset(each for each, status in states.items() if status.state in in_use),
        )


@dataclass(frozen=True)
class Desk:
    """What is at hand while messages are judged one by one."""

    context: Context
    sections: SectionReadings
    book: PhraseBook[Meaning]


def judge_messages(context: Context, kept: Path) -> Consistency:
    """Judge every message, or take its verdict from the last run when nothing that it rests on has changed.

    `kept` is the folder of the cache.
    """
    book = book_of(context.corpus.vocabulary)
    desk = Desk(context, SectionReadings(context, book), book)
    store = VerdictCache(kept)
    messages = context.corpus.messages.values()
    verdicts = {message.id: _verdict(desk, store, message) for message in messages}
    store.keep()
    findings = [finding for verdict in verdicts.values() for finding in verdict.findings]
    return Consistency(
        context.corpus,
        (*check_fact_values(context, desk.sections), *findings),
        EvidenceBook({identity: verdict.evidence for identity, verdict in verdicts.items()}),
        {identity: verdict.sayings for identity, verdict in verdicts.items()},
    )


def _verdict(desk: Desk, store: VerdictCache, message: Message) -> Verdict:
    key = key_of(desk.context.corpus, message)
    verdict = store.find(key, message.file)
    if verdict is None:
        verdict = judge(desk, message)
        store.take(key, verdict)
    return verdict


def judge(desk: Desk, message: Message) -> Verdict:
    """One message by all rules over its words."""
    corpus = desk.context.corpus
    reading = read_message(desk.context, message, desk.book)
    sections = list(desk.sections.of(message.cites))
    whole = bool(sections) and len(sections) == len(message.cites)
    findings = [*check_alert(desk.context, reading), *check_channels(corpus, reading)]
    original = original_of(corpus, message)
    if original:
        findings += check_translation(desk.context, reading, read_message(desk.context, original, desk.book))
    if not reading.vietnamese:
        return Verdict(tuple(findings), (), b"[]")
    weighed = list(weigh(desk.context, reading, sections))
    evidence = [*(each.evidence for each in weighed), *other_evidence(desk.context, reading, sections)]
    used = dict.fromkeys(each.fact for each in evidence if each.fact)
    findings += check_variants(corpus, reading, _own(weighed))
    findings += check_terms(corpus.vocabulary, reading)
    findings += check_readability(corpus, reading)
    findings += check_days(desk.context, reading, sections)
    findings += check_rumour(desk.context, reading)
    findings += check_facts_in_use(desk.context, message, used)
    if whole:  # a section that is missing is one finding; every claim that rests on it need not be another
        findings += check_quotations(reading, sections)
        findings += check_figures(reading, weighed, sections)
        findings += check_modality(reading, sections)
        findings += check_scope(corpus, reading, sections, evidence)
    rows = evidence_as_json(_with_waivers(message, evidence))
    return Verdict(tuple(findings), tuple(sayings(weighed)), rows)


def _own(weighed: list[Weighed]) -> dict[str, list[Quantity]]:
    """By channel, the quantities that a message says of itself."""
    found: dict[str, list[Quantity]] = {}
    for each in weighed:
        if each.evidence.proof is Proof.OWN:
            found.setdefault(each.passage.channel, []).append(each.quantity)
    return found


def _with_waivers(message: Message, evidence: Iterable[Evidence]) -> Iterator[Evidence]:
    """Claims without proof that a waiver of the message lets stand."""
    for each in evidence:
        rule = "C003" if each.claim.kind is ClaimKind.QUOTATION else "C004"
        if each.proof is Proof.NONE and any(
            waiver.rule == rule
            and waiver.section in (None, each.claim.channel)
            and covers(waiver.from_, waiver.until, message.valid.from_)
            for waiver in message.waivers
        ):
            yield replace(each, proof=Proof.WAIVER)
        else:
            yield each
