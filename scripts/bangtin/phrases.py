"""What the commands say, in both languages: one table, one line for each sentence (floor 5)."""

from typing import Final

from bangtin.model.wording import Language, Wording

# Rooms of the house, as progress names them.
ROOMS: Final = {
    "content": Wording("Đọc nội dung", "Reading"),
    "checks": Wording("Kiểm tra", "Checking"),
    "engine": Wording("Trang viết tay", "Hand-written pages"),
    "pages": Wording("Trang văn bản, thông điệp", "Pages of documents"),
    "lists": Wording("Danh mục", "Lists"),
    "search": Wording("Tìm kiếm", "Search"),
    "feeds": Wording("Nguồn tin", "Feeds"),
    "data": Wording("Dữ liệu mở", "Open data"),
    "gates": Wording("Soát trang đã dựng", "Looking through the built site"),
    "switch": Wording("Đưa vào sử dụng", "Switching"),
    "demo": Wording("Viết nội dung thử", "Writing content to try"),
    "import": Wording("Nhập văn bản", "Importing"),
}

# Findings.
ERROR: Final = Wording("LỖI", "ERROR")
WARNING: Final = Wording("LƯU Ý", "NOTE")
FIX: Final = Wording("Cách sửa", "To mend")
COUNTS: Final = Wording(
    "{errors} lỗi, {warnings} lưu ý trong {files} tệp.", "{errors} errors, {warnings} notes in {files} files."
)
NOT_PUBLISHED: Final = Wording("Chưa xuất bản.", "Not published.")

# build, serve
PUBLISHED: Final = Wording(
    "Đã xuất bản {directives} văn bản, {messages} thông điệp ({files} tệp, {seconds} giây) vào {folder}",
    "Published {directives} directives, {messages} messages ({files} files, {seconds} s) into {folder}",
)
EMBARGOED: Final = Wording(
    "Còn {count} tệp chờ đến ngày công khai.", "{count} files wait for their first public day."
)
JUDGED_ON: Final = Wording(
    "Hiệu lực và thời hạn xét theo ngày {day}.", "Effect and validity are judged on {day}."
)
FIRST: Final = Wording(
    "Không có bản đã công bố nào để đối chiếu.", "There is no earlier generation to compare with."
)
UNCHANGED: Final = Wording(
    "Không có gì thay đổi từ lần xuất bản trước; {folder} vẫn như cũ.",
    "Nothing has changed since the last build; {folder} stays as it is.",
)
LOOK: Final = Wording("Xem trang: ./run serve", "Look at the site: ./run serve")
SERVING: Final = Wording(
    "Xem trang tại {address} (bấm Ctrl+C để dừng)", "Look at {address} (press Ctrl+C to stop)"
)
PORT_TAKEN: Final = Wording(
    "Cổng {port} đang có chương trình khác dùng. Thêm --port với số khác.",
    "Another program uses port {port}. Add --port with another number.",
)

# check
NO_SUCH_PATH: Final = Wording(
    "Không có tệp hay thư mục “{path}”. Ghi đường dẫn tính từ thư mục này hoặc từ thư mục nội dung, "
    "ví dụ data/messages.",
    "There is no file or folder “{path}”. Write a path from this folder or from the content root, "
    "for example data/messages.",
)
OUTSIDE: Final = Wording(
    "“{path}” không nằm trong thư mục nội dung {root}. Thêm --root với thư mục chứa nó.",
    "“{path}” is not inside the content root {root}. Add --root with the folder that holds it.",
)

# search, resolve
NOTHING_FOUND: Final = Wording(
    "Không tìm thấy. Thử ít chữ hơn, hoặc gõ số, ký hiệu.",
    "Nothing found. Try fewer words, or type a number.",
)
RESOLVED: Final = {
    "found": Wording("Tìm thấy.", "Found."),
    "ambiguous": Wording("Có nhiều văn bản cùng số.", "Several papers have this number."),
    "none": Wording("Không có văn bản nào mang số này.", "No paper has this number."),
}
CANDIDATE: Final = Wording("{name} ngày {day} của {issuer}: {title}", "{name} of {day}, {issuer}: {title}")
UNREADABLE: Final = Wording(
    "Chưa đọc được nội dung. Chạy lệnh check để xem lỗi.",
    "The content cannot be read. Run the command check to see why.",
)

