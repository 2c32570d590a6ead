"""Active content: raw HTML and schemes in Markdown, an allow-list for what was rendered (floor 1)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from bangtin.gates.addresses import SCHEMES, scheme
from bangtin.gates.codes import (
    EVENT_HANDLER,
    FORBIDDEN_SCHEME,
    OUTPUT_ATTRIBUTE,
    OUTPUT_ELEMENT,
    OUTPUT_SCHEME,
    RAW_HTML,
)
from bangtin.gates.hit import Hit, Span, placed
from bangtin.gates.tags import TAG, read_tag

_PLAIN_ELEMENTS: Final = (
    "a|abbr|acronym|address|article|aside|b|bdi|bdo|big|blockquote|br|caption|center|cite|code|col|colgroup|dd|del|"
    "details|dfn|dir|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hgroup|hr|i|ins|kbd|label|legend|li|"
    "main|map|mark|menu|nav|ol|p|pre|q|rp|rt|ruby|s|samp|section|small|span|strike|strong|sub|summary|sup|table|"
    "tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|wbr"
)
_ACTIVE_ELEMENTS: Final = (
    "animate|animatetransform|applet|area|audio|base|basefont|bgsound|blink|body|button|canvas|datalist|dialog|embed|"
    "fieldset|foreignobject|form|frame|frameset|head|html|iframe|image|img|input|isindex|keygen|layer|link|listing|"
    "marquee|math|meta|meter|noembed|noframes|noscript|object|optgroup|option|output|param|picture|plaintext|portal|"
    "progress|script|select|set|slot|source|style|svg|template|textarea|title|track|video|xml|xmp|xss"
)
# `a<b và c>d` and `<Điều 5>` are text: a plain element counts only closed at once or with a valued attribute.
_HTML: Final = re.compile(
    rf"<(?:!--|!\[CDATA\[|![A-Za-z]|\?[A-Za-z]|/?(?:{_ACTIVE_ELEMENTS})(?=[\s/>\x00]|$)"
    rf"|/(?:{_PLAIN_ELEMENTS})\s{{0,9}}>"
    rf"|(?:{_PLAIN_ELEMENTS})(?:\s{{0,9}}/?>|[\s/]{{1,9}}[A-Za-z_:@][\w:.\-]{{0,40}}\s{{0,9}}=)"
    r"|/?[a-z][a-z0-9]{0,20}-[a-z0-9\-]{1,40}(?:\s{0,9}/?>|\s{1,9}[\w:.\-]{1,40}\s{0,9}=))",
    re.IGNORECASE,
)
_HANDLER: Final = re.compile(
    r"[<{][^<>{}\n]{0,300}?[\s/\"'\x00;]on[a-z]{3,30}\s{0,9}=|\{:?\s{0,9}on[a-z]{3,30}\s{0,9}=", re.IGNORECASE
)
_DESTINATION: Final = re.compile(r"\]\([ \t\n]{0,9}(?:<([^<>\n]{0,2000})>?|([^ \t\n)]{0,2000}))")
_DEFINITION: Final = re.compile(
    r"^[ >]{0,12}\[[^\]\n]{1,500}\]:[ \t]{0,9}\n?[ \t]{0,9}<?([^\s>]{1,2000})", re.MULTILINE
)
_AUTOLINK: Final = re.compile(r"<([A-Za-z][A-Za-z0-9+.\-]{1,31}:[^\s<>]{0,2000})>")
_CODE: Final = re.compile(
    r"^(`{3,}|~{3,})[^\n]*\n.*?(?:^\1[`~]*[ \t]*$|\Z)|(?<!`)(`{1,5})(?!`)[^\n]{1,2000}?(?<!`)\2(?!`)",
    re.MULTILINE | re.DOTALL,
)


def scan_markup(text: str, *, code_is_text: bool = False) -> Iterator[Hit]:
    """Raw HTML, event handlers and links with a scheme that is not allowed, in the Markdown of a body.

    With `code_is_text` what stands in code spans and fences is left alone (hand-written pages).
    """
    if code_is_text and ("`" in text or "~~~" in text):
        text = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
    return placed(text, sorted(_spans(text), key=lambda span: span[1:]))


def _spans(text: str) -> Iterator[Span]:
    if "<" in text:
        yield from ((RAW_HTML, *found.span()) for found in _HTML.finditer(text))
        yield from _links(text, _AUTOLINK)
    if "=" in text and ("<" in text or "{" in text):
        yield from ((EVENT_HANDLER, *found.span()) for found in _HANDLER.finditer(text))
    if "]" in text:
        yield from _links(text, _DESTINATION)
        yield from _links(text, _DEFINITION)


def _links(text: str, pattern: re.Pattern[str]) -> Iterator[Span]:
    for found in pattern.finditer(text):
        group = found.lastindex or 1
        if scheme(found[group] or "") not in SCHEMES | {""}:
            yield FORBIDDEN_SCHEME, found.start(group), found.end(group)


@dataclass(frozen=True, slots=True)
class Allowed:
    """What the output of a body may hold: elements with their own attributes, attributes of all, schemes."""

    elements: Mapping[str, frozenset[str]]
    everywhere: frozenset[str] = frozenset(
        {"id", "class", "lang", "title", "dir", "role", "hidden", "tabindex"}
    )
    prefixes: tuple[str, ...] = ("data-", "aria-")
    schemes: frozenset[str] = SCHEMES
    addresses: frozenset[str] = field(
        default=frozenset({"href", "src", "cite", "action", "formaction", "poster"})
    )


_NONE: Final[frozenset[str]] = frozenset()
BODY: Final = Allowed(
    {
        **dict.fromkeys(
            [
                "article",
                "aside",
                "b",
                "blockquote",
                "br",
                "caption",
                "code",
                "col",
                "colgroup",
                "dd",
                "del",
                "details",
                "dfn",
                "div",
                "dl",
                "dt",
                "em",
                "figcaption",
                "figure",
                "footer",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "header",
                "hr",
                "i",
                "ins",
                "kbd",
                "li",
                "mark",
                "nav",
                "p",
                "pre",
                "q",
                "s",
                "section",
                "small",
                "span",
                "strong",
                "sub",
                "summary",
                "sup",
                "table",
                "tbody",
                "tfoot",
                "thead",
                "tr",
                "u",
                "ul",
                "var",
                "wbr",
            ],
            _NONE,
        ),
        "a": frozenset({"href", "rel", "hreflang"}),
        "abbr": _NONE,
        "img": frozenset({"src", "alt", "width", "height", "loading"}),
        "ol": frozenset({"start", "type", "reversed"}),
        "td": frozenset({"colspan", "rowspan", "headers"}),
        "th": frozenset({"colspan", "rowspan", "scope", "headers"}),
        "time": frozenset({"datetime"}),
    }
)
"""The body of a document or message, and a hand-written page's content."""


def scan_dom(html: str, allowed: Allowed = BODY) -> Iterator[Hit]:
    """Every element, attribute and scheme of a rendered fragment that the allow-list does not hold."""
    spans = [(code, *found.span()) for found in TAG.finditer(html) for code in _judge(found[0], allowed)]
    blank = TAG.sub(lambda tag: " " * len(tag[0]), html)
    spans += [(OUTPUT_ELEMENT, *found.span()) for found in re.finditer("<", blank)]
    return placed(html, sorted(spans, key=lambda span: span[1:]))


def _judge(tag: str, allowed: Allowed) -> Iterator[str]:
    element = read_tag(tag)
    if element is None:
        yield OUTPUT_ELEMENT
        return
    name, _, attributes = element
    own = allowed.elements.get(name)
    if own is None:
        yield OUTPUT_ELEMENT
    for attribute, value in attributes:
        known = attribute in allowed.everywhere or attribute in (own or ())
        if not known and not attribute.startswith(allowed.prefixes):
            yield OUTPUT_ATTRIBUTE
        elif attribute in allowed.addresses and scheme(value) not in allowed.schemes | {""}:
            yield OUTPUT_SCHEME
