"""What a message says that nobody is to use any more stops no build (floor 3)."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from bangtin.checks.confirmations import changed_grounds
from bangtin.checks.context import Context
from bangtin.model.finding import Finding
from bangtin.model.message import Message
from bangtin.model.review import MessageState, MessageStatus

ALWAYS: Final = frozenset({"C001", "C009", "C010"})
"""Rules of consistency about who speaks and when, which no silence excuses."""


def without_silent(
    context: Context, states: Mapping[str, MessageStatus], findings: Iterable[Finding]
) -> Iterator[Finding]:
    """The findings but those that hold the words of a silent message against what stands under it now.

    Silent are messages that are over, withdrawn, or held by an officer, when what they rest on is no longer
    what they were held against: their page stays with its notice, and the change is the reason for it.
    """
    messages = {message.file: message for message in context.corpus.messages.values()}
    silent: dict[str, bool] = {}
    for finding in findings:
        file = finding.place.file
        if finding.rule[0] == "C" and finding.rule not in ALWAYS and file in messages:
            if file not in silent:
                message = messages[file]
                silent[file] = is_silent(context, message, states[message.id].state)
            if silent[file]:
                continue
        yield finding


def is_silent(context: Context, message: Message, state: MessageState) -> bool:
    """Whether nobody is to use a message, and what was found in it may come from what changed under it."""
    over = state in (MessageState.ENDED, MessageState.WITHDRAWN)
    by_officer = state is MessageState.HELD and message.held is not None
    if message.confirmed is None:
        return by_officer or state is MessageState.WITHDRAWN
    return (over or by_officer) and any(changed_grounds(context, message, message.confirmed))
