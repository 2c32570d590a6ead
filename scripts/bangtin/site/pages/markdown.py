"""The little Markdown that documents may use → safe HTML (floor 3).

Numbers are never made or changed here, and what is not known stays as it is written: no raw HTML, no
entities, no images, no numbered lists.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

_ORDERED: Final = re.compile(r"^([ \t]*(?:>[ \t]?)*[ \t]*\d{1,9})([.)])(?=\s|$)", re.MULTILINE)
_MARKS: Final = re.compile(r"\\.|\*+|_+", re.DOTALL)
_BULLET: Final = re.compile(r"(?:^|\n)[ \t>]*\Z")
_INNER_LINK: Final = re.compile(r'(?<=\shref=")(?!https:|mailto:|tel:)[^"]*')
_CLOSERS: Final = frozenset(")]}”’»,.;:!?…")
_OPENERS: Final = frozenset("([{“‘«")
_SCHEMES: Final = frozenset({"https", "mailto", "tel"})
_ALIGNED: Final = {
    "text-align:left": "bt-left",
    "text-align:center": "bt-center",
    "text-align:right": "bt-right",
}

_NET: Final = nh3.Cleaner(
    tags={"strong", "em", "a", "br", "p", "ul", "li", "blockquote", "h2", "h3", "h4", "h5", "h6"}
    | {"table", "thead", "tbody", "tr", "th", "td", "div"},
    attributes={
        "a": {"href"},
        "table": {"class"},
        "th": {"class"},
        "td": {"class"},
        "div": {"class", "tabindex", "role", "aria-label"},
    },
    link_rel=None,
    url_schemes=set(_SCHEMES),
    url_relative="pass_through",
)


@dataclass(frozen=True, slots=True)
class TextLink:
    """Words of a text that lead to a place of this site; those of one text are in order, apart."""

    start: int
    end: int
    address: str


def allowed_address(address: str) -> bool:
    """Whether a link may lead there: https, mailto, tel, or a place on this site."""
    if address.startswith(("//", "\\", "/\\", "%5C")):
        return False
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        return False
    return scheme in _SCHEMES or (not scheme and ":" not in address.partition("/")[0].partition("#")[0])


def escaped(text: str) -> str:
    """Text between tags, where quotation marks need nothing; most texts need nothing at all."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text or ">" in text:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    return text


def inline_html(text: str, base: str = ".", links: Sequence[TextLink] = ()) -> str:
    """Emphasis, links and line breaks of one provision; `base` leads from the page to the site root."""
    # Five searches for one character each are twenty times as fast as one expression for all of them.
    if not ("*" in text or "[" in text or "_" in text or "\\" in text or "\n" in text):
        html = escaped(text)
    else:
        html = _clean(_inline().renderInline(_with_plain_marks(text)), base)
    return _linked(html, text, base, links) if links else html


def block_html(text: str, base: str = ".", links: Sequence[TextLink] = ()) -> str:
    """A table or a quotation of a directive."""
    html = _clean(_render(_blocks(), _with_plain_marks(text)), base)
    return _linked(html, text, base, links) if links else html


def _linked(html: str, text: str, base: str, links: Sequence[TextLink]) -> str:
    """Put links around words of rendered text; not a word is added.

    The words are looked for in the HTML in their order. Words with marks among them are not found and stay
    as they are; so do those that stand inside another link.
    """
    pieces: list[str] = []
    done = 0
    for link in links:
        words = escaped(text[link.start : link.end]).replace("\xa0", "&nbsp;").replace("\n", "<br>\n")
        at = _in_text(html, words, done)
        if at < 0:
            continue
        end = at + len(words)
        if html.rfind("<a ", 0, at) <= html.rfind("</a>", 0, at):
            address = f"{base}/{link.address}"
            pieces += (html[done:at], f'<a class="bt-citation" href="{address}">', html[at:end], "</a>")
        else:
            pieces.append(html[done:end])
        done = end
    return "".join([*pieces, html[done:]])


def _in_text(html: str, words: str, start: int) -> int:
    """Where words stand next between tags, or -1."""
    at = html.find(words, start)
    while at >= 0 and html.rfind("<", 0, at) > html.rfind(">", 0, at):
        at = html.find(words, at + 1)
    return at


