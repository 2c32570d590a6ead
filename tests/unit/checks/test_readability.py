"""Texts that people understand at first hearing."""

import pytest


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("Gửi về BCHPCTT. Bà con", "viết tắt"),
        ("MỜI TẤT CẢ BÀ CON ĐẾN NGAY. Bà con", "in hoa"),
        ("Bà con " + "ở gần thì rủ người ở xa, người lớn dắt trẻ nhỏ, " * 6 + "bà con", "âm tiết"),
        (
            "Mời dọn ngõ. Mời quét sân. Mời trồng hoa. Mời tưới cây. Mời lau cửa. Mời sơn tường. Mời hát. Ta",
            "một bản",
        ),
    ],
)
def test_what_is_hard_to_read_is_noted(planted, now, said):
    found = planted("phan-loai-rac", ("Bà con phân rác", f"{now} phân rác"))
    assert said in " ".join(each.message() for each in found if each.rule == "C024")


@pytest.mark.parametrize(
    "now",
    ["UBND phường mời bà con", "Ban Chỉ huy (BCH) mời bà con", "Quét mã QR, bà con", "Giai đoạn II, bà con"],
)
def test_known_and_explained_abbreviations_pass(planted, now):
    assert planted("phan-loai-rac", ("Bà con phân rác", f"{now} phân rác")) == []


def test_quoted_words_do_not_count_towards_the_length(planted):
    assert "C024" not in {each.rule for each in planted("nop-ho-so-ho-tro")}
