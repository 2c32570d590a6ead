"""A page knows what it rests on: everything it asked for while it was drawn."""

from dataclasses import fields
from datetime import date
from functools import cached_property, partial

import pytest

from bangtin.checks.review import review
from bangtin.content.load import load
from bangtin.content.root import ContentRoot
from bangtin.demo.write import write_demo
from bangtin.model.corpus import Corpus
from bangtin.press.assets import Assets
from bangtin.press.facts import Facts
from bangtin.press.studio import Studio
from bangtin.press.witness import COMMON, Witness, WitnessedCorpus, witnessed
from bangtin.site.edition import Edition
from bangtin.site.open_data.table import table_row
from bangtin.site.pages.rows import row_of
from bangtin.site.searchable import directive_entry, message_entry

ASSETS = Assets(
    {},
    {
        "styles": {"theme": "t", "site": "s"},
        "scripts": {"head": "h", "site": "s", "search": "q"},
        "icons": {"favicon": "f"},
    },
)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo") / "noi-dung"
    write_demo(folder, 60, 12)
    return load(ContentRoot(folder), today=date(2026, 11, 22))


@pytest.fixture(scope="module")
def edition(loaded):
    return Edition(loaded.corpus, review(loaded), loaded.settings)


@pytest.fixture(scope="module")
def studio(loaded, edition):
    return Studio.of(loaded.root, edition, loaded.bodies, ASSETS)


@pytest.fixture
def witness():
    return Witness()


def test_everything_a_corpus_holds_is_common_or_told(edition, witness):
    seen = witnessed(edition, witness).corpus
    for name in {field.name for field in fields(Corpus)} - COMMON:
        with witness.noting() as asked:
            value = getattr(seen, name)
            if hasattr(value, "get"):
                value.get("x")
        assert any(fact.split(" ")[0] == name for fact in asked), f"nobody hears of {name}"


def test_what_is_derived_is_a_mapping_by_id_or_the_resolver(edition, witness):
    seen = witnessed(edition, witness).corpus
    derived = {name for name, value in vars(Corpus).items() if isinstance(value, cached_property)}
    told = {name for name in derived if type(vars(seen)[name]).__module__.endswith("witness")}
    assert told == derived


def test_a_page_that_goes_through_all_documents_is_refused(edition, witness):
    seen = witnessed(edition, witness).corpus
    with witness.noting(), pytest.raises(AssertionError, match="goes through all"):
        list(seen.documents())


def test_nothing_is_noted_before_and_after_a_page(edition, witness):
    seen = witnessed(edition, witness)
    assert len(seen.corpus.directives) == 60
    with witness.noting() as asked:
        pass
    _ = seen.corpus.as_of
    assert asked == set()


def test_a_witnessed_corpus_answers_like_the_plain_one(edition, witness):
    seen = witnessed(edition, witness).corpus
    assert isinstance(seen, WitnessedCorpus)
    for directive in edition.corpus.directives.values():
        assert seen.effect(directive) == edition.corpus.effect(directive)
        assert seen.incoming.get(directive.id) == edition.corpus.incoming.get(directive.id)


def test_whatever_shows_a_document_asks_no_more_than_its_page(loaded, edition, studio):
    """Lists, tables, feeds and the search hold the recipe of its page for theirs."""
    witness = Witness()
    seen = witnessed(edition, witness)
    for document in edition.corpus.documents():
        page = set(studio.render_document(document.id).facts)
        with witness.noting() as asked:
            row_of(seen, document)
            table_row(seen, document)
            if document.kind == "directive":
                entry = directive_entry(seen, document, partial(loaded.bodies.body, document))
            else:
                entry = message_entry(seen, document, partial(loaded.bodies.body, document))
            assert entry is None or list(entry.sections)
        assert asked <= page, document.id


def test_facts_that_stay_have_versions_that_stay(loaded, edition, studio):
    one, other = (Facts(edition, loaded.bodies.readings_file) for _ in range(2))
    for document in edition.corpus.documents():
        for fact in studio.render_document(document.id).facts:
            assert one.version(fact) == other.version(fact) != ""
