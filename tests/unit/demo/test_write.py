"""A demo is a whole content root that passes every check, shows everything, and is always the same."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from bangtin.checks.review import review
from bangtin.content.load import load
from bangtin.content.root import ContentRoot
from bangtin.demo.cast import AS_OF, EDITORS, FIRST_YEAR, TYPES
from bangtin.demo.write import write_demo
from bangtin.model.directive import RelationType
from bangtin.model.effect import EffectState, EndReason
from bangtin.model.review import MessageState
from bangtin.model.trouble import RefusalError

DOCUMENTS = 900
TODAY = date(2026, 11, 22)


def files(folder: Path) -> dict[str, bytes]:
    written = (f for f in folder.rglob("*") if f.is_file() and ".bangtin" not in f.parts)
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in written}


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo") / "root"
    assert write_demo(folder, DOCUMENTS, 120) == 120
    return folder


@pytest.fixture(scope="module")
def loaded(demo):
    return load(ContentRoot(demo), today=TODAY)


@pytest.fixture(scope="module")
def verdict(loaded):
    return review(loaded)


def test_demo_passes_every_check(loaded, verdict):
    assert verdict.errors == ()
    assert len(loaded.corpus.directives) == DOCUMENTS
    assert len(loaded.corpus.messages) == 120


def test_demo_is_a_sample_of_one_day(loaded):
    assert loaded.corpus.sample
    assert loaded.corpus.as_of == AS_OF


def test_every_type_and_relation_is_there(loaded):
    directives = loaded.corpus.directives.values()
    assert {d.type for d in directives} == {kind.id for kind in TYPES}
    assert {r.type for d in directives for r in d.relations} == set(get_args(RelationType))
    assert any(r.external for d in directives for r in d.relations)


def test_every_state_of_a_directive_is_there(loaded):
    corpus = loaded.corpus
    states = {corpus.effect(d).state for d in corpus.directives.values()}
    assert states >= set(EffectState) - {EffectState.NOT_YET}
    assert any(d.withdrawn for d in corpus.directives.values())
    assert any(d.corrections for d in corpus.directives.values())
    assert any(d.duties for d in corpus.directives.values())


def test_every_case_of_the_life_of_a_paper_is_there(loaded):
    corpus = loaded.corpus
    seen = [item for items in corpus.incoming.values() for item in items]
    parts = {item.relation.type for item in seen if item.anchor}
    assert parts == {"amends", "replaces", "abolishes", "suspends", "stays"}
    assert {item.until is None for item in seen if item.relation.type in ("suspends", "stays")} == {
        True,
        False,
    }
    reasons = {corpus.effect(directive).reason for directive in corpus.directives.values()}
    assert reasons == {None, *EndReason}
    assert any(directive.moved_from for directive in corpus.directives.values())
    assert corpus.removed
    for today in (corpus.bodies_today, corpus.places_today):
        assert any(each.ended and each.heirs for each in today.values())
    names = (body.name_on(date(FIRST_YEAR, 1, 1)) for body in corpus.vocabulary.organizations.values())
    assert "Thị ủy Mẫu" in names


def test_messages_live_end_rest_and_are_withdrawn(verdict):
    states = Counter(status.state for status in verdict.messages.values())
    assert set(states) >= set(MessageState) - {MessageState.UPCOMING}


def test_messages_begin_on_a_section_that_holds(loaded):
    corpus = loaded.corpus
    for message in corpus.messages.values():
        for section in message.cites:
            identity, _, anchor = section.partition("#")
            effect = corpus.effect(corpus.directives[identity], anchor, message.valid.from_)
            assert effect.state in {EffectState.IN_FORCE, EffectState.UNKNOWN}
            assert not corpus.directives[identity].withdrawn


def test_messages_quote_on_every_channel_but_the_text_message(loaded):
    for message in loaded.corpus.messages.values():
        for variant in loaded.bodies.body(message).variants:
            assert ("“" in variant.text) == (variant.channel != "tin-nhan")


def test_message_is_not_public_before_its_directive(loaded):
    for message in loaded.corpus.messages.values():
        for section in message.cites:
            directive = loaded.corpus.directives[section.partition("#")[0]]
            assert directive.release.date <= message.release.date


def test_nobody_in_a_demo_is_real(loaded):
    vocabulary = loaded.corpus.vocabulary
    for term in (*vocabulary.organizations.values(), *vocabulary.places.values()):
        assert "mẫu" in term.label.lower()
    for directive in loaded.corpus.directives.values():
        assert directive.signature.name.startswith("Người Ký Mẫu")
    assert {message.issuer for message in loaded.corpus.messages.values()} == {EDITORS}


def test_a_directive_is_about_eight_kilobytes(demo):
    sizes = [len(f.read_bytes()) for f in (demo / "data" / "directives").rglob("*.md")]
    assert 7_000 < sum(sizes) / len(sizes) < 9_000


def test_words_are_many(demo):
    words = {
        word.strip(".,;:“”").lower()
        for f in (demo / "data" / "directives").rglob("*.md")
        for word in f.read_text(encoding="utf-8").split()
    }
    assert len({word for word in words if word.isalpha()}) > 800


def test_demo_is_always_the_same(demo, tmp_path):
    write_demo(tmp_path / "again", DOCUMENTS, 120)
    assert files(tmp_path / "again") == files(demo)


def test_larger_demo_holds_the_directives_of_the_smaller(demo, tmp_path):
    write_demo(tmp_path / "small", 50)
    small = {name: content for name, content in files(tmp_path / "small").items() if "/directives/" in name}
    assert len(small) == 50
    assert small.items() <= files(demo).items()


def test_other_seed_gives_other_texts(tmp_path):
    write_demo(tmp_path / "one", 3, seed=1)
    write_demo(tmp_path / "two", 3, seed=2)
    assert files(tmp_path / "one") != files(tmp_path / "two")


@pytest.mark.parametrize(
    ("documents", "messages", "expected"), [(1, None, 0), (40, None, 2), (3, 7, 7), (5, 0, 0)]
)
def test_any_number_of_messages_fits(tmp_path, documents, messages, expected):
    assert write_demo(tmp_path / "root", documents, messages) == expected
    loaded = load(ContentRoot(tmp_path / "root"), today=TODAY)
    assert review(loaded).errors == ()
    assert len(loaded.corpus.messages) == expected


def test_progress_counts_up_to_all(tmp_path):
    told = []
    write_demo(tmp_path / "root", 5, 2, progress=lambda done, total: told.append((done, total)))
    assert told == [(done, 7) for done in range(1, 8)]


def test_folder_with_something_in_it_is_refused_and_left_alone(tmp_path):
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    with pytest.raises(RefusalError, match="đã có nội dung"):
        write_demo(tmp_path, 3)
    assert list(files(tmp_path)) == ["a.txt"]


@pytest.mark.parametrize(("documents", "messages"), [(0, None), (-1, 3), (3, -1)])
def test_impossible_number_is_refused(tmp_path, documents, messages):
    with pytest.raises(RefusalError):
        write_demo(tmp_path / "root", documents, messages)
    assert not (tmp_path / "root").exists()
