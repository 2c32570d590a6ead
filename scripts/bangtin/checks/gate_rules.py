"""What the gates see, as rules: secrecy, circulation, personal data, trackers, active content (floor 3).

A finding of a gate names the place and the rule and never quotes the text.
"""

from bangtin.model.finding import Rule, Wording

_STOP = Wording(
    "dừng lại, không gửi tệp này đi đâu nữa và hỏi người phụ trách bảo vệ bí mật; chỉ công bố khi có quyết định giải mật.",
    "stop, send this file nowhere, and ask whoever is in charge of secrets; publish only after declassification.",
)
_INSIDE = Wording(
    "không công bố tài liệu này; nếu dấu chỉ còn sót lại trên bản đã được phép công khai, dùng bản sạch.",
    "do not publish this paper; if the mark was left on a released copy, use the clean copy.",
)
_REMOVE = Wording(
    "bỏ thông tin này; nếu là số, địa chỉ công khai của cơ quan, ghi ở mục contact của cơ quan ấy.",
    "take it out; if it is a public contact of a body, list it under that body's contact.",
)
_LOOK = Wording(
    "đọc lại đoạn này và chỉ giữ điều cần cho mọi người biết.",
    "read this passage again and keep only what everybody needs to know.",
)
_LINK = Wording(
    "thay bằng đường dẫn thường tới một trang https, không có phần theo dõi.",
    "use an ordinary link to an https page, without tracking parts.",
)


class S101(Rule):
    """Tài liệu mang dấu MẬT, TỐI MẬT, TUYỆT MẬT không được soạn, lưu hay công bố ở đây."""

    bad = "(dấu độ mật đóng ở đầu trang)"
    good = "(tài liệu đã giải mật, bản không còn dấu)"
    wrong = Wording("Có dấu độ mật.", "There is a secrecy mark.")
    mend = _STOP


class S102(Rule):
    """Dòng ghi độ mật cho biết tài liệu thuộc bí mật nhà nước."""

    bad = "(dòng ghi tài liệu thuộc một độ mật)"
    good = "(tài liệu không thuộc bí mật nhà nước)"
    wrong = Wording("Có dòng ghi độ mật.", "A line states a degree of secrecy.")
    mend = _STOP


class S103(Rule):
    """Mục do_mat trong phần thông tin cho biết tài liệu thuộc bí mật nhà nước."""

    bad = "(mục ghi độ mật trong phần thông tin)"
    good = "(không có mục này)"
    wrong = Wording("Phần thông tin có mục ghi độ mật.", "The header states a degree of secrecy.")
    mend = _STOP


class S104(Rule):
    """Tài liệu mang dấu TÀI LIỆU THU HỒI phải trả lại nơi phát, không công bố."""

    bad = "(dấu yêu cầu thu hồi tài liệu)"
    good = "(tài liệu được phát rộng rãi)"
    wrong = Wording("Có dấu tài liệu thu hồi.", "There is a mark of recall.")
    mend = _INSIDE


class S201(Rule):
    """Tài liệu mang dấu LƯU HÀNH NỘI BỘ không phải để công bố."""

    bad = "(dấu chỉ cho phép dùng trong nội bộ)"
    good = "(tài liệu được phép công khai)"
    wrong = Wording("Có dấu lưu hành nội bộ.", "There is a mark of internal circulation.")
    mend = _INSIDE


class S202(Rule):
    """Tài liệu mang dấu XEM XONG TRẢ LẠI không phải để công bố."""

    bad = "(dấu yêu cầu xem xong gửi trả)"
    good = "(tài liệu được phép công khai)"
    wrong = Wording("Có dấu xem xong trả lại.", "There is a mark “return after reading”.")
    mend = _INSIDE


class S203(Rule):
    """Bản mang dấu DỰ THẢO chưa phải văn bản đã ký."""

    bad = "(dấu cho biết văn bản chưa ký)"
    good = "(bản đã ký)"
    wrong = Wording("Có dấu dự thảo.", "There is a draft mark.")
    mend = Wording("chờ bản đã ký rồi mới công bố.", "wait for the signed paper.")


class S204(Rule):
    """Tài liệu mang dấu TÀI LIỆU HỘI NGHỊ chỉ để dùng tại hội nghị."""

    bad = "(dấu cho biết chỉ dùng tại hội nghị)"
    good = "(văn bản ban hành sau hội nghị)"
    wrong = Wording("Có dấu tài liệu hội nghị.", "There is a mark of a conference paper.")
    mend = _INSIDE


