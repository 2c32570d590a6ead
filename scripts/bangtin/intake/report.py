"""What an import tells: every field with its words, every proposal, every doubt (floor 3)."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from bangtin.intake.corrections import Proposal
from bangtin.intake.duties import ProposedDuty
from bangtin.intake.fields import Field
from bangtin.intake.paper import Remark
from bangtin.model.labels import field_label
from bangtin.model.wording import Language, Wording

Outcome = Literal["draft", "inbox", "already", "refused"]

_HEADS: Final = {
    "draft": Wording("Đã tạo bản nháp {path}", "Made the draft {path}"),
    "inbox": Wording("Chưa vào bản nháp, tạm giữ ở {path}", "Not a draft yet, kept in {path}"),
    "already": Wording("Đã nhập trước đó: {path}", "Imported before: {path}"),
    "refused": Wording("Không nhập", "Not imported"),
}
_SURE: Final = {
    "certain": Wording("chắc chắn", "certain"),
    "likely": Wording("có lẽ đúng", "likely"),
    "unsure": Wording("chưa chắc", "unsure"),
}
_OWN_LABELS: Final = {
    "letterhead": Wording("Đầu văn bản", "Letterhead"),
    "authority": Wording("Quyền hạn ký", "Signing authority"),
    "title": Wording("Chức vụ người ký", "Post of the signer"),
    "name": Wording("Người ký", "Signer"),
}
"""Fields that have no key of their own in a header."""


@dataclass(frozen=True, slots=True)
class Report:
    """One file."""

    file: str
    sha256: str
    outcome: Outcome
    path: str
    """Where the draft is, relative to the root; empty when nothing was written."""
    fields: dict[str, Field]
    proposals: tuple[Proposal, ...] = ()
    duties: tuple[ProposedDuty, ...] = ()
    remarks: tuple[Remark, ...] = ()
    accepted: bool = False


def report_lines(report: Report, lang: Language) -> Iterator[str]:
    """The report as an officer reads it."""
    yield f"{report.file}: {_HEADS[report.outcome].fill({'path': report.path}, lang)}"
    for name, found in report.fields.items():
        label = _OWN_LABELS[name].of(lang) if name in _OWN_LABELS else field_label(name, lang)
        line = f"  {label}: {shown(found)}  ({_SURE[found.confidence].of(lang)}, {_line(found.at, lang)})"
        yield f"{line} {found.doubt.of(lang)}" if found.doubt else line
    certain = [each for each in report.proposals if each.certain]
    doubts = [each for each in report.proposals if not each.certain]
    if certain:
        yield "  " + _corrections_head(report, lang)
        for each in certain:
            change = f"{_one_line(each.read)} → {_one_line(each.should_be or '')}"
            yield f"    {_line(each.at, lang)}: {change}. {each.why}"
    if doubts:
        yield "  " + Wording("Chỗ cần xem lại:", "To look at:").of(lang)
        yield from (f"    {_line(each.at, lang)}: {_one_line(each.read)}. {each.why}" for each in doubts)
    for duty in report.duties:
        yield (
            "  "
            + Wording("Gợi ý nhiệm vụ, mục", "Suggested duty, section").of(lang)
            + f" {duty.section}: {duty.words}"
        )
    for remark in report.remarks:
        place = f"{_line(remark.at, lang)}: " if remark.at else ""
        yield f"  ! {place}{remark.what.of(lang)}"


def shown(found: Field) -> str:
    """A value on one line."""
    if isinstance(found.value, tuple):
        return " | ".join(found.value)
    return found.value.isoformat() if isinstance(found.value, date) else found.value


def as_json(reports: Sequence[Report]) -> str:
    """Reports for machines."""
    return json.dumps({"files": [as_value(each) for each in reports]}, ensure_ascii=False, indent=2)


def as_value(report: Report) -> dict[str, Any]:
    """The report as plain values."""
    return {
        "file": report.file,
        "sha256": report.sha256,
        "outcome": report.outcome,
        "path": report.path,
        "accepted": report.accepted,
        "fields": [
            {
                "name": name,
                "value": list(found.value) if isinstance(found.value, tuple) else shown(found),
                "words": found.words,
                "line": found.at,
                "confidence": found.confidence,
                "doubt": found.doubt.vi if found.doubt else "",
            }
            for name, found in report.fields.items()
        ],
        "proposals": [
            {
                "line": each.at,
                "read": each.read,
                "should_be": each.should_be or "",
                "why": each.why,
                "certain": each.certain,
            }
            for each in report.proposals
        ],
        "duties": [
            {
                "section": duty.section,
                "actors": list(duty.actors),
                "acts": list(duty.acts),
                "audiences": list(duty.audiences),
                "frequency": duty.frequency or "",
                "words": duty.words,
            }
            for duty in report.duties
        ],
        "remarks": [{"line": remark.at or 0, "what": remark.what.vi} for remark in report.remarks],
    }


def refused(file: str, sha256: str, remarks: Sequence[Remark]) -> Report:
    """A file of which nothing was written."""
    return Report(file, sha256, "refused", "", {}, remarks=tuple(remarks))


def _corrections_head(report: Report, lang: Language) -> str:
    done = Wording("Đã sửa chỗ máy đọc sai:", "Misreadings that were mended:")
    proposed = Wording("Nên sửa (thêm --accept để sửa):", "To mend (add --accept):")
    return (done if report.accepted else proposed).of(lang)


def _line(at: int, lang: Language) -> str:
    return Wording(f"dòng {at}", f"line {at}").of(lang)


def _one_line(text: str) -> str:
    return "“" + " ⏎ ".join(part for part in text.split("\n") if part) + "”"
