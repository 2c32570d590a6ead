"""The rules of the press: what the finished site must hold (floor 4)."""

from bangtin.model.finding import Rule, Wording


class G001(Rule):
    """Đường dẫn trong trang phải dẫn tới một trang, một mục đang có."""

    wrong = Wording("Đường dẫn tới “{target}” không có nơi đến.", "The link to “{target}” leads nowhere.")
    mend = Wording(
        "sửa đường dẫn trong tệp nguồn, ví dụ /van-ban/thanh-uy-bao-loc/2021/253-cv-thu/#4.",
        "mend the link in its source, for example /van-ban/thanh-uy-bao-loc/2021/253-cv-thu/#4.",
    )


class G002(Rule):
    """Chữ, số và dấu của văn bản trên trang phải đúng như trong tệp nguồn, không thiếu, không thừa, không đổi thứ tự."""

    wrong = Wording(
        "Nội dung hiện trên trang khác tệp nguồn ở mục “{anchor}”: tệp ghi “{source}”, trang hiện “{shown}”.",
        "The page differs from the source at “{anchor}”: the file has “{source}”, the page shows “{shown}”.",
    )
    mend = Wording(
        "đặt dấu \\ trước dấu bị mất, ví dụ 5\\*3\\*2.",
        "put \\ before the mark that was lost, for example 5\\*3\\*2.",
    )
