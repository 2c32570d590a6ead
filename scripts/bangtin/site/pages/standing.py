"""Where documents stand on the day: one sentence for banners, one word for badges (floor 3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bangtin.language.dates import short_date
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.model.effect import EffectState, EndReason, LegalEffect
from bangtin.model.labels import MESSAGE_STATES, effect_label
from bangtin.model.message import Message
from bangtin.model.names import directive_name, held_words
from bangtin.model.review import MessageState, MessageStatus
from bangtin.site.addresses import directive_address
from bangtin.site.pages.frame import Link


@dataclass(frozen=True, slots=True)
class Standing:
    """A state: its word, the tone it is shown in, a sentence, and the paper that brought it about."""

    label: str
    tone: str
    sentence: str
    badge: str
    """The label where it stands alone."""
    by: Link | None = None
    lead: str = ""
    """The words that lead from the sentence to that paper: `được thay thế bởi`."""
    more: str = ""
    """A sentence that follows."""
    latest: Link | None = None
    """Where the paper that took its place was itself replaced: the last of the row."""


_TONES = {
    EffectState.NOT_YET: "wait",
    EffectState.IN_FORCE: "live",
    EffectState.PARTLY_ENDED: "wait",
    EffectState.SUSPENDED: "wait",
    EffectState.STAYED: "stop",
    EffectState.ENDED: "ended",
    EffectState.OUTDATED: "ended",
    EffectState.UNKNOWN: "wait",
}
_LEADS: Final[Mapping[EffectState | EndReason, str]] = {
    EndReason.REPLACED: "được thay thế bởi",
    EndReason.ABOLISHED: "bị bãi bỏ bởi",
    EffectState.SUSPENDED: "theo",
    EffectState.STAYED: "theo",
}
_REASONS: Final[Mapping[EndReason, str]] = {
    EndReason.TERM: "hết thời hạn mà văn bản tự nêu",
    EndReason.RECALLED: "bị thu hồi",
    EndReason.DONE: "đã thực hiện xong",
}
_MESSAGE_TONES = {
    MessageState.UPCOMING: "wait",
    MessageState.LIVE: "live",
    MessageState.ENDED: "ended",
    MessageState.HELD: "wait",
    MessageState.WITHDRAWN: "stop",
}


def directive_standing(corpus: Corpus, directive: Directive) -> Standing:
    """A withdrawal counts before the legal effect of the paper."""
    if directive.withdrawn:
        day = short_date(directive.withdrawn.date)
        return Standing("Đã thu hồi", "stop", f"Đã thu hồi khỏi trang này từ ngày {day}.", "Đã thu hồi")
    effect = corpus.effect(directive)
    legal = corpus.type_of(directive).legal
    label = effect_label(effect.state, legal=legal)
    return Standing(
        label,
        _TONES[effect.state],
        _effect_sentence(effect, label, legal=legal),
        effect_badge(effect, legal=legal),
        _by(corpus, effect),
        _LEADS.get(effect.reason or effect.state, ""),
        _rest(effect, legal=legal),
        _latest(corpus, effect),
    )


def message_standing(corpus: Corpus, message: Message, status: MessageStatus) -> Standing:
    """What a reader must know before using a message."""
    label, _ = MESSAGE_STATES[status.state]
    tone = _MESSAGE_TONES[status.state]
    since = f" từ ngày {short_date(status.since)}" if status.since else ""
    if status.state is MessageState.HELD:
        sentence = held_words(message, status.hold, status.since)
        return Standing(label, tone, sentence, label, _new_paper(corpus, status), "Xem văn bản mới:")
    sentences = {
        MessageState.UPCOMING: f"Thông điệp này được dùng từ ngày {short_date(message.valid.from_)}.",
        MessageState.LIVE: "Thông điệp này đang được sử dụng.",
        MessageState.ENDED: f"Thông điệp này đã hết thời hạn{since}.",
        MessageState.WITHDRAWN: f"Thông điệp này đã được thu hồi{since}.",
    }
    return Standing(label, tone, sentences[status.state], label)


def effect_badge(effect: LegalEffect, *, legal: bool) -> str:
    """The state where its word stands alone."""
    if effect.state is not EffectState.UNKNOWN:
        return effect_label(effect.state, legal=legal)
    return "Chưa rõ hiệu lực" if legal else "Chưa rõ còn áp dụng"


def _effect_sentence(effect: LegalEffect, label: str, *, legal: bool) -> str:
    """What holds, since when and why; the paper that brought it about is named after it."""
    if effect.state is EffectState.UNKNOWN:
        matter = "văn bản còn hiệu lực hay không" if legal else "văn bản còn được áp dụng hay không"
        return f"{label} {matter}{_checked(effect)}."
    since = f" từ ngày {short_date(effect.since)}" if effect.since else ""
    until = f" đến hết ngày {short_date(effect.until)}" if effect.until else ""
    if effect.state is EffectState.NOT_YET:
        return f"{label}; {'có hiệu lực' if legal else 'áp dụng'}{since}."
    why = f", {_REASONS[effect.reason]}" if effect.reason and effect.reason in _REASONS else ""
    return f"{label}{since}{until}{why}."


def _rest(effect: LegalEffect, *, legal: bool) -> str:
    """Of a paper of which a part has ended: that nobody knows whether the rest holds."""
    if effect.state is not EffectState.PARTLY_ENDED or not effect.checked:
        return ""
    return (
        f"Chưa rõ phần còn lại {'còn hiệu lực' if legal else 'còn được áp dụng'} hay không{_checked(effect)}."
    )


def _checked(effect: LegalEffect) -> str:
    return f" (kiểm tra gần nhất ngày {short_date(effect.checked)})" if effect.checked else ""


def _by(corpus: Corpus, effect: LegalEffect) -> Link | None:
    paper = corpus.directives.get(effect.by or "")
    return _paper_link(corpus, paper) if paper else None


def _latest(corpus: Corpus, effect: LegalEffect) -> Link | None:
    """The last of a row of papers of which each replaced the one before; None for a row of one."""
    first = newest = corpus.directives.get(effect.by or "") if effect.state is EffectState.ENDED else None
    seen = set()
    while newest and newest.id not in seen:
        seen.add(newest.id)
        following = corpus.effect(newest)
        if following.reason is not EndReason.REPLACED or following.state is not EffectState.ENDED:
            break
        newest = corpus.directives.get(following.by or "")
    return _paper_link(corpus, newest) if newest and newest is not first else None


def _paper_link(corpus: Corpus, paper: Directive) -> Link:
    return Link(directive_name(corpus, paper), directive_address(paper.id))


def _new_paper(corpus: Corpus, status: MessageStatus) -> Link | None:
    """The paper that changed or took the place of the one a held message rests on."""
    paper = corpus.directives.get((status.hold.by if status.hold else None) or "")
    if paper:
        return _paper_link(corpus, paper)
    rested = corpus.directives.get(status.because or "")
    return _by(corpus, corpus.effect(rested)) if rested else None
