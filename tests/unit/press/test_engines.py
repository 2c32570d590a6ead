"""Hand-written pages: two engines, one set of pages, one text."""

import logging
import sys
from pathlib import Path

import pytest
import yaml
from lxml import html

from bangtin.model.trouble import BangtinError
from bangtin.press.engines import ENGINES, EngineRequest, Rendered, engine
from bangtin.press.engines.headings import heading_slug
from bangtin.press.engines.named_set import finish
from bangtin.press.engines.theme import theme_style_sheet

ROOT = Path(__file__).resolve().parents[3]
PAGES = {
    "gioi-thieu.md": """---
title: Giới thiệu & "mục đích"
description: Trang này để làm gì
---
# Giới thiệu

Xem [mục Chỉ đạo](huong-dan/index.md#chi-dao), [văn bản](/van-ban/) và ![hình](huong-dan/hinh.svg).
""",
    "huong-dan/index.md": """---
title: "Hướng dẫn"
---
# Hướng dẫn

## Chỉ đạo

### Mục con

## Hỏi & đáp

## Liên hệ

| Việc | Số | Ghi chú |
|:-----|---:|:-------:|
| Đọc  |  1 | a < b   |

!!! note "Lưu ý"
    Điều 5. không đánh số lại.
""",
    "huong-dan/hinh.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "_dev/ghi-chu.md": "# For developers\n",
}
HEAD = "---\ntitle: Trang\n---\n# Trang\n\n"
EXTRA = {"sample_banner": "TRANG MẪU – không phải trang của cơ quan nào.", "publisher": "Ban biên tập"}


def write(folder: Path, pages: dict[str, str]) -> Path:
    for name, text in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def render(name: str, docs: Path, workspace: Path, **changes: object) -> Rendered:
    request = {
        "configuration": ROOT / "mkdocs.yml",
        "docs": docs,
        "overrides": ROOT / "overrides",
        "site_url": "https://mau.example/bang-tin/",
        "workspace": workspace,
        "extra": EXTRA,
    }
    return engine(name).render(EngineRequest(**{**request, **changes}))


@pytest.fixture(scope="module")
def rendered(tmp_path_factory) -> dict[str, Rendered]:
    folder = tmp_path_factory.mktemp("engines")
    docs = write(folder / "docs", PAGES)
    return {name: render(name, docs, folder / name) for name in ENGINES}


@pytest.mark.parametrize("name", ENGINES)
def test_only_pages_and_their_pictures_are_taken(rendered, name) -> None:
    assert rendered[name].findings == ()
    assert sorted(rendered[name].files) == [
        "gioi-thieu/index.html",
        "huong-dan/hinh.svg",
        "huong-dan/index.html",
    ]


def test_engines_give_the_same_bytes(rendered) -> None:
    assert rendered["mkdocs"].files == rendered["zensical"].files


@pytest.mark.parametrize("name", ENGINES)
def test_page_stands_in_our_shell_with_the_values_handed_in(rendered, name) -> None:
    page = html.fromstring(rendered[name].files["gioi-thieu/index.html"].decode())
    assert page.findtext(".//title") == '[MẪU] Giới thiệu & "mục đích" – Bảng tin'
    assert page.xpath("//meta[@name='description']/@content") == ["Trang này để làm gì"]
    assert page.xpath("string(//aside)").strip() == EXTRA["sample_banner"]
    assert page.xpath("//nav[@id='bt-menu']//a[@aria-current='page']/@href") == ["../gioi-thieu/"]
    assert not page.xpath("//script[not(@src)] | //@style")


@pytest.mark.parametrize("name", ENGINES)
def test_links_from_the_root_stand_under_the_base_of_the_site(rendered, name) -> None:
    page = html.fromstring(rendered[name].files["gioi-thieu/index.html"].decode())
    assert page.xpath("//main//a/@href") == ["../huong-dan/#chi-dao", "../van-ban/"]
    assert page.xpath("//main//img/@src") == ["../huong-dan/hinh.svg"]


@pytest.mark.parametrize("name", ENGINES)
def test_tables_are_aligned_by_class_in_a_box_that_scrolls(rendered, name) -> None:
    page = html.fromstring(rendered[name].files["huong-dan/index.html"].decode())
    assert page.xpath("//div[@class='bt-scroll']/table//td/@class") == ["bt-left", "bt-right", "bt-center"]
    assert page.xpath("string(//td[3])") == "a < b"


@pytest.mark.parametrize("name", ENGINES)
def test_page_with_several_headings_has_contents(rendered, name) -> None:
    page = html.fromstring(rendered[name].files["huong-dan/index.html"].decode())
    links = page.xpath("//nav[@class='bt-aside']//a")
    assert [(link.get("href"), link.text) for link in links] == [
        ("#chi-dao", "Chỉ đạo"),
        ("#hoi-dap", "Hỏi & đáp"),
        ("#lien-he", "Liên hệ"),
    ]
    assert not html.fromstring(rendered[name].files["gioi-thieu/index.html"].decode()).xpath(
        "//nav[@class='bt-aside']"
    )


