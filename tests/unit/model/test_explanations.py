"""Every key of every file has a Vietnamese name and one sentence that says what to write."""

import pytest

from bangtin.language.text import fold_tone_placement
from bangtin.model import body, directive, message, publication, release, vocabulary
from bangtin.model.explanations import EXPLANATIONS, explanation
from bangtin.model.labels import FIELDS
from bangtin.model.record import Record

NOT_WRITTEN_BY_PEOPLE = {"Directive", "Message", "Vocabulary"}
RECORDS = {
    name: record
    for module in (body, directive, message, publication, release, vocabulary)
    for name, record in vars(module).items()
    if isinstance(record, type) and issubclass(record, Record) and name not in NOT_WRITTEN_BY_PEOPLE
}
KEYS = sorted(
    {
        (name, field.alias or key)
        for name, record in RECORDS.items()
        for key, field in record.model_fields.items()
    }
)


@pytest.mark.parametrize(("record", "key"), KEYS)
def test_every_key_has_a_name_and_an_explanation(record, key):
    assert key in FIELDS
    sentence = explanation(key, record)
    assert sentence.endswith((".", "…"))


@pytest.mark.parametrize("written", sorted(EXPLANATIONS))
def test_no_explanation_is_of_a_key_that_is_gone(written):
    record, _, key = written.rpartition(".")
    known = {each for name, each in KEYS if not record or name == record}
    assert key in known


@pytest.mark.parametrize("sentence", EXPLANATIONS.values())
def test_explanations_are_written_as_the_house_writes(sentence):
    assert "!" not in sentence
    assert fold_tone_placement(sentence) == sentence
