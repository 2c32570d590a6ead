"""The rules of reading: files, text, YAML, header, body, identity (floor 2)."""

from bangtin.model.finding import Rule, Wording


class T001(Rule):
    """Tệp phải ghi theo bảng mã UTF-8, vì chỉ như vậy chữ tiếng Việt mới hiện đúng trên mọi máy."""

    bad = "(tệp lưu theo bảng mã Windows-1258 hoặc TCVN3)"
    good = "(tệp lưu theo bảng mã UTF-8)"
    wrong = Wording(
        "Tệp không ghi theo bảng mã UTF-8 (có thể là {guess}); chỗ đầu tiên không đọc được ở byte {offset}.",
        "The file is not UTF-8 (it may be {guess}); the first byte that cannot be read is {offset}.",
    )
    mend = Wording(
        "mở tệp bằng trình soạn thảo, chọn “Lưu với bảng mã UTF-8”.",
        "open the file in an editor and save it as UTF-8.",
    )


class T002(Rule):
    """Chữ tiếng Việt phải là Unicode; chữ gõ bằng phông TCVN3 (.VnTime) hoặc VNI hiện thành ký hiệu lạ."""

    bad = "§¶ng ñy"
    good = "Đảng ủy"
    guessed = True
    wrong = Wording(
        "Đoạn chữ này có vẻ được gõ bằng phông cũ ({encoding}), người đọc sẽ thấy ký hiệu lạ.",
        "This text looks like an old font encoding ({encoding}); readers would see odd signs.",
    )
    mend = Wording(
        "chuyển văn bản sang Unicode rồi dán lại, ví dụ “Đảng ủy”.",
        "convert the text to Unicode and paste it again, for example “Đảng ủy”.",
    )


class T003(Rule):
    """Văn bản không chứa ký tự ẩn, ký tự điều khiển hay ký tự đổi chiều chữ: mắt không thấy nhưng làm sai nội dung."""

    bad = "Bảo(U+200B)Lộc"
    good = "Bảo Lộc"
    wrong = Wording(
        "Có ký tự không nhìn thấy {code} ({kind}).",
        "There is an invisible character {code} ({kind}).",
    )
    mend = Wording(
        "xóa ký tự ở vị trí này rồi gõ lại chữ bên cạnh.",
        "delete the character at this place and type its neighbours again.",
    )


class T004(Rule):
    """Số, ký hiệu và tiêu đề chỉ dùng chữ cái La-tinh và tiếng Việt; chữ giống hệt của bảng chữ khác làm hỏng tìm kiếm.

    Chữ Đ phải là chữ Đ của tiếng Việt (U+0110), không phải chữ Ð (U+00D0).
    """

    bad = "number: 253-CV/ThU với chữ C (U+0421) của tiếng Nga"
    good = "number: 253-CV/ThU với chữ C thường"
    wrong = Wording(
        "Chữ “{character}” ({code}) trông giống chữ thường dùng nhưng thuộc bảng chữ khác.",
        "The letter “{character}” ({code}) looks ordinary but belongs to another alphabet.",
    )
    mend = Wording("gõ lại thành “{plain}”.", "type it again as “{plain}”.")


class T005(Rule):
    """Một chữ cái mang nhiều nhất ba dấu rời; nhiều hơn là chữ hỏng, trang chỉ hiện ba dấu đầu."""

    bad = "(chữ a mang bốn dấu chồng lên nhau)"
    good = "ấ"
    wrong = Wording(
        "Chữ này mang quá nhiều dấu, dấu đầu tiên là {code}.",
        "This letter carries too many marks; the first is {code}.",
    )
    mend = Wording(
        "xóa rồi gõ lại chữ này, ví dụ “ệ”; nếu để nguyên, trang chỉ giữ ba dấu đầu.",
        "delete the letter and type it again, for example “ệ”; otherwise only three marks are kept.",
    )


