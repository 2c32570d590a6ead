"""The names of things as people read them, Vietnamese and English, one table (floor 1)."""

from bangtin.model.coverage import CellState
from bangtin.model.effect import EffectState
from bangtin.model.finding import Language
from bangtin.model.review import MessageState
from bangtin.model.wording import Wording

FIELDS: dict[str, tuple[str, str]] = {
    "number": ("Số, ký hiệu", "Number and symbol"),
    "number_as_written": ("Số, ký hiệu như ghi trên bản gốc", "Number as written"),
    "type": ("Thể loại", "Type"),
    "issuer": ("Cơ quan ban hành", "Issuing body"),
    "with": ("Cơ quan cùng ban hành", "Joint issuers"),
    "issued": ("Ngày ban hành", "Day of issue"),
    "place": ("Địa danh", "Place"),
    "subject": ("Trích yếu", "Subject"),
    "urgency": ("Mức độ khẩn", "Urgency"),
    "addressees": ("Kính gửi", "Addressees"),
    "copies": ("Nơi nhận", "Recipients"),
    "signature": ("Người ký", "Signature"),
    "authority": ("Quyền hạn ký", "Signing authority"),
    "title": ("Tiêu đề", "Title"),
    "name": ("Họ và tên", "Name"),
    "topics": ("Chủ đề", "Topics"),
    "effect": ("Hiệu lực", "Effect"),
    "checked": ("Ngày kiểm tra gần nhất", "Last checked"),
    "relations": ("Quan hệ với văn bản khác", "Relations"),
    "duties": ("Nhiệm vụ tuyên truyền", "Duties"),
    "section": ("Mục", "Section"),
    "actors": ("Chủ thể thực hiện", "Actors"),
    "acts": ("Việc phải làm", "Acts"),
    "audiences": ("Đối tượng", "Audiences"),
    "channels": ("Kênh", "Channels"),
    "frequency": ("Tần suất", "Frequency"),
    "release": ("Quyết định công bố", "Release"),
    "role": ("Chức danh quyết định", "Deciding post"),
    "date": ("Ngày", "Date"),
    "basis": ("Căn cứ", "Basis"),
    "publish": ("Ngày công khai", "First public day"),
    "source": ("Nguồn", "Source"),
    "corrections": ("Đính chính", "Corrections"),
    "waivers": ("Miễn áp dụng", "Waivers"),
    "moved_from": ("Địa chỉ cũ", "Former ids"),
    "withdrawn": ("Thu hồi", "Withdrawal"),
    "cites": ("Điểm dẫn chiếu", "Cited sections"),
    "valid": ("Thời hạn sử dụng", "Window"),
    "from": ("Ngày bắt đầu", "First day"),
    "until": ("Ngày kết thúc", "Last day"),
    "language": ("Ngôn ngữ", "Language"),
    "key_message": ("Thông điệp chính", "Key message"),
    "deadline": ("Hạn thực hiện", "Deadline"),
    "alert": ("Cảnh báo", "Alert"),
    "replaces": ("Thay cho", "Replaces"),
    "translates": ("Bản dịch của", "Translation of"),
    "responds_to": ("Tin được trả lời", "Answers the claim"),
    "held": ("Tạm ngừng", "Held"),
    "confirmed": ("Xác nhận", "Confirmed"),
    "label": ("Tên gọi", "Label"),
    "kind": ("Loại cơ quan", "Kind of body"),
    "system": ("Hệ thống văn bản", "System"),
    "target": ("Văn bản liên quan", "Target"),
    "publisher": ("Cơ quan xuất bản", "Publisher"),
    "tag_authority": ("Tên miền của mã mục tin", "Tag authority"),
    "time_zone": ("Múi giờ", "Time zone"),
    "sample": ("Trang mẫu", "Sample"),
    "licence": ("Giấy phép nội dung", "Licence of content"),
    "contact": ("Liên hệ", "Contact"),
    "reason": ("Lý do", "Reason"),
    "was": ("Trước ghi là", "Was"),
    "now": ("Nay ghi là", "Now"),
    "address": ("Địa chỉ", "Address"),
    "rule": ("Mã quy tắc", "Rule"),
    "closed": ("Kết thúc", "Closed"),
    "unknown": ("Chưa rõ", "Unknown"),
    "external": ("Nguồn bên ngoài", "External source"),
    "audience": ("Đối tượng", "Audience"),
    "channel": ("Kênh", "Channel"),
    "not_needed": ("Không cần thông điệp", "Not needed"),
    "file": ("Tên tệp gốc", "File of the original"),
    "sha256": ("Mã kiểm tra của tệp gốc", "Digest of the original"),
    "id": ("Mã", "Id"),
    "event": ("Sự việc", "Event"),
    "area": ("Khu vực", "Area"),
    "instruction": ("Việc phải làm ngay", "Instruction"),
    "claim": ("Tin không đúng", "Claim"),
    "since": ("Kể từ ngày", "Since"),
    "because": ("Vì", "Because"),
    "sections": ("Các mục đã đối chiếu", "Sections"),
    "facts": ("Các số liệu đã đối chiếu", "Facts"),
    "changes": ("Các thay đổi đã xem", "Changes taken into account"),
    "original": ("Bản được dịch", "Text translated"),
    "label_en": ("Tên tiếng Anh", "English label"),
    "note": ("Ghi chú", "Note"),
    "checked_on": ("Ngày kiểm tra nguồn", "Source checked on"),
    "value": ("Giá trị", "Value"),
    "letterhead": ("Các dòng đầu văn bản", "Letterhead"),
    "scope": ("Phạm vi", "Scope"),
    "phone": ("Điện thoại", "Telephone"),
    "email": ("Thư điện tử", "E-mail"),
    "symbols": ("Ký hiệu", "Symbols"),
    "names": ("Tên qua các thời kỳ", "Names"),
    "parent": ("Cấp trên", "Parent"),
    "groups": ("Nhóm chủ thể", "Groups"),
    "successors": ("Nơi kế tục", "Successors"),
    "places": ("Địa bàn", "Places"),
    "numbered": ("Có số, ký hiệu", "Numbered"),
    "legal": ("Có hiệu lực pháp luật", "Has legal force"),
    "characters": ("Số ký tự nhiều nhất", "Characters"),
    "segments": ("Số phần tin nhắn nhiều nhất", "Segments"),
    "seconds": ("Số giây đọc nhiều nhất", "Seconds"),
    "lines": ("Số dòng nhiều nhất", "Lines"),
    "form": ("Loại hình thông tin cơ sở", "Form"),
    "limits": ("Giới hạn", "Limits"),
    "body": ("Cơ quan", "Body"),
    "post": ("Chức vụ", "Post"),
    "prefer": ("Nên dùng", "Preferred term"),
    "banned": ("Không dùng", "Banned terms"),
    "stands_for": ("Viết tắt của", "Stands for"),
    "unit": ("Đơn vị tính", "Unit"),
    "as_of": ("Ngày hiển thị tình trạng", "As of"),
    "list_rows": ("Số dòng một trang danh sách", "Rows on a page"),
    "feed_entries": ("Số mục tin mới", "Entries in a feed"),
    "soon_days": ("Số ngày báo trước", "Days ahead"),
    "regular_days": ("Số ngày ngắt quãng của nhiệm vụ thường xuyên", "Days a regular duty may rest"),
    "description": ("Mô tả trang", "Description"),
    "on_supersession": ("Khi văn bản bị thay thế", "On supersession"),
    "line": ("Dòng", "Line"),
    "read": ("Đọc là", "Read"),
    "should_be": ("Phải là", "Should be"),
    "why": ("Vì sao", "Why"),
    "certain": ("Chắc chắn", "Certain"),
}
"""Key of our files → what it is called on paper."""

