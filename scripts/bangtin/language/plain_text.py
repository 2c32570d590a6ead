"""Texts without their Markdown marks (floor 0)."""

import re
from typing import Final

_MARKS: Final = "\\*_[>#|+"
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()<>#+\-.!|~&])")
_HIDDEN: Final = re.compile("[\ue000-\ue0ff]")
_LINE_MARKS: Final = re.compile(
    r"^(?:[ \t]*>[ \t]?)+|^[ \t]*#{1,6}[ \t]+|^([ \t]*)[*+][ \t]+(?=\S)", re.MULTILINE
)
_SEPARATOR_ROW: Final = re.compile(
    r"^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*\n?", re.MULTILINE
)
_ROW: Final = re.compile(r"^[ \t]*\|(.*)\|[ \t]*$", re.MULTILINE)
_LINK: Final = re.compile(r"\[([^\[\]]*)\]\(((?:https:|mailto:|tel:|[/#.])[^\s()]*)\)")
_STRONG: Final = re.compile(r"(?<![^\W_])(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1(?![^\W_])", re.DOTALL)


def plain_text(markdown: str) -> str:
    """A text without its Markdown marks; a link that leaves the site is followed by its address."""
    if not any(mark in markdown for mark in _MARKS):
        return _tidy(markdown)
    hidden = _ESCAPE.sub(lambda found: chr(0xE000 + ord(found[1])), markdown)
    unmarked = _LINE_MARKS.sub(lambda found: f"{found[1]}- " if found[1] is not None else "", hidden)
    rows = _ROW.sub(
        lambda found: "; ".join(cell.strip() for cell in found[1].split("|")),
        _SEPARATOR_ROW.sub("", unmarked),
    )
    linked = _LINK.sub(_link_words, rows)
    bare = _STRONG.sub(r"\2", _STRONG.sub(r"\2", linked))
    return _tidy(_HIDDEN.sub(lambda found: chr(ord(found[0]) - 0xE000), bare))


def _tidy(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def _link_words(found: re.Match[str]) -> str:
    words, address = found[1], found[2]
    bare = address.removeprefix("mailto:").removeprefix("tel:")
    return words if address[0] in "/#." or words == bare else f"{words} ({bare})"