class T006(Rule):
    """Tệp nội dung lớn nhất là 2 MiB, phần thông tin đầu tệp lớn nhất là 64 KiB, một dòng dài nhất là 256 KiB."""

    bad = "(tệp 3 MiB, có ảnh chép thành chữ)"
    good = "(tệp chỉ có chữ, ảnh để ở tệp gốc bên cạnh)"
    wrong = Wording("{what} lớn hơn mức cho phép ({limit}).", "{what} is larger than allowed ({limit}).")
    mend = Wording(
        "tách văn bản thành nhiều tệp, hoặc bỏ phần không phải chữ.",
        "split the document into several files, or take out what is not text.",
    )


class Y001(Rule):
    """Phần thông tin đầu tệp phải viết đúng cách: mỗi mục một dòng, dấu hai chấm, một dấu cách, rồi giá trị."""

    bad = 'subject: "nâng cao hiệu quả'
    good = 'subject: "nâng cao hiệu quả"'
    usual = {
        "problem": "thiếu dấu đóng, thiếu dấu hai chấm hoặc thụt vào không đều",
        "example": 'subject: "nâng cao hiệu quả làm việc"',
    }
    wrong = Wording(
        "Phần thông tin đầu tệp viết chưa đúng: {problem}.", "The header is not well-formed: {problem}."
    )
    mend = Wording(
        "xem lại dấu ngoặc kép, dấu ngoặc vuông và dấu hai chấm ở dòng này, ví dụ: {example}",
        "look at the quotation marks, brackets and colons of this line, for example: {example}",
    )


class Y002(Rule):
    """Thụt dòng bằng dấu cách, không bằng phím Tab."""

    bad = "release:\n\trole: Ban biên tập"
    good = "release:\n  role: Ban biên tập"
    wrong = Wording("Dòng này thụt vào bằng phím Tab.", "This line is indented with a tab.")
    mend = Wording(
        "dùng dấu cách: thay mỗi Tab bằng hai dấu cách.", "use spaces: put two in place of each tab."
    )


class Y003(Rule):
    """Mỗi mục chỉ ghi một lần."""

    bad = "place: Bảo Lộc\nplace: Đà Lạt"
    good = "place: Bảo Lộc"
    wrong = Wording(
        "Mục “{key}” ghi hai lần; lần đầu ở dòng {first}.",
        "“{key}” stands twice; the first is on line {first}.",
    )
    mend = Wording("giữ một dòng đúng, xóa dòng kia.", "keep the right line and delete the other.")


class Y004(Rule):
    """Không dùng ký hiệu nối (& và *) hay gộp (<<) trong phần thông tin."""

    bad = "place: &noi Bảo Lộc"
    good = "place: Bảo Lộc"
    wrong = Wording(
        "Ở đây dùng ký hiệu nối {sign} mà bảng tin không nhận.", "The reference sign {sign} is not accepted."
    )
    mend = Wording(
        "ghi lại giá trị đầy đủ; nếu chữ bắt đầu bằng dấu ấy, đặt trong ngoặc kép.",
        "write the value in full; quote text that begins with that sign.",
    )


class Y005(Rule):
    """Không dùng ký hiệu kiểu (bắt đầu bằng dấu chấm than)."""

    bad = "place: !!str Bảo Lộc"
    good = "place: Bảo Lộc"
    wrong = Wording("Giá trị mang ký hiệu kiểu “{tag}”.", "The value carries the tag “{tag}”.")
    mend = Wording(
        "xóa ký hiệu ấy; nếu chữ bắt đầu bằng dấu chấm than, đặt trong ngoặc kép.",
        "delete the tag; quote text that begins with an exclamation mark.",
    )


class Y006(Rule):
    """Dấu # sau một dấu cách làm mất phần chữ đứng sau nó, nên phải đặt giá trị trong ngoặc kép; ghi chú đứng riêng một dòng."""

    bad = "subject: Kế hoạch #2"
    good = 'subject: "Kế hoạch #2"'
    wrong = Wording(
        "Phần chữ từ dấu # đến hết dòng sẽ bị mất.", "The text from # to the end of the line would be lost."
    )
    mend = Wording(
        'đặt cả giá trị trong ngoặc kép, ví dụ “"Kế hoạch #2"”; ghi chú thì đặt riêng một dòng.',
        "put the value in quotation marks; a comment stands on its own line.",
    )