EFFECT_STATES: dict[EffectState, tuple[str, str]] = {
    EffectState.NOT_YET: ("Chưa có hiệu lực", "Not yet in force"),
    EffectState.IN_FORCE: ("Còn hiệu lực", "In force"),
    EffectState.PARTLY_ENDED: ("Hết hiệu lực một phần", "Partly ended"),
    EffectState.SUSPENDED: ("Ngưng hiệu lực", "Suspended"),
    EffectState.STAYED: ("Đình chỉ thi hành", "Stayed"),
    EffectState.ENDED: ("Hết hiệu lực", "Ended"),
    EffectState.OUTDATED: ("Không còn phù hợp", "Outdated"),
    EffectState.UNKNOWN: ("Chưa rõ", "Unknown"),
}
"""For types with legal force."""

APPLICATION_STATES: dict[EffectState, tuple[str, str]] = {
    EffectState.NOT_YET: ("Chưa áp dụng", "Not yet applied"),
    EffectState.IN_FORCE: ("Đang áp dụng", "Applied"),
    EffectState.PARTLY_ENDED: ("Thôi áp dụng một phần", "Partly no longer applied"),
    EffectState.SUSPENDED: ("Tạm ngưng áp dụng", "Application suspended"),
    EffectState.STAYED: ("Đình chỉ thi hành", "Stayed"),
    EffectState.ENDED: ("Thôi áp dụng", "No longer applied"),
    EffectState.OUTDATED: ("Không còn phù hợp", "Outdated"),
    EffectState.UNKNOWN: ("Chưa rõ", "Unknown"),
}
"""For types without legal force (công văn, thông báo …)."""

