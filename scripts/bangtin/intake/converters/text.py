"""Plain text and OCR text → lines (floor 3)."""

import codecs
import unicodedata

from bangtin.intake.paper import Paper, Remark, SourceKind, lines_of
from bangtin.intake.paragraphs import is_wrapped
from bangtin.language.legacy import guess_encoding
from bangtin.model.trouble import RefusalError
from bangtin.model.wording import Wording


def read_plain(content: bytes, kind: SourceKind) -> Paper:
    """The lines of a text in any encoding that Unicode has a name for; old code tables are refused here."""
    name = guess_encoding(content)
    text, remarks = _decoded(content, name)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = lines_of(text.expandtabs(4))
    return Paper(kind, lines, is_wrapped(lines), tuple(remarks))


def _decoded(content: bytes, name: str | None) -> tuple[str, list[Remark]]:
    if name is None or name in ("TCVN3", "VNI"):
        raise RefusalError(
            "Tệp chữ này ghi theo bảng mã không đọc được. Mở tệp và lưu lại với bảng mã UTF-8.",
            "This text is in an encoding that cannot be read. Save it as UTF-8.",
        )
    text = codecs.decode(content, name, errors="strict")
    if name in ("utf-8", "utf-8-sig"):
        return text.removeprefix("\ufeff"), []
    what = Wording(f"Tệp ghi theo bảng mã {name}, đã chuyển sang UTF-8.", f"The file was {name}; now UTF-8.")
    return text, [Remark(what)]