class Y007(Rule):
    """Các mục lồng nhau nhiều nhất mười tầng."""

    bad = "place: [[[[[[[[[[[Bảo Lộc]]]]]]]]]]]"
    good = "place: Bảo Lộc"
    wrong = Wording("Các mục lồng nhau quá sâu.", "The header is nested too deeply.")
    mend = Wording("bớt ngoặc hoặc bớt thụt dòng.", "use fewer brackets or less indentation.")


class Y009(Rule):
    """Mỗi tệp chỉ có một phần thông tin."""

    bad = "---\ntitle: Một\n...\ntitle: Hai\n---"
    good = "---\ntitle: Một\n---"
    wrong = Wording("Tệp có nhiều hơn một phần thông tin.", "The file holds more than one YAML document.")
    mend = Wording("xóa dòng “---” hoặc “...” thừa.", "delete the extra “---” or “...” line.")


class Y010(Rule):
    """Phần thông tin là danh sách các mục “tên: giá trị”."""

    bad = "---\nchỉ có một dòng chữ\n---"
    good = "---\nplace: Bảo Lộc\n---"
    wrong = Wording(
        "Phần thông tin không có dạng “mục: giá trị”.", "The header is not a list of “key: value” lines."
    )
    mend = Wording(
        "viết mỗi mục một dòng, ví dụ: place: Bảo Lộc", "write one entry a line, for example: place: Bảo Lộc"
    )


class Y011(Rule):
    """Phần thông tin mở bằng một dòng --- và đóng bằng một dòng ---."""

    bad = "---\nplace: Bảo Lộc\n\n1. Nội dung"
    good = "---\nplace: Bảo Lộc\n---\n\n1. Nội dung"
    wrong = Wording("Phần thông tin đầu tệp chưa được đóng.", "The header is not closed.")
    mend = Wording("thêm một dòng --- trước nội dung văn bản.", "add a line --- before the text.")


class Y012(Rule):
    """Mỗi văn bản, thông điệp bắt đầu bằng phần thông tin."""

    bad = "1. Nội dung, không có phần thông tin"
    good = "---\nplace: Bảo Lộc\n…\n---\n\n1. Nội dung"
    wrong = Wording("Tệp không có phần thông tin ở đầu.", "The file has no header.")
    mend = Wording(
        "thêm ở dòng đầu tiên một dòng ---; có thể tạo tệp mới bằng lệnh: bangtin new directive",
        "begin the file with a line ---; the command “bangtin new directive” makes a whole file.",
    )


class Y013(Rule):
    """Mục nào không có giá trị thì bỏ hẳn mục ấy."""

    bad = "urgency:"
    good = "urgency: hoa-toc"
    wrong = Wording("Mục “{name}” chưa có giá trị.", "“{name}” has no value.")
    mend = Wording("ghi giá trị, hoặc xóa cả dòng.", "write a value, or delete the line.")


class Y101(Rule):
    """Mục bắt buộc phải có."""

    bad = "(không có dòng place)"
    good = "place: Bảo Lộc"
    usual = {"key": "place", "example": "Bảo Lộc"}
    wrong = Wording("Thiếu {name}.", "{name} is missing.")
    mend = Wording("thêm một dòng, ví dụ: {key}: {example}", "add a line, for example: {key}: {example}")


class Y102(Rule):
    """Ngày viết theo thứ tự năm-tháng-ngày."""

    bad = "issued: 09/8/2021"
    good = "issued: 2021-08-09"
    wrong = Wording(
        "{name} “{value}” không viết theo năm-tháng-ngày.", "{name} “{value}” is not written year-month-day."
    )
    mend = Wording("ghi năm-tháng-ngày, ví dụ 2021-08-09.", "write year-month-day, for example 2021-08-09.")


class Y103(Rule):
    """Ngày phải có trong lịch."""

    bad = "issued: 2021-02-31"
    good = "issued: 2021-02-28"
    wrong = Wording("{name} “{value}” không có trong lịch.", "{name} “{value}” is not in the calendar.")
    mend = Wording("ghi năm-tháng-ngày, ví dụ 2026-02-28.", "write year-month-day, for example 2026-02-28.")