# new, release, schema, init, demo
MADE: Final = Wording("Đã tạo {path}", "Made {path}")
WRITE_AND_CHECK: Final = Wording(
    "Viết nội dung rồi kiểm tra: bangtin check {path}", "Write the text, then check: bangtin check {path}"
)
NO_DRAFT: Final = Wording("{path} không phải bản nháp.", "{path} is not a draft.")
RELEASED: Final = Wording(
    "Đã ghi quyết định công bố và chuyển tới {path}", "The release is recorded; the file is now {path}"
)
NO_ROLE: Final = Wording("Chưa ghi chức danh (--role).", "Name the post that decided (--role).")
BUILD_NEXT: Final = Wording("Dựng trang: ./run build", "Build the site: ./run build")
SCHEMAS: Final = Wording(
    "Đã ghi {count} tệp vào schemas/ và .vscode/", "Wrote {count} files into schemas/ and .vscode/"
)
EMPTY_SITE: Final = Wording("Đã tạo trang trống trong {folder}", "Made an empty site in {folder}")
README_NEXT: Final = Wording(
    "Việc tiếp theo: đọc README.md trong thư mục ấy, rồi chạy lệnh check.",
    "Next: read README.md in that folder, then run the command check.",
)
DEMO: Final = Wording(
    "Đã viết {documents} văn bản, {messages} thông điệp hư cấu vào {folder}",
    "Wrote {documents} fictional directives and {messages} messages into {folder}",
)
BUILD_DEMO: Final = Wording(
    "Dựng trang: bangtin build --root {folder}", "Build the site: bangtin build --root {folder}"
)

# hold, confirm
NAME_A_MESSAGE: Final = Wording(
    "Ghi địa chỉ thông điệp, ví dụ 2021/giu-vung-tinh-than, hoặc --resting-on với địa chỉ văn bản.",
    "Name the message to hold, for example 2021/giu-vung-tinh-than, or a directive with --resting-on.",
)
NO_MESSAGE: Final = Wording(
    "Không có thông điệp “{message}”.{nearest}", "There is no message “{message}”.{nearest}"
)
UNREAD_MESSAGE: Final = Wording(
    "Tệp của thông điệp {message} còn lỗi nên chưa ghi được. Chạy lệnh check và sửa trước.",
    "The file of the message {message} cannot be read. Run the command check and mend it first.",
)
NO_GROUND: Final = Wording(
    "Không rõ “{ground}” là gì. Ghi địa chỉ văn bản hoặc mục, ví dụ thanh-uy-bao-loc/2021/253-cv-thu#4.",
    "It is not clear what “{ground}” is. Write an id, for example thanh-uy-bao-loc/2021/253-cv-thu#4.",
)
NO_REASON: Final = Wording(
    "Chưa ghi vì sao tạm ngừng (--because). Người đọc sẽ thấy câu này trên trang.",
    "Say why the message is held (--because). Readers see this sentence.",
)
RESTING_BECAUSE: Final = Wording("Chờ đối chiếu lại với {ground}", "To be held against {ground} again")
NOBODY_RESTS: Final = Wording("Không có thông điệp nào dựa vào {ground}.", "No message rests on {ground}.")
HELD: Final = Wording("Đã tạm ngừng {message}", "Held {message}")
HELD_BEFORE: Final = Wording("{message} đã tạm ngừng từ trước.", "{message} was held before.")
NOT_IN_USE: Final = Wording(
    "{message} không còn được sử dụng; không cần ghi gì.", "{message} is no longer in use; nothing to record."
)
CONFIRMED: Final = Wording(
    "Đã ghi lần đối chiếu của {message}", "Recorded that {message} was held against what it rests on"
)
CONFIRMED_BEFORE: Final = Wording(
    "{message}: lần đối chiếu này đã được ghi.", "{message}: this is recorded already."
)
STILL_HELD: Final = Wording(
    "{message} vẫn tạm ngừng: {reason}. Việc cần làm: {task}.",
    "{message} still rests: {reason}. To do: {task}.",
)

