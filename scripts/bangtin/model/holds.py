"""Why a message rests, in words, and what is to be done about it: one table (floor 1)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from bangtin.model.wording import Wording


class HoldCause(StrEnum):
    """What makes a message rest. Of causes of one day the one that stands higher is told."""

    ENDED = "ended"
    """A section that it rests on is replaced, abolished, over or outdated."""
    WITHDRAWN = "withdrawn"
    """The directive was taken back from the site."""
    REMOVED = "removed"
    """The directive was removed from the site."""
    PAUSED = "paused"
    """A section is suspended or stayed."""
    CHANGED = "changed"
    """A section was amended, corrected, or ended in part, and nobody has looked at the message since."""
    FACT = "fact"
    """A registered fact has run out."""
    BODY = "body"
    """The body that speaks has come to its end."""
    ORIGINAL = "original"
    """The text that it translates has changed, or rests itself."""
    WAIVER = "waiver"
    """A waiver that it needed has run out."""
    TERM = "term"
    """A name or term in it is no longer right."""
    RECORD = "record"
    """An officer said so."""


@dataclass(frozen=True, slots=True)
class Hold:
    """One cause, the day it began, and what it has to do with."""

    cause: HoldCause
    since: date | None = None
    """None when no record names the day."""
    paper: str | None = None
    """Id of the directive that the message rested on."""
    by: str | None = None
    """Id of the directive that changed or ended it."""
    subject: str | None = None
    """The section, fact, rule or term that it is about."""


REASONS: Final = {
    HoldCause.ENDED: Wording("văn bản làm căn cứ đã thay đổi", "the directive under it has changed"),
    HoldCause.WITHDRAWN: Wording(
        "văn bản làm căn cứ đã được thu hồi khỏi trang này",
        "the directive under it was withdrawn from this site",
    ),
    HoldCause.REMOVED: Wording(
        "văn bản làm căn cứ đã được gỡ khỏi trang này", "the directive under it was removed from this site"
    ),
    HoldCause.PAUSED: Wording(
        "văn bản làm căn cứ đang tạm ngưng hoặc bị đình chỉ",
        "the directive under it is suspended or stayed",
    ),
    HoldCause.CHANGED: Wording("văn bản làm căn cứ đã thay đổi", "the directive under it has changed"),
    HoldCause.FACT: Wording("số liệu trong thông điệp đã hết thời hạn", "a figure in it has run out"),
    HoldCause.BODY: Wording(
        "nơi phát thông điệp đã kết thúc hoạt động", "the body that speaks has come to its end"
    ),
    HoldCause.ORIGINAL: Wording(
        "bản tiếng Việt mà thông điệp này dịch đã thay đổi", "the text that it translates has changed"
    ),
    HoldCause.WAIVER: Wording("nội dung đang chờ xem lại", "its content waits to be looked at"),
    HoldCause.TERM: Wording("tên gọi trong thông điệp đã thay đổi", "a name in it has changed"),
    HoldCause.RECORD: Wording("nội dung đang chờ xem lại", "its content waits to be looked at"),
}
"""Why a message rests, as a part of a sentence that ends with “từ ngày …”."""

_WRITE_ANEW: Final = Wording(
    "viết thông điệp mới theo văn bản đang áp dụng, ghi replaces: {message}; không còn gì để nói thì thu hồi",
    "write a new message on a directive in force, with replaces: {message}; or withdraw this one",
)
TASKS: Final = {
    HoldCause.ENDED: _WRITE_ANEW,
    HoldCause.WITHDRAWN: _WRITE_ANEW,
    HoldCause.REMOVED: Wording("thu hồi thông điệp này", "withdraw this message"),
    HoldCause.PAUSED: Wording(
        "chờ đến khi văn bản được áp dụng lại; thông điệp khi ấy tự dùng lại được",
        "wait until the directive holds again; the message then comes back by itself",
    ),
    HoldCause.CHANGED: Wording(
        "đọc văn bản mới, sửa thông điệp nếu cần, rồi chạy: bangtin confirm {message}",
        "read the new paper, mend the message if need be, then run: bangtin confirm {message}",
    ),
    HoldCause.FACT: Wording(
        "ghi số liệu mới trong data/vocabulary/facts.yml, rồi chạy: bangtin confirm {message}",
        "write the new value into data/vocabulary/facts.yml, then run: bangtin confirm {message}",
    ),
    HoldCause.BODY: Wording(
        "nơi kế tục viết thông điệp mới và ghi replaces: {message}",
        "its successor writes a new message with replaces: {message}",
    ),
    HoldCause.ORIGINAL: Wording(
        "dịch lại cho khớp với bản tiếng Việt, rồi chạy: bangtin confirm {message}",
        "bring the translation up to its original, then run: bangtin confirm {message}",
    ),
    HoldCause.WAIVER: Wording(
        "sửa chỗ được miễn quy tắc {subject}, hoặc ghi mục miễn mới có lý do",
        "mend what the waiver of {subject} covered, or write a new waiver with its reason",
    ),
    HoldCause.TERM: Wording(
        "sửa “{subject}” theo tên gọi hiện nay, rồi chạy: bangtin confirm {message}",
        "write “{subject}” by its present name, then run: bangtin confirm {message}",
    ),
    HoldCause.RECORD: Wording(
        "xem lại thông điệp, rồi chạy: bangtin confirm {message}",
        "look at the message, then run: bangtin confirm {message}",
    ),
}
"""What whoever speaks has to do; `{message}` is the id, `{subject}` what the hold is about."""