def repeated_html(html: str, home: str, base: str) -> Markup:
    """HTML of the page at `home`, made without a base, on another page whose way to the root is `base`."""
    return Markup(  # noqa: S704
        _INNER_LINK.sub(lambda found: escape(base + urljoin(f"/{home}", unescape(found[0]))), html)
    )


def message_html(text: str, base: str = ".") -> Markup:
    """The web text of a message: paragraphs, bullets, quotations, tables, third-level headings."""
    return Markup(_clean(_render(_message(), _ORDERED.sub(r"\1\\\2", _with_plain_marks(text))), base))  # noqa: S704


def _with_plain_marks(text: str) -> str:
    """Escape every run of * or _ that begins and ends nothing: 5*3*2, a_b, the note (*), a lone 1)*."""
    if "*" not in text and "_" not in text:
        return text
    open_marks = _OpenMarks()
    return _MARKS.sub(lambda found: found[0] if open_marks.take(text, found) else _escape(found[0]), text)


class _OpenMarks:
    """How many marks of each kind wait to be closed; what could only close, where nothing waits, is text."""

    def __init__(self) -> None:
        self._waiting: dict[str, int] = {}
        self._end = 0

    def take(self, text: str, found: re.Match[str]) -> bool:
        """Whether a run may begin or end emphasis, is a bullet, or is escaped already."""
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        mark, length = found[0][0], len(found[0])
        if mark == "\\" or (after.isspace() and _BULLET.search(text, 0, found.start())):
            return True
        if text.find("\n\n", self._end, found.start()) >= 0:
            self._waiting = {}  # emphasis ends with its paragraph
        self._end = found.end()
        waiting = self._waiting.get(mark, 0)
        if waiting and before and not before.isspace() and not after.isalnum() and before not in _OPENERS:
            self._waiting[mark] = max(0, waiting - length)
            return True
        if after and not after.isspace() and not before.isalnum() and after not in _CLOSERS:
            self._waiting[mark] = waiting + length
            return True
        return False


def _escape(run: str) -> str:
    return "".join(f"\\{mark}" for mark in run)


def _clean(html: str, base: str) -> str:
    """The second net, and links that begin at the site root made relative to the page."""
    safe = _NET.clean(html)
    return safe.replace('href="/', f'href="{base}/') if 'href="/' in safe else safe


@lru_cache(maxsize=1)
def _inline() -> MarkdownIt:
    return _reader("emphasis", "link", "escape", "newline")


@lru_cache(maxsize=1)
def _blocks() -> MarkdownIt:
    return _reader("emphasis", "link", "escape", "newline", "table", "blockquote")


@lru_cache(maxsize=1)
def _message() -> MarkdownIt:
    return _reader("emphasis", "link", "escape", "newline", "table", "blockquote", "list", "heading")


class _Reader(MarkdownIt):
    """markdown-it asks its own class which links are allowed."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the name is the library's
        return allowed_address(url)


def _reader(*rules: str) -> MarkdownIt:
    options = {"html": False, "breaks": True, "linkify": False, "typographer": False, "maxNesting": 40}
    return _Reader("zero", options).enable(list(rules))


def _render(reader: MarkdownIt, text: str) -> str:
    env: dict[str, Any] = {}
    html: str = reader.renderer.render(_adapted(reader.parse(text, env)), reader.options, env)
    return html


def _adapted(tokens: Sequence[Token]) -> list[Token]:
    """Alignment as a class (the policy of the site refuses style attributes), a box that scrolls around
    tables, headings one level up: the title of the page stands right above them."""
    kept: list[Token] = []
    for token in tokens:
        style = token.attrs.pop("style", None)
        if isinstance(style, str):
            token.attrSet("class", _ALIGNED[style])
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{max(2, int(token.tag[1]) - 1)}"
        if token.type == "table_open":
            token.attrSet("class", "bt-table")
            kept.append(_wrapper("table_box_open", 1))
        kept.append(token)
        if token.type == "table_close":
            kept.append(_wrapper("table_box_close", -1))
    return kept


def _wrapper(kind: str, nesting: int) -> Token:
    box = Token(kind, "div", nesting, block=True)  # type: ignore[arg-type]
    if nesting == 1:
        box.attrs = {"class": "bt-scroll", "tabindex": 0, "role": "group", "aria-label": "Bảng"}
    return box
