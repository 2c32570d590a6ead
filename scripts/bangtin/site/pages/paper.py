"""The paper as it was signed, line by line in the order of its printed form (floor 3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bangtin.language.dates import long_date
from bangtin.model.body import DirectiveBody
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive, Signature
from bangtin.site.pages.conservation import Written, written_provisions

LETTER: Final = "cong-van"
"""The type whose subject stands under its number, after V/v, without a name of the type."""
PARTY_MOTTO: Final = ("ĐẢNG CỘNG SẢN VIỆT NAM",)
STATE_MOTTO: Final = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
DASH: Final = "- "


@dataclass(frozen=True, slots=True)
class Paper:
    """Every line outside the body; an empty line is one that this paper does not have."""

    letterhead: tuple[str, ...]
    star: str
    number: str
    reference: str
    """`V/v …` of a letter."""
    motto: tuple[str, ...]
    date: str
    type_name: str
    subject: str
    salutation: str
    """`Kính gửi:`."""
    stamp: str
    addressees: tuple[str, ...]
    """Each with the dash it has when there are several."""
    recipients: str
    """`Nơi nhận:`."""
    copies: tuple[str, ...]
    signature: Signature | None

    def head(self) -> Iterator[str]:
        """The lines above the body, in order."""
        yield from self.letterhead
        yield from (self.star, self.number, self.reference)
        yield from self.motto
        yield from (self.date, self.type_name, self.subject, self.salutation, self.stamp)
        yield from self.addressees

    def foot(self) -> Iterator[str]:
        """The lines below the body, in order."""
        yield self.recipients
        yield from self.copies
        if self.signature:
            yield from (self.signature.authority or "", self.signature.title, self.signature.name)


def paper_of(corpus: Corpus, directive: Directive) -> Paper:
    """The lines of a directive's paper, from its header."""
    type_ = corpus.type_of(directive)
    party = type_.system == "dang"
    letter = directive.type == LETTER
    number = directive.number_as_written or directive.number
    urgency = corpus.vocabulary.urgency[directive.urgency].label.upper() if directive.urgency else ""
    return Paper(
        letterhead=tuple(_letterhead(corpus, directive)),
        star="*" if party else "",
        number=f"Số: {number}" if number else "",
        reference=f"V/v {directive.subject}" if letter else "",
        motto=PARTY_MOTTO if party else STATE_MOTTO,
        date=f"{directive.place}, {long_date(directive.issued)}",
        type_name="" if letter else type_.label.upper(),
        subject="" if letter else directive.subject,
        salutation="Kính gửi:" if directive.addressees else "",
        stamp=urgency,
        addressees=_dashed(directive.addressees),
        recipients="Nơi nhận:" if directive.copies else "",
        copies=tuple(DASH + copy for copy in directive.copies),
        signature=directive.signature,
    )


def written_paper(paper: Paper, body: DirectiveBody) -> Iterator[Written]:
    """Everything that the page must show of the paper, in order."""
    last = body.provisions[-1].line if body.provisions else 1
    yield from (Written(line, "", 1) for line in paper.head())
    yield from written_provisions(body.provisions)
    yield from (Written(line, "", last) for line in paper.foot())


def _letterhead(corpus: Corpus, directive: Directive) -> Iterator[str]:
    """The lines of every issuer of a joint paper, as they were called on its day."""
    for issuer in (directive.issuer, *directive.with_):
        yield from corpus.organization(issuer).letterhead_on(directive.issued)


def _dashed(addressees: tuple[str, ...]) -> tuple[str, ...]:
    """One stands alone; several stand under each other, a dash before each."""
    return addressees if len(addressees) < 2 else tuple(DASH + one for one in addressees)
