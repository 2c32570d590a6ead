"""The head of a paper → number, day, place, issuer, type, subject, urgency, addressees (floor 3)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Final

from bangtin.intake.bodies import find_body, find_type, is_type, joined_names, types_with
from bangtin.intake.fields import Field, Reading
from bangtin.intake.paper import Line, Paper, Remark
from bangtin.intake.pieces import Kind, Piece, pieces
from bangtin.language.numbers import DocumentNumber
from bangtin.language.text import fold, squeeze
from bangtin.model.vocabulary import Vocabulary
from bangtin.model.wording import Wording

_FAR: Final = 120
"""Lines; no head of a paper is longer."""
_LONG: Final = 250
"""Characters; a line longer than this is running text."""
_BULLET: Final = re.compile(r"[-–—+•*]\s*")
_OPENS_BODY: Final = re.compile(
    r"(?:can cu|thuc hien|xet|theo|de|nham|trong|ngay|sau khi|qua|hien nay|tren co so|tiep theo|vua qua)\s"
    r"|(?:[ivx]{1,5}|\d{1,2})[.)/-]\s|dieu \d|phan (?:thu|[ivx\d])|chuong [ivx\d]|a[.)/]\s"
)
_WHO_DECIDES: Final = re.compile(
    r"(?:chu tich|bo truong|thu truong|giam doc|thu tuong|chinh phu|uy ban|hoi dong|ban chap hanh|"
    r"ban thuong vu|truong ban|tong giam doc|thong doc|quoc hoi|bo chinh tri|ban bi thu|tong cuc)\b"
)
_SYSTEMS: Final = {Kind.PARTY: "dang", Kind.NATION: "nha-nuoc"}


def read_header(paper: Paper, vocabulary: Vocabulary) -> Reading:
    """The fields of the head, and where the body begins; what is missing or doubtful is a remark."""
    head = _Head(paper.lines, vocabulary)
    start = head.read()
    reading = Reading(body=(start, len(paper.lines) + 1), rest=len(paper.lines) + 1)
    for name, found in head.fields().items():
        reading.add(name, found)
    reading.remarks += head.remarks
    return reading


@dataclass
class _Head:
    """What was seen so far, from the top."""

    lines: Sequence[Line]
    vocabulary: Vocabulary
    system: str | None = None
    number: Piece | None = None
    day: Piece | None = None
    urgency: Piece | None = None
    kind: Piece | None = None
    names: list[Piece] = field(default_factory=list)
    subject: list[Piece] = field(default_factory=list)
    addressees: list[Piece] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    zone: str = "letterhead"
    end_of_names: float = inf

    def read(self) -> int:
        """Take piece after piece; the number of the line on which the body begins."""
        labels = tuple(kind.label for kind in self.vocabulary.document_types.values())
        last = 0
        for piece in pieces(self.lines[:_FAR]):
            if piece.kind in (Kind.BLANK, Kind.RULE):
                self._pause(piece)
            elif piece.kind is Kind.WORDS and self.zone == "letterhead" and is_type(piece.words, labels):
                self.kind, self.zone = piece, "subject"
            elif not self._take(piece):
                return piece.at
            last = piece.at
        return last + 1

    def _pause(self, piece: Piece) -> None:
        """A rule under the subject ends it."""
        if piece.kind is Kind.RULE and self.zone in ("subject", "about") and self.subject:
            self.zone = "done" if self.zone == "subject" else "letterhead"

    def _take(self, piece: Piece) -> bool:
        """Whether the piece belongs to the head."""
        if piece.kind in _SYSTEMS:
            self.system = self.system or _SYSTEMS[piece.kind]
            self.zone = "letterhead" if self.zone == "about" else self.zone
            return True
        if self.zone == "subject" and piece.kind in (Kind.NUMBER, Kind.DATE):
            return self._subject(piece)
        return self._takers()[piece.kind](piece)

    def _motto(self, piece: Piece) -> bool:
        """The motto of the State stands beside or below the last name of a body."""
        if self.names:
            self.end_of_names = piece.at
        return True

    def _takers(self) -> dict[Kind, Callable[[Piece], bool]]:
        """Who judges a piece of each kind."""
        return {
            Kind.MOTTO: self._motto,
            Kind.NUMBER: lambda piece: self._first("number", piece),
            Kind.DATE: self._dated,
            Kind.URGENCY: lambda piece: self._first("urgency", piece),
            Kind.ABOUT: self._about,
            Kind.TO: self._to,
            Kind.WORDS: self._words,
        }

    def _dated(self, piece: Piece) -> bool:
        self.zone = "letterhead" if self.zone == "about" else self.zone
        return self._first("day", piece)

    def _to(self, piece: Piece) -> bool:
        self.zone = "to"
        if piece.words:
            self.addressees.append(piece)
        return True

    def _first(self, name: str, piece: Piece) -> bool:
        """A head has one number, one day, one degree of urgency; a second one is part of the body."""
        if getattr(self, name) is not None:
            return self.zone == "letterhead" and name == "urgency"
        setattr(self, name, piece)
        return True

    def _about(self, piece: Piece) -> bool:
        if self.subject:
            return False
        if self.zone == "subject":
            written = squeeze(self.lines[piece.at - 1].bare)
            piece = Piece(Kind.WORDS, written if written.endswith(piece.words) else piece.words, piece.at)
        else:
            self.zone = "about"
        self.subject.append(piece)
        return True

    def _words(self, piece: Piece) -> bool:
        if self.zone == "letterhead":
            return self._letterhead(piece)
        if self.zone in ("subject", "about"):
            return self._subject(piece)
        return self.zone == "to" and self._addressee(piece)

    def _letterhead(self, piece: Piece) -> bool:
        """Capitals above the number are names of bodies; anything else that is short is passed over."""
        if piece.capital and len(piece.words) < 160:
            if self.number is None and not self.subject and piece.at <= self.end_of_names:
                self.names.append(piece)
            return True
        if len(piece.words) > 80 or _opens_body(piece):
            return not (self.number or self.day or self.names)
        return self.number is None or self.day is None or len(piece.words.split()) <= 3

    def _subject(self, piece: Piece) -> bool:
        """Lines of the subject until something else begins."""
        if self.zone == "about":
            if piece.capital and self.number is not None and self.day is None:
                self.zone = "letterhead"
                return self._letterhead(piece)
            if self.day is not None and self.system is not None:
                return False
        if self._ends_subject(piece):
            return False
        self.subject.append(piece)
        return True

    def _ends_subject(self, piece: Piece) -> bool:
        if not self.subject:
            stands_out = piece.capital or self._bold(piece)
            return len(piece.words) > (3 * _LONG if stands_out else _LONG) or (
                not stands_out and _opens_body(piece)
            )
        before = self.subject[-1]
        goes_on = self._bold(piece) or piece.words[:1].islower()
        return (
            len(piece.words) > _LONG
            or (_opens_body(piece) and not goes_on)
            or (piece.capital and bool(_WHO_DECIDES.match(fold(piece.words))))
            or (before.capital and not piece.capital)
            or (self._bold(before) and not self._bold(piece))
            or (piece.words.endswith((".", ";", ":")) and len(piece.words) > 80)
        )

    def _bold(self, piece: Piece) -> bool:
        return self.lines[piece.at - 1].text.lstrip().startswith("**")

    def _addressee(self, piece: Piece) -> bool:
        if _BULLET.match(piece.words):
            self.addressees.append(piece)
            return True
        if not self.addressees:
            if len(piece.words) > 150:
                return False
            self.addressees.append(piece)
            return True
        before = self.addressees[-1].words
        goes_on = before.endswith((";", ",")) and len(piece.words) < 150 and not before.endswith(".")
        if goes_on and not _opens_body(piece):
            self.addressees.append(piece)
            return True
        return False

    def fields(self) -> dict[str, Field]:
        """Name → field, in the order of the front matter."""
        found: dict[str, Field | None] = {
            **self._number_fields(),
            "type": self._type(),
            **self._issuer_fields(),
            **self._day_fields(),
            "subject": self._subject_field(),
            "urgency": self._urgency_field(),
            "addressees": self._addressees_field(),
        }
        return {name: each for name, each in found.items() if each is not None}

    def _number_fields(self) -> dict[str, Field | None]:
        piece = self.number
        if piece is None or piece.number is None:
            self._absent("số, ký hiệu", "number", piece)
            return {}
        written = _written_number(piece.words)
        canonical = str(piece.number)
        sure = fold(canonical) == fold(written).replace(" ", "")
        number = Field(canonical, piece.words, piece.at, "certain" if sure else "likely")
        spelled = Field(written, piece.words, piece.at, "certain") if written != canonical else None
        return {"number": number, "number_as_written": spelled}

    def _type(self) -> Field | None:
        types = self.vocabulary.document_types
        if self.kind is not None:
            ids = find_type(self.kind.words, types, self.system)
            return self._chosen(ids, self.kind)
        parsed = self.number.number if self.number else None
        if self.number and (parsed is None or parsed.type is None or parsed.type == "CV"):
            ids = find_type("Công văn", types, self.system)
            return self._chosen(ids, self.number, certain=self.subject != [])
        if self.number and parsed and parsed.type:
            return self._chosen(types_with(parsed.type, types, self._system_of(parsed)), self.number)
        self._absent("thể loại", "type", None)
        return None

    def _system_of(self, number: DocumentNumber) -> str | None:
        return self.system or ("dang" if number.system == "party" else "nha-nuoc")

    def _chosen(self, ids: tuple[str, ...], piece: Piece, *, certain: bool = True) -> Field | None:
        if not ids:
            return None
        if len(ids) == 1:
            return Field(ids[0], piece.words, piece.at, "certain" if certain else "likely")
        doubt = Wording(f"Có thể là: {', '.join(ids)}.", f"It may be: {', '.join(ids)}.")
        return Field(ids[0], piece.words, piece.at, "unsure", doubt)

    def _issuer_fields(self) -> dict[str, Field | None]:
        if not self.names:
            self._absent("cơ quan ban hành", "issuing body", None)
            return {}
        names = joined_names([piece.words for piece in self.names])
        at = self.names[-1].at
        words = " / ".join(names)
        letterhead = Field(tuple(names), words, self.names[0].at, "certain")
        ids = find_body(names, self.vocabulary)
        if not ids:
            what = Wording(
                f"Cơ quan ban hành đọc được là “{names[-1]}”, chưa có trong organizations.yml.",
                f"The issuing body reads “{names[-1]}”, which organizations.yml does not have.",
            )
            self.remarks.append(Remark(what, at))
            return {"letterhead": letterhead}
        doubt = None
        if len(ids) > 1:
            doubt = Wording(f"Có thể là: {', '.join(ids)}.", f"It may be: {', '.join(ids)}.")
        issuer = Field(ids[0], words, at, "unsure" if doubt else "certain", doubt)
        return {"issuer": issuer, "letterhead": letterhead}

    def _day_fields(self) -> dict[str, Field | None]:
        piece = self.day
        if piece is None:
            self._absent("ngày ban hành", "day of issue", None)
            return {}
        place = Field(piece.place, piece.words, piece.at, "certain") if piece.place else None
        value = piece.day.value if piece.day else None
        if value is None:
            self._absent("ngày ban hành", "day of issue", piece)
            return {"place": place}
        return {"issued": Field(value, piece.words, piece.at, "certain"), "place": place}

    def _subject_field(self) -> Field | None:
        words = squeeze(" ".join(piece.words for piece in self.subject))
        if not words:
            self._absent("trích yếu", "subject", None)
            return None
        return Field(words, words, self.subject[0].at, "certain" if len(self.subject) == 1 else "likely")

    def _urgency_field(self) -> Field | None:
        if self.urgency is None:
            return None
        wanted = fold(self.urgency.words.strip(" .:()[]"))
        ids = [each for each, term in self.vocabulary.urgency.items() if fold(term.label) == squeeze(wanted)]
        return Field(ids[0], self.urgency.words, self.urgency.at, "certain") if ids else None

    def _addressees_field(self) -> Field | None:
        listed = tuple(_BULLET.sub("", piece.words, count=1) for piece in self.addressees)
        if not listed:
            return None
        return Field(
            listed, " ".join(piece.words for piece in self.addressees), self.addressees[0].at, "certain"
        )

    def _absent(self, vi: str, en: str, piece: Piece | None) -> None:
        """A field that the paper leaves blank, or that was not found."""
        if piece is not None:
            what = Wording(f"Chỗ ghi {vi} còn để trống.", f"The place of the {en} is blank.")
        else:
            what = Wording(f"Không tìm thấy {vi} ở phần đầu văn bản.", f"No {en} was found at the head.")
        self.remarks.append(Remark(what, piece.at if piece else None))


def _opens_body(piece: Piece) -> bool:
    """Whether a paper's text, not its head, begins in such words."""
    return bool(_OPENS_BODY.match(fold(piece.words)))


def _written_number(words: str) -> str:
    """The number as written, without the word “Số”."""
    return (
        squeeze(re.sub(r"^\s*\S{2}\s*[:.;]?\s*", "", words, count=1))
        if fold(words)[:2] in ("so", "s0")
        else words
    )
