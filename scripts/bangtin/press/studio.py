"""What a process needs to render documents, made once in each (floor 4)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bangtin.content.bodies import Bodies
from bangtin.model.body import Provision
from bangtin.model.corpus import Document
from bangtin.model.directive import Directive
from bangtin.model.message import Message
from bangtin.site.artifact import Artifact
from bangtin.site.edition import Edition
from bangtin.site.open_data import render_machine_forms
from bangtin.site.pages import Pages


@dataclass(frozen=True)
class Studio:
    """An edition, its bodies and its templates; handed to workers as a whole."""

    edition: Edition
    bodies: Bodies
    templates: dict[str, str]
    assets: dict[str, dict[str, str]]

    @cached_property
    def pages(self) -> Pages:
        return Pages(self.edition, self.templates, self.assets)

    def render(self, document: Document) -> Iterator[Artifact]:
        """Everything that stands at the address of one document."""
        body = self.bodies.body(document)
        if isinstance(document, Directive):
            yield from self.pages.render_directive(document, body, self.bodies.readings(document))
        else:
            yield from self.pages.render_message(document, body, self.sections(document))
        yield from render_machine_forms(self.edition, document, body)

    def sections(self, message: Message) -> dict[str, tuple[Provision, ...]]:
        """The provisions of every section that a message cites."""
        found = {}
        for section in message.cites:
            identity, _, anchor = section.partition("#")
            directive = self.edition.corpus.directives[identity]
            found[section] = self.bodies.body(directive).section(anchor)
        return found
