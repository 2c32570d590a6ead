"""One file → a draft beside its original, or a word why not; nothing existing is overwritten (floor 3)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from bangtin.content.disk import write_whole
from bangtin.content.root import ContentRoot
from bangtin.content.yaml_writer import entry
from bangtin.gates.circulation import is_internal_number, scan_marks
from bangtin.gates.hit import Hit
from bangtin.gates.personal import scan_personal
from bangtin.intake.converters.old_word import read_old_word
from bangtin.intake.converters.pdf import read_pdf
from bangtin.intake.converters.scan import read_picture, read_scanned_pdf
from bangtin.intake.converters.text import read_plain
from bangtin.intake.converters.word import read_word
from bangtin.intake.corrections import Proposal, accept, propose
from bangtin.intake.draft import directive_draft
from bangtin.intake.duties import propose_duties
from bangtin.intake.fields import Field, Reading
from bangtin.intake.header import read_header
from bangtin.intake.inside import judge_file
from bangtin.intake.originals import Original, read_original
from bangtin.intake.paper import Paper, Remark
from bangtin.intake.paragraphs import paragraphs
from bangtin.intake.report import Outcome, Report, as_json, refused
from bangtin.intake.tail import read_tail
from bangtin.language.slugs import slug
from bangtin.model.finding import RULES
from bangtin.model.identity import directive_path, file_name
from bangtin.model.trouble import RefusalError
from bangtin.model.vocabulary import Vocabulary
from bangtin.model.wording import Wording

INBOX: Final = ".bangtin/inbox"
REPORTS: Final = ".bangtin/imports"
_PROOFREAD: Final = ("ocr", "scan", "text", "pdf")
"""What a machine has read letter by letter; Word files hold what their authors typed."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What an import needs to know."""

    root: ContentRoot
    vocabulary: Vocabulary
    contacts: frozenset[str] = frozenset()
    issuer: str | None = None
    accept: bool = False


def import_file(desk: Desk, path: Path) -> Report:
    """Read one file and write its draft; refused files leave nothing behind."""
    original = read_original(path)
    inside = judge_file(original)
    paper = convert(original)
    stamps = judge_marks(paper)
    if stamps:
        return refused(original.name, original.sha256, stamps)
    reading, proposals, paper = understand(paper, desk)
    body = _body(paper, reading)
    report = Report(
        original.name,
        original.sha256,
        "draft",
        "",
        reading.fields,
        tuple(proposals),
        tuple(propose_duties("\n\n".join(body), desk.vocabulary)),
        (*inside, *paper.remarks, *reading.remarks),
        desk.accept,
    )
    return _write(desk, original, paper, reading, body, report)


def convert(original: Original) -> Paper:
    """The lines of a file of any kind."""
    if original.form == "docx":
        return read_word(original.content, "docx")
    if original.form == "odt":
        return read_word(original.content, "odt")
    if original.form == "doc":
        return read_old_word(original.content)
    if original.form == "text":
        return read_plain(original.content, "ocr" if ".ocr." in original.name else "text")
    if original.form == "image":
        return read_picture(original.content)
    layer = read_pdf(original.content)
    return layer.paper if layer.legible else read_scanned_pdf(original.content, layer.pages)


def understand(paper: Paper, desk: Desk) -> tuple[Reading, list[Proposal], Paper]:
    """Fields, proposals, and the paper with what was accepted."""
    reading = _read(paper, desk.vocabulary)
    labels = [term.label for term in desk.vocabulary.urgency.values()]
    proposals = propose(paper, reading.body, labels) if paper.kind in _PROOFREAD else []
    if desk.accept and any(each.certain for each in proposals):
        paper = accept(paper, proposals)
        reading = _read(paper, desk.vocabulary)
    if desk.issuer:
        _known(desk)
        reading.fields["issuer"] = Field(desk.issuer, "--issuer", 0, "certain")
    return reading, proposals, paper


def _read(paper: Paper, vocabulary: Vocabulary) -> Reading:
    reading = read_header(paper, vocabulary)
    read_tail(paper, reading)
    return reading


def _known(desk: Desk) -> None:
    if desk.issuer not in desk.vocabulary.organizations:
        raise RefusalError(
            f"Mã “{desk.issuer}” không có trong data/vocabulary/organizations.yml. Thêm cơ quan ấy trước.",
            f"“{desk.issuer}” is not in data/vocabulary/organizations.yml. Add the body first.",
        )


