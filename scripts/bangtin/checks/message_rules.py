"""The rules of what a message says: figures, terms, force, scope, channels, days, readability (floor 3)."""

from bangtin.model.finding import Rule
from bangtin.model.wording import NOTHING, Wording


class C004(Rule):
    """Mọi số, tỷ lệ, số tiền, ngày giờ, số điện thoại trong thông điệp đều có trong mục được dẫn, hoặc là số liệu dùng chung.

    Không xét: số trong trích dẫn văn bản và số, ký hiệu; thuật ngữ có số trong glossary.yml; số thứ tự của chính
    thông điệp; thời hạn của chính thông điệp; năm trong trích yếu của văn bản được dẫn; liên hệ đã ghi của cơ quan
    nói. Số viết bằng chữ, bằng số, “một nửa”, “quý III”, “7 giờ 30” được hiểu như nhau; đơn vị và “ít nhất”,
    “không quá” được đối chiếu khi máy nhận ra.
    """

    bad = "Văn bản ghi “không quá 20 người”, thông điệp ghi “không quá 30 người”"
    good = "Thông điệp ghi “không quá hai mươi người”"
    usual = {
        "name": "Số",
        "problem": "không có trong mục được dẫn, hoặc khác đơn vị, hoặc được nói ngược là ít nhất, nhiều nhất",
    }
    wrong = Wording("{name} “{value}” {problem}.{there}", "{name} “{value}” {problem}.{there}")
    mend = Wording(
        "ghi đúng như văn bản, hoặc dẫn thêm mục có số này, hoặc dùng số liệu {{{{fact:…}}}}.",
        "write what the paper says, or cite the section that says it, or use a fact {{{{fact:…}}}}.",
    )


class C005(Rule):
    """Hai thông điệp đang dùng, hay hai số liệu dùng chung, không nói hai con số khác nhau về cùng một việc, cùng nơi, cùng lúc.

    Số liệu dùng chung phải có nguồn, và mục được dẫn làm nguồn phải nói đúng số ấy. Với hai thông điệp, máy coi là
    cùng một việc khi bốn chữ đứng trước con số và đơn vị giống nhau, cùng nơi; vì vậy có thể bỏ sót.
    """

    bad = (
        "Hai thông điệp cùng nơi: “mỗi hộ được hỗ trợ 1.500.000 đồng” và “mỗi hộ được hỗ trợ 1.200.000 đồng”"
    )
    good = "Cả hai ghi 1.500.000 đồng, hoặc cùng dùng một số liệu chung"
    guessed = True
    usual = {
        "problem": "khác với thông điệp hoặc số liệu khác về cùng một việc",
        "do": "đối chiếu hai văn bản làm căn cứ, sửa hoặc tạm ngừng thông điệp đã cũ",
    }
    wrong = Wording("“{value}” {problem}.", "“{value}” {problem}.")
    mend = Wording("{do}.", "{do}.")


class C012(Rule):
    """Dùng từ và tên gọi đúng vào ngày đầu sử dụng; từ không dùng và tên cũ chỉ được đứng trong trích dẫn.

    Từ ưu tiên, từ không dùng ghi trong glossary.yml; tên theo thời gian ghi trong organizations.yml và places.yml.
    Tên cũ kèm “cũ”, “trước đây” là lời giải thích, không phải lỗi.
    """

    bad = "Sau khi đã đổi tên: “Bà con Xã Mẫu Cũ nộp hồ sơ …”"
    good = "“Bà con Phường Mẫu 3 (xã Mẫu Cũ trước đây) nộp hồ sơ …”"
    usual = {"better": "thay bằng cách gọi đúng"}
    wrong = Wording("“{value}” không dùng vào thời gian này.", "“{value}” is not in use at this time.")
    mend = Wording("{better}.", "{better}.")


