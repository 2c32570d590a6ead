"""When a message may be used and who may speak it: windows, states, speaking bodies (floor 3)."""

from collections.abc import Iterator
from datetime import date, timedelta

from bangtin.checks import rules
from bangtin.checks.context import Context
from bangtin.model.corpus import Corpus
from bangtin.model.effect import EffectState
from bangtin.model.finding import Finding
from bangtin.model.labels import field_name
from bangtin.model.message import Message
from bangtin.model.review import MessageState, MessageStatus
from bangtin.model.vocabulary import covers
from bangtin.model.wording import NOTHING, Value, Wording

RESTING = frozenset({EffectState.ENDED, EffectState.OUTDATED, EffectState.SUSPENDED, EffectState.STAYED})
"""States of a section that hold the messages resting on it."""


def check_windows(context: Context) -> Iterator[Finding]:
    """R09 and R10, judged on the first day of each window."""
    for message in context.corpus.messages.values():
        yield from _window(context, message)
        yield from _speaker(context, message)


def status_of(corpus: Corpus, message: Message) -> MessageStatus:
    """Where a message stands on the day of the corpus: what ends or rests does so by itself."""
    day, window = corpus.as_of, message.valid
    if message.withdrawn and message.withdrawn.date <= day:
        return MessageStatus(MessageState.WITHDRAWN, message.withdrawn.date)
    ends = _ends(corpus, message)
    if ends and ends <= day:
        return MessageStatus(MessageState.ENDED, ends)
    if message.held:
        return MessageStatus(MessageState.HELD, message.held.since)
    resting = _resting_ground(corpus, message)
    if resting:
        return resting
    return MessageStatus(MessageState.UPCOMING if day < window.from_ else MessageState.LIVE, window.from_)


def _ends(corpus: Corpus, message: Message) -> date | None:
    """The first day on which a message is over: after its window, or when its successor begins."""
    successor = corpus.message_successors.get(message.id)
    last = message.valid.until
    days = [successor.valid.from_] if successor else []
    return min([*days, *([last + timedelta(days=1)] if last else [])], default=None)


def _resting_ground(corpus: Corpus, message: Message) -> MessageStatus | None:
    """Held, when a section that the message rests on has ended, is paused or was removed."""
    for section in message.cites:
        identity, _, anchor = section.partition("#")
        if identity in corpus.removals:
            return MessageStatus(MessageState.HELD, corpus.removals[identity].date, identity)
        directive = corpus.directives.get(identity)
        effect = corpus.effect(directive, anchor or None) if directive else None
        if directive and effect and effect.state in RESTING:
            return MessageStatus(MessageState.HELD, effect.since, directive.id)
    return None


def _window(context: Context, message: Message) -> Iterator[Finding]:
    first, last = message.valid.from_, message.valid.until
    common: dict[str, Value] = {"first": first.isoformat(), "last": NOTHING}
    if last and last < first:
        yield rules.C009.at(
            context.at(message, "valid", "until"),
            name=field_name("until"),
            value=last.isoformat(),
            problem=Wording("đứng trước ngày bắt đầu", "is before the first day"),
            **common,
        )
    end = _end_of_grounds(context.corpus, message)
    if last and end and last > end:
        yield rules.C009.at(
            context.at(message, "valid", "until"),
            name=field_name("until"),
            value=last.isoformat(),
            problem=Wording(
                f"dài hơn thời hạn của văn bản làm căn cứ ({end.isoformat()})",
                f"is later than the end of the directive under it ({end.isoformat()})",
            ),
            first=first.isoformat(),
            last=Wording(f" và không quá {end.isoformat()}", f" and not after {end.isoformat()}"),
        )


def _end_of_grounds(corpus: Corpus, message: Message) -> date | None:
    """The earliest end that a cited directive itself names."""
    cited = (corpus.directives.get(section.partition("#")[0]) for section in message.cites)
    return min((each.effect.until for each in cited if each and each.effect.until), default=None)


def _speaker(context: Context, message: Message) -> Iterator[Finding]:
    body = context.corpus.vocabulary.organizations.get(message.issuer)
    if body is None:
        return
    problem = None
    if body.sample and not context.corpus.sample:
        problem = Wording("chỉ được nói trên trang mẫu", "may only speak on a sample site")
    elif context.corpus.sample and not body.sample:
        problem = Wording("không được nói trên trang mẫu", "may not speak on a sample site")
    elif not covers(body.from_, body.until, message.valid.from_) or _dissolved(
        body.names, message.valid.from_
    ):
        problem = Wording(
            "không tồn tại vào ngày đầu sử dụng thông điệp",
            "did not exist on the first day of the window",
        )
    if problem:
        yield rules.C010.at(
            context.at(message, "issuer"),
            name=field_name("issuer"),
            value=body.label,
            problem=problem,
            do=Wording(
                "ghi mã của cơ quan thật sự nói thông điệp này.",
                "write the id of the body that really speaks this message.",
            ),
        )


def _dissolved(names: tuple[object, ...], day: date) -> bool:
    """All names of a body ended before a day."""
    ends = [getattr(name, "until", None) for name in names]
    return bool(ends) and all(end is not None and end < day for end in ends)
