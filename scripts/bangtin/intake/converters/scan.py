"""Scans and photographs → lines, by tesseract with its Vietnamese data (floor 3)."""

from pathlib import Path
from typing import Final

from bangtin.intake.paper import Paper, Remark, lines_of
from bangtin.intake.programs import RASTER, TESSERACT, Workshop, run
from bangtin.language.text import nfc
from bangtin.model.trouble import RefusalError
from bangtin.model.wording import Wording

DPI: Final = 300
_SECONDS: Final = 120
"""For one page."""
_READ: Final = Wording(
    "Chữ do máy nhận dạng từ ảnh. Đối chiếu từng chữ với bản gốc trước khi công bố.",
    "The words were recognised from a picture. Compare each with the original before you publish.",
)
_PAGE_END: Final = "\f"


def read_picture(content: bytes) -> Paper:
    """One photographed or scanned page."""
    with Workshop() as folder:
        picture = folder / "page"
        picture.write_bytes(content)
        return _paper([_recognised(picture)])


def read_scanned_pdf(content: bytes, pages: int) -> Paper:
    """A PDF that holds only pictures, page by page."""
    with Workshop() as folder:
        source = folder / "paper.pdf"
        source.write_bytes(content)
        found = []
        for page in range(1, pages + 1):
            only = ["-f", str(page), "-l", str(page), "-singlefile"]
            run(
                RASTER,
                ["-r", str(DPI), "-gray", "-png", *only, str(source), str(folder / "page")],
                seconds=60,
            )
            found.append(_recognised(folder / "page.png"))
        return _paper(found)


def _recognised(picture: Path) -> str:
    if "vie" not in run(TESSERACT, ["--list-langs"], seconds=10).decode().split():
        raise RefusalError(
            "tesseract chưa có dữ liệu tiếng Việt. Cài gói tesseract-ocr-vie.",
            "tesseract has no Vietnamese data. Install tesseract-ocr-vie.",
        )
    settings = ["-l", "vie", "--dpi", str(DPI), "-c", "preserve_interword_spaces=1"]
    return nfc(run(TESSERACT, [str(picture), "-", *settings], seconds=_SECONDS).decode("utf-8", "replace"))


def _paper(pages: list[str]) -> Paper:
    text = "\n\n".join(page.replace(_PAGE_END, "").strip("\n") for page in pages)
    return Paper("scan", lines_of(text), wrapped=True, remarks=(Remark(_READ),))
