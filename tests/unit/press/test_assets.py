"""Assets stand under names that carry their digest, and find each other there."""

import re
from pathlib import Path

from bangtin.press.assets import load_assets

OVERRIDES = Path(__file__).resolve().parents[3] / "overrides"
THEME = b".md-typeset{line-height:1.6}"


def test_templates_find_every_style_script_and_icon() -> None:
    assets = load_assets(OVERRIDES, THEME)
    names = assets.names
    for path in (
        names["styles"]["theme"],
        names["styles"]["site"],
        names["scripts"]["head"],
        names["scripts"]["site"],
    ):
        assert path in assets.files
    assert names["icons"]["favicon"].endswith(".svg")
    assert {"site", "theme"} <= set(names["styles"])
    assert "tokens" not in names["styles"]


def test_names_follow_the_bytes() -> None:
    before, after = load_assets(OVERRIDES, THEME), load_assets(OVERRIDES, THEME + b"a{}")
    assert before.names["styles"]["theme"] != after.names["styles"]["theme"]
    assert before.names["styles"]["site"] == after.names["styles"]["site"]
    assert load_assets(OVERRIDES, THEME) == before


def test_style_sheet_is_one_file_whose_fonts_are_there() -> None:
    assets = load_assets(OVERRIDES, THEME)
    css = assets.files[assets.names["styles"]["site"]].decode()
    assert "@import" not in css
    assert "/*" not in css
    fonts = re.findall(r'url\("\.\./([^"]+)"\)', css)
    assert len(fonts) == 2
    assert {f"assets/{font}" for font in fonts} <= assets.files.keys()


def test_changed_font_changes_the_name_of_the_style_sheet(tmp_path: Path) -> None:
    for folder, name, text in (
        ("styles", "site.css", '@import "more.css";\na { color: red }'),
        ("styles", "more.css", 'b { background: url("../icons/x.svg") }'),
        ("icons", "x.svg", "<svg/>"),
    ):
        file = tmp_path / "assets" / folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    before = load_assets(tmp_path, THEME).names["styles"]["site"]
    (tmp_path / "assets" / "icons" / "x.svg").write_text("<svg></svg>", encoding="utf-8")
    assert load_assets(tmp_path, THEME).names["styles"]["site"] != before


def test_licence_of_the_font_keeps_its_name() -> None:
    assert "assets/licences/be-vietnam-pro-OFL.txt" in load_assets(OVERRIDES, THEME).files


def test_style_sheet_of_feeds_has_an_address_that_never_changes() -> None:
    assets = load_assets(OVERRIDES, THEME)
    assert assets.names["styles"]["feed"] == "feeds/feed.css"
    assert assets.files["feeds/feed.css"]
