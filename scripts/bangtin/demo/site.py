"""What a demo needs besides documents: settings, removed papers, hand-written pages (floor 5)."""

from collections.abc import Iterator
from datetime import timedelta

from bangtin.content.yaml_writer import Value, entry
from bangtin.demo.cast import AS_OF, BODIES, EDITORS_NAME, vocabularies

_FICTION = "Mọi cơ quan, nơi chốn và văn bản trên trang này là hư cấu, tạo ra để thử phần mềm Bảng tin."
_PAGES = {
    "gioi-thieu.md": ("Giới thiệu", _FICTION),
    "trang-mau.md": ("Về trang mẫu này", _FICTION),
    "lien-he.md": ("Liên hệ", "Trang mẫu không có nơi liên hệ."),
    "quyen-rieng-tu.md": ("Quyền riêng tư", "Trang này không theo dõi bạn."),
    "tro-nang.md": ("Trợ năng", "Mọi trang dùng được bằng bàn phím và trình đọc màn hình."),
    "ban-quyen.md": ("Bản quyền", "Nội dung hư cấu được dùng tự do theo giấy phép CC0."),
    "huong-dan/index.md": ("Hướng dẫn", "Trang mẫu chỉ để xem; phần hướng dẫn nằm ở trang của phần mềm."),
}


def settings_files(documents: int) -> Iterator[tuple[str, str]]:
    """Path and text of `data/publication.yml`, `data/removed.yml`, the vocabularies and the pages."""
    yield "data/publication.yml", _yaml(_publication())
    yield "data/removed.yml", _removed(documents)
    for name, records in vocabularies().items():
        yield f"data/vocabulary/{name}.yml", _yaml(records)
    for name, (title, text) in _PAGES.items():
        yield f"docs/{name}", f"---\ntitle: {title}\n---\n\n# {title}\n\n{text}\n"


def _publication() -> dict[str, Value]:
    return {
        "publisher": EDITORS_NAME,
        "description": _FICTION,
        "tag_authority": "mau.example",
        "licence": {
            "name": "CC0 1.0",
            "address": "https://creativecommons.org/publicdomain/zero/1.0/deed.vi",
        },
        "sample": {"as_of": AS_OF},
    }


def _removed(documents: int) -> str:
    """A removed paper, and one more for every thousand; their numbers lie beyond those that are given out."""
    reasons = ("phap-luat", "du-lieu-ca-nhan", "dang-nham")
    lines = []
    for n in range(1 + documents // 1000):
        body = BODIES[n % len(BODIES)]
        identity = f"{body.id}/{AS_OF.year - 6}/{90000 + n}-tb-mau"
        record = {
            "id": identity,
            "date": (AS_OF - timedelta(days=n % 300)).isoformat(),
            "reason": reasons[n % 3],
            "authority": body.name,
        }
        first, *rest = (line for key, value in record.items() for line in entry(key, value))
        lines += [f"- {first}", *(f"  {line}" for line in rest)]
    return "\n".join(lines) + "\n"


def _yaml(records: dict[str, Value]) -> str:
    return "".join(f"{line}\n" for key, value in records.items() for line in entry(key, value))
