"""Names and terms of the vocabularies, and groups of people that papers speak of (floor 3)."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from bangtin.checks.passages import Meaning
from bangtin.language.phrases import PhraseBook
from bangtin.model.vocabulary import DatedName, Organization, Place, Vocabulary, covers

_GROUPS: Final = """
    hộ nghèo; hộ cận nghèo; hộ neo đơn; hộ chính sách; hộ kinh doanh; hộ gia đình; người cao tuổi; người già;
    người khuyết tật; người có công; người lao động; người nước ngoài; người cai nghiện; người bán hàng rong;
    phụ nữ; phụ nữ mang thai; trẻ em; trẻ nhỏ; trẻ mồ côi; học sinh; sinh viên; giáo viên; giảng viên;
    công nhân; nông dân;
    ngư dân; doanh nghiệp; hợp tác xã; tiểu thương; tài xế; lái xe; chủ xe; chủ tàu; thuyền viên; du khách;
    khách du lịch; cựu chiến binh; thanh niên; thiếu niên; đoàn viên; hội viên; bệnh nhân; cha mẹ; phụ huynh;
    người nội trợ; người đi bộ; người đi xe đạp; người chăn nuôi; chủ vật nuôi; người dân tộc thiểu số;
    lực lượng vũ trang; bộ đội; dân quân; tín đồ; chức sắc
"""
GROUPS: Final = PhraseBook((name, name) for name in (" ".join(each.split()) for each in _GROUPS.split(";")))
"""Groups of people that papers speak of."""


def book_of(vocabulary: Vocabulary) -> PhraseBook[Meaning]:
    """Every name that a place or body has or had, and every term."""
    return PhraseBook(_phrases(vocabulary))


def _phrases(vocabulary: Vocabulary) -> Iterator[tuple[str, Meaning]]:
    for identity, place in vocabulary.places.items():
        for name in names_of(place):
            yield name, Meaning("place", identity, name)
    for identity, body in vocabulary.organizations.items():
        for name in names_of(body):
            yield name, Meaning("body", identity, name)
    for identity, entry in vocabulary.glossary.items():
        for name in {entry.label, entry.prefer or entry.label}:
            yield name, Meaning("term", identity, name)
        for name in entry.banned:
            yield name, Meaning("banned", identity, name)


def names_of(named: Place | Organization) -> tuple[str, ...]:
    """Each name once: the label, then the dated ones."""
    return tuple(dict.fromkeys((named.label, *(each.value for each in named.names))))


def name_in_use(named: Place | Organization, name: str, day: date) -> bool:
    """Whether a place or body existed on a day and bore the name; without dates a name holds as long."""
    if not covers(named.from_, named.until, day):
        return False
    dated = [each for each in named.names if each.value == name]
    return any(_holds(each, day) for each in dated) if dated else name == named.label


def _holds(name: DatedName, day: date) -> bool:
    return covers(name.from_, name.until, day)
