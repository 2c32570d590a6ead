"""The rules that need the whole corpus: references, identity, consistency, and what the gates see (floor 3)."""

from bangtin.model.finding import Rule, Wording


class L001(Rule):
    """Mã của cơ quan, thể loại, chủ đề, đối tượng, kênh … phải có trong data/vocabulary."""

    bad = "topics: [tuyen-truyenn]"
    good = "topics: [tuyen-truyen]"
    usual = {"do": "ghi mã gần nhất, hoặc thêm mã này vào danh mục trong data/vocabulary."}
    wrong = Wording(
        "{name} “{value}” không có trong {file}.{nearest}",
        "{name} “{value}” is not in {file}.{nearest}",
    )
    mend = Wording("{do}", "{do}")


class L002(Rule):
    """Văn bản được nêu tên phải có trong data/directives và đã được công bố."""

    bad = 'cites: ["thanh-uy-bao-loc/2021/254-cv-thu#4"]'
    good = 'cites: ["thanh-uy-bao-loc/2021/253-cv-thu#4"]'
    wrong = Wording("Không có văn bản “{value}”.{nearest}", "There is no directive “{value}”.{nearest}")
    mend = Wording(
        "ghi đúng địa chỉ văn bản, ví dụ {example}; nếu văn bản chưa có, hãy thêm văn bản trước.",
        "write the id of the directive, for example {example}; add the directive first if it is missing.",
    )


class L003(Rule):
    """Mục, điều, khoản, điểm được dẫn phải có trong văn bản."""

    bad = 'cites: ["thanh-uy-bao-loc/2021/253-cv-thu#44"]'
    good = 'cites: ["thanh-uy-bao-loc/2021/253-cv-thu#4"]'
    wrong = Wording(
        "Văn bản “{directive}” không có mục “{anchor}”.", "“{directive}” has no section “{anchor}”."
    )
    mend = Wording("ghi một trong các mục: {choices}.", "write one of its sections: {choices}.")


class L004(Rule):
    """Thông điệp được nêu tên phải có trong data/messages."""

    bad = "replaces: 2021/giu-vung"
    good = "replaces: 2021/giu-vung-tinh-than"
    wrong = Wording("Không có thông điệp “{value}”.{nearest}", "There is no message “{value}”.{nearest}")
    mend = Wording("ghi đúng địa chỉ, ví dụ {example}.", "write its id, for example {example}.")


class L005(Rule):
    """Quan hệ với văn bản khác nêu văn bản ấy bằng địa chỉ (target) hoặc bằng tên và đường dẫn (external), một trong hai."""

    bad = "relations: [{type: replaces}]"
    good = "relations: [{type: replaces, target: thanh-uy-bao-loc/2021/253-cv-thu}]"
    wrong = Wording(
        "Quan hệ này chưa nêu đúng một văn bản liên quan.", "This relation does not name exactly one paper."
    )
    mend = Wording("ghi target hoặc external, không ghi cả hai.", "write target or external, not both.")


class L006(Rule):
    """Miễn áp dụng chỉ dành cho quy tắc về nội dung; không ai được miễn quy tắc về bí mật hay về cách ghi tệp."""

    bad = "waivers: [{rule: S101, …}]"
    good = "waivers: [{rule: N201, …}]"
    wrong = Wording(
        "Quy tắc “{value}” không có hoặc không được miễn.",
        "The rule “{value}” is unknown or cannot be waived.",
    )
    mend = Wording("xóa mục miễn áp dụng này và sửa nội dung.", "delete this waiver and mend the content.")


class L007(Rule):
    """Một mục miễn áp dụng kéo dài nhiều nhất 366 ngày."""

    bad = "{rule: N201, from: 2021-08-10, until: 2031-08-10, …}"
    good = "{rule: N201, from: 2021-08-10, until: 2022-08-10, …}"
    wrong = Wording(
        "Thời hạn miễn áp dụng đến “{value}” không hợp lệ.", "The waiver until “{value}” is not valid."
    )
    mend = Wording(
        "ghi ngày kết thúc sau ngày bắt đầu, cách nhau không quá 366 ngày.",
        "end it after its beginning, within 366 days.",
    )


