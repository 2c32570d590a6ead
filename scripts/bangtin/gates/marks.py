"""The marks and the grammar of a stamp: what a line may hold to be only marks (floor 1)."""

import re
from typing import Final

from bangtin.gates.codes import (
    CONFERENCE_PAPER,
    DRAFT,
    INTERNAL,
    RECALLED,
    RETURN_AFTER_READING,
    SECRECY_GRADE,
    SECRECY_KEY,
    SECRECY_MARK,
)
from bangtin.gates.glyphs import skeleton, skeleton_pattern
from bangtin.language.text import fold


def _any(marks: str) -> str:
    """One of the marks given between bars."""
    return f"(?:{'|'.join(map(skeleton_pattern, marks.split('|')))})"


# A skeleton writes 1 and 0 as letters, and "V" as "u".
_DIGIT: Final = "[io2-9]"
_COUNT: Final = (
    rf"(?:{_DIGIT}{{1,2}}|[iux]{{1,4}}|{_any('một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|nhất|đầu|cuối')})"
)
_LONG_DATE: Final = (
    rf"{_any('ngày')}{_DIGIT}{{1,2}}{_any('tháng')}{_DIGIT}{{1,2}}(?:{_any('năm')}{_DIGIT}{{4}})?"
)
_DATE: Final = rf"(?:{_any('ngày')}?{_DIGIT}{{3,8}}|{_LONG_DATE})"
_VERSION: Final = rf"(?:{_any('lần|lần thứ|số|bản|phiên bản|v|ver|version')}?{_COUNT})?{_DATE}?"
_OPINION: Final = rf"(?:{_any('góp ý')}|{_any('ý kiến')}{_any('góp ý|nhân dân|rộng rãi')}?)"
_ASKING: Final = rf"{_any('để|đang')}?{_any('lấy|xin')}{_OPINION}"

_MARKS: Final[dict[str, str]] = {
    SECRECY_MARK: rf"{_any('tài liệu|văn bản|dấu|hồ sơ')}?{_any('tuyệt mật|tối mật|mật')}",
    RECALLED: rf"{_any('dấu')}?{_any('tài liệu thu hồi')}",
    INTERNAL: rf"{_any('tài liệu|chỉ')}{{0,2}}{_any('lưu hành nội bộ')}",
    RETURN_AFTER_READING: rf"{_any('đọc')}?{_any('xem xong trả lại|xem xong xin trả lại')}{_any('ngay')}?",
    DRAFT: rf"{_any('bản|tài liệu|văn bản')}?{_any('dự thảo')}(?:{_ASKING}|{_VERSION})",
    CONFERENCE_PAPER: rf"{_any('tài liệu hội nghị|tài liệu phục vụ hội nghị')}",
}
_CODES: Final = tuple(_MARKS)
_ONE: Final = re.compile("|".join(f"({pattern})" for pattern in _MARKS.values()))
_SPEED: Final = _any("hỏa tốc hẹn giờ|hỏa tốc|thượng khẩn|khẩn")
_ONLY_MARKS: Final = re.compile(rf"{_SPEED}*(?:(?:{'|'.join(_MARKS.values())}){_SPEED}*)+")

STARTS: Final = (
    *("mat", "mucd", "toim", "tuyet", "taili", "thuongk", "luuh", "xemx", "docx", "chil", "duth", "doma"),
    *("daud", "daum", "dauta", "band", "vanb", "khan", "hoat", "hosom"),
)
"""How a line that is only marks may begin."""

# "DỰ THẢO Số: …": the line of the number may follow the stamp; an image's address may follow its text.
_NUMBER_LINE: Final = re.compile(r"[Ss][ốôoóổỐÔOÓỔ]\s{0,4}:.*", re.DOTALL)
_ADDRESS: Final = re.compile(r"\]\([^)\n]{0,200}\)?|\{[^}\n]{0,60}\}")

_GRADE: Final = re.compile(r"(?:dau )?(?:chi )?(?:muc )?do[ _]mat\s{0,9}[:=]\s{0,9}(.{0,60})", re.DOTALL)
_NO_GRADE: Final = re.compile(r"(?:binh )?thuong|khong(?: mat| co)?|cong khai|[\W_]*[.…_]{2,}[\W_]*")
_LONGEST_GRADE: Final = 30


def codes_of(segment: str) -> list[str]:
    """The marks a segment consists of, or none if it holds anything else."""
    bones = skeleton(_NUMBER_LINE.sub("", _ADDRESS.sub("", segment)))
    if not _ONLY_MARKS.fullmatch(bones):
        return []
    return sorted({_CODES[(one.lastindex or 1) - 1] for one in _ONE.finditer(bones)})


def grade_of(segment: str) -> str:
    """`Độ mật: …` with a value that is a grade; a blank to be filled in and "Bình thường" are none."""
    found = _GRADE.fullmatch(fold(segment).rstrip(" *|_"))
    if not found:
        return ""
    if "_mat" in found[0].partition(":")[0]:
        return SECRECY_KEY
    value = found[1].strip(" *\"'.;,")
    if _NO_GRADE.fullmatch(found[1].strip()) or _NO_GRADE.fullmatch(value) or len(value) > _LONGEST_GRADE:
        return ""
    return SECRECY_GRADE