@pytest.mark.parametrize("name", ENGINES)
def test_broken_link_is_a_finding_at_its_place(tmp_path, name) -> None:
    text = f"{HEAD}Xem [trang](khong-co.md), [mục #khong-co](#khong-co) và [đúng](#trang).\n"
    docs = write(tmp_path / "docs", {"trang.md": text})
    result = render(name, docs, tmp_path / "work")
    assert result.files == {}
    assert [(str(f.place.file), f.place.line, f.place.column, f.rule) for f in result.findings] == [
        ("docs/trang.md", 6, 13, "L901"),
        ("docs/trang.md", 6, 43, "L902"),
    ]
    assert result.findings[0].message() == "Liên kết “khong-co.md” không dẫn đến trang nào."


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "head", ["", "---\ntitle:\n---\n", '---\ntitle: "Liên hệ\n---\n', "---\ndescription: a\n---\n"]
)
def test_page_without_a_readable_title_is_a_finding(tmp_path, name, head) -> None:
    docs = write(tmp_path / "docs", {"lien-he.md": f"{head}# Liên hệ\n"})
    result = render(name, docs, tmp_path / "work")
    assert ("docs/lien-he.md", "L904") in [(finding.place.file, finding.rule) for finding in result.findings]
    assert result.files == {}


@pytest.mark.parametrize("name", ENGINES)
def test_configuration_that_the_engine_refuses_is_a_finding(tmp_path, name) -> None:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["markdown_extensions"] = ["khong_co_phan_nay"]
    configuration = tmp_path / "mkdocs.yml"
    configuration.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    docs = write(tmp_path / "docs", {"trang.md": HEAD})
    result = render(name, docs, tmp_path / "work", configuration=configuration)
    assert result.files == {}
    assert {finding.rule for finding in result.findings} == {"L903"}
    assert "khong_co_phan_nay" in " ".join(finding.message() for finding in result.findings)


@pytest.mark.parametrize("name", ENGINES)
def test_engine_writes_only_in_its_workspace_and_prints_nothing(tmp_path, name, capfd) -> None:
    docs = write(tmp_path / "root" / "docs", {"trang.md": f"{HEAD}[sai](x.md)\n"})
    before = sorted(tmp_path.joinpath("root").rglob("*"))
    handlers = list(logging.getLogger("mkdocs").handlers)
    render(name, docs, tmp_path / "work")
    assert sorted(tmp_path.joinpath("root").rglob("*")) == before
    assert logging.getLogger("mkdocs").handlers == handlers
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", ENGINES)
def test_style_sheet_of_the_theme_holds_no_picture_and_no_source_map(name) -> None:
    sheet = engine(name).style_sheet()
    assert b".md-typeset" in sheet
    assert b"data:" not in sheet
    assert b"sourceMappingURL" not in sheet


def test_missing_engine_is_one_line() -> None:
    with pytest.raises(BangtinError, match="Chưa cài chương trình dựng trang “khong_co”"):
        theme_style_sheet("khong_co", "styles")


def test_name_of_the_style_sheet_in_mkdocs_yml_is_the_installed_one() -> None:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    import material

    templates = Path(material.__file__).parent / "templates"
    assert (templates / settings["extra"]["assets"]["styles"]["theme"]).is_file()


def test_choosing_an_engine_does_not_start_it() -> None:
    import subprocess

    code = (
        "import sys; from bangtin.press.engines import engine\n"
        "for name in ('mkdocs', 'zensical'): engine(name).versions(), engine(name).style_sheet()\n"
        "print([m for m in sys.modules if m.split('.')[0] in {'mkdocs', 'material', 'zensical', 'markdown'}])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT / "scripts", capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_heading_anchor_keeps_the_letter_d() -> None:
    assert heading_slug("Chỉ đạo, điều hành", "-") == "chi-dao-dieu-hanh"


@pytest.mark.parametrize(
    ("html_in", "depth", "html_out"),
    [
        ('<a href="/van-ban/">', 2, '<a href="../../van-ban/">'),
        ('<a class="x" href="/">', 0, '<a class="x" href="./">'),
        ('<a href="//khac.example/">', 1, '<a href="//khac.example/">'),
        ('<a href="a&#x2f;b">&#34;</a>', 1, '<a href="a/b">&quot;</a>'),
        ("<code>href=&quot;/x</code>", 1, "<code>href=&quot;/x</code>"),
    ],
)
def test_finished_page(html_in, depth, html_out) -> None:
    assert finish(html_in, depth=depth) == html_out
