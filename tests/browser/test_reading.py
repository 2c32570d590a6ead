"""Words that can be read: their size, the length of their lines, whole letters, paper."""

import pytest

# Runs in the page. A block holds words of its own; its lines are found by the place of each word.
READ = """
const shown = node => node.checkVisibility({visibilityProperty: true}) && node.offsetParent !== null
  && !node.closest("svg") && !getComputedStyle(node).clipPath.startsWith("inset");
const ownText = node => [...node.childNodes].filter(child => child.nodeType === 3 && child.data.trim());
const withWords = () => [...document.querySelectorAll("body *")]
  .filter(node => shown(node) && ownText(node).length);
const name = node => `${node.localName}.${node.className}`;
const blockOf = node => {
  while (getComputedStyle(node).display.startsWith("inline")) node = node.parentElement;
  return node;
};
"""
SMALL = (
    READ
    + """
return withWords().concat([...document.querySelectorAll("input")].filter(shown))
  .map(node => [parseFloat(getComputedStyle(node).fontSize), name(node)]).filter(([size]) => size < 16);
"""
)
LONG_LINES = (
    READ
    + """
const lines = new Map();
for (const node of withWords()) {
  const block = blockOf(node);
  if (!lines.has(block)) lines.set(block, []);
  for (const text of ownText(node)) {
    for (const word of text.data.matchAll(/\\S+/g)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      for (const place of range.getClientRects()) lines.get(block).push([place, word[0]]);
    }
  }
}
const found = [];
for (const [block, words] of lines) {
  const rows = [];
  for (const [place, word] of words) {
    const middle = (place.top + place.bottom) / 2;
    let row = rows.find(row => middle > row.top && middle < row.bottom);
    if (!row) rows.push(row = {top: place.top, bottom: place.bottom, words: []});
    row.words.push([place.left, word]);
  }
  for (const row of rows) {
    const line = row.words.sort((one, other) => one[0] - other[0]).map(([, word]) => word).join(" ");
    const address = /\\S+\\/\\S+\\/\\S/.test(line);  // is copied, not read
    if ([...line].length > 75 && !address) found.push([[...line].length, name(block), line]);
  }
}
return found;
"""
)
CUT_LETTERS = (
    READ
    + """
const pen = document.createElement("canvas").getContext("2d");
const inks = new Map();
const measure = font => {  // large, because the ink of small letters is given in whole pixels
  if (!inks.has(font)) {
    pen.font = font;
    inks.set(font, [...letters].map(letter => [letter, pen.measureText(letter)]));
  }
  return inks.get(font);
};
const found = [];
for (const node of withWords().concat([...document.querySelectorAll("input")].filter(shown))) {
  const style = getComputedStyle(node);
  const scale = parseFloat(style.fontSize) / 400;
  for (const [letter, ink] of measure(`${style.fontStyle} ${style.fontWeight} 400px ${style.fontFamily}`)) {
    const content = scale * (ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent);
    const line = parseFloat(style.lineHeight) || content;  // "normal" is no number
    const room = (line - content) / 2;
    const above = scale * (ink.actualBoundingBoxAscent - ink.fontBoundingBoxAscent) - room;
    const below = scale * (ink.actualBoundingBoxDescent - ink.fontBoundingBoxDescent) - room;
    if (above > .1 || below > .1) {
      found.push(`${name(node)} cuts ${letter}: ${above.toFixed(2)} above, ${below.toFixed(2)} below`);
    }
    if (style.overflowY !== "visible" && node.clientHeight < Math.min(line, content) - .5) {
      found.push(`${name(node)} is lower than its line`);
    }
  }
}
return [...new Set(found)];
"""
)
UNSEEN_FOCUS = (
    READ
    + """
const channels = colour => (colour.match(/[\\d.]+/g) ?? []).map(Number);
const light = colour => {
  const [red, green, blue] = channels(colour).map(part => part / 255)
    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
  return .2126 * red + .7152 * green + .0722 * blue;
};
const contrast = (one, other) => {
  const [dim, bright] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + .05) / (dim + .05);
};
const ground = node => {
  for (; node; node = node.parentElement) {
    const colour = getComputedStyle(node).backgroundColor;
    if (channels(colour)[3] !== 0) return colour;
  }
};
const found = [];
for (const node of document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")) {
  if (!shown(node)) continue;
  node.focus({focusVisible: true});
  const style = getComputedStyle(node);
  const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
    && contrast(style.outlineColor, ground(node.parentElement)) >= 3;
  if (document.activeElement !== node || !seen) found.push(`${name(node)} ${style.outline}`);
}
return found;
"""
)
REACHES_OUT = (
    READ
    + """
return [...document.querySelectorAll("body *")]
  .filter(node => shown(node) && !node.closest(".bt-scroll"))
  .filter(node => node.getBoundingClientRect().right > innerWidth + .5)
  .map(node => `${name(node)} ends at ${node.getBoundingClientRect().right}`);
"""
)
STACKED = "ỄẾỂỘẬẪẲẴẳỖỠỮỰỆĐgyq"


def run(page, script, letters=""):
    return page.evaluate(f"letters => {{ {script} }}", letters)


def resize(page, width):
    page.set_viewport_size({"width": width, "height": 800})


def test_no_text_is_small_on_a_phone(each_page):
    resize(each_page, 360)
    assert run(each_page, SMALL) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_no_mark_leaves_the_box_of_its_line(each_page, width):
    resize(each_page, width)
    assert run(each_page, CUT_LETTERS, STACKED) == []


@pytest.mark.parametrize("width", [320, 360])
def test_page_never_scrolls_sideways(each_page, width):
    resize(each_page, width)
    assert run(each_page, REACHES_OUT) == []
    assert each_page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_no_line_is_longer_than_75_characters(each_page):
    resize(each_page, 1280)
    assert run(each_page, LONG_LINES) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_is_seen_wherever_it_goes(each_page, scheme):
    resize(each_page, 1280)
    each_page.emulate_media(color_scheme=scheme)
    each_page.evaluate("() => Promise.all(document.getAnimations().map(change => change.finished))")
    assert run(each_page, UNSEEN_FOCUS) == []
