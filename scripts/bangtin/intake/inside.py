"""What a file holds beside its words: refused, or told and left behind (floor 3)."""

from typing import Final

from bangtin.gates import files
from bangtin.intake.originals import Original
from bangtin.intake.paper import Remark
from bangtin.model.trouble import RefusalError
from bangtin.model.wording import Wording

_REFUSALS: Final = {
    files.MACRO: Wording(
        "tệp có macro (chương trình chạy trong Word). Lưu lại không kèm macro rồi nhập.",
        "the file holds macros. Save it without them and import that.",
    ),
    files.EMBEDDED: Wording(
        "tệp có tệp khác nhúng bên trong. Gỡ tệp nhúng, lưu lại rồi nhập.",
        "another file is embedded in it. Take that out, save it and import that.",
    ),
    files.ACTION: Wording(
        "tệp PDF có lệnh tự chạy. In ra PDF mới (Microsoft Print to PDF) rồi nhập.",
        "the PDF runs actions by itself. Print it to a new PDF and import that.",
    ),
    files.LOCKED: Wording(
        "tệp có mật khẩu hoặc bị khóa. Mở bằng mật khẩu, lưu bản không khóa rồi nhập.",
        "the file is locked by a password. Save it without one and import that.",
    ),
    files.BURSTS: Wording(
        "tệp nén bất thường, mở ra sẽ quá lớn. Lưu lại từ chương trình gốc rồi nhập.",
        "the file would unpack to far more than a paper. Save it anew where it was made.",
    ),
    files.ENTITY: Wording(
        "tệp có khai báo XML mà Word không bao giờ ghi. Mở bằng Word, lưu lại rồi nhập.",
        "the file declares XML entities, which Word never writes. Save it anew in Word.",
    ),
    files.DAMAGED: Wording(
        "tệp hỏng. Mở bằng Word, lưu lại rồi nhập.", "the file is damaged. Save it anew in Word."
    ),
    files.TOO_WIDE: Wording(
        "ảnh quá lớn. Quét lại ở 300 dpi, hoặc giảm kích thước ảnh.",
        "the picture is too large. Scan it at 300 dpi, or make it smaller.",
    ),
}
_LEFT_BEHIND: Final = {
    files.OBJECT: Wording(
        "Tệp có đối tượng nhúng (công thức, bảng tính); chữ trong đó không đọc được, hãy gõ bổ sung.",
        "The file has embedded objects (formulas, sheets); their words cannot be read, add them by hand.",
    ),
    files.TRACKED: Wording(
        "Tệp còn dấu theo dõi chỉnh sửa: bản nháp lấy chữ như khi chấp nhận mọi sửa đổi. Hãy so với bản ký.",
        "The file has tracked changes: the draft takes them as accepted. Compare it with the signed paper.",
    ),
    files.COMMENTS: Wording("Nhận xét trong tệp không được đưa vào.", "Comments in the file were left out."),
    files.HIDDEN: Wording(
        "Tệp có chữ ẩn. Hãy mở bằng Word, bật hiện chữ ẩn và so với bản nháp.",
        "The file has hidden text. Show it in Word and compare it with the draft.",
    ),
    files.AUTHOR: Wording(
        "Thuộc tính tệp gốc có tên người soạn; tên ấy không vào bản nháp, và bản gốc không lên trang.",
        "The properties of the file name a person; the draft does not, and originals are never published.",
    ),
    files.POSITION: Wording(
        "Ảnh gốc có tọa độ nơi chụp; tọa độ ấy không đưa vào bản nháp, và bản gốc không lên trang.",
        "The picture tells where it was taken; the draft does not, and originals are never published.",
    ),
}


def judge_file(original: Original) -> list[Remark]:
    """Remarks on what is left behind; one line refuses what is dangerous."""
    hits = files.scan_file(original.content, original.form)
    for hit in hits:
        if hit.kind in files.REFUSED:
            why = _REFUSALS[hit.kind]
            raise RefusalError(f"{original.name}: {why.vi}", f"{original.name}: {why.en}")
    return [Remark(_LEFT_BEHIND[kind]) for kind in dict.fromkeys(hit.kind for hit in hits)]
