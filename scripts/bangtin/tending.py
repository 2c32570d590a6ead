"""What hold and confirm do: find the messages meant, write their records, say what came of it (floor 5)."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bangtin.checks.confirmations import confirmation
from bangtin.checks.context import Context, context_of
from bangtin.checks.grounds import facts_under, sections_under
from bangtin.checks.holds import status_of
from bangtin.checks.review import review
from bangtin.content.load import load
from bangtin.content.upkeep import confirm_message, hold_message
from bangtin.door import Door
from bangtin.language.text import squeeze
from bangtin.model.finding import Finding
from bangtin.model.holds import REASONS, TASKS
from bangtin.model.message import Message
from bangtin.model.review import MessageState, MessageStatus
from bangtin.model.trouble import RefusalError
from bangtin.model.wording import Language, nearest_words
from bangtin.phrases import (
    BUILD_NEXT,
    CONFIRMED,
    CONFIRMED_BEFORE,
    HELD,
    HELD_BEFORE,
    NO_GROUND,
    NO_MESSAGE,
    NO_REASON,
    NO_ROLE,
    NOBODY_RESTS,
    NOT_IN_USE,
    RESTING_BECAUSE,
    STILL_HELD,
    UNREAD_MESSAGE,
    both,
    said,
)

SILENT = frozenset({MessageState.ENDED, MessageState.WITHDRAWN})
"""A message that says nothing any more need not be held or confirmed."""
LIFTED = frozenset({"C006", "C041"})
"""Errors that a confirmation puts right, or that only another message can."""


@dataclass(slots=True)
class Told:
    """What a command has to say."""

    lines: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    refused: bool = False


def hold_messages(door: Door, ids: Iterable[str], ground: str | None, because: str | None) -> Iterator[str]:
    """Hold the messages named and all that rest on `ground`; a line for each."""
    loaded = load(door.root, today=door.today, as_of=door.as_of)
    context = context_of(loaded)
    named = [_message(context, each) for each in ids]
    resting, on = _resting_on(context, ground) if ground is not None else ([], "")
    reason = squeeze(because or (said(RESTING_BECAUSE, "vi", ground=on) if on else ""))
    if not reason:
        raise RefusalError(*both(NO_REASON))
    changed = False
    for message in {each.id: each for each in (*named, *resting)}.values():
        status = status_of(context, message)
        if status.state in SILENT:
            yield said(NOT_IN_USE, door.lang, message=message.id)
        elif message.held and because is None:
            yield said(HELD_BEFORE, door.lang, message=message.id)
        elif hold_message(door.root, message, because=reason, day=door.today):
            changed = True
            yield said(HELD, door.lang, message=message.id)
        else:
            yield said(HELD_BEFORE, door.lang, message=message.id)
    if not named and not resting:
        yield said(NOBODY_RESTS, door.lang, ground=on)
    if changed:
        yield BUILD_NEXT.of(door.lang)


def confirm_messages(door: Door, ids: Iterable[str], role: str) -> Told:
    """Write what the messages rest on now; one with an error of its own stays as it is, with its findings."""
    if not squeeze(role):
        raise RefusalError(*both(NO_ROLE))
    loaded = load(door.root, today=door.today, as_of=door.as_of)
    context = context_of(loaded)
    messages = {each.id: each for each in (_message(context, each) for each in ids)}
    verdict = review(loaded)
    told, changed = Told(), False
    for message in messages.values():
        own = [each for each in verdict.errors if each.place.file == message.file and each.rule not in LIFTED]
        if own:
            told.findings += own
            told.refused = True
        elif verdict.messages[message.id].state in SILENT:
            told.lines.append(said(NOT_IN_USE, door.lang, message=message.id))
        else:
            changed |= _confirm(door, context, message, squeeze(role), told)
    if changed:
        told.lines.append(BUILD_NEXT.of(door.lang))
    return told


def _confirm(door: Door, context: Context, message: Message, role: str, told: Told) -> bool:
    record = confirmation(context, message, role=role, day=door.today)
    changed = confirm_message(door.root, message, record)
    told.lines.append(said(CONFIRMED if changed else CONFIRMED_BEFORE, door.lang, message=message.id))
    now = status_of(context, message.model_copy(update={"confirmed": record, "held": None}))
    told.lines += _still_held(message, now, door.lang)
    return changed


def _still_held(message: Message, status: MessageStatus, lang: Language) -> Iterator[str]:
    """What a confirmation cannot mend."""
    if status.state is MessageState.HELD and status.hold:
        cause, subject = status.hold.cause, status.hold.subject or ""
        task = TASKS[cause].fill({"message": message.id, "subject": subject}, lang)
        yield said(STILL_HELD, lang, message=message.id, reason=REASONS[cause].of(lang), task=task)


def _message(context: Context, typed: str) -> Message:
    """The message that an officer means by its id, its path, or its address on the site."""
    identity = bare(typed, "data/messages/", "thong-diep/")
    messages = context.corpus.messages
    if identity in messages:
        return messages[identity]
    if identity in context.unread:
        raise RefusalError(*both(UNREAD_MESSAGE, message=identity))
    near = next(iter(difflib.get_close_matches(identity, list(messages), 1, 0.6)), None)
    words = nearest_words(near)
    raise RefusalError(
        said(NO_MESSAGE, "vi", message=typed, nearest=words.vi),
        said(NO_MESSAGE, "en", message=typed, nearest=words.en),
    )


def _resting_on(context: Context, typed: str) -> tuple[list[Message], str]:
    """The messages that rest on a directive, one of its sections, or a fact, and what that is called."""
    corpus = context.corpus
    if typed in corpus.vocabulary.facts:
        found = [each for each in corpus.messages.values() if typed in facts_under(context, each)]
        return found, corpus.vocabulary.facts[typed].label
    path, _, anchor = typed.partition("#")
    identity = bare(path, "data/directives/", "van-ban/")
    if identity not in corpus.directives and identity not in corpus.removals:
        candidates = corpus.resolver.resolve(path).candidates
        if len(candidates) != 1:
            raise RefusalError(*both(NO_GROUND, ground=typed))
        identity = candidates[0].id
    section = f"{identity}#{anchor}"
    found = [
        each
        for each in corpus.messages.values()
        if any(_within(cited, section if anchor else identity) for cited in sections_under(context, each))
    ]
    directive = corpus.directives.get(identity)
    name = (directive.number if directive else None) or identity
    return found, f"{name}#{anchor}" if anchor else name


def _within(cited: str, ground: str) -> bool:
    """Whether a section is the ground, a part of it, or a section around it."""
    if "#" not in ground:
        return cited.partition("#")[0] == ground
    return cited == ground or cited.startswith(f"{ground}.") or ground.startswith(f"{cited}.")


def bare(typed: str, *folders: str) -> str:
    """An id without the folder, the ending or the site that it was copied with."""
    path = urlsplit(typed.strip().replace("\\", "/")).path.strip("/").removesuffix(".md").removeprefix("./")
    for folder in folders:
        _, found, rest = path.rpartition(folder)
        if found:
            return rest.strip("/")
    return path
