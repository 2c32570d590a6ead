"""Published things as the search sees them (floor 3)."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Final

from bangtin.language.plain_text import plain_text
from bangtin.model.body import DirectiveBody, MessageBody, Provision
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.model.effect import EffectState
from bangtin.model.labels import APPLICATION_STATES, EFFECT_STATES
from bangtin.model.message import Message
from bangtin.model.names import capitalised, citation, directive_name, subject_title
from bangtin.model.release import Release
from bangtin.model.vocabulary import Term
from bangtin.site.addresses import directive_address, message_address
from bangtin.site.edition import Edition
from bangtin.site.pages.standing import effect_badge
from bangtin.site.search.entries import Facets, SearchEntry, SearchWords

_MAIN = re.compile(
    r'<div class="md-content__inner md-typeset">(.*)</div></div>\s*</div>\s*</main>', re.DOTALL
)
_HEADING = re.compile(r'<h[23][^>]*\sid="([^"]+)"[^>]*>')
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_WITHDRAWN: Final = "withdrawn"
_KINDS: Final = {"directive": "Văn bản", "message": "Thông điệp", "page": "Trang"}


@dataclass(frozen=True, slots=True)
class _Later:
    """Sections that are made each time they are read, so that an entry holds no text."""

    make: Callable[[], Iterator[tuple[str, str]]]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return self.make()


def directive_entry(edition: Edition, directive: Directive, body: Callable[[], DirectiveBody]) -> SearchEntry:
    """A directive with its provisions as sections, each under its own anchor."""
    corpus = edition.corpus

    def sections() -> Iterator[tuple[str, str]]:
        yield from _front(corpus, directive)
        yield from map(_section, body().provisions)

    state, label = _state(corpus, directive)
    issuers = (directive.issuer, *directive.with_)
    return SearchEntry(
        id=directive.id,
        kind="directive",
        number=directive.number or "",
        title=_directive_words(corpus, directive),
        date=directive.issued,
        effect=label,
        address=directive_address(directive.id),
        public=_first_public_day(directive.release),
        facets=Facets(issuers, directive.type, directive.topics, effect=state),
        sections=_Later(sections),
    )


def message_entry(edition: Edition, message: Message, body: Callable[[], MessageBody]) -> SearchEntry | None:
    """A live message; None for one that is ended, held, withdrawn or still to come."""
    status = edition.review.messages.get(message.id)
    if status is None or not status.live:
        return None

    def sections() -> Iterator[tuple[str, str]]:
        for each in body().variants:
            yield f"kenh-{each.channel}", plain_text(each.text)

    return SearchEntry(
        id=message.id,
        kind="message",
        number="",
        title=message.title,
        date=message.valid.from_,
        effect="",
        address=message_address(message.id),
        public=_first_public_day(message.release),
        facets=Facets((message.issuer,), "", message.topics, message.audiences, message.channels),
        sections=_Later(sections),
    )


def page_entry(path: str, html: str) -> SearchEntry | None:
    """A hand-written page, cut at its headings; None for what is no page of text."""
    main, title = _MAIN.search(html), _TITLE.search(html)
    if main is None or title is None:
        return None
    address = path.removesuffix("index.html")
    return SearchEntry(
        id=address.rstrip("/"),
        kind="page",
        number="",
        title=_words(title[1]),
        date=None,
        effect="",
        address=address,
        public=None,
        facets=Facets(),
        sections=tuple(_page_sections(main[1])),
    )


def search_words(corpus: Corpus) -> SearchWords:
    """Abbreviations, the spellings of types and the names of facets, from the vocabularies."""
    known = corpus.vocabulary
    shorts = {term.label: term.stands_for for term in known.glossary.values() if term.stands_for is not None}
    return SearchWords(
        abbreviations=shorts,
        types={identity: (kind.label, *kind.symbols) for identity, kind in known.document_types.items()},
        labels={
            "kind": _KINDS,
            "effect": _effect_labels(),
            "issuer": _labels(known.organizations),
            "type": _labels(known.document_types),
            "topic": _labels(known.topics),
            "audience": _labels(known.audiences),
            "channel": _labels(known.channels),
        },
    )


def _first_public_day(release: Release | None) -> date | None:
    return (release.publish or release.date) if release else None


def _labels(terms: Mapping[str, Term]) -> dict[str, str]:
    return {identity: term.label for identity, term in terms.items()}


def _effect_labels() -> dict[str, str]:
    """Each state by both its names, that of papers with legal force and that of the others."""
    both = ((state, EFFECT_STATES[state][0], APPLICATION_STATES[state][0]) for state in EffectState)
    labels = {
        str(state): legal if legal == other else f"{legal}, {other[0].lower()}{other[1:]}"
        for state, legal, other in both
    }
    return {**labels, _WITHDRAWN: "Đã thu hồi"}


def _state(corpus: Corpus, directive: Directive) -> tuple[str, str]:
    """The state on the day, and its label; a withdrawal counts before the legal effect."""
    if directive.withdrawn:
        return _WITHDRAWN, "Đã thu hồi"
    effect = corpus.effect(directive)
    return str(effect.state), effect_badge(effect, legal=corpus.type_of(directive).legal)


def _directive_words(corpus: Corpus, directive: Directive) -> str:
    return capitalised(subject_title(directive)) if directive.number else directive_name(corpus, directive)


def _front(corpus: Corpus, directive: Directive) -> Iterator[tuple[str, str]]:
    """What stands on the paper above its text; never the name of who signed."""
    places = " ".join((*directive.addressees, *directive.copies))
    yield "", f"{citation(corpus, directive)}. {directive.place}. {places}"


def _section(provision: Provision) -> tuple[str, str]:
    return provision.anchor, f"{provision.label} {plain_text(provision.text)}".strip()


def _page_sections(main: str) -> Iterator[tuple[str, str]]:
    anchor, start = "", 0
    for found in _HEADING.finditer(main):
        yield anchor, _words(main[start : found.start()])
        anchor, start = found[1], found.start()
    yield anchor, _words(main[start:])


def _words(html: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", html)).split())
