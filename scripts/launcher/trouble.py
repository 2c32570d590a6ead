"""What the launcher says: Vietnamese first, English second, and the trouble that ends it (launcher)."""

import errno
import sys
from pathlib import Path


class SetupError(Exception):
    """The world is broken: one line for the officer, the same for the developer, exit status 3."""

    def __init__(self, vietnamese: str, english: str) -> None:
        super().__init__(f"{vietnamese} / {english}")


def say(vietnamese: str, english: str) -> None:
    """Progress goes to stderr; stdout belongs to the command."""
    print(f"{vietnamese} / {english}", file=sys.stderr, flush=True)


# The first row with a word that stands in the installer's own report gives the line that people see.
REPORTS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("DO NOT MATCH THE HASHES", "Hash mismatch", "hash mismatch"),
        "Gói tải về sai mã kiểm tra trong requirements/ nên không cài. Hãy báo người phụ trách kỹ thuật.",
        "A package differs from its hash in requirements/; nothing of it was installed.",
    ),
    (
        ("No space left on device", "Errno 28", "os error 28", "not enough space on the disk"),
        "Ổ đĩa đã đầy. Cần khoảng 250 MB trống.",
        "The disk is full; about 250 MB are needed.",
    ),
    (
        ("CERTIFICATE_VERIFY_FAILED", "invalid peer certificate", "SSLError"),
        "Không kiểm tra được chứng chỉ của kho gói. Hãy xem lại ngày giờ của máy và cấu hình pip.",
        "The certificate of the package index cannot be checked; see the clock and pip's settings.",
    ),
    (
        (
            "NewConnectionError",
            "NameResolutionError",
            "ConnectTimeout",
            "ReadTimeout",
            "Max retries exceeded",
            "Failed to establish a new connection",
            "Connection refused",
            "Network is unreachable",
            "error sending request",
            "dns error",
            "(from versions: none)",
            "ProxyError",
        ),
        "Không tải được gói: máy chưa có mạng hoặc mạng chặn kho gói. Nối mạng rồi chạy lại.",
        "Packages cannot be fetched: no network, or it blocks the package index. Connect and run again.",
    ),
)


def explain(report: str, log: Path) -> SetupError:
    """The one line for what an installer reported; `log` is where the whole report lies."""
    for words, vietnamese, english in REPORTS:
        if any(word in report for word in words):
            return SetupError(vietnamese, english)
    return SetupError(f"Chưa cài được các gói cần thiết; chi tiết ở {log}.", f"Set-up failed; see {log}.")


def cannot_write(error: OSError, folder: Path) -> SetupError:
    """The one line for a folder that cannot be made or cleared."""
    if error.errno == errno.ENOSPC:
        return explain("No space left on device", folder)
    if error.errno == errno.EROFS:
        return SetupError(
            f"Thư mục {folder.parent} chỉ đọc được, nên không tạo được {folder.name}.",
            f"{folder.parent} is read-only; {folder.name} cannot be made.",
        )
    return SetupError(
        f"Không ghi được {folder}: không có quyền, hoặc một chương trình khác đang dùng.",
        f"{folder} cannot be written: no permission, or another program uses it.",
    )
