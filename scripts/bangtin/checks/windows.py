"""When a message may be used: no longer than the directive under it says (floor 3)."""

from collections.abc import Iterator
from datetime import date

from bangtin.checks import rules
from bangtin.checks.context import Context
from bangtin.model.corpus import Corpus
from bangtin.model.finding import Finding
from bangtin.model.labels import field_name
from bangtin.model.message import Message
from bangtin.model.wording import NOTHING, Value, Wording


def check_windows(context: Context) -> Iterator[Finding]:
    """R09: a window ends after it begins, and no later than a directive under it says."""
    for message in context.corpus.messages.values():
        yield from _window(context, message)


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