class Y104(Rule):
    """Mục có/không chỉ nhận true (có) hoặc false (không)."""

    bad = "unknown: có"
    good = "unknown: true"
    wrong = Wording(
        "{name} “{value}” không phải true hay false.", "{name} “{value}” is neither true nor false."
    )
    mend = Wording("ghi true (có) hoặc false (không).", "write true or false.")


class Y105(Rule):
    """Mục này nhận một dòng chữ, không nhận danh sách."""

    bad = "place: [Bảo Lộc, Đà Lạt]"
    good = "place: Bảo Lộc"
    wrong = Wording("{name} phải là một giá trị chữ.", "{name} must be one text value.")
    mend = Wording("ghi một giá trị, ví dụ: {key}: Bảo Lộc", "write one value, for example: {key}: Bảo Lộc")


class Y106(Rule):
    """Mục này nhận một số nguyên."""

    bad = "form: ba"
    good = "form: 3"
    wrong = Wording("{name} “{value}” không phải số nguyên.", "{name} “{value}” is not a whole number.")
    mend = Wording("ghi bằng chữ số, ví dụ 3.", "write digits, for example 3.")


class Y107(Rule):
    """Mục này nhận một danh sách."""

    bad = "topics: tuyen-truyen"
    good = "topics: [tuyen-truyen]"
    wrong = Wording("{name} phải là danh sách.", "{name} must be a list.")
    mend = Wording(
        "đặt trong ngoặc vuông, ví dụ: {key}: [a, b]", "put it in brackets, for example: {key}: [a, b]"
    )


class Y108(Rule):
    """Mục này gồm nhiều mục con."""

    bad = "effect: chưa rõ"
    good = "effect: {unknown: true, checked: 2026-11-22}"
    wrong = Wording("{name} phải gồm các mục con.", "{name} must hold entries of its own.")
    mend = Wording(
        "viết các mục con thụt vào hai dấu cách bên dưới “{key}:”.",
        "write its entries below “{key}:”, indented by two spaces.",
    )


class Y109(Rule):
    """Chỉ dùng các mục đã định; mục lạ thường là gõ sai, và gõ sai có thể làm lộ điều chưa muốn công bố."""

    bad = "tilte: Giữ vững tinh thần"
    good = "title: Giữ vững tinh thần"
    usual = {"do": "ghi tên mục gần nhất nếu đó là ý muốn nói; nếu không, xóa dòng này."}
    wrong = Wording("Không có mục “{key}”.{nearest}", "There is no entry “{key}”.{nearest}")
    mend = Wording("{do}", "{do}")


class Y110(Rule):
    """Mục này chỉ nhận một trong các giá trị đã định."""

    bad = "kind: anh"
    good = "kind: scan"
    wrong = Wording(
        "{name} “{value}” không có trong danh sách cho phép.", "{name} “{value}” is not one of the choices."
    )
    mend = Wording("chọn một trong: {choices}.", "choose one of: {choices}.")


class Y111(Rule):
    """Mã dùng chữ thường không dấu, chữ số và gạch nối."""

    bad = "type: Công văn"
    good = "type: cong-van"
    wrong = Wording("{name} “{value}” không đúng dạng.", "{name} “{value}” does not have the right form.")
    mend = Wording("viết như ví dụ: {example}.", "write it like this: {example}.")


class Y112(Rule):
    """Danh sách này phải có ít nhất một mục."""

    bad = "audiences: []"
    good = "audiences: [nhan-dan]"
    wrong = Wording("{name} còn trống.", "{name} is empty.")
    mend = Wording("ghi ít nhất một giá trị.", "write at least one value.")


class P001(Rule):
    """Văn bản phải có nội dung."""

    bad = "(không có chữ nào dưới dòng --- thứ hai)"
    good = "1. Quyết tâm phòng, chống dịch."
    wrong = Wording("Tệp chưa có nội dung.", "The file has no text.")
    mend = Wording("viết nội dung dưới dòng --- thứ hai.", "write the text below the second --- line.")


