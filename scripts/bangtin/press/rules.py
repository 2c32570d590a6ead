"""The rules of the press: what the finished site must hold (floor 4)."""

from bangtin.model.finding import Rule, Wording

_PROGRAM = Wording(
    "sửa mẫu trang trong overrides/ hoặc nội dung ở tệp nguồn; nếu không rõ, báo cho người phụ trách chương trình.",
    "mend the template in overrides/ or the source; if in doubt, tell whoever keeps the program.",
)


class G001(Rule):
    """Đường dẫn trong trang phải dẫn tới một trang, một mục đang có."""

    bad = "[xem](/van-ban/thanh-uy-bao-loc/2021/253/)"
    good = "[xem](/van-ban/thanh-uy-bao-loc/2021/253-cv-thu/)"
    wrong = Wording("Đường dẫn tới “{target}” không có nơi đến.", "The link to “{target}” leads nowhere.")
    mend = Wording(
        "sửa đường dẫn trong tệp nguồn, ví dụ /van-ban/thanh-uy-bao-loc/2021/253-cv-thu/#4.",
        "mend the link in its source, for example /van-ban/thanh-uy-bao-loc/2021/253-cv-thu/#4.",
    )


class G002(Rule):
    """Chữ, số và dấu của văn bản trên trang phải đúng như trong tệp nguồn, không thiếu, không thừa, không đổi thứ tự."""

    bad = "Tệp ghi 5 *3* 2 và trang hiện 5 3 2"
    good = "Tệp ghi 5 \\*3\\* 2 và trang hiện 5 *3* 2"
    wrong = Wording(
        "Nội dung hiện trên trang khác tệp nguồn ở mục “{anchor}”: tệp ghi “{source}”, trang hiện “{shown}”.",
        "The page differs from the source at “{anchor}”: the file has “{source}”, the page shows “{shown}”.",
    )
    mend = Wording(
        "đặt dấu \\ trước dấu bị mất, ví dụ 5\\*3\\*2.",
        "put \\ before the mark that was lost, for example 5\\*3\\*2.",
    )


class G003(Rule):
    """Địa chỉ của văn bản, thông điệp đã công bố không mất đi mà không có ghi nhận."""

    bad = "(xóa tệp của một văn bản đã công bố)"
    good = "(thêm withdrawn vào tệp ấy, hoặc một dòng vào data/removed.yml)"
    wrong = Wording(
        "“{id}” đã công bố nhưng không còn tệp, cũng không có ghi nhận vì sao{like}.",
        "“{id}” was published; its file is gone and no record says why{like}.",
    )
    mend = Wording(
        "đưa tệp trở lại, rồi thu hồi bằng bangtin withdraw; nếu đã đổi tên tệp, ghi tên cũ vào moved_from của tệp "
        "mới; nếu phải gỡ hẳn, ghi id, date, reason, authority vào data/removed.yml, ví dụ reason: dang-nham.",
        "bring the file back, then withdraw it with bangtin withdraw; if the file was renamed, write its old name "
        "in moved_from of the new one; if it must go for good, write id, date, reason and authority into "
        "data/removed.yml, for example reason: dang-nham.",
    )


class G004(Rule):
    """Chữ của văn bản đã công bố chỉ đổi khi có một dòng đính chính mới."""

    bad = "(sửa một số trong văn bản đã công bố, không ghi gì thêm)"
    good = "(sửa và thêm một dòng vào corrections)"
    wrong = Wording(
        "Nội dung “{id}” khác bản đã công bố nhưng không có dòng đính chính mới.",
        "The text of “{id}” differs from what was published, and no new correction says so.",
    )
    mend = Wording(
        "trả lại nội dung cũ, hoặc thêm vào corrections một dòng có date, role, reason, was, now, ví dụ "
        "reason: sửa lỗi chép.",
        "restore the old text, or add to corrections a line with date, role, reason, was and now, for example "
        "reason: sửa lỗi chép.",
    )


