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
_QUOTE_MARKS: Final = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_SEPARATOR_ROW: Final = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\Z")
_LINE_MARK: Final = re.compile(r"^([ \t]*)(?:#{3,6}|[-*+])[ \t]+(?=\S)", re.MULTILINE)

_PERMALINK: Final = re.compile(r'<a class="bt-anchor"[^>]*>[^<]*</a>')
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
    """What a reader sees of HTML, apart from the permanent links of provisions."""
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
    """Tables only: the line of dashes under the head goes, pipes become spaces."""
    lines: list[str] = []
    before = ""
    for line in text.split("\n"):
        if "|" not in line:
            lines.append(line)
        elif not ("|" in before and _SEPARATOR_ROW.match(line)):
            lines.append(line.replace("|", " "))
        before = line
    return "\n".join(lines)


def _without_emphasis(text: str) -> str:
    """Pairs of equal runs of * or _ at word boundaries go; all others are marks of the text and stay."""
    dropped: set[int] = set()
    waiting: list[tuple[str, int]] = []
    open_runs: dict[str, int] = {}
    for found in _RUN.finditer(text):
        run, start, end = found[0], found.start(), found.end()
        before, after = text[start - 1 : start], text[end : end + 1]
        if open_runs.get(run) and not before.isspace() and not after.isalnum():
            while True:
                other, place = waiting.pop()
                open_runs[other] -= 1
                if other == run:
                    break
            dropped.update((place, start))
        elif after and not after.isspace() and not before.isalnum():
            waiting.append((run, start))
            open_runs[run] = open_runs.get(run, 0) + 1
    return _RUN.sub(lambda found: "" if found.start() in dropped else found[0], text)


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
