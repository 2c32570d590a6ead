"""A small publication of fictional bodies, and its pages, for the tests of pages."""

from datetime import date

import pytest

from bangtin.checks.coverage import coverage_of
from bangtin.content.provisions import read_provisions
from bangtin.model.body import DirectiveBody, MessageBody, Variant
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.model.message import Message
from bangtin.model.publication import Publication
from bangtin.model.release import Removal
from bangtin.model.review import MessageState, MessageStatus, Review
from bangtin.model.settings import SiteSettings
from bangtin.model.vocabulary import Vocabulary
from bangtin.site.edition import Edition
from bangtin.site.pages.environment import templates_environment
from bangtin.site.pages.pages import Pages

LETTER = "thanh-uy-mau/2021/12-cv-thu"
MESSAGE = "2021/giu-sach-duong-pho"

VOCABULARY = {
    "organizations": {
        "thanh-uy-mau": {
            "label": "Thành ủy Mẫu",
            "kind": "dang",
            "until": "2025-06-30",
            "note": "Địa bàn nay thuộc hai phường.",
            "checked_on": "2026-01-02",
            "names": [
                {
                    "value": "Thành ủy Mẫu",
                    "letterhead": "ĐẢNG BỘ TỈNH MẪU\nTHÀNH ỦY MẪU",
                    "until": "2025-06-30",
                }
            ],
            "groups": ["cap-uy"],
            "successors": [
                {"id": "phuong-mau-1", "scope": "địa bàn", "from": "2025-07-01", "source": "Nghị quyết mẫu"}
            ],
        },
        "phuong-mau-1": {"label": "Đảng ủy Phường Mẫu 1", "kind": "dang", "groups": ["cap-uy"]},
        "uy-ban-mau": {"label": "Ủy ban nhân dân thành phố Mẫu", "kind": "nha-nuoc"},
        "ban-bien-tap-mau": {
            "label": "Ban biên tập mẫu",
            "kind": "bien-tap",
            "sample": "true",
            "groups": ["cap-uy"],
        },
    },
    "document_types": {
        "cong-van": {"label": "Công văn", "symbols": ["CV"], "system": "dang"},
        "quyet-dinh": {"label": "Quyết định", "symbols": ["QĐ"], "system": "nha-nuoc", "legal": "true"},
    },
    "actors": {"cap-uy": {"label": "Cấp ủy đảng"}, "mttq": {"label": "Mặt trận Tổ quốc"}},
    "acts": {"tuyen-truyen": {"label": "Tuyên truyền"}, "dong-vien": {"label": "Động viên"}},
    "audiences": {"nhan-dan": {"label": "Nhân dân"}, "dang-vien": {"label": "Đảng viên"}},
    "channels": {
        "trang-tin": {"label": "Trang thông tin"},
        "truyen-thanh": {"label": "Truyền thanh"},
        "tin-nhan": {"label": "Tin nhắn"},
    },
    "topics": {"moi-truong": {"label": "Môi trường"}},
    "urgency": {"hoa-toc": {"label": "Hỏa tốc"}},
}

LETTER_HEADER = {
    "id": LETTER,
    "file": f"data/directives/{LETTER}.md",
    "number": "12-CV/ThU",
    "number_as_written": "12 - CV/ThU",
    "type": "cong-van",
    "issuer": "thanh-uy-mau",
    "issued": "2021-02-03",
    "place": "Mẫu",
    "subject": "giữ sạch đường phố, phòng, chống dịch.",
    "urgency": "hoa-toc",
    "addressees": ["Thường trực HĐND;", "Các tổ chức cơ sở đảng,"],
    "copies": ["Như trên,", "Lưu VP."],
    "signature": {"authority": "T/M BAN THƯỜNG VỤ", "title": "BÍ THƯ", "name": "Người Ký Mẫu"},
    "topics": ["moi-truong"],
    "effect": {"unknown": "true", "checked": "2026-01-02"},
    "duties": [
        {
            "section": "2",
            "actors": ["cap-uy", "mttq"],
            "acts": ["tuyen-truyen", "dong-vien"],
            "audiences": ["nhan-dan", "dang-vien"],
            "frequency": "thuong-xuyen",
        }
    ],
    "release": {"role": "Ban biên tập mẫu", "date": "2021-02-04", "basis": "Quy chế mẫu"},
    "source": {"kind": "ocr", "file": "12-cv-thu.txt", "sha256": "0" * 64},
}

