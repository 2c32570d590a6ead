"""What every check receives, and how it says where something stands (floor 3)."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from bangtin.content.bodies import Bodies
from bangtin.content.found import NOTHING, Found
from bangtin.content.load import Loaded
from bangtin.content.sections import Sections
from bangtin.model.corpus import Corpus, Document
from bangtin.model.finding import Place
from bangtin.model.trouble import RefusalError
from bangtin.model.wording import Wording, nearest_words


@dataclass(frozen=True)
class Context:
    """The corpus, and a way to the bodies and places of its documents."""

    corpus: Corpus
    bodies: Bodies
    found: Mapping[str, Found]
    """What texts hold, by file."""
    unread: frozenset[str] = frozenset()
    """Ids of documents whose file could not be read; what names them is not judged."""

    def found_in(self, document: Document) -> Found:
        """What the text of a document holds."""
        return self.found.get(document.file, NOTHING)

    @cached_property
    def sections(self) -> Sections:
        """The sections that messages rest on; each directive is read once for all of them."""
        facts = self.corpus.vocabulary.facts.values()
        wanted = [section for message in self.corpus.messages.values() for section in message.cites]
        return Sections(
            self.bodies, self.corpus.directives, [*wanted, *(each.source or "" for each in facts)]
        )

    def at(self, document: Document, *path: str | int) -> Place:
        """Where a value of a document's header stands."""
        return self.bodies.place(document.file, path)


def context_of(loaded: Loaded) -> Context:
    """The context of what was read; refused when there is no corpus."""
    if loaded.corpus is None:
        raise RefusalError(
            "Chưa đọc được nội dung. Chạy lệnh check để xem lỗi.",
            "The content cannot be read. Run the command check to see why.",
        )
    return Context(loaded.corpus, loaded.bodies, loaded.found, loaded.unread)


def nearest(value: str, choices: Iterable[str]) -> Wording:
    """The nearest of the choices as a sentence; empty when none is near."""
    return nearest_words(next(iter(difflib.get_close_matches(value, list(choices), 1, 0.6)), None))
