"""A digest changes with the words and with nothing else."""

from bangtin.content.provisions import read_provisions
from bangtin.model.digests import fact_digest, section_digest, texts_digest
from bangtin.model.vocabulary import Fact

TEXT = "1. Giữ vững tinh thần,\ncùng chung tay.\n\na) Ở tổ dân phố."


def of(text):
    return section_digest(read_provisions(text))


def test_broken_lines_and_spaces_change_nothing():
    assert of(TEXT) == of(TEXT.replace("thần,\ncùng", "thần,  cùng"))


def test_a_letter_a_mark_and_a_label_change_it():
    changed = {of(TEXT.replace(*pair)) for pair in (("thần", "thân"), (",", ";"), ("a)", "b)"), ("1.", "2."))}
    assert len(changed | {of(TEXT)}) == 5


def test_words_do_not_move_from_one_provision_to_the_next_unseen():
    assert of("1. Một hai.\n\na) Ba.") != of("1. Một.\n\na) hai. Ba.")


def test_a_fact_is_its_value_and_what_it_is_about():
    fact = Fact(label="Số mũi", value="2", unit="mũi", source="a/2021/1-cv#1")
    assert fact_digest(fact) == fact_digest(fact.model_copy(update={"label": "Số liều", "note": "mới"}))
    for change in ({"value": "3"}, {"unit": "liều"}, {"source": "a/2021/1-cv#2"}, {"place": "bao-loc"}):
        assert fact_digest(fact) != fact_digest(fact.model_copy(update=change))


def test_texts_are_their_channels_and_words():
    from bangtin.model.body import Variant

    web = Variant("trang-tin", "Mời bà con.", 3)
    assert texts_digest([web]) == texts_digest([Variant("trang-tin", "Mời  bà con.", 9)])
    assert texts_digest([web]) != texts_digest([Variant("tin-nhan", "Mời bà con.", 3)])