class P002(Rule):
    """Mỗi dòng của bảng có số ô bằng dòng đầu, nếu không số liệu sẽ rơi khỏi bảng."""

    bad = "| a | b |\n|---|---|\n| 1 |"
    good = "| a | b |\n|---|---|\n| 1 | 2 |"
    wrong = Wording(
        "Dòng này của bảng có {cells} ô, dòng đầu có {expected} ô.",
        "This row has {cells} cells, the first has {expected}.",
    )
    mend = Wording("thêm hoặc bớt dấu | cho đủ {expected} ô.", "add or remove | to make {expected} cells.")


class P003(Rule):
    """Trích dẫn, danh sách lồng nhau nhiều nhất mười hai tầng."""

    bad = "(một dòng có mười ba dấu > ở đầu)"
    good = "> Lời được trích."
    wrong = Wording(
        "Trích dẫn hoặc danh sách lồng nhau quá mười hai tầng.",
        "Quotations or lists are nested more than twelve deep.",
    )
    mend = Wording(
        "bớt dấu > hoặc bớt thụt dòng ở đầu dòng này, ví dụ “> lời trích”.",
        "use fewer > or less indentation on this line, for example “> words”.",
    )


class P004(Rule):
    """Tiêu đề cấp hai trong thông điệp là tên kênh và chỉ là tên kênh."""

    bad = "## Loa phường"
    good = "## Truyền thanh"
    wrong = Wording(
        "“{heading}” không phải tên một kênh.{nearest}",
        "“{heading}” is not the name of a channel.{nearest}",
    )
    mend = Wording(
        "ghi tên kênh, ví dụ “## {example}”; tiêu đề trong bài thì dùng ###.",
        "write the name of a channel, for example “## {example}”; headings inside a text use ###.",
    )


class P005(Rule):
    """Mỗi kênh chỉ có một phần trong một thông điệp, và phần ấy phải có chữ."""

    bad = "## Truyền thanh\n\n## Truyền thanh"
    good = "## Truyền thanh\n\nMời bà con giữ vững tinh thần."
    usual = {"problem": "ghi hai lần, hoặc còn trống"}
    wrong = Wording("Phần “{heading}” {problem}.", "The part “{heading}” {problem}.")
    mend = Wording("giữ một phần “## {heading}” có nội dung.", "keep one part “## {heading}” with text.")


class P006(Rule):
    """Một văn bản có nhiều nhất 8000 điều, khoản, điểm, đoạn; một thông điệp nhiều nhất 8000 tiêu đề."""

    bad = "(một tệp gộp cả luật và mười phụ lục, 9000 đoạn)"
    good = "(mỗi phụ lục một tệp)"
    wrong = Wording(
        "Tệp có {count} điều, khoản, đoạn hoặc tiêu đề, nhiều hơn mức cho phép ({limit}).",
        "The file has {count} provisions or headings, more than allowed ({limit}).",
    )
    mend = Wording(
        "tách văn bản thành nhiều tệp, ví dụ mỗi phụ lục một tệp.",
        "split the document into several files, for example one for each appendix.",
    )


class P301(Rule):
    """Nội dung không chứa mã HTML hay chú thích ẩn: chúng không hiện như đã viết, hoặc giấu điều không ai thấy khi duyệt."""

    bad = "<!-- ghi chú nội bộ -->"
    good = "(không ghi gì)"
    wrong = Wording(
        "Có mã HTML hoặc chú thích ẩn trong nội dung.", "There is HTML or a hidden comment in the text."
    )
    mend = Wording(
        "xóa đoạn ấy, hoặc viết bằng chữ; dấu < trong câu thì viết có dấu cách, ví dụ “a < b”.",
        "delete it, or write it in words; put spaces around < in a sentence, for example “a < b”.",
    )


class P302(Rule):
    """Nội dung không chứa lệnh chạy trong trang (on…=)."""

    bad = '<a onclick="x()">'
    good = "(không ghi gì)"
    wrong = Wording("Có lệnh chạy trong trang.", "There is an event handler in the text.")
    mend = Wording("xóa đoạn ấy.", "delete it.")