class G005(Rule):
    """Một lần xuất bản không làm mất quá một phần mười số tệp của trang mà không có ghi nhận."""

    bad = "(thư mục docs/ bị xóa nhầm)"
    good = "(khôi phục thư mục docs/)"
    wrong = Wording(
        "Trang có {before} tệp nay chỉ còn {now}, không có ghi nhận vì sao.",
        "The site had {before} files and has only {now} now, and no record says why.",
    )
    mend = Wording(
        "tìm lại những tệp bị mất trong data/ và docs/, ví dụ bằng git status; nếu cố ý, chạy build với "
        "--previous none.",
        "find what was lost in data/ and docs/, for example with git status; if it was meant, build with "
        "--previous none.",
    )


class G101(Rule):
    """Trang đã dựng chỉ chứa các thành phần trong danh sách cho phép."""

    bad = "(mẫu trang chèn khung của một trang khác)"
    good = "(mẫu trang chỉ có đoạn văn, bảng, danh sách, đường dẫn)"
    wrong = Wording(
        "Trang đã dựng có thành phần không được phép.", "A built page has an element that is not allowed."
    )
    mend = _PROGRAM


class G102(Rule):
    """Trang đã dựng chỉ chứa các thuộc tính trong danh sách cho phép."""

    bad = "(mẫu trang ghi kiểu chữ ngay trong một thẻ)"
    good = "(kiểu chữ nằm trong tệp kiểu của trang)"
    wrong = Wording(
        "Trang đã dựng có thuộc tính không được phép.", "A built page has an attribute that is not allowed."
    )
    mend = _PROGRAM


class G103(Rule):
    """Đường dẫn trong trang đã dựng chỉ thuộc các loại cho phép."""

    bad = "(đường dẫn mở một tệp trên máy người đọc)"
    good = "https://example.org/"
    wrong = Wording(
        "Trang đã dựng có đường dẫn thuộc loại không được phép.",
        "A built page has a link of a kind that is not allowed.",
    )
    mend = _PROGRAM


class G104(Rule):
    """Trang đã dựng không chứa mã chạy hay kiểu trình bày viết thẳng trong trang."""

    bad = "(mẫu trang có đoạn mã viết thẳng vào trang)"
    good = "(mã nằm trong tệp riêng dưới overrides/assets/scripts/)"
    wrong = Wording(
        "Trang đã dựng có mã viết thẳng trong trang.", "A built page has a script or style written into it."
    )
    mend = _PROGRAM


class G201(Rule):
    """Không tệp nào của trang nhắc tên, số, địa chỉ của văn bản chưa công khai."""

    bad = "(thông điệp công khai hôm nay nêu số của văn bản ngày mai mới công khai)"
    good = "(thông điệp ấy cũng đợi đến ngày mai)"
    wrong = Wording(
        "Tệp này nhắc tới một văn bản chưa công khai.", "This file names a document that is not public."
    )
    mend = Wording(
        "tìm trong các văn bản, thông điệp đã công bố chỗ nhắc tới văn bản ấy và bỏ đi, hoặc đợi đến ngày công khai.",
        "find where a released document names it and take that out, or wait for its first public day.",
    )


class G202(Rule):
    """Không tệp nào của trang chứa mười hai chữ liền nhau của văn bản chưa công khai."""

    bad = "(thông điệp công khai hôm nay chép một đoạn của văn bản ngày mai mới công khai)"
    good = "(thông điệp ấy cũng đợi đến ngày mai)"
    wrong = Wording(
        "Tệp này chứa lời của một văn bản chưa công khai.",
        "This file holds words of a document that is not public.",
    )
    mend = Wording(
        "tìm trong các văn bản, thông điệp đã công bố đoạn chép từ văn bản ấy và bỏ đi, hoặc đợi đến ngày công khai.",
        "find where a released document copies it and take that out, or wait for its first public day.",
    )