class S205(Rule):
    """Số, ký hiệu kết thúc bằng /nb là văn bản nội bộ."""

    bad = "(số, ký hiệu kết thúc bằng chữ nb sau dấu gạch chéo)"
    good = "number: 253-CV/ThU"
    wrong = Wording("Số, ký hiệu là của văn bản nội bộ.", "The number is that of an internal paper.")
    mend = _INSIDE


class N101(Rule):
    """Không công bố số căn cước công dân."""

    bad = "Ông A, căn cước số (mười hai chữ số)"
    good = "Ông A"
    wrong = Wording("Có số căn cước công dân.", "There is a citizen's identity number.")
    mend = _REMOVE


class N102(Rule):
    """Không công bố số chứng minh nhân dân."""

    bad = "Bà B, chứng minh nhân dân số (chín chữ số)"
    good = "Bà B"
    wrong = Wording("Có số chứng minh nhân dân.", "There is an old identity number.")
    mend = _REMOVE


class N103(Rule):
    """Không công bố số điện thoại di động của cá nhân."""

    bad = "Liên hệ anh C, số di động (mười chữ số)"
    good = "Liên hệ trụ sở phường, theo số ghi ở mục contact"
    wrong = Wording("Có số điện thoại di động.", "There is a mobile telephone number.")
    mend = _REMOVE


class N104(Rule):
    """Không công bố số hộ chiếu."""

    bad = "hộ chiếu số (một chữ cái và bảy chữ số)"
    good = "(không ghi gì)"
    wrong = Wording("Có số hộ chiếu.", "There is a passport number.")
    mend = _REMOVE


class N105(Rule):
    """Không công bố biển số xe."""

    bad = "xe mang biển số (đủ số và chữ)"
    good = "xe của đoàn công tác"
    wrong = Wording("Có biển số xe.", "There is a number plate.")
    mend = _REMOVE


class N106(Rule):
    """Không công bố số bảo hiểm xã hội, bảo hiểm y tế."""

    bad = "mã số bảo hiểm (mười chữ số)"
    good = "(không ghi gì)"
    wrong = Wording("Có số bảo hiểm xã hội hoặc bảo hiểm y tế.", "There is an insurance number.")
    mend = _REMOVE


class N107(Rule):
    """Không công bố số tài khoản ngân hàng của cá nhân."""

    bad = "chuyển về số tài khoản của chị D"
    good = "nộp tại trụ sở phường"
    wrong = Wording("Có số tài khoản ngân hàng.", "There is a bank account number.")
    mend = _REMOVE


class N108(Rule):
    """Không công bố địa chỉ thư điện tử riêng."""

    bad = "gửi về hộp thư riêng của anh E"
    good = "gửi về hộp thư của cơ quan, ghi ở mục contact"
    wrong = Wording("Có địa chỉ thư điện tử riêng.", "There is a private e-mail address.")
    mend = _REMOVE


class N109(Rule):
    """Không công bố tài khoản mạng xã hội, ứng dụng nhắn tin của cá nhân."""

    bad = "nhắn qua tài khoản mạng của chị G"
    good = "gọi trụ sở phường"
    wrong = Wording("Có tài khoản mạng của cá nhân.", "There is a personal network account.")
    mend = _REMOVE


class N110(Rule):
    """Không công bố số giấy phép lái xe."""

    bad = "giấy phép lái xe số (mười hai chữ số)"
    good = "(không ghi gì)"
    wrong = Wording("Có số giấy phép lái xe.", "There is a driving licence number.")
    mend = _REMOVE


class N111(Rule):
    """Không công bố số thẻ đảng viên."""

    bad = "thẻ đảng viên số (chín chữ số)"
    good = "(không ghi gì)"
    wrong = Wording("Có số thẻ đảng viên.", "There is a Party card number.")
    mend = _REMOVE


class N201(Rule):
    """Tình trạng sức khỏe của một người có tên không phải để công bố."""

    bad = "Ông A ở tổ 3 bị bệnh …"
    good = "Một người ở tổ 3 cần giúp đỡ"
    guessed = True
    wrong = Wording("Có thể có thông tin sức khỏe của một người.", "This may be about a person's health.")
    mend = _LOOK


