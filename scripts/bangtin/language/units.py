"""What numbers count and measure: units, and which of them mean the same (floor 0)."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

_MEASURES: Final = {
    "length": "milimét=mm=1; mm=mm=1; cm=cm=10; xăng-ti-mét=cm=10; m=m=1000; mét=m=1000; km=km=1000000; "
    "ki-lô-mét=km=1000000; kilômét=km=1000000; cây số=km=1000000; hải lý=hai-ly=1852000",
    "area": "m2=m2=1; m²=m2=1; mét vuông=m2=1; ha=ha=10000; héc-ta=ha=10000; hécta=ha=10000; hecta=ha=10000; "
    "héc ta=ha=10000; km2=km2=1000000; km²=km2=1000000; ki-lô-mét vuông=km2=1000000; sào=sao=0",
    "volume": "ml=ml=1; lít=l=1000; m3=m3=1000000; m³=m3=1000000; mét khối=m3=1000000",
    "weight": "g=g=1; gam=g=1; gram=g=1; kg=kg=1000; ki-lô-gam=kg=1000; kilôgam=kg=1000; yến=yen=10000; "
    "tạ=ta=100000; tấn=tan=1000000",
    "speed": "km/h=km/h=1; km/giờ=km/h=1; ki-lô-mét/giờ=km/h=1; km một giờ=km/h=1; m/s=m/s=0; m/h=m/h=0",
    "warmth": "độ C=c=1; °C=c=1; oC=c=1; độ=c=1",
    "duration": "giây=giay=1; phút=phut=60; giờ=gio=3600; tiếng=gio=3600; ngày=ngay=86400; "
    "ngày làm việc=ngay=86400; ngày đêm=ngay=86400; tuần=tuan=604800; tuần lễ=tuan=604800; "
    "tháng=thang=0; năm=nam=0; năm học=nam-hoc=0; thập kỷ=thap-ky=0",
    "power": "kW=kw=1; MW=mw=1000; kWh=kwh=0; kV=kv=0",
}
_COUNTED: Final = """
    người, nhân khẩu, lượt người, lượt, đại biểu, đoàn viên, đảng viên, đồng chí, cán bộ, hội viên, học sinh,
    sinh viên, giáo viên, trẻ, trẻ em, em, cháu, bạn, công dân, cử tri, lao động, bệnh nhân, chiến sĩ,
    thành viên, tình nguyện viên, thanh niên, phụ nữ, hành khách, khách
    | hộ, hộ gia đình, hộ dân, gia đình, căn nhà, nhà
    | cây, cây xanh | con | chiếc, cái | bản, cuốn, quyển, bản sao, bản chính, tập | bộ | tờ | tấm
    | thùng, xô | giỏ | viên | gói | hộp | chai | lọ | bình | bao | túi | xe, chuyến
    | tàu, thuyền, tàu thuyền | phòng, lớp | ghế | bóng | chậu | cánh | chum | suất, phần quà, suất quà
    | giải | tổ, nhóm, đội, câu lạc bộ | chi bộ, đảng bộ
    | phường, xã, thị trấn | thôn, ấp, khu phố, tổ dân phố, buôn | điểm | loại | nhiệm vụ, nội dung, việc
    | tiêu chí, chỉ tiêu | thủ tục | hồ sơ | bước | lần | buổi | đợt | mũi, liều | ca, trường hợp, ca bệnh
    | vụ | tuổi | trường | bệnh viện | cơ quan, đơn vị | doanh nghiệp | dự án, công trình
    | tỉnh, thành phố, địa phương | nghị quyết | cuộc | hội nghị | giường | trang | ngôn ngữ
    | biện pháp, giải pháp | môn | đêm | vòng
"""
_OWN_FAMILY: Final = frozenset({"thang", "nam", "sao", "m/s", "m/h", "nam-hoc", "thap-ky", "kwh", "kv"})
"""Measures that cannot be turned into another of their kind."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number measures: numbers of one `family` can be compared after multiplying by `factor`."""

    id: str
    family: str
    factor: int = 1

    @property
    def counts(self) -> bool:
        """Things are counted, not measured."""
        return self.family.startswith("count-")


def _table() -> dict[str, Unit]:
    found: dict[str, Unit] = {}
    for family, rows in _MEASURES.items():
        for row in rows.split("; "):
            name, identity, factor = row.split("=")
            own = f"{family}-{identity}" if identity in _OWN_FAMILY else family
            found[name.lower()] = Unit(identity, own, int(factor) or 1)
    for group in _COUNTED.split("|"):
        names = [" ".join(name.split()) for name in group.split(",")]
        for name in names:
            found[name] = Unit(names[0], f"count-{names[0]}")
    return found


_UNITS: Final = _table()
_NEXT: Final = re.compile(r"\s*([^\W\d_°]?[^\s\d,.;:!?()…“”\"*{}\[\]–]*(?:[23](?!\d))?)")
_LONGEST: Final = max(len(name.split()) for name in _UNITS)


def unit_at(text: str, start: int) -> tuple[Unit, int] | None:
    """The unit that follows a number which ends at `start`, and where it ends itself; the longest counts."""
    words: list[str] = []
    ends: list[int] = []
    at = start
    while len(words) < _LONGEST and (found := _NEXT.match(text, at)) and found[1]:
        words.append(found[1].lower())
        ends.append(found.end())
        at = found.end()
    for count in range(len(words), 0, -1):
        unit = _UNITS.get(" ".join(words[:count]))
        if unit is not None:
            return unit, ends[count - 1]
    return None


def same_measure(value: Fraction, unit: Unit | None, other: Fraction, other_unit: Unit | None) -> bool:
    """Whether two numbers with their units say the same; a number without a known unit may mean any."""
    if unit is None or other_unit is None:
        return value == other
    return unit.family == other_unit.family and value * unit.factor == other * other_unit.factor