class C013(Rule):
    """Mức độ yêu cầu giữ như văn bản: đề nghị, khuyến khích không thành bắt buộc; phải, cấm không thành nên, hạn chế.

    Máy ghép mỗi câu có từ chỉ mức độ với vế gần nhất của mục được dẫn theo số chữ chung, nên có thể ghép nhầm.
    """

    bad = "Văn bản: “khuyến khích các hộ ủ rác”; thông điệp: “các hộ phải ủ rác”"
    good = "Thông điệp: “mời các hộ ủ rác”"
    guessed = True
    usual = {"problem": "mạnh hơn hoặc nhẹ hơn văn bản"}
    wrong = Wording("“{value}” {problem}.{there}", "“{value}” {problem}.{there}")
    mend = Wording("dùng đúng mức độ của văn bản.", "keep the force of the paper.")


class C014(Rule):
    """Phạm vi giữ như văn bản: nơi áp dụng, nhóm người, phần ngoại lệ (trừ …) và điều kiện (nếu …) không bị bỏ hay đổi.

    Máy tìm câu nói lại điều có ngoại lệ theo số chữ chung; nhóm người theo một danh sách; nơi theo places.yml.
    """

    bad = "Văn bản: “mỗi hộ trồng 02 cây, trừ hộ neo đơn”; thông điệp: “mỗi hộ trồng 02 cây”"
    good = "Thông điệp: “mỗi hộ trồng 02 cây, riêng hộ neo đơn không phải trồng”"
    guessed = True
    usual = {"problem": "bỏ mất phần ngoại lệ, hoặc nói đến nơi, nhóm người mà mục được dẫn không nói"}
    wrong = Wording("“{value}” {problem}.{there}", "“{value}” {problem}.{there}")
    mend = Wording("nói đủ phạm vi như văn bản.", "keep the scope of the paper.")


class C015(Rule):
    """Mọi bản của một thông điệp nói cùng con số, ngày giờ, tỷ lệ, liên hệ như bản đăng trang."""

    bad = "Bản đăng trang: “trước 18 giờ ngày 27/9/2022”; bản tin nhắn: “trước ngày 27/9/2022”"
    good = "Bản tin nhắn: “trước 18h ngày 27/9/2022”"
    usual = {"problem": "thiếu hoặc thừa con số, ngày giờ so với bản đăng trang"}
    wrong = Wording(
        "Bản {channel} {problem} so với bản đăng trang.", "“{channel}” {problem}, compared with the web text."
    )
    mend = Wording(
        "ghi cùng con số, ngày giờ, liên hệ ở mọi bản.",
        "give the same figures, days, times and contacts in every text.",
    )


class C016(Rule):
    """Bản dịch dẫn cùng các mục và nói cùng con số, ngày giờ như bản gốc."""

    bad = "Bản gốc: “trước 18 giờ”; bản dịch: “before 20:00”"
    good = "Bản dịch: “before 18:00” hoặc “before 6 p.m.”"
    usual = {"problem": "thiếu hoặc thừa con số, hoặc dẫn mục khác"}
    wrong = Wording(
        "Bản dịch {problem} so với bản gốc “{original}”.",
        "The translation {problem}, compared with “{original}”.",
    )
    mend = Wording("sửa bản dịch theo bản gốc.", "mend the translation by its original.")


class C017(Rule):
    """Mỗi bản vừa với kênh của nó: số tin nhắn, số ký tự, thời gian đọc, số dòng; bản truyền thanh đọc được thành lời.

    Giới hạn ghi ở channels.yml. Đo bản sẽ rời khỏi trang, kể cả tên cơ quan nói. Thời gian đọc tính theo 140 âm tiết
    một phút, sau khi số, ngày giờ, đơn vị, chữ viết tắt đã được viết thành lời.
    """

    bad = "Bản truyền thanh: “Xem tại https://…”"
    good = "Bản truyền thanh: “Xem trên trang thông tin của phường”"
    usual = {"problem": "dài quá giới hạn của kênh", "do": "viết ngắn lại"}
    wrong = Wording("Bản {channel} {problem}.", "“{channel}” {problem}.")
    mend = Wording("{do}.", "{do}.")


