"""The recipe of a page: the digest of everything that can change its bytes (floor 4).

The *ground* is what all pages share; when it changes, everything is made anew. Above it, the recipe of a
document is the versions of the facts it asked for, and that of any other page its values and the recipes of
the documents it shows. Equal recipes on equal ground: the bytes of the last generation stand.
"""

import sys
from collections.abc import Iterable
from importlib.metadata import version
from typing import Final

from bangtin.press.code_version import code_version
from bangtin.press.digests import digest
from bangtin.press.facts import Facts, plain
from bangtin.press.output_gates import Gatekeeper
from bangtin.press.studio import Studio
from bangtin.site.pages.frame import Draft
from bangtin.site.sample import sample_notice

SUPPLIERS: Final = ("jinja2", "markupsafe", "markdown-it-py", "nh3", "feedgen", "lxml", "pydantic", "pyyaml")


class Recipes:
    """Recipes for one edition."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._versions: dict[str, str] = {}
        self._documents: dict[str, str] = {}

    def of_document(self, identity: str, facts: Iterable[str]) -> str:
        """The recipe of a document that rests on these facts; known from then on to whatever shows it."""
        known = self._versions
        for fact in facts:
            if fact not in known:
                known[fact] = self._facts.version(fact)
        recipe = digest("\n".join([f"{fact} {known[fact]}" for fact in facts]))
        self._documents[identity] = recipe
        return recipe

    def of_draft(self, draft: Draft) -> str:
        """The recipe of a page that is no document's."""
        return self.of_values(draft.values, draft.shows)

    def of_values(self, values: object, shows: Iterable[str] = ()) -> str:
        """The recipe of what is made of some values and of what lists show of documents."""
        return digest(repr(plain(values)), *(self._documents[identity] for identity in shows))


def ground_of(studio: Studio, gates: Gatekeeper) -> str:
    """The digest of code, suppliers, templates, settings, vocabularies and of what the shell shows."""
    edition = studio.edition
    corpus = edition.corpus
    return digest(
        code_version(),
        sys.version,
        *(f"{name} {version(name)}" for name in SUPPLIERS),
        repr(sorted(studio.templates.items())),
        repr(sorted((folder, sorted(names.items())) for folder, names in studio.assets.items())),
        edition.settings.model_dump_json(),
        corpus.digest,
        sample_notice(corpus) if corpus.sample else "",
        gates.origin,
        repr(sorted(gates.contacts)),
    )
