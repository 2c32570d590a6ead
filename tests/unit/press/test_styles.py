"""Colours that can be read, and one set of colours for dark."""

import re
from pathlib import Path

import pytest

STYLES = Path(__file__).resolve().parents[3] / "overrides" / "assets" / "styles"
GROUNDS = ("paper", "surface", "sunken")
SHEETS = [
    STYLES / name
    for name in re.findall(r'@import "([^"]+)"', (STYLES / "site.css").read_text(encoding="utf-8"))
]
STATES = ("live", "ended", "wait", "stop", "info")
TEXT_ON_GROUND = [
    *(
        (text, ground)
        for text in ("ink", "ink-soft", "link", "link-hover", "brand", "stop")
        for ground in GROUNDS
    ),
    *(
        (text, f"{state}-ground")
        for state in STATES
        for text in (state, "ink", "ink-soft", "link", "link-hover")
    ),
    ("on-seal", "seal"),
    ("ink", "mark"),
    ("ink-soft", "mark"),
    ("link", "mark"),
]
EDGE_ON_GROUND = [(edge, ground) for edge in ("line-strong", "focus") for ground in GROUNDS]
LIGHT, DARK_BY_DEVICE, DARK_BY_CHOICE = (
    r":root \{",
    r':root:not\(\[data-theme="light"\]\) \{',
    r':root\[data-theme="dark"\] \{',
)


def tokens(opening: str) -> dict[str, str]:
    css = (STYLES / "tokens.css").read_text(encoding="utf-8")
    block = re.search(rf"^\s*{opening}(.*?)\}}", css, re.DOTALL | re.MULTILINE)
    return dict(re.findall(r"--bt-([\w-]+): (#[0-9a-f]{6});", block[1]))


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def used_together() -> set[tuple[str, str]]:
    """Text and ground that one rule of the style sheets sets at once."""
    pairs = set()
    for sheet in SHEETS:
        for rule in re.findall(r"\{([^{}]*)\}", sheet.read_text(encoding="utf-8")):
            text = re.search(r"(?<![\w-])color: var\(--bt-([\w-]+)\)", rule)
            ground = re.search(r"background: var\(--bt-([\w-]+)\)", rule)
            if text and ground:
                pairs.add((text[1], ground[1]))
    return pairs


def test_known_contrast_is_computed() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("opening", [LIGHT, DARK_BY_DEVICE])
@pytest.mark.parametrize(("text", "ground"), sorted({*TEXT_ON_GROUND, *used_together()}))
def test_text_can_be_read_on_its_ground(opening: str, text: str, ground: str) -> None:
    colours = tokens(opening)
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("opening", [LIGHT, DARK_BY_DEVICE])
@pytest.mark.parametrize(("edge", "ground"), EDGE_ON_GROUND)
def test_edges_of_controls_and_focus_can_be_seen(opening: str, edge: str, ground: str) -> None:
    colours = tokens(opening)
    assert contrast(colours[edge], colours[ground]) >= 3


def test_dark_by_choice_is_dark_by_device() -> None:
    assert tokens(DARK_BY_CHOICE) == tokens(DARK_BY_DEVICE)
    assert tokens(DARK_BY_DEVICE).keys() == tokens(LIGHT).keys()


def test_no_text_is_set_under_16_pixels() -> None:
    for sheet in SHEETS:
        if sheet.name == "print.css":
            continue
        for size in re.findall(r"font-size: ([\d.]+)rem", sheet.read_text(encoding="utf-8")):
            assert float(size) * 20 >= 16, (sheet.name, size)


def test_style_sheets_load_nothing_but_our_own_fonts() -> None:
    for sheet in sorted(STYLES.glob("*.css")):
        for address in re.findall(r"url\(([^)]*)\)", sheet.read_text(encoding="utf-8")):
            assert re.fullmatch(r'"\.\./fonts/[\w.-]+\.woff2"', address), (sheet.name, address)


def test_line_box_is_never_lower_than_the_font() -> None:
    css = (STYLES / "tokens.css").read_text(encoding="utf-8")
    ascent, descent = (
        float(re.search(rf"{name}-override: ([\d.]+)%", css)[1]) for name in ("ascent", "descent")
    )
    heights = [
        float(height)
        for sheet in SHEETS
        for height in re.findall(r"line-height: ([\d.]+);", sheet.read_text(encoding="utf-8"))
    ]
    assert min(heights) * 100 >= ascent + descent
