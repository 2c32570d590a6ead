"""The corpus: everything that is public on a day, in one value (floor 1)."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from bangtin.model.directive import Directive
from bangtin.model.effect import LegalEffect, PaperEffect, paper_effect
from bangtin.model.message import Message
from bangtin.model.publication import Publication
from bangtin.model.relations import Incoming, incoming_relations
from bangtin.model.release import Removal
from bangtin.model.resolver import Resolver
from bangtin.model.today import Today, all_today
from bangtin.model.vocabulary import DocumentType, Organization, Vocabulary

Document = Directive | Message
_SYSTEMS = {"dang": "Đảng", "nha-nuoc": "Nhà nước"}


@dataclass(frozen=True)
class Corpus:
    """Headers, anchors, digests and relations of what is public; bodies are read by whoever needs them.

    Directives are in the order (issued, id), messages in the order (first day, id).
    """

    publication: Publication
    vocabulary: Vocabulary
    directives: Mapping[str, Directive]
    messages: Mapping[str, Message]
    removed: tuple[Removal, ...]
    as_of: date
    """The day on which effect and validity are judged."""
    embargoed: int = 0
    """How many released documents wait for their first public day; nothing else is known of them."""
    digest: str = field(default="", compare=False)
    """Of settings and vocabularies."""

    @property
    def sample(self) -> bool:
        return self.publication.sample is not None

    def documents(self) -> Iterator[Document]:
        """Directives, then messages."""
        yield from self.directives.values()
        yield from self.messages.values()

    def document(self, identity: str) -> Document | None:
        """The directive or message with this id (their forms never coincide)."""
        return self.directives.get(identity) or self.messages.get(identity)

    def organization(self, identity: str) -> Organization:
        return self.vocabulary.organizations[identity]

    def type_of(self, directive: Directive) -> DocumentType:
        return self.vocabulary.document_types[directive.type]

    @cached_property
    def type_labels(self) -> Mapping[str, str]:
        """The label of each type, with its system where two types in use share one: `Quyết định (Đảng)`."""
        types = self.vocabulary.document_types
        used = {directive.type for directive in self.directives.values()} & types.keys()
        shared = Counter(types[identity].label for identity in used)
        return {
            identity: f"{kind.label} ({_SYSTEMS[kind.system]})" if shared[kind.label] > 1 else kind.label
            for identity, kind in types.items()
        }

    @cached_property
    def incoming(self) -> Mapping[str, tuple[Incoming, ...]]:
        """Relations by the directive they are directed at, in the order of their day and source."""
        return incoming_relations(self.directives.values())

    @cached_property
    def removals(self) -> Mapping[str, Removal]:
        """What was removed, by its id."""
        return {removal.id: removal for removal in self.removed}

    @cached_property
    def bodies_today(self) -> Mapping[str, Today]:
        """What has become of each body; in a sample the history of bodies is shown whatever the day."""
        return all_today(self.vocabulary.organizations, None if self.sample else self.as_of)

    @cached_property
    def places_today(self) -> Mapping[str, Today]:
        """What has become of each place."""
        return all_today(self.vocabulary.places, None if self.sample else self.as_of)

    @cached_property
    def carried_by(self) -> Mapping[str, tuple[Message, ...]]:
        """Messages by the directive whose sections they cite, in corpus order."""
        found: dict[str, dict[str, Message]] = {}
        for message in self.messages.values():
            for section in message.cites:
                found.setdefault(section.partition("#")[0], {})[message.id] = message
        return {directive: tuple(messages.values()) for directive, messages in found.items()}

    @cached_property
    def resolver(self) -> Resolver:
        """Finds directives by number."""
        return Resolver(self.directives.values(), self.vocabulary)

    @cached_property
    def message_successors(self) -> Mapping[str, Message]:
        """The message that replaces another, by the id of the other."""
        return {message.replaces: message for message in self.messages.values() if message.replaces}

    @cached_property
    def replaced_by(self) -> Mapping[str, tuple[Message, ...]]:
        """Messages by the one that they replace, in corpus order."""
        found: dict[str, list[Message]] = {}
        for message in self.messages.values():
            if message.replaces:
                found.setdefault(message.replaces, []).append(message)
        return {identity: tuple(messages) for identity, messages in found.items()}

    def effect(self, directive: Directive, anchor: str | None = None, day: date | None = None) -> LegalEffect:
        """The legal effect of a directive, or of one of its sections, on a day (default: `as_of`)."""
        return self.paper_effect(directive, day).of(anchor)

    def paper_effect(self, directive: Directive, day: date | None = None) -> PaperEffect:
        """What holds of a directive on a day (default: `as_of`), to be asked for any of its sections."""
        return paper_effect(directive, self.incoming.get(directive.id, ()), day or self.as_of)