MESSAGE_STATES: dict[MessageState, tuple[str, str]] = {
    MessageState.UPCOMING: ("Chưa đến thời hạn sử dụng", "Upcoming"),
    MessageState.LIVE: ("Đang sử dụng", "Live"),
    MessageState.ENDED: ("Đã hết thời hạn", "Ended"),
    MessageState.HELD: ("Tạm ngừng sử dụng", "Held"),
    MessageState.WITHDRAWN: ("Đã thu hồi", "Withdrawn"),
}

COVERAGE_STATES: dict[CellState, tuple[str, str]] = {
    CellState.CARRIED: ("Đã có", "Carried"),
    CellState.ENDING: ("Sắp hết hạn", "Ending soon"),
    CellState.DONE: ("Đã thực hiện", "Done"),
    CellState.RESTING: ("Đang nghỉ giữa hai kỳ", "Between two times"),
    CellState.NOT_NEEDED: ("Không cần", "Not needed"),
    CellState.EMPTY: ("Còn thiếu", "Missing"),
    CellState.SILENT: ("Để trống quá lâu", "Silent for too long"),
}
"""How things stand with one audience of a duty on one channel."""

RELATIONS: dict[str, tuple[str, str]] = {
    "implements": ("Triển khai", "Được triển khai bởi"),
    "amends": ("Sửa đổi, bổ sung", "Được sửa đổi, bổ sung bởi"),
    "replaces": ("Thay thế", "Được thay thế bởi"),
    "abolishes": ("Bãi bỏ", "Bị bãi bỏ bởi"),
    "suspends": ("Ngưng hiệu lực", "Bị ngưng hiệu lực bởi"),
    "stays": ("Đình chỉ thi hành", "Bị đình chỉ thi hành bởi"),
    "corrects": ("Đính chính", "Được đính chính bởi"),
    "consolidates": ("Hợp nhất", "Được hợp nhất trong"),
    "guides": ("Hướng dẫn", "Được hướng dẫn bởi"),
    "cites": ("Dẫn chiếu", "Được dẫn chiếu bởi"),
}
"""Relation → how the paper that says so reads it, how its target reads it (Vietnamese)."""


def field_label(key: str, lang: Language = "vi") -> str:
    """What a key is called on paper; the key itself when the table lacks it."""
    vi, en = FIELDS.get(key, (key, key))
    return vi if lang == "vi" else en


def field_name(key: str) -> Wording:
    """What a key is called, for findings."""
    return Wording(*FIELDS.get(key, (key, key)))


def relation_name(kind: str) -> Wording:
    """What a relation is called by the paper that says so; in English the key is the word."""
    return Wording(RELATIONS[kind][0], kind)


def effect_label(state: EffectState, *, legal: bool, lang: Language = "vi") -> str:
    """The state in words, by whether the type of document has legal force."""
    vi, en = (EFFECT_STATES if legal else APPLICATION_STATES)[state]
    return vi if lang == "vi" else en


def effect_in_english(label: str) -> str:
    """The English for the Vietnamese label of an effect; whatever is none stays as it is."""
    return {**dict(EFFECT_STATES.values()), **dict(APPLICATION_STATES.values())}.get(label, label)
