"""Rules about the links of hand-written pages, as the engines report them (floor 4)."""

import re
from collections.abc import Iterable
from pathlib import Path

from bangtin.model.finding import Finding, Place, Rule, Wording


class L901(Rule):
    """Liên kết trong trang viết tay dẫn đến một trang hoặc tệp có thật."""

    wrong = Wording(
        "Liên kết “{reference}” không dẫn đến trang nào.",
        "The link “{reference}” leads to no page.",
    )
    mend = Wording(
        "ghi đường dẫn tính từ tệp này đến tệp .md cần mở, ví dụ ../lien-he.md; "
        "trang văn bản ghi từ gốc, ví dụ /van-ban/.",
        "write the way from this file to the .md file, for example ../lien-he.md; "
        "pages of documents are written from the root, for example /van-ban/.",
    )
    bad = "[Liên hệ](lien-he.html)"
    good = "[Liên hệ](lien-he.md)"


class L902(Rule):
    """Phần sau dấu # của một liên kết là tên một đề mục có thật trong trang được dẫn đến."""

    wrong = Wording(
        "Liên kết “{reference}” dẫn đến một đề mục không có trong trang.",
        "The link “{reference}” leads to a heading that the page does not have.",
    )
    mend = Wording(
        "lấy tên đề mục, bỏ dấu, nối bằng gạch ngang, ví dụ đề mục “Chỉ đạo” là #chi-dao.",
        "take the heading without diacritics, joined by hyphens: “Chỉ đạo” is #chi-dao.",
    )
    bad = "[Chỉ đạo](huong-dan/index.md#chỉ-đạo)"
    good = "[Chỉ đạo](huong-dan/index.md#chi-dao)"


class L903(Rule):
    """Trang viết tay và mkdocs.yml được chương trình dựng trang đọc hết mà không báo điều gì."""

    wrong = Wording(
        "Chương trình dựng trang ({engine}) báo: {message}",
        "The page engine ({engine}) says: {message}",
    )
    mend = Wording(
        "sửa chỗ được nhắc đến rồi kiểm tra lại bằng lệnh ./run check.",
        "mend the place it names and check again with ./run check.",
    )
    bad = "markdown_extensions: [khong-co]"
    good = "markdown_extensions: [tables]"


class L904(Rule):
    """Mỗi trang viết tay có tên (title) trong phần đầu tệp, giữa hai dòng ba dấu gạch."""

    wrong = Wording(
        "Phần đầu tệp không có tên trang, hoặc không đọc được.",
        "The head of the file has no title, or cannot be read.",
    )
    mend = Wording(
        'ghi ba dòng đầu tệp: ---, rồi title: "Liên hệ", rồi ---.',
        'begin the file with three lines: ---, then title: "Liên hệ", then ---.',
    )
    bad = "# Liên hệ"
    good = '---\ntitle: "Liên hệ"\n---\n# Liên hệ'


def link_finding(rule: type[Rule], docs: Path, file: str, reference: str) -> Finding:
    """A finding about a link in `file` (relative to `docs`), at the place where the link is written."""
    written = re.compile(rf"(?:\]\(<?|\]: +<?){re.escape(reference)}")
    for number, line in enumerate((docs / file).read_text(encoding="utf-8-sig").splitlines(), start=1):
        found = written.search(line)
        if found:
            column = found.end() - len(reference) + 1
            return rule.at(Place(f"{docs.name}/{file}", number, column), reference=reference)
    return rule.at(Place(f"{docs.name}/{file}"), reference=reference)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sorted, each once: an engine may say the same thing for every page that it visits."""
    once = {(finding.place, finding.rule, finding.message()): finding for finding in findings}
    return tuple(once[key] for key in sorted(once))