def _body(paper: Paper, reading: Reading) -> list[str]:
    """The paragraphs of the paper and of its appendices."""
    start, end = reading.body
    main = paragraphs(paper, start, end, reading.remarks)
    rest = paragraphs(paper, reading.rest, len(paper.lines) + 1, reading.remarks)
    return [*main, *rest]


def judge_marks(paper: Paper) -> list[Remark]:
    """Marks of secrecy and circulation stop everything; they are named by place and code, never quoted."""
    return [_hit_remark(hit) for hit in scan_marks(paper.text)]


def _hit_remark(hit: Hit) -> Remark:
    rule = RULES.get(hit.code)
    vi, en = (rule.wrong.vi, rule.wrong.en) if rule else ("", "")
    return Remark(Wording(f"{hit.code} {vi}".strip(), f"{hit.code} {en}".strip()), hit.line)


def _write(
    desk: Desk, original: Original, paper: Paper, reading: Reading, body: Sequence[str], report: Report
) -> Report:
    """Draft, original and readings; what is not fit for drafts waits in the inbox."""
    if is_internal_number(reading.text("number_as_written") or reading.text("number")):
        return refused(
            original.name, original.sha256, [*report.remarks, _hit_remark(Hit(0, 0, "S205", 1, 1))]
        )
    place, problems = _place(desk, reading, original)
    name = Path(place).stem
    beside = f"{name}{original.extension}"
    text = directive_draft(
        reading, body, kind=paper.kind, file=beside, sha256=original.sha256, duties=report.duties
    )
    personal = [_hit_remark(hit) for hit in scan_personal(text, desk.contacts)]
    if personal and not place.startswith(INBOX):
        place = f"{INBOX}/{name}/{name}.md"
    report = replace(report, path=place, remarks=(*report.remarks, *problems, *personal))
    report = replace(report, outcome="inbox" if place.startswith(INBOX) else "draft")
    folder = (desk.root.path / place).parent
    files = {folder / f"{name}.md": text.encode(), folder / beside: original.content}
    if report.proposals:
        files[folder / f"{name}.readings.yml"] = _readings(report)
    return replace(report, outcome=_keep(files, desk, report))


def _place(desk: Desk, reading: Reading, original: Original) -> tuple[str, list[Remark]]:
    """Where the draft goes: by issuer, year and number; to the inbox when one of them is missing."""
    issued, issuer, kind = reading.fields.get("issued"), reading.text("issuer"), reading.text("type")
    day = issued.value if issued and isinstance(issued.value, date) else None
    number = reading.text("number") or None
    numbered = kind in desk.vocabulary.document_types and desk.vocabulary.document_types[kind].numbered
    name = (
        file_name(number=number, type=kind, issued=day) if day and kind and (number or not numbered) else ""
    )
    if name and issuer and day:
        return directive_path(issuer=issuer, year=day.year, name=name, drafts=True), []
    what = Wording(
        "Thiếu số, ngày, thể loại hoặc cơ quan ban hành nên chưa đặt được tên. Ghi các mục ấy vào tệp rồi "
        "chuyển tới data/drafts/directives/<cơ quan>/<năm>/, hoặc nhập lại với --issuer.",
        "Number, day, type or issuing body is missing, so the draft has no name. Write them into the file "
        "and move it to data/drafts/directives/<issuer>/<year>/, or import it again with --issuer.",
    )
    stem = slug(Path(original.name).stem)[:60].strip("-") or original.sha256[:12]
    return f"{INBOX}/{stem}/{stem}.md", [Remark(what)]


def _readings(report: Report) -> bytes:
    lines: list[str] = []
    for each in report.proposals:
        record = each.reading(accepted=report.accepted and each.certain).model_dump(exclude_none=True)
        first, *rest = [line for key, value in record.items() for line in entry(key, value, indent=1)]
        lines += [f"- {first.strip()}", *rest]
    return ("\n".join(lines) + "\n").encode()


def _keep(files: Mapping[Path, bytes], desk: Desk, report: Report) -> Outcome:
    """Write all files, or none when one of them is there with other words in it."""
    present = [path for path in files if path.exists()]
    if present:
        if all(path.exists() and path.read_bytes() == content for path, content in files.items()):
            return "already"
        taken = present[0].relative_to(desk.root.path).as_posix()
        raise RefusalError(
            f"{taken} đã có và khác với lần nhập này. Đổi tên hoặc xóa tệp ấy nếu muốn nhập lại.",
            f"{taken} is there already and differs. Rename or delete it to import again.",
        )
    for path, content in reversed(list(files.items())):
        write_whole(path, content)
    write_whole(desk.root.path / REPORTS / f"{report.sha256[:12]}.json", (as_json([report]) + "\n").encode())
    return report.outcome
