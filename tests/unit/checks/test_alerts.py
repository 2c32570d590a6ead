"""Alerts, days, deadlines and answers to rumours."""

import pytest


@pytest.mark.parametrize(
    ("slug", "was", "now", "rule", "said"),
    [
        ("neo-dau-tau-thuyen", "2022-09-30T18", "2022-09-20T18", "C018", "trước khi bắt đầu"),
        ("neo-dau-tau-thuyen", "event: Bão", "event: Gia hạn tin bão", "C018", "chưa nêu cảnh báo"),
        ("neo-dau-tau-thuyen", '"2022-09-30T18:00:00+07:00"', "tối thứ Sáu", "C018", "chưa đúng dạng"),
        ("ngay-hoi-doc-sach", "8 giờ, thứ Năm, ngày 21", "8 giờ, thứ Sáu, ngày 21", "C019", "là Thứ Năm"),
        (
            "nop-ho-so-ho-tro",
            "deadline: 2022-09-30",
            "deadline: 2022-10-01",
            "C019",
            "sau hạn mà văn bản nêu (30/9/2022)",
        ),
        (
            "tin-khong-dung-ve-bao",
            "Bà con hỏi",
            "Ai nói điểm sơ tán đã đóng cửa là sai. Bà con hỏi",
            "C023",
            "ngoài khối",
        ),
        ("tin-khong-dung-ve-bao", "> Tin không đúng:", "> Nghe nói", "C023", "chưa có khối"),
        ("gio-manh-mua-lon", "Dự báo gió", "> Tin không đúng: bão tan.\n\nDự báo gió", "C023", "responds_to"),
    ],
)
def test_a_fault_is_found_and_named(planted, slug, was, now, rule, said):
    found = planted(slug, (was, now))
    assert said in " ".join(each.message() for each in found if each.rule == rule)


def test_a_day_that_the_calendar_has_not_is_found(planted):
    found = planted("lich-tiem-dot-mot", ("đến ngày 22/4/2022, buổi", "đến ngày 31/4/2022, buổi"))
    assert "C019" in {each.rule for each in found}


def test_a_deadline_on_the_last_day_of_the_paper_passes(planted):
    assert planted("nop-ho-so-ho-tro") == []


def test_an_update_that_names_the_earlier_alert_passes(planted):
    changes = (
        ("event: Bão", "event: Cập nhật tin bão"),
        ("language: vi", "language: vi\nreplaces: 2022/gio-manh-mua-lon"),
    )
    assert planted("neo-dau-tau-thuyen", *changes) == []