class P303(Rule):
    """Đường dẫn chỉ tới trang https, thư điện tử, điện thoại hoặc trang trong bảng tin."""

    bad = "[xem](javascript:alert)"
    good = "[xem](https://example.org/)"
    wrong = Wording(
        "Đường dẫn này thuộc loại không được phép.", "This link is of a kind that is not allowed."
    )
    mend = Wording(
        "dùng địa chỉ bắt đầu bằng https://, mailto: hoặc tel:, ví dụ https://example.org/.",
        "use an address that begins with https://, mailto: or tel:, for example https://example.org/.",
    )


class P008(Rule):
    """Hình ảnh và tệp từ nơi khác không được nhúng vào văn bản: chúng cho nơi khác biết ai đang đọc."""

    bad = "![anh](https://example.org/a.png)"
    good = "[xem ảnh](https://example.org/a.png)"
    wrong = Wording("Ở đây nhúng một hình ảnh.", "An image is embedded here.")
    mend = Wording("bỏ dấu ! ở đầu để thành đường dẫn.", "drop the ! in front to make it a link.")


class I001(Rule):
    """Tệp văn bản đứng ở data/directives/<cơ quan>/<năm>/<tên>.md, thông điệp ở data/messages/<năm>/<tên>.md."""

    bad = "data/directives/253-cv-thu.md"
    good = "data/directives/thanh-uy-bao-loc/2021/253-cv-thu.md"
    wrong = Wording("Tệp này không đứng đúng chỗ.", "This file is not in its place.")
    mend = Wording("chuyển tệp tới {where}.", "move the file to {where}.")


class I002(Rule):
    """Tên tệp chỉ dùng chữ thường không dấu, chữ số và gạch nối, dài nhất 100 ký tự: tên tệp thành địa chỉ trang."""

    bad = "253 - CV.md"
    good = "253-cv-thu.md"
    usual = {"example": "253-cv-thu.md"}
    wrong = Wording(
        "Tên tệp hoặc thư mục “{name}” dùng ký tự không được phép.",
        "The name “{name}” has characters that are not allowed.",
    )
    mend = Wording("đổi tên, ví dụ {example}.", "rename it, for example {example}.")


class I003(Rule):
    """Cạnh một văn bản chỉ có tệp gốc mà mục source nêu tên và tệp .readings.yml của nó."""

    bad = "253-cv-thu (1).docx bên cạnh 253-cv-thu.md"
    good = "253-cv-thu.docx, có tên trong mục source.file của 253-cv-thu.md"
    wrong = Wording("Tệp “{name}” không thuộc văn bản nào.", "The file “{name}” belongs to no document.")
    mend = Wording(
        "xóa tệp, hoặc ghi tên tệp ở mục source.file của văn bản.",
        "delete it, or name it in source.file of its document.",
    )


class I004(Rule):
    """Trong data/ chỉ có tệp và thư mục thường, không có lối tắt dẫn ra ngoài."""

    bad = "253-cv-thu.md là lối tắt tới một tệp ở thư mục khác"
    good = "253-cv-thu.md là tệp thường"
    wrong = Wording("“{name}” không phải tệp thường ({kind}).", "“{name}” is not an ordinary file ({kind}).")
    mend = Wording(
        "chép nội dung thành tệp thường rồi xóa lối tắt.",
        "copy the content into an ordinary file and delete the link.",
    )


class I005(Rule):
    """Thư mục cơ quan và năm phải khớp với cơ quan và ngày ban hành ghi trong tệp; tên tệp phải khớp với số, ký hiệu."""

    bad = "issued: 2020-08-09 trong data/directives/thanh-uy-bao-loc/2021/"
    good = "issued: 2021-08-09 trong data/directives/thanh-uy-bao-loc/2021/"
    wrong = Wording(
        "{name} là “{value}” nhưng tệp đứng ở “{stands}”.",
        "{name} is “{value}” but the file stands at “{stands}”.",
    )
    mend = Wording("chuyển tệp tới {where}, hoặc sửa {name}.", "move the file to {where}, or mend {name}.")


class I006(Rule):
    """Trong thư mục công khai, tệp nào cũng phải có quyết định công bố (release)."""

    bad = "(tệp trong data/messages không có mục release)"
    good = "release: {role: Ban biên tập, date: 2021-08-10, basis: Quy chế xuất bản}"
    wrong = Wording("Chưa có quyết định công bố.", "There is no release record.")
    mend = Wording(
        "chuyển tệp vào data/drafts/ rồi dùng lệnh: bangtin release {draft} --role … --basis …",
        "move the file to data/drafts/ and use: bangtin release {draft} --role … --basis …",
    )


