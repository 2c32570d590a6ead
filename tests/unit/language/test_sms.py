"""Lengths of text messages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangtin.language.sms import SmsCount, sms_parts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", SmsCount("GSM-7", 0, 0)),
        ("a" * 160, SmsCount("GSM-7", 160, 1)),
        ("a" * 161, SmsCount("GSM-7", 161, 2)),
        ("a" * 306, SmsCount("GSM-7", 306, 2)),
        ("a" * 307, SmsCount("GSM-7", 307, 3)),
        ("à è ì ò ù é\n", SmsCount("GSM-7", 12, 1)),
        ("€" * 80, SmsCount("GSM-7", 160, 1)),
        ("ộ" * 70, SmsCount("UCS-2", 70, 1)),
        ("ộ" * 71, SmsCount("UCS-2", 71, 2)),
        ("ộ" * 134, SmsCount("UCS-2", 134, 2)),
        ("ộ" * 135, SmsCount("UCS-2", 135, 3)),
        ("á", SmsCount("UCS-2", 1, 1)),  # only some of the vowels with a grave or acute are in GSM-7
    ],
)
def test_known_lengths(text: str, count: SmsCount):
    assert sms_parts(text) == count


def test_an_escape_never_straddles_two_parts():
    assert sms_parts("a" * 152 + "€" + "a" * 152).parts == 3
    assert sms_parts("a" * 151 + "€" + "a" * 153).parts == 2


def test_a_surrogate_pair_never_straddles_two_parts():
    assert sms_parts("ộ" * 66 + "😀" + "ộ" * 66).parts == 3
    assert sms_parts("ộ" * 65 + "😀" + "ộ" * 67).parts == 2


def test_decomposed_text_is_counted_as_it_is_sent():
    assert sms_parts("o\u0302\u0323" * 70) == SmsCount("UCS-2", 70, 1)


@given(st.text(min_size=1))
def test_parts_hold_the_units(text: str):
    count = sms_parts(text)
    room = {"GSM-7": (160, 153), "UCS-2": (70, 67)}[count.encoding]
    assert count.parts == 1 if count.units <= room[0] else count.parts >= -(-count.units // room[1])
    assert count.parts * room[1] <= count.units + room[1] + 2 * count.parts