class L008(Rule):
    """Giữa hai dấu ngoặc nhọn kép trong thông điệp chỉ có thể là {{fact:mã}}; mã ấy có trong data/vocabulary/facts.yml.

    Số liệu dùng chung được ghi một lần ở facts.yml; mọi kênh của thông điệp lấy giá trị và đơn vị từ đó. Phần đầu
    tệp và văn bản chỉ đạo không dùng cách ghi này.
    """

    bad = "Tiêm đủ {{so-mui}} cho mỗi người."
    good = "Tiêm đủ {{fact:so-mui}} cho mỗi người."
    usual = {
        "problem": "không có trong data/vocabulary/facts.yml, hoặc không đúng cách ghi",
        "do": "ghi đúng mã, ví dụ {{fact:so-mui}}; số liệu chỉ dùng một lần thì viết thẳng ra",
    }
    wrong = Wording("“{value}” {problem}.{nearest}", "“{value}” {problem}.{nearest}")
    mend = Wording("{do}.", "{do}.")


class L011(Rule):
    """Lời ghi ở “nay ghi là” của một lần đính chính phải đứng đúng như thế trong mục được đính chính."""

    bad = 'corrections: [{section: "4", was: tổ dân phô, now: tổ dân phố, …}], và mục 4 vẫn ghi “tổ dân phô”'
    good = 'corrections: [{section: "4", was: tổ dân phô, now: tổ dân phố, …}], và mục 4 ghi “tổ dân phố”'
    wrong = Wording("“{value}” không có trong {where}.", "“{value}” does not stand in {where}.")
    mend = Wording(
        "sửa lời văn bản theo đính chính, hoặc ghi lại was, now và section cho đúng.",
        "mend the text as the correction says, or write was, now and section anew.",
    )


class L012(Rule):
    """Ngày ghi trong hiệu lực, đính chính, thu hồi không đứng trước ngày mà việc ấy có thể bắt đầu."""

    bad = "effect: {from: 2021-08-09, until: 2020-12-31}"
    good = "effect: {from: 2021-08-09, until: 2021-12-31}"
    wrong = Wording("{name} “{value}” đứng trước ngày {first}.", "{name} “{value}” is before {first}.")
    mend = Wording("ghi một ngày từ {example} trở đi.", "write a day from {example} on.")


class C001(Rule):
    """Mỗi thông điệp dựa trên ít nhất một mục của một văn bản đã công bố."""

    bad = "cites: []"
    good = 'cites: ["thanh-uy-bao-loc/2021/253-cv-thu#4"]'
    wrong = Wording(
        "Thông điệp chưa nêu mục văn bản làm căn cứ.", "The message names no section that it rests on."
    )
    mend = Wording('thêm, ví dụ: cites: ["{example}"]', 'add, for example: cites: ["{example}"]')


class C002(Rule):
    """Mục làm căn cứ đang có hiệu lực vào ngày đầu sử dụng thông điệp; mục hết hiệu lực về sau thì thông điệp tự tạm ngừng."""

    bad = "valid: {from: 2021-08-10}, mục được dẫn bị thay thế từ ngày 01/8/2021"
    good = "valid: {from: 2021-08-10}, mục được dẫn còn áp dụng ngày ấy"
    usual = {"state": "Thôi áp dụng"}
    wrong = Wording(
        "Vào ngày đầu sử dụng ({day}), mục “{value}” đang là: {state}.",
        "On the first day of the window ({day}) the section “{value}” is: {state}.",
    )
    mend = Wording(
        "dẫn mục của văn bản đang áp dụng vào ngày ấy, hoặc sửa ngày đầu sử dụng.",
        "cite a section that holds on that day, or change the first day.",
    )


