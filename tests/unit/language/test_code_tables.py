"""Old code tables: every letter both ways, recognised by statistics, silent on Unicode."""

import pytest

from bangtin.language.code_tables import _TABLES, guess_table, syllable_share, table_of_font, to_unicode

TEXT = (
    "Các cấp ủy đảng, Mặt trận Tổ quốc, các đoàn thể chính trị - xã hội, các cơ quan, đơn vị thường xuyên "
    "thông tin, tuyên truyền, động viên đảng viên, cán bộ, chiến sĩ và toàn thể nhân dân giữ vững tinh thần"
)


def written_with(table, text):
    letters = {}
    for code, letter in _TABLES[table].items():
        letters.setdefault(letter, code)
    return "".join(letters.get(letter, letter) for letter in text)


@pytest.mark.parametrize(
    ("table", "old", "text"),
    [
        ("TCVN3", "§¶ng ñy x· B¶o Léc", "Đảng ủy xã Bảo Lộc"),
        ("TCVN3", "céng hßa x· héi chñ nghÜa viÖt nam", "cộng hòa xã hội chủ nghĩa việt nam"),
        ("VNI", "Ñaûng uûy xaõ Baûo Loäc", "Đảng ủy xã Bảo Lộc"),
        ("VNI", "ñöôïc, ngöôøi, tænh, ÑÖÔØNG", "được, người, tỉnh, ĐƯỜNG"),
        ("VISCII", "Cµng hòa xã hµi chü nghîa Vi®t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ],
)
def test_old_text_becomes_what_was_printed(table, old, text):
    assert to_unicode(old, table) == text


@pytest.mark.parametrize("table", _TABLES)
def test_every_small_letter_comes_back(table):
    vowels = "aăâeêioôơuưy"
    letters = "đ" + "".join(_letters_of(vowels))
    assert to_unicode(written_with(table, letters), table) == letters


def _letters_of(vowels):
    import unicodedata

    for vowel in vowels:
        yield vowel
        for tone in "\u0300\u0301\u0303\u0309\u0323":
            yield unicodedata.normalize("NFC", vowel + tone)


@pytest.mark.parametrize("table", _TABLES)
def test_table_is_recognised_by_the_syllables_it_gives(table):
    text = TEXT.lower()
    assert guess_table(written_with(table, text)) == table


@pytest.mark.parametrize("text", [TEXT, "The quick brown fox and the façade of a café " * 3, "abc", ""])
def test_text_in_unicode_is_left_alone(text):
    assert guess_table(text) is None


def test_share_counts_possible_syllables():
    assert syllable_share(TEXT) == 1.0
    assert syllable_share("xqz " * 20) == 0.0


@pytest.mark.parametrize(
    ("font", "expected"),
    [
        (".VnTime", ("TCVN3", False)),
        ("ABCDEF+.VnTimeH", ("TCVN3", True)),
        ("VNI-Times", ("VNI", False)),
        ("TimesNewRomanPSMT", (None, False)),
    ],
)
def test_font_tells_its_table(font, expected):
    assert table_of_font(font) == expected
