"""Small editions made from what a test says, for the renderers of feeds and open data."""

from datetime import date

import pytest

from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.model.message import Message
from bangtin.model.publication import Publication
from bangtin.model.release import Removal
from bangtin.model.review import MessageState, MessageStatus, Review
from bangtin.model.settings import SiteSettings
from bangtin.model.vocabulary import Vocabulary
from bangtin.site.edition import Edition

VOCABULARY = {
    "organizations": {
        "thanh-uy-mau": {
            "label": "Thành ủy Mẫu",
            "kind": "dang",
            "names": [{"value": "Thành ủy Mẫu (cũ)", "until": "2020-12-31"}, {"value": "Thành ủy Mẫu"}],
        },
        "phuong-mau-1": {"label": "Phường Mẫu 1", "kind": "nha-nuoc"},
        "ban-bien-tap-trang-mau": {"label": "Ban biên tập trang mẫu", "kind": "bien-tap", "sample": "true"},
    },
    "document_types": {
        "cong-van": {"label": "Công văn", "symbols": ["CV"], "system": "dang"},
        "quyet-dinh": {"label": "Quyết định", "symbols": ["QĐ"], "system": "nha-nuoc", "legal": "true"},
        "quyet-dinh-dang": {"label": "Quyết định", "symbols": ["QĐ"], "system": "dang"},
    },
    "audiences": {"nhan-dan": {"label": "Nhân dân"}, "dang-vien": {"label": "Đảng viên"}},
    "channels": {"trang-tin": {"label": "Trang thông tin"}, "truyen-thanh": {"label": "Truyền thanh"}},
    "topics": {"moi-truong": {"label": "Môi trường"}},
}


def _directive(identity, **changes):
    issuer, year, name = identity.split("/")
    header = {
        "id": identity,
        "file": f"data/directives/{identity}.md",
        "number": f"{name.partition('-')[0]}-CV/ThU",
        "type": "cong-van",
        "issuer": issuer,
        "issued": f"{year}-05-02",
        "place": "Mẫu",
        "subject": "giữ sạch đường phố",
        "signature": {"title": "BÍ THƯ", "name": "Người Ký Mẫu"},
        "effect": {"from": f"{year}-05-02"},
        "release": {"role": "Ban biên tập", "date": f"{year}-05-03", "basis": "Quy chế mẫu"},
        "anchors": ["mo-dau", "1"],
    }
    return Directive.model_validate(header | changes)


def _message(identity, **changes):
    year, name = identity.split("/")
    header = {
        "id": identity,
        "file": f"data/messages/{identity}.md",
        "title": f"Thông điệp {name}",
        "issuer": "ban-bien-tap-trang-mau",
        "cites": ["thanh-uy-mau/2021/1-cv-thu#1"],
        "audiences": ["nhan-dan"],
        "valid": {"from": f"{year}-06-01"},
        "language": "vi",
        "release": {"role": "Ban biên tập", "date": f"{year}-06-01", "basis": "Quy chế mẫu"},
        "channels": ["trang-tin", "truyen-thanh"],
    }
    return Message.model_validate(header | changes)


def _status(value):
    if isinstance(value, MessageStatus):
        return value
    return MessageStatus(MessageState(value), date(2021, 7, 1))


@pytest.fixture(scope="session")
def directive_of():
    """A directive by its id, with the fields that the test cares for."""
    return _directive


@pytest.fixture(scope="session")
def message_of():
    """A message by its id, with the fields that the test cares for."""
    return _message


@pytest.fixture(scope="session")
def edition_of():
    """An edition of documents; `states` gives the state of messages that are not live."""

    def edition(*documents, removed=(), states=None, as_of=date(2021, 12, 31), sample=True, **settings):
        directives = sorted((d for d in documents if d.kind == "directive"), key=lambda d: (d.issued, d.id))
        messages = sorted((m for m in documents if m.kind == "message"), key=lambda m: (m.valid.from_, m.id))
        publication = {"publisher": "Ban biên tập trang mẫu", "tag_authority": "bang-tin.example"}
        publication |= {
            "licence": {"name": "CC BY 4.0", "address": "https://creativecommons.org/licenses/by/4.0/"}
        }
        publication |= {"sample": {"as_of": as_of}} if sample else {}
        corpus = Corpus(
            publication=Publication.model_validate(publication | settings),
            vocabulary=Vocabulary.model_validate(VOCABULARY),
            directives={d.id: d for d in directives},
            messages={m.id: m for m in messages},
            removed=tuple(Removal.model_validate(line) for line in removed),
            as_of=as_of,
        )
        live = MessageStatus(MessageState.LIVE)
        given = {name: _status(state) for name, state in (states or {}).items()}
        review = Review((), (), {m.id: live for m in messages} | given)
        site = SiteSettings(site_name="Bảng tin", site_url="https://bang-tin.example/thu/")
        return Edition(corpus, review, site)

    return edition