LETTER_BODY = """\
Hiện nay đường phố còn rác; yêu cầu các cơ quan thực hiện:

1. Quét dọn **hằng ngày, hằng ngày hơn nữa**, đạt 50% trước giờ làm việc (5K).

Ủy ban nhân dân các phường chịu trách nhiệm.

2. Thường xuyên tuyên truyền, động viên nhân dân:

a) nêu gương;

đ) giữ sạch trước nhà./.
"""

MESSAGE_HEADER = {
    "id": MESSAGE,
    "file": f"data/messages/{MESSAGE}.md",
    "title": "Cùng giữ sạch đường phố",
    "issuer": "ban-bien-tap-mau",
    "cites": [f"{LETTER}#2"],
    "audiences": ["nhan-dan"],
    "valid": {"from": "2021-02-05"},
    "language": "vi",
    "key_message": "Giữ sạch trước nhà mình.",
    "release": {"role": "Ban biên tập mẫu", "date": "2021-02-05", "basis": "Quy chế mẫu"},
    "channels": ["trang-tin", "truyen-thanh", "tin-nhan"],
}

TEXTS = {
    "trang-tin": "Mời bà con **giữ sạch trước nhà** ở 2 phường.\n\n- Quét mỗi sáng",
    "truyen-thanh": "Mời bà con giữ sạch trước nhà.",
    "tin-nhan": "Giữ sạch trước nhà.",
}


def _edition(*documents, removed=(), states=None, as_of=date(2021, 12, 31), sample=True, **settings):
    directives = sorted((d for d in documents if d.kind == "directive"), key=lambda d: (d.issued, d.id))
    messages = sorted((m for m in documents if m.kind == "message"), key=lambda m: (m.valid.from_, m.id))
    publication = {"publisher": "Ban biên tập mẫu", "tag_authority": "bang-tin.example"}
    publication |= {"sample": {"as_of": as_of}} if sample else {}
    corpus = Corpus(
        publication=Publication.model_validate(publication | settings),
        vocabulary=Vocabulary.model_validate(VOCABULARY),
        directives={d.id: d for d in directives},
        messages={m.id: m for m in messages},
        removed=tuple(Removal.model_validate(line) for line in removed),
        as_of=as_of,
    )
    statuses = {m.id: MessageStatus(MessageState.LIVE) for m in messages} | (states or {})
    site = SiteSettings(site_name="Bảng tin", site_url="https://bang-tin.example/thu/")
    return Edition(corpus, Review((), (), statuses, coverage_of(corpus, statuses)), site)


@pytest.fixture(scope="session")
def letter_of():
    """A letter of a fictional committee, with the fields that the test changes."""
    return lambda identity=LETTER, **changes: Directive.model_validate(
        LETTER_HEADER | {"id": identity} | changes
    )


@pytest.fixture(scope="session")
def message_of():
    """A message that rests on section 2 of the letter, with the fields that the test changes."""
    return lambda identity=MESSAGE, **changes: Message.model_validate(
        MESSAGE_HEADER | {"id": identity} | changes
    )


@pytest.fixture(scope="session")
def edition_of():
    """An edition of documents; `states` gives the status of messages that are not live."""
    return _edition


@pytest.fixture(scope="session")
def letter_body():
    return DirectiveBody(read_provisions(LETTER_BODY, 30))


@pytest.fixture(scope="session")
def message_body():
    return MessageBody(tuple(Variant(channel, text, 20) for channel, text in TEXTS.items()))


@pytest.fixture(scope="session")
def templates(root):
    """The templates of the repository, compiled once."""
    sources = {path.name: path.read_text(encoding="utf-8") for path in (root / "overrides").glob("*.html")}
    return templates_environment(sources)


@pytest.fixture(scope="session")
def pages_of(templates):
    """The pages of an edition."""
    return lambda edition, **options: Pages(edition, templates, **options)
