"""What a message says that nobody is to use any more stops no build (floor 3)."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

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

    Silent are messages that are over, withdrawn, or held by an officer: their page stays with its notice, and
    what has changed under them since is the reason for it.
    """
    silent = {
        message.file
        for message in context.corpus.messages.values()
        if is_silent(message, states[message.id].state)
    }
    for finding in findings:
        about_words = finding.rule[0] == "C" and finding.rule not in ALWAYS
        if not (about_words and finding.place.file in silent):
            yield finding


def is_silent(message: Message, state: MessageState) -> bool:
    """Whether nobody is to use a message, and that for good or until an officer has looked."""
    by_officer = state is MessageState.HELD and message.held is not None
    return by_officer or state in (MessageState.ENDED, MessageState.WITHDRAWN)