class C003(Rule):
    """Chữ đặt trong “…” là lời văn bản, đúng từng chữ trong mục được dẫn (dài ít nhất 12 ký tự; chỗ lược bớt ghi …)."""

    bad = "Văn bản ghi “giữ vững tinh thần lạc quan”, thông điệp trích “giữ chắc tinh thần lạc quan”"
    good = "Thông điệp trích đúng “giữ vững tinh thần lạc quan”"
    wrong = Wording(
        "Trích dẫn “{value}” không có nguyên văn trong mục được dẫn.{nearest}",
        "The quotation “{value}” is not in the cited sections.{nearest}",
    )
    mend = Wording(
        "chép lại đúng nguyên văn, hoặc bỏ ngoặc kép “ ”.",
        "copy the exact words, or drop the quotation marks.",
    )


class C006(Rule):
    """Khi lời văn của mục làm căn cứ hoặc một số liệu thay đổi, mỗi thông điệp đang dùng phải được đối chiếu lại.

    Lần đối chiếu gần nhất nằm ở mục confirmed; lệnh release và confirm ghi mục ấy, không ai phải tự viết.
    """

    bad = "sửa một con số trong mục 4 của văn bản, thông điệp dẫn mục 4 để nguyên"
    good = 'đọc lại thông điệp, rồi chạy: bangtin confirm 2021/giu-vung-tinh-than --role "Chức danh"'
    usual = {"what": "Mục", "problem": "đã thay đổi sau lần đối chiếu gần nhất"}
    wrong = Wording("{what} “{value}” {problem}.", "{what} “{value}” {problem}.")
    mend = Wording(
        'đọc lại thông điệp, sửa nếu cần, rồi chạy: bangtin confirm {message} --role "Chức danh"; chưa kịp xem thì: bangtin hold {message} --because "Lý do"',
        'read the message again, mend it if need be, then run: bangtin confirm {message} --role "Post"; or, for now: bangtin hold {message} --because "Reason"',
    )


class C007(Rule):
    """Mỗi nhiệm vụ tuyên truyền đang phải thực hiện có thông điệp đang dùng cho từng đối tượng, trên từng kênh mà văn bản nêu.

    Văn bản không nêu kênh thì một thông điệp trên bất cứ kênh nào là đủ. Chỗ không cần thông điệp thì ghi ở
    not_needed, kèm ngày và lý do.
    """

    bad = 'duties: [{section: "4", audiences: [nhan-dan, chien-si], …}], chưa có thông điệp nào gửi chiến sĩ'
    good = "not_needed: [{audience: chien-si, until: 2021-12-31, reason: Đã quán triệt tại hội nghị}]"
    usual = {"cells": "chiến sĩ (Truyền thanh)", "who": "Cấp ủy đảng"}
    wrong = Wording(
        "Nhiệm vụ ở {section} của {number} chưa có thông điệp nào đang dùng cho: {cells}.",
        "The duty in {section} of {number} has no live message for: {cells}.",
    )
    mend = Wording(
        '{who} viết thông điệp, ghi cites: ["{value}"]; chỗ nào không cần thì ghi vào not_needed, kèm lý do.',
        '{who}: write a message with cites: ["{value}"]; say in not_needed, with a reason, what needs none.',
    )


class C008(Rule):
    """Nhiệm vụ phải làm thường xuyên hoặc theo kỳ không để trống lâu hơn một kỳ.

    Hằng ngày: 1 ngày; hằng tuần: 7 ngày; hằng tháng: 31 ngày; hằng quý: 92 ngày; thường xuyên: số ngày ở
    limits.regular_days trong data/publication.yml (mặc định 30).
    """

    bad = "frequency: hang-tuan, thông điệp cuối cùng đã hết thời hạn từ mười ngày trước"
    good = "thông điệp mới có valid.from nối tiếp thông điệp cũ"
    usual = {"cells": "nhân dân", "who": "Cấp ủy đảng", "frequency": "hằng tuần"}
    wrong = Wording(
        "Nhiệm vụ {frequency} ở {section} của {number} đã để trống quá lâu đối với: {cells}.",
        "The duty ({frequency}) in {section} of {number} has been silent for too long for: {cells}.",
    )
    mend = Wording(
        '{who} viết thông điệp nối tiếp, ghi cites: ["{value}"].',
        '{who}: write the message that follows, with cites: ["{value}"].',
    )