class I007(Rule):
    """Một cơ quan trong một năm không có hai văn bản cùng số, ký hiệu và thể loại; hai tệp không cùng một địa chỉ."""

    bad = "253-cv-thu.md và 253-cv-thu-2.md cùng ghi number: 253-CV/ThU"
    good = "253-cv-thu.md ghi 253-CV/ThU, 254-cv-thu.md ghi 254-CV/ThU"
    wrong = Wording("{name} “{value}” trùng với tệp {other}.", "{name} “{value}” is the same as in {other}.")
    mend = Wording(
        "sửa số ở tệp sai; nếu là một văn bản, giữ một tệp.",
        "mend the wrong one; if they are one document, keep one file.",
    )


class I008(Rule):
    """Thể loại có số thì văn bản phải có số; thể loại không có số thì không ghi số."""

    bad = "type: cong-van, không có dòng number"
    good = "type: cong-van\nnumber: 253-CV/ThU"
    usual = {"problem": "phải có số, ký hiệu, hoặc không có số, ký hiệu", "do": "thêm hoặc xóa dòng number."}
    wrong = Wording("Thể loại “{type}” {problem}.", "The type “{type}” {problem}.")
    mend = Wording("{do}", "{do}")


class I009(Rule):
    """Mỗi trang có một tệp cài đặt data/publication.yml."""

    bad = "(thư mục data không có tệp publication.yml)"
    good = "data/publication.yml"
    wrong = Wording("Chưa có tệp data/publication.yml.", "There is no data/publication.yml.")
    mend = Wording("tạo trang mới bằng lệnh: bangtin init", "make a new publication with: bangtin init")


class I010(Rule):
    """Trong data/ chỉ có những tệp và thư mục đã định; tên gõ sai thì cả tệp bị bỏ qua mà không ai hay."""

    bad = "data/vocabulary/organisations.yml"
    good = "data/vocabulary/organizations.yml"
    wrong = Wording(
        "“{name}” không có chỗ trong {folder}.{nearest}",
        "“{name}” has no place in {folder}.{nearest}",
    )
    mend = Wording(
        "đổi tên thành một trong: {choices}; hoặc chuyển ra ngoài data/.",
        "rename it to one of: {choices}; or move it out of data/.",
    )


class I011(Rule):
    """Mỗi địa chỉ chỉ dùng một lần: địa chỉ cũ (moved_from) và địa chỉ đã gỡ (data/removed.yml) không dùng lại cho văn bản khác."""

    bad = "moved_from: [thanh-uy-bao-loc/2021/12-cv] ở hai văn bản"
    good = "moved_from: [thanh-uy-bao-loc/2021/12-cv] ở một văn bản"
    wrong = Wording(
        "Địa chỉ “{value}” đã dùng ở {other}.", "The address “{value}” is already used in {other}."
    )
    mend = Wording(
        "đổi tên tệp, ví dụ thêm thể loại ở cuối: {value}-cong-van; hoặc xóa dòng moved_from ghi nhầm.",
        "rename the file, for example with its type at the end: {value}-cong-van; or delete the wrong moved_from.",
    )


class A001(Rule):
    """Tệp gốc mà mục source nêu tên phải có bên cạnh văn bản và đúng từng byte."""

    bad = "source: {kind: ocr, file: 253.txt, …} nhưng tệp đặt bên cạnh là 253-cv-thu.txt"
    good = "source: {kind: ocr, file: 253-cv-thu.txt, …}"
    usual = {
        "problem": "không có bên cạnh văn bản, hoặc khác với mã kiểm tra đã ghi",
        "do": "đặt tệp gốc vào cùng thư mục, khôi phục bản gốc, hoặc ghi lại mã sha256.",
    }
    wrong = Wording("Tệp gốc “{name}” {problem}.", "The original “{name}” {problem}.")
    mend = Wording("{do}", "{do}")