# withdraw
NO_DOCUMENT: Final = Wording(
    "Không có văn bản hay thông điệp “{document}”.{nearest}",
    "There is no directive or message “{document}”.{nearest}",
)
NO_WITHDRAWAL_ROLE: Final = Wording(
    "Chưa ghi chức danh quyết định (--role).", "Name the post that decided (--role)."
)
NO_WITHDRAWAL_REASON: Final = Wording(
    "Chưa ghi lý do thu hồi (--reason). Người đọc sẽ thấy câu này trên trang.",
    "Say why it is withdrawn (--reason). Readers see this sentence.",
)
TWO_REASONS: Final = Wording(
    "Chỉ ghi một: --reason để thu hồi mà giữ trang, hoặc --remove để gỡ hẳn nội dung.",
    "Write one: --reason to withdraw and keep the page, or --remove to take the content away.",
)
WITHDRAWN: Final = Wording(
    "Đã ghi việc thu hồi {document}. Trang vẫn còn, kèm thông báo.",
    "{document} is withdrawn. Its page stays, with a notice.",
)
WITHDRAWN_BEFORE: Final = Wording(
    "{document} đã thu hồi từ trước; không cần ghi gì.", "{document} was withdrawn before; nothing to record."
)
REMOVED: Final = Wording(
    "Đã gỡ {document}: ghi vào data/removed.yml và xóa {files}",
    "Removed {document}: recorded in data/removed.yml, deleted {files}",
)
REMOVED_BEFORE: Final = Wording(
    "{document} đã gỡ từ trước; không cần ghi gì.", "{document} was removed before; nothing to record."
)
REMOVED_ELSEWHERE: Final = Wording(
    "Lịch sử git và các bản sao ở nơi khác vẫn giữ nội dung này: xem docs/huong-dan/vong-doi.md, mục “Gỡ”.",
    "The history of git and copies elsewhere still hold it: see the page docs/huong-dan/vong-doi.md.",
)

# import
IMPORTED: Final = Wording("Đã nhập {drafts} trong {files} tệp.", "Imported {drafts} of {files} files.")

# serve
DRAFT: Final = Wording(
    "BẢN NHÁP – chỉ để xem trước trên máy này, chưa được công bố.",
    "DRAFT – only to be looked at on this machine, not released.",
)
NO_PAGE_YET: Final = Wording(
    "Chưa có trang nào. Trang hiện ra khi nội dung không còn lỗi.",
    "There is no page yet. It appears when the content has no errors.",
)

# what was typed wrong
WRONG: Final = Wording("Lỗi", "Error")
SEE_HELP: Final = Wording("Xem hướng dẫn: {command} --help", "For help: {command} --help")
NO_SUCH_OPTION: Final = Wording("Không có tùy chọn {name}.", "There is no option {name}.")
NO_SUCH_COMMAND: Final = Wording("Không có lệnh “{name}”.", "There is no command “{name}”.")
NEARLY: Final = Wording(" Gần nhất là {name}.", " The nearest is {name}.")
MISSING: Final = Wording("Còn thiếu {name}.", "{name} is missing.")
NO_VALUE: Final = Wording("Sau {name} phải có một giá trị.", "A value must follow {name}.")
TOO_MANY: Final = Wording("Thừa: {words}.", "Too much: {words}.")
BAD_CHOICE: Final = Wording(
    "{name} không nhận “{value}”; chọn một trong: {choices}.",
    "{name} does not take “{value}”; choose one of: {choices}.",
)
BAD_NUMBER: Final = Wording(
    "{name} không nhận “{value}”; ghi một số nguyên từ {first} trở lên.",
    "{name} does not take “{value}”; write a whole number from {first} on.",
)
BAD_NUMBER_WITHIN: Final = Wording(
    "{name} không nhận “{value}”; ghi một số nguyên từ {first} đến {last}.",
    "{name} does not take “{value}”; write a whole number from {first} to {last}.",
)
BAD_VALUE: Final = Wording("{name}: {problem}", "{name}: {problem}")
NO_DAY: Final = Wording(
    "“{value}” không phải một ngày; ghi năm-tháng-ngày, ví dụ 2021-08-20.",
    "“{value}” is not a day; write year-month-day, for example 2021-08-20.",
)

