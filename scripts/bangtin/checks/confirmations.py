"""What messages were last held against, and what has changed in the repository since (floor 3)."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from bangtin.checks import rules
from bangtin.checks.context import Context
from bangtin.checks.grounds import changes_of, facts_under, sections_under
from bangtin.content.tree import is_draft
from bangtin.model.digests import fact_digest, texts_digest
from bangtin.model.finding import Finding
from bangtin.model.message import Confirmed, Message
from bangtin.model.review import MessageState, MessageStatus
from bangtin.model.wording import Wording

IN_USE = frozenset({MessageState.LIVE, MessageState.UPCOMING})


class Ground(NamedTuple):
    """A section or fact under a message that is not what the message was held against."""

    kind: Literal["sections", "facts"]
    identity: str
    new: bool
    """It was never held against the message."""


def check_confirmations(context: Context, states: Mapping[str, MessageStatus]) -> Iterator[Finding]:
    """R06: the words under each message in use are those that somebody held it against."""
    for message in context.corpus.messages.values():
        if states[message.id].state not in IN_USE or is_draft(message.file):
            continue
        if message.confirmed is None:
            yield rules.C043.at(context.at(message), message=message.id)
            continue
        for ground in changed_grounds(context, message, message.confirmed):
            yield _changed(context, message, ground)


def confirmation(context: Context, message: Message, *, role: str, day: date) -> Confirmed:
    """The record that `release` and `confirm` write: what stands in the repository now.

    Of the papers that change a section, those count as known that work by the day of the corpus, or by the
    first day of the window when that comes later.
    """
    corpus = context.corpus
    judged = max(corpus.as_of, message.valid.from_)
    sections = [each for each in sections_under(context, message) if context.sections.there(each)]
    known = [item.source for section in sections for item in changes_of(corpus, section, judged)]
    original = corpus.messages.get(message.translates or "")
    return Confirmed(
        date=day,
        role=role,
        sections={each: context.sections.digest(each) for each in sections},
        facts={each: fact_digest(corpus.vocabulary.facts[each]) for each in facts_under(context, message)},
        changes=tuple(sorted(set(known))),
        original=texts_digest(context.bodies.body(original).variants) if original else None,
    )


def changed_grounds(context: Context, message: Message, confirmed: Confirmed) -> Iterator[Ground]:
    """The sections and facts whose words are not those of the record; what is gone is left out."""
    for section in sections_under(context, message):
        known = confirmed.sections.get(section)
        if context.sections.there(section) and known != context.sections.digest(section):
            yield Ground("sections", section, new=known is None)
    for identity in facts_under(context, message):
        known = confirmed.facts.get(identity)
        if known != fact_digest(context.corpus.vocabulary.facts[identity]):
            yield Ground("facts", identity, new=known is None)


def _changed(context: Context, message: Message, ground: Ground) -> Finding:
    problem = (
        Wording("chưa được đối chiếu với thông điệp này", "was never held against this message")
        if ground.new
        else Wording(
            "đã thay đổi sau lần đối chiếu gần nhất", "has changed since the message was last held against it"
        )
    )
    what = Wording("Mục", "Section") if ground.kind == "sections" else Wording("Số liệu", "Fact")
    place = context.at(message, "confirmed", ground.kind, ground.identity)
    return rules.C006.at(place, what=what, value=ground.identity, problem=problem, message=message.id)
