"""The body of a directive → nested provisions with labels as written and an anchor each (floor 3)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from markupsafe import Markup

from bangtin.language.plain_text import plain_text
from bangtin.model.body import Provision, ProvisionKind
from bangtin.model.names import section_words
from bangtin.site.pages.markdown import TextLink, block_html, escaped, inline_html

K = ProvisionKind
Links = Mapping[str, Sequence[TextLink]]
"""Anchor of a provision → the links in its text, in order."""
HEADED: Final = frozenset({K.APPENDIX, K.PART, K.CHAPTER, K.SECTION, K.SUBSECTION, K.ARTICLE})
"""What is a heading when its text is a title and not already the whole sentence."""
FLAT: Final = frozenset({K.OPENING, K.PARAGRAPH, K.TABLE, K.QUOTE})
"""What has no label and stands flush with the text around it."""
_TITLE_LENGTH: Final = 160
_CONTENTS_LENGTH: Final = 64
_DEEPEST: Final = 6


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of the table of contents."""

    anchor: str
    title: str
    inner: tuple["ContentsEntry", ...] = ()


def provisions_html(
    provisions: Sequence[Provision],
    base: str = ".",
    *,
    anchors: bool = True,
    links: Links | None = None,
    notes: Mapping[str, str] | None = None,
) -> Markup:
    """The provisions nested by depth; without `anchors` (a quotation on another page) nothing has an id.

    `notes` are HTML that stands behind the own text of a provision, by its anchor: no words of the paper.

    Anchors are made of `a-z`, `0-9`, `.`, `-` and `~` alone, so they stand in attributes as they are.
    """
    out: list[str] = []
    depths: list[int] = []
    heads: list[int] = []
    outermost = provisions[0].depth if provisions else 0
    for provision in provisions:
        while depths and depths[-1] >= provision.depth:
            out.append("</section>" if heads.pop() else "</div>")
            depths.pop()
        level = 2 + sum(heads) if anchors and is_heading(provision) else 0
        inner = links.get(provision.anchor, ()) if links else ()
        out.append(
            _provision(provision, base, level, inner, anchors=anchors, nested=provision.depth > outermost)
        )
        if notes and provision.anchor in notes:
            out.append(notes[provision.anchor])
        depths.append(provision.depth)
        heads.append(1 if level else 0)
    while depths:
        out.append("</section>" if heads.pop() else "</div>")
        depths.pop()
    return Markup("".join(out))  # noqa: S704 - every piece was escaped or cleaned


def is_heading(provision: Provision) -> bool:
    """Whether the line is a title: a part, chapter or article whose text does not run on as a sentence."""
    text = provision.text
    return (
        provision.kind in HEADED
        and len(text) <= _TITLE_LENGTH
        and "\n" not in text
        and not text.endswith((".", ";", ":", ",", "./."))
    )


def contents(provisions: Iterable[Provision]) -> tuple[ContentsEntry, ...]:
    """Labelled provisions at the root, and the headings right under them."""
    entries: list[ContentsEntry] = []
    inner: list[ContentsEntry] = []
    parent: Provision | None = None
    for provision in provisions:
        if provision.depth == 0:
            if parent:
                entries.append(_entry(parent, tuple(inner)))
            parent = provision if provision.label and provision.kind not in (K.DASH, K.PLUS) else None
            inner = []
        elif parent and provision.depth == 1 and parent.kind in HEADED and is_heading(provision):
            inner.append(_entry(provision))
    if parent:
        entries.append(_entry(parent, tuple(inner)))
    return tuple(entries)


def _entry(provision: Provision, inner: tuple[ContentsEntry, ...] = ()) -> ContentsEntry:
    words = " ".join(plain_text(provision.text[: 3 * _CONTENTS_LENGTH]).split())
    return ContentsEntry(provision.anchor, f"{provision.label} {_shortened(words)}".strip(), inner)


def _shortened(words: str) -> str:
    if len(words) <= _CONTENTS_LENGTH:
        return words
    return words[:_CONTENTS_LENGTH].rpartition(" ")[0].rstrip(" ,;:.–-") + " …"


def _provision(
    provision: Provision, base: str, level: int, links: Sequence[TextLink], *, anchors: bool, nested: bool
) -> str:
    """The opening tag of a provision and its own text; what is under it follows, then the closing tag."""
    flat = " bt-provision--flat" if nested and provision.kind in FLAT else ""
    identity = f' id="{provision.anchor}"' if anchors else ""
    opening = f'<{"section" if level else "div"} class="bt-provision{flat}"{identity}>'
    if provision.kind in (K.TABLE, K.QUOTE):
        return opening + block_html(provision.text, base, links)
    if not (provision.label or provision.text):
        return opening
    text = inline_html(provision.text, base, links)
    tag = f"h{min(level, _DEEPEST)}" if level else "p"
    link = _permalink(provision.anchor) if anchors else ""
    return f"{opening}<{tag}>{_label(provision)}{text}{link}</{tag}>"


@lru_cache(maxsize=16_384)
def _permalink(anchor: str) -> str:
    """A link without words of its own, so that nothing stands between the words of the document."""
    return f'<a class="bt-anchor" href="#{anchor}" aria-label="Liên kết đến {section_words(anchor)}"></a>'


def _label(provision: Provision) -> str:
    """The label as written, and the space after it."""
    if not provision.label:
        return ""
    tag = "strong" if provision.strong else "span"
    return f'<{tag} class="bt-provision__label">{escaped(provision.label)}</{tag}> '
