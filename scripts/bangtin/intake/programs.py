"""The programs that read Word, scans and pictures: found, run within limits, missed in one line (floor 3)."""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bangtin.model.trouble import BangtinError, RefusalError
from bangtin.model.wording import Wording


@dataclass(frozen=True, slots=True)
class Program:
    """A program that import may need."""

    name: str
    commands: tuple[str, ...]
    package: str
    """What to install on Debian or Ubuntu."""
    needed_for: Wording

    @property
    def path(self) -> str | None:
        """Where it is on this machine."""
        return next(filter(None, map(shutil.which, self.commands)), None)


PANDOC: Final = Program(
    "pandoc", ("pandoc",), "pandoc", Wording("tệp Word (.docx) và .odt", "Word (.docx) and .odt")
)
OFFICE: Final = Program(
    "LibreOffice",
    ("soffice", "libreoffice"),
    "libreoffice-writer-nogui",
    Wording("tệp Word đời cũ (.doc)", "old Word files (.doc)"),
)
TESSERACT: Final = Program(
    "tesseract",
    ("tesseract",),
    "tesseract-ocr tesseract-ocr-vie",
    Wording("bản quét và ảnh chụp", "scans and photographs"),
)
RASTER: Final = Program(
    "pdftoppm", ("pdftoppm",), "poppler-utils", Wording("PDF chỉ có ảnh quét", "PDFs that hold only scans")
)
PROGRAMS: Final = (PANDOC, OFFICE, TESSERACT, RASTER)


def run(program: Program, arguments: Sequence[str], *, seconds: float, stdin: bytes | None = None) -> bytes:
    """What the program writes; refused in one line when it is missing, fails or takes too long."""
    if program.path is None:
        raise missing(program)
    try:
        done = subprocess.run(  # the program is ours to name, the arguments are no shell line
            [program.path, *arguments], input=stdin, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise RefusalError(
            f"{program.name} đọc quá {seconds:.0f} giây mà chưa xong. Tệp có thể hỏng hoặc quá lớn.",
            f"{program.name} did not finish in {seconds:.0f} seconds. The file may be broken or too large.",
        ) from None
    if done.returncode:
        raise RefusalError(
            f"{program.name} không đọc được tệp này: tệp hỏng hoặc không đúng loại.",
            f"{program.name} cannot read this file: it is broken or of another kind.",
        )
    return done.stdout


def missing(program: Program) -> BangtinError:
    """One line: what to install, and what it is for."""
    return BangtinError(
        f"Máy này chưa có {program.name}, cần để đọc {program.needed_for.vi}. "
        f"Cài gói {program.package}, hoặc lưu văn bản sang dạng khác rồi nhập.",
        f"This machine has no {program.name}, needed to read {program.needed_for.en}. "
        f"Install {program.package}, or save the paper in another form and import that.",
    )


class Workshop:
    """A folder that is gone afterwards, whatever happens."""

    def __enter__(self) -> Path:
        """Make it."""
        self._folder = Path(tempfile.mkdtemp(prefix="bangtin-"))
        return self._folder

    def __exit__(self, *_: object) -> None:
        """Take it away with all that is in it."""
        with suppress(OSError):
            shutil.rmtree(self._folder)
