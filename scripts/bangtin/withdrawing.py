"""What withdraw does: find the document meant, write the record, say what came of it (floor 5)."""

import difflib
import re
from collections.abc import Iterator
from typing import Final

from bangtin.content.load import load
from bangtin.content.root import ContentRoot
from bangtin.content.withdrawals import remove_document, withdraw_document
from bangtin.door import Door
from bangtin.language.text import squeeze
from bangtin.model.identity import PUBLIC
from bangtin.model.release import Removal, RemovalReason
from bangtin.model.trouble import RefusalError
from bangtin.model.wording import nearest_words
from bangtin.phrases import (
    BUILD_NEXT,
    NO_DOCUMENT,
    NO_WITHDRAWAL_REASON,
    NO_WITHDRAWAL_ROLE,
    REMOVED,
    REMOVED_BEFORE,
    REMOVED_ELSEWHERE,
    TWO_REASONS,
    WITHDRAWN,
    WITHDRAWN_BEFORE,
    both,
    said,
)
from bangtin.tending import bare

_ID: Final = re.compile(r"(?:[a-z0-9-]+/)?\d{4}/[a-z0-9-]+")


def withdraw(
    door: Door, typed: str, *, role: str, reason: str | None, removal: RemovalReason | None
) -> Iterator[str]:
    """Withdraw a document, or remove it for one of three reasons; a line for what was done."""
    role, reason = squeeze(role), squeeze(reason or "")
    if not role:
        raise RefusalError(*both(NO_WITHDRAWAL_ROLE))
    if bool(reason) == bool(removal):
        raise RefusalError(*both(TWO_REASONS if reason else NO_WITHDRAWAL_REASON))
    identity = _identity(door, typed)
    if removal:
        yield from _remove(door, identity, role, removal)
    elif withdraw_document(door.root, _file(identity), role=role, reason=reason, day=door.today):
        yield said(WITHDRAWN, door.lang, document=identity)
        yield BUILD_NEXT.of(door.lang)
    else:
        yield said(WITHDRAWN_BEFORE, door.lang, document=identity)


def _remove(door: Door, identity: str, role: str, reason: RemovalReason) -> Iterator[str]:
    record = Removal(id=identity, date=door.today, reason=reason, authority=role)
    files = remove_document(door.root, _file(identity), record)
    if files:
        yield said(REMOVED, door.lang, document=identity, files=", ".join(files))
        yield REMOVED_ELSEWHERE.of(door.lang)
        yield BUILD_NEXT.of(door.lang)
    else:
        yield said(REMOVED_BEFORE, door.lang, document=identity)


def _identity(door: Door, typed: str) -> str:
    """The id that an officer means by an id, a path, an address on the site, or a number.

    A name that fits is enough: whatever is wrong with other files keeps nothing from being withdrawn.
    """
    identity = bare(typed, f"{PUBLIC}/directives/", f"{PUBLIC}/messages/", "van-ban/", "thong-diep/")
    if _ID.fullmatch(identity) and _there(door.root, identity):
        return identity
    corpus = load(door.root, today=door.today, as_of=door.as_of).corpus
    if corpus and identity in corpus.removals:
        return identity
    candidates = corpus.resolver.resolve(typed).candidates if corpus else ()
    if len(candidates) == 1:
        return candidates[0].id
    known = [each.id for each in corpus.documents()] if corpus else []
    near = nearest_words(next(iter(difflib.get_close_matches(identity, known, 1, 0.6)), None))
    raise RefusalError(
        said(NO_DOCUMENT, "vi", document=typed, nearest=near.vi),
        said(NO_DOCUMENT, "en", document=typed, nearest=near.en),
    )


def _there(root: ContentRoot, identity: str) -> bool:
    return (root.path / _file(identity)).is_file()


def _file(identity: str) -> str:
    """Directives have three parts in their id, messages two."""
    folder = "directives" if identity.count("/") == 2 else "messages"
    return f"{PUBLIC}/{folder}/{identity}.md"