class N202(Rule):
    """Dân tộc, tôn giáo, chính kiến của một người có tên không phải để công bố."""

    bad = "Bà B theo đạo …"
    good = "Bà con trong tổ dân phố"
    guessed = True
    wrong = Wording(
        "Có thể có thông tin về dân tộc, tôn giáo, chính kiến của một người.",
        "This may be about a person's beliefs.",
    )
    mend = _LOOK


class N203(Rule):
    """Nơi ở của một người không phải để công bố."""

    bad = "Anh C ở số nhà …, đường …"
    good = "Anh C, người ở tổ 3"
    guessed = True
    wrong = Wording("Có thể có nơi ở của một người.", "This may be a person's home address.")
    mend = _LOOK


class N204(Rule):
    """Tên trẻ em không phải để công bố."""

    bad = "Cháu D, học sinh lớp 3A"
    good = "Một học sinh lớp 3"
    guessed = True
    wrong = Wording("Có thể có tên một trẻ em.", "This may name a child.")
    mend = _LOOK


class N205(Rule):
    """Danh sách người (hộ nghèo, người bệnh, người khiếu nại …) không phải để công bố."""

    bad = "Danh sách hộ nghèo: 1. Ông A; 2. Bà B; …"
    good = "Tổ 3 có hai hộ nghèo"
    guessed = True
    wrong = Wording("Có thể là danh sách người.", "This may be a list of persons.")
    mend = _LOOK


class K101(Rule):
    """Trang không tải gì từ nơi khác: nơi ấy sẽ biết ai đang đọc."""

    bad = "(trang tự tải ảnh, tệp từ một trang khác khi được mở)"
    good = "[xem ảnh](https://example.org/a.png)"
    wrong = Wording("Có phần tải từ nơi khác.", "A part is loaded from another host.")
    mend = _LINK


class K102(Rule):
    """Kiểu chữ, kiểu trình bày không tải từ nơi khác."""

    bad = "(trang tải phông chữ từ nơi khác)"
    good = "(phông chữ nằm trong overrides/assets/fonts/)"
    wrong = Wording(
        "Có kiểu trình bày hoặc phông chữ tải từ nơi khác.", "A style or font is loaded from another host."
    )
    mend = _LINK


class K103(Rule):
    """Không dùng dịch vụ đo đếm người đọc."""

    bad = "(mã của một dịch vụ đo đếm lượt xem)"
    good = "(không ghi gì)"
    wrong = Wording("Có mã đo đếm người đọc.", "There is a service that measures readers.")
    mend = Wording("xóa đoạn mã ấy.", "delete it.")


class K104(Rule):
    """Đường dẫn không mang phần theo dõi (utm_…, fbclid, zarsrc …)."""

    bad = "(đường dẫn có phần theo dõi sau dấu hỏi)"
    good = "https://example.org/bai-viet"
    wrong = Wording("Đường dẫn mang phần theo dõi.", "The link carries a tracking parameter.")
    mend = Wording(
        "xóa phần từ dấu ? có utm_, fbclid, zarsrc ở cuối đường dẫn.",
        "delete the part with utm_, fbclid, zarsrc.",
    )


class K105(Rule):
    """Đường dẫn giống nhau cho mọi người, không có mã riêng cho từng người nhận."""

    bad = "(đường dẫn có mã riêng của từng người nhận)"
    good = "https://example.org/bai-viet"
    wrong = Wording("Đường dẫn có mã riêng cho người nhận.", "The link tells one recipient from another.")
    mend = _LINK


class K106(Rule):
    """Không lưu gì ở máy người đọc (trừ kiểu sáng, tối mà họ chọn)."""

    bad = "(mã lưu lại người đọc đã xem trang nào)"
    good = "(không ghi gì)"
    wrong = Wording("Có mã lưu thông tin ở máy người đọc.", "Something is stored with the reader.")
    mend = Wording("xóa đoạn mã ấy.", "delete it.")


class K107(Rule):
    """Không dùng ảnh một điểm để biết ai đã mở trang."""

    bad = "(ảnh một điểm ở cuối bài)"
    good = "(không ghi gì)"
    wrong = Wording("Có ảnh một điểm.", "There is an image of one pixel.")
    mend = Wording("xóa ảnh ấy.", "delete the image.")


class K108(Rule):
    """Mã của trang không gọi đi nơi khác."""

    bad = "(mã gửi thông tin tới một trang khác)"
    good = "(không ghi gì)"
    wrong = Wording("Có mã gọi tới nơi khác.", "A script calls another host.")
    mend = Wording("xóa đoạn mã ấy.", "delete it.")
