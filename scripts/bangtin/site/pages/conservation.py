"""Text conservation: not a word, number or mark of a document is lost on its page (floor 3).

What was written is stripped here of the Markdown that documents may use, by means that know nothing of the
renderer; what stands on the page is read back from its bytes. Whatever both do not agree on is an error.
"""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final, NamedTuple

from bangtin.language.text import tokens
from bangtin.model.body import Provision, ProvisionKind

_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]()<>#+\-.!|~&])")
_HIDDEN: Final = re.compile("[\ue000-\ue07f]")
_LINK: Final = re.compile(
    r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]"
    r"\((?=(?:https:|mailto:|tel:|/(?![/\\])|#|[^\s:()<>/#\\]+(?:[/#)]|$)))[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*\)",
    re.IGNORECASE,
)
_RUN: Final = re.compile(r"\*+|_+")
_CLOSERS: Final = frozenset(")]}”’»,.;:!?…")
_OPENERS: Final = frozenset("([{“‘«")
_QUOTE_MARKS: Final = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_SEPARATOR_ROW: Final = re.compile(r"[ \t]*+\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\Z")
_LINE_MARK: Final = re.compile(r"^([ \t]*)(?:#{3,6}|[-*+])[ \t]+(?=\S)", re.MULTILINE)

_PERMALINK: Final = re.compile(r'<a class="bt-anchor"[^>]*>[^<]*</a>')
_CHANGE: Final = re.compile(r'<p class="bt-change [a-z-]+">.*?</p>')
_INLINE_TAG: Final = re.compile(r"</?(?:a|b|em|span|strong)(?:\s[^<>]*)?>")
_TAG: Final = re.compile(r"<[^<>]*>")


class Written(NamedTuple):
    """A piece of the source as it must be read on the page, and where it stands."""

    text: str
    anchor: str
    line: int


@dataclass(frozen=True, slots=True)
class Loss:
    """The first place where page and source differ; empty words mean that nothing stands there."""

    anchor: str
    line: int
    written: str
    shown: str


def compare(source: Iterable[Written], page: str) -> Loss | None:
    """The first difference between the tokens of the source and those that the HTML shows, or None."""
    pieces = tuple(source)
    shown = visible_text(page)
    if " ".join([piece.text for piece in pieces]).split() == shown.split():
        return None  # equal words have equal tokens; splitting at spaces is five times as fast
    return _first_difference(pieces, tokens(shown))


def visible_text(page: str) -> str:
    """What a reader sees of HTML, apart from permanent links and from what became of a provision since."""
    page = _CHANGE.sub("", page) if "bt-change" in page else page
    bare = _TAG.sub(" ", _INLINE_TAG.sub("", _PERMALINK.sub("", page)))
    return html.unescape(bare) if "&" in bare else bare


def written_provisions(provisions: Sequence[Provision]) -> Iterator[Written]:
    """Each provision as it was written, its Markdown marks left out."""
    for provision in provisions:
        text = without_marks(provision.text, provision.kind)
        yield Written(
            f"{provision.label} {text}" if provision.label else text, provision.anchor, provision.line
        )


def without_marks(text: str, kind: ProvisionKind = ProvisionKind.PARAGRAPH) -> str:
    """The text of a provision without emphasis, link targets, escapes, table pipes and quotation marks."""
    hidden = _hide_escaped(text)
    if kind is ProvisionKind.TABLE:
        hidden = _without_pipes(hidden)
    elif kind is ProvisionKind.QUOTE:
        hidden = _QUOTE_MARKS.sub("", hidden)
    return _bare(hidden, text)


def message_without_marks(text: str) -> str:
    """The web text of a message without its marks, those of bullets and headings included."""
    hidden = _QUOTE_MARKS.sub("", _hide_escaped(text))
    lines = _LINE_MARK.sub(r"\1", hidden)
    return _bare(_without_pipes(lines) if "\n|" in f"\n{lines}" else lines, text)


def _hide_escaped(text: str) -> str:
    """Escaped marks as characters of private use, so that nothing below takes them for marks."""
    return _ESCAPED.sub(lambda found: chr(0xE000 + ord(found[1])), text) if "\\" in text else text


def _bare(hidden: str, written: str) -> str:
    """Links become their words, emphasis goes, and the escaped marks of what was written come back."""
    linked = _LINK.sub(r"\1", hidden) if "](" in hidden else hidden
    bare = _without_emphasis(linked) if "*" in linked or "_" in linked else linked
    return _HIDDEN.sub(lambda found: chr(ord(found[0]) - 0xE000), bare) if "\\" in written else bare


def _without_pipes(text: str) -> str:
    """Tables only, which have a line of dashes under their head: that line goes, pipes become spaces."""
    lines = text.split("\n")
    kept: list[str] = []
    in_table = False
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        if "|" not in line:
            in_table = False
        elif in_table and _SEPARATOR_ROW.match(line):
            continue
        elif not in_table:
            in_table = "|" in following and bool(_SEPARATOR_ROW.match(following))
        kept.append(line.replace("|", " ") if in_table else line)
    return "\n".join(kept)


def _without_emphasis(text: str) -> str:
    """Pairs of * or _ at the edge of words go; all others are marks of the text and stay."""
    dropped: set[int] = set()
    waiting: dict[str, list[int]] = {"*": [], "_": []}
    """Places of single marks that may still be closed, of each kind."""
    for found in _RUN.finditer(text):
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        marks = list(range(found.start(), found.end()))
        mark = found[0][0]
        if before and not before.isspace() and not after.isalnum() and before not in _OPENERS:
            while marks and waiting[mark]:
                place = waiting[mark].pop()
                dropped.update((place, marks.pop(0)))
                _forget(waiting, place)
        if after and not after.isspace() and not before.isalnum() and after not in _CLOSERS:
            waiting[mark].extend(marks)
    return _without_places(text, sorted(dropped))


def _without_places(text: str, places: Iterable[int]) -> str:
    kept, start = [], 0
    for place in places:
        kept.append(text[start:place])
        start = place + 1
    return "".join([*kept, text[start:]])


def _forget(waiting: dict[str, list[int]], since: int) -> None:
    """What was opened inside a pair cannot be closed outside of it."""
    for places in waiting.values():
        while places and places[-1] > since:
            places.pop()


def _first_difference(pieces: Sequence[Written], shown: Sequence[str]) -> Loss | None:
    expected = [(token, piece) for piece in pieces for token in tokens(piece.text)]
    last = pieces[-1] if pieces else Written("", "", 1)
    for place, (wanted, there) in enumerate(zip_longest(expected, shown)):
        token, piece = wanted or ("", last)
        if token != there:
            here = expected[place : place + 6]
            return Loss(
                piece.anchor,
                piece.line,
                " ".join(word for word, _ in here),
                " ".join(shown[place : place + 6]),
            )
    return None
