"""What messages rest on holds on their first day; what ends later makes them rest (floor 3)."""

from collections.abc import Iterator, Mapping

from bangtin.checks import rules
from bangtin.checks.context import Context
from bangtin.language.dates import short_date
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.model.effect import EffectState
from bangtin.model.finding import Finding
from bangtin.model.holds import REASONS, TASKS, Hold
from bangtin.model.labels import APPLICATION_STATES, EFFECT_STATES
from bangtin.model.message import Message
from bangtin.model.names import directive_name
from bangtin.model.review import MessageState, MessageStatus
from bangtin.model.wording import NOTHING, Wording

HOLDING = frozenset({EffectState.IN_FORCE, EffectState.PARTLY_ENDED, EffectState.UNKNOWN})
"""States in which a section may carry a message on its first day."""


def check_effects(context: Context) -> Iterator[Finding]:
    """R02: sections hold on the first day of a window; where nobody knows, a note at the directive."""
    for message in context.corpus.messages.values():
        yield from _first_day(context, message)


def check_unknown(context: Context, states: Mapping[str, MessageStatus]) -> Iterator[Finding]:
    """One note for each directive of unknown effect that live messages rest on."""
    for identity, messages in context.corpus.carried_by.items():
        directive = context.corpus.directives.get(identity)
        if directive is None or context.corpus.effect(directive).state is not EffectState.UNKNOWN:
            continue
        live = sum(states[each.id].live for each in messages)
        if live:
            yield rules.C042.at(
                context.at(directive, "effect"),
                value=_name(context.corpus, directive),
                count=str(live),
                checked=_checked(directive),
            )


def check_held(context: Context, states: Mapping[str, MessageStatus]) -> Iterator[Finding]:
    """A note, or an error where the publication stops, for each message that rests though nobody said so."""
    rule = rules.C041 if context.corpus.publication.on_supersession == "stop" else rules.C040
    for message in context.corpus.messages.values():
        status = states[message.id]
        if status.state is MessageState.HELD and status.hold and message.held is None:
            yield _held(context, rule, message, status.hold)


def _held(context: Context, rule: type[rules.C040 | rules.C041], message: Message, hold: Hold) -> Finding:
    cites = message.cites
    path = ("cites", cites.index(hold.subject)) if hold.subject in cites else ()
    since = (
        Wording(f" từ ngày {short_date(hold.since)}", f" since {hold.since.isoformat()}")
        if hold.since
        else NOTHING
    )
    by = context.corpus.directives.get(hold.by or "")
    name = _name(context.corpus, by) if by else ""
    paper = Wording(f" (xem {name})", f" (see {name})") if by else NOTHING
    task = TASKS[hold.cause]
    values = {"message": message.id, "subject": hold.subject or ""}
    return rule.at(
        context.at(message, *path),
        who=context.corpus.organization(message.issuer).label,
        value=message.title,
        reason=REASONS[hold.cause],
        since=since,
        paper=paper,
        task=Wording(task.fill(values, "vi"), task.fill(values, "en")),
        message=message.id,
    )


def _first_day(context: Context, message: Message) -> Iterator[Finding]:
    corpus, day = context.corpus, message.valid.from_
    for position, section in enumerate(message.cites):
        identity, _, anchor = section.partition("#")
        directive = corpus.directives.get(identity)
        if directive is None or anchor not in directive.anchors:
            continue
        effect = corpus.effect(directive, anchor, day)
        withdrawn = directive.withdrawn and directive.withdrawn.date <= day
        if withdrawn or (effect.state not in HOLDING and not _entered_later(corpus, message, effect.by)):
            yield rules.C002.at(
                context.at(message, "cites", position),
                value=section,
                day=Wording(short_date(day), day.isoformat()),
                state=Wording("Đã thu hồi", "Withdrawn")
                if withdrawn
                else _state(corpus, directive, effect.state),
            )


def _entered_later(corpus: Corpus, message: Message, by: str | None) -> bool:
    """Whether the paper that did it was entered after the message: then the message rests instead."""
    paper = corpus.directives.get(by or "")
    looked = [each.date for each in (message.release, message.confirmed) if each]
    return bool(paper and paper.release and looked and paper.release.date > max(looked))


def _state(corpus: Corpus, directive: Directive, state: EffectState) -> Wording:
    kind = corpus.vocabulary.document_types.get(directive.type)
    return Wording(*(EFFECT_STATES if kind and kind.legal else APPLICATION_STATES)[state])


def _name(corpus: Corpus, directive: Directive) -> str:
    known = directive.type in corpus.vocabulary.document_types
    return directive.number or (directive_name(corpus, directive) if known else directive.id)


def _checked(directive: Directive) -> Wording:
    day = directive.effect.checked
    if day is None:
        return Wording("chưa ai kiểm tra", "nobody has looked")
    return Wording(f"kiểm tra gần nhất ngày {short_date(day)}", f"last checked {day.isoformat()}")