# report
NO_BODY: Final = Wording(
    "Không có cơ quan nào mang mã “{body}” trong data/vocabulary/organizations.yml.",
    "There is no body “{body}” in data/vocabulary/organizations.yml.",
)
REPORT_DAY: Final = Wording("Báo cáo theo ngày {day}", "Report for {day}")
REPORT_COUNTS: Final = Wording(
    "{duties} nhiệm vụ phải thực hiện, {gaps} chỗ chưa có thông điệp; "
    "{live} thông điệp đang dùng, {held} thông điệp tạm ngừng.",
    "{duties} duties, {gaps} gaps; {live} live messages, {held} messages that rest.",
)
REPORT_PARTS: Final = {
    "tasks": Wording("VIỆC CẦN LÀM", "TO DO"),
    "held": Wording("THÔNG ĐIỆP TẠM NGỪNG", "MESSAGES THAT REST"),
    "ending": Wording("THÔNG ĐIỆP SẮP HẾT HẠN", "MESSAGES THAT END SOON"),
    "duties": Wording("NHIỆM VỤ TUYÊN TRUYỀN", "DUTIES"),
}
REPORT_NOTHING: Final = Wording("Không có.", "None.")
REPORT_LOOK: Final = Wording(
    "căn cứ đã thay đổi: đọc lại, sửa nếu cần, rồi chạy: bangtin confirm {message}",
    "its ground has changed: read it again, mend it if need be, then run: bangtin confirm {message}",
)
REPORT_RECORD: Final = Wording(
    "chưa ghi lần đối chiếu nào: đọc lại rồi chạy: bangtin confirm {message}",
    "never recorded as held against its ground: read it, then run: bangtin confirm {message}",
)
REPORT_COVER: Final = Wording(
    'viết thông điệp cho {cells}, ghi cites: ["{section}"]',
    'write a message for {cells} with cites: ["{section}"]',
)
REPORT_FOLLOW: Final = Wording(
    'viết thông điệp nối tiếp cho {cells}, ghi cites: ["{section}"]',
    'write the message that follows for {cells} with cites: ["{section}"]',
)
REPORT_HELD: Final = Wording("{message}: từ {day}, {reason}", "{message}: since {day}, {reason}")
REPORT_ENDS: Final = {
    False: Wording("{message}: đến hết {day}", "{message}: until {day}"),
    True: Wording(
        "{message}: đến hết {day}, đã có thông điệp nối tiếp", "{message}: until {day}, another follows"
    ),
}
REPORT_CARRY: Final = Wording(": {messages}", ": {messages}")
REPORT_UNTIL: Final = Wording(" đến hết {day}", " until {day}")
REPORT_SINCE: Final = Wording(" từ {day}", " since {day}")

# every command
NO_DATA: Final = Wording(
    "Không có thư mục {folder}. Chạy lệnh trong thư mục nội dung, hoặc thêm --root.",
    "There is no folder {folder}. Run the command in a content root, or add --root.",
)


def said(phrase: Wording, lang: Language, **values: object) -> str:
    """A sentence with its values."""
    return phrase.fill({name: str(value) for name, value in values.items()}, lang)


def both(phrase: Wording, **values: object) -> tuple[str, str]:
    """A sentence in both languages, for trouble that does not know who reads it."""
    return said(phrase, "vi", **values), said(phrase, "en", **values)
