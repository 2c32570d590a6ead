"""Published things as the search sees them (floor 3)."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import chain

from bangtin.language.plain_text import plain_text
from bangtin.model.body import DirectiveBody, MessageBody, Provision
from bangtin.model.corpus import Corpus
from bangtin.model.directive import Directive
from bangtin.model.labels import effect_label
from bangtin.model.message import Message
from bangtin.model.names import capitalised, citation, directive_name, subject_title
from bangtin.site.addresses import directive_address, message_address
from bangtin.site.edition import Edition
from bangtin.site.search.entries import Facets, SearchEntry, SearchWords

_MAIN = re.compile(
    r'<div class="md-content__inner md-typeset">(.*)</div></div>\s*</div>\s*</main>', re.DOTALL
)
_HEADING = re.compile(r'<h[23][^>]*\sid="([^"]+)"[^>]*>')
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def directive_entry(edition: Edition, directive: Directive, body: DirectiveBody) -> SearchEntry:
    """A directive with its provisions as sections, each under its own anchor."""
    corpus = edition.corpus
    state = effect_label(corpus.effect(directive).state, legal=corpus.type_of(directive).legal)
    facets = Facets(directive.issuer, directive.type, directive.issued.year, directive.topics)
    return SearchEntry(
        id=directive.id,
        kind="directive",
        number=directive.number or "",
        title=_directive_words(corpus, directive),
        date=directive.issued,
        effect=state,
        address=directive_address(directive.id),
        facets=facets,
        sections=tuple(chain(_front(corpus, directive), map(_section, body.provisions))),
    )


def message_entry(edition: Edition, message: Message, body: MessageBody) -> SearchEntry | None:
    """A live message; None for one that is ended, held, withdrawn or still to come."""
    status = edition.review.messages.get(message.id)
    if status is None or not status.live:
        return None
    facets = Facets(
        message.issuer, "", message.valid.from_.year, message.topics, message.audiences, message.channels
    )
    texts = tuple((f"kenh-{each.channel}", plain_text(each.text)) for each in body.variants)
    return SearchEntry(
        id=message.id,
        kind="message",
        number="",
        title=message.title,
        date=message.valid.from_,
        effect="",
        address=message_address(message.id),
        facets=facets,
        sections=texts,
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
        facets=Facets(),
        sections=tuple(_page_sections(main[1])),
    )


def search_words(corpus: Corpus) -> SearchWords:
    """Abbreviations and the spellings of types, from the vocabularies."""
    types = {
        identity: (kind.label, *kind.symbols) for identity, kind in corpus.vocabulary.document_types.items()
    }
    shorts = {
        term.label: term.stands_for
        for term in corpus.vocabulary.glossary.values()
        if term.stands_for is not None
    }
    return SearchWords(abbreviations=shorts, types=types)


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
