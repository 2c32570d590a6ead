"""Asking stays asking, an order stays an order."""

import pytest


@pytest.mark.parametrize(
    ("slug", "was", "now", "said"),
    [
        ("muc-phat-bo-rac", "Khuyến khích các hộ ủ rác", "Các hộ phải ủ rác", "mạnh hơn"),
        ("toc-do-duong-hoa-mau", "Người đi bộ phải đi", "Người đi bộ nên đi", "nhẹ hơn"),
        (
            "dai-hoi-chi-bo",
            "Nghiêm cấm tổ chức liên hoan, tặng quà trong dịp đại hội.\n\n##",
            "Hạn chế tổ chức liên hoan, tặng quà trong dịp đại hội.\n\n##",
            "nhẹ hơn",
        ),
        (
            "phan-loai-rac",
            "rác còn lại. Rác hữu cơ được",
            "rác còn lại. Cấm nuôi chó. Rác hữu cơ được",
            "không cấm",
        ),
    ],
)
def test_another_force_is_noted_with_both_sentences(planted, slug, was, now, said):
    (found,) = planted(slug, (was, now))
    assert found.rule == "C013"
    assert said in found.message()


@pytest.mark.parametrize(
    ("slug", "was", "now"),
    [
        ("muc-phat-bo-rac", "Khuyến khích các hộ ủ rác", "Mời các hộ ủ rác"),
        (
            "moi-ho-hai-cay",
            "Hộ neo đơn được miễn, không tính trong số này.",
            "Riêng hộ neo đơn không phải trồng.",
        ),
        ("nop-ho-so-truc-tuyen", "Mời bà con nộp hồ sơ qua Cổng", "Bà con hãy nộp hồ sơ qua Cổng"),
    ],
)
def test_the_same_force_in_other_words_passes(planted, slug, was, now):
    assert planted(slug, (was, now)) == []
