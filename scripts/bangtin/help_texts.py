"""What help says of the commands, Vietnamese → English, and click's own words → Vietnamese (floor 5).

The Vietnamese sentence stands where the command is written; one that this table lacks fails a test.
"""

from collections.abc import Mapping
from typing import Final

from bangtin.model.wording import Wording

_HELP: Final = (
    # Commands
    Wording(
        "Bảng tin: kiểm tra và xuất bản văn bản, thông điệp chính thức.",
        "Bảng tin: check and publish official papers and messages.",
    ),
    Wording(
        "Kiểm tra nội dung, dựng trang và đưa vào thư mục xuất bản.",
        "Check the content, build the site and switch it in.",
    ),
    Wording(
        "Kiểm tra nội dung, nêu mọi lỗi trong một lần; có thể nêu riêng tệp hoặc thư mục.",
        "Check the content and tell everything that is wrong at once; files or folders may be named.",
    ),
    Wording(
        "Đối chiếu từng tệp của một trang đã dựng với manifest của nó.",
        "Hold every file of a built site against its manifest.",
    ),
    Wording(
        "Quay lại bản trước của trang; không được nếu bản ấy còn đăng những gì đã thu hồi, gỡ bỏ.",
        "Go back to the generation before; refused if that shows what was withdrawn or removed.",
    ),
    Wording("Nêu những gì máy này có, thiếu và làm được.", "Tell what this machine has, lacks and can do."),
    Wording(
        "Xem trước trên máy này; tự dựng lại và tải lại khi một tệp thay đổi.",
        "Look at the site on this machine; it is rebuilt and reloaded when a file changes.",
    ),
    Wording(
        "Tìm trong nội dung, xếp hạng như ô tìm kiếm trên trang.",
        "Search the content, ranked like the search box of the site.",
    ),
    Wording(
        "Tìm văn bản theo số, ký hiệu, ghi cách nào cũng được: “253 cv thu”, “công văn 253”.",
        "Find a paper by its number in any spelling: “253 cv thu”, “công văn 253”.",
    ),
    Wording(
        "Viết một bộ nội dung hoàn toàn hư cấu để thử, lớn bao nhiêu cũng được.",
        "Write wholly fictional content of any size, to try things out.",
    ),
    Wording(
        "Tạo bản nháp văn bản hoặc thông điệp trong data/drafts.",
        "Make a draft of a directive or message in data/drafts.",
    ),
    Wording("Tạo bản nháp một văn bản.", "Make a draft of a directive."),
    Wording("Tạo bản nháp một thông điệp.", "Make a draft of a message."),
    Wording(
        "Đọc tệp Word, PDF, bản quét hoặc tệp chữ thành bản nháp, kèm báo cáo mọi chỗ chưa chắc.",
        "Read Word, PDF, scanned or text files into drafts, and report every doubt.",
    ),
    Wording(
        "Kiểm tra một bản nháp, ghi quyết định công bố và chuyển vào thư mục công khai.",
        "Check a draft, record its release and move it to the public folder.",
    ),
    Wording(
        "Ghi mô tả các tệp (JSON Schema) vào thư mục schemas, để trình soạn thảo gợi ý mục và mã.",
        "Write JSON Schemas into schemas, so that editors complete keys and ids.",
    ),
    Wording("Tạo một trang trống cho cơ quan của mình.", "Make an empty site for one's own body."),
    Wording(
        "Ghi rằng thông điệp đã được đối chiếu lại với văn bản làm căn cứ; bỏ việc tạm ngừng nếu có.",
        "Record that a message was held against its grounds again; ends a pause.",
    ),
    Wording(
        "Tạm ngừng thông điệp: trang vẫn còn, kèm thông báo; thông điệp rời danh mục và ô tìm kiếm.",
        "Hold a message: its page stays with a notice; it leaves lists and search.",
    ),
    Wording(
        "Ai phải làm gì: nhiệm vụ tuyên truyền, thông điệp tạm ngừng, sắp hết hạn, cần đối chiếu lại.",
        "Who has to do what: duties, messages that rest, end soon or must be looked at.",
    ),
    Wording(
        "Thu hồi một văn bản hay thông điệp đã công bố (trang vẫn còn, kèm thông báo), hoặc gỡ hẳn nội dung.",
        "Withdraw a published paper or message (its page stays with a notice), or remove its content.",
    ),
    # Options
    Wording(
        "Chức danh quyết định thu hồi hay gỡ (không ghi tên người).",
        "Post that decided (no name of a person).",
    ),
    Wording("Vì sao thu hồi; người đọc thấy câu này.", "Why it is withdrawn; readers see this sentence."),
    Wording(
        "Gỡ hẳn nội dung: theo pháp luật, vì dữ liệu cá nhân, do đăng nhầm; chỉ còn trang ghi việc gỡ.",
        "Remove the content: by law, for personal data, published by mistake; only a page says so.",
    ),
    Wording(
        "Chỉ nói về một cơ quan: mã trong data/vocabulary/organizations.yml.",
        "Speak of one body only: its id in data/vocabulary/organizations.yml.",
    ),
    Wording(
        "Chức danh của người đã đối chiếu (không ghi tên người).",
        "Post of whoever compared it (no name of a person).",
    ),
    Wording(
        "Mọi thông điệp dựa vào văn bản, mục hoặc số liệu này, ví dụ thanh-uy-bao-loc/2021/253-cv-thu#4.",
        "All messages resting on this paper, section or fact, such as thanh-uy-bao-loc/2021/253-cv-thu#4.",
    ),
    Wording("Vì sao tạm ngừng; người đọc thấy câu này.", "Why it is held; readers see this sentence."),
    Wording("Ngôn ngữ của thông báo.", "Language of what is said."),
    Wording("Thư mục nội dung (mặc định: thư mục hiện tại).", "Content root (default: this folder)."),
    Wording("Xét hiệu lực, thời hạn theo ngày này.", "Judge effect and validity on this day."),
    Wording(
        "Bản đã công bố để đối chiếu: thư mục trang hoặc manifest/documents.json; none: không đối chiếu.",
        "What was published, to compare with: a site or manifest/documents.json; none: nothing.",
    ),
    Wording(
        "Cụm máy dựng trang văn bản: dask://máy:cổng.",
        "A cluster that renders the documents: dask://host:port.",
    ),
    Wording("Thư mục xuất bản (mặc định: public).", "Folder of the published site (default: public)."),
    Wording("Chương trình dựng trang viết tay.", "Program that renders hand-written pages."),
    Wording(
        "Số tiến trình (mặc định: số nhân của máy).", "Number of processes (default: cores of the machine)."
    ),
    Wording("Dạng kết quả.", "Form of the answer."),
    Wording("Cổng trên máy này.", "Port on this machine."),
    Wording("Hiện cả bản nháp trong data/drafts.", "Show drafts of data/drafts too."),
    Wording("Số kết quả.", "Number of results."),
    Wording("Số văn bản.", "Number of directives."),
    Wording(
        "Số thông điệp (mặc định: một cho hai mươi văn bản).",
        "Number of messages (default: one for twenty directives).",
    ),
    Wording("Mã trong data/vocabulary/organizations.yml.", "Id in data/vocabulary/organizations.yml."),
    Wording("Mã trong data/vocabulary/document-types.yml.", "Id in data/vocabulary/document-types.yml."),
    Wording("Ngày ban hành.", "Day of issue."),
    Wording("Số, ký hiệu, ví dụ 253-CV/ThU.", "Number and symbol, for example 253-CV/ThU."),
    Wording("Địa danh ghi trước ngày ban hành.", "Place written before the day of issue."),
    Wording("Trích yếu, không ghi “V/v”.", "Subject, without “V/v”."),
    Wording("Tiêu đề thông điệp.", "Title of the message."),
    Wording("Ngày đầu sử dụng.", "First day of use."),
    Wording("Ngày cuối sử dụng.", "Last day of use."),
    Wording(
        "Mục văn bản làm căn cứ, ví dụ thanh-uy-bao-loc/2021/253-cv-thu#4.",
        "Section that it rests on, for example thanh-uy-bao-loc/2021/253-cv-thu#4.",
    ),
    Wording("Mã đối tượng; ghi nhiều lần được.", "Id of an audience; may be repeated."),
    Wording(
        "Mã kênh có bản riêng; ghi nhiều lần được.", "Id of a channel with its own text; may be repeated."
    ),
    Wording("Tên tệp (mặc định: lấy từ tiêu đề).", "File name (default: from the title)."),
    Wording(
        "Mã cơ quan ban hành, khi máy không đọc được hoặc đọc sai.",
        "Id of the issuing body, where it cannot be read or is read wrongly.",
    ),
    Wording("Sửa luôn những chỗ máy đọc sai mà chắc chắn.", "Mend what was surely read wrongly at once."),
    Wording(
        "Chức danh quyết định công bố (không ghi tên người).",
        "Post that decided on the release (no name of a person).",
    ),
    Wording("Quy định hoặc văn bản cho phép công bố.", "Rule or paper that allows publication."),
    Wording(
        "Ngày công khai đầu tiên, nếu chưa công khai ngay.", "First public day, if it is not public at once."
    ),
    Wording("Tên cơ quan xuất bản.", "Name of the publishing body."),
    Wording("Tên trang.", "Name of the site."),
    Wording("Địa chỉ trang, kết thúc bằng /.", "Address of the site, ending in /."),
    Wording(
        "Tên miền dùng cho mã mục tin (mặc định: tên miền của trang).",
        "Domain in the ids of feed entries (default: that of the site).",
    ),
    # Questions
    Wording("Mã cơ quan ban hành", "Id of the issuing body"),
    Wording("Mã thể loại", "Id of the type"),
    Wording("Ngày ban hành (năm-tháng-ngày)", "Day of issue (year-month-day)"),
    Wording("Tiêu đề", "Title"),
    Wording("Mã cơ quan nói thông điệp", "Id of the body that speaks"),
    Wording("Ngày đầu sử dụng (năm-tháng-ngày)", "First day of use (year-month-day)"),
    Wording("Cơ quan xuất bản", "Publishing body"),
    Wording("Tên trang", "Name of the site"),
    Wording("Địa chỉ trang (https://…/)", "Address of the site (https://…/)"),
)
ENGLISH: Final[Mapping[str, str]] = {each.vi: each.en for each in _HELP}
VIETNAMESE: Final[Mapping[str, str]] = {
    "Usage: ": "Cách dùng: ",
    "COMMAND [ARGS]...": "LỆNH [ĐỐI SỐ]...",
    "[OPTIONS]": "[TÙY CHỌN]",
    "Options": "Tùy chọn",
    "Commands": "Lệnh",
    "Show this message and exit.": "Xem hướng dẫn này.",
    "Show the version and exit.": "Xem phiên bản.",
    "[default: ": "[mặc định: ",
    "[required]": "[bắt buộc]",
    "; required]": "; bắt buộc]",
    "DIRECTORY": "THƯ-MỤC",
    "INTEGER RANGE": "SỐ",
    "TEXT": "CHỮ",
}
