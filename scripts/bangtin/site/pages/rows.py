"""Documents as a list shows them (floor 3)."""

from dataclasses import dataclass

from bangtin.language.dates import short_date
from bangtin.model.corpus import Corpus, Document
from bangtin.model.directive import Directive
from bangtin.model.message import Message
from bangtin.model.names import directive_name, lowered, subject_title
from bangtin.site.addresses import document_address
from bangtin.site.edition import Edition
from bangtin.site.pages.environment import join_words
from bangtin.site.pages.standing import Standing, directive_standing, message_standing


@dataclass(frozen=True, slots=True)
class Row:
    """One document in a list."""

    address: str
    title: str
    name: str
    """Type and number of a directive; `Thông điệp`."""
    body: str
    """Who issued it or speaks, as it was called on that day."""
    day: str
    audience: str = ""
    """Whom a message speaks to."""
    note: str = ""
    """The key message."""
    standing: Standing | None = None
    """Where it is not to be taken for granted: every directive, no live message."""


def row_of(edition: Edition, document: Document) -> Row:
    """The row of a directive or message."""
    if isinstance(document, Directive):
        return _directive_row(edition.corpus, document)
    return _message_row(edition, document)


def _directive_row(corpus: Corpus, directive: Directive) -> Row:
    return Row(
        address=document_address(directive),
        title=subject_title(directive),
        name=directive_name(corpus, directive),
        body=corpus.organization(directive.issuer).name_on(directive.issued),
        day=f"Ngày {short_date(directive.issued)}",
        standing=directive_standing(corpus, directive),
    )


def _message_row(edition: Edition, message: Message) -> Row:
    corpus = edition.corpus
    status = edition.review.messages[message.id]
    audiences = tuple(lowered(corpus.vocabulary.audiences[one].label) for one in message.audiences)
    return Row(
        address=document_address(message),
        title=message.title,
        name="Thông điệp",
        body=corpus.organization(message.issuer).name_on(message.valid.from_),
        day=window_day(message),
        audience=join_words(audiences),
        note=message.key_message or "",
        standing=None if status.live else message_standing(corpus, message, status),
    )


def window_day(message: Message) -> str:
    """The window in the few words of a list."""
    begin = f"Từ {short_date(message.valid.from_)}"
    return f"{begin} đến hết {short_date(message.valid.until)}" if message.valid.until else begin
