"""A file that an officer names → its bytes, its kind by what it holds, its hash (floor 3)."""

import hashlib
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from bangtin.language.legacy import guess_encoding
from bangtin.model.trouble import RefusalError

Form = Literal["docx", "odt", "doc", "pdf", "image", "text"]

MAX_BYTES: Final = 20 * 1024 * 1024
_EXTENSIONS: Final[dict[str, Form]] = {
    ".docx": "docx", ".odt": "odt", ".doc": "doc", ".pdf": "pdf", ".txt": "text", ".md": "text",
    ".png": "image", ".jpg": "image", ".jpeg": "image", ".tif": "image", ".tiff": "image",
}  # fmt: skip
_READABLE: Final = ", ".join(_EXTENSIONS)
_PICTURES: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it came; it is kept byte for byte."""

    name: str
    content: bytes
    form: Form
    sha256: str

    @property
    def extension(self) -> str:
        """With its dot, in small letters."""
        return Path(self.name).suffix.lower()


def read_original(path: Path) -> Original:
    """Read a file; one line says why it is refused (missing, a link, too large, not what its name says)."""
    form = _EXTENSIONS.get(path.suffix.lower())
    if form is None:
        raise RefusalError(
            f"{path.name}: không đọc được loại tệp này. Nhập được tệp {_READABLE}.",
            f"{path.name}: this kind of file cannot be read. What can be imported: {_READABLE}.",
        )
    content = _bytes(path)
    if not _holds(content, form):
        raise RefusalError(
            f"{path.name}: nội dung không phải tệp {path.suffix.lower()}. "
            "Mở bằng chương trình đã tạo ra nó, lưu lại đúng loại rồi nhập.",
            f"{path.name} does not hold what its name says. Save it anew where it was made and import that.",
        )
    return Original(path.name, content, form, hashlib.sha256(content).hexdigest())


def _bytes(path: Path) -> bytes:
    try:
        state = path.lstat()
        if not stat.S_ISREG(state.st_mode):
            raise RefusalError(
                f"{path.name}: chỉ nhập được tệp thường, không nhập liên kết, thư mục hay thiết bị.",
                f"{path.name}: only ordinary files are imported, no links, folders or devices.",
            )
        if state.st_size > MAX_BYTES:
            raise RefusalError(
                f"{path.name}: tệp lớn hơn {MAX_BYTES >> 20} MB. Hãy giảm độ phân giải ảnh hoặc tách tệp.",
                f"{path.name} is larger than {MAX_BYTES >> 20} MB. Lower the resolution or split it.",
            )
        return path.read_bytes()
    except OSError:
        raise RefusalError(
            f"Không mở được {path}. Hãy xem lại đường dẫn và quyền đọc tệp.",
            f"{path} cannot be opened. Look at its path and permissions.",
        ) from None


def _holds(content: bytes, form: Form) -> bool:
    """Whether the first bytes are those of the form; a text must be one."""
    if form in ("docx", "odt"):
        return content.startswith(b"PK\x03\x04")
    if form == "doc":
        return content.startswith((_OLE, b"{\\rtf", b"PK\x03\x04"))
    if form == "pdf":
        return b"%PDF-" in content[:1024]
    if form == "image":
        return content.startswith(_PICTURES)
    return b"\0" not in content or guess_encoding(content) in ("utf-16", "utf-16-le", "utf-16-be", "utf-32")
