"""Lists of documents as bytes and back."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.site.search.codec import Postings, champions, decode_shard, encode_postings, encode_shard, varint

WORD = st.text(alphabet="abcdeghiklmnopqrstuvxy0123456789", min_size=1, max_size=15)
DOCUMENTS = st.lists(st.integers(0, 1 << 22), unique_by=lambda packed: packed >> 3, max_size=50).map(sorted)


@given(
    st.dictionaries(
        WORD, st.dictionaries(st.one_of(st.just(""), WORD), DOCUMENTS.filter(bool), min_size=1), max_size=6
    )
)
def test_a_shard_reads_back_as_it_was_written(lists):
    groups = [
        (first, [(second, encode_postings(Postings(len(found), found))) for second, found in terms.items()])
        for first, terms in lists.items()
    ]
    read = {(first, second): postings for first, second, postings in decode_shard(encode_shard(groups))}
    expected = {(first, second): found for first, terms in lists.items() for second, found in terms.items()}
    assert {term: postings.documents for term, postings in read.items()} == expected
    assert not any(postings.is_cut for postings in read.values())


def test_a_cut_list_keeps_the_true_frequency_and_the_best_and_newest():
    documents = array("I", [1 << 3 | 7, 2 << 3 | 0, 3 << 3 | 1, 4 << 3 | 1])
    kept = champions(documents, 2)
    assert (kept.frequency, kept.documents, kept.is_cut) == (4, [1 << 3 | 7, 4 << 3 | 1], True)
    ((_, _, read),) = decode_shard(encode_shard([("dich", [("", encode_postings(kept))])]))
    assert (read.frequency, read.documents) == (4, kept.documents)


def test_a_truncated_shard_is_an_error_and_not_a_shorter_list():
    content = encode_shard([("dich", [("benh", encode_postings(Postings(3, [4, 9, 800])))])])
    for length in range(1, len(content)):
        with pytest.raises(IndexError):
            list(decode_shard(content[:length]))


@given(st.integers(0, 1 << 40))
def test_varints_take_seven_bits_a_byte(value):
    assert len(varint(value)) == max(1, -(-value.bit_length() // 7))
