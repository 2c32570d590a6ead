"""The contract of quotations, and the nearest wording in what is said."""

import pytest

from bangtin.checks.quotations import comparable, fragments, holds

SOURCE = comparable("Đề nghị các hộ **hòa** thuận - giúp nhau; không đốt rác, “giữ sạch” ngõ xóm.")


@pytest.mark.parametrize(
    "quotation",
    [
        "các hộ hoà thuận – giúp nhau",
        "Đề nghị các hộ … giúp nhau",
        "Đề nghị  các hộ (...) ngõ xóm",
        'không đốt rác, "giữ sạch"',
        "không đốt rác.",
    ],
)
def test_a_quotation_may_differ_in_what_the_contract_names(quotation):
    assert holds(SOURCE, quotation)


@pytest.mark.parametrize(
    "quotation",
    ["các hộ hòa hợp", "giúp nhau … các hộ", "đề nghị các hộ", "không đốt lá", "đốt rác … không"],
)
def test_any_other_word_order_or_case_is_no_quotation(quotation):
    assert not holds(SOURCE, quotation)


def test_fragments_are_what_stands_between_ellipses():
    assert fragments("… một hai, (...) ba […]") == ["một hai", "ba"]


def test_the_finding_shows_the_nearest_words_with_the_difference_marked(planted):
    (found,) = planted("cam-xe-tai-duong-hoa-mau", ("xe cứu thương”", "xe cứu hỏa”"))
    assert found.rule == "C003"
    assert "“trừ xe thu gom rác và xe cứu [thương]”" in found.message()
    assert "square brackets" in found.message("en")


def test_words_that_are_nowhere_have_no_nearest_wording(planted):
    (found,) = planted(
        "quy-dat-trong-cay", ("Thành đoàn cử", "“Hoa nở khắp nơi, chim hót vang trời”. Thành đoàn cử")
    )
    assert found.rule == "C003"
    assert "Gần nhất" not in found.message()
