"""An empty publication of one's own passes every check as it is."""

import re
from datetime import date

import pytest

from bangtin.checks.review import review
from bangtin.content.load import load
from bangtin.content.new_files import new_directive
from bangtin.content.new_publication import init_publication
from bangtin.content.vocabularies import RECORDS
from bangtin.language.text import fold_tone_placement
from bangtin.model.trouble import RefusalError

TODAY = date(2026, 11, 22)
NAMES = {
    "publisher": "Ủy ban nhân dân xã Mẫu: “tổ #1” *a_b*",
    "site_name": "Bảng tin xã Mẫu #1",
    "site_url": "https://xa-mau.example/bang-tin",
    "tag_authority": "xa-mau.example",
}


@pytest.fixture
def content(tmp_path):
    return init_publication(tmp_path / "trang", **NAMES)


def files(content):
    return sorted(
        path.relative_to(content.path).as_posix() for path in content.path.rglob("*") if path.is_file()
    )


def test_it_passes_check_as_it_is(content):
    loaded = load(content, today=TODAY)
    result = review(loaded)
    assert [finding.message() for finding in (*result.errors, *result.warnings)] == []
    assert loaded.corpus.publication.publisher == NAMES["publisher"]
    assert not loaded.corpus.sample
    assert (loaded.settings.site_name, loaded.settings.site_url) == (
        "Bảng tin xã Mẫu #1",
        "https://xa-mau.example/bang-tin/",
    )


def test_everything_a_site_needs_is_there(content):
    assert files(content) == [
        ".gitignore",
        "README.md",
        "data/publication.yml",
        "data/removed.yml",
        *(f"data/vocabulary/{name}.yml" for name in sorted(RECORDS)),
        "docs/ban-quyen.md",
        "docs/gioi-thieu.md",
        "docs/lien-he.md",
        "docs/quyen-rieng-tu.md",
        "docs/tro-nang.md",
        "mkdocs.yml",
    ]


def test_every_page_of_the_menu_that_stands_in_docs_is_there(content):
    settings = load(content, today=TODAY).settings
    drawn = {"van-ban/", "thong-diep/", "bang-nhat-quan/", "theo-doi/"}
    by_hand = {each.address for each in (*settings.menu, *settings.footer)} - drawn
    assert by_hand == {f"{path[5:-3]}/" for path in files(content) if path.startswith("docs/")}


def test_nothing_of_the_sample_is_taken_over(content):
    for path in files(content):
        text = (content.path / path).read_text(encoding="utf-8")
        assert not re.search(
            "mẫu này|trang mẫu|Bảo Lộc|253-CV", text.replace(NAMES["publisher"], ""), re.IGNORECASE
        ), path
        assert "{{" not in text


def test_names_are_shown_as_they_are_in_markdown(content):
    page = (content.path / "docs/lien-he.md").read_text(encoding="utf-8")
    assert r"**Ủy ban nhân dân xã Mẫu: “tổ \#1” \*a\_b\***" in page


def test_a_first_draft_can_be_made_at_once(content):
    path = new_directive(
        content, issuer="uy-ban-nhan-dan-xa-mau-to-1-a-b", number="1/KH-UBND", type="ke-hoach", issued=TODAY
    )
    assert path.is_file()


def test_pages_are_written_as_the_house_writes(content):
    for path in files(content):
        text = (content.path / path).read_text(encoding="utf-8")
        assert fold_tone_placement(text) == text, path


def test_a_folder_with_files_is_refused_and_an_empty_repository_is_not(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/tep.txt").touch()
    with pytest.raises(RefusalError, match="đã có tệp"):
        init_publication(tmp_path / "a", **NAMES)
    (tmp_path / "b/.git").mkdir(parents=True)
    assert init_publication(tmp_path / "b", **NAMES).mkdocs_yml == tmp_path / "b/mkdocs.yml"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"publisher": " "}, "--publisher"),
        ({"site_name": "…"}, "--site-name"),
        ({"site_url": "xa-mau.example"}, "https://bang-tin.example/"),
        ({"site_url": "javascript:alert(1)"}, "không phải địa chỉ trang"),
        ({"tag_authority": "xã mẫu"}, "không phải tên miền"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(tmp_path, changes, says):
    with pytest.raises(RefusalError, match=says):
        init_publication(tmp_path / "trang", **{**NAMES, **changes})
    assert not (tmp_path / "trang").exists()