class C018(Rule):
    """Cảnh báo có thời điểm bắt đầu trước thời điểm kết thúc; tin cập nhật hay hủy nêu thông điệp trước ở replaces."""

    bad = "alert: {event: Hủy cảnh báo bão, …} mà không có replaces"
    good = "replaces: 2022/canh-bao-bao"
    usual = {
        "problem": "kết thúc trước khi bắt đầu, hoặc là tin hủy mà không nêu tin trước",
        "do": "sửa thời điểm, hoặc thêm replaces",
    }
    wrong = Wording("Cảnh báo: {problem}.", "Alert: {problem}.")
    mend = Wording("{do}.", "{do}.")


class C019(Rule):
    """Ngày có trong lịch, thứ khớp với ngày, hạn thực hiện không sau hạn mà văn bản nêu."""

    bad = "thứ Sáu, ngày 21/4/2022"
    good = "thứ Năm, ngày 21/4/2022"
    usual = {
        "problem": "không khớp với thứ ghi kèm, hoặc sau hạn mà văn bản nêu",
        "do": "ghi đúng ngày và thứ",
    }
    wrong = Wording("“{value}” {problem}.", "“{value}” {problem}.")
    mend = Wording("{do}.", "{do}.")


class C023(Rule):
    """Tin không đúng chỉ được nhắc trong khối “> Tin không đúng:”, có responds_to, và mục bác bỏ tin ấy nằm trong cites."""

    bad = "Có tin điểm sơ tán đã đóng cửa."
    good = "> Tin không đúng: điểm sơ tán đã đóng cửa."
    usual = {
        "problem": "tin không đúng đứng ngoài khối của nó",
        "do": "chuyển vào khối “> Tin không đúng: …”",
    }
    wrong = Wording("Trả lời tin không đúng: {problem}.", "Answer to a rumour: {problem}.")
    mend = Wording("{do}.", "{do}.")


class C024(Rule):
    """Câu ngắn, chữ viết tắt có giải thích, không viết toàn chữ in hoa, mỗi thông điệp một việc.

    Câu nhiều nhất 60 âm tiết (truyền thanh 50), không tính lời trích; thông điệp chính nhiều nhất 25 âm tiết. Đây là
    lựa chọn biên tập, không phải quy định.
    """

    bad = "Gửi hồ sơ về BCHPCTT"
    good = "Gửi hồ sơ về Ban Chỉ huy phòng, chống thiên tai"
    guessed = True
    usual = {"problem": "khó đọc, khó nghe", "do": "viết ngắn, viết đủ chữ"}
    wrong = Wording("“{value}” {problem}.", "“{value}” {problem}.")
    mend = Wording("{do}.", "{do}.")


def difference(lost: str, added: str) -> Wording:
    """What one text lacks and what it has beyond the other."""
    parts = [Wording(f"thiếu {lost}", f"lacks {lost}")] if lost else []
    parts += [Wording(f"có thêm {added}", f"adds {added}")] if added else []
    return Wording(" và ".join(part.vi for part in parts), " and ".join(part.en for part in parts))


def other_grounds(sections: str) -> Wording:
    """Sections that only one of two texts cites."""
    return Wording(f"dẫn mục khác ({sections})", f"cites other sections ({sections})")


def said_there(words: str) -> Wording:
    """The words of the paper beside those of the message."""
    if not words:
        return NOTHING
    shown = short(words)
    return Wording(f" Văn bản: “{shown}”.", f" The paper: “{shown}”.")


def short(text: str) -> str:
    """At most 160 characters of some words, on one line."""
    squeezed = " ".join(text.split()).strip(" ,.;")
    return squeezed if len(squeezed) <= 160 else f"{squeezed[:157]}…"