class C009(Rule):
    """Thời hạn sử dụng không kết thúc trước khi bắt đầu, và không dài hơn thời hạn mà văn bản tự nêu."""

    bad = "valid: {from: 2021-08-10, until: 2021-08-01}"
    good = "valid: {from: 2021-08-10, until: 2021-08-31}"
    usual = {"problem": "đứng trước ngày bắt đầu, hoặc dài hơn thời hạn của văn bản làm căn cứ"}
    wrong = Wording("{name} “{value}” {problem}.", "{name} “{value}” {problem}.")
    mend = Wording("ghi một ngày từ {first} trở đi{last}.", "write a day from {first} on{last}.")


class C010(Rule):
    """Người nói trong thông điệp là một cơ quan đang tồn tại vào ngày đầu sử dụng, được văn bản làm căn cứ giao việc ấy; trang mẫu chỉ nói bằng tên của chính mình.

    Được nói: cơ quan thuộc nhóm chủ thể mà nhiệm vụ ở mục được dẫn nêu tên, nơi ban hành văn bản ấy, nơi kế tục và
    cấp trên của nơi ban hành. Mục không giao nhiệm vụ cho ai thì không xét điều này.
    """

    bad = "issuer: mã một cơ quan đã giải thể trước ngày đầu sử dụng"
    good = "issuer: mã cơ quan kế tục"
    usual = {
        "problem": "không tồn tại vào ngày đầu sử dụng thông điệp, hoặc không được nói trên trang này",
        "do": "ghi mã của cơ quan thật sự nói thông điệp này.",
    }
    wrong = Wording("{name} “{value}” {problem}.", "{name} “{value}” {problem}.")
    mend = Wording("{do}", "{do}")


class C020(Rule):
    """Chỉ cơ quan đã ban hành, cơ quan kế tục hay cấp trên mới sửa đổi, thay thế, bãi bỏ, ngưng, đình chỉ, đính chính một văn bản; ngày phải theo thứ tự.

    Cấp trên và cơ quan kế tục xét vào ngày ban hành văn bản nêu quan hệ, theo mục parent và successors trong
    data/vocabulary/organizations.yml.
    """

    bad = "Đảng ủy phường ghi: relations: [{type: abolishes, target: thanh-uy-mau/2021/5-qd-thu}]"
    good = "Đảng ủy phường ghi: relations: [{type: implements, target: thanh-uy-mau/2021/5-qd-thu}]"
    usual = {
        "problem": "vượt thẩm quyền, có ngày không theo thứ tự, ghi hai lần hoặc nêu chính văn bản ấy",
        "do": "ghi đúng loại quan hệ, đúng ngày; nếu là cấp trên hay cơ quan kế tục, ghi điều đó trong danh mục cơ quan",
    }
    wrong = Wording(
        "Quan hệ “{relation}” với {value} {problem}.", "The relation “{relation}” to {value} {problem}."
    )
    mend = Wording("{do}.", "{do}.")


class C021(Rule):
    """Số, ký hiệu được dẫn lần đầu phải đủ để biết đó là văn bản nào: có ngày ban hành và cơ quan, khớp với văn bản trên trang.

    Chỉ nhắc khi số ấy hợp với nhiều văn bản trên trang, hoặc khi ngày ghi kèm khác với ngày của văn bản cùng cơ
    quan, cùng số, cùng năm. Văn bản không có trên trang này thì không nhắc, vì phần lớn văn bản được dẫn là của nơi
    khác; chúng được kê ở mục “Văn bản được dẫn” trên trang của văn bản. Trong thông điệp, số, ký hiệu phải là của văn
    bản nêu ở cites và đúng ngày của nó, hoặc được chính mục được dẫn nhắc đến.
    """

    bad = "Căn cứ Nghị quyết số 10-NQ/ThU;"
    good = "Căn cứ Nghị quyết số 10-NQ/ThU ngày 03/9/2020 của Thành ủy Mẫu;"
    guessed = True
    usual = {
        "problem": "có thể là nhiều văn bản, hoặc ghi ngày khác với ngày ban hành của văn bản ấy",
        "do": "trong văn bản thì ghi văn bản được dẫn ở mục relations, trong thông điệp thì ghi thêm ngày ban hành và cơ quan",
    }
    wrong = Wording("“{value}” {problem}.", "“{value}” {problem}.")
    mend = Wording("{do}.", "{do}.")


