"""Hand-written pages stand under the same gates as documents."""

from datetime import date

import pytest

from bangtin.checks.review import review
from bangtin.content.load import load
from bangtin.content.root import ContentRoot

PAGE = "docs/gioi-thieu.md"


@pytest.fixture
def found(content_root):
    def run():
        verdict = review(load(ContentRoot(content_root), today=date(2026, 11, 22)))
        return [(each.rule, each.place.file) for each in verdict.errors]

    return run


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("<script>x()</script>", "P301"),
        ("<!-- ghi chú -->", "P301"),
        ("[x](javascript:x)", "P303"),
        ("Gọi 0912 345 678.", "N103"),
        ("**LƯU HÀNH NỘI BỘ**", "S201"),
        ("![x](https://example.org/x.png)", "K101"),
        ("[x](https://example.org/?utm_source=a)", "K104"),
        ("chữ\u200bẩn", "T003"),
    ],
)
def test_a_page_is_refused_as_a_document_would_be(content_root, found, text, rule):
    page = content_root / PAGE
    page.write_text(page.read_text(encoding="utf-8") + f"\n\n{text}\n", encoding="utf-8")
    assert (rule, PAGE) in found()


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [("title: ", "tilte: ", "Y109"), ("title: ", "template: x\ntitle: ", "Y109"), ("---\n", "", "Y012")],
)
def test_only_title_and_description_may_stand_in_the_header(content_root, change, found, old, new, rule):
    change(content_root / PAGE, old, new)
    assert found()[0] == (rule, PAGE)


def test_html_shown_as_code_is_text(content_root, found):
    page = content_root / PAGE
    page.write_text(page.read_text(encoding="utf-8") + "\n\n`<b>` và `<!-- x -->`\n", encoding="utf-8")
    assert found() == []


def test_what_begins_with_an_underscore_is_not_published_and_not_judged(content_root, found):
    (content_root / "docs/_dev").mkdir(exist_ok=True)
    (content_root / "docs/_dev/nhap.md").write_text("MẬT\n", encoding="utf-8")
    assert found() == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("docs_dir: docs\n", "docs_dir: docs\nhooks: [x.py]\n"),
        ("plugins:\n", "plugins:\n  - macros\n"),
        ("  - tables\n", "  - tables\n  - pymdownx.snippets\n"),
        ("  - tables\n", "  - tables\n  - attr_list\n"),
    ],
    ids=["hooks", "plugin", "snippets", "attributes"],
)
def test_the_engine_is_given_nothing_that_could_run_or_read(content_root, change, found, old, new):
    change(content_root / "mkdocs.yml", old, new)
    assert [rule for rule, _ in found()] == ["Y109"]
