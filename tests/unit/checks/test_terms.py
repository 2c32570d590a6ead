"""Terms and names are judged on the first day of the window."""

import pytest


def test_an_old_name_is_found_with_the_one_in_use(planted):
    (found,) = planted("lich-tiem-dot-mot", ("tại trạm y tế. Mỗi", "tại trạm y tế xã Mẫu cũ. Mỗi"))
    assert found.rule == "C012"
    assert "Phường Mẫu 3" in found.fix()


@pytest.mark.parametrize(
    "now",
    ["tại trạm y tế (xã Mẫu Cũ trước đây). Mỗi", "tại trạm y tế (nguyên là xã Mẫu Cũ). Mỗi"],
)
def test_an_old_name_that_is_said_to_be_old_explains(planted, now):
    assert planted("lich-tiem-dot-mot", ("tại trạm y tế. Mỗi", now)) == []


@pytest.mark.parametrize("now", ["người tàn tật", "Người Tàn Tật", "người  tàn tật"])
def test_a_banned_term_is_found_in_any_case(planted, now):
    found = planted(
        "nop-ho-so-truc-tuyen",
        (
            "Người cao tuổi, người khuyết tật được hỗ trợ nộp hồ sơ tại nhà nếu có yêu cầu.\n\n## T",
            f"Người cao tuổi, {now} được hỗ trợ nộp hồ sơ tại nhà nếu có yêu cầu.\n\n## T",
        ),
    )
    assert "C012" in {each.rule for each in found}


def test_a_term_is_not_banned_before_its_day(planted, change, figures_root):
    change(
        figures_root / "data/vocabulary/glossary.yml",
        "banned: [trang một cửa cũ]\n  from: 2022-01-01",
        "banned: [hồ sơ giấy]\n  from: 2023-01-01",
    )
    assert (
        planted(
            "nop-ho-so-truc-tuyen", ("Mời bà con nộp hồ sơ qua", "Mời bà con thay hồ sơ giấy, nộp hồ sơ qua")
        )
        == []
    )


def test_quoted_words_are_exempt(planted, change, figures_root):
    change(
        figures_root / "data/vocabulary/glossary.yml",
        "banned: [nước máy hợp vệ sinh]",
        "banned: [xe cứu thương]",
    )
    found = planted("cam-xe-tai-duong-hoa-mau")
    assert {each.place.line for each in found if each.rule == "C012"} == {18, 28}
