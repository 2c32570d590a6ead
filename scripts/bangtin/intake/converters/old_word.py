"""Word files of before 2007 → lines: LibreOffice makes a .docx of them first (floor 3)."""

from dataclasses import replace
from typing import Final

from bangtin.intake.converters.word import read_word
from bangtin.intake.paper import Paper
from bangtin.intake.programs import OFFICE, Workshop, run
from bangtin.model.trouble import RefusalError

_SECONDS: Final = 90


def read_old_word(content: bytes) -> Paper:
    """The paper as its .docx twin gives it; macros do not run."""
    with Workshop() as folder:
        (folder / "paper.doc").write_bytes(content)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        arguments = ["--headless", "--norestore", "--convert-to", "docx", "--outdir", str(folder)]
        run(OFFICE, [profile, *arguments, str(folder / "paper.doc")], seconds=_SECONDS)
        twin = folder / "paper.docx"
        if not twin.is_file():
            raise RefusalError(
                "LibreOffice không đọc được tệp này. Mở bằng Word, lưu thành .docx rồi nhập.",
                "LibreOffice cannot read this file. Open it in Word, save it as .docx and import that.",
            )
        return replace(read_word(twin.read_bytes(), "docx"), kind="doc")
