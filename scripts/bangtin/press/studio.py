"""What a process needs to render the site, made once in each (floor 4)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Self

from bangtin.checks.levels import WARNINGS
from bangtin.content.bodies import Bodies
from bangtin.content.root import ContentRoot
from bangtin.model.body import DirectiveBody, MessageBody, Provision
from bangtin.model.corpus import Document
from bangtin.model.directive import Directive
from bangtin.model.finding import Finding, Place
from bangtin.model.message import Message
from bangtin.press import rules
from bangtin.press.assets import Assets
from bangtin.press.facts import READINGS
from bangtin.press.published import text_digest
from bangtin.press.witness import Witness, witnessed
from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition
from bangtin.site.feeds.render import render_feeds
from bangtin.site.open_data.housekeeping import SitePage
from bangtin.site.open_data.machine import render_machine_forms
from bangtin.site.open_data.render import render_site_data
from bangtin.site.pages.conservation import Loss, compare
from bangtin.site.pages.environment import templates_environment
from bangtin.site.pages.markdown import message_html
from bangtin.site.pages.message import written_web_text
from bangtin.site.pages.pages import Pages
from bangtin.site.pages.paper import paper_of, written_paper
from bangtin.site.pages.provisions import provisions_html
from bangtin.site.sample import sample_notice
from bangtin.site.search.entries import SearchEntry
from bangtin.site.search.writer import write_index
from bangtin.site.searchable import directive_entry, message_entry, page_entry, search_words


class Drawn(NamedTuple):
    """The files of one document, the facts they rest on, and what got lost on the way."""

    artifacts: tuple[Artifact, ...]
    facts: tuple[str, ...]
    findings: tuple[Finding, ...]
    text: str
    """The digest of its words."""


@dataclass(frozen=True)
class Studio:
    """An edition, its bodies and its templates; handed to workers as a whole."""

    edition: Edition
    bodies: Bodies
    templates: dict[str, str]
    assets: dict[str, dict[str, str]]

    @classmethod
    def of(cls, root: ContentRoot, edition: Edition, bodies: Bodies, assets: Assets) -> Self:
        """A studio with the templates of a content root."""
        templates = {
            file.name: file.read_text(encoding="utf-8") for file in sorted(root.overrides.glob("*.html"))
        }
        return cls(
            edition, bodies, templates, {folder: dict(names) for folder, names in assets.names.items()}
        )

    def __reduce__(self) -> tuple[object, ...]:
        """To another process goes what it is made of; templates are compiled there."""
        return Studio, (self.edition, self.bodies, self.templates, self.assets)

    @cached_property
    def pages(self) -> Pages:
        """The renderer of pages, with compiled templates."""
        return self._pages(self.edition)

    @cached_property
    def _document_pages(self) -> Pages:
        """The same for pages of documents, which note what they ask of others."""
        return self._pages(self._witnessed)

    @cached_property
    def _witnessed(self) -> Edition:
        return witnessed(self.edition, self._witness)

    @cached_property
    def _witness(self) -> Witness:
        return Witness()

    def _pages(self, edition: Edition) -> Pages:
        return Pages(
            edition, templates_environment(self.templates), self.assets, machine_forms=True, notes=WARNINGS
        )

    @property
    def extra(self) -> dict[str, object]:
        """What the shell of a hand-written page must know besides its settings."""
        publication = self.edition.corpus.publication
        values: dict[str, object] = {"publisher": publication.publisher, "assets": self.assets}
        if publication.licence:
            values["licence"] = publication.licence.model_dump()
        if self.edition.corpus.sample:
            values["sample_banner"] = sample_notice(self.edition.corpus)
        return values

    def render_document(self, identity: str) -> Drawn:
        """Everything that stands at the address of one document."""
        with self._witness.noting() as asked:
            document = self._witnessed.corpus.document(identity)
            if document is None:
                raise KeyError(identity)
            body: DirectiveBody | MessageBody
            if isinstance(document, Directive):
                body = self.bodies.body(document)
                artifacts, lost = self._directive(document, body)
            else:
                body = self.bodies.body(document)
                artifacts, lost = self._message(document, body)
        return Drawn(tuple(artifacts), tuple(sorted(asked)), tuple(lost), text_digest(body))

    def render_search(self, handwritten: Sequence[Artifact]) -> Iterator[Artifact]:
        """The search index over everything that may be found."""
        return write_index(self._entries(handwritten), search_words(self.edition.corpus))

    def render_feeds(self, previous: Sequence[bytes] = ()) -> Iterator[Artifact]:
        """All feeds; `previous` is the archive of the generation before, file by file."""
        return render_feeds(
            self.edition,
            self._document_html,
            stylesheet=self.assets["styles"].get("feed"),
            previous=previous,
        )

    def render_site_data(self, pages: Iterable[str]) -> Iterator[Artifact]:
        """Site map, open data, robots, headers; `pages` are the addresses of pages that are no documents."""
        return render_site_data(self.edition, [SitePage(address) for address in pages])

    def _directive(self, directive: Directive, body: DirectiveBody) -> tuple[list[Artifact], list[Finding]]:
        edition, readings = self._witnessed, self.bodies.readings(directive)
        if directive.source:
            self._witness.saw(READINGS, directive.id)
        page = self._document_pages.render_directive(directive, body, readings)
        written = written_paper(paper_of(edition.corpus, directive), body)
        loss = compare(written, _article(page, "bt-paper"))
        forms = render_machine_forms(edition, directive, body, readings)
        return [page, *forms], [_lost(directive, loss)] if loss else []

    def _message(self, message: Message, body: MessageBody) -> tuple[list[Artifact], list[Finding]]:
        edition = self._witnessed
        page, *texts = self._document_pages.render_message(message, body, self._sections(message))
        loss = compare(written_web_text(body), _article(page, "bt-message"))
        forms = render_machine_forms(edition, message, body)
        return [page, *texts, *forms], [_lost(message, loss)] if loss else []

    def _sections(self, message: Message) -> dict[str, tuple[Provision, ...]]:
        """The provisions of every section that a message cites."""
        found = {}
        for section in message.cites:
            identity, _, anchor = section.partition("#")
            directive = self._witnessed.corpus.directives.get(identity)
            if directive:
                found[section] = self.bodies.body(directive).section(anchor)
        return found

    def _document_html(self, identity: str) -> str:
        document = self.edition.corpus.document(identity)
        base = self.edition.settings.site_url.rstrip("/")
        if isinstance(document, Directive):
            return str(provisions_html(self.bodies.body(document).provisions, base, anchors=False))
        if document is None:
            raise KeyError(identity)
        return str(message_html(self.bodies.body(document).web, base))

    def _entries(self, handwritten: Sequence[Artifact]) -> Iterator[SearchEntry]:
        corpus = self.edition.corpus
        for directive in corpus.directives.values():
            yield directive_entry(self.edition, directive, self._text_of(directive))
        for message in corpus.messages.values():
            live = message_entry(self.edition, message, self._texts_of(message))
            if live:
                yield live
        for page in handwritten:
            entry = page_entry(page.path, page.content.decode()) if page.path.endswith(".html") else None
            if entry:
                yield entry

    def _text_of(self, directive: Directive) -> Callable[[], DirectiveBody]:
        return lambda: self.bodies.body(directive)

    def _texts_of(self, message: Message) -> Callable[[], MessageBody]:
        return lambda: self.bodies.body(message)


def _lost(document: Document, loss: Loss) -> Finding:
    return rules.G002.at(
        Place(document.file, loss.line), anchor=loss.anchor, source=loss.written, shown=loss.shown
    )


def _article(page: Artifact, name: str) -> str:
    """The part of a page that shows the words of its document."""
    text = page.content.decode()
    start = text.index(f'<article class="{name}')
    return text[start : text.index("</article>", start)]
