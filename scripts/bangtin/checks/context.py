"""What every check receives, and how it says where something stands (floor 3)."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from bangtin.content.bodies import Bodies
from bangtin.model.corpus import Corpus, Document
from bangtin.model.finding import Place


@dataclass(frozen=True)
class Context:
    """The corpus, and a way to the bodies and places of its documents."""

    corpus: Corpus
    bodies: Bodies
    unread: frozenset[str] = frozenset()
    """Ids of documents whose file could not be read; what names them is not judged."""

    def at(self, document: Document, *path: str | int) -> Place:
        """Where a value of a document's header stands."""
        return self.bodies.place(document.file, path)


def nearest(value: str, choices: Iterable[str]) -> dict[str, str]:
    """The nearest of the choices as a sentence in both languages; empty when none is near."""
    found = difflib.get_close_matches(value, list(choices), 1, 0.6)
    if not found:
        return {"nearest_vi": "", "nearest_en": ""}
    return {"nearest_vi": f" Gần nhất là “{found[0]}”.", "nearest_en": f" The nearest is “{found[0]}”."}