class C040(Rule):
    """Thông điệp có văn bản làm căn cứ đã thay đổi thì tự tạm ngừng; cơ quan nói thông điệp cần xem lại."""

    bad = "văn bản được dẫn bị thay thế từ hôm nay, thông điệp để nguyên"
    good = "thông điệp mới dựa trên văn bản mới, ghi replaces: 2021/giu-vung-tinh-than"
    usual = {
        "reason": "văn bản làm căn cứ đã thay đổi",
        "since": " từ ngày 01/9/2021",
        "paper": " (xem 260-CV/ThU)",
        "task": "viết thông điệp mới dựa trên văn bản đang áp dụng",
    }
    wrong = Wording(
        "Thông điệp “{value}” tạm ngừng sử dụng: {reason}{since}{paper}.",
        "The message “{value}” rests: {reason}{since}{paper}.",
    )
    mend = Wording("{who} {task}.", "{who}: {task}.")


class C041(Rule):
    """Khi trang chọn on_supersession: stop, thông điệp có căn cứ đã thay đổi mà chưa ai xem lại thì chưa xuất bản được."""

    bad = "on_supersession: stop; văn bản được dẫn bị thay thế, thông điệp để nguyên"
    good = "bangtin hold --resting-on thanh-uy-bao-loc/2021/253-cv-thu"
    usual = C040.usual
    wrong = Wording(
        "Thông điệp “{value}” không còn dùng được: {reason}{since}{paper}.",
        "The message “{value}” can no longer be used: {reason}{since}{paper}.",
    )
    mend = Wording(
        '{who} {task}; chưa kịp thì chạy: bangtin hold {message} --because "Lý do"',
        '{who}: {task}; for now run: bangtin hold {message} --because "Reason"',
    )


class C042(Rule):
    """Văn bản mà thông điệp đang dùng dựa vào cần được biết rõ còn áp dụng hay không."""

    bad = "effect: {unknown: true, checked: 2021-08-20}"
    good = "effect: {from: 2021-08-09}"
    usual = {"checked": "kiểm tra gần nhất ngày 20/8/2021"}
    wrong = Wording(
        "Chưa rõ “{value}” còn áp dụng hay không ({checked}); số thông điệp đang dựa vào văn bản này: {count}.",
        "It is not known whether “{value}” still holds ({checked}); live messages that rest on it: {count}.",
    )
    mend = Wording(
        "hỏi nơi ban hành rồi ghi mục effect; vẫn chưa rõ thì ghi ngày hỏi vào checked và miễn C042 có thời hạn.",
        "ask the issuer and write `effect`; when it stays unknown, write the day into `checked` and waive C042 for a time.",
    )


class C043(Rule):
    """Mỗi thông điệp đang dùng có ghi lần đối chiếu gần nhất với văn bản (mục confirmed)."""

    bad = "thông điệp được chép thẳng vào data/messages, không có mục confirmed"
    good = 'bangtin confirm 2021/giu-vung-tinh-than --role "Chức danh"'
    wrong = Wording(
        "Chưa ghi lần đối chiếu nào của thông điệp này với văn bản làm căn cứ.",
        "It is not recorded that this message was held against what it rests on.",
    )
    mend = Wording(
        'đọc thông điệp bên cạnh mục được dẫn, rồi chạy: bangtin confirm {message} --role "Chức danh"',
        'read it beside the cited sections, then run: bangtin confirm {message} --role "Post"',
    )
