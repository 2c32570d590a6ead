"""The bodies and types of a demo, and its vocabularies: none of them exists (floor 5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from bangtin.content.yaml_writer import Value
from bangtin.demo.words import TOPICS
from bangtin.language.slugs import slug

System = Literal["dang", "nha-nuoc"]
Layout = Literal["clauses", "articles", "romans"]

AS_OF: Final = date(2021, 12, 31)
"""The day of every demo."""
FIRST_YEAR: Final = 2012
YEARS: Final = 10
WARDS: Final = 14
EDITORS: Final = "ban-bien-tap-trang-mau"
EDITORS_NAME: Final = "Ban biên tập trang mẫu (không phải cơ quan, tổ chức nào)"
_OLD_NAME_UNTIL: Final = date(2014, 12, 31)
_NEW_NAME_FROM: Final = date(2015, 1, 1)
_DISSOLVED: Final = date(2015, 12, 31)
_TAKEN_OVER: Final = date(2016, 1, 1)
_DECISION: Final = "Nghị quyết mẫu về sắp xếp địa bàn"


@dataclass(frozen=True, slots=True)
class Body:
    """A body that issues papers for so many years from the first."""

    id: str
    name: str
    system: System
    symbol: str
    post: str
    place: str = "thanh-pho-mau"
    years: int = YEARS


@dataclass(frozen=True, slots=True)
class Type:
    """A type of paper; without a symbol it is a letter of the State or has no number."""

    id: str
    label: str
    system: System
    symbol: str = ""
    layout: Layout = "clauses"
    legal: bool = False
    numbered: bool = True


def _wards() -> list[Body]:
    bodies = []
    for n in range(1, WARDS + 1):
        place = f"phuong-mau-{n}"
        bodies += [
            Body(f"dang-uy-{place}", f"Đảng ủy Phường Mẫu {n}", "dang", "ĐU", "BÍ THƯ", place),
            Body(f"ubnd-{place}", f"Ủy ban nhân dân Phường Mẫu {n}", "nha-nuoc", "UBND", "CHỦ TỊCH", place),
        ]
    return bodies


BODIES: Final = (
    Body("thanh-uy-mau", "Thành ủy Mẫu", "dang", "ThU", "BÍ THƯ"),
    Body("ubnd-thanh-pho-mau", "Ủy ban nhân dân thành phố Mẫu", "nha-nuoc", "UBND", "CHỦ TỊCH"),
    Body("dang-uy-xa-mau", "Đảng ủy Xã Mẫu", "dang", "ĐU", "BÍ THƯ", "xa-mau", 4),
    Body("tinh-uy-mau", "Tỉnh ủy Mẫu", "dang", "TU", "BÍ THƯ", "tinh-mau"),
    *_wards(),
)
TYPES: Final = (
    Type("cong-van", "Công văn", "dang", "CV"),
    Type("thong-bao", "Thông báo", "dang", "TB"),
    Type("ke-hoach", "Kế hoạch", "dang", "KH", "romans"),
    Type("nghi-quyet", "Nghị quyết", "dang", "NQ", "romans"),
    Type("quyet-dinh", "Quyết định", "dang", "QĐ", "articles"),
    Type("quy-dinh", "Quy định", "dang", "QĐ", "articles"),
    Type("quy-che", "Quy chế", "dang", "QC", "articles"),
    Type("chi-thi", "Chỉ thị", "dang", "CT"),
    Type("ket-luan", "Kết luận", "dang", "KL"),
    Type("thong-tri", "Thông tri", "dang", "TT"),
    Type("thong-cao", "Thông cáo", "dang", "TC"),
    Type("huong-dan", "Hướng dẫn", "dang", "HD", "romans"),
    Type("bao-cao", "Báo cáo", "dang", "BC", "romans"),
    Type("chuong-trinh", "Chương trình", "dang", "CTr", "romans"),
    Type("de-an", "Đề án", "dang", "ĐA", "romans"),
    Type("phuong-an", "Phương án", "dang", "PA", "romans"),
    Type("du-an", "Dự án", "dang", "DA", "romans"),
    Type("to-trinh", "Tờ trình", "dang", "TTr"),
    Type("bien-ban", "Biên bản", "dang", "BB"),
    Type("loi-keu-goi", "Lời kêu gọi", "dang", numbered=False),
    Type("tuyen-bo", "Tuyên bố", "dang", numbered=False),
    Type("cong-van-nha-nuoc", "Công văn", "nha-nuoc"),
    Type("quyet-dinh-nha-nuoc", "Quyết định", "nha-nuoc", "QĐ", "articles", legal=True),
    Type("nghi-quyet-nha-nuoc", "Nghị quyết", "nha-nuoc", "NQ", "articles", legal=True),
    Type("ke-hoach-nha-nuoc", "Kế hoạch", "nha-nuoc", "KH", "romans"),
    Type("thong-bao-nha-nuoc", "Thông báo", "nha-nuoc", "TB"),
    Type("chi-thi-nha-nuoc", "Chỉ thị", "nha-nuoc", "CT"),
    Type("quy-che-nha-nuoc", "Quy chế", "nha-nuoc", "QC", "articles"),
    Type("quy-dinh-nha-nuoc", "Quy định", "nha-nuoc", "QyĐ", "articles"),
    Type("huong-dan-nha-nuoc", "Hướng dẫn", "nha-nuoc", "HD", "romans"),
    Type("chuong-trinh-nha-nuoc", "Chương trình", "nha-nuoc", "CTr", "romans"),
    Type("phuong-an-nha-nuoc", "Phương án", "nha-nuoc", "PA", "romans"),
    Type("de-an-nha-nuoc", "Đề án", "nha-nuoc", "ĐA", "romans"),
    Type("du-an-nha-nuoc", "Dự án", "nha-nuoc", "DA", "romans"),
    Type("bao-cao-nha-nuoc", "Báo cáo", "nha-nuoc", "BC", "romans"),
    Type("bien-ban-nha-nuoc", "Biên bản", "nha-nuoc", "BB"),
    Type("to-trinh-nha-nuoc", "Tờ trình", "nha-nuoc", "TTr"),
    Type("cong-dien", "Công điện", "nha-nuoc", "CĐ"),
)
_SUPERIORS: Final = {
    body.id: "thanh-uy-mau" if body.system == "dang" else "ubnd-thanh-pho-mau"
    for body in BODIES
    if body.place.startswith(("phuong", "xa"))
} | {"thanh-uy-mau": "tinh-uy-mau"}
TYPES_OF: Final[Mapping[System, tuple[Type, ...]]] = {
    system: tuple(kind for kind in TYPES if kind.system == system) for system in ("dang", "nha-nuoc")
}
TOPIC_IDS: Final = tuple(slug(topic) for topic in TOPICS)
ACTOR_IDS: Final = ("cap-uy", "mttq", "doan-the", "co-quan")
ACT_IDS: Final = ("thong-tin", "tuyen-truyen", "dong-vien", "quan-triet", "pho-bien", "van-dong", "huong-dan")
AUDIENCES: Final = {
    "dang-vien": "Đảng viên",
    "can-bo": "Cán bộ",
    "chien-si": "Chiến sĩ",
    "nhan-dan": "Nhân dân",
}
CHANNELS: Final = {
    "truyen-thanh": "Truyền thanh",
    "bang-tin-cong-cong": "Bảng tin công cộng",
    "ban-tin": "Bản tin",
    "tai-lieu": "Tài liệu, tờ rơi",
    "tuyen-truyen-vien": "Tuyên truyền viên",
    "trang-tin": "Trang thông tin",
    "mang-xa-hoi": "Mạng xã hội",
    "tin-nhan": "Tin nhắn",
    "hoi-nghi": "Hội nghị, sinh hoạt",
}
URGENCY: Final = {
    "khan": "Khẩn",
    "thuong-khan": "Thượng khẩn",
    "hoa-toc": "Hỏa tốc",
    "hoa-toc-hen-gio": "Hỏa tốc hẹn giờ",
}
_ACTORS: Final = ("Cấp ủy đảng", "Mặt trận Tổ quốc", "Đoàn thể chính trị - xã hội", "Cơ quan, đơn vị")
_ACTS: Final = ("Thông tin", "Tuyên truyền", "Động viên", "Quán triệt", "Phổ biến", "Vận động", "Hướng dẫn")
_LIMITS: Final[Mapping[str, Value]] = {
    "truyen-thanh": {"seconds": 90},
    "bang-tin-cong-cong": {"lines": 12},
    "mang-xa-hoi": {"characters": 1000},
    "tin-nhan": {"segments": 5},
}


def vocabularies() -> dict[str, dict[str, Value]]:
    """File name → id → record, as they stand under `data/vocabulary/`."""
    return {
        "organizations": {body.id: _organization(body) for body in BODIES} | {EDITORS: _editors()},
        "document-types": {kind.id: _document_type(kind) for kind in TYPES},
        "actors": _labels(dict(zip(ACTOR_IDS, _ACTORS, strict=True))),
        "acts": _labels(dict(zip(ACT_IDS, _ACTS, strict=True))),
        "audiences": _labels(AUDIENCES),
        "channels": {identity: _channel(identity, label) for identity, label in CHANNELS.items()},
        "topics": _labels(dict(zip(TOPIC_IDS, TOPICS, strict=True))),
        "places": _places(),
        "urgency": _labels(URGENCY),
    }


def _organization(body: Body) -> Value:
    record: dict[str, Value] = {"label": body.name, "kind": body.system, "symbols": [body.symbol]}
    if body.id == "thanh-uy-mau":
        record["names"] = [
            {"value": "Thị ủy Mẫu", "letterhead": "TỈNH ỦY MẪU\nTHỊ ỦY MẪU", "until": _OLD_NAME_UNTIL},
            {"value": "Thành ủy Mẫu", "letterhead": "TỈNH ỦY MẪU\nTHÀNH ỦY MẪU", "from": _NEW_NAME_FROM},
        ]
    if body.years < YEARS:
        successor: Value = {
            "id": "dang-uy-phuong-mau-1",
            "scope": "Toàn bộ địa bàn",
            "from": _TAKEN_OVER,
            "source": _DECISION,
        }
        record |= {"until": _DISSOLVED, "successors": [successor]}
    if body.id in _SUPERIORS:
        record["parent"] = [{"id": _SUPERIORS[body.id]}]
    groups = ["cap-uy"] if body.system == "dang" else ["co-quan"]
    return record | {"groups": groups, "places": [body.place], "note": "Cơ quan hư cấu, không có thật."}


def _editors() -> Value:
    return {"label": EDITORS_NAME, "kind": "bien-tap", "groups": [*ACTOR_IDS], "sample": True}


def _document_type(kind: Type) -> Value:
    record: dict[str, Value] = {"label": kind.label}
    record |= {"symbols": [kind.symbol]} if kind.symbol else {}
    record |= {"system": kind.system}
    record |= {} if kind.numbered else {"numbered": False}
    return record | ({"legal": True} if kind.legal else {})


def _channel(identity: str, label: str) -> Value:
    limits = _LIMITS.get(identity)
    return {"label": label, "limits": limits} if limits else {"label": label}


def _places() -> dict[str, Value]:
    """One of them is no more: its ground belongs to a ward."""
    wards = {f"phuong-mau-{n}": f"Phường Mẫu {n}" for n in range(1, WARDS + 1)}
    taken_over: Value = {
        "label": "Xã Mẫu",
        "until": _DISSOLVED,
        "names": [
            {"value": "Xã Mẫu Cũ", "until": _OLD_NAME_UNTIL},
            {"value": "Xã Mẫu", "from": _NEW_NAME_FROM},
        ],
        "successors": [
            {"id": "phuong-mau-1", "scope": "Toàn bộ địa bàn", "from": _TAKEN_OVER, "source": _DECISION}
        ],
    }
    return _labels({"tinh-mau": "Tỉnh Mẫu", "thanh-pho-mau": "Thành phố Mẫu"} | wards) | {
        "xa-mau": taken_over
    }


def _labels(terms: Mapping[str, str]) -> dict[str, Value]:
    return {identity: {"label": label} for identity, label in terms.items()}
