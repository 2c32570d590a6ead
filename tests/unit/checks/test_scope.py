"""Exceptions, groups and places stay those of the paper."""

import pytest


@pytest.mark.parametrize(
    ("slug", "was", "now", "said"),
    [
        (
            "moi-ho-hai-cay",
            "trước ngày 30/6/2022, trừ hộ neo đơn. Mỗi",
            "trước ngày 30/6/2022. Mỗi",
            "ngoại lệ",
        ),
        (
            "nop-ho-so-truc-tuyen",
            "tại nhà nếu có yêu cầu.\n\n## T",
            "tại nhà.\n\n## T",
            "ngoại lệ, điều kiện",
        ),
        ("quyen-gop-sach", "Học sinh được mượn", "Giáo viên được mượn", "nhóm người"),
        ("quy-dat-trong-cay", "Phường Mẫu 2 và", "Phường Mẫu 4 và", "nơi mà mục được dẫn không nói đến"),
    ],
)
def test_a_lost_or_changed_scope_is_noted(planted, slug, was, now, said):
    (found,) = planted(slug, (was, now))
    assert found.rule == "C014"
    assert said in found.message()


@pytest.mark.parametrize(
    ("slug", "was", "now"),
    [
        ("moi-ho-hai-cay", "trừ hộ neo đơn. Mỗi", "riêng hộ neo đơn không phải trồng. Mỗi"),
        ("quyen-gop-sach", "Học sinh được mượn", "Các em học sinh được mượn"),
        ("nop-ho-so-truc-tuyen", "Mời bà con nộp", "Mời bà con thành phố Mẫu nộp"),
    ],
)
def test_a_kept_scope_passes(planted, slug, was, now):
    assert planted(slug, (was, now)) == []
