"""What an entry says: its title, its sentence and who speaks (floor 3).

The words depend on nothing but the event's own records, so that an entry of a closed archive stays as it is.
"""

from typing import Final

from bangtin.language.dates import short_date
from bangtin.language.text import squeeze
from bangtin.model.corpus import Corpus, Document
from bangtin.model.directive import Directive
from bangtin.model.effect import EffectState
from bangtin.model.holds import Hold
from bangtin.model.labels import RELATIONS, effect_label
from bangtin.model.message import Confirmed, Message
from bangtin.model.names import citation, directive_title, held_words, window_words
from bangtin.model.release import Correction, Removal
from bangtin.model.variants import SAMPLE_MARK
from bangtin.site.feeds.events import Event, EventKind

_TITLES: Final = {
    EventKind.CORRECTED: "Đính chính",
    EventKind.AMENDED: "Được sửa đổi, bổ sung",
    EventKind.UPDATED: "Đã có thông điệp mới",
    EventKind.REPLACED: "Được thay thế",
    EventKind.ABOLISHED: "Bị bãi bỏ",
    EventKind.HELD: "Tạm ngừng sử dụng",
    EventKind.WITHDRAWN: "Đã thu hồi",
    EventKind.REMOVED: "Đã gỡ khỏi trang",
}
_EFFECTS: Final = {
    EventKind.SUSPENDED: EffectState.SUSPENDED,
    EventKind.STAYED: EffectState.STAYED,
    EventKind.PARTLY_ENDED: EffectState.PARTLY_ENDED,
    EventKind.ENDED: EffectState.ENDED,
    EventKind.OUTDATED: EffectState.OUTDATED,
}
_DONE_BY: Final = {
    EventKind.AMENDED: RELATIONS["amends"][1],
    EventKind.CORRECTED: RELATIONS["corrects"][1],
    EventKind.REPLACED: RELATIONS["replaces"][1],
    EventKind.ABOLISHED: RELATIONS["abolishes"][1],
    EventKind.SUSPENDED: RELATIONS["suspends"][1],
    EventKind.STAYED: RELATIONS["stays"][1],
}
_REMOVAL_REASONS: Final = {
    "phap-luat": "theo quy định của pháp luật",
    "du-lieu-ca-nhan": "có dữ liệu cá nhân",
    "dang-nham": "đăng nhầm",
}


def entry_title(corpus: Corpus, event: Event) -> str:
    """`Công văn 253-CV/ThU: …` for a new paper, `Đã thu hồi: …` and the like for what happened later."""
    mark = SAMPLE_MARK if corpus.sample else ""
    what = _happening(corpus, event)
    name = _object_name(corpus, event)
    return f"{mark}{what}: {name}" if what else f"{mark}{name}"


def entry_summary(corpus: Corpus, event: Event) -> str:
    """What happened, in whole sentences."""
    document, record = event.document, event.record
    if isinstance(record, Removal):
        return _removal(record)
    if isinstance(record, Correction):
        return _correction(record)
    if event.kind is EventKind.WITHDRAWN and document and document.withdrawn:
        told = document.withdrawn
        return squeeze(f"{told.role} thu hồi ngày {short_date(told.date)}. Lý do: {_sentence(told.reason)}")
    if isinstance(document, Directive):
        return _of_directive(corpus, event, document)
    return _of_message(corpus, event, document) if document else ""


def entry_author(corpus: Corpus, event: Event) -> str:
    """The body that speaks, by the name it bore then; never a person."""
    if isinstance(event.record, Removal):
        return event.record.authority
    if event.document is None:
        return corpus.publication.publisher
    return speaker(corpus, event.document)


def speaker(corpus: Corpus, document: Document) -> str:
    """The body of a document, by the name it bore on the day of the document."""
    day = document.issued if isinstance(document, Directive) else document.valid.from_
    return corpus.organization(document.issuer).name_on(day)


def _happening(corpus: Corpus, event: Event) -> str:
    document = event.document
    if event.kind is EventKind.ISSUED:
        return ""
    if event.kind is EventKind.RELEASED:
        return "Thông điệp"
    if isinstance(event.record, Confirmed):
        return "Đã đối chiếu lại"
    if isinstance(document, Directive) and event.kind in _EFFECTS:
        return effect_label(_EFFECTS[event.kind], legal=corpus.type_of(document).legal)
    return _TITLES.get(event.kind, "Đã hết thời hạn")


def _object_name(corpus: Corpus, event: Event) -> str:
    if isinstance(event.document, Directive):
        return directive_title(corpus, event.document)
    return event.document.title if event.document else event.object


def _of_directive(corpus: Corpus, event: Event, directive: Directive) -> str:
    if event.kind is EventKind.ISSUED:
        issuers = (directive.issuer, *directive.with_)
        names = " và ".join(corpus.organization(issuer).name_on(directive.issued) for issuer in issuers)
        return f"{names} ban hành ngày {short_date(directive.issued)}."
    since = f" từ ngày {short_date(event.since)}" if event.since else ""
    if isinstance(event.by, Directive):
        done = _DONE_BY.get(event.kind) or f"{_happening(corpus, event)} theo"
        return f"{done} {citation(corpus, event.by)}{since and ','}{since}."
    closed = directive.effect.closed
    source = f" Căn cứ: {_sentence(closed.source)}" if closed and closed.source else ""
    return f"{_happening(corpus, event)}{since}.{source}"


def _of_message(corpus: Corpus, event: Event, message: Message) -> str:
    if event.kind is EventKind.HELD:
        return held_words(message, event.record if isinstance(event.record, Hold) else None, event.since)
    since = f"từ ngày {short_date(event.since)}" if event.since else ""
    if event.kind is EventKind.ENDED:
        return f"Thông điệp này đã hết thời hạn {since}."
    if isinstance(event.record, Confirmed):
        role, day = event.record.role, short_date(event.record.date)
        return f"{role} đã đối chiếu lại thông điệp này với văn bản làm căn cứ ngày {day}."
    if isinstance(event.by, Message):
        return f"Thông điệp mới: {_sentence(event.by.title)}"
    return _released(corpus, message)


def _released(corpus: Corpus, message: Message) -> str:
    audiences = ", ".join(corpus.vocabulary.audiences[name].label.lower() for name in message.audiences)
    cited = dict.fromkeys(section.partition("#")[0] for section in message.cites)
    papers = [citation(corpus, corpus.directives[name]) for name in cited if name in corpus.directives]
    ground = f" Căn cứ: {'; '.join(papers)}." if papers else ""
    return f"{speaker(corpus, message)} gửi {audiences}; {window_words(message.valid)}.{ground}"


def _correction(line: Correction) -> str:
    was = f" Trước: “{line.was}”." if line.was else ""
    now = f" Nay: “{line.now}”." if line.now else ""
    return squeeze(f"Đính chính ngày {short_date(line.date)}: {_sentence(line.reason)}{was}{now}")


def _removal(line: Removal) -> str:
    reason = _REMOVAL_REASONS.get(line.reason, line.reason)
    return f"Gỡ ngày {short_date(line.date)}, quyết định của {line.authority}. Lý do: {reason}."


def _sentence(text: str) -> str:
    """The text with a mark at its end."""
    return text if text.endswith((".", "!", "?", "…")) else text + "."
